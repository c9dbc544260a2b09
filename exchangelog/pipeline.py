"""The whole build, stage by stage; the one place that knows their order.

    content folder -> source files -> documents -> log -> derived -> findings
                                                   log -> pages, feeds, static files -> site -> written, or served

Every stage takes values and gives new ones. What is wrong with the content is among the findings, all of it, in one run; what
is raised is a bug, a broken template or the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from importlib import import_module
from itertools import chain
from operator import itemgetter
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.derive.derived import Derived, derive
from exchangelog.evidence.vault import read_vault
from exchangelog.findings import Finding, Severity
from exchangelog.output import Site
from exchangelog.reading.document import Document, read_document
from exchangelog.reading.gather import gather
from exchangelog.reading.source_file import StrayFile, read_content
from exchangelog.record.log import Log
from exchangelog.revision import Revision, read_revision
from exchangelog.settings import Settings
from exchangelog.sharing import share_out
from exchangelog.site_links import LinkCheck
from exchangelog.write import Written, locate_output, refuse_emptying, stage


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
        document = self.documents.get(path)
        lines = lines_of(document.text) if document else []
        return lines[number - 1] if number <= len(lines) else None


@lru_cache(maxsize=4)
def lines_of(text: str) -> list[str]:
    """Give the lines of a text; it is asked once for each finding, and a stranger's file may have a hundred thousand of them."""
    return text.split("\n")


class Built(Struct, frozen=True):
    """What became of a build: the findings, and what was written (None where the last site was left as it was)."""

    judged: Judged
    findings: tuple[Finding, ...]
    written: Written | None


def judge(settings: Settings, meanwhile: Callable[[], object] = int) -> Judged:
    """Read the content folder, derive what follows from it, and ask every rule. Raises CannotRun.

    `meanwhile` is done by this process first where others begin to ask the rules.
    """
    documents, strays = read_documents(settings.content, settings.processes, get_ready_for_rules)
    log, faults = gather(documents)
    if settings.base_url is not None:
        log = replace(log, site=log.site.model_copy(update={"base_url": settings.base_url}))
    derived = derive(log)
    by_path = {document.path: document for document in documents}
    del documents
    today = settings.now.astimezone(log.timezone).date()
    vault = read_vault(settings.vault, log.sources.values())
    revision = (
        read_revision(settings.content, settings.against, by_path, log)
        if settings.against is not None
        else None
    )
    by_path = lightened(by_path, log)
    from exchangelog.check import check  # noqa: PLC0415 - loaded while others read, see above
    from exchangelog.rules.rule import Context  # noqa: PLC0415 - loaded while others read, see above

    context = Context(log, derived, by_path, faults, strays, today, vault, revision)
    findings = check(context, processes=settings.processes, meanwhile=meanwhile)
    folder = settings.content.as_posix()
    known = {f"{folder}/{path}": document for path, document in by_path.items()}
    shown = tuple(replace(one, path=f"{folder}/{one.path}") for one in findings)
    return Judged(known, log, derived, shown, revision)


def get_ready_for_rules() -> None:
    """Load all rules, which takes as long as to read half of the log."""
    import_module("exchangelog.check")


def read_documents(
    content: Path, processes: int, meanwhile: Callable[[], object] = int
) -> tuple[tuple[Document, ...], tuple[StrayFile, ...]]:
    """Read the content folder, in so many processes at most (see `share_out`); the files' bytes are let go of. Raises CannotRun."""
    files, strays = read_content(content)

    def read(numbers: Iterator[int]) -> list[tuple[int, Document]]:
        return [(number, read_document(files[number])) for number in numbers]

    shares = share_out(len(files), read, processes=processes, meanwhile=meanwhile)
    return tuple(document for _, document in sorted(chain.from_iterable(shares), key=itemgetter(0))), strays


def lightened(documents: Mapping[str, Document], log: Log) -> dict[str, Document]:
    """Let go of the values that records were made of; rules look for what could not be read in those of entries with gaps."""
    needed = {entry.path for entry in log.entries if entry.gaps}
    return {path: one if path in needed else one.without_front() for path, one in documents.items()}


def build(settings: Settings, announce: Callable[[str], None]) -> Built:
    """Judge the log and, where nothing fails it, write its site in place of the last one.

    `announce` is given a line when another build has to be waited for. Raises CannotRun where the disk or a right stands in the way.
    """
    folder = locate_output(settings.out, inputs=[settings.content, settings.templates, settings.static])
    judged = judge(settings, partial(get_ready_for_pages, settings))
    if judged.fails(strict=settings.strict):
        return Built(judged, judged.findings, None)
    if not any(one.record.status == "published" or settings.drafts for one in judged.log.exchanges.values()):
        refuse_emptying(folder, "exchanges")
    site = make_site(judged, settings)
    links = LinkCheck(site, base_url=judged.log.site.base_url, foreign=judged.log.site.repository)
    with stage(site, folder, observer=links, announce=announce, processes=settings.processes) as staged:
        broken = tuple(replace(one, path=f"{settings.out.as_posix()}/{one.path}") for one in links.findings())
        written = None if broken else staged.publish()
    return Built(judged, (*judged.findings, *broken), written)


def get_ready_for_pages(settings: Settings) -> None:
    """Load what makes pages and compile the templates, so that no two processes do it; what is wrong with them is said when a page is made."""
    from exchangelog.site_plan import get_ready  # noqa: PLC0415 - a check needs no templates

    get_ready(settings)


def make_site(judged: Judged, settings: Settings) -> Site:
    """Give the whole output as one value; nothing of it is made yet."""
    from exchangelog.site_plan import plan_site  # noqa: PLC0415 - a check needs no templates

    return plan_site(judged.log, judged.derived, settings)
