"""Quantities without a number: what is one, and of which kind, in three languages."""

import pytest

from exchangelog.language.quantities import quantities_in


def kinds(text: str, language: str) -> list[str]:
    """Give the kinds of the quantities of a text."""
    return [str(one.kind) for one in quantities_in(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Half of them were wounded.", "en", ["half"]),
        ("Twice as many returned, thrice the number came.", "en", ["double", "triple"]),
        ("Dozens died; scores were wounded; hundreds fled.", "en", ["dozens", "dozens", "hundreds"]),
        ("A couple of hundred people, several thousand more.", "en", ["hundreds", "thousands"]),
        ("Tens of thousands and millions", "en", ["thousands", "millions"]),
        ("The majority, most of them, nearly all", "en", ["majority", "majority"]),
        ("Половина з них, удвічі більше, утричі менше", "uk", ["half", "double", "triple"]),
        ("Десятки, сотні, тисячі, мільйони людей", "uk", ["dozens", "hundreds", "thousands", "millions"]),
        ("більшість із них, майже всі", "uk", ["majority"]),
        (
            "Половина, вдвое, десятки, сотни, большая часть",
            "ru",
            ["half", "double", "dozens", "hundreds", "majority"],
        ),
        ("Hunderte", "de", []),
        ("In the first half of the year two hundred and half a million", "en", []),
        ("the most, at most, for most of them, twice a day, a half-hour", "en", []),
        ("у першій половині дня сім тисяч, дві сотні, півтисячі", "uk", []),
    ],
)
def test_what_is_a_quantity(text: str, language: str, expected: list[str]) -> None:
    """Shares, multiples and rough counts; what is part of a number or of a time is none."""
    assert kinds(text, language) == expected
