"""Numbers in digits: where they stand and what they say.

In: folded text and its language. Out: `Digits` in order. The contract (section 4, 'Numbers') decides: only 0 to 9
count; `1 248`, `1,248`, `1.248` and `1248` are one number, in which a group is exactly three digits. What is
written with a digit of another script, a superscript, ½, a decimal or a fraction has no value: the reader of the
page might take it for a number that the build did not check.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.language.catalogue import catalogue_of
from exchangelog.language.digit_runs import digit_runs
from exchangelog.language.months import locale_of, month_before
from exchangelog.language.spelling import MOST_TAGS

_MOST_DIGITS = 15  # a number of people has fewer; int() takes time on the longest, and refuses them
_GROUP, _YEAR = 3, 4  # digits
_LAST_DAY = 31
_NUMBER = re.compile("[0-9]+")
_ENDING = re.compile(r"(-?)([^\W\d_]{1,5})(?![^\W_])")
_LETTERS_ALONE = "йяї"  # endings of one letter that need no hyphen: '2й', but '5м' is metres
_THOUSANDS = ("k", "к")


class Digits(Struct, frozen=True):
    """A number in digits. `value` is None where it is not whole; `exact` is then its value, if it has one."""

    start: int
    end: int
    value: int | None
    exact: Fraction | None = None
    ordinal: bool = False
    grouped: bool = False


def digits_in(text: str, language: str) -> Iterator[Digits]:
    """Give the numbers in digits of folded `text`, in order, with the endings that belong to them ('57th')."""
    for run in digit_runs(text):
        for digits in _read(run, language):
            yield _with_ending(text, digits, language) if digits.value is not None else digits


def _read(run: re.Match[str], language: str) -> Iterator[Digits]:
    """Give the numbers of one run: mostly one, several in a date, a time or a list."""
    numbers = list(_NUMBER.finditer(run.string, run.start(), run.end()))
    if run.lastgroup in {"plain", "date", "time"} or _is_list(run, language):
        yield from map(_whole, numbers)
    elif run.lastgroup == "grouped":
        yield from _grouped(numbers, language)
    else:
        yield Digits(run.start(), run.end(), None, exact=_exact(run))


def _whole(number: re.Match[str]) -> Digits:
    """Return the plain run of digits; one that a point or a minus makes something else has no value."""
    text, start, end = number.string, number.start(), number.end()
    before, further = text[start - 1 : start], text[max(0, start - 2) : max(0, start - 1)]
    free = not further or further.isspace()
    decimal_or_negative = (before == "." and free) or (before == "\u2212" and (free or further == "("))
    if decimal_or_negative or end - start > _MOST_DIGITS:
        return Digits(start, end, None)
    return Digits(start, end, int(number[0]))


def _grouped(numbers: Sequence[re.Match[str]], language: str) -> Iterator[Digits]:
    """Give the number that the groups of digits are, or the two of 'On September 30 155 people'."""
    first, *others = numbers
    if int(first[0]) <= _LAST_DAY and month_before(first.string, first.start(), language):
        yield _whole(first)
        numbers = others
    joined = "".join(number[0] for number in numbers)
    value = int(joined) if len(joined) <= _MOST_DIGITS else None
    yield Digits(numbers[0].start(), numbers[-1].end(), value, grouped=len(numbers) > 1)


def _is_list(run: re.Match[str], language: str) -> bool:
    """Say whether the run is several numbers: '1,2' where the comma is no decimal mark, '1,2,3', '2022/2023'."""
    if run.lastgroup == "fraction":
        return all(len(year.strip()) == _YEAR for year in re.split("[/\u2044]", run[0]))
    parts = re.split("[.,]", run[0])
    if run.lastgroup != "list" or "." in run[0] or any(len(part) >= _GROUP for part in parts[1:]):
        return False
    percent = run.string[run.end() : run.end() + 2].strip().startswith("%")
    return not percent and (run[0].count(",") > 1 or _decimal_mark(language) != ",")


@lru_cache(MOST_TAGS)
def _decimal_mark(language: str) -> str:
    catalogue = catalogue_of(language)
    # A country in the tag may write the other mark.
    if catalogue is not None and language == catalogue.code:
        return catalogue.decimal_mark
    locale = locale_of(language)
    return str(locale.number_symbols["latn"]["decimal"]) if locale else "."


def _exact(run: re.Match[str]) -> Fraction | None:
    """Return the value of a decimal that has one meaning ('1,5', '1 248.5'); None for all else."""
    whole, *rest = re.split("[.,]", re.sub(r"\s", "", run[0]))
    if run.lastgroup not in {"list", "decimal"} or len(rest) != 1 or len(rest[0]) == _GROUP:
        return None
    return Fraction(f"{whole}.{rest[0]}") if rest[0].isascii() and len(run[0]) <= _MOST_DIGITS else None


def _with_ending(text: str, digits: Digits, language: str) -> Digits:
    """Return `digits` with the ending behind it, if there is one: '57th', '71-й', '40-ка'; '5k' has no value."""
    catalogue, found = catalogue_of(language), _ENDING.match(text, digits.end)
    if found is None:
        return digits
    hyphen, ending = found[1], found[2].casefold()
    if not hyphen and ending in _THOUSANDS:
        return replace(digits, end=found.end(), value=None)
    if catalogue is None or not (hyphen or len(ending) > 1 or ending in _LETTERS_ALONE):
        return digits
    if ending in catalogue.ordinal_endings:
        cardinal = ending in catalogue.shared_endings and _few(digits.value or 0)
        return replace(digits, end=found.end(), ordinal=not cardinal)
    return replace(digits, end=found.end()) if ending in catalogue.cardinal_endings else digits


def _few(number: int) -> bool:
    """Say whether `number` ends in two, three or four as it is spoken: 22, not 12."""
    return number % 10 in {2, 3, 4} and number // 10 % 10 != 1
