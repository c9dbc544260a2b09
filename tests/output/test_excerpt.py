"""The lines around a finding, as the preview shows them."""

from pathlib import Path

import pytest

from exchangelog.findings import Finding, Severity, Span
from exchangelog.preview_server.excerpt import Excerpt, cut_excerpt


def excerpt_of(path: Path, span: Span, *folders: Path) -> Excerpt | None:
    finding = Finding(str(path), span, "rule", Severity.ERROR, "message", "help")
    return cut_excerpt(finding, folders or (path.parent,))


def test_the_place_stands_between_the_lines_around_it(tmp_path: Path) -> None:
    """Two lines before and one after, with their numbers; the caret stands under the place, by code points."""
    path = tmp_path / "a.md"
    path.write_text("one\ntwo\nthree\nслово 370 тут\nfive\nsix\n", encoding="utf-8")
    excerpt = excerpt_of(path, Span(4, 7, 4, 10))
    assert excerpt == Excerpt(((2, "two"), (3, "three")), 4, "слово ", "370", " тут", ((5, "five"),))
    assert excerpt.caret == "      ^^^"


@pytest.mark.parametrize(
    ("text", "span", "parts"),
    [
        ("a\tb", Span(1, 3, 1, 4), ("a ", "b", "")),
        ("\ufeffab", Span(1, 1, 1, 2), ("", "a", "b")),
        ("ab\r\ncd\r\n", Span(1, 2, 2, 1), ("a", "b", "")),
        ("ab", Span(1, 3, 1, 3), ("ab", "", "")),
        ("ab", Span(1, 9, 1, 12), ("ab", "", "")),
        ("x" * 1000 + "y", Span(1, 1001, 1, 1002), ("x" * 120, "y", "")),
        ("y" * 1000, Span(1, 1, 1, 1001), ("", "y" * 240, "")),
    ],
)
def test_the_line_is_cut_at_the_place(
    tmp_path: Path, text: str, span: Span, parts: tuple[str, str, str]
) -> None:
    """Tabs count as one, a byte-order mark and carriage returns as none; what runs on ends with the line; long lines are cut."""
    path = tmp_path / "a.md"
    path.write_bytes(text.encode())
    excerpt = excerpt_of(path, span)
    assert excerpt is not None
    assert (excerpt.left, excerpt.marked, excerpt.right) == parts


def test_no_file_outside_the_folders_is_shown(tmp_path: Path) -> None:
    """Neither a file elsewhere, by whatever way it is named, nor one behind a link, nor one too large or missing."""
    content = tmp_path / "content"
    content.mkdir()
    (tmp_path / "secret").write_text("secret")
    (content / "link").symlink_to("../secret")
    (content / "large").write_text("x" * 1_000_001)
    (content / "empty").write_text("")
    for name in ("../secret", "link", "large", "missing", "empty", "", "a\0b"):
        assert excerpt_of(content / name, Span.at(1, 1), content) is None
    assert excerpt_of(content / "large" / "x", Span.at(1, 1), content) is None
    (content / "bytes").write_bytes(b"\xff\xfe")
    assert excerpt_of(content / "bytes", Span.at(1, 1), content) is not None
    assert excerpt_of(content / "bytes", Span.at(2, 1), content) is None
