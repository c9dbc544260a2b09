"""The rules on texts: what they find in a body and where, and what they leave alone."""

from pathlib import Path

import pytest

from exchangelog.findings import Finding
from exchangelog.reading.markup import MarkKind, marks_of
from exchangelog.rules.text.mixed_script import mixed_words
from tests.rules.edited_log import JUNE, MAY, edited_log
from tests.rules.examples import judge

FAMILY = {"raw-html", "image-in-entry", "unsafe-link", "broken-link", "mixed-script"}
OLD = "Surland received 12 as well [@surland]."


def found_in(tmp_path: Path, body: str) -> list[Finding]:
    content = edited_log(tmp_path, {MAY: {OLD: f"{OLD}\n\n{body}\n"}})
    return [one for one in judge(content) if one.rule in FAMILY]


@pytest.mark.parametrize(
    ("body", "rule", "shown"),
    [
        ("a <b>c</b>", "raw-html", "<b>"),
        ("- > <SCRIPT src=x>", "raw-html", "<SCRIPT src=x>"),
        ("a <!-- hidden --> b", "raw-html", "<!-- hidden -->"),
        ("<div>\n\nx", "raw-html", "<div>"),
        ("a\nb ![c](https://log.invalid/d.png) e", "image-in-entry", "![c](https://log.invalid/d.png)"),
        ("![](data:image/png;base64,x)", "image-in-entry", "![](data:image/png;base64,x)"),
        ("[a](javascript:alert()) b", "unsafe-link", "[a](javascript:alert())"),
        ("[a](JaVaScRiPt:x) b", "unsafe-link", "[a](JaVaScRiPt:x)"),
        ("<data:text/html,x>", "unsafe-link", "<data:text/html,x>"),
        ("**[a *b*](../c.md)**", "unsafe-link", "[a *b*](../c.md)"),
        ("[a]()", "unsafe-link", "[a]()"),
        ("[a](//evil.invalid/)", "unsafe-link", "[a](//evil.invalid/)"),
        ("[a](https://log.invalid@evil.invalid/)", "unsafe-link", "[a](https://log.invalid@evil.invalid/)"),
        ("[a](https:///log.invalid@evil.invalid/)", "unsafe-link", "[a](https:///log.invalid@evil.invalid/)"),
        ("<https://log.invalid:80@evil.invalid/>", "unsafe-link", "<https://log.invalid:80@evil.invalid/>"),
        ("[a][b]\n\n[b]: javascript:alert()", "unsafe-link", "[b]: javascript:alert()"),
        ("[b]: <data:text/html,x> 'c'", "unsafe-link", "[b]: <data:text/html,x> 'c'"),
        ("[b]: data:x\n[d]: ftp://log.invalid/", "unsafe-link", "[b]: data:x"),
        ("- > [a b]: https://log.invalid/x", "broken-link", "[a b]: https://log.invalid/x"),
        ("- [a](source:nothing)", "broken-link", "[a](source:nothing)"),
        ("[@ministry] [a](page:nothing)", "broken-link", "[a](page:nothing)"),
        ("[a](about)", "broken-link", "[a](about)"),
        ("so-called oбмін", "mixed-script", "oбмін"),
    ],
)
def test_what_may_not_be_published_is_pointed_at(tmp_path: Path, body: str, rule: str, shown: str) -> None:
    """One finding of the rule, at the tag, picture, link or word itself."""
    found = [one for one in found_in(tmp_path, body) if one.span.column and one.rule == rule]
    assert found
    lines = (tmp_path / "content" / MAY).read_text("utf-8").split("\n")
    span = found[0].span
    assert span.line == span.end_line
    assert lines[span.line - 1][span.column - 1 : span.end_column - 1] == shown
    assert {one.rule for one in found_in(tmp_path / "again", body)} == {rule}


@pytest.mark.parametrize(
    "body",
    [
        "`<b>` and `![a](b)` and `[a](javascript:x)`",
        "    <b>code</b>\n    [a](javascript:x)",
        "a < b and c > d, a <b",
        "\\<b> \\![a](https://log.invalid/)",
        "[a](https://log.invalid/@b?c@d#e@f) [a](https://log.invalid/?a=b&c=d) <https://log.invalid/> <log@log.invalid> [b](mailto:log@log.invalid)",
        "[a](2024-06-20) [b](2024-12-31) [c](source:herald-2024-05-10) [d](page:about)",
        "text [in brackets] (and round ones)",
        "[Note]: both sides said so.\n[b]: https://log.invalid/",
        "Обʼєднання, п'ять, iOS-пристрій, the Т-образный",
    ],
)
def test_ordinary_text_gives_no_finding(tmp_path: Path, body: str) -> None:
    """Code, escapes, safe addresses and ids that exist are let through."""
    assert found_in(tmp_path, body) == []


def test_links_to_what_cannot_be_read_and_to_earlier_ids_are_not_broken(tmp_path: Path) -> None:
    """A file that is there counts by its id, and so does an id that an entry once had."""
    edits = {
        MAY: {
            OLD: f"{OLD}\n\n[a](2024-06-20) [b](2024-05-09)",
            "checked:": "aliases: [2024-05-09]\nchecked:",
        },
        "exchanges/2024/2024-06-20.md": {"": "---\ntitle: [\n---\n"},
    }
    found = judge(edited_log(tmp_path, edits))
    assert [one for one in found if one.rule == "broken-link"] == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("oбмін", ["oбмін"]),
        ("Cу-27", ["Cу"]),
        ("BМП-2", ["BМП"]),
        ("Кyiv", ["Кyiv"]),
        ("Αthens", ["Αthens"]),
        ("Мі-8, Су-27СМ, T-72, Т-72, п'ять, п’ять, обʼєкт", []),
        ("IT-шник, email'ом, Ту-22М3 і MiG-29 в Kyiv", []),
        ("Zelenskyy Зеленський Zełenski", []),
    ],
)
def test_a_word_of_look_alikes_is_found_and_a_bilingual_text_is_not(text: str, words: list[str]) -> None:
    """What a hyphen, a digit or an apostrophe parts is not one word."""
    assert [word for word, _ in mixed_words(text)] == words


def test_a_word_that_a_source_has_so_may_be_quoted(tmp_path: Path) -> None:
    """The words of a quote are the source's; they may be repeated in the entry that quotes them, and nowhere else."""
    said = "The exchange took place at the bridge near Millford."
    edits = {MAY: {said: f"{said} [...] It is called oбмін.", OLD: f"{OLD} The oбмін."}}
    assert [one for one in judge(edited_log(tmp_path, edits)) if one.rule == "mixed-script"] == []


def test_long_texts_full_of_marks_are_read_in_linear_time() -> None:
    """A body of a megabyte takes no longer for its marks than its parser takes; this one takes seconds at most."""
    body = "a <b> [c](d) ![e](f)\n" * 2000
    assert len(list(marks_of(body, 0, MarkKind.LINK))) == 2000
    assert len(list(marks_of(body, 7, MarkKind.HTML))) == 2000
    assert next(marks_of(body, 7, MarkKind.HTML)).stretch.start == 9


def test_a_link_to_a_draft_leads_nowhere(tmp_path: Path) -> None:
    """A draft has no page on the site; a link to a statement of totals leads to the ledger and is well."""
    published = {OLD: f"{OLD} See [June](2024-06-20) and [the year](2024-12-31)."}
    content = edited_log(tmp_path, {MAY: published, JUNE: {"checked:": "status: draft\nchecked:"}})
    broken = [one.message for one in judge(content) if one.rule == "broken-link"]
    assert broken == ["a link leads to '2024-06-20', which is a draft and has no page"]
