"""A body is divided into texts, each in a language: nothing of it is lost, and everything keeps its place in the file."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.reading.body_texts import divide_body

START = 40
LINES = st.sampled_from(["::: {lang=uk}", ":::{lang=de}", ":::", "  :::", ":::: {lang=uk}", "a", "b c", ""])


def test_a_translation_stands_behind_the_text() -> None:
    """The text in the first language comes first, without the lines that divide them."""
    body = "One.\n\n::: {lang=uk}\nОдин.\n:::\n\n::: {lang=de}\nEins.\n:::\n"
    division = divide_body(body, START)
    assert [(one.language, one.markdown.strip()) for one in division.texts] == [
        (None, "One."),
        ("uk", "Один."),
        ("de", "Eins."),
    ]
    assert [body[one.start - START : one.end - START] for one in division.openings] == [
        "::: {lang=uk}",
        "::: {lang=de}",
    ]
    assert division.strays == ()
    assert division.text_in("fr") is None


@pytest.mark.parametrize(
    ("body", "line", "trouble"),
    [
        ("One.\n\n::: {lang=uk}\nОдин.\n", "::: {lang=uk}", "never closed"),
        ("One.\n\n:::\n", ":::", "neither"),
        ("One.\n\n::: uk\nОдин.\n", "::: uk", "neither"),
        ("One.\n\n  ::: {lang=uk}\n", "::: {lang=uk}", "neither"),
        ("One.\n\n::: {lang=uk}\nОдин.\n::: {lang=de}\nEins.\n:::\n", "::: {lang=de}", "neither"),
        ("One.\n\n::: {lang=uk}\nОдин.\n:::\n\nTwo.\nThree.\n", "Two.", "no page shows it"),
    ],
)
def test_what_divides_nothing_is_named(body: str, line: str, trouble: str) -> None:
    """Each slip is one line of the file, where an editor finds it."""
    (stray,) = divide_body(body, START).strays
    assert stray.line == line
    assert trouble in stray.trouble
    assert body[stray.stretch.start - START : stray.stretch.end - START].strip() == line


@given(st.lists(LINES, max_size=12).map("\n".join), st.integers(0, 50))
def test_every_word_stands_in_one_text_or_is_named(body: str, start: int) -> None:
    """Whatever is written, each text is what stands in the file at its place; a line that is in none is at fault."""
    division = divide_body(body, start)
    for text in division.texts:
        assert body[text.start - start :].startswith(text.markdown)
    told = sum(line in {"a", "b c"} for text in division.texts for line in text.markdown.splitlines())
    written = sum(line in {"a", "b c"} for line in body.splitlines())
    assert told == written or division.strays
