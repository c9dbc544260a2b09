"""One saved event in a log that stands: its findings and its page anew, at once, while the rest of the site is as it was.

Comes in: what the last whole build gave, and the path of a file that was saved. Goes out: the same with this event in it, or None
where more than the event itself has changed (its day, its names, a file that is no event, anything that cannot be read): then
the whole build says what is to be said. What several events share (sums, the ledger, lists, feeds, links from others) waits for
the whole build, which follows; so nothing here is ever published, only shown to an editor for a moment.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.check import ABOUT_EVENTS, check_event
from exchangelog.derive.derived import derive_event
from exchangelog.findings import Finding
from exchangelog.output import Artifact, Site
from exchangelog.pages.plan import find_pages, plan_entry_pages
from exchangelog.pipeline import Judged
from exchangelog.reading.document import Document, read_document
from exchangelog.reading.file_kind import FileKind, kind_of
from exchangelog.reading.gather import gather_event
from exchangelog.reading.source_file import LARGEST_FILE, SourceFile
from exchangelog.record.exchange import Exchange
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context
from exchangelog.settings import Settings
from exchangelog.site_plan import DressedEdition, artifacts, plan_editions


class Standing(Struct, frozen=True):
    """What a whole build gave: the log as judged, its site, and the editions that know their pages. Made by `stand`."""

    judged: Judged
    site: Site
    editions: tuple[DressedEdition, ...]


def stand(judged: Judged, settings: Settings) -> Standing:
    """Plan the site of a judged log so that single events can be put into it."""
    editions = plan_editions(judged.log, judged.derived, settings)
    site = Site.of(artifacts(editions, settings))
    aware = tuple(
        (edition.with_paths(path for path, _template, _make in find_pages(edition)), templates)
        for edition, templates in editions
    )
    return Standing(judged, site, aware)


def amend(standing: Standing, saved: Path, settings: Settings) -> Standing | None:
    """Put a saved event into a log that stands; None where the whole build has to say what has changed."""
    document = read_saved(saved, settings)
    if document is None:
        return None
    judged, shown_path = standing.judged, f"{settings.content.as_posix()}/{document.path}"
    event, before = gather_event(document, judged.log.site), judged.log.exchanges.get(document.id)
    if event is None or before is None or has_moved(before, event):
        return None
    log = replace(judged.log, exchanges={**judged.log.exchanges, event.id: event})
    derived = derive_event(event, log, judged.derived)
    today = settings.now.astimezone(log.timezone).date()
    context = Context(log, derived, {document.path: document}, {}, (), today)
    found = [replace(one, path=shown_path) for one in check_event(event, context) if one.path == event.path]
    documents = {**judged.documents, shown_path: document}
    judged = replace(
        judged,
        documents=documents,
        log=log,
        derived=derived,
        findings=exchanged(judged.findings, shown_path, found),
    )
    return with_event(replace(standing, judged=judged), event)


def read_saved(saved: Path, settings: Settings) -> Document | None:
    """Read a file that was saved, if it is one of the content's events."""
    try:
        path = saved.resolve().relative_to(settings.content.resolve()).as_posix()
        data = saved.read_bytes()
    except (OSError, ValueError):
        return None
    if kind_of(path) is not FileKind.EXCHANGE or len(data) > LARGEST_FILE:
        return None
    return read_document(SourceFile(path, FileKind.EXCHANGE, saved.stem, len(data), data))


def has_moved(before: Filed[Exchange], after: Filed[Exchange]) -> bool:
    """Say whether an event now stands in another place of the log: another file, day, name, or state of publication."""
    told = (before.record, after.record)
    one, other = ((record.date, record.aliases, record.status, record.withdrawn) for record in told)
    return before.path != after.path or before.gaps != after.gaps or one != other


def exchanged(findings: tuple[Finding, ...], path: str, found: list[Finding]) -> tuple[Finding, ...]:
    """Put what the rules about events found in a file in place of what they found before; findings are sorted by path."""
    asked_again = {rule.name for rule in ABOUT_EVENTS}
    start = stop = bisect_left(findings, path, key=lambda one: one.path)
    while stop < len(findings) and findings[stop].path == path:
        stop += 1
    kept = [one for one in findings[start:stop] if one.rule not in asked_again]
    return (*findings[:start], *sorted([*kept, *found]), *findings[stop:])


def with_event(standing: Standing, event: Filed[Exchange]) -> Standing:
    """Make the pages of one event from it as it is now."""
    log, derived = standing.judged.log, standing.judged.derived
    editions = []
    pages = {}
    for edition, templates in standing.editions:
        entries = tuple(event if one.id == event.id else one for one in edition.entries)
        amended = replace(edition, log=log, derived=derived, entries=entries)
        editions.append((amended, templates))
        for page in plan_entry_pages(amended, event):
            pages[page.path] = Artifact(page.path, partial(page.render, templates))
    return replace(standing, site=standing.site.with_artifacts(pages), editions=tuple(editions))
