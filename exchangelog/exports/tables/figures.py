"""The long table of how many people were given to a side: every figure as it was stated."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from exchangelog.derive.account import Addition, Statement
from exchangelog.derive.number_range import NumberRange, span
from exchangelog.exports.column import Column, Reference, Table
from exchangelog.exports.column import message as _
from exchangelog.exports.published import Published, stands
from exchangelog.record.exchange import Exchange
from exchangelog.record.exchange import Statement as Entry
from exchangelog.record.figure import Figure, UnknownFigure
from exchangelog.record.filed import Filed


class FigureItem(Struct, frozen=True):
    """A figure of an event with its number in the file, or a figure that nobody published. `outlets` are those that carry it."""

    event: str
    number: int
    stated: Figure | UnknownFigure
    given: tuple[Statement | Addition, ...]
    outlets: frozenset[str]

    @property
    def basis(self) -> str:
        """What it rests on."""
        if isinstance(self.stated, UnknownFigure):
            return "unknown"
        return "sum" if self.stated.sum else "stated"

    @property
    def range(self) -> NumberRange | None:
        """The numbers that it leaves possible."""
        if isinstance(self.stated, Figure) and self.stated.count is not None:
            return NumberRange.stated(self.stated.count, self.stated.precision)
        return span(one.range for one in self.given) if self.given else None

    @property
    def figure(self) -> Figure | None:
        """The figure, where there is one."""
        return self.stated if isinstance(self.stated, Figure) else None

    @property
    def speakers(self) -> frozenset[str]:
        """Who gave it."""
        return frozenset(one.speaker for one in self.given if isinstance(one, Statement))


def figure_items(published: Published, entry: Filed[Entry]) -> Iterator[FigureItem]:
    """Give the figures of an event in the order of its file, then those that nobody published."""
    record = entry.record
    if not isinstance(record, Exchange) or not stands(entry):
        return
    accounts = published.derived.accounts[entry.id]
    for index, figure in enumerate(record.figures):
        account = accounts[figure.side, figure.who]
        given = tuple(one for one in account.given if one.figure == index)
        yield FigureItem(entry.id, index + 1, figure, given, outlets_of(given, published))
    for number, gap in enumerate(record.unknown, start=len(record.figures) + 1):
        yield FigureItem(entry.id, number, gap, (), frozenset())


def outlets_of(given: tuple[Statement | Addition, ...], published: Published) -> frozenset[str]:
    """Give the outlets through which a number came."""
    sources = published.log.sources
    return frozenset(
        sources[one.quote.source].record.publisher for one in given if isinstance(one, Statement)
    )


def low(one: NumberRange | None) -> int | None:
    """Give the lower end of a range, if there is one."""
    return None if one is None else one.low


def high(one: NumberRange | None) -> int | None:
    """Give the upper end of a range; None where it is open."""
    return None if one is None else one.high


FIGURES = Table(
    "figures",
    _(
        "The long table: one row for each figure of each event, as it was stated, and for each that nobody published. Different figures for one side and kind stand side by side."
    ),
    (
        Column("exchange", "string", _("The event."), lambda one: one.event, required=True),
        Column(
            "number",
            "integer",
            _("The figure’s place in the entry, from 1."),
            lambda one: one.number,
            required=True,
        ),
        Column(
            "side",
            "string",
            _("The side to which people, or bodies, were given."),
            lambda one: one.stated.side,
            required=True,
        ),
        Column(
            "who",
            "string",
            _("The kind of people; “all” is everyone given to the side that day."),
            lambda one: one.stated.who,
            required=True,
        ),
        Column(
            "basis",
            "string",
            _(
                "Whether the figure was stated, is a sum that nobody stated and the log added up, or is unknown."
            ),
            lambda one: one.basis,
            required=True,
            choices=("stated", "sum", "unknown"),
        ),
        Column(
            "count",
            "integer",
            _("The number as it was stated. Empty for a sum and where it is unknown, which is not zero."),
            lambda one: one.figure.count if one.figure else None,
        ),
        Column(
            "precision",
            "string",
            _("Whether the number was stated as exact, as “at least” or as “about”."),
            lambda one: one.figure.precision if one.figure and not one.figure.sum else None,
            choices=("exact", "at-least", "about"),
        ),
        Column(
            "sum_of",
            "string",
            _("The kinds of people that a sum adds, with spaces between them."),
            lambda one: " ".join(one.figure.sum) or None if one.figure else None,
        ),
        Column(
            "low",
            "integer",
            _(
                "The lowest number that the figure leaves possible; “about” reaches five per cent to either side."
            ),
            lambda one: low(one.range),
            derived=True,
        ),
        Column(
            "high",
            "integer",
            _("The highest number that it leaves possible. Empty where there is no upper end (“at least”)."),
            lambda one: high(one.range),
            derived=True,
        ),
        Column(
            "speakers",
            "integer",
            _(
                "How many different speakers gave the figure; an outlet that speaks for itself is one. Empty for a sum."
            ),
            lambda one: len(one.speakers) if one.basis == "stated" else None,
            derived=True,
        ),
        Column(
            "outlets",
            "integer",
            _("Through how many different outlets. Empty for a sum."),
            lambda one: len(one.outlets) if one.basis == "stated" else None,
            derived=True,
        ),
        Column(
            "to_country",
            "string",
            _("The third country that took these people in."),
            lambda one: one.figure.to if one.figure else None,
        ),
        Column(
            "why_unknown",
            "string",
            _("How it is known that nobody published the figure."),
            lambda one: None if one.figure else one.stated.why,
        ),
    ),
    ("exchange", "number"),
    (Reference(("exchange",), "exchanges"), Reference(("side",), "sides"), Reference(("who",), "categories")),
    of_entry=figure_items,
)
