"""Quotations: what stands between double quotation marks of every kind, nested or without a partner."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.language.quotations import quotations_in


def read(text: str) -> list[str]:
    """Give the quoted phrases of a text."""
    return [quotation.text for quotation in quotations_in(text)]


@pytest.mark.parametrize(
    "text",
    [
        'He said "we are home".',
        "He said “we are home”.",
        "„we are home“",
        "«we are home»",
        "”we are home”",
        "»we are home«",
        "(“we are home”)",
        '—"we are home"—',
        '"we are home"',
    ],
)
def test_every_kind_of_pair_quotes(text: str) -> None:
    """The words between a pair of marks are quoted, without the marks."""
    assert read(text) == ["we are home"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“outer “inner” outer”", ["outer “inner” outer", "inner"]),
        ('“outer "inner" outer”', ['outer "inner" outer', "inner"]),
        ("«зовні „всередині“ зовні»", ["зовні „всередині“ зовні", "всередині"]),
        ("«зовні «всередині» зовні»", ["зовні «всередині» зовні", "всередині"]),
        ("„outer “inner” outer“", ["outer “inner” outer", "inner"]),
        ('"a "b" c"', ['a "b" c', "b"]),
        ('"“a” b"', ["“a” b", "a"]),
        ('"a," he said, "b."', ["a,", "b."]),
        ('"Yes"—"No"', ["Yes", "No"]),
        ('«a "b» c" d', ['a "b', "b» c"]),
    ],
)
def test_nested_pairs_quote_twice(text: str, expected: list[str]) -> None:
    """The outer and the inner quotation are both given, in the order in which they begin."""
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('He said "we are home.', ["we are home."]),
        ("«a b", ["a b"]),
        ("a» b c", [" b c"]),
        ('"one\n\n"two" three', ["one", "two"]),
        ('"one\ntwo" three', ["one\ntwo"]),
        ('"a "b c', ['a "b c']),
    ],
)
def test_a_mark_without_a_partner_takes_the_rest_of_the_paragraph(text: str, expected: list[str]) -> None:
    """An unpaired mark hides nothing: all that follows in its paragraph counts as quoted."""
    assert read(text) == expected


@pytest.mark.parametrize("text", ["", "no marks", '""', "« »", "it's ‘so’ and '307'"])
def test_nothing_quoted_gives_nothing(text: str) -> None:
    """Empty pairs, apostrophes and single marks quote nothing."""
    assert read(text) == []


@given(text=st.text(alphabet=" ab.\n-—(“”„‟«»\"'"))
def test_a_quotation_is_a_stretch_of_the_text(text: str) -> None:
    """Each quotation is what stands at its place; every mark with words behind it in its paragraph opens or closes one."""
    quotations = quotations_in(text)
    assert [quotation.text for quotation in quotations] == [
        text[each.start : each.end] for each in quotations
    ]
    assert quotations == tuple(sorted(quotations, key=lambda each: (each.start, -each.end)))
    edges = {each.start - 1 for each in quotations} | {each.end for each in quotations}
    first = next((place for place, sign in enumerate(text) if sign in '“”„‟«»"'), None)
    if first is not None and text[first + 1 : first + 2].isalpha():
        assert first in edges


@pytest.mark.parametrize("mark", ['"', "«", "“", '"a ', "»a«"])
def test_marks_take_linear_time(mark: str) -> None:
    """A paragraph of nothing but marks takes no more than its share."""
    text = mark * (400_000 // len(mark))
    begun = time.process_time()
    quotations_in(text)
    assert time.process_time() - begun < 8
