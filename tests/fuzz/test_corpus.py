"""Every text of the fuzzers' corpus is withstood, in each run of the tests; and each harness can fail."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from exchangelog.extraction.extract import Extract, Facts
from exchangelog.findings import Finding, Severity, Span
from tests.reading.judged_text import VALID, context_of
from tools.fuzz import page_scripts, whole_check
from tools.fuzz.__main__ import escaped, fault_lines, try_again
from tools.fuzz.captured_page import hold_extract
from tools.fuzz.front_matter import file_of
from tools.fuzz.harness import CORPUS, NAMES, holds, load
from tools.fuzz.prose import Markup, hold_marks


@pytest.mark.parametrize("name", NAMES)
def test_every_text_of_the_corpus_is_withstood(name: str) -> None:
    """What was once at fault, and what the fuzzers begin with, raises nothing."""
    files = sorted((CORPUS / name).iterdir())
    assert len(files) >= 9
    for file in files:
        load(name).judge(file.read_bytes())


def test_the_corpus_has_no_folder_of_another_name() -> None:
    """Every text is tried by a harness."""
    assert {folder.name for folder in CORPUS.iterdir()} == set(NAMES)


def test_an_input_names_its_file() -> None:
    """The first line is a path of the content folder; any other text stands for an entry's."""
    assert file_of(b"speakers.yaml\na: b\n").path == "speakers.yaml"
    assert file_of(b"../../etc\na").path == "exchanges/2024/2024-05-10.md"


@pytest.mark.parametrize(
    "html",
    ["<script>", "<p onclick='x'>", "<a href='javascript:x'>", "<h2 id='top'>", "<em></p>", "<!-- a -->", "<!DOCTYPE a>", "<?a?>"],
)  # fmt: skip
def test_html_that_no_body_may_bring_about_is_seen(html: str) -> None:
    """A foreign tag, attribute, address or id, what is closed in another order, a comment, a declaration."""
    with pytest.raises(AssertionError):
        Markup().feed(html)


def test_a_link_that_no_rule_sees_is_seen() -> None:
    """Where a page gets a link that the rules were not asked about, the harness says which."""
    hold_marks("[a](2024-05-10)", ["2024-05-10"])
    with pytest.raises(AssertionError, match="page:method"):
        hold_marks("[a](2024-05-10)", ["2024-05-10", "page:method"])


def test_a_finding_beside_its_file_is_seen() -> None:
    """A line or a column that the file does not have, a message of two lines."""
    context = context_of({"pages/a.md": VALID["pages/about.md"]})
    finding = Finding("pages/a.md", Span(1, 1, 1, 2), "a-rule", Severity.ERROR, "message", "help")
    whole_check.hold_place(finding, context)
    for wrong in (
        replace(finding, span=Span(99, 1, 99, 1)),
        replace(finding, span=Span(1, 9, 1, 9)),
        replace(finding, message="a\nb"),
    ):
        with pytest.raises(AssertionError):
            whole_check.hold_place(wrong, context)


def test_a_fact_of_two_lines_is_seen() -> None:
    """What a page says of itself has one line."""
    text = "People came home.\n"
    hold_extract(Extract(text, "html", facts=Facts(title="a")))
    with pytest.raises(AssertionError, match="one line"):
        hold_extract(Extract(text, "html", facts=Facts(title="a\nb")))


@pytest.mark.parametrize(
    ("part", "value"),
    [
        ("segments", []),
        ("plain", ["0" * 64]),
        ("tokens", ["nothere"]),
        ("found", [1, 2]),
        ("error", "TypeError"),
    ],
)
def test_another_answer_of_the_scripts_is_seen(
    part: str, value: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Other segments, digests, words or entries than the build's, and whatever a script raises."""
    said = page_scripts.ask("People came", "People came home.")
    page_scripts.judge(b"People came home.")

    def bent(_said: str, _text: str) -> dict[str, Any]:
        return {**said, part: value}

    monkeypatch.setattr(page_scripts, "ask", bent)
    with pytest.raises(AssertionError):
        page_scripts.judge(b"People came home.")


def test_a_text_is_tried_again_by_its_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--again` says whether a text is still at fault, and how."""
    text = tmp_path / "text"
    text.write_bytes(b"[a](2024-05-10)")
    assert not try_again("prose", text)
    monkeypatch.setattr("tools.fuzz.prose.is_allowed_address", lambda _address: False)
    assert try_again("prose", text)


def test_a_report_is_cut_to_what_was_raised() -> None:
    """The lines from the exception on are shown; a word of the dictionary is written byte by byte."""
    said = "INFO: a\n === Uncaught Python exception: ===\nAssertionError: b\n"
    assert list(fault_lines(said)) == ["   === Uncaught Python exception: ===", "  AssertionError: b"]
    assert escaped('a"і') == "\\x61\\x22\\xd1\\x96"
    with pytest.raises(AssertionError, match="a promise"):
        holds(date.min > date.max, "a promise")
