"""Where digits stand in a text, and what their surroundings make of them: a date, a time, a decimal, a group.

In: folded text. Out: matches, each named after the way in which the number is written.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

_SPACE = "[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]"
_GAP = rf"(?:{_SPACE}{{1,3}}|{_SPACE}{{0,3}}\n{_SPACE}{{0,3}})"
# A space parts the digits of a designation from the number behind it: 'Ту-154 300 людей'.
_FREE = r"(?<![^\W\d_])(?<![^\W\d_]-)"
# Letters that pass for digits: '3О7' with a letter in it is read as 307 and is not.
_LOOK_ALIKES = "OoОоΟοЗзlIІіıӀ"
# Signs that most texts are made of: of digits they hold 0 to 9 alone (a test goes through them all).
_USUAL = re.compile(
    "[\0-\u00b1\u00b4-\u00b8\u00ba\u00bb\u00bf-\u065f\u1e00-\u1fff\u2000-\u206f\u20a0-\u20bf\u2110-\u214f\u2190-\u23ff\U0001f300-\U0001faff]*+"
)

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
    """Return, for a character class, every digit and number sign that is not 0 to 9.

    Ranges, not signs: beyond U+FFFF the class is searched one item after another, at every letter of the text.
    """
    kinds = enumerate(map(unicodedata.category, map(chr, range(0x80, 0x20000))), start=0x80)
    points = [point for point, kind in kinds if kind in ("Nd", "No", "Nl")]
    firsts = [point for before, point in zip([0, *points], points, strict=False) if before != point - 1]
    lasts = [point for point, behind in zip(points, [*points[1:], 0], strict=True) if behind != point + 1]
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in zip(firsts, lasts, strict=True))


@cache
def _any_digit(other: str) -> re.Pattern[str]:
    return re.compile(f"[0-9{other}]")


@cache
def _runs(other: str) -> re.Pattern[str]:
    """Return the pattern of every way to write a number in digits, those of the class `other` among them, the longer ways first."""
    digit = f"[0-9{other}]"
    first = "[1-9][0-9]{0,2}"
    with_other = rf"| (?P<other> [0-9]*+[{other}]{digit}*+(?:[.,/\u2044]{digit}++)*+ )" if other else ""
    return re.compile(
        rf"""(?<!{digit})(?:
        (?P<look_alike> (?<!\w)(?=[{_LOOK_ALIKES}]*+[0-9])(?=[0-9]*+[{_LOOK_ALIKES}])[0-9{_LOOK_ALIKES}]++(?!\w) )
        {with_other}
        | (?P<date> {DATE} )
        | (?P<time> {TIME} )
        | (?P<fraction> [0-9]++[ ]?[/\u2044][ ]?[0-9]++ )
        | (?P<decimal> {_FREE}{first}(?:{_GAP}[0-9]{{3}}(?![0-9]))++[.,]{digit}++ )
        | (?P<grouped> (?:{first}(?P<dot>[.,])[0-9]{{3}}(?:(?P=dot)[0-9]{{3}})*+ | {_FREE}{first}(?:{_GAP}[0-9]{{3}}(?![0-9]))++)
          (?![0-9]|[.,]{digit}) )
        | (?P<odd> [0-9]++(?:['_\u00b7\u2027][0-9]{{3}}(?![0-9]))++
          | [0-9]++(?![xхXХ][0-9])[^\W\d_]{{1,4}}[0-9]++\w*+ )
        | (?P<list> [0-9]++(?:[.,][0-9]++)++ )
        | (?P<plain> [0-9]++ )
        )""",
        re.VERBOSE,
    )


def digit_runs(text: str) -> Iterator[re.Match[str]]:
    """Give every number in digits of folded `text` in order, whole; the match's `lastgroup` says how it is written.

    It is looked for only where a digit stands: most of a text has none. Those of other scripts are looked for only where signs
    stand that a text seldom has; a class of hundreds of ranges is searched slowly.
    """
    other = "" if _USUAL.fullmatch(text) else _other_digits()
    any_digit, runs = _any_digit(other), _runs(other)
    place = 0
    while (digit := any_digit.search(text, place)) is not None:
        start = digit.start()
        while start > place and text[start - 1] in _LOOK_ALIKES:
            start -= 1
        match = runs.match(text, start) or runs.match(text, digit.start())
        if match is not None:
            yield match
        place = digit.end() if match is None else match.end()
