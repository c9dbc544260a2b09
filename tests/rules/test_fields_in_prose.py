"""A field that was written below the text takes nothing back and admits nothing: it is found, whichever it is."""

from pathlib import Path
from shutil import copytree

import pytest

from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.frozen_record import TRANSLATED
from tests.rules.examples import BASE, judge

ENTRIES: dict[type[Statement], Path] = {
    Exchange: Path("exchanges/2024/2024-05-10.md"),
    Statement: Path("statements/2024/2024-12-31.md"),
}
FIELDS = [
    (model, name)
    for model in ENTRIES
    for name in (*(one.alias or field for field, one in model.model_fields.items()), "uk")
    if name != TRANSLATED
]


def found_behind(lines: str, model: type[Statement], folder: Path) -> list[str]:
    """Write lines below the text of an entry; gives what the rule says."""
    content = folder / "content"
    copytree(BASE, content)
    with (content / ENTRIES[model]).open("a", encoding="utf-8", newline="") as file:
        file.write(lines)
    return [finding.message for finding in judge(content) if finding.rule == "field-in-prose"]


@pytest.mark.parametrize(("model", "name"), FIELDS)
@pytest.mark.parametrize("written", ["\n{}:\n  - any\n", "{}: any\n", "\r\n  {} : any\r\n", "{}:"])
def test_every_field_is_found(model: type[Statement], name: str, written: str, tmp_path: Path) -> None:
    """Behind an empty line, right behind the text, moved in, with the line ends of Windows, and at the file's very end."""
    said = f"'{name}:' is a field, and stands in the text, where it is only read"
    assert found_behind(written.format(name), model, tmp_path) == [said]


def test_of_fields_that_stand_together_the_first_is_named(tmp_path: Path) -> None:
    """A whole entry that was pasted below another one is one mistake in each of its paragraphs."""
    lines = "\ntitle: Another day\ndate: 2024-05-11\nstatus: draft\n\nkind: exchange\nquotes:\n"
    found = found_behind(lines, Exchange, tmp_path)
    assert [message.split("'")[1] for message in found] == ["title:", "kind:"]


@pytest.mark.parametrize(
    "line",
    [
        "the ministries named no\nplace: it was left open.",
        "Title: what they called it.",
        "  titles: many.",
        "a date: none.",
        "> The date: none.",
    ],
)
def test_a_sentence_is_none(line: str, tmp_path: Path) -> None:
    """A word before a colon is no field where a sentence goes on, where it is another word, or begins with a capital letter."""
    assert found_behind(f"\n{line}\n", Exchange, tmp_path) == []
