"""Numbers in the words of a language without a catalogue, found by its phrasebook.

In: folded text and a language. Out: `Compound`s as from `compounds`. A number is read as one below a thousand, a scale
(thousand ...), the next ... Spaces and hyphens are left out on both sides: so 'üçyüzyedi' and 'üç yüz yedi' are one number, and
'quatre-vingt-dix' needs no rule. A match begins and ends with whole words.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from exchangelog.language.compounds import Compound
from exchangelog.language.digits import Digits
from exchangelog.language.phrasebook import Phrasebook, has_phrasebook, phrasebook_of
from exchangelog.language.spelling import converter_code

_MOST_WORDS = 14  # of a number below a billion: 'sept cent quatre-vingt-dix-neuf mille ...'
_BETWEEN = re.compile(r"[^\S\n]*+\n?[^\S\n]*+|-")


def _words_in(text: str) -> Iterator[re.Match[str]]:
    """Give the words of a text, each with its marks (Unicode's category M), of which most texts have none."""
    marks = sorted(sign for sign in set(text) if not sign.isascii() and unicodedata.category(sign)[0] == "M")
    signs = f"|[{re.escape(''.join(marks))}]" if marks else ""
    return re.finditer(rf"(?:[^\W\d_]{signs})+", text)


def phrases_in(
    text: str, digits: Sequence[Digits], language: str, *, ones: bool = False
) -> Iterator[Compound]:
    """Give the numbers of folded `text` that have words in them, in order; `digits` are all its digits.

    Nothing is given for a language of which `has_phrasebook` is false. With `ones`, 'one' by itself is a number too.
    """
    code = converter_code(language)
    if code is None or not has_phrasebook(language):
        return
    words = tuple(_words_beside(text, digits))
    book = phrasebook_of(code)
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
    for word in _words_in(text):
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
