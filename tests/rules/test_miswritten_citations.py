"""What is meant as a citation and is none: it would stand on the page as it was typed, and nothing would be cited."""

from pathlib import Path

import pytest

from exchangelog.findings import Finding
from tests.rules.edited_log import MAY, edited_log
from tests.rules.examples import BASE, judge

OLD = "Surland received 12 as well [@surland]."


def found_in(folder: Path, sentence: str) -> list[Finding]:
    """Give what is found about citations where a sentence of the invented log is replaced."""
    content = edited_log(folder, {MAY: {OLD: f"{OLD} {sentence}"}})
    return [one for one in judge(content) if one.rule == "unknown-citation"]


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("[@surland", "Write [@surland]."),
        ("(@surland)", "Write [@surland]."),
        ("[ @surland]", "Write [@surland]."),
        ("[surland]", "Write [@surland]."),
        ("[ministry; surland]", "Write [@ministry; @surland]."),
        ("@surland", "Write [@surland]."),
        ("{@surland}", "Write [@surland]."),
        ("(@surlnad)", "Write [@id]."),
    ],
)
def test_a_citation_that_is_written_otherwise_is_named(tmp_path: Path, written: str, mended: str) -> None:
    """A figure of the entry with the same number let it pass, and the page showed the sign and the id."""
    (found,) = found_in(tmp_path, f"It was said so {written}.")
    assert f"'{written}' cites nothing" in found.message
    assert found.help == mended
    assert found.span.end_column - found.span.column == len(written)


@pytest.mark.parametrize(
    "sentence",
    [
        "It was said so [@ministry; @surland].",
        "A citation is written `[@surland]` or `@surland`.",
        "Write to desk@surland.example, or look at https://social.example/@surland for more.",
        "The channel @somebody told it.",
        "The word [sic] stands there.",
        "[surland](2024-05-10) is a link.",
    ],
)
def test_other_brackets_and_signs_are_left_alone(tmp_path: Path, sentence: str) -> None:
    """Addresses, code, links and words of others in brackets are no citations."""
    assert found_in(tmp_path, sentence) == []


def test_a_field_cites_nothing(tmp_path: Path) -> None:
    """A citation in a summary was shown with its signs on every page and in every feed."""
    text = (BASE / MAY).read_text("utf-8")
    summary = next(line for line in text.splitlines() if line.startswith("summary: "))
    content = edited_log(tmp_path, {MAY: {summary: f"{summary.rstrip('.')} [@surland]."}})
    (found,) = [one for one in judge(content) if one.rule == "unknown-citation"]
    assert found.message == "the summary says '[@surland]', but only the prose can cite"


def test_what_is_to_be_done_about_a_number_in_a_field_can_be_done(tmp_path: Path) -> None:
    """The advice was to cite its quote, which a field cannot."""
    text = (BASE / MAY).read_text("utf-8")
    summary = next(line for line in text.splitlines() if line.startswith("summary: "))
    content = edited_log(tmp_path, {MAY: {summary: f"{summary.rstrip('.')}, and 41 were there."}})
    (found,) = [one for one in judge(content) if one.rule == "uncited-number"]
    assert found.help.startswith("Give the entry a quote that holds it")


def test_a_withdrawn_entry_does_not_lead_to_itself(tmp_path: Path) -> None:
    """Its page said where the event is recorded, and the link led to the page."""
    withdrawn = "withdrawn: {date: 2024-06-20, reason: duplicate, why: It is recorded elsewhere., instead: 2024-05-10}"
    content = edited_log(tmp_path, {MAY: {"figures:": f"{withdrawn}\nfigures:"}})
    (found,) = [one for one in judge(content) if one.rule == "unknown-exchange"]
    assert "leads back to it" in found.message


def test_a_page_of_the_sites_own_cites_nothing(tmp_path: Path) -> None:
    """It has no quotes: the check let one pass, and the build ended as if the program had a fault. In code the signs may be shown."""
    body = "As [@ministry] says.\n\n[@ministry; @surland]\n\nA citation is written `[@id]`.\n"
    edits = {"pages/about.md": {"": f"---\ntitle: About the invented log\n---\n{body}"}}
    found = [one for one in judge(edited_log(tmp_path, edits)) if one.rule == "unknown-citation"]
    assert [(one.path, one.span.line, one.span.column) for one in found] == [
        ("pages/about.md", 4, 4),
        ("pages/about.md", 6, 1),
    ]
