"""Entries in Markdown: in full while there is room, then by a line each, and many by what they have in common.

Comes in: the entries of a review. Goes out: lines of Markdown.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from exchangelog.review.markdown_text import cell, code, counted, listed
from exchangelog.review.review_value import (
    ChangeReview,
    EntryReview,
    FigureState,
    QuoteReview,
)

MOST_IN_FULL = 30_000
"""Bytes for entries in full: with the rest a comment of GitHub's (65,536 characters) has room for them."""

MOST_LINES = 50
AN_ID = re.compile(r"(?<=^quotes\.)[^.]+|(?<=^totals\.)[^.]+|(?<=^speakers\.)[^.]+")
HEADINGS = {
    "new": "New",
    "changed": "Changed",
    "withdrawn": "Withdrawn",
    "vanished": "Vanished",
    "draft": "Draft, not published",
    "affected": "Rests on what changed",
}
TOLD = ("verdict", "withdrawn")
"""Paths of what is told in other words."""

NEEDS = {"given": "corrected", "missing": "**no correction**", "not-needed": ""}


def parted(entries: Sequence[EntryReview]) -> tuple[list[list[str]], list[EntryReview]]:
    """Give the entries that there is room for in full, and the others."""
    full: list[list[str]] = []
    room = MOST_IN_FULL
    for number, entry in enumerate(entries):
        lines = list(in_full(entry))
        room -= sum(len(line.encode()) + 1 for line in lines)
        if room < 0 and full:
            return full, list(entries[number:])
        full.append(lines)
    return full, []


def entries_in_full(entries: Sequence[EntryReview]) -> Iterator[str]:
    """Tell entries in full while there is room."""
    if entries:
        yield "\n\n".join("\n".join(lines) for lines in parted(entries)[0])


def overview(entries: Sequence[EntryReview]) -> Iterator[str]:
    """Tell the other entries by a line each, and by what they have in common."""
    _, others = parted(entries)
    if not others:
        return
    yield f"### {counted(len(others), 'further entry', 'further entries')}"
    yield ""
    yield from in_common(others)
    yield "| Entry | | Figures | Corrections |"
    yield "| --- | --- | --- | --- |"
    for entry in others[:MOST_LINES]:
        figures = sum(one.was != one.now for one in entry.figures)
        missing = sum(change.correction == "missing" for change in entry.changes)
        yield f"| {cell(entry.id)} | {entry.state} | {figures or ''} | {f'{missing} missing' if missing else ''} |"
    if len(others) > MOST_LINES:
        rest = Counter(one.state for one in others[MOST_LINES:])
        yield ""
        yield "And " + ", ".join(f"{number} {state}" for state, number in rest.items()) + "."


def in_common(entries: Sequence[EntryReview]) -> Iterator[str]:
    """Count what changed by its path, quotes taken together."""
    changes = [change for entry in entries for change in entry.changes]
    counts = Counter((AN_ID.sub("*", change.path), change.correction) for change in changes)
    for (path, need), number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        words = f" ({NEEDS[need]})" if NEEDS[need] else ""
        yield f"- {code(path)} changed {counted(number, 'time')}{words}"
    if counts:
        yield ""


def in_full(entry: EntryReview) -> Iterator[str]:
    """Tell an entry in full."""
    title = "" if entry.is_hidden or not entry.title else f" {code(entry.title, 120)}"
    yield f"### {HEADINGS[entry.state]}: {code(entry.id)}{title}"
    for block in (list(part) for part in blocks_of(entry)):
        if block:
            yield from ("", *block)


def blocks_of(entry: EntryReview) -> Iterator[Iterator[str]]:
    """Give the blocks of an entry, some of which may be empty."""
    if entry.former_id is not None:
        yield iter([f"Renamed; it was {code(entry.former_id)}."])
    if entry.is_hidden:
        yield iter(["Withdrawn as harmful: nothing of it is repeated here."])
        return
    yield verdict_line(entry)
    yield figures_table(entry)
    yield list_of(entry)


