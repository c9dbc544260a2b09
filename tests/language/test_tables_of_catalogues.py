"""What a catalogue types in is what the libraries have: the months' names of CLDR, the forms of Russian ordinals in num2words."""

from itertools import product

import pytest
from babel import Locale

from exchangelog.language.catalogue import CATALOGUES
from exchangelog.language.catalogue.entry import Catalogue
from exchangelog.language.catalogue.slavic import BASES, SCALES
from exchangelog.language.months import locale_of, month_first
from exchangelog.language.spelling import last_word, spell
from exchangelog.language.vocabulary import vocabulary_of, word_key

REGIONS = {"en": ("en_US", "en_GB"), "uk": ("uk_UA",), "ru": ("ru_RU", "ru_UA")}
CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "prepositional")
GENDERS = ("masculine", "feminine", "neuter")


def named_in_cldr(tag: str, width: str) -> set[tuple[str, int]]:
    """Give each name of a month in a locale, with a day or by itself, with its number."""
    contexts = (Locale.parse(tag).months[context][width] for context in ("format", "stand-alone"))
    return {(name, number) for names in contexts for number, name in names.items()}


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda one: one.code)
def test_months_are_named_as_in_cldr(catalogue: Catalogue) -> None:
    """Every name that CLDR has, and no other one; of English on both sides of the ocean ('Sep' and 'Sept')."""
    for width, ours in (("wide", catalogue.month_names), ("abbreviated", catalogue.short_month_names)):
        assert set(ours.items()) == set().union(
            *(named_in_cldr(tag, width) for tag in REGIONS[catalogue.code])
        )


@pytest.mark.parametrize("catalogue", CATALOGUES, ids=lambda one: one.code)
def test_marks_and_order_are_those_of_cldr(catalogue: Catalogue) -> None:
    """The decimal mark, and whether the month stands before the day."""
    locale = locale_of(catalogue.code)
    assert locale is not None
    assert catalogue.decimal_mark == locale.number_symbols["latn"]["decimal"]
    pattern = str(locale.date_formats["long"].pattern)
    assert month_first(catalogue.code) == (pattern.find("M") < pattern.find("d"))


def test_russian_ordinals_are_those_of_num2words() -> None:
    """In every case, gender and number, form by form."""
    words = vocabulary_of("ru").words
    for number in (*BASES, *SCALES):
        spelled = [
            *(
                spell(number, "ru", "ordinal", case=case, gender=gender)
                for case, gender in product(CASES, GENDERS)
            ),
            *(
                spell(number, "ru", "ordinal", case=case, plural=True, animate=animate)
                for case, animate in product(CASES, (True, False))
            ),
        ]
        forms = {word_key(last_word(one)) for one in spelled}
        assert len(forms) in {11, 12}  # 'второй' is said of men and of one woman's things
        assert all(words[form].value == number and words[form].ordinal for form in forms)
        ours = {form for form, word in words.items() if word.ordinal and word.value == number}
        assert ours == forms
