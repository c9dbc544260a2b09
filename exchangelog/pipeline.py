"""The whole build, stage by stage; the one place that knows their order.

    content folder -> source files -> documents -> log -> derived -> findings
                                                   log -> pages, feeds, static files -> site -> written, or served

Every stage takes values and gives new ones. What is wrong with the content is among the findings, all of it, in one run; what
is raised is a bug, a broken template or the disk.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.findings import Finding
from exchangelog.output import Site
from exchangelog.reading.content import read_documents
from exchangelog.settings import Settings
from exchangelog.site_links import LinkCheck
from exchangelog.write import Written, locate_output, refuse_emptying, stage

if TYPE_CHECKING:
    from exchangelog.judged import Judged


class Built(Struct, frozen=True):
    """What became of a build: the findings, and what was written (None where the last site was left as it was)."""

    judged: Judged
    findings: tuple[Finding, ...]
    written: Written | None


def judge(settings: Settings, meanwhile: Callable[[], object] = int) -> Judged:
    """Read the content folder, derive what follows from it, and ask every rule. Raises CannotRun.

    `meanwhile` is done by this process first where others begin to ask the rules.
    """
    documents, strays = read_documents(settings.content, settings.processes, get_ready_to_judge)
    from exchangelog.judged import judge_documents  # noqa: PLC0415 - loaded while others read

    return judge_documents(documents, strays, settings, meanwhile)


def get_ready_to_judge() -> None:
    """Load the records, what is derived from them, and all rules, which takes as long as to read the log of five years."""
    import_module("exchangelog.judged")


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
