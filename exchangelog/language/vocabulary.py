"""The table of a language's number words, built once from num2words and the language's catalogue.

In: a language with a catalogue. Out: a `Vocabulary` that knows every form of its number words. A form that the
cardinals and the ordinals share ('сьома': seventh, and with seven) does not close a compound.
"""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.language.catalogue import catalogue_of
from exchangelog.language.catalogue.entry import Catalogue, NumberWord, Rank

_REMEMBERED = 8192
"""Words kept in memory: those that most of a text is made of, however long the log is."""


def word_key(word: str) -> str:
    """Return the form under which a word is looked up: case folded, ё as е."""
    return word.casefold().replace("ё", "е")


class Vocabulary(Struct, frozen=True):
    """The number words of a language; `joined` takes 'двадцятип'ятитисячний' apart."""

    words: Mapping[str, NumberWord]
    counts: Mapping[str, int]
    joined: re.Pattern[str] | None
    scales: Mapping[str, int]

    def find(self, key: str) -> NumberWord | None:
        """Return the number word with this key (`word_key`), or None."""
        found = self.words.get(key)
        if found is None and self.joined is not None and (match := self.joined.fullmatch(key)):
            return self._scaled(match[1], match[2])
        return found

    def _scaled(self, count: str, scale: str) -> NumberWord | None:
        """Return 'двадцятип'яти', 'тисячн' as the ordinal 25,000th; None where the count is no number."""
        value, place = 0, 0
        while place < len(count):
            longest = next(
                (end for end in range(len(count), place, -1) if count[place:end] in self.counts), None
            )
            if longest is None:
                return None
            value += self.counts[count[place:longest]]
            place = longest
        return NumberWord(value * self.scales[scale], Rank.SCALED, ordinal=True, closes=True)


@lru_cache(maxsize=_REMEMBERED)
def number_word(code: str, word: str) -> tuple[str, NumberWord | None]:
    """Return a word's key, and the number word of the language `code` that it is, if it is one."""
    key = word_key(word)
    return key, vocabulary_of(code).find(key)


@cache
def vocabulary_of(code: str) -> Vocabulary:
    """Return the table of the catalogue's language `code`."""
    catalogue = catalogue_of(code)
    if catalogue is None:
        raise LookupError(code)
    counts = {word_key(form): number for form, number in catalogue.joined_counts().items()}
    joined = None
    if catalogue.joined_scales:
        # At most 60 letters: the longest count below a thousand has 33, and the pattern stays linear.
        joined = re.compile(
            rf"([^\W\d_']{{1,40}}(?:'[^\W\d_]{{1,20}}){{0,3}})({'|'.join(catalogue.joined_scales)})\w{{1,3}}"
        )
    return Vocabulary(_words(catalogue), counts, joined, catalogue.joined_scales)


def _words(catalogue: Catalogue) -> dict[str, NumberWord]:
    words: dict[str, NumberWord] = {}
    for form, word in catalogue.forms():
        key = word_key(form)
        if not key:
            continue
        known = words.setdefault(key, word)
        if known.ordinal != word.ordinal and known.value == word.value:
            words[key] = replace(known, ordinal=True, alone=True, closes=False)
    for form, value in catalogue.scale_abbreviations.items():
        words[form] = NumberWord(value, Rank.SCALE, alone=False, abbreviated=True)
    return words | {word_key(form): word for form, word in catalogue.extra.items()}
