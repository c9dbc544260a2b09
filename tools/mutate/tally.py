"""Thousands of trials, counted by kind.

Comes in: the material, a seed, how many trials there shall be in all, the kinds. Goes out: a `Count` for each kind, with what survived.
The same seed gives the same trials on the same content, whichever other kinds are asked for.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from tools.mutate import (
    captured,
    cited,
    named,
    numbered,
    published,
    quoted,
    told,
    totalled,
    translated,
    worded,
)
from tools.mutate.falsehood import NEARLY, Falsehood, Kind
from tools.mutate.material import Entry, Material, SourceCard
from tools.mutate.trial import Bench, Verdict

KINDS: tuple[Kind, ...] = (
    *quoted.KINDS,
    *numbered.KINDS,
    *totalled.KINDS,
    *named.KINDS,
    *cited.KINDS,
    *told.KINDS,
    *translated.KINDS,
    *worded.KINDS,
    *captured.KINDS,
    *published.KINDS,
)
MOST_TRIED = 400
"""Entries that are asked for a place for a falsehood before the kind is given up: some have no place in most of them."""


@dataclass(slots=True)
class Count:
    """How a kind fared: trials, those caught by every check, those caught against what was published, and the survivors.

    `silent` are those of them that were not found even against what was published, though they should be.
    """

    kind: Kind
    trials: int = 0
    caught: int = 0
    against: int = 0
    survivors: list[Falsehood] = field(default_factory=list)
    silent: list[Falsehood] = field(default_factory=list)

    @property
    def share(self) -> float:
        """The share that was caught by the check that the promise is about; of no trial at all, everything."""
        caught = self.against if self.kind.against else self.caught
        return caught / self.trials if self.trials else 1.0

    @property
    def keeps_its_promise(self) -> bool:
        """Say whether at least the promised share was caught; of what is held, all against what was published."""
        if self.kind.promise is None:
            return not self.kind.held or self.against == self.trials
        return self.share >= self.kind.promise

    def add(self, falsehood: Falsehood, verdict: Verdict) -> None:
        """Count a trial."""
        self.trials += 1
        self.caught += bool(verdict.rules)
        self.against += bool(verdict.against)
        if not (verdict.against if self.kind.against else verdict.rules):
            self.survivors.append(falsehood)
        if not verdict.against and self.kind.promise is None and self.kind.held:
            self.silent.append(falsehood)


def are_kept(counts: Sequence[Count]) -> bool:
    """Say whether all promises are kept: of every certain kind all were caught, of those in our own words 99 in 100 together."""
    nearly = [one for one in counts if one.kind.promise == NEARLY]
    trials = sum(one.trials for one in nearly)
    caught = trials - sum(len(one.survivors) for one in nearly)
    return caught >= NEARLY * trials and all(
        one.keeps_its_promise for one in counts if one.kind.promise != NEARLY
    )


def tally(material: Material, seed: str, trials: int, kinds: Sequence[Kind] = KINDS) -> Iterator[Count]:
    """Try falsehoods of every kind, as many of each; gives each kind's count when it is done."""
    bench = Bench(material)
    for one in kinds:
        count = Count(one)
        for subject, falsehood in falsehoods(material, one, seed, max(trials // len(kinds), 1)):
            count.add(falsehood, bench.judge(subject, falsehood))
        yield count


def falsehoods(
    material: Material, one: Kind, seed: str, trials: int
) -> list[tuple[Entry | SourceCard, Falsehood]]:
    """Make falsehoods of a kind, sorted by the file that they are about: what is known of its neighbourhood is of use again."""
    chance = Random(f"{seed}/{one.name}")  # noqa: S311 - seeded on purpose: the same falsehoods every time
    subjects: list[Entry | SourceCard] = list(
        material.entries.values() if one.subject is Entry else material.sources.values()
    )
    made: list[tuple[Entry | SourceCard, Falsehood]] = []
    in_vain = 0
    while len(made) < trials and in_vain < MOST_TRIED:
        subject = chance.choice(subjects)
        falsehood = one.make(subject, chance)
        in_vain = in_vain + 1 if falsehood is None else 0
        if falsehood is not None:
            made.append((subject, falsehood))
    return sorted(made, key=lambda pair: pair[0].document.path)
