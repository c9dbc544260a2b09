"""Whoever asks for an event's page gets it of the file as it is, whether or not the system has told of a change."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from exchangelog.editing.editing import Editing
from exchangelog.settings import Settings

EVENT = "exchanges/2024/2024-05-10.md"
PAGE = "exchanges/2024-05-10/index.html"


@pytest.fixture
def editing(settings: Settings) -> Iterator[Editing]:
    """The small log, built once."""
    begun = Editing(lambda: replace(settings, processes=1), lambda _findings, _line_of: None)
    begun.build()()
    yield begun
    begun.end()


def put(settings: Settings, old: str, new: str) -> Path:
    """Save an event with something in the place of something else."""
    path = settings.content / EVENT
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


def test_a_save_is_seen_when_its_page_is_asked_for(editing: Editing, settings: Settings) -> None:
    """Of the page, and of no other, once: until it was saved, after it was shown, and after the folder was looked at there is nothing to see."""
    assert editing.unseen(PAGE) is None
    path = put(settings, "title: ", "title: Again, ")
    assert editing.unseen("ledger/index.html") is None
    assert editing.unseen("exchanges/2024-05-11/index.html") is None
    assert editing.unseen(PAGE) == path
    built = editing.amend(path)
    assert built is not None
    assert built.site is not None
    assert b"Again, " in built.site[PAGE].make()
    assert editing.unseen(PAGE) is None
    editing.build()()
    assert editing.unseen(PAGE) is None


def test_what_is_told_of_again_is_not_made_again(editing: Editing, settings: Settings) -> None:
    """The same site is shown while the file holds the same bytes; other bytes of the same number are another save, whatever their time stamps."""
    path = put(settings, "title: ", "title: Once, ")
    first, again = editing.amend(path), editing.amend(path)
    assert first is not None
    assert again is not None
    assert again.site is first.site
    put(settings, "Once, ", "More, ")
    more = editing.amend(path)
    assert more is not None
    assert more.site is not None
    assert b"More, " in more.site[PAGE].make()


def test_what_was_saved_before_the_look_is_shown_after_it(editing: Editing, settings: Settings) -> None:
    """A save that came after the look at the folder on which a site was planned is put into that site as well."""
    put(settings, "title: ", "title: Early, ")
    planned = editing.build()
    path = put(settings, "Early, ", "Later, ")
    assert editing.amend(path) is not None
    planned()
    assert editing.unseen(PAGE) == path
    built = editing.amend(path)
    assert built is not None
    assert built.site is not None
    assert b"Later, " in built.site[PAGE].make()


def test_an_error_lies_over_the_page_at_once(editing: Editing, settings: Settings) -> None:
    """The page with a mistake in it waits for nothing: its last good state is up to date, with the finding over it."""
    built = editing.amend(put(settings, "title:", "titel:"))
    assert built is not None
    assert built.site is None
    assert "unknown-field" in {one.rule for one in built.findings}
    assert PAGE in (built.fresh or ())


def test_a_save_that_is_more_than_its_page_is_not_taken_for_shown(
    editing: Editing, settings: Settings
) -> None:
    """It is seen once, waits for the whole, and is no more shown when it is told of again."""
    path = put(settings, "kind: exchange", "status: draft\nkind: exchange")
    assert editing.unseen(PAGE) == path
    assert editing.amend(path) is None
    assert editing.unseen(PAGE) is None
    assert editing.amend(path) is None


def test_a_file_that_is_being_written_or_leads_elsewhere_is_not_looked_at(
    editing: Editing, settings: Settings
) -> None:
    """An empty one, one that is gone, and a link are left to the look at the folder."""
    path = settings.content / EVENT
    text = path.read_text("utf-8")
    path.write_text("", "utf-8")
    assert editing.unseen(PAGE) is None
    assert editing.amend(path) is None
    path.unlink()
    assert editing.unseen(PAGE) is None
    elsewhere = settings.content.parent / "elsewhere.md"
    elsewhere.write_text(text.replace("title: ", "title: Elsewhere, "), "utf-8")
    path.symlink_to(elsewhere)
    assert editing.unseen(PAGE) is None
    assert editing.amend(path) is None
