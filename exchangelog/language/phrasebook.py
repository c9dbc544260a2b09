"""Number words of every language that num2words has and the log keeps no catalogue for: the plain cardinals.

In: folded text and a language. Out: `Compound`s as from `compounds`. Nothing is known of such a language's grammar,
so num2words says all numbers below a thousand once, and a number is read as one of those, a scale (thousand ...),
the next ... Spaces and hyphens are left out on both sides: so 'üçyüzyedi' and 'üç yüz yedi' are one number, and
'quatre-vingt-dix' needs no rule. A match begins and ends with whole words.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from exchangelog.language.compounds import Compound
from exchangelog.language.digits import Digits
from exchangelog.language.spelling import converter_code, spell

# Written without spaces between words, so that no word's end can be seen.
_UNSPACED = frozenset({"ja", "ko", "th"})
# Other countries' words for the same numbers: 'septante', 'cents' (num2words writes 'deux cent' for France).
_REGIONS = {"fr": ("fr_BE",), "pt": ("pt_BR",)}
_SCALES = (10**3, 10**6, 10**9)
_MOST_WORDS = 14  # of a number below a billion: 'sept cent quatre-vingt-dix-neuf mille ...'
_BETWEEN = re.compile(r"[^\S\n]*+\n?[^\S\n]*+|-")


@dataclass(frozen=True, slots=True)
class Phrasebook:
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
    below: dict[str, int] = {}
    ordinals: dict[str, int] = {}
    scales: dict[str, int] = {}
    one: dict[str, int] = {}
    for each in (code, *_REGIONS.get(code, ())):
        below |= _below_thousand(each)
        ordinals |= {_letters(spell(number, each, "ordinal")): number for number in range(1, 1000)}
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


def _letters(words: str | None) -> str:
    """Return the letters of `words` with their marks, and nothing else."""
    return "".join(filter(_is_letter, words or ""))


@lru_cache(maxsize=4096)
def _is_letter(sign: str) -> bool:
    return unicodedata.category(sign)[0] in "LM"


def _below_thousand(code: str) -> dict[str, int]:
    forms = {_letters(spell(number, code)): number for number in range(1000)}
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


def _counts(code: str, scales: Mapping[str, int]) -> dict[str, int]:
    """Return the numbers as they stand before 'thousand', where they differ: 'six cent', 'дзве'."""
    counts = {}
    for number in range(2, 1000):
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


@cache
def _word_pattern() -> re.Pattern[str]:
    marks = "".join(
        chr(point) for point in range(0x300, 0x10000) if unicodedata.category(chr(point))[0] == "M"
    )
    return re.compile(rf"(?:[^\W\d_]|[{re.escape(marks)}])+")


def phrases_in(
    text: str, digits: Sequence[Digits], language: str, *, ones: bool = False
) -> Iterator[Compound]:
    """Give the numbers of folded `text` that have words in them, in order; `digits` are all its digits.

    Nothing is given for a language of which `has_phrasebook` is false. With `ones`, 'one' by itself is a number too.
    """
    code = converter_code(language)
    if code is None or code in _UNSPACED:
        return
    book, words = phrasebook_of(code), tuple(_words_beside(text, digits))
    ends = {number.end: number for number in digits}
    place = 0
    while place < len(words):
        counted = _counted_scale(text, words[place], ends, book)
        found = None if counted else _read(text, words[place : place + _MOST_WORDS], book)
        if counted is not None:
            yield counted
        elif found is not None and (ones or found.ordinal or found.value != 1):
            yield found
            place = next((each for each in range(place, len(words)) if words[each].end() == found.end), place)
        place += 1


def _words_beside(text: str, digits: Sequence[Digits]) -> Iterator[re.Match[str]]:
    """Give the words of `text` that are no part of a number in digits."""
    waiting = 0
    for word in _word_pattern().finditer(text):
        while waiting < len(digits) and digits[waiting].end <= word.start():
            waiting += 1
        if waiting == len(digits) or digits[waiting].start >= word.end():
            yield word


def _counted_scale(
    text: str, word: re.Match[str], ends: Mapping[int, Digits], book: Phrasebook
) -> Compound | None:
    """Return the number of digits with a scale behind them: '5 millions', '1,5 Millionen'."""
    key = word[0].casefold()
    scale = book.scales.get(key) or book.one.get(key)
    before = text[max(0, word.start() - 4) : word.start()]
    number = ends.get(word.start() - len(before) + len(before.rstrip()))
    if scale is None or number is None:
        return None
    count = number.value if number.exact is None else number.exact
    value = count * scale if count is not None else None
    whole = int(value) if value is not None and value == int(value) else None
    return Compound(number.start, word.end(), whole, number.ordinal, has_digits=True)


def _read(text: str, words: Sequence[re.Match[str]], book: Phrasebook) -> Compound | None:
    """Return the longest number that begins with the first of `words` and ends with one of them."""
    first = words[0][0][:2].casefold()
    if len(first) > 1 and first not in book.starts:
        return None
    letters, ends, place = "", {}, words[0].start()
    for word in words:
        if letters and not _BETWEEN.fullmatch(text, place, word.start()):
            break
        letters += word[0].casefold()
        ends[len(letters)] = place = word.end()
        if len(letters) > 4 * book.longest:
            break
    ordinal = next((size for size in sorted(ends, reverse=True) if letters[:size] in book.ordinals), 0)
    best, value = max(
        ((end, value) for end, value in _sums(letters, 0, float("inf"), book) if end in ends), default=(0, 0)
    )
    if ordinal > best:
        return Compound(
            words[0].start(), ends[ordinal], book.ordinals[letters[:ordinal]], ordinal=True, has_digits=False
        )
    if not best:
        return None
    return Compound(words[0].start(), ends[best], value, ordinal=False, has_digits=False)


def _sums(letters: str, place: int, limit: float, book: Phrasebook) -> Iterator[tuple[int, int]]:
    """Give every way to read a number from `place` on: where it ends, and its value."""
    for end in range(min(len(letters), place + book.longest), place, -1):
        written = letters[place:end]
        scale = book.one.get(written)
        if scale is not None and scale < limit:
            yield from _then(letters, end, scale, scale, book)
        group = book.below_thousand.get(written)
        if group is None:
            continue
        yield end, group
        for beyond in range(min(len(letters), end + book.longest), end, -1):
            scale = book.scales.get(letters[end:beyond])
            if scale is not None and scale < limit:
                yield from _then(letters, beyond, group * scale, scale, book)


def _then(letters: str, place: int, so_far: int, limit: int, book: Phrasebook) -> Iterator[tuple[int, int]]:
    """Give `so_far`, and with it every number that can follow a scale of `limit`."""
    yield place, so_far
    for joiner in book.joiners:
        if letters.startswith(joiner, place):
            for end, value in _sums(letters, place + len(joiner), limit, book):
                yield end, so_far + value
