"""`new` gives an editor a file that says what belongs where, with what is known already."""

import errno
from pathlib import Path

import pytest

from tests.capture.editor import Editor

ARTICLE = (
    "Twelve people were exchanged on the northern road on 10 January 2025.\n"
    "The ministry said that it was the third exchange. The weather was fine at 12:30.\n"
    "Among those released were 4 women."
)


def captured(editor: Editor) -> str:
    """Capture an article of our own and give its source's id."""
    file = editor.folder / "article.txt"
    file.write_text(ARTICLE, "utf-8")
    details = ("--publisher", "northern-post", "--title", "Twelve people exchanged", "--language", "en")
    said = editor.capture(str(file), "--id", "road", "--published", "2025-01-10", *details)
    assert said.status == 0, said.err + said.out
    return "road"


def test_quotes_are_proposed_from_a_source(editor: Editor) -> None:
    """Each sentence with a number is there as a quote of the source; one with a time of day alone is not."""
    source = captured(editor)
    said = editor.type("new", "2025-01-10", "--from", source)
    assert said.status == 0, said.err
    text = Path(said.out.strip().splitlines()[-1]).read_text("utf-8")
    assert text.count(f"    source: {source}\n") == 3
    for sentence in ("Twelve people", "that it was the third exchange.", "were 4 women."):
        assert sentence in text
    assert "weather" not in text


def test_of_sentences_that_are_left_out_it_is_said_how_many(editor: Editor) -> None:
    """The fifth sentence with a number, which may be the one that is needed, was left out in silence."""
    file = editor.folder / "long.txt"
    file.write_text("".join(f"In the row {number} people stood.\n" for number in range(21, 27)), "utf-8")
    details = ("--publisher", "northern-post", "--title", "Rows of people", "--language", "en")
    editor.capture(str(file), "--id", "rows", "--published", "2025-01-10", *details)
    text = Path(editor.type("new", "2025-01-10", "--from", "rows").out.strip().splitlines()[-1]).read_text(
        "utf-8"
    )
    assert text.count("    source: rows\n") == 4
    assert "  # 2 more sentences of this source with a number: build.py quote rows NUMBER\n" in text


def test_each_source_may_stand_behind_a_from_of_its_own(editor: Editor) -> None:
    """Of two `--from` the first was dropped without a word, and its quotes with it."""
    source = captured(editor)
    said = editor.type("new", "2025-01-10", "--from", source, "--from", "herald-2024-05-10")
    text = Path(said.out.strip().splitlines()[-1]).read_text("utf-8")
    assert f"    source: {source}\n" in text
    assert "    source: herald-2024-05-10\n" in text


def test_a_source_without_a_kept_text_gets_a_quote_to_fill_in(editor: Editor) -> None:
    """With an empty vault the entry is made all the same."""
    source = captured(editor)
    for kept in editor.vault.rglob("*"):
        if kept.is_file():
            kept.unlink()
    said = editor.type("new", "2025-01-10", "--from", source)
    assert said.status == 0, said.err
    assert Path(said.out.strip().splitlines()[-1]).read_text("utf-8").count(f"    source: {source}\n") == 1


def test_an_unknown_source_is_named_with_the_nearest(editor: Editor) -> None:
    """A slip in an id costs one look."""
    captured(editor)
    said = editor.type("new", "2025-01-10", "--from", "roda")
    assert said.status == 2
    assert "there is no source 'roda'" in said.err
    assert "road" in said.err


def test_of_a_day_that_is_taken_it_is_said_that_the_entry_is_another(editor: Editor) -> None:
    """The letter in the id is easily overlooked, and the editor may have meant the entry that is there."""
    first, second = editor.type("new", "2025-01-10"), editor.type("new", "2025-01-10")
    assert (first.status, first.err) == (0, "")
    assert (second.status, Path(second.out.strip()).name) == (0, "2025-01-10-b.md")
    assert "the log has an entry of 2025-01-10 already; '2025-01-10-b' is for another event" in second.err


def test_a_form_and_sources_together_are_refused(editor: Editor) -> None:
    """What was asked for is done or refused, never left out in silence."""
    said = editor.type("new", "--from-form", "answers.md", "--from", "herald-2024-05-10")
    assert said.status == 2
    assert said.err.splitlines() == [
        "build.py: --from goes with a day; the answers of a form name their own sources"
    ]


def test_a_full_disk_leaves_no_half_entry(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    """An empty file would be an entry of that day, which fails every check, and the next `new` would make another."""
    before = editor.files()

    def refuse(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as full:
        full.setattr("os.fsync", refuse)
        said = editor.type("new", "2025-01-10")
    assert (said.status, editor.files()) == (2, before)
    assert said.err.endswith("2025-01-10.md: No space left on device\n")
    assert editor.type("new", "2025-01-10").out.endswith("2025-01-10.md\n")
