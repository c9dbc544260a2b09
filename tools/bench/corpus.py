"""A log made by lot, for measuring: as many entries as asked for, shaped like the real one, without an error.

Comes in: a `Shape`. Goes out: a content folder that `check --strict` passes; the same shape gives the same bytes. An event every
second day, up to the summer of 2026: most are exchanges, confirmed by one side or by both, one in thirty contested; the rest are
repatriations of bodies; every seventh exchange begins an agreement of three stages with a total to add up.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random

from tools.bench.entry import Made, Stage, make_entry
from tools.bench.files import REGISTRIES, AsYaml, made_source, site_details
from tools.bench.shape import Shape

LAST_DAY = date(2026, 6, 1)
STAGES = 3
BETWEEN_AGREEMENTS = 7


@dataclass(frozen=True, slots=True)
class Corpus:
    """How much was made."""

    entries: int
    sources: int


def make_corpus(folder: Path, shape: Shape) -> Corpus:
    """Write the content folder of a made log; the folder may not be there yet."""
    random = Random(shape.seed)  # noqa: S311 - the same log each time is the point
    folder.mkdir(parents=True)
    AsYaml.write(folder / "site.yaml", site_details(shape.languages))
    for name, registry in REGISTRIES.items():
        AsYaml.write(folder / name, registry)
    agreements: dict[str, object] = {}
    sources = 0
    for number, stage in enumerate(stages_of(shape)):
        if stage is not None and stage.number == 1:
            title = f"The agreement before {stage.days[0]}"
            agreements[stage.agreement] = {"title": title, "date": stage.days[0].isoformat()}
        made = make_entry(random, shape, day_of(number, shape), stage)
        write_entry(folder, made, random, shape)
        sources += len(made.sources)
    AsYaml.write(folder / "agreements.yaml", agreements)
    return Corpus(shape.entries, sources)


def day_of(number: int, shape: Shape) -> date:
    """Give the day of an entry, counted from the first."""
    return LAST_DAY - timedelta(days=2 * (shape.entries - 1 - number))


def stages_of(shape: Shape) -> Iterator[Stage | None]:
    """Say of each entry which stage of an agreement it is, if it is one; the stages know each other's numbers."""
    counts: list[int] = []
    for number in range(shape.entries):
        place = number % BETWEEN_AGREEMENTS
        if place >= STAGES or number - place + STAGES > shape.entries:
            yield None
            continue
        if place == 0:
            counts = [50 + (number * 37 + extra * 111) % 400 for extra in range(STAGES)]
        days = tuple(day_of(number - place + stage, shape) for stage in range(STAGES))
        yield Stage(f"agreement-{days[0]}", place + 1, days, tuple(counts))


def write_entry(folder: Path, made: Made, random: Random, shape: Shape) -> None:
    """Write an entry and the sources that it quotes."""
    year = made.id[:4]
    path = folder / "exchanges" / year / f"{made.id}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"---\n{AsYaml.text(made.fields)}---\n{made.body}", encoding="utf-8")
    shelf = folder / "sources" / year
    shelf.mkdir(parents=True, exist_ok=True)
    for source, (language, sentences) in made.sources.items():
        AsYaml.write(shelf / f"{source}.yaml", made_source(random, shape, source, language, sentences))
