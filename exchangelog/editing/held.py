"""What an editor's preview holds at a moment: the log as read, what the rules said of it and of what changed since, and the last good site.

Each reading of the folder has a number that rises. All rules together take long on a large log; so what they said is of an earlier
reading than the one at hand, and for the files that have changed since it counts what the rules about those say of them now. A site is planned from a
reading only where no error is known and it differs from one that was found good in no more than records changed in place: other
changes could break what the pages of other records rest on, and wait for all rules.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from exchangelog.editing.amending import Standing
from exchangelog.editing.content_change import ContentChange
from exchangelog.editing.reading_in_hand import Reading
from exchangelog.editing.saved_event import Saved
from exchangelog.findings import Finding, Severity
from exchangelog.memory.tree_state import FileState, TreeState


class Judgement(Struct, frozen=True):
    """What all rules said of a reading."""

    number: int
    findings: tuple[Finding, ...]

    @property
    def is_good(self) -> bool:
        """Say whether a site may be made of it."""
        return is_good(self.findings)


class Answer(Struct, frozen=True):
    """What some rules said of some files of a reading, and other rules of all of it: it takes the place of what they said before."""

    number: int
    files: frozenset[str]
    of_files: frozenset[str]
    of_all: frozenset[str]
    findings: tuple[Finding, ...]

    def replaces(self, finding: Finding) -> bool:
        """Say whether a finding is an older answer to the same question."""
        return finding.rule in self.of_all or (finding.path in self.files and finding.rule in self.of_files)

    def put_into(self, findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
        """Put the answer in place of the older ones."""
        kept = [one for one in findings if not self.replaces(one)]
        return tuple(sorted({*kept, *filter(self.replaces, self.findings)}))


class Renewal(Struct, frozen=True):
    """What a look at the folder gave: the reading with its number, how it differs, and the site, where one could be planned."""

    number: int
    reading: Reading
    states: TreeState
    change: ContentChange
    answer: Answer | None
    waiting: Mapping[str, int]
    standing: Standing | None


class Held(Struct, frozen=True):
    """All of it.

    `changes` lead from the reading that was judged to the one at hand; `waiting` are paths that no rule about one file
    can judge, with the number of the reading that brought them; `standing` is the site of the reading `planned`, with single events
    amended since, `fresh` being what is up to date; None there says that all is. `saved` are files of events, by their paths, that were read
    since the folder was looked at.
    """

    number: int
    reading: Reading
    states: TreeState
    judgement: Judgement
    changes: tuple[tuple[int, ContentChange], ...] = ()
    answers: tuple[Answer, ...] = ()
    waiting: Mapping[str, int] = field(default_factory=dict)
    standing: Standing | None = None
    planned: int = 0
    fresh: frozenset[str] | None = None
    saved: Mapping[str, Saved] = field(default_factory=dict)

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What is known to be wrong with the reading at hand."""
        findings = self.judgement.findings
        for answer in self.answers:
            findings = answer.put_into(findings)
        return findings

    @property
    def is_judged(self) -> bool:
        """Say whether all rules have spoken of the reading at hand."""
        return self.judgement.number == self.number

    @property
    def is_good(self) -> bool:
        """Say whether no error is known."""
        return is_good(self.findings)

    @property
    def may_be_planned(self) -> bool:
        """Say whether a site may be made of the reading at hand."""
        return not self.waiting and self.is_good

    @property
    def is_behind(self) -> bool:
        """Say whether a site can be made that is newer than the one that stands."""
        return self.planned < self.number and self.may_be_planned

    def has_seen(self, path: str, state: FileState) -> bool:
        """Say whether an event's file was read in a state."""
        looked_at, saved = self.states.get(path), self.saved.get(path)
        return (looked_at is not None and looked_at[: len(state)] == state) or (
            saved is not None and saved.state == state
        )

    def having_read(self, saved: Saved) -> Held:
        """Remember a file that was read."""
        return replace(self, saved={**self.saved, saved.file.path: saved})

    def amended(self, answer: Answer, standing: Standing, fresh: frozenset[str]) -> Held:
        """Take what one saved event gave: its own errors, or its pages if no error is known of any other file."""
        held = replace(self, answers=(*self.answers, answer))
        if not held.is_good and is_good(answer.findings):
            return held
        return replace(held, standing=standing, fresh=fresh | (self.fresh or frozenset()))

    def renewed(self, renewal: Renewal) -> Held:
        """Take what a look at the folder gave; what was amended or judged meanwhile is kept where it is newer."""
        answers = self.answers if renewal.answer is None else (*self.answers, renewal.answer)
        held = replace(
            self,
            number=renewal.number,
            reading=renewal.reading,
            states=renewal.states,
            changes=(*self.changes, (renewal.number, renewal.change)) if renewal.change else self.changes,
            answers=answers,
            waiting={path: number for path, number in renewal.waiting.items() if self.is_open(number)},
            saved={},
        )
        if renewal.standing is None:
            return held
        return replace(held, standing=renewal.standing, planned=renewal.number, fresh=None)

    def judged(self, judgement: Judgement) -> Held:
        """Take what all rules said of a reading, be it the one at hand or an earlier one."""
        number = judgement.number
        return replace(
            self,
            judgement=judgement,
            changes=tuple(one for one in self.changes if one[0] > number),
            answers=tuple(one for one in self.answers if one.number > number),
            waiting={
                path: since for path, since in self.waiting.items() if since > number or not judgement.is_good
            },
        )

    def is_open(self, number: int) -> bool:
        """Say whether no good judgement has come since a reading."""
        return number > self.judgement.number or not self.judgement.is_good


def is_good(findings: Iterable[Finding]) -> bool:
    """Say whether there is no error among findings."""
    return not any(one.severity is Severity.ERROR for one in findings)
