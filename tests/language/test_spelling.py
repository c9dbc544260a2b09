"""num2words' own words come through unchanged, though its converters are relieved of names for numbers beyond a trillion."""

import pytest
from num2words import CONVERTER_CLASSES, num2words

from exchangelog.language.spelling import spell

NUMBERS = (
    0,
    1,
    7,
    12,
    21,
    99,
    100,
    307,
    999,
    1000,
    2001,
    21_000,
    100_000,
    999_999,
    1_000_000,
    5_000_007,
    10**9 + 1,
)


@pytest.mark.parametrize("code", sorted(CONVERTER_CLASSES))
def test_every_number_is_spelled_as_num2words_spells_it(code: str) -> None:
    """In every language that num2words has, cardinals and ordinals below a trillion are its own, or it has none."""
    for number in NUMBERS:
        for to in ("cardinal", "ordinal"):
            try:
                expected = str(num2words(number, lang=code, to=to))
            except (NotImplementedError, LookupError, ValueError, TypeError, OverflowError, AttributeError):
                assert spell(number, code, to) is None
                continue
            said = spell(number, code, to)
            assert said == expected.replace("\u2019", "'").replace("\u02bc", "'").casefold()
