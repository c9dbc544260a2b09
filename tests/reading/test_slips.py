"""Each usual slip in YAML is named at the character to mend, in words for somebody who does not know YAML."""

import pytest

from exchangelog.reading.syntax_problem import SyntaxProblem
from exchangelog.rules.reading.syntax_words import WORDS
from tests.reading.judged_text import EVENT, document_of, edited, findings_of


def slip(text: str, line: int, column: int, message: str, remedy: str = "") -> object:
    return pytest.param(text, line, column, message, remedy, id=text[:40])


@pytest.mark.parametrize(
    ("text", "line", "column", "message", "remedy"),
    [
        # A colon and a space inside a text.
        slip("a: 1\nsummary: Він сказав: так\n", 2, 20, "'Він сказав: так' holds a colon", 'summary: "Він сказав: так"'),
        slip("a: 😀 так: ні\n", 1, 9, "'😀 так: ні' holds a colon", 'a: "😀 так: ні"'),
        slip("a: він\n  сказав: так\n", 2, 9, "'він сказав: так' holds a colon", ""),
        slip('a: He said "no": so\n', 1, 16, "holds a colon", "a: 'He said \"no\": so'"),
        slip("a: ends in a colon:\nb: c\n", 1, 19, "holds a colon", 'a: "ends in a colon:"'),
        # Tabs, and spaces that are none.
        slip("a:\n\tb: 1\n", 2, 1, "a tab stands", "two for each level"),
        slip("a:\n  b: 1\n\tc: 2\n", 3, 1, "a tab stands", ""),
        slip("a: x\n  \tb: 1\n", 2, 3, "a tab stands", ""),
        slip("a: >-\n\tx\n", 2, 1, "a tab stands", ""),
        slip("a:\n\u00a0 b: 1\n", 2, 1, "U+00A0 (no-break space) stands", "type plain spaces"),
        # Quotation marks.
        slip('a: "he said "yes" ok"\nb: c\n', 1, 13, 'the text ends at this quotation mark (")', "'he said \"yes\" ok'"),
        slip("a: 'it's'\n", 1, 7, "the text ends at this quotation mark (')", 'a: "it\'s"'),
        slip('a: ["x "y" z", w]\n', 1, 8, "the text ends", 'Write \\" for a quotation mark'),
        slip('a: "x", "y"\n', 1, 6, "the text ends", "If a list is meant"),
        slip('b: 1\na: "he said\nc: d\n', 2, 4, "opens a text here that never ends", "at the end of the text"),
        slip('a: "he said\nb: "bar"\nc: d\n', 1, 4, "opens a text here that never ends", ""),
        slip("a: 'tis so\nb: c\n", 1, 4, "opens a text here that never ends", "marks of the other kind"),
        slip("a: 'he said\nb: Norland's\nc: d\n", 1, 4, "opens a text here that never ends", ""),
        slip('a: "he said\nb: he said "yes" too\n', 1, 4, "opens a text here that never ends", ""),
        slip('a:\n  - b: "he said\n    c: >-\n      "yes"\nd: e\n', 2, 8, "opens a text here that never ends", ""),
        slip('a: ["15 soldiers]\nb: c\n', 1, 5, "opens a text here that never ends", ""),
        slip('a: "x \\q y"\n', 1, 7, "'\\q' means nothing", "Write the backslash twice"),
        slip('a: "C:\\Users"\n', 1, 7, "'\\U' means nothing", "single quotation marks"),
        slip('a: "\\uD83D\\uDE00"\n', 1, 5, "'\\u' means nothing", ""),
        # Texts that begin with a sign of YAML's own.
        *(slip(f"a: {sign}x y\nb: c\n", 1, 4, f"cannot begin with '{sign}'", f'a: "{sign}x y"') for sign in "@`%*"),
        *(slip(f"a: {sign} x\nb: c\n", 1, 4, f"cannot begin with '{sign}'", f'a: "{sign} x"') for sign in "&*>|?,]}"),
        slip("a: - x\n", 1, 4, "cannot begin with '-'", "If a list is meant, begin it on the next line"),
        slip("a: [x] names\n", 1, 4, "cannot begin with '['", 'a: "[x] names"'),
        slip("a: {x} names\n", 1, 4, "cannot begin with '{'", 'a: "{x} names"'),
        slip("a: [@x, y]\n", 1, 5, "cannot begin with '@'", ': "@x"'),
        slip("%x\na: b\n", 1, 1, "cannot begin with '%'", ""),
        # Brackets.
        slip("a: [x, y\nb: c\nd: e\n", 1, 4, "'[' opens here and is never closed", "Put ']' behind the last item"),
        slip("f:\n  - {a: b, c: d\n  - {e: f}\n", 2, 5, "'{' opens here and is never closed", ""),
        slip("a: [x", 1, 4, "'[' opens here and is never closed", ""),
        slip("a: [x}\n", 1, 6, "what '[' opened is closed by ']'", ""),
        slip("a: [x]]\n", 1, 7, "']' closes nothing", ""),
        slip("a: [x, , y]\n", 1, 8, "nothing stands between two commas", ""),
        slip("- {side: norland who: all}\n", 1, 21, "':' does not fit here", "Put the missing comma before it"),
        # Lines.
        slip("a: 1\nkey\nb: 2\n", 2, 1, "'key' is no field", "Write 'name: value'"),
        slip("a: a text that\ngoes on here\nb: 2\n", 2, 1, "'goes on here' is no field", "indent it further"),
        slip("a: 1\ngoes on", 2, 1, "'goes on' is no field", "put a line '---' above it"),
        slip("hello\nb: 2\n", 1, 1, "'hello' is no field", ""),
        slip("title： Foo\nb: 2\n", 1, 1, "'：' is another character", ""),
        slip("title: “Foo: bar”\nb: 2\n", 1, 12, "“ is none to YAML", 'title: "“Foo: bar”"'),
        slip("title:Foo\ndate: x\n", 1, 6, "a space is missing behind the colon in 'title:Foo'", "Write: title: Foo"),
        slip("a:\n  - name:Foo\n    q: [x]\n", 2, 9, "behind the colon in 'name:Foo'", "Write: name: Foo"),
        slip("- {side:norland, who: all}\n", 1, 8, "behind the colon in 'side:norland'", "Write: side: norland"),
        slip("a:\n  – id: x\n    b: y\n", 2, 3, "U+2013 (en dash) begins this line", "Write: - id: x"),
        slip("a:\n  - id: x\n    b: >-\n      y\n  – id: z\n", 5, 3, "U+2013 (en dash)", "Write: - id: z"),
        slip('a:\n  - id: "x"\n  • id: y\n    b: z\n', 3, 3, "U+2022 (bullet)", "Write: - id: y"),
        slip("a:\n  — {b: c, d: e}\n", 2, 3, "U+2014 (em dash)", "Write: - {b: c, d: e}"),
        slip("b: 1\na:\u00a0x\n", 2, 1, "behind the colon stands U+00A0 (no-break space)", "Write 'name: value'"),
        slip("a:\n  -id: x\n    b: y\n", 2, 3, "behind the hyphen in '-id: x'", "Write: - id: x"),
        slip("a:\n  - id: x\n  -id: y\n", 3, 3, "behind the hyphen in '-id: y'", ""),
        slip("a:\n  - x\n  -y\nb: c\n", 3, 3, "behind the hyphen in '-y'", ""),
        slip("a: 1\n b: 2\n", 2, 2, "the line 'b: 2' begins with 1 space", "Begin it with no space"),
        slip("a:\n  b: 1\n c: 2\n", 3, 2, "begins with 1 space", "with 2 spaces or no space"),
        slip("a:\n  - b: 1\n     c: 2\n", 3, 6, "begins with 5 spaces", "with 4 spaces or no space"),
        slip("a:\n  - b\n - c\n", 3, 2, "begins with 1 space", "with 2 spaces:"),
        slip(" a: 1\nb: 2\n", 1, 2, "begins with 1 space", "with no space"),
        slip("a: >-\n    x\n  y\nb: c\n", 3, 3, "the line 'y' begins with 2 spaces", "the same column as that text"),
        slip(": b\n", 1, 1, "without the name of a field", ""),
        slip("a: : b\n", 1, 4, "without the name of a field", ""),
        slip("[x]: b\n", 1, 1, "where the name of a field belongs", ""),
        slip("a: 1\n---\nb: 2\n", 2, 1, "begins a second document", "Delete the line"),
        slip("a: 1\n...\nb: 2\n", 2, 1, "the line '...' ends the fields", "Delete the line"),
        slip("", 1, 1, "the file is empty", ""),
        slip("# nothing\n", 1, 1, "no field stands", ""),
    ],
)  # fmt: skip
def test_a_slip_is_named_where_it_is_to_be_mended(
    text: str, line: int, column: int, message: str, remedy: str
) -> None:
    """One finding, of the rule yaml-syntax, at the line and column of the slip, saying what it is and what to write."""
    (found,) = findings_of(text)
    assert (found.rule, found.span.line, found.span.column) == ("yaml-syntax", line, column)
    assert message in found.message
    assert remedy in found.help


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the file is empty"),
        ("\n  \n", "the file is empty"),
        ("Only prose.\n", "it begins with 'Only prose.' and not with the line '---'"),
        ("\n---\ntitle: A page\n---\n", "it begins with an empty line and not with the line '---'"),
        (" ---\ntitle: A page\n---\n", "it begins with ' ---' and not with the line '---'"),
        ("---\ntitle: A page\n", "there is no second line '---'"),
        ("---\ntitle: A page\n----\nProse.\n", "line 3, '----', looks like it and is not"),
        ("---\ntitle: A page\n —\nProse.\n", "line 3, '—', looks like it and is not"),
        ("---\n---\nProse.\n", "no field stands"),
        ("---", "there is no second line '---'"),
    ],
)
def test_front_matter_that_is_missing_empty_or_never_closed_is_named_at_line_1(
    text: str, message: str
) -> None:
    """A Markdown file that has no fields says so at its first line."""
    (found,) = findings_of(text, "pages/about.md")
    assert (found.rule, found.span.line, found.span.column) == ("yaml-syntax", 1, 1)
    assert message in found.message


