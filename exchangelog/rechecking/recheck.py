"""The whole of `recheck`: from the ids of sources to reports.

Comes in: settings, the sources to look at (all with an address if none is named), a crawler. Goes out: a report of each, by id. What
interrupts it loses nothing: each outcome is recorded and written down before the next.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import closing

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.cannot_run import CannotRun
from exchangelog.capturing.capture import dated_today
from exchangelog.capturing.current_log import read_log
from exchangelog.capturing.source_edit import CannotAdd
from exchangelog.capturing.taking import CannotCapture, Taken, taken_of, user_agent
from exchangelog.evidence.vault import read_vault
from exchangelog.fetching.crawler import Crawler
from exchangelog.fetching.page import Fetched, Fetcher
from exchangelog.fetching.trouble import CannotFetch
from exchangelog.keeping.deposit import refuse_published
from exchangelog.rechecking.comparison import compare, not_fetched, without_text
from exchangelog.rechecking.outcome import Outcome
from exchangelog.rechecking.progress import resume
from exchangelog.rechecking.recording import record_outcome
from exchangelog.rechecking.report import Report, report_on
from exchangelog.rechecking.visit import Visit, visit
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.record.source import Source
from exchangelog.rules.likeness import did_you_mean
from exchangelog.settings import Settings


class CannotRecheck(CannotRun):
    """There is nothing to look at again; the text says why in one line."""


class Watch(Struct, frozen=True):
    """Who is told how far it is: `step` of how many sources are done, `announce` a line for people."""

    step: Callable[[int, int], None] = lambda _done, _all: None
    announce: Callable[[str], None] = lambda _line: None


class Run(Struct, frozen=True):
    """What a run needs to know for each source."""

    settings: Settings
    log: Log
    agent: str
    record: bool


def recheck(
    settings: Settings, ids: Sequence[str], *, record: bool, allow_private: bool, watch: Watch
) -> tuple[Report, ...]:
    """Fetch sources again and report on them, by their ids. Raises CannotRun."""
    refuse_published(settings, settings.vault)
    log = read_log(settings)
    wanted = chosen(log, ids)
    progress = resume(settings.vault, settings.now, record=record)
    outcomes = {one.id: progress.done[one.id] for one in wanted if one.id in progress.done}
    if outcomes:
        begun = f"{progress.begun:%Y-%m-%d %H:%M} UTC"
        watch.announce(f"going on with the run of {begun}: {len(outcomes)} of {len(wanted)} are done")
    run = Run(settings, log, user_agent(None if log.is_unread("site") else log.site.repository), record)
    crawler = Crawler(Fetcher(run.agent, allow_private=allow_private))
    watch.step(len(outcomes), len(wanted))
    with closing(visit([one for one in wanted if one.id not in outcomes], crawler)) as visits:
        for found in visits:
            outcomes[found.source.id] = outcome = settle(found, run)
            progress.note(outcome)
            watch.step(len(outcomes), len(wanted))
    progress.finish()
    return tuple(report_on(outcomes[one.id], one, log) for one in wanted)


def chosen(log: Log, ids: Iterable[str]) -> list[Filed[Source]]:
    """Give the sources of these ids, or all that have an address, in the order of their ids. Raises CannotRecheck."""
    named = sorted(set(ids))
    for source_id in named:
        if source_id not in log.sources:
            raise CannotRecheck(f"there is no source '{source_id}'{did_you_mean(source_id, log.sources)}")
        if log.sources[source_id].record.url is None:
            raise CannotRecheck(f"source '{source_id}' has no address to look at again")
    found = [
        log.sources[one] for one in named or sorted(log.sources) if log.sources[one].record.url is not None
    ]
    if not found:
        raise CannotRecheck("the log has no source with an address")
    return found


def settle(found: Visit, run: Run) -> Outcome:
    """Make an outcome of a visit, and record it if that is wanted."""
    outcome, taken = outcome_of(found, run)
    if run.record:
        today = run.settings.day_in(run.log.timezone)
        try:
            record_outcome(run.settings, found.source, outcome, taken, today)
        except CannotAdd as reason:
            return replace(outcome, note=f"not recorded: {reason}")
    return outcome


def outcome_of(found: Visit, run: Run) -> tuple[Outcome, Taken | None]:
    """Say what a visit has brought; the page's text comes with it, where there is one."""
    page = found.page
    if isinstance(page, CannotFetch):
        return not_fetched(found.source, page), None
    if not isinstance(page, Fetched):
        raise page
    try:
        taken = dated_today(taken_of(page, run.agent, run.settings.now), run.settings, run.log)
    except CannotCapture as reason:
        return without_text(found.source, reason, page.moved_to), None
    vault = read_vault(run.settings.vault, [found.source])
    return compare(found.source, taken, page.moved_to, vault), taken
