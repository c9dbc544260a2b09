"""One saved event in a site that stands: its findings and its page anew, at once, while the rest of the site is as it was.

Comes in: the site that was planned last with the log that it shows, and a file that was saved. Goes out: the same with this event in it, or None
where more than the event itself has changed (its day, its names, a file that is no event). What several
events share (sums, the ledger, lists, feeds, links from others) is made from the whole log, which `renewing` reads a moment later;
so nothing here is ever published, only shown to an editor for a moment.
"""

from __future__ import annotations

from functools import partial
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.check import check_event, check_reading
from exchangelog.derive.derived import Derived, derive_event
from exchangelog.findings import Finding, Severity
from exchangelog.output import Artifact, Site
from exchangelog.overlaid import Overlaid
from exchangelog.pages.plan import plan_entry_pages, with_pages
from exchangelog.reading.document import read_document
from exchangelog.reading.gather import gather_event
from exchangelog.reading.source_file import SourceFile
from exchangelog.record.exchange import Exchange
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.rules.rule import Context
from exchangelog.settings import Settings
from exchangelog.site_plan import DressedEdition, artifacts, plan_editions
from exchangelog.static_files import static_files


class Standing(Struct, frozen=True):
    """A log and its site, planned, with the editions that know their pages. `static` are files that follow from no log. Made by `stand`."""

    log: Log
    derived: Derived
    site: Site
    editions: tuple[DressedEdition, ...]
    static: frozenset[str]


class Amended(Struct, frozen=True):
    """A site with one event amended: the file, what the rules about events say of it, and the paths of what is up to date."""

    standing: Standing
    path: str
    findings: tuple[Finding, ...]
    fresh: frozenset[str]


def stand(log: Log, derived: Derived, settings: Settings) -> Standing:
    """Plan the site of a log so that single events can be put into it."""
    editions = plan_editions(log, derived, settings)
    site = Site.of(artifacts(editions, settings))
    aware = tuple((edition.once(with_pages), templates) for edition, templates in editions)
    static = frozenset(one.path for one in static_files(settings.static))
    return Standing(log, derived, site, aware, static)


def amend(
    standing: Standing, saved: SourceFile, settings: Settings, *, was_faulty: bool = False
) -> Amended | None:
    """Put a saved event into a site that stands; None where only the whole log can say what has changed.

    Of an event with an error nothing is shown but the findings, which lie over its last good pages. How it was read is judged where it has
    faults, or had some (`was_faulty`).
    """
    before = standing.log.exchanges.get(saved.id)
    if before is None or before.path != saved.path:
        return None
    document = read_document(saved)
    event, faults = gather_event(document, standing.log.site)
    log, derived = standing.log, standing.derived
    if event is not None:
        log = replace(log, exchanges=Overlaid(log.exchanges, {event.id: event}))
        derived = derive_event(event, log, derived)
    today = settings.day_in(log.timezone)
    context = Context(log, derived, {document.path: document}, {document.path: faults}, (), today)
    findings = found_in(context, event, document.path, settings, is_reading_asked=bool(faults) or was_faulty)
    if any(one.severity is Severity.ERROR for one in findings):
        pages = (page.path for edition, _ in standing.editions for page in plan_entry_pages(edition, before))
        return Amended(standing, document.path, findings, standing.static.union(pages))
    if event is None or faults or has_moved(before, event):
        return None
    return with_event(replace(standing, log=log, derived=derived), event, findings)


def found_in(
    context: Context, event: Filed[Exchange] | None, path: str, settings: Settings, *, is_reading_asked: bool
) -> tuple[Finding, ...]:
    """Give what the rules about one file say of an event's, with the path that an editor knows."""
    of_event = () if event is None else check_event(event, context)
    of_reading = check_reading(context) if is_reading_asked else ()
    shown = f"{settings.content.as_posix()}/{path}"
    return tuple(replace(one, path=shown) for one in sorted({*of_event, *of_reading}) if one.path == path)


def has_moved(before: Filed[Any], after: Filed[Any]) -> bool:
    """Say whether a record now stands in another place of the log: another file, day, name, or state of publication."""
    told = ("date", "aliases", "status", "withdrawn")
    one, other = ([getattr(filed.record, name, None) for name in told] for filed in (before, after))
    return before.path != after.path or before.gaps != after.gaps or one != other


def with_event(standing: Standing, event: Filed[Exchange], findings: tuple[Finding, ...]) -> Amended:
    """Plan the pages of one event from it as it is now."""
    editions = []
    pages = {}
    for edition, templates in standing.editions:
        amended = replace(edition, log=standing.log, derived=standing.derived)
        editions.append((amended, templates))
        for page in plan_entry_pages(amended, event):
            pages[page.path] = Artifact(page.path, partial(page.render, templates))
    amended_site = standing.site.with_artifacts(pages)
    return Amended(
        replace(standing, site=amended_site, editions=tuple(editions)),
        event.path,
        findings,
        standing.static.union(pages),
    )
