"""Every date that a text gives in digits or with the name of a month, and every bare year that is clearly one.

In: a text and its language. Out: `DateMention`s in order, never overlapping. A row of days or years ('23, 24 and 25
May 2025') gives one mention each, all with the month and the year. How strict the patterns are, and why, is in
`date_patterns`.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise

from msgspec import Struct

from exchangelog.language.compounds import Compound
from exchangelog.language.date_patterns import (
    FILLER,
    names_month,
    with_day_and_month,
    with_month_and_year,
    with_year,
)
from exchangelog.language.digit_runs import DATE
from exchangelog.language.folded_text import fold
from exchangelog.language.months import month_number
from exchangelog.language.raw_numbers import REMEMBERED, RawNumber, raw_numbers

_PIECE = re.compile(rf"[0-9]+{FILLER}*+(?:-?[^\W\d_]{{1,3}}(?!\w))?")
_DIGITS, _PARTED_DIGITS, _YEAR = (
    re.compile(each) for each in ("[0-9]+", "[0-9][./-][0-9]", "(?:19|20|21)[0-9]{2}")
)
_DAYS, _YEARS = range(1, 32), range(1900, 2200)
_DAYS_AND_YEARS = frozenset((*map(str, (*_DAYS, *_YEARS)), *(f"{day:02}" for day in _DAYS)))


class DateMention(Struct, frozen=True):
    """A date in a text: its place in code points (`end` exclusive) and what it says; None where it says nothing.

    `month` and `day` are None too where digits can be read both ways ('05/06/2025').
    """

    start: int
    end: int
    year: int | None
    month: int | None
    day: int | None


def dates_in(text: str, language: str) -> tuple[DateMention, ...]:
    """Return the dates of `text` (Unicode in any form; `language` is its BCP 47 tag) in their order."""
    folded = fold(text)
    dates = find_dates(folded.text, language)
    if folded.starts is None:
        return dates
    return tuple(
        DateMention(*folded.given(date.start, date.end), date.year, date.month, date.day) for date in dates
    )


@lru_cache(maxsize=REMEMBERED)
def find_dates(text: str, language: str) -> tuple[DateMention, ...]:
    """Return the dates of folded `text`."""
    numbers = raw_numbers(text, language, ones=False)
    if not numbers:
        return ()
    shadow, taken, dates = _shadow(text, numbers), bytearray(len(text)), []
    for pattern in _patterns_for(shadow, language):
        for match in pattern.finditer(shadow):
            if taken.find(1, match.start(), match.end()) < 0:
                for date in _read(match, language):
                    dates.append(date)
                    taken[date.start : date.end] = b"\x01" * (date.end - date.start)
    return tuple(sorted(dates, key=lambda date: date.start))


def _patterns_for(shadow: str, language: str) -> Iterator[re.Pattern[str]]:
    """Give the patterns that could match: all have digits in them, some a month's name beside a day or a year, the others a year."""
    digits = _DIGITS.findall(shadow)
    if not digits:
        return
    if _PARTED_DIGITS.search(shadow):
        yield _numeric()
    has_year = _YEAR.search(shadow) is not None
    if not _DAYS_AND_YEARS.isdisjoint(digits) and names_month(shadow, language):
        yield from with_day_and_month(language)
        yield from with_month_and_year(language) if has_year else ()
    if has_year:
        yield from with_year(language)


@cache
def _numeric() -> re.Pattern[str]:
    return re.compile(rf"(?<![0-9]){DATE}", re.VERBOSE)


def _shadow(text: str, numbers: Sequence[RawNumber]) -> str:
    """Return `text` with its ordinals in words as digits and fillers, of the same length: '24￼￼￼￼ травня'."""
    pieces, end = [], 0
    for number in numbers:
        if (
            isinstance(number, Compound)
            and number.ordinal
            and (number.value in _DAYS or number.value in _YEARS)
        ):
            pieces += [text[end : number.start], str(number.value).ljust(number.end - number.start, FILLER)]
            end = number.end
    return "".join((*pieces, text[end:]))


def _read(match: re.Match[str], language: str) -> Iterator[DateMention]:
    """Give the dates of one match of `_numeric` or of `date_patterns`."""
    groups = {name: text for name, text in match.groupdict().items() if text}
    year = int(groups["year"][:4]) if "year" in groups else None
    if "years" in groups:
        for piece in _pieces(match, "years"):
            yield DateMention(piece.start(), piece.end(), int(piece[0][:4]), None, None)
    elif "days" in groups:
        yield from _read_days(match, year, month_number(groups["month"], language))
    elif "month" in groups:
        yield DateMention(match.start(), match.end(), year, month_number(groups["month"], language), None)
    else:
        yield DateMention(match.start(), match.end(), *_numeric_parts(groups))


def _pieces(match: re.Match[str], group: str) -> list[re.Match[str]]:
    return list(_PIECE.finditer(match.string, *match.span(group)))


def _read_days(match: re.Match[str], year: int | None, month: int | None) -> Iterator[DateMention]:
    """Give a mention for each day of a row; the first or the last has the month in it, the last the year."""
    month_behind = match.start("days") < match.start("month")
    pieces = _row(_pieces(match, "days"), match.string, from_the_end=month_behind)
    for piece in pieces:
        start = match.start() if piece is pieces[0] and not month_behind else piece.start()
        whole = piece is pieces[-1] and (month_behind or year is not None)
        yield DateMention(start, match.end() if whole else piece.end(), year, month, _day(piece))


def _row(pieces: list[re.Match[str]], text: str, *, from_the_end: bool) -> list[re.Match[str]]:
    """Return the days that are a row: each later than the one before, commas only where a word joins the last.

    What is left out stays a number: in 'of 300, 20, 24 and 25 May' nothing says that 20 is a day but its place.
    """
    if not from_the_end:
        falls = (
            place for place, (one, two) in enumerate(pairwise(pieces), start=1) if _day(one) >= _day(two)
        )
        return pieces[: next(falls, len(pieces))]
    first, joined = len(pieces) - 1, False
    while first and _day(pieces[first - 1]) < _day(pieces[first]):
        between = text[pieces[first - 1].end() : pieces[first].start()].strip()
        joined = joined or between.strip(",").strip().isalpha()
        if between == "," and not joined:
            break
        first -= 1
    return pieces[first:]


def _day(piece: re.Match[str]) -> int:
    return int("".join(sign for sign in piece[0] if sign.isdecimal()))


def _numeric_parts(groups: dict[str, str]) -> tuple[int, int | None, int | None]:
    """Return year, month and day of a date in digits; month and day are None where either could be either."""
    for form in ("iso", "us", "short", "long"):
        if f"{form}_year" in groups:
            year, month, day = (int(groups[f"{form}_{part}"]) for part in ("year", "month", "day"))
            unclear = groups.get("mark") == "/" and day <= 12 and day != month  # noqa: PLR2004 - months
            year += 2000 if form == "short" else 0
            return (year, None, None) if unclear else (year, month, day)
    raise LookupError(groups)
