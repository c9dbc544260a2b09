"""What the rules say of a log that is being edited: of all of it, or of what has changed.

Comes in: a `Reading`, what is derived from it, the settings. Goes out: errors and warnings, with the path that an editor knows. Notes
are left out: they stand on most sites, keep nobody from anything, and a log of ten thousand entries has seventy thousand.
"""

from __future__ import annotations

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from msgspec.structs import replace

from exchangelog.check import check, check_files
from exchangelog.derive.derived import Derived
from exchangelog.editing.reading_in_hand import Reading
from exchangelog.evidence.vault import read_vault
from exchangelog.findings import Finding, Severity
from exchangelog.record.filed import Filed
from exchangelog.record.source import Source
from exchangelog.rules.rule import Context
from exchangelog.settings import Settings


def judge_all(reading: Reading, derived: Derived, settings: Settings) -> tuple[Finding, ...]:
    """Ask every rule about everything. Raises CannotRun."""
    context = context_of(reading, derived, settings, reading.log.sources.values())
    return graves(check(context, processes=settings.processes), settings)


def judge_changed(
    reading: Reading, derived: Derived, settings: Settings, changed: AbstractSet[str]
) -> tuple[Finding, ...]:
    """Ask about the files at some paths, the entries that quote a source among them, and the whole. Raises CannotRun."""
    log = reading.log
    sources = {one.id for one in log.sources.values() if one.path in changed}
    entries = log.entries if sources else ()
    quoting = {one.path for one in entries if any(quote.source in sources for quote in one.record.quotes)}
    asked = {*changed, *quoting}
    quoted = {quote.source for one in log.entries if one.path in asked for quote in one.record.quotes}
    needed = (log.sources[one] for one in sorted(sources | quoted) if one in log.sources)
    return graves(check_files(asked, context_of(reading, derived, settings, needed)), settings)


def context_of(
    reading: Reading, derived: Derived, settings: Settings, sources: Iterable[Filed[Source]]
) -> Context:
    """Give what rules look things up in; of the vault only the texts of some sources."""
    return Context(
        reading.log,
        derived,
        dict(reading.documents),
        dict(reading.faults),
        tuple(reading.strays.values()),
        settings.day_in(reading.log.timezone),
        read_vault(settings.vault, sources),
    )


def graves(findings: Iterable[Finding], settings: Settings) -> tuple[Finding, ...]:
    """Give the errors and warnings, with the content folder before their paths."""
    folder = settings.content.as_posix()
    return tuple(
        replace(one, path=f"{folder}/{one.path}") for one in findings if one.severity is not Severity.NOTE
    )
