"""A file's bytes become its text, its fields and its body, or faults at their places."""

import pytest

from exchangelog.findings.place import Stretch
from exchangelog.reading.hidden_characters import USUAL, is_hidden
from tests.reading.judged_text import EVENT, REGISTRY, document_of, edited, findings_of

PAGE = "pages/about.md"


def brief(content: str | bytes, path: str = PAGE) -> list[tuple[str, int, int]]:
    return [(one.rule, one.span.line, one.span.column) for one in findings_of(content, path)]


def test_front_matter_and_body_are_parted_at_the_second_fence() -> None:
    """A fence may have spaces behind it; one further down belongs to the prose."""
    document = document_of("---  \ntitle: A page\n--- \nProse.\n\n---\nMore.\n", PAGE)
    assert document.front == {"title": "A page"}
    assert document.body == "Prose.\n\n---\nMore.\n"
    assert document.text[document.front_start : document.front_stop] == "title: A page\n"


def test_bytes_that_are_no_utf_8_are_named_at_the_first_of_them() -> None:
    """The line and column are those that an editor shows, and the message guesses how the file was saved."""
    (found,) = findings_of("---\r\ntitle: 😀 Київ\r\n".encode() + "Обмін\r\n---\r\n".encode("cp1251"), PAGE)
    assert (found.rule, found.span.line, found.span.column) == ("not-utf-8", 3, 1)
    assert "0xCE" in found.message
    assert "saved as" not in found.message
    (found,) = findings_of("---\r\ntitle: Обмін\r\n---\r\n".encode("cp1251"), PAGE)
    assert (found.span.line, found.span.column) == (2, 8)
    assert "Windows-1251" in found.message
    (found,) = findings_of("---\ntitle: Обмін\n".encode("utf-16"), PAGE)
    assert "UTF-16" in found.message
    (found,) = findings_of(b"---\ntitle: caf\xe9s\n---\n", PAGE)
    assert (found.span.line, found.span.column) == (2, 11)
    assert "saved as" not in found.message


@pytest.mark.parametrize(
    "hidden",
    [
        "\u200b",
        "\u200d",
        "\u202e",
        "\u2066",
        "\ufeff",
        "\u00ad",
        "\u2060",
        "\U000e0041",
        "\ue000",
        "\u0378",
        "\u3164",
    ],
)
def test_a_character_that_nobody_sees_is_named_where_it_stands(hidden: str) -> None:
    """In the fields and in the prose, in letters of any alphabet; nothing else is said about the file."""
    assert brief(f"---\ntitle: Про жур{hidden}нал і все\n---\nПро{hidden}за.\n") == [
        ("hidden-character", 2, 15),
        ("hidden-character", 4, 4),
    ]


def test_every_usual_character_is_seen() -> None:
    """No character that nobody sees is among those that are passed over at a glance."""
    assert [
        hex(code) for code in range(0x110000) if USUAL.fullmatch(chr(code)) and is_hidden(chr(code))
    ] == []


@pytest.mark.parametrize(
    "hidden", ["\0", "\x07", "\x1b", "\x7f", "\x85", "\x9f", "\u2028", "\u2029", "\r", "\uffff"]
)
def test_what_yaml_would_refuse_or_take_for_a_line_end_is_a_hidden_character_too(hidden: str) -> None:
    """It is the one finding of the file, at its place; the file counts as unread rather than being read some other way."""
    text = f"---\ntitle: About{hidden}title: the log\n---\nProse.\n"
    assert brief(text) == [("hidden-character", 2, 13)]
    assert document_of(text, PAGE).front is None
    assert document_of(f"---\ntitle: About the log\n---\nPro{hidden}se.\n", PAGE).front is not None


def test_the_same_hidden_character_in_a_row_is_one_finding() -> None:
    """It says how many there are; another character begins another finding."""
    first, second = findings_of("---\ntitle: About\u200b\u200b\u200b\u2060 the log\n---\n", PAGE)
    assert "3 times" in first.message
    assert (first.span.end_column, second.span.column) == (16, 16)


