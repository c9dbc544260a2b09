"""The number words of every language that num2words has and the log keeps no catalogue for: the plain cardinals and ordinals.

In: num2words' name of a language. Out: a `Phrasebook`. Nothing is known of such a language's grammar, so num2words says all numbers
below a thousand once, each kept as its letters without spaces and hyphens.
"""

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from msgspec import Struct

from exchangelog.language.spelling import converter_code, spell

# Written without spaces between words, so that no word's end can be seen.
_UNSPACED = frozenset({"ja", "ko", "th"})
# Other countries' words for the same numbers: 'septante', 'cents' (num2words writes 'deux cent' for France).
_REGIONS = {"fr": ("fr_BE",), "pt": ("pt_BR",)}
_SCALES = (10**3, 10**6, 10**9)
_ALL = range(1000)
_FEW = (*range(130), *range(200, 1000, 100))
_BEGINNING = 4  # letters


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
    """Return the phrasebook of num2words' language `code`."""
    return _phrasebook(code, _ALL)


@cache
def beginnings_of(code: str) -> tuple[str, ...]:
    """Return how the numbers of a language begin: those of a few tell it for all (a test compares them), in a twentieth of the time."""
    book = _phrasebook(code, _FEW)
    forms = (*book.below_thousand, *book.ordinals, *book.scales, *book.one)
    return tuple(sorted({form[:_BEGINNING] for form in forms}))


def _phrasebook(code: str, numbers: Sequence[int]) -> Phrasebook:
    """Let num2words say `numbers`, which are below a thousand, and what is needed to go beyond."""
    below: dict[str, int] = {}
    ordinals: dict[str, int] = {}
    scales: dict[str, int] = {}
    one: dict[str, int] = {}
    for each in (code, *_REGIONS.get(code, ())):
        below |= _below_thousand(each, numbers)
        ordinals |= {_letters(spell(number, each, "ordinal")): number for number in numbers if number}
        for scale in _SCALES:
            scales |= _scale_forms(each, scale)
            one |= _one_forms(each, scale)
            scales |= {form: scale for form in one if form == _last(each, scale)}
        below = _counts(each, scales, numbers) | below
    for forms in (below, ordinals, scales, one):
        forms.pop("", None)
    ordinals = {form: number for form, number in ordinals.items() if form not in below}
    keys = (*below, *ordinals, *scales, *one)
    starts = frozenset(key[:2] for key in keys)
    return Phrasebook(below, ordinals, scales, one, _joiners(code), starts, max(map(len, keys)))


def _letters(words: str | None) -> str:
    """Return the letters of `words` with their marks, and nothing else."""
    return "".join(filter(_is_letter, words or ""))


@lru_cache(maxsize=4096)
def _is_letter(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LM"


def _below_thousand(code: str, numbers: Sequence[int]) -> dict[str, int]:
    forms = {_letters(spell(number, code)): number for number in numbers}
    hundred = _letters(spell(200, code)).removeprefix(_letters(spell(2, code)))
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
        whole, number = _letters(spell(count * scale, code)), _letters(spell(count, code))
        if number and whole.startswith(number):
            forms[whole.removeprefix(number)] = scale
    return forms


def _last(code: str, number: int) -> str:
    """Return the last word that num2words has for `number`."""
    return _letters(((spell(number, code) or "").split() or [""])[-1])


def _counts(code: str, scales: Mapping[str, int], numbers: Sequence[int]) -> dict[str, int]:
    """Return the numbers as they stand before 'thousand', where they differ: 'six cent', 'дзве'."""
    counts = {}
    for number in numbers[2:]:
        whole = _letters(spell(number * 1000, code))
        tail = max((form for form in scales if form and whole.endswith(form)), key=len, default="")
        if tail:
            counts[whole.removesuffix(tail)] = number
    return counts


def _joiners(code: str) -> frozenset[str]:
    """Return what stands between a thousand and the rest: '' and, where there is one, the word for 'and'."""
    found = {""}
    for thousands, rest in ((2000, 5), (2000, 57), (5000, 120), (3000, 307)):
        whole, start, end = (_letters(spell(number, code)) for number in (thousands + rest, thousands, rest))
        if start and end and whole.startswith(start) and whole.endswith(end):
            found.add(whole.removeprefix(start).removesuffix(end))
    return frozenset(found)


def _one_forms(code: str, scale: int) -> dict[str, int]:
    """Return the ways to say one thousand: 'eintausend', 'tausend'; 'адна тысяча', 'тысяча'."""
    whole, last = _letters(spell(scale, code)), _last(code, scale)
    bare = {form: scale for form in _scale_forms(code, scale) if form and whole.endswith(form)}
    unit = _letters(spell(1, code))
    return {form: scale for form in (whole, last) if form != unit} | bare
