"""What was published stays: entries under every id they had, and the evidence as it was captured."""

from pathlib import Path

import pytest

from tests.changes.log_in_git import AGENCY, HERALD, JUNE, MAY, RELEASE, STATEMENT, LogInGit, publish

Capture = pytest.CaptureFixture[str]
RENAMED = "exchanges/2024/2024-08-01-civilians.md"


def found_in(log: LogInGit, capsys: Capture) -> list[tuple[str, str, int]]:
    """Give the rule, the path and the line of each finding."""
    return [(one["rule"], one["path"], one["line"]) for one in log.check(capsys)]


def test_an_entry_that_is_gone_is_found_at_its_old_path(tmp_path: Path, capsys: Capture) -> None:
    """A deleted event and a deleted statement."""
    log = publish(tmp_path)
    (log.content / RELEASE).unlink()
    (log.content / STATEMENT).unlink()
    assert found_in(log, capsys) == [("vanished-entry", RELEASE, 1), ("vanished-entry", STATEMENT, 1)]


def test_a_renamed_entry_keeps_its_old_id(tmp_path: Path, capsys: Capture) -> None:
    """Without an alias it is gone; with one it is found again, and a further rename keeps both ids in their order."""
    log = publish(tmp_path)
    log.move(RELEASE, RENAMED)
    assert found_in(log, capsys) == [("vanished-entry", RELEASE, 1)]
    log.edit(RENAMED, ("checked:", "aliases: [2024-08-01-release]\nchecked:"))
    assert found_in(log, capsys) == []
    log.commit("Rename an entry")
    again = "exchanges/2024/2024-08-01-freed.md"
    log.move(RENAMED, again)
    log.edit(again, ("aliases: [2024-08-01-release]", "aliases: [2024-08-01-civilians]"))
    assert "'2024-08-01-release' led to an entry at main" in log.check(capsys)[0]["message"]
    log.edit(again, ("[2024-08-01-civilians]", "[2024-08-01-civilians, 2024-08-01-release]"))
    assert "feeds name this entry by '2024-08-01-release'" in log.check(capsys)[0]["message"]
    log.edit(
        again, ("[2024-08-01-civilians, 2024-08-01-release]", "[2024-08-01-release, 2024-08-01-civilians]")
    )
    assert found_in(log, capsys) == []


def test_an_entry_does_not_become_the_earlier_name_of_another(tmp_path: Path, capsys: Capture) -> None:
    """A deleted entry whose id is taken up by one that was there already has vanished all the same, and the other's first id is another."""
    log = publish(tmp_path)
    (log.content / RELEASE).unlink()
    log.edit(MAY, ("checked:", "aliases: [2024-08-01-release]\nchecked:"))
    assert found_in(log, capsys) == [("vanished-entry", MAY, 1), ("vanished-entry", RELEASE, 1)]


def test_an_earlier_id_that_was_never_published_is_found(tmp_path: Path, capsys: Capture) -> None:
    """Of an entry that was there, beside its feeds' first id, and of one that is renamed; what was published before stays."""
    log = publish(tmp_path)
    log.move(RELEASE, RENAMED)
    log.edit(RENAMED, ("checked:", "aliases: [2024-08-01-release, 2024-08-09-nobody-came]\nchecked:"))
    found = log.check(capsys)
    assert [(one["rule"], one["path"]) for one in found] == [("vanished-entry", RENAMED)]
    assert "'2024-08-09-nobody-came' is said to be an earlier id" in found[0]["message"]
    log.edit(RENAMED, (", 2024-08-09-nobody-came", ""))
    assert found_in(log, capsys) == []


def test_a_published_entry_does_not_become_a_draft(tmp_path: Path, capsys: Capture) -> None:
    """Under its own id or under a new one; a draft may be published, and its figures may change while it is one."""
    log = publish(tmp_path)
    log.edit(RELEASE, ("checked:", "status: draft\nchecked:"))
    assert found_in(log, capsys) == [("vanished-entry", RELEASE, 1)]
    log.move(RELEASE, RENAMED)
    log.edit(RENAMED, ("checked:", "aliases: [2024-08-01-release]\nchecked:"))
    assert found_in(log, capsys) == [("vanished-entry", RELEASE, 1)]
    log.commit("A draft")
    log.edit(
        RENAMED,
        ("status: draft\n", ""),
        ('voice: reported\n    said: "Norland', 'voice: direct\n    said: "Norland'),
    )
    assert found_in(log, capsys) == []


def test_an_entry_that_cannot_be_read_has_not_vanished(tmp_path: Path, capsys: Capture) -> None:
    """A file counts by its id: what is wrong with it is said by other rules, and nothing is said of changes that nobody can see."""
    log = publish(tmp_path)
    log.write(RELEASE, log.read(RELEASE).replace("---\n", "", 1))
    log.edit(MAY, ("count: 12, quotes: [ministry]", "count: 1_2, quotes: [ministry]"))
    assert found_in(log, capsys) == []


