"""What is read is what was written, and every place is where it was written: whatever the values, however YAML lets them be written."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st

from exchangelog.findings.place import FieldPath, Key, Value
from exchangelog.reading.document import Document, read_document
from exchangelog.reading.hidden_characters import is_hidden
from exchangelog.reading.locate import Locator
from tests.reading.judged_text import file_at
from tests.reading.written_yaml import COMMENTS, Fields, Listing, Nothing, Text, meant, write
from tests.reading.written_yaml import Value as Any

SEEN = st.characters(codec="utf-8", categories=("L", "M", "N", "P", "S", "Zs")).filter(
    lambda one: not is_hidden(one)
)
SIGNS = st.sampled_from(
    [*list("\n\n\t  ::##--'\"'\"\\|>&*!%@`{}[],?=~<"), ": ", " #", "---", "...", "\n\n", "''"]
)
USUAL = st.sampled_from(
    [
        "010",
        "no",
        "12:30",
        "1_000",
        "2025-05-24",
        "2025-05-24T08:30Z",
        "1e3",
        ".inf",
        "null",
        "~",
        "<<",
        "",
        " ",
    ]
)
TEXTS = st.lists(SEEN | SIGNS | st.sampled_from("aЯ中ع9 "), max_size=24).map("".join) | USUAL
CHOICES = st.integers(0, 5)
# A comment behind several words could be the rest of the text.
WORDS = st.builds(Text, TEXTS, CHOICES, st.integers(0, 255), st.sampled_from(COMMENTS)).filter(
    lambda one: not (one.comment.startswith(" ") and " " in one.text)
)
NAMES = st.text(SEEN, min_size=1, max_size=8) | st.sampled_from(
    ["a", "пункт", "2024", "x-y", "#", "- ", "null"]
)


def collections(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Give lists and mappings of values, whichever way they are written."""
    named = st.lists(st.tuples(NAMES, values), max_size=4, unique_by=lambda item: item[0])
    return st.builds(
        Listing, st.lists(values, max_size=4).map(tuple), st.booleans(), st.integers(0, 4)
    ) | st.builds(Fields, named.map(tuple), st.booleans(), st.integers(1, 4))


VALUES = st.recursive(WORDS | st.builds(Nothing, CHOICES), collections, max_leaves=12)
FRONTS = st.builds(
    Fields,
    st.lists(st.tuples(NAMES, VALUES), min_size=1, max_size=5, unique_by=lambda item: item[0]).map(tuple),
)


def position(text: str, offset: int) -> tuple[int, int]:
    """Count line and column from 1, as an editor does."""
    before = text[:offset]
    return before.count("\n") + 1, offset - before.rfind("\n")


def read(text: str, *, is_windows: bool) -> Document:
    """Read a page as it lies on a disk: with line feeds, or as Windows writes it."""
    data = ("\ufeff" + text.replace("\n", "\r\n") if is_windows else text).encode()
    return read_document(file_at("pages/about.md", data))


@settings(max_examples=200, deadline=None)
@given(front=FRONTS, is_windows=st.booleans())
@example(front=Fields((("a", Listing((Listing((Fields((("b", Text("c", 3)),)),)),))),)), is_windows=False)
@example(front=Fields((("said", Text("One.\n\n Two: 'three' #4\n", 3)),)), is_windows=True)
def test_what_was_written_is_read_at_its_place(front: Fields, *, is_windows: bool) -> None:
    """Texts of every script, with every sign, in every style; numbers as they were typed; lists and mappings as deep as they were; nothing beside them."""
    written = write(front)
    text = f"---\n{written.text}---\nProse."
    document = read(text, is_windows=is_windows)
    assert document.faults == ()
    assert document.front == meant(front)
    assert document.body == "Prose."
    locator = Locator(document)

    def at(place: Value | Key) -> tuple[int, int]:
        span = locator.span(place)
        return span.line, span.column

    def expected(places: dict[FieldPath, int]) -> dict[FieldPath, tuple[int, int]]:
        return {path: position(text, offset + len("---\n")) for path, offset in places.items() if path}

    assert {path: at(Value(path)) for path in written.values if path} == expected(written.values)
    names = {path: at for path, at in written.names.items() if isinstance(path[-1], str)}
    assert {path: at(Key(path)) for path in names} == expected(names)
