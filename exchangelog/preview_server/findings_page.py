"""The findings as an editor sees them in the browser: over the last good page, or on a page of their own.

In: what the last build said. Out: HTML from templates that lie beside this file, not among the site's: those
may be what is broken. Everything in it that comes from content is escaped by the template engine.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from msgspec import Struct

from exchangelog.findings import Finding, Severity, count_by_severity
from exchangelog.preview_server.excerpt import Excerpt, cut_excerpt
from exchangelog.preview_server.latest import Failure, Shown

__all__ = ["STYLE", "STYLE_PATH", "failure_page", "overlay", "overlay_page"]

STYLE_PATH = ".preview/overlay.css"
"""Where the preview serves its own style; no path of a site begins like this."""
STYLE = (Path(__file__).with_name("overlay.css")).read_bytes()

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_WORDS = {Severity.ERROR: ("Error", "e"), Severity.WARNING: ("Warning", "w"), Severity.NOTE: ("Note", "n")}
_MOST_SHOWN = 100  # more would make every page slow, and nobody reads on before the first are mended


class ShownFinding(Struct, frozen=True):
    """One finding, ready for the template."""

    word: str
    letter: str
    finding: Finding
    excerpt: Excerpt | None


class Overlay(Struct, frozen=True):
    """All that the template needs. rules_page: where rules are explained, '' if the site has no such page."""

    heading: str
    explanation: str
    failure: Failure | None
    findings: tuple[ShownFinding, ...]
    hidden: int
    rules_page: str
    style: str = f"/{STYLE_PATH}"


def overlay(shown: Shown, folders: Sequence[Path]) -> bytes:
    """Make the piece of HTML that lies over a page. folders: where excerpts may be read from."""
    return _render("overlay.html", _describe(shown, folders))


def overlay_page(shown: Shown, folders: Sequence[Path]) -> bytes:
    """Make a page of its own, for when there never was a site to show."""
    return _render("page.html", _describe(shown, folders))


def failure_page(heading: str, failure: Failure) -> bytes:
    """Make a page that says why the page asked for cannot be shown."""
    explanation = "Preview on this machine only; never part of the site."
    return _render("page.html", Overlay(heading, explanation, failure, (), 0, ""))


def _describe(shown: Shown, folders: Sequence[Path]) -> Overlay:
    grave = shown.grave
    views = tuple(
        ShownFinding(*_WORDS[finding.severity], finding, cut_excerpt(finding, folders))
        for finding in grave[:_MOST_SHOWN]
    )
    return Overlay(
        heading=_heading(shown),
        explanation=_explanation(shown),
        failure=shown.failure,
        findings=views,
        hidden=len(grave) - len(views),
        rules_page="/rules/index.html" if shown.site is not None and "rules/index.html" in shown.site else "",
    )


def _heading(shown: Shown) -> str:
    """Say how much is wrong: '2 errors, 1 warning'."""
    if shown.failure is not None:
        return "The build stopped"
    counts = count_by_severity(shown.grave).items()
    words = [f"{number} {severity}{'' if number == 1 else 's'}" for severity, number in counts if number]
    return ", ".join(words) or "The site could not be built"


def _explanation(shown: Shown) -> str:
    """Say what the page below is."""
    if shown.site is None:
        return "No site could be built yet. Save the file again and this page goes away."
    if shown.current:
        return "This page is up to date: warnings keep no site from being built."
    return "This page is the last one that could be built. Save the file again and this goes away."


def _render(template: str, context: Overlay) -> bytes:
    return _TEMPLATES.get_template(template).render(overlay=context).encode("utf-8", "replace")
