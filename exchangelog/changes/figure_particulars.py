"""What an event's figures state: numbers, whose words they rest on and by which of these, and the verdicts that follow.

Comes in: an event and its accounts. Goes out: particulars by path. All figures of one side and kind of people share a path, as two of
them are two accounts of one thing: `figures.<side>.<who>` is `95; 94` where officials gave two numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from exchangelog.changes.particular import Hold, Particular, growing, in_other_languages
from exchangelog.changes.sameness import is_prose, is_same_list, words_of
from exchangelog.derive.account import Accounts
from exchangelog.evidence.phrases import stands_in
from exchangelog.evidence.standing import parts_of
from exchangelog.record.exchange import Exchange
from exchangelog.record.figure import EVERYBODY, Figure, Ordinal, Total


def number_of(one: Figure | Total) -> str:
    """Write the number of a figure or a total as a correction does: 307, at-least 307, about 300, military + civilians."""
    if isinstance(one, Figure) and one.sum:
        return " + ".join(one.sum)
    return str(one.count) if one.precision == "exact" else f"{one.precision} {one.count}"


def ordinal_of(one: Ordinal) -> str:
    """Write a number in a series: 66, or 66 stage 2."""
    return str(one.count) if one.stage is None else f"{one.count} stage {one.stage}"


def figure_particulars(record: Exchange, accounts: Accounts) -> Iterator[tuple[str, Particular]]:
    """Give the particulars of all figures, and of what is said to be unknown; of a side of which nothing was said, nobody was given to it."""
    groups: dict[tuple[str, str], list[tuple[int, Figure]]] = {}
    for index, figure in enumerate(record.figures):
        groups.setdefault((figure.side, figure.who), []).append((index, figure))
    said = {quote.id: quote.said for quote in record.quotes}
    for (side, who), figures in groups.items():
        head = f"figures.{side}.{who}"
        place = ("figures", figures[0][0])
        yield from particulars_of_figures(head, place, [figure for _, figure in figures])
        yield f"{head}.words", words_of_figures([figure for _, figure in figures], said, place, head)
        account = accounts.get((side, who))
        if account is not None:
            yield f"{head}.verdict", Particular(str(account.verdict), place, Hold.DERIVED, head)
    for index, gap in enumerate(record.unknown):
        head = f"figures.{gap.side}.{gap.who}"
        yield head, Particular(None, ("unknown", index), Hold.FIRM, head)
        place = ("unknown", index)
        hold = Hold.FIRM if gap.who == EVERYBODY else Hold.FILLABLE
        yield f"unknown.{gap.side}.{gap.who}", Particular(gap.why, place, hold, sameness=is_prose)


def particulars_of_figures(
    head: str, place: tuple[str | int, ...], figures: list[Figure]
) -> Iterator[tuple[str, Particular]]:
    """Give the particulars of the figures of one side and kind; a kind that was not there before may come freely."""
    numbers = dict.fromkeys(number_of(figure) for figure in figures)
    hold = Hold.FIRM if head.endswith(f".{EVERYBODY}") else Hold.FILLABLE
    yield head, Particular("; ".join(numbers), (*place, "count"), hold, head, sameness=is_same_list)
    resting = {
        number: [quote for one in figures if number_of(one) == number for quote in one.quotes]
        for number in numbers
    }
    parts = [(number, quote) for number, quotes in resting.items() for quote in quotes]
    lists = {number: ", ".join(dict.fromkeys(quotes)) for number, quotes in resting.items() if quotes}
    written = "; ".join(
        quotes if len(resting) == 1 else f"{number}: {quotes}" for number, quotes in lists.items()
    )
    yield f"{head}.quotes", growing(parts, (*place, "quotes"), written, head)
    countries = "; ".join(dict.fromkeys(one.to for one in figures if one.to is not None))
    yield f"{head}.to", Particular(countries or None, place, Hold.FIRM, head)
    for one in figures:
        yield from in_other_languages(one, "to", head, place)


def words_of_figures(
    figures: list[Figure], said: Mapping[str, str], place: tuple[str | int, ...], head: str
) -> Particular:
    """Give by which words of its quotes each number goes: phrases may come and grow, since without their words two sides change places.

    They are kept under the number and the sentences of the quote: where one of these is another, that is what is asked about.
    """
    parts = {
        (f"{number_of(figure)} {parts_of(said[quote])}", word)
        for figure in figures
        for quote in figure.quotes
        if quote in said
        for phrase in ("", *(one for one in figure.words if stands_in(one, said[quote])))
        for word in words_of(phrase) or [""]
    }
    written = "; ".join(dict.fromkeys(phrase for figure in figures for phrase in figure.words))
    return growing(parts, (*place, "words"), written, head)
