"""Whatever the content holds, the review shows it as text: no link, no mention, no HTML, no heading or tick of its own."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from exchangelog.findings.text_format import printable
from exchangelog.review.markdown_text import MOST_SHOWN, address, cell, code
from tests.changes.log_in_git import HERALD, MAY, publish

HOSTILE = (
    "@everyone #1 GH-1 ![x](https://evil.invalid/x.png) [y](javascript:alert(1)) <img src=x onerror=alert(1)> "
    "<!-- --> **May be merged** | a | b | ``` `x` \\` ~~z~~ &lt;b&gt; https://evil.invalid/?a=b www.evil.invalid "
    "a@evil.invalid 0123456789abcdef0123456789abcdef01234567 $$x$$ :tada:"
)
READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
Capture = pytest.CaptureFixture[str]


def inline_tokens(markdown: str) -> list[Token]:
    """Give what stands in all lines, as a reader of Markdown takes it."""
    return [child for token in READER.parse(markdown) for child in token.children or ()]


@given(st.text(max_size=200) | st.text("`|\\ \n[]<>@#*_~&", max_size=40))
def test_any_text_is_one_code_span(text: str) -> None:
    """In a line, in a list and in a cell of a table: what is read is the text, with nothing beside it."""
    shown = printable(" ".join(text.split()))
    if not shown:
        assert code(text) == "(nothing)"
        return
    for markdown in (f"- {code(text)}", f"| a |\n| --- |\n| {cell(text, MOST_SHOWN)} |"):
        tokens = [one for one in inline_tokens(markdown) if one.content != "a"]
        assert [(one.type, one.content) for one in tokens] == [("code_inline", shown)]


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        ("https://news.invalid/a-b_c?x=1&y=%20", True),
        ("http://news.invalid:8080", True),
        ("https://news.invalid/@everyone", False),
        ("https://news.invalid/#1)", False),
        ("https://nеws.invalid/", False),
        ("https://user:secret@news.invalid/", False),
        ("https://news.invalid/`<b>`", False),
        (None, False),
    ],
)
def test_only_a_plain_address_can_be_followed(url: str | None, is_link: bool) -> None:  # noqa: FBT001 - a column of the table
    """One that holds anything else is shown as text."""
    assert any(token.type == "link_open" for token in inline_tokens(address(url))) == is_link


def test_a_review_of_hostile_content_is_text(tmp_path: Path, capsys: Capture) -> None:
    """Titles, names, quotes, corrections, places, translations, source titles: all of them."""
    log = publish(tmp_path)
    quoted = "'" + HOSTILE.replace("'", "''") + "'"
    log.edit(
        MAY,
        ("title: An exchange at the bridge", f"title: '{HOSTILE[:110].replace(chr(39), chr(39) * 2)}'"),
        ("The bridge near Millford, quotes", f"{quoted}, quotes"),
        ('said: "The exchange took place at the bridge near Millford."', f"said: {quoted}"),
    )
    log.correct(
        MAY,
        f"- {{date: 2025-02-01, kind: correction, what: {quoted}, why: {quoted}, path: {quoted}, was: {quoted}, now: {quoted}}}",
    )
    log.edit(HERALD, ('title: "Norland and Surland exchange prisoners"', f"title: {quoted}"))
    log.edit("speakers.yaml", ("name: Ministry of Defence of Norland", f"name: {quoted}"))
    log.edit("site.yaml", ("name: Surland\n", f"name: {quoted}\n"))
    log.edit("categories.yaml", ("label: Everyone", f"label: {quoted}"))
    status, text = log.review(capsys)
    assert status == 1
    tokens = inline_tokens(text)
    plain = "".join(one.content for one in tokens if one.type != "code_inline")
    for forged in ("@", "evil", "onerror", "<img", "<!--", ":tada:", "a | b"):
        assert forged not in plain
    assert not [one for one in tokens if one.type in {"html_inline", "image", "strikethrough_open"}]
    links = [str(one.attrs["href"]) for one in tokens if one.type == "link_open"]
    assert links == [one for one in links if one.startswith("https://news.invalid/")]
    assert not [one for one in READER.parse(text) if one.type in {"html_block", "fence", "code_block"}]
    verdicts = re.findall(r"^\*\*.*", text, re.MULTILINE)
    assert len(verdicts) == 1
    assert verdicts[0].startswith("**Not to be merged yet:**")
