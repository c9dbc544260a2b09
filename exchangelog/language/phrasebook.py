"""The number words of every language that num2words has and the log keeps no catalogue for: the plain cardinals and ordinals.

In: num2words' name of a language. Out: a `Phrasebook`. Nothing is known of such a language's grammar, so num2words says the numbers
below a thousand once, each kept as its letters without spaces and hyphens. It is slow: of what follows the hundreds only one hundred is asked
for, since 'three hundred' has behind it what 'one hundred' has.
"""

import unicodedata
from collections.abc import Callable, Mapping
from functools import cache, lru_cache, partial
from os.path import commonprefix

from msgspec import Struct

from exchangelog.language.spelling import converter_code, spell

# Written without spaces between words, so that no word's end can be seen.
_UNSPACED = frozenset({"ja", "ko", "th"})
# Other countries' words for the same numbers: 'septante', 'cents' (num2words writes 'deux cent' for France).
_REGIONS = {"fr": ("fr_BE",), "pt": ("pt_BR",)}
_SCALES = (10**3, 10**6, 10**9)
_HUNDREDS = range(100, 1000, 100)
_PROBE = 21


class Phrasebook(Struct, frozen=True):
    """A language's numbers, each as its letters without spaces; `one` are scales that count one by themselves."""

    below_thousand: Mapping[str, int]
    ordinals: Mapping[str, int]
    scales: Mapping[str, int]
    one: Mapping[str, int]
    joiners: frozenset[str]  # between a scale and what follows it: '' or 'and'
    starts: frozenset[str]  # the first two letters of all of them
    longest: int


def has_phrasebook(language: str) -> bool:
    """Say whether number words of `language` (BCP 47) can be read this way."""
    code = converter_code(language)
    return code is not None and code not in _UNSPACED


@cache
def phrasebook_of(code: str) -> Phrasebook:
    """Return the phrasebook of num2words' language `code`: the numbers below a thousand, and what is needed to go beyond."""
    below: dict[str, int] = {}
    ordinals: dict[str, int] = {}
    scales: dict[str, int] = {}
    one: dict[str, int] = {}
    for each in (code, *_REGIONS.get(code, ())):
        below |= _below_thousand(each)
        said = said_below_thousand(partial(_say_ordinal, each))
        ordinals |= {form: number for number, form in said.items() if number}
        for scale in _SCALES:
            scales |= _scale_forms(each, scale)
            one |= _one_forms(each, scale)
            scales |= {form: scale for form in one if form == _last(each, scale)}
        below = _counts(each, scales) | below
    for forms in (below, ordinals, scales, one):
        forms.pop("", None)
    ordinals = {form: number for form, number in ordinals.items() if form not in below}
    keys = (*below, *ordinals, *scales, *one)
    starts = frozenset(key[:2] for key in keys)
    return Phrasebook(below, ordinals, scales, one, _joiners(code), starts, max(map(len, keys)))


def said_below_thousand(say: Callable[[int], str]) -> dict[int, str]:
    """Give what `say` says of all numbers below a thousand, most of it put together (a test compares them, in all languages)."""
    said = {number: say(number) for number in (*range(200), *_HUNDREDS)}
    heads = [said[number] for number in range(101, 200)]
    alike = len(commonprefix(heads))  # noqa: RUF071 - letters are what is to be compared
    tails = {rest: said[100 + rest][alike:] for rest in range(1, 100)}
    for hundred in _HUNDREDS[1:]:
        one_beyond = say(hundred + _PROBE)
        if one_beyond.endswith(tails[_PROBE]):
            head = one_beyond.removesuffix(tails[_PROBE])
            said |= {hundred + rest: head + tail for rest, tail in tails.items()}
        else:  # Latvian: 'simts divdesmit', 'divi simti divdesmit'
            said |= {hundred + rest: say(hundred + rest) for rest in tails}
    return dict(sorted(said.items()))


def _say(code: str, number: int) -> str:
    """Give the letters of a cardinal."""
    return _letters(spell(number, code))


def _say_ordinal(code: str, number: int) -> str:
    """Give the letters of an ordinal."""
    return _letters(spell(number, code, "ordinal"))


def _letters(words: str | None) -> str:
    """Return the letters of `words` with their marks, and nothing else."""
    return "".join(filter(_is_letter, words or ""))


@lru_cache(maxsize=4096)
def _is_letter(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LM"


def _below_thousand(code: str) -> dict[str, int]:
    forms = {form: number for number, form in said_below_thousand(partial(_say, code)).items()}
    hundred = _say(code, 200).removeprefix(_say(code, 2))
    if hundred:  # 'hundertzwanzig' beside num2words' 'einhundertzwanzig'
        shorter = {
            form[form.index(hundred) :]: number
            for form, number in forms.items()
            if 100 <= number < 200 and hundred in form  # noqa: PLR2004 - one hundred
        }
        forms = shorter | forms
    return forms


def _scale_forms(code: str, scale: int) -> dict[str, int]:
    """Return what num2words puts behind a count to say so many thousands: 'tysiące', 'tysięcy', 'tausend'."""
    forms = {}
    for count in (2, 3, 5, 21, 100):
        whole, number = _say(code, count * scale), _say(code, count)
        if number and whole.startswith(number):
            forms[whole.removeprefix(number)] = scale
    return forms


def _last(code: str, number: int) -> str:
    """Return the last word that num2words has for `number`."""
    return _letters(((spell(number, code) or "").split() or [""])[-1])


def _counts(code: str, scales: Mapping[str, int]) -> dict[str, int]:
    """Return the numbers as they stand before 'thousand', where they differ: 'six cent', 'дзве'."""
    counts = {}
    for number, whole in said_below_thousand(lambda number: _say(code, number * 1000)).items():
        tail = max((form for form in scales if form and whole.endswith(form)), key=len, default="")
        if tail and number > 1:
            counts[whole.removesuffix(tail)] = number
    return counts


def _joiners(code: str) -> frozenset[str]:
    """Return what stands between a thousand and the rest: '' and, where there is one, the word for 'and'."""
    found = {""}
    for thousands, rest in ((2000, 5), (2000, 57), (5000, 120), (3000, 307)):
        whole, start, end = (_say(code, number) for number in (thousands + rest, thousands, rest))
        if start and end and whole.startswith(start) and whole.endswith(end):
            found.add(whole.removeprefix(start).removesuffix(end))
    return frozenset(found)


def _one_forms(code: str, scale: int) -> dict[str, int]:
    """Return the ways to say one thousand: 'eintausend', 'tausend'; 'адна тысяча', 'тысяча'."""
    whole, last = _say(code, scale), _last(code, scale)
    bare = {form: scale for form in _scale_forms(code, scale) if form and whole.endswith(form)}
    unit = _say(code, 1)
    return {form: scale for form in (whole, last) if form != unit} | bare