@pytest.mark.parametrize(
    ("escape", "column"),
    [
        ("\\u200b", 14),
        ("\\U0000202e", 14),
        ("\\x07", 14),
        ("\\0", 14),
        ("\\L", 14),
        ("\\N", 14),
        ("\\\\\\e", 16),
    ],
)
def test_an_escape_counts_as_the_character_that_it_makes(escape: str, column: int) -> None:
    """A hidden character cannot come in through YAML's escapes; it is named where the escape stands."""
    assert brief(f'---\ntitle: "About{escape} the log"\n---\n') == [("hidden-character", 2, column)]


@pytest.mark.parametrize(
    "text", ['"About\\\\u200b the log"', "'About\\u200b the log'", '"About\\t the\\n\\u00a0log"']
)
def test_what_makes_no_hidden_character_is_no_fault(text: str) -> None:
    """A backslash that is escaped itself, single quotation marks, escapes for a tab, a line end, a no-break space."""
    assert [one.rule for one in document_of(f"note: {text}\n").faults] == []


def test_ordinary_text_of_many_languages_has_no_hidden_characters() -> None:
    """Accents, apostrophes, no-break spaces, dashes, emoji, right-to-left letters: all can be seen."""
    text = "Ґанок п’ять \u00a0\u2009\u202f— „цитата“ № 5 ½ ❤️ 😀 é é ελ 中 עברית عربى\n"
    assert brief(f"---\ntitle: About the log\n---\n{text}") == []


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("title: № 65 #1 and more", "cut-by-comment"),
        ("title: One #two", "cut-by-comment"),
        ("note: '#1' # why", None),
        ("date: 2024-05-02 # as the ministry said", None),
        ("speaker: Russian MoD      # an id of speakers.yaml, or: outlet", None),
        ("date: 24 May 2025  # no source names the day?", None),
        ("surname: Ivan Petrenko # one", "cut-by-comment"),
        ("title: C#", None),
        ("title: № 65#1", None),
    ],
)
def test_a_text_that_a_comment_cuts_short_is_named(line: str, rule: str | None) -> None:
    """Where the field holds prose or the text has several words; a comment behind a date or a quoted text is one."""
    assert [one.rule for one in document_of(f"bridge:\n  {line}\n").faults] == ([rule] if rule else [])


def test_a_text_of_several_lines_that_a_comment_cuts_short_is_named_at_its_beginning() -> None:
    """YAML cannot go on behind such a comment, and neither brackets nor lines hide what the matter is."""
    assert brief("---\ntitle: About\n  the log #1 of\n  many\n---\n") == [("cut-by-comment", 2, 8)]
    text = edited("{name: The bridge near Millford,", "{name: The bridge #1 near Millford,")
    assert brief(text, EVENT) == [("cut-by-comment", 8, 12)]


def test_the_words_of_a_quote_need_quotation_marks() -> None:
    """As a plain text they are refused; in marks of either kind or as a block they are not."""
    marked = 'said: "The exchange took place at the bridge near Millford."'
    plain = marked.replace('"', "")
    assert brief(edited(marked, plain), EVENT) == [("unquoted-text", 24, 11)]
    for form in (
        marked.replace('"', "'"),
        plain.replace(": ", ": >-\n      "),
        plain.replace(": ", ": |-\n      "),
    ):
        assert brief(edited(marked, form), EVENT) == []


@pytest.mark.parametrize("text", ["just words\n", "- a\n- b\n"])
def test_what_are_no_fields_is_said_to_be_of_the_wrong_type(text: str) -> None:
    """A text or a list in place of fields, where it begins."""
    assert brief(text, REGISTRY) == [("wrong-type", 1, 1)]
    assert brief(f"---\n{text}---\n") == [("wrong-type", 2, 1)]


def test_a_line_end_of_old_macs_is_a_hidden_character() -> None:
    """Only CR with LF is the end of a line."""
    (fault, *_) = document_of("title: a\rnote: b\n").faults
    assert (fault.rule, fault.place) == ("hidden-character", Stretch(8, 9))
