"""Numbers in digits: where they stand and what they say.

In: folded text and its language. Out: `Digits` in order. The contract (section 4, 'Numbers') decides: only 0 to 9
count; `1 248`, `1,248`, `1.248` and `1248` are one number, in which a group is exactly three digits. What is
written with a digit of another script, a superscript, ½, a decimal or a fraction has no value: the reader of the
page might take it for a number that the build did not check.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache

from babel.numbers import get_decimal_symbol

from exchangelog.language.catalogue import catalogue_of
from exchangelog.language.months import locale_of, month_before


@dataclass(frozen=True, slots=True)
class Digits:
    """A number in digits. `value` is None where it is not whole; `exact` is then its value, if it has one."""

    start: int
    end: int
    value: int | None
    exact: Fraction | None = None
    ordinal: bool = False
    grouped: bool = False


_SPACE = "[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_GAP = rf"(?:{_SPACE}{{1,3}}|{_SPACE}{{0,3}}\n{_SPACE}{{0,3}})"
# A space parts the digits of a designation from the number behind it: 'Ту-154 300 людей'.
_FREE = r"(?<![^\W\d_])(?<![^\W\d_]-)"
# Letters that pass for digits: '3О7' with a letter in it is read as 307 and is not.
_LOOK_ALIKES = "OoОоΟοЗзlIІіıӀ"
_MOST_DIGITS = 15  # a number of people has fewer; int() takes time on the longest, and refuses them
_ENDING = re.compile(r"(-?)([^\W\d_]{1,5})(?![^\W_])")
_LETTER_ENDINGS = (
    "й",
    "я",
    "ї",
)  # endings of one letter that stand without a hyphen: '2й', but '5м' is metres
_THOUSANDS = ("k", "к")
_ROMAN = range(0x2160, 0x2189)

DATE = r"""(?<![0-9][.,/])(?:
    (?P<iso_year>(?:19|20|21)[0-9]{2})-(?P<iso_month>0[1-9]|1[0-2])-(?P<iso_day>0[1-9]|[12][0-9]|3[01])(?![0-9])
    | (?P<long_day>0?[1-9]|[12][0-9]|3[01])(?P<mark>[./-])(?P<long_month>0?[1-9]|1[0-2])(?P=mark)(?P<long_year>(?:19|20|21)[0-9]{2})
      (?![0-9])
    | (?P<short_day>0[1-9]|[12][0-9]|3[01])\.(?P<short_month>0[1-9]|1[0-2])\.(?P<short_year>[0-9]{2})(?![0-9]|[.,][0-9])
    | (?P<us_month>0?[1-9]|1[0-2])/(?P<us_day>0?[1-9]|[12][0-9]|3[01])/(?P<us_year>(?:19|20|21)[0-9]{2})(?![0-9])
    )"""
TIME = r"(?:[01]?[0-9]|2[0-3])(?::[0-5][0-9]){1,2}(?![0-9:])"


@cache
def _other_digits() -> str:
    """Return, for a character class, every digit and number sign that is not 0 to 9, Roman numerals aside.

    Ranges, not signs: beyond U+FFFF the class is searched one item after another, at every letter of the text.
    """
    points = [
        point
        for point in range(0x80, 0x20000)
        if unicodedata.category(chr(point)) in ("Nd", "No", "Nl") and point not in _ROMAN
    ]
    firsts = [point for before, point in zip([0, *points], points, strict=False) if before != point - 1]
    lasts = [point for point, behind in zip(points, [*points[1:], 0], strict=True) if behind != point + 1]
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in zip(firsts, lasts, strict=True))


@cache
def _any_digit() -> re.Pattern[str]:
    return re.compile(f"[0-9{_other_digits()}]")


@cache
def _runs() -> re.Pattern[str]:
    """Return the pattern of every way to write a number in digits, the longer ways first."""
    other = _other_digits()
    digit = f"[0-9{other}]"
    first = "[1-9][0-9]{0,2}"
    return re.compile(
        rf"""(?<!{digit})(?:
        (?P<look_alike> (?<!\w)(?=[{_LOOK_ALIKES}]*+[0-9])(?=[0-9]*+[{_LOOK_ALIKES}])[0-9{_LOOK_ALIKES}]++(?!\w) )
        | (?P<other> [0-9]*+[{other}]{digit}*+(?:[.,/\u2044]{digit}++)*+ )
        | (?P<date> {DATE} )
        | (?P<time> {TIME} )
        | (?P<fraction> [0-9]++[ ]?[/\u2044][ ]?[0-9]++ )
        | (?P<decimal> {_FREE}{first}(?:{_GAP}[0-9]{{3}}(?![0-9]))++[.,]{digit}++ )
        | (?P<grouped> (?:{first}(?P<dot>[.,])[0-9]{{3}}(?:(?P=dot)[0-9]{{3}})*+ | {_FREE}{first}(?:{_GAP}[0-9]{{3}}(?![0-9]))++)
          (?![0-9]|[.,]{digit}) )
        | (?P<list> [0-9]++(?:[.,][0-9]++)++ )
        | (?P<plain> [0-9]++ )
        )""",
        re.VERBOSE,
    )


def digits_in(text: str, language: str) -> Iterator[Digits]:
    """Give the numbers in digits of folded `text`, in order, with the endings that belong to them ('57th')."""
    for match in _matches(text):
        for digits in _read(match, language):
            yield _with_ending(text, digits, language) if digits.value is not None else digits


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Give the matches of `_runs`, looked for only where a digit stands: most of a text has none."""
    place = 0
    while (digit := _any_digit().search(text, place)) is not None:
        start = digit.start()
        while start > place and text[start - 1] in _LOOK_ALIKES:
            start -= 1
        match = _runs().match(text, start) or _runs().match(text, digit.start())
        if match is not None:
            yield match
        place = digit.end() if match is None else match.end()