CAPTURES = {
    "a line dropped": (("      820f4abf602e36e5.\n", ""), 14, "'segments' of the capture of 2024-05-11 was 5 lines at main and is 4 lines (1 gone, 0 new)"),
    "a line added": (("      820f4abf602e36e5.\n", "      820f4abf602e36e5.\n      0123456789abcdef.\n"), 14, "is 6 lines (0 gone, 1 new)"),
    "a mark": (("f79f294a0ac63e21.", "f79f294a0ac63e21?"), 14, "(1 gone, 1 new)"),
    "the digest": (("7920bde1", "0920bde1"), 13, "'sha256' of the capture of 2024-05-11 was 7920bde1"),
    "the day": (("taken: 2024-05-11", "taken: 2024-05-12"), 7, "'taken' of the capture of 2024-05-11 was 2024-05-11 at main and is 2024-05-12"),
    "the extent": (("extent: full", "extent: excerpt"), 9, "'extent' of the capture of 2024-05-11 was full at main and is excerpt"),
    "the address": (("https://news.invalid/herald-2024-05-10", "https://news.invalid/other"), 1, "the address of this source was https://news.invalid/herald-2024-05-10 at main and is https://news.invalid/other"),
}  # fmt: skip


@pytest.mark.parametrize("name", CAPTURES)
def test_a_published_capture_is_not_edited(name: str, tmp_path: Path, capsys: Capture) -> None:
    """The finding stands at the value that was edited, and says what it was."""
    replaced, line, words = CAPTURES[name]
    log = publish(tmp_path)
    log.edit(HERALD, replaced)
    found = log.check(capsys)
    assert [(one["rule"], one["path"], one["line"]) for one in found] == [("capture-changed", HERALD, line)]
    assert words in found[0]["message"]


def test_a_capture_is_not_taken_out(tmp_path: Path, capsys: Capture) -> None:
    """One of two captures is gone; or the whole source, while a published entry quoted it."""
    log = publish(tmp_path)
    first = log.read(HERALD)
    capture = first[first.index("  - taken") :]
    log.write(
        HERALD,
        first
        + capture.replace("2024-05-11", "2025-01-31")
        .replace("7920bde1", "0920bde1")
        .replace("10ac0db4", "00ac0db4"),
    )
    log.commit("Capture the page again")
    log.write(HERALD, first)
    found = log.check(capsys)
    assert [one["message"] for one in found] == [
        "the capture of 2025-01-31 was published at main and is gone"
    ]
    (log.content / HERALD).unlink()
    assert ("capture-changed", HERALD, 1) in found_in(log, capsys)


def test_a_source_that_nothing_rests_on_may_go(tmp_path: Path, capsys: Capture) -> None:
    """`source-unused` asks for it."""
    log = publish(tmp_path)
    log.write("sources/2024/agency-2024-06-21.yaml", log.read(AGENCY))
    log.commit("A source without a quote")
    (log.content / "sources/2024/agency-2024-06-21.yaml").unlink()
    assert found_in(log, capsys) == []


LASTING = {
    "the name that feeds know entries by": (("feed_authority: log.invalid,2024", "feed_authority: other.invalid,2024"), 10, "'feed_authority' was 'log.invalid,2024' at main and is 'other.invalid,2024'"),
    "its date": (("feed_authority: log.invalid,2024", "feed_authority: log.invalid,2025"), 10, "is 'log.invalid,2025'"),
    "the language at the root": (("languages: [en, uk]", "languages: [uk, en]"), 4, "the first of 'languages' was 'en' at main and is 'uk'"),
}  # fmt: skip


@pytest.mark.parametrize("name", LASTING)
def test_by_what_all_entries_are_known_stays(name: str, tmp_path: Path, capsys: Capture) -> None:
    """Feed readers would take every entry for a new one; where nothing was published yet, it may still be chosen."""
    replaced, line, words = LASTING[name]
    log = publish(tmp_path)
    log.edit("site.yaml", replaced)
    found = log.check(capsys)
    assert [(one["rule"], one["path"], one["line"]) for one in found] == [
        ("vanished-entry", "site.yaml", line)
    ]
    assert words in found[0]["message"]
    log.edit("site.yaml", replaced[::-1])
    for path in (MAY, JUNE, RELEASE, STATEMENT):
        log.edit(path, ("checked:", "status: draft\nchecked:"))
    log.commit("Nothing is published")
    log.edit("site.yaml", replaced)
    assert log.check(capsys) == []


def test_of_captures_that_cannot_be_read_nothing_is_said(tmp_path: Path, capsys: Capture) -> None:
    """A slip in a digest is an error of its own; that the capture is gone would be a second one, and untrue."""
    log = publish(tmp_path)
    log.edit(HERALD, ("taken: 2024-05-11", "taken: 2024-05-32"))
    assert found_in(log, capsys) == []


def test_what_is_gone_from_a_work_tree_that_is_no_older_was_not_left_behind(
    tmp_path: Path, capsys: Capture
) -> None:
    """Whoever deleted an entry is not told to merge first: the work tree has all commits of the other revision."""
    log = publish(tmp_path)
    (log.content / RELEASE).unlink()
    log.edit(MAY, ("count: 12, quotes: [ministry]", "count: 11, quotes: [ministry]"))
    found = log.check(capsys)
    assert {one["rule"] for one in found} == {"vanished-entry", "silent-edit"}
    assert [one for one in found if "lacks commits" in one["help"]] == []
