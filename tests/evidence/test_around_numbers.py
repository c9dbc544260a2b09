"""What the words around a number make of it: in English, Ukrainian and Russian, as newspapers write."""

import pytest

from exchangelog.evidence.around_numbers import counts_something_else, kind_behind, precision_of
from exchangelog.evidence.number_row import numbers_of
from exchangelog.evidence.phrases import comparable
from exchangelog.language.number_mentions import NumberMention


def number_of(text: str, language: str) -> tuple[str, NumberMention]:
    """Give the comparable text, and the last number in it."""
    return comparable(text).text, numbers_of(text, language).numbers[-1]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("It was the 72nd exchange.", "en"),
        ("It was the seventh exchange.", "en"),
        ("72% are men.", "en"),
        ("72 per cent are men.", "en"),
        ("They spent 72 days there.", "en"),
        ("an Il-76 landed", "en"),
        ("They met in room 76.", "en"),
        ("76 buses came.", "en"),
        ("after 76 exchanges", "en"),
        ("Це був 76 обмін.", "uk"),
        ("Провели 76 обмінів.", "uk"),
        ("Це вже сьомий обмін.", "uk"),
        ("У полоні 76 днів", "uk"),
        ("прибули 6 автобусів", "uk"),
        ("літак Іл-76", "uk"),
        ("76 дней в плену", "ru"),
        ("76 лет назад", "ru"),
        ("76 % zurück", "de"),
    ],
)
def test_what_is_no_number_of_people(text: str, language: str) -> None:
    """Places in a row, shares, designations, and what stands behind the number."""
    assert counts_something_else(*number_of(text, language), language)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("72 people came home.", "en"),
        ("Ukraine brought back 72.", "en"),
        ("72 Ukrainians, among them women, came home after years.", "en"),
        ("Тіла ще 121-го загиблого захисника", "uk"),
        ("Повернулися 72 українці.", "uk"),
        ("возвращены 72 военнослужащих", "ru"),
        ("72 Personen kamen heim", "de"),
    ],
)
def test_what_may_be_a_number_of_people(text: str, language: str) -> None:
    """People, a number without a noun, the ending of a case behind digits; of other languages only signs are known."""


@pytest.mark.parametrize(
    ("text", "language", "kind"),
    [
        ("73 wounded people came home.", "en", "wounded"),
        ("73 Ukrainian civilians", "en", "civilians"),
        ("73 servicemen, civilians among them", "en", None),
        ("73 цивільних", "uk", "цивільних"),
        ("73 тяжко поранених", "uk", "поранених"),
        ("73 погибших", "ru", "погибших"),
        ("73 Zivilisten", "de", None),
    ],
)
def test_the_kind_of_people_behind_a_number(text: str, language: str, kind: str | None) -> None:
    """The noun, or the noun behind one more word; where another word follows, none."""
    assert kind_behind(*number_of(text, language), language) == kind


@pytest.mark.parametrize(
    ("text", "language", "precision"),
    [
        ("more than 300 people", "en", "at-least"),
        ("Over 300 people", "en", "at-least"),
        ("The ministry handed over 300 people", "en", "exact"),
        ("about 300 people", "en", "about"),
        ("some 300", "en", "about"),
        ("~300 people", "en", "about"),
        ("300 or so", "en", "at-least"),
        ("300+ people", "en", "at-least"),
        ("up to 300 people", "en", "about"),
        ("300 people", "en", "exact"),
        ("about this: 300 people", "en", "exact"),
        ("понад 300 людей", "uk", "at-least"),
        ("більше ніж 300 людей", "uk", "at-least"),
        ("близько 300 людей", "uk", "about"),
        ("повернулися 300 людей", "uk", "exact"),
        ("свыше 300 человек", "ru", "at-least"),
        ("около 300 человек", "ru", "about"),
        ("mehr als 300", "de", None),
    ],
)
def test_how_exact_a_number_is(text: str, language: str, precision: str | None) -> None:
    """Words right before or behind the number, and none of those that only hold an 'over'."""
    assert precision_of(*number_of(text, language), language) == precision