def test_lines_are_counted_from_the_top_of_the_file_with_any_line_ends() -> None:
    """Behind a byte-order mark and with CRLF a slip is named at the line and column that an editor shows."""
    text = edited("place:\n", "place: a: b\n")
    for variant in (text, "\ufeff" + text, text.replace("\n", "\r\n"), "\ufeff" + text.replace("\n", "\r\n")):
        (found,) = findings_of(variant, EVENT)
        assert (found.rule, found.span.line, found.span.column) == ("yaml-syntax", 7, 9)


def test_a_valid_file_may_have_a_byte_order_mark_and_windows_line_ends() -> None:
    """Neither is a fault, nor do they change what is read."""
    plain = edited("place:", "place:")
    windows = document_of("\ufeff" + plain.replace("\n", "\r\n"), EVENT)
    assert windows.front == document_of(plain, EVENT).front
    assert windows.faults == ()
    assert findings_of("\ufeff" + plain.replace("\n", "\r\n"), EVENT) == []


@pytest.mark.parametrize(
    ("old", "new", "remedy"),
    [
        ("side: norland, who", "side:\u00a0norland, who", "Type 'side: norland' anew: behind the colon stands a no-break space"),
        ("quotes: [surland]", "quotes: [“surland”]", "Write surland, without the quotation marks"),
    ],
)  # fmt: skip
def test_what_a_word_processor_made_of_a_value_is_told(old: str, new: str, remedy: str) -> None:
    """A space that is none, and marks that are none, look right to whoever has typed them."""
    found = findings_of(edited(old, new), EVENT)
    assert any(one.help.startswith(remedy) for one in found), found


