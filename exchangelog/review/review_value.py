"""The review as a value: entries, figures, quotes, sources, sums, corrections, findings, and what a person has to judge.

Texts are as the files hold them; whoever prints them makes them harmless. The names of the fields are those of the JSON
(docs/format.md, section 7).
"""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from exchangelog.findings import Finding

EntryState = Literal["new", "changed", "withdrawn", "vanished", "draft", "affected"]
"""`draft`: a new or edited draft, which publishes nothing; `affected`: only what the entry rests on has changed."""

Comes = Literal["new", "changed", "gone"]
Need = Literal["given", "missing", "not-needed"]
Outcome = Literal["blocked", "to-be-looked-at", "open", "nothing"]


class Stated(Struct, frozen=True):
    """A number as it was stated, and by whom: names of speakers, or of outlets that speak for themselves."""

    number: str
    speakers: tuple[str, ...]


class FigureState(Struct, frozen=True):
    """What an entry says of one side and kind of people: the numbers, and the verdict on them."""

    numbers: tuple[Stated, ...]
    verdict: str


class FigureReview(Struct, frozen=True):
    """A figure before and after; None where there was or is none. `side` and `who` are names for readers."""

    path: str
    side: str
    who: str
    was: FigureState | None
    now: FigureState | None


class TranslationReview(Struct, frozen=True):
    """A translation of a quote as it is now, and who made it."""

    language: str
    text: str
    by: str


class QuoteReview(Struct, frozen=True):
    """A quote that came, changed or went, and whether it stands in its source: `failure` says why it does not.

    `translations` are its words in other languages, which no program can hold against the original.
    """

    id: str
    state: Comes
    source: str
    speaker: str
    voice: str
    said: str
    was: str | None
    failure: str | None
    translations: tuple[TranslationReview, ...] = ()


class ChangeReview(Struct, frozen=True):
    """Something stated that is not what it was. `correction`: given, missing, or not needed."""

    path: str
    was: str | None
    now: str | None
    correction: Need


class CorrectionReview(Struct, frozen=True):
    """A correction that was added, and whether it is true."""

    date: str
    path: str
    kind: str
    what: str
    why: str
    is_true: bool


class FactReview(Struct, frozen=True):
    """Something that a new entry states besides its figures and quotes."""

    path: str
    text: str


class WithdrawalReview(Struct, frozen=True):
    """Why an entry was withdrawn."""

    reason: str
    why: str
    instead: str | None


class EntryReview(Struct, frozen=True):
    """An entry that came, changed or went. Of one that `is_hidden` (withdrawn as harmful) nothing is repeated.

    `fields` are those that were edited without a change of what is stated: words, notes, reasons.
    """

    id: str
    path: str
    state: EntryState
    title: str
    former_id: str | None = None
    was_verdict: str | None = None
    verdict: str | None = None
    facts: tuple[FactReview, ...] = ()
    figures: tuple[FigureReview, ...] = ()
    quotes: tuple[QuoteReview, ...] = ()
    changes: tuple[ChangeReview, ...] = ()
    corrections: tuple[CorrectionReview, ...] = ()
    withdrawal: WithdrawalReview | None = None
    fields: tuple[str, ...] = ()
    errors: int = 0
    warnings: int = 0
    is_hidden: bool = False
    is_checked: bool = False


class CaptureReview(Struct, frozen=True):
    """A capture that was added."""

    taken: str
    origin: str
    extent: str
    has_archive: bool
    is_confirmed: bool


class SourceReview(Struct, frozen=True):
    """A source that came, changed or went; `captures` are the new ones, `edited` says what of published ones was edited."""

    id: str
    state: Comes
    title: str | None
    publisher: str
    url: str | None
    published: str | None
    captures: tuple[CaptureReview, ...]
    edited: tuple[str, ...]
    changes: tuple[ChangeReview, ...]
    used_by: tuple[str, ...]
    shows_prisoners: bool


class RegisteredReview(Struct, frozen=True):
    """A record of a registry that came, changed or went, and how many published entries rest on it."""

    registry: str
    id: str
    state: Comes
    name: str
    changes: tuple[ChangeReview, ...]
    entries: int


class PageReview(Struct, frozen=True):
    """A page of our own that came, changed or went."""

    path: str
    state: Comes


class SumReview(Struct, frozen=True):
    """A sum, a total or a series that is not what it was."""

    what: str
    was: str
    now: str


class Question(Struct, frozen=True):
    """A question to the reviewer, and what it is about: ids as the files hold them."""

    text: str
    about: tuple[str, ...]


class Review(Struct, frozen=True):
    """What a change does to the record."""

    revision: str
    outcome: Outcome
    is_behind: bool
    had_log: bool
    entries: tuple[EntryReview, ...]
    sources: tuple[SourceReview, ...]
    registered: tuple[RegisteredReview, ...]
    pages: tuple[PageReview, ...]
    sums: tuple[SumReview, ...]
    in_changed_files: tuple[Finding, ...]
    elsewhere: tuple[Finding, ...]
    to_judge: tuple[Question, ...]
