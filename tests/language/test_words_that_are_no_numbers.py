"""Number words that say no number: articles, vague amounts, fractions; and when a caller can count them after all."""

import pytest

from exchangelog.language.number_mentions import numbers_in


def values(text: str, language: str) -> list[int | None]:
    """Give the values of a text's numbers."""
    return [number.value for number in numbers_in(text, language)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("one man, a woman, none", "en"),
        ("dozens, hundreds and tens of thousands", "en"),
        ("several hundred, a few thousand, a couple of hundred, many hundred thousand", "en"),
        ("both, half, a pair, once, twice", "en"),
        ("second-hand, seconds, at first, at first hand, first aid, the First Lady", "en"),
        ("перша леді, перший заступник", "uk"),
        ("один, одна, одного з них, одні", "uk"),
        ("друга сторона, другої сторони, другій воюючій стороні", "uk"),
        ("Одна зі сторін назвала число, друга — ні; одна сторона мовчить, а друга говорить", "uk"),
        ("вторая сторона, второй стороне, одна сторона, а вторая нет; другая сторона", "ru"),
        ("тисячі людей, сотні тисяч, десятки, кілька тисяч, багато тисяч", "uk"),
        ("по-перше, по-друге", "uk"),
        ("багатотисячний мітинг", "uk"),
        ("один, одного, одни", "ru"),
        ("вернулся в семью", "ru"),
        ("тысячи людей, сотни тысяч, несколько десятков", "ru"),
        ("во-первых, в-третьих", "ru"),
        ("un homme, une femme", "fr"),
        ("ein Mann", "de"),
    ],
)
def test_articles_and_vague_words_are_no_numbers(text: str, language: str) -> None:
    """'One' by itself, plurals without a count and vague amounts say no number."""
    assert values(text, language) == []


def test_a_vague_word_of_another_sentence_changes_nothing() -> None:
    """'Few' makes a hundred vague only where it stands right before it."""
    assert values("There were few. A hundred came.", "en") == [100]
    assert values("It was half. Million people came.", "en") == [1_000_000]


@pytest.mark.parametrize(
    ("text", "language"),
    [("about a thousand", "en"), ("близько тисячі", "uk"), ("понад тисячу", "uk"), ("более тысячи", "ru")],
)
def test_a_thousand_behind_its_preposition_is_one(text: str, language: str) -> None:
    """'Тисячі' is thousands, but of one thousand after 'близько'."""
    assert values(text, language) == [1000]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("two and a half years", "en"),
        ("two thirds of them", "en"),
        ("one third of them", "en"),
        ("three-quarters", "en"),
        ("дві третини", "uk"),
        ("одна чверть", "uk"),
        ("півтора року", "uk"),
        ("два з половиною роки", "uk"),
        ("две трети", "ru"),
        ("полтора года", "ru"),
    ],
)
def test_fractions_in_words_have_no_value(text: str, language: str) -> None:
    """What is not whole is reported without a value, and not as the whole number in it."""
    assert values(text, language) == [None]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("one civilian", "en", [1]),
        ("twenty-one and one", "en", [21, 1]),
        ("один цивільний", "uk", [1]),
        ("одного гражданского", "ru", [1]),
        ("un civil", "fr", [1]),
    ],
)
def test_a_caller_can_count_ones(text: str, language: str, expected: list[int]) -> None:
    """With `ones`, 'one' by itself is a number, for text that is known to count."""
    assert [number.value for number in numbers_in(text, language, ones=True)] == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("друга група, другої партії", "uk"),
        ("одна сторона й друга група, друга репатріація", "uk"),
        ("вторая группа, второй этап", "ru"),
    ],
)
def test_the_second_of_what_is_no_side_is_a_place_in_a_row(text: str, language: str) -> None:
    """Only of two sides the second is the other one."""
    assert values(text, language) == [2, 2]


def test_a_higher_ordinal_before_a_side_is_one() -> None:
    """'Двадцять друга' is the 22nd, whatever of."""
    assert values("двадцять друга сторона", "uk") == [22]