OURS = "<<<<<<< HEAD\nOur words.\n=======\nTheir words.\n>>>>>>> main\n"


@pytest.mark.parametrize(
    ("prose", "lines"),
    [(OURS, [4]), (f"Words.\n\n{OURS}\n{OURS}", [6, 12]), ("Words.\n>>>>>>> 4f5a9c1 (Their words)\n", [5])],
)
def test_the_marks_of_a_merge_in_the_prose_are_named(prose: str, lines: list[int]) -> None:
    """Both versions were published, one of them as a heading; of the marks of one place the first is told, or the one that was left."""
    found = findings_of(f"---\ntitle: A page of ours\n---\n{prose}", "pages/about.md")
    assert [(one.rule, one.span.line, one.span.column) for one in found] == [
        ("yaml-syntax", line, 1) for line in lines
    ]
    assert all("a mark that git left" in one.message for one in found)


@pytest.mark.parametrize("problem", SyntaxProblem)
def test_every_problem_has_its_words(problem: SyntaxProblem) -> None:
    """No way to fail is left without a message and a remedy."""
    message, remedy = WORDS[problem]
    assert message
    assert remedy.endswith((".", "}"))


def test_faults_before_the_slip_are_named_too() -> None:
    """What was wrong before YAML could not go on is not forgotten."""
    found = findings_of("a: 1\na: 2\nb: c: d\n")
    assert [(one.rule, one.span.line) for one in found] == [("duplicate-key", 2), ("yaml-syntax", 3)]