def list_of(entry: EntryReview) -> Iterator[str]:
    """Give what changed besides the figures, the quotes, and the corrections that were given."""
    if entry.fields:
        yield f"- Edited without a change of what is stated: {listed(entry.fields)}"
    if entry.withdrawal is not None:
        instead = f" Instead: {code(entry.withdrawal.instead)}." if entry.withdrawal.instead else ""
        yield f"- Withdrawn as {entry.withdrawal.reason}: {code(entry.withdrawal.why)}{instead}"
    yield from (f"- {code(fact.path)}: {code(fact.text)}" for fact in entry.facts)
    yield from changes_list(entry)
    yield from (line for quote in entry.quotes for line in quote_lines(quote))
    for one in entry.corrections:
        truth = "" if one.is_true else " **It is not true; see the findings.**"
        yield f"- Correction given ({one.date}, {one.kind}, {code(one.path)}): {code(one.what)} Why: {code(one.why)}{truth}"


def verdict_line(entry: EntryReview) -> Iterator[str]:
    """Give the verdict on an event, and what it was."""
    if (
        entry.verdict is not None
        and entry.state not in {"new", "draft"}
        and entry.was_verdict != entry.verdict
    ):
        yield f"Verdict: **{entry.verdict}**; it was **{entry.was_verdict}**."
    elif entry.verdict is not None:
        yield f"Verdict: {entry.verdict}."


def figures_table(entry: EntryReview) -> Iterator[str]:
    """Give figures before and after, with verdicts and speakers."""
    is_new = entry.state in {"new", "draft"}
    if not entry.figures:
        return
    yield "| Given to | Who | It is |" if is_new else "| Given to | Who | It was | It is |"
    yield "| --- | --- | --- |" if is_new else "| --- | --- | --- | --- |"
    for one in entry.figures:
        was = "" if is_new else f" {figure_text(one.was)} |"
        yield f"| {cell(one.side)} | {cell(one.who)} |{was} {figure_text(one.now)} |"


def figure_text(state: FigureState | None) -> str:
    """Write what is stated of a side and kind of people."""
    if state is None:
        return "not stated"
    if not state.numbers:
        return state.verdict
    numbers = [
        f"{one.number} ({', '.join(cell(name, 60) for name in one.speakers)})" for one in state.numbers
    ]
    return f"{'; '.join(numbers)}: {state.verdict}"


def changes_list(entry: EntryReview) -> Iterator[str]:
    """Give what else changed, and what has no correction."""
    quoted = {
        f"quotes.{quote.id}.{name}"
        for quote in entry.quotes
        for name in ("said", "source", "speaker", "voice")
    }
    for change in entry.changes:
        is_told = change.path in quoted or is_told_by_table(change.path) or change.path in TOLD
        if not is_told:
            yield f"- {change_text(change)}"
        elif change.correction == "missing":
            yield f"- {code(change.path)}: {NEEDS['missing']}"


def is_told_by_table(path: str) -> bool:
    """Say whether the table of figures tells it: numbers, speakers and verdicts it does, words and third countries not."""
    return path.startswith("figures.") and not path.endswith((".words", ".to"))


def change_text(change: ChangeReview) -> str:
    """Write a change."""
    need = f": {NEEDS[change.correction]}" if NEEDS[change.correction] else ""
    if change.was is None and change.now is None:
        return f"{code(change.path)} changed{need}"
    was, now = ("nothing" if one is None else code(one) for one in (change.was, change.now))
    return f"{code(change.path)} was {was}, is {now}{need}"


def quote_lines(quote: QuoteReview) -> Iterator[str]:
    """Write a quote that came, changed or went."""
    who = f"{code(quote.speaker)}, {quote.voice}"
    if quote.state == "gone":
        words = f": {code(quote.said)}" if quote.said else ""
        yield f"- Quote {code(quote.id)} went ({who}){words}"
        return
    stands = (
        f"stands in {code(quote.source)} word for word"
        if quote.failure is None
        else f"**does not stand** in {code(quote.source)}: {code(quote.failure, 200)}"
    )
    verb = "came" if quote.state == "new" else "changed"
    yield f"- Quote {code(quote.id)} {verb} ({who}); it {stands}: {code(quote.said)}"
    if quote.was is not None and quote.was != quote.said:
        yield f"  - it was: {code(quote.was)}"
    for one in quote.translations:
        yield f"  - in {code(one.language)}, by {code(one.by, 60)}: {code(one.text)}"
