"""Places in the front matter become the line and column where an editor has to look."""

import pytest

from exchangelog.findings.place import FieldPath, Key, Missing, Place, Stretch, Value, WholeFile
from exchangelog.reading.locate import Locator
from tests.reading.judged_text import document_of

TEXT = """\
---
title: Обмін 😀 біля мосту
stage: {number: 2, of: 3}
quotes:
  - id: one
    said: >-
      Some words
      and more.
  - {id: two, said: "Words."}
of: [a, b]
words:
- x
- "y"
---
Prose.
"""
LOCATOR = Locator(document_of(TEXT, "pages/about.md"))


def at(place: Place) -> tuple[int, int]:
    span = LOCATOR.span(place)
    return span.line, span.column


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("title",), 2, 8),
        (("stage",), 3, 8),
        (("stage", "of"), 3, 24),
        (("quotes",), 5, 3),
        (("quotes", 0), 5, 5),
        (("quotes", 0, "id"), 5, 9),
        (("quotes", 0, "said"), 6, 11),
        (("quotes", 1), 9, 5),
        (("quotes", 1, "said"), 9, 21),
        (("of", 1), 10, 9),
        (("words", 1), 13, 3),
    ],
)
def test_a_value_is_shown_where_it_begins(path: FieldPath, line: int, column: int) -> None:
    """A text at its first character or quotation mark, a block scalar at its `>-`, a list or mapping at its first item or bracket."""
    assert at(Value(path)) == (line, column)


def test_a_value_that_is_missing_is_shown_at_what_would_hold_it() -> None:
    """The nearest value above stands in for one that is not there; line 1 where there is none."""
    assert at(Value(("quotes", 0, "speaker"))) == at(Value(("quotes", 0)))
    assert at(Value(("quotes", 7, "said"))) == at(Value(("quotes",)))
    assert at(Value(("summary",))) == (1, 1)


def test_a_key_is_shown_where_its_name_stands() -> None:
    """Inside lists and brackets too."""
    assert at(Key(("stage",))) == (3, 1)
    assert at(Key(("quotes", 1, "said"))) == (9, 15)
    assert at(Key(("quotes", 1, "speaker"))) == at(Value(("quotes", 1)))


def test_a_field_is_told_from_a_line_that_begins_like_it() -> None:
    """A text or brackets that go on at the margin may hold the name of a field; the field's own is the one that is shown."""
    for written in ('note: "a\ntitle: b"\ntitle: c\n', "stage: {number: 1,\ntitle: 2}\ntitle: c\n"):
        span = Locator(document_of(f"---\n{written}---\n", "pages/about.md")).span(Key(("title",)))
        assert (span.line, span.column, span.end_column) == (4, 1, 6)


def test_a_missing_field_is_shown_at_its_parent() -> None:
    """At the parent's name, at the first name in an item of a list, at line 1 at the top."""
    assert at(Missing(("stage",))) == (3, 1)
    assert at(Missing(("quotes", 0))) == (5, 5)
    assert at(Missing(("quotes", 1))) == (9, 6)
    assert at(Missing(())) == (1, 1)


def test_a_stretch_is_counted_in_code_points() -> None:
    """Letters of two bytes and emoji of four count as one column each; the end is exclusive and may lie on a later line."""
    start = TEXT.index("мосту")
    span = LOCATOR.span(Stretch(start, start + len("мосту")))
    assert (span.line, span.column, span.end_line, span.end_column) == (2, 21, 2, 26)
    span = LOCATOR.span(Value(("quotes", 0, "said")))
    assert (span.line, span.end_line) == (6, 9)


def test_the_whole_file_and_what_lies_behind_it_have_a_place() -> None:
    """A file is shown at line 1; an offset behind the end is the end."""
    assert at(WholeFile()) == (1, 1)
    assert at(Stretch(10_000, 10_001)) == (16, 1)


def test_a_document_without_front_matter_has_places_in_its_text_only() -> None:
    """Where nothing could be parsed a field is shown at line 1, a stretch where it is."""
    locator = Locator(document_of("---\na: b: c\n---\n", "pages/about.md"))
    assert locator.span(Value(("a",))).line == 1
    assert locator.span(Stretch(8, 9)).line == 2
