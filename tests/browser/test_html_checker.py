"""The Nu HTML checker (validator.nu, what validator.w3.org runs) has nothing to say against the site's HTML, CSS and SVG."""

import json
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.browser.page_kinds import pages_to_look_at
from tools.checkers import HOW_TO_INSTALL, HTML_CHECKER

# What the checker says that is no fault of the page: (what it says, why it is none).
EXPLAINED = (
    # The checker does not follow the standard here: a block of data is left alone before the policy is asked (HTML, 4.12.1.1,
    # 'prepare the script element'). That Chromium sees no breach is shown by the witness of every test in a browser.
    "Inline script violates Content Security Policy (meta tag): blocked by “script-src” directive",
    # It reads files, which have no origin that 'self' could mean.
    "Resource violates Content Security Policy (meta tag): external stylesheet “",
    "Resource violates Content Security Policy (meta tag): external script “",
    # It compares the digest of 404.html's style with nothing; Chromium does, see test_reading.py.
    "Inline style violates Content Security Policy (meta tag): blocked by “style-src” directive",
    # CSS that is younger than the checker: CSS Anchor Positioning 1 (asked for by @supports), and SVG 2.
    "CSS: “position-area”: Property “position-area” doesn't exist.",
    "CSS: “position-try-fallbacks”: Property “position-try-fallbacks” doesn't exist.",
    "CSS: “paint-order”: Property “paint-order” doesn't exist.",
)


def complaints(files: Iterable[Path], site: Path) -> list[str]:
    """Run the checker once over all files; give what it says and nobody has explained: place, then message."""
    java = shutil.which("java")
    if java is None or not HTML_CHECKER.is_file():
        pytest.fail(HOW_TO_INSTALL, pytrace=False)
    options = [
        "--format",
        "json",
        "--also-check-css",
        "--also-check-svg",
        "--no-langdetect",
        "--exit-zero-always",
    ]
    # Its parser calls itself deeply; the language of parts is looked at by tests of our own, without guessing.
    command = [java, "-Xss4m", "-jar", str(HTML_CHECKER), *options, *map(str, files)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.stderr.startswith("{"), run.stdout + run.stderr[:2000]
    messages: list[dict[str, Any]] = json.loads(run.stderr)["messages"]
    return [
        f"{message['url'].partition(site.as_posix())[2]}:{message.get('lastLine', '')}: {message['message']}"
        for message in messages
        if not message["message"].startswith(EXPLAINED)
    ]


def test_the_checker_finds_nothing(built_site: Path) -> None:
    """Every kind of page in every language, every style and every drawing; of pages that are many and alike, some (see there)."""
    drawings = [path for path in built_site.rglob("*") if path.suffix in {".css", ".svg"}]
    pages = [built_site / path for path in pages_to_look_at(built_site)]
    assert len(pages) > 100
    assert complaints([*pages, *drawings, *built_site.rglob("404.html")], built_site) == []


def test_what_is_wrong_is_found(tmp_path: Path) -> None:
    """The check can fail: on an element that ends nowhere, a date that is none, a rule of style that is none."""
    (tmp_path / "page.html").write_text(
        "<!doctype html><html lang=en><title>x</title><time datetime=2024-1-3>x</time></b>", encoding="utf-8"
    )
    (tmp_path / "style.css").write_text("p { colour: red }", encoding="utf-8")
    found = " ".join(complaints(sorted(tmp_path.iterdir()), tmp_path))
    assert re.search(r"/page\.html:\d*: Bad value “2024-1-3”", found)
    assert "Stray end tag “b”." in found
    assert "“colour”" in found
