"""What Ukrainian and Russian share: how their forms are asked of num2words, case by case, and how words for dozens and hundreds are read."""

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from exchangelog.language.catalogue.entry import Form, NumberWord, Rank, cardinal
from exchangelog.language.spelling import last_word, spell

BASES = (*range(20), *range(20, 100, 10), *range(100, 1000, 100))
SCALES = (10**3, 10**6, 10**9, 10**12)


def cardinal_forms(code: str, cases: tuple[str, ...]) -> Iterator[Form]:
    """Give the cardinals below a thousand in every case and gender that num2words has."""
    for case in cases:
        for gender in ("masculine", "feminine"):
            for number in BASES:
                yield last_word(spell(number, code, case=case, gender=gender)), cardinal(number)


def scale_forms(code: str, cases: tuple[str, ...]) -> Iterator[Form]:
    """Give the forms of thousand, million ... : a singular is a number by itself, a plural ('тисяч') is not.

    A form that is both ('тисячі', of one thousand and thousands) is a number only after an opener.
    """
    for scale in SCALES:
        one = {last_word(spell(scale, code, case=case)) for case in cases}
        many = {last_word(spell(count * scale, code, case=case)) for count in (2, 5) for case in cases}
        for form in sorted(one | many):
            yield form, replace(cardinal(scale), alone=form not in many, after_opener=form in one)


def multipliers(
    singular: Mapping[str, int], plural: Mapping[str, int], either: Mapping[str, int]
) -> dict[str, NumberWord]:
    """Give 'dozen', 'hundred' ... as nouns: a singular is a number by itself, a plural is not, and what may be either is one after an opener."""
    return {
        **{form: NumberWord(value, Rank.MULTIPLIER) for form, value in singular.items()},
        **{form: NumberWord(value, Rank.MULTIPLIER, alone=False) for form, value in plural.items()},
        **{
            form: NumberWord(value, Rank.MULTIPLIER, alone=False, after_opener=True)
            for form, value in either.items()
        },
    }


def joined_counts(code: str) -> dict[str, int]:
    """Return what stands before 'thousandth' in one word: 'двох' of 'двохтисячний' for 2, 'сорока' for 40 ..."""
    tail = last_word(spell(1000, code, "ordinal"))
    counts = {
        last_word(spell(number * 1000, code, "ordinal")).removesuffix(tail): number for number in BASES[2:]
    }
    one = last_word(spell(21_000, code, "ordinal")).removesuffix(tail)
    twenty = last_word(spell(20_000, code, "ordinal")).removesuffix(tail)
    return counts | {one.removeprefix(twenty): 1}
