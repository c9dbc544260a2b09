"""What each stage of a build costs, in one process: python -m tools.bench.stages CONTENT OUT.

Comes in: a content folder and a folder to write to. Goes out: one JSON object on the output, processor seconds by stage in the order of the
pipeline; `make` is divided by kind of page, feed and export. The stages are those of exchangelog.pipeline, called one by one. What
begins with 'evidence' is a part of them, measured again by itself: every quote against its captures, and a source of 300 kB cut.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path, PurePath

from msgspec.structs import replace

from exchangelog.check import check
from exchangelog.derive.derived import derive
from exchangelog.evidence.segments import lines_of
from exchangelog.evidence.standing import failure_of
from exchangelog.evidence.vault import read_vault
from exchangelog.output import Artifact, Site
from exchangelog.reading.document import read_document
from exchangelog.reading.gather import gather
from exchangelog.reading.source_file import read_content
from exchangelog.record.log import Log
from exchangelog.rules.rule import Context
from exchangelog.settings import Settings
from exchangelog.site_links import LinkCheck
from exchangelog.site_plan import plan_site
from exchangelog.write import locate_output, stage
from tools.bench.output import kind_of

SENTENCE = "The Coordination Headquarters said that all of the 307 defenders who came home that day are men. "
LARGEST_SOURCE = 300_000
"""Bytes: the longest reports that are quoted have as many."""


class Costs:
    """Seconds by stage, in the order in which they were first met."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.seconds: dict[str, float] = {}

    @contextmanager
    def of(self, name: str) -> Iterator[None]:
        """Add what the block takes to a stage."""
        began = time.process_time()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.process_time() - began


@dataclass(frozen=True, slots=True)
class TimedLinks:
    """The check of links, with what it takes noted."""

    links: LinkCheck
    costs: Costs
    notes: None = None

    def see(self, path: str, data: bytes) -> None:
        """Look at one file of the site."""
        with self.costs.of("links"):
            self.links.see(path, data)

    def add(self, notes: object) -> None:
        """Take over nothing: there is one process."""


def measure_stages(content: Path, out: Path) -> dict[str, float]:
    """Build a log once, stage by stage."""
    costs, settings = Costs(), Settings(now=datetime(2026, 11, 22, 12, tzinfo=UTC), content=content, out=out)
    with costs.of("read"):
        files, strays = read_content(settings.content)
    with costs.of("parse"):
        documents = tuple(map(read_document, files))
    with costs.of("decode"):
        log, faults = gather(documents)
    with costs.of("derive"):
        derived = derive(log)
    with costs.of("check"):
        by_path = {document.path: document for document in documents}
        vault = read_vault(settings.vault, log.sources.values())
        check(Context(log, derived, by_path, faults, strays, settings.now.date(), vault))
    with costs.of("plan"):
        site = plan_site(log, derived, settings)
    write_site(site, settings, log.site.base_url, costs)
    measure_evidence(log, costs)
    return costs.seconds


def measure_evidence(log: Log, costs: Costs) -> None:
    """Look for every quote in the captures of its source, and cut a large source."""
    entries = (*log.exchanges.values(), *log.statements.values())
    with costs.of("evidence: every quote against its captures"):
        for quote in (quote for entry in entries for quote in entry.record.quotes):
            captures = log.sources[quote.source].record.captures
            failure_of(quote.said, quote.voice, [capture.lines for capture in captures])
    article = SENTENCE * (LARGEST_SOURCE // len(SENTENCE))
    with costs.of("evidence: a source of 300 kB cut"):
        lines_of(article)


def write_site(site: Site, settings: Settings, base_url: str, costs: Costs) -> None:
    """Make and write every file; what is neither making nor looking at links is writing."""
    links, began = LinkCheck(site, base_url=base_url), time.process_time()
    timed = Site.of(replace(artifact, make=partial(make, artifact, costs)) for artifact in site.values())

    with stage(timed, locate_output(settings.out), observer=TimedLinks(links, costs)) as staged:
        with costs.of("links"):
            links.findings()
        staged.publish()
    inside = sum(took for name, took in costs.seconds.items() if name == "links" or name.startswith("make"))
    costs.seconds["write"] = time.process_time() - began - inside


def make(artifact: Artifact, costs: Costs) -> bytes:
    """Make a file, and note what its kind takes."""
    function: Callable[[], bytes] = artifact.make
    with costs.of(f"make {kind_of(PurePath(artifact.path))}"):
        return function()


if __name__ == "__main__":
    print(json.dumps(measure_stages(Path(sys.argv[1]), Path(sys.argv[2]))))
