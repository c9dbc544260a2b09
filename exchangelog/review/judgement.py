"""What only a person can judge here: a short list, and only what this change gives reason for.

Comes in: what the review says of entries, sources and registries, and the log. Goes out: `Question`s: a question, and the names that
it is about. A program cannot know that the right person is named as speaker, that a capture was honestly taken, that the choice
of quotes is fair.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.review.doubts import doubts
from exchangelog.review.review_value import (
    ChangeReview,
    EntryReview,
    PageReview,
    Question,
    RegisteredReview,
    SourceReview,
)

NEWS = timedelta(days=14)
"""A correction is dated when it is made. Feeds sort by its date, so one that is dated long ago reaches nobody."""

PROSE = frozenset({"body", "title", "summary"})
CHECKED = "checked"


def questions(
    entries: Sequence[EntryReview],
    sources: Sequence[SourceReview],
    registered: Sequence[RegisteredReview],
    log: Log,
    today: date,
) -> tuple[Question, ...]:
    """Ask what this change gives reason to ask, on the day on which it is judged."""
    shown = [one for one in entries if one.state in {"new", "changed", "withdrawn"} and not one.is_hidden]
    withdrawn = (one.id for one in entries if one.state == "withdrawn")
    asked = (
        ask("Is the reason for the withdrawal true?", withdrawn),
        ask(
            "Is the correction dated when it was made? Feeds sort by its date, and readers would not see it come:",
            (one.id for one in entries if any(is_misdated(given.date, today) for given in one.corrections)),
        ),
        *about_quotes(shown),
        *about_entries(shown, log),
        *about_the_rest(shown, sources, registered),
        *doubts(shown, [one for one in sources if one.id in log.sources], log, today),
    )
    return tuple(question for question in asked if question.about)


def about_pages(pages: Sequence[PageReview]) -> tuple[Question, ...]:
    """Ask about pages of our own: no rule needs them, and others link to them."""
    gone = tuple(one.path for one in pages if one.state == "gone")
    return (
        (Question("A page of ours is gone, and its address leads nowhere. Was that meant?", gone),)
        if gone
        else ()
    )


def about_quotes(shown: Sequence[EntryReview]) -> Iterator[Question]:
    """Ask about quotes: whose words they are, whether the translation says them, whether the choice is fair."""
    yield ask(
        "Is this the right speaker, and the right voice? Read the sentences around the quote:",
        (f"{one.id}#{quote.id}" for one in shown for quote in one.quotes if quote.state != "gone"),
    )
    yield ask(
        "Does each translation say what the quote says, no more and no less?",
        (
            f"{one.id}#{quote.id}"
            for one in shown
            for quote in one.quotes
            if quote.translations and quote.state != "gone"
        ),
    )
    yield ask(
        "Is this a fair choice of quotes, or does one that says otherwise stay out?",
        (one.id for one in shown if one.quotes),
    )


def about_entries(shown: Sequence[EntryReview], log: Log) -> Iterator[Question]:
    """Ask about figures and words of entries."""
    records = {entry.id: entry for entry in log.entries}
    yield ask(
        "One origin stands behind all figures, however many outlets carry it. Is there another?",
        (one.id for one in shown if one.figures and has_single_origin(records.get(one.id), log)),
    )
    yield ask(
        "Does the prose say no more than its quotes, in the same words for both sides?",
        (one.id for one in shown if one.state == "new" or PROSE & {change.path for change in one.changes}),
    )
    yield ask(
        "A prisoner may be named here. Does `named` say why, and is it enough?",
        (one.id for one in shown if names_somebody(records.get(one.id))),
    )
    yield ask(
        "Does the correction own up to what was wrong, and say why?",
        (one.id for one in shown if one.corrections),
    )
    yield ask(
        "A new entry brings corrections with it. Where was published what they say it was?",
        (one.id for one in shown if one.state == "new" and has_corrections(records.get(one.id))),
    )
    yield ask(
        "Nobody has checked it against its sources yet (`checked`):",
        (one.id for one in shown if not one.is_checked),
    )
    yield ask(
        "It was checked before this change. Has a second person read it again (`checked`)?",
        (one.id for one in shown if one.is_checked and was_checked_before(one)),
    )


def has_corrections(entry: Filed[Statement] | None) -> bool:
    """Say whether an entry says that it was corrected."""
    return entry is not None and bool(entry.record.corrections)


def about_the_rest(
    shown: Sequence[EntryReview], sources: Sequence[SourceReview], registered: Sequence[RegisteredReview]
) -> Iterator[Question]:
    """Ask about sources and registries."""
    yield ask(
        "Does the page show prisoners? Then its source says so (`content_note`):",
        (one.id for one in sources if one.state == "new" and not one.shows_prisoners),
    )
    yield ask(
        "The links to the page no longer say that it may show prisoners (`content_note`). Does it show none?",
        (one.id for one in sources if any(is_warning_gone(change) for change in one.changes)),
    )
    yield ask(
        "Was this honestly captured? It is an excerpt, or no live page:",
        (
            one.id
            for one in sources
            if any(capture.extent == "excerpt" or capture.origin != "live" for capture in one.captures)
        ),
    )
    yield ask(
        "Is this the same person, office or kind of people as before?",
        (
            f"{one.registry}.{one.id}"
            for one in registered
            if one.entries and any(change.was is not None for change in one.changes)
        ),
    )
    yield ask(
        "Is this speaker an official of that side, or not?",
        (one.id for one in registered if one.registry == "speakers" and one.state == "new"),
    )
    yield ask(
        "Is the site to be known by this, and to be reached there?",
        (change.path for one in registered if one.registry == "site" for change in one.changes),
    )
    yield ask(
        "The entry has another address. Is the new id right for good?",
        (one.id for one in shown if one.former_id is not None),
    )


def was_checked_before(entry: EntryReview) -> bool:
    """Say whether something stated of a published entry is another thing, and its check is the one that it had."""
    changed = {change.path for change in entry.changes}
    is_other = entry.figures or entry.quotes or any(one.correction != "not-needed" for one in entry.changes)
    return entry.state == "changed" and bool(is_other) and CHECKED not in changed


def is_misdated(day: str, today: date) -> bool:
    """Say whether a correction is dated long before, or after, the day on which it is judged."""
    return not today - NEWS <= date.fromisoformat(day) <= today + timedelta(days=1)


def ask(text: str, about: Iterable[str]) -> Question:
    """Put a question."""
    return Question(text, tuple(dict.fromkeys(about)))


def has_single_origin(entry: Filed[Statement] | None, log: Log) -> bool:
    """Say whether one speaker stands behind all figures of an event."""
    if entry is None or not isinstance(entry.record, Exchange):
        return False
    resting = {quote for figure in entry.record.figures for quote in figure.quotes}
    return len({log.speaker_key(quote) for quote in entry.record.quotes if quote.id in resting}) == 1


def names_somebody(entry: Filed[Statement] | None) -> bool:
    """Say whether an entry gives a reason why it names a prisoner."""
    return entry is not None and getattr(entry.record, "named", None) is not None


def is_warning_gone(change: ChangeReview) -> bool:
    """Say whether a source no longer warns of what its page shows; that states nothing of an event, and needs no correction."""
    return change.path.endswith(".content_note") and change.now is None