def _read(match: re.Match[str], language: str) -> Iterator[Digits]:
    """Give the numbers of one match of `_runs`: mostly one, several in a date, a time or a list."""
    kind, written, start, end = match.lastgroup, match[0], match.start(), match.end()
    numbers = list(re.finditer("[0-9]+", written))
    if kind == "plain":
        yield _whole(match.string, start, end)
    elif kind in ("date", "time") or _is_list(match, language):
        for number in numbers:
            yield _whole(match.string, start + number.start(), start + number.end())
    elif kind == "grouped":
        if len(numbers) == 2 and int(numbers[0][0]) <= 31 and month_before(match.string, start, language):  # noqa: PLR2004 - the days of a month
            for number in numbers:  # 'On September 30 155 people': a day and a number
                yield _whole(match.string, start + number.start(), start + number.end())
        else:
            joined = "".join(number[0] for number in numbers)
            yield Digits(start, end, int(joined) if len(joined) <= _MOST_DIGITS else None, grouped=True)
    else:
        yield Digits(start, end, None, exact=_exact(written, kind))


def _whole(text: str, start: int, end: int) -> Digits:
    """Return the plain run of digits; one that a point or a minus makes something else has no value."""
    before, further = text[start - 1 : start], text[max(0, start - 2) : max(0, start - 1)]
    part_of_decimal = before == "." and (not further or further.isspace())
    negative = before == "\u2212" and (not further or further in " (\u00a0\u202f\n")
    if part_of_decimal or negative or end - start > _MOST_DIGITS:
        return Digits(start, end, None)
    return Digits(start, end, int(text[start:end]))


def _is_list(match: re.Match[str], language: str) -> bool:
    """Say whether '1,2' is two numbers: where the comma is no decimal mark, or there are several; years '2022/2023'."""
    parts = re.split("[.,]", match[0])
    if match.lastgroup == "fraction":
        years = re.split("[/\u2044]", match[0])
        return all(len(year) == 4 and year.isdecimal() for year in years)  # noqa: PLR2004 - the digits of a year
    if match.lastgroup != "list" or "." in match[0] or any(len(part) > 2 for part in parts[1:]):  # noqa: PLR2004 - a group has three
        return False
    percent = match.string[match.end() : match.end() + 2].lstrip(" \u00a0\u202f").startswith("%")
    return not percent and (len(parts) > 2 or _decimal_mark(language) != ",")  # noqa: PLR2004 - a decimal has two parts


@cache
def _decimal_mark(language: str) -> str:
    return get_decimal_symbol(locale_of(language) or "en")


def _exact(written: str, kind: str | None) -> Fraction | None:
    """Return the value of a decimal that has one meaning ('1,5', '1 248.5'); None for all else."""
    whole, *rest = re.split("[.,]", re.sub(r"\s", "", written))
    if kind not in ("list", "decimal") or len(rest) != 1 or len(rest[0]) == 3 or len(written) > _MOST_DIGITS:  # noqa: PLR2004 - a group has three digits
        return None
    return Fraction(f"{whole}.{rest[0]}") if rest[0].isascii() else None


def _with_ending(text: str, digits: Digits, language: str) -> Digits:
    """Return `digits` with the ending behind it, if there is one: '57th', '71-й', '40-ка'; '5k' has no value."""
    catalogue, found = catalogue_of(language), _ENDING.match(text, digits.end)
    if found is None:
        return digits
    hyphen, ending = found[1], found[2].casefold()
    if not hyphen and ending in _THOUSANDS:
        return replace(digits, end=found.end(), value=None)
    if catalogue is None or not (hyphen or len(ending) > 1 or ending in _LETTER_ENDINGS):
        return digits
    if ending in catalogue.ordinal_endings:
        return replace(digits, end=found.end(), ordinal=True)
    return replace(digits, end=found.end()) if ending in catalogue.cardinal_endings else digits
