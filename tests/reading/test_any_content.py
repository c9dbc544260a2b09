"""Nothing that can stand in a file makes the check fail other than by findings: no exception, and every place exists."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from exchangelog.check import check
from tests.reading.judged_text import EVENT, REGISTRY, SOURCE, VALID, context_of

PATHS = st.sampled_from([EVENT, SOURCE, REGISTRY, "site.yaml", "categories.yaml", "pages/about.md"])
PIECES = st.sampled_from(
    [
        *(
            "\n",
            "\n",
            "\n  ",
            "\n    ",
            "\t",
            " ",
            "  ",
            ": ",
            ":",
            "- ",
            "-",
            "\n- ",
            "? ",
            "| ",
            ">-\n  ",
            "---\n",
            "...\n",
        ),
        *(
            "[",
            "]",
            "{",
            "}",
            ",",
            "#",
            " #",
            "&a ",
            "*a",
            "!t ",
            "<<: ",
            "%",
            "@",
            "`",
            '"',
            "'",
            "\\",
            "\\x",
            "\\u2028",
            "~",
        ),
        *(
            "null",
            "title",
            "date",
            "quotes",
            "said",
            "uk",
            "figures",
            "of",
            "id",
            "all",
            "2024-05-10",
            "9999-12-31",
            "12",
        ),
        *(
            "0",
            "-1",
            "é",
            "і",
            "😀",
            "\u200b",
            "\u2028",
            "\x85",
            "\r",
            "\r\n",
            "\0",
            "\ufeff",
            "\u202e",
            "\ue000",
            "٣",
        ),
    ]
)
YAMLISH = st.lists(PIECES, max_size=40).map("".join)


def judge(path: str, data: bytes) -> None:
    """Check the invented log with one file replaced, and hold every finding to the file's real lines and columns."""
    context = context_of({**VALID, path: data})
    for finding in check(context):
        lines = context.documents[finding.path].text.split("\n")
        span = finding.span
        assert span.line <= len(lines), finding
        assert span.column <= len(lines[span.line - 1]) + 1, finding
        assert span.end_line <= len(lines), finding
        assert span.end_column <= len(lines[span.end_line - 1]) + 1, finding
        assert "\n" not in finding.message + finding.help, finding


@settings(max_examples=100, deadline=None)
@given(path=PATHS, data=st.binary(max_size=200))
@example(path="pages/about.md", data=b"---\n---")
@example(path=EVENT, data=b"---\n\xff\n---\n")
@example(path="site.yaml", data=b"\xff\xfea\x00")
def test_any_bytes_are_judged(path: str, data: bytes) -> None:
    """Whatever bytes a file holds, the check ends, with findings at places that exist."""
    judge(path, data)


@settings(max_examples=200, deadline=None)
@given(path=PATHS, text=YAMLISH)
@example(path=REGISTRY, text="")
@example(path=REGISTRY, text='a: &b "c" d\n')
@example(path=REGISTRY, text="a: &b [c d: e f: g\n")
@example(path=REGISTRY, text="a: !b [c] d\n")
@example(path="site.yaml", text="timezone: Europe\nsides: {}\nlanguages: []\n")
@example(path="site.yaml", text="timezone: No/Where\n")
@example(path="site.yaml", text="languages: [e uk]\nsides: {a: {}}\n")
@example(path="categories.yaml", text="all: {label: a, definition: b, part_of: all}\n")
def test_any_text_like_yaml_is_judged(path: str, text: str) -> None:
    """Whatever is put together from YAML's own signs, the check ends, with findings at places that exist."""
    fenced = f"---\n{text}\n---\n{text}" if path.endswith(".md") else text
    judge(path, fenced.encode())


@settings(max_examples=200, deadline=None)
@given(data=st.data(), path=st.sampled_from(sorted(VALID)), piece=PIECES | YAMLISH)
def test_any_change_to_a_valid_file_is_judged(data: st.DataObject, path: str, piece: str) -> None:
    """A stretch of a valid file taken out, doubled or replaced: the check ends, with findings at places that exist."""
    text = VALID[path].decode()
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 40)))
    taken_to = data.draw(st.integers(0, len(text)))
    moved = text[:start] + piece + text[end:]
    judge(path, (moved[:taken_to] + text[start:end] + moved[taken_to:]).encode())
