"""Which support a quote gives a number: in digits, in words, through phrases, and never by a part of a number or a date."""

import pytest

from exchangelog.evidence.number_support import Support, quoted_numbers


def support(count: int, said: str, *words: str, language: str = "en") -> Support:
    return quoted_numbers(said, language, words).support_for(count)


@pytest.mark.parametrize(
    ("count", "said", "words", "language"),
    [
        (307, "Another 307 people are home.", (), "en"),
        (307, "307 people are home, all 307 of them.", (), "en"),
        (1248, "1 248 people", (), "en"),
        (1248, "1,248 people", (), "en"),
        (1248, "1.248 Personen", (), "de"),
        (307, "On 24 May 2025 at 13:53, 307 people came home.", (), "en"),
        (307, "24.05.2025: повернулися 307 людей", (), "uk"),
        (270, "Of 390 people 270 were soldiers.", ("270 were soldiers",), "en"),
        (110, "Звільнено сто десять осіб.", ("сто десять осіб",), "uk"),
        (2, "Серед них двоє офіцерів.", ("двоє офіцерів",), "uk"),
        (205, "Two hundred and five people came home.", ("Two hundred and five people",), "en"),
        (205, "205 (two hundred and five) people", ("205 (two hundred and five) people",), "en"),
        (57, "the 57th exchange", (), "en"),
        (307, "307 kişi", (), "tr"),
        (307, "307 duine", (), "ga"),
    ],
)
def test_a_number_that_a_quote_gives(count: int, said: str, words: tuple[str, ...], language: str) -> None:
    """Digits without another number speak for themselves; of several numbers, and of words, a phrase says which."""
    assert support(count, said, *words, language=language) is Support.GIVEN


@pytest.mark.parametrize(
    ("count", "said", "words", "language"),
    [
        (270, "Of 390 people 270 were soldiers.", (), "en"),
        (270, "Of 390 people 270 were soldiers.", ("were soldiers",), "en"),
        (270, "Of 39.5 people 270 were soldiers.", (), "en"),
        (110, "Звільнено сто десять осіб.", (), "uk"),
        (205, "205 (two hundred and five) people", (), "en"),
        (66, "the 2nd stage of the 66th exchange", (), "en"),
    ],
)
def test_a_number_that_needs_words(count: int, said: str, words: tuple[str, ...], language: str) -> None:
    """Where another number stands in digits, or the number stands in words, somebody must say by which words it is given."""
    assert support(count, said, *words, language=language) is Support.NEEDS_WORDS


@pytest.mark.parametrize(
    ("count", "said", "words", "language"),
    [
        (306, "Another 307 people are home.", (), "en"),
        (205, "1 205 Ukrainians came home.", (), "en"),
        (205, "1 205 Ukrainians came home.", ("205 Ukrainians",), "en"),
        (10, "Звільнено сто десять осіб.", ("десять осіб",), "uk"),
        (24, "On 24 May 2025 people came home.", (), "en"),
        (24, "On 24 May 2025 people came home.", ("24 May",), "en"),
        (13, "At 13:53 people came home.", ("13:53",), "en"),
        (34, "٣٤ people", (), "en"),
        (206, "205 Ukrainians came home.", ("Ukrainians",), "en"),
        (5, "Tháinig cúigear abhaile.", (), "ga"),
    ],
)
def test_a_number_that_a_quote_does_not_give(
    count: int, said: str, words: tuple[str, ...], language: str
) -> None:
    """A part of a number, a date, digits of another script, and words beside the number give nothing."""
    assert support(count, said, *words, language=language) is Support.MISSING


@pytest.mark.parametrize(
    ("count", "said", "words"),
    [
        (306, "307 people are home.", ("307 people",)),
        (307, "Of 390 people 307 are home.", ("Of 390 people 307",)),
        (390, "Of 390 people 307 are home.", ("390 people", "307 are home")),
        (34, "٣٤ people", ("٣٤ people",)),
    ],
)
def test_words_that_give_another_number(count: int, said: str, words: tuple[str, ...]) -> None:
    """A phrase with another number, with several, or with digits that are none contradicts the figure."""
    assert support(count, said, *words) is Support.CONTRADICTED


def test_words_that_nobody_can_read() -> None:
    """A phrase without a number that can be read stands for the number by hand, unless the quote gives it otherwise."""
    assert support(2, "Both pilots came home.", "Both pilots") is Support.BY_HAND
    assert support(5, "Tháinig cúigear abhaile.", "cúigear", language="ga") is Support.BY_HAND
    assert support(2, "Both pilots, 2 men, came home.", "Both pilots") is Support.GIVEN


def test_the_stage_of_an_ordinal_may_be_given_as_well() -> None:
    """A phrase may give the stage where the ordinal has one, and nothing else."""
    read = quoted_numbers("the 2nd stage of the 66th exchange", "en", ("2nd stage", "66th exchange"))
    assert read.support_for(66, frozenset({2})) is Support.GIVEN
    assert read.support_for(66, frozenset({3})) is Support.CONTRADICTED
    assert read.support_for(66) is Support.CONTRADICTED


def test_phrases_that_fit_nowhere_are_named() -> None:
    """A phrase that only cuts a number, or is nothing but a date, is told apart from one that is not there."""
    read = quoted_numbers(
        "On 24 May, 1 205 Ukrainians came home.", "en", ("205 Ukrainians", "24 May", "Russians")
    )
    assert read.unfit == {0, 1}
    assert read.phrases == ()
