"""The log, judged: from documents to everything that is wrong with them.

    documents -> log -> derived -> findings

Comes in: the documents, the settings. Goes out: `Judged`. Of all that a build does this needs most of the program; it is loaded
while the documents are read (see `pipeline`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.check import check
from exchangelog.derive.derived import Derived, derive
from exchangelog.evidence.vault import read_vault
from exchangelog.findings import Finding, Severity
from exchangelog.reading.document import Document
from exchangelog.reading.gather import gather
from exchangelog.reading.source_file import StrayFile
from exchangelog.record.log import Log
from exchangelog.revision import Revision, read_revision
from exchangelog.rules.rule import Context
from exchangelog.settings import Settings


class Judged(Struct, frozen=True):
    """The log as read and judged: the documents by path, what is derived, every finding, and what it was compared with."""

    documents: Mapping[str, Document]
    log: Log
    derived: Derived
    findings: tuple[Finding, ...]
    revision: Revision | None = None

    def fails(self, *, strict: bool) -> bool:
        """Say whether a site may not be made of it: an error, or in strict mode a warning."""
        failing = {Severity.ERROR, Severity.WARNING} if strict else {Severity.ERROR}
        return any(finding.severity in failing for finding in self.findings)

    def line(self, path: str, number: int) -> str | None:
        """Give a line of a file, counted from 1; None where there is none."""
        return line_in(self.documents.get(path), number)


def line_in(document: Document | None, number: int) -> str | None:
    """Give a line of a document, counted from 1; None where there is none."""
    lines = lines_of(document.text) if document else []
    return lines[number - 1] if number <= len(lines) else None


@lru_cache(maxsize=4)
def lines_of(text: str) -> list[str]:
    """Give the lines of a text; it is asked once for each finding, and a stranger's file may have a hundred thousand of them."""
    return text.split("\n")


def judge_documents(
    documents: Iterable[Document],
    strays: tuple[StrayFile, ...],
    settings: Settings,
    meanwhile: Callable[[], object] = int,
) -> Judged:
    """Make the log of the documents, derive what follows from it, and ask every rule. Raises CannotRun.

    `meanwhile` is done by this process first where others begin to ask the rules.
    """
    by_path = {document.path: document for document in documents}
    log, faults = gather(by_path.values())
    log = addressed(log, settings.base_url)
    derived = derive(log)
    today = settings.day_in(log.timezone)
    vault = read_vault(settings.vault, log.sources.values())
    revision = (
        read_revision(settings.content, settings.against, by_path, log)
        if settings.against is not None
        else None
    )
    by_path = lightened(by_path, log)
    context = Context(log, derived, by_path, faults, strays, today, vault, revision)
    findings = check(context, processes=settings.processes, meanwhile=meanwhile)
    folder = settings.content.as_posix()
    known = {f"{folder}/{path}": document for path, document in by_path.items()}
    shown = tuple(replace(one, path=f"{folder}/{one.path}") for one in findings)
    return Judged(known, log, derived, shown, revision)


def addressed(log: Log, base_url: str | None) -> Log:
    """Give the log with another address of its site, if there is one."""
    return log if base_url is None else replace(log, site=log.site.model_copy(update={"base_url": base_url}))


def lightened(documents: Mapping[str, Document], log: Log) -> dict[str, Document]:
    """Let go of the values that records were made of; rules look for what could not be read in those of entries with gaps."""
    needed = {entry.path for entry in log.entries if entry.gaps}
    return {path: one if path in needed else one.without_front() for path, one in documents.items()}
