"""English: num2words gives all its number words; what is listed here decides how they are meant."""

from collections.abc import Iterator
from dataclasses import replace

from exchangelog.language.catalogue.entry import Catalogue, Form, NumberWord, Rank, cardinal, ordinal
from exchangelog.language.spelling import last_word, spell

_BASES = (*range(20), *range(20, 100, 10), 10**2, 10**3, 10**6, 10**9, 10**12)


def _forms() -> Iterator[Form]:
    for number in _BASES:
        rank = Rank.MULTIPLIER if number == 100 else cardinal(number).rank
        yield last_word(spell(number, "en")), replace(cardinal(number), rank=rank)
        if number:
            yield last_word(spell(number, "en", "ordinal")), replace(ordinal(number), rank=rank)


ENGLISH = Catalogue(
    code="en",
    forms=_forms,
    extra={"dozen": NumberWord(12, Rank.MULTIPLIER)},
    vague=frozenset("several few many couple countless".split()),
    joiners=frozenset({"and"}),
    halves=frozenset({"half"}),
    articles=frozenset({"a"}),
    half_tails=("and a half",),
    fractions=frozenset(
        "halves thirds quarters fourths fifths sixths sevenths eighths ninths tenths hundredths thousandths".split()
    ),
    fractions_of_one=frozenset(
        "half third quarter fourth fifth sixth seventh eighth ninth tenth hundredth thousandth".split()
    ),
    not_before=frozenset({"hand", "hands"}),
    scale_abbreviations={"mln": 10**6, "mn": 10**6, "bn": 10**9, "bln": 10**9},
    ordinal_endings=frozenset({"st", "nd", "rd", "th"}),
)
