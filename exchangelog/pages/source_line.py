"""A source as it stands in the list of an entry: what it is, where it can be read, and how it was captured.

Comes in: a source of the log. Goes out: a `SourceLine`. What is not known is said: no title in the capture, no date, no second fetch.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.pages.address import Here, publisher_path, source_path
from exchangelog.pages.edition import Edition
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.reference import source_anchor
from exchangelog.pages.wording import TimeText, Wording
from exchangelog.record.source import Capture, Source


class SourceLine(Struct, frozen=True):
    """A source to be shown. `href` is the live page (None where it has no address, and `href_note` says why)."""

    anchor: str
    title: Phrase
    href: str | None
    href_note: Phrase | None
    language: str
    hreflang: str
    own_page: str
    publisher: Phrase
    publisher_href: str
    author: str | None
    published: TimeText | None
    published_note: Phrase | None
    cites: Phrase | None
    caution: str | None
    capture: str
    confirmed: bool
    archive: str | None


def make_source_line(edition: Edition, source_id: str, here: Here) -> SourceLine:
    """Give the line of a source in an entry's list. It stands in several, and but for its links it is the same in all of them."""
    return replace(
        edition.once(make_unplaced_line, source_id),
        own_page=here.link(source_path(source_id)),
        publisher_href=here.link(publisher_path(edition.log.sources[source_id].record.publisher)),
    )


def make_unplaced_line(edition: Edition, source_id: str) -> SourceLine:
    """Give the line of a source that stands nowhere yet: its links within the site are still empty."""
    source = edition.log.sources[source_id].record
    wording, tongue = edition.wording, edition.tongue
    capture = best_capture(source)
    return SourceLine(
        anchor=source_anchor(source_id),
        title=source_title(edition, source),
        href=source.url,
        href_note=None if source.url or not source.url_note else tongue.phrase(source, "url_note"),
        language=wording.language_name(source.language),
        hreflang=source.language,
        own_page="",
        publisher=edition.publisher(source_id),
        publisher_href="",
        author=source.author,
        published=wording.moment_text(source.published) if source.published else None,
        published_note=tongue.phrase(source, "published_note") if source.published_note else None,
        cites=tongue.note("; ".join(source.via)) if source.via else None,
        caution=caution_of(source, wording),
        capture=describe_capture(capture, wording),
        confirmed=capture is not None
        and capture.confirmed is not None
        and capture.confirmed.result == "same",
        archive=archive_of(source),
    )


def best_capture(source: Source) -> Capture | None:
    """Choose the capture that a list shows: one that a later fetch confirmed, else a full text, else the newest."""
    return max(
        source.captures,
        key=lambda capture: (is_confirmed(capture), capture.extent == "full", str(capture.taken)),
        default=None,
    )


def is_confirmed(capture: Capture) -> bool:
    """Say whether a later fetch of the page found the same text."""
    return capture.confirmed is not None and capture.confirmed.result == "same"


def source_title(edition: Edition, source: Source) -> Phrase:
    """Give the title that the source has; without one whose report it is, and that its capture has no title."""
    tongue = edition.tongue
    if source.title is not None:
        return tongue.written(source.title, source.language)
    outlet = tongue.within(tongue.name(edition.log.publishers[source.publisher]))
    return Phrase(
        edition.wording.gettext("Report by %(outlet)s, captured without its title", outlet=outlet.text)
    )


def caution_of(source: Source, wording: Wording) -> str | None:
    """Say what a reader should know before opening the page; it stands beside every link to it."""
    return wording.gettext("May show prisoners") if source.content_note == "shows-prisoners" else None


def archive_of(source: Source) -> str | None:
    """Give the address of the newest public archive's copy, if a capture names one."""
    return next((capture.archive for capture in reversed(source.captures) if capture.archive), None)


def describe_capture(capture: Capture | None, wording: Wording) -> str:
    """Say in two sentences how much was captured, from what, and whether a later fetch found the same."""
    _ = wording.gettext
    if capture is None:
        return _("Not captured.")
    extent = _("Full text.") if capture.extent == "full" else _("Excerpt.")
    return f"{extent} {describe_origin(capture, wording)}"


def describe_origin(capture: Capture, wording: Wording) -> str:
    """Say from what the text was captured, and what a later fetch found."""
    _ = wording.gettext
    origins = {
        "live": _("Captured from the live page"),
        "stored-copy": _("Captured from a stored copy"),
        "file": _("Captured from a file"),
    }
    return _(
        "%(captured)s; %(state)s.",
        captured=origins[capture.origin],
        state=describe_confirmation(capture, wording),
    )


def describe_confirmation(capture: Capture, wording: Wording) -> str:
    """Say what a second fetch of the page found, or that there was none."""
    _ = wording.gettext
    if capture.confirmed is None:
        return _("not yet confirmed by a second fetch")
    day = wording.day(capture.confirmed.on.day)
    results = {
        "same": _("a second fetch on %(day)s found the same", day=day),
        "changed": _("a second fetch on %(day)s found the page changed", day=day),
        "gone": _("a second fetch on %(day)s found the page gone", day=day),
    }
    return results[capture.confirmed.result]
