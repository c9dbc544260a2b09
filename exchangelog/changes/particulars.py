"""What an entry states, each thing under the path by which a correction names it.

Comes in: an entry as published or as it is now, and its accounts. Goes out: its particulars. Prose is there too, since a correction
may be about it, and then has to be true; but it is free, as everything in it that matters rests on quotes and figures.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from exchangelog.changes.figure_particulars import figure_particulars, ordinal_of
from exchangelog.changes.particular import (
    Hold,
    Particular,
    Particulars,
    growing,
    in_other_languages,
    optional,
)
from exchangelog.changes.sameness import is_same_name, is_same_quote
from exchangelog.changes.total_particulars import total_particulars
from exchangelog.derive.account import Accounts, Verdict
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.quote import Cited, Quote

BODY = "body"


def particulars_of(
    entry: Filed[Statement], accounts: Accounts, verdict: Verdict | None, totals: Sequence[int]
) -> Particulars:
    """Give all that an entry states; `totals` are the numbers that its totals go by, `verdict` that on the event."""
    record = entry.record
    found = dict(prose_of(entry))
    found |= {
        "date": Particular(str(record.date), ("date",)),
        "added": Particular(f"{record.added:%Y-%m-%dT%H:%MZ}", ("added",)),
    }
    for index, quote in enumerate(record.quotes):
        found |= dict(quote_particulars(index, quote))
    found |= dict(total_particulars(record.totals, totals))
    for index, ordinal in enumerate(record.ordinals):
        if f"ordinals.{ordinal.series}" not in found:
            found |= dict(series_of(record, ordinal.series, index))
    found |= dict(withdrawal_of(record))
    if isinstance(record, Exchange):
        found |= dict(event_particulars(record))
        found |= dict(figure_particulars(record, accounts))
        found["verdict"] = Particular(optional(verdict), ("figures",), Hold.FREE)
    return found


def prose_of(entry: Filed[Statement]) -> Iterator[tuple[str, Particular]]:
    """Give what we say in our own words, and who checked it."""
    record = entry.record
    yield BODY, Particular(entry.body, (), Hold.FREE)
    for name in ("title", "summary", "named", "date_note"):
        yield name, Particular(optional(getattr(record, name, None)), (name,), Hold.FREE)
    for tag, texts in record.translated.items():
        for name, text in texts.items():
            yield f"{tag}.{name}", Particular(text, (tag, name), Hold.FREE)
    check = record.checked
    yield (
        "checked",
        Particular(f"{check.by}, {check.on}" if check is not None else None, ("checked",), Hold.FREE),
    )


def quote_particulars(index: int, quote: Quote) -> Iterator[tuple[str, Particular]]:
    """Give what is stated by quoting: the words, whose they are, and where they stand."""
    head = f"quotes.{quote.id}.said"
    place = ("quotes", index)
    yield head, Particular(quote.said, (*place, "said"), Hold.FILLABLE, head, sameness=is_same_quote)
    for name in ("source", "speaker", "voice", "language"):
        written = optional(getattr(quote, name))
        yield f"quotes.{quote.id}.{name}", Particular(written, (*place, name), Hold.FIRM, head)
    for tag, translation in quote.translations.items():
        path, at = f"quotes.{quote.id}.translations.{tag}", (*place, "translations", tag)
        text, by = translation.text, translation.by
        yield path, Particular(text, (*at, "text"), Hold.FILLABLE, head, sameness=is_same_quote)
        yield f"{path}.by", Particular(by, (*at, "by"), Hold.FILLABLE, path, sameness=is_same_name)
    yield f"quotes.{quote.id}.highlight", Particular(quote.highlight, (*place, "highlight"), Hold.FREE, head)


def series_of(record: Statement, series: str, index: int) -> Iterator[tuple[str, Particular]]:
    """Give the numbers of a series that an entry carries, and the quotes that they rest on."""
    resting = [(ordinal_of(one), one.quotes) for one in record.ordinals if one.series == series]
    path, place = f"ordinals.{series}", ("ordinals", index)
    numbers = [number for number, _ in resting]
    yield path, growing([("", number) for number in numbers], place, "; ".join(numbers), path)
    yield f"{path}.quotes", resting_on(resting, (*place, "quotes"), path)


def resting_on(
    resting: Sequence[tuple[str, Sequence[str]]], place: tuple[str | int, ...], head: str
) -> Particular:
    """Give the quotes that each of several things rests on."""
    parts = [(name, quote) for name, quotes in resting for quote in quotes]
    written = [(name, ", ".join(quotes)) for name, quotes in resting if quotes]
    told = [quotes if len(resting) == 1 else f"{name}: {quotes}" for name, quotes in written]
    return growing(parts, place, "; ".join(told), head)


def event_particulars(record: Exchange) -> Iterator[tuple[str, Particular]]:
    """Give what is stated of an event besides its numbers."""
    yield "kind", Particular(record.kind, ("kind",))
    yield "date_latest", Particular(optional(record.date_latest), ("date_latest",))
    yield "agreement", Particular(record.agreement, ("agreement",))
    stage = record.stage
    written = None if stage is None else str(stage.number) + (f" of {stage.of}" if stage.of else "")
    yield "stage", Particular(written, ("stage",), Hold.FILLABLE)
    yield from names_of(record.place, "place")
    yield from names_of(record.mediators, "mediators")


def names_of(cited: Sequence[Cited], field: str) -> Iterator[tuple[str, Particular]]:
    """Give names that rest on quotes, in every language."""
    names = [" ".join(one.name.split()) for one in cited]
    yield field, growing([("", name) for name in names], (field,), "; ".join(names), field)
    quotes = [one.quotes for one in cited]
    yield f"{field}.quotes", resting_on(list(zip(names, quotes, strict=True)), (field,), field)
    for tag in dict.fromkeys(tag for one in cited for tag in one.translated):
        both = zip(names, cited, strict=True)
        called = [(name, one.text("name", tag)) for name, one in both if one.has_text("name", tag)]
        yield f"{field}.{tag}", growing(called, (field,), "; ".join(name for _, name in called), field)


def withdrawal_of(record: Statement) -> Iterator[tuple[str, Particular]]:
    """Give the withdrawal: a new one explains itself, one that was published stays."""
    withdrawal = record.withdrawn
    if withdrawal is None:
        return
    head = "withdrawn"
    yield head, Particular(withdrawal.reason, (head, "reason"), Hold.FILLABLE, head)
    yield "withdrawn.date", Particular(str(withdrawal.date), (head, "date"), Hold.FIRM, head)
    yield "withdrawn.instead", Particular(withdrawal.instead, (head, "instead"), Hold.FILLABLE, head)
    yield (
        "withdrawn.why",
        Particular(withdrawal.why, (head, "why"), Hold.FIRM, head, sameness=is_same_name),
    )
    yield from in_other_languages(withdrawal, "why", head, (head,))
