"""One saved event is shown at once, as the whole build that follows will make it; whatever is more than that waits for the build."""

import shutil
from pathlib import Path

import pytest

from exchangelog.editing import amending
from exchangelog.editing.amending import Amended, Standing, stand
from exchangelog.editing.saved_event import read_saved
from exchangelog.findings import Finding, Severity
from exchangelog.pipeline import judge
from exchangelog.settings import Settings


def build(settings: Settings) -> Standing:
    judged = judge(settings)
    return stand(judged.log, judged.derived, settings)


def amend(standing: Standing, path: Path, settings: Settings) -> Amended | None:
    """Read a saved file, if it is an event's, and put it into a site."""
    saved = read_saved(path, settings)
    return None if saved is None else amending.amend(standing, saved.file, settings)


def findings_at(settings: Settings, path: Path) -> tuple[Finding, ...]:
    """Give what a whole build finds in a file."""
    return tuple(one for one in judge(settings).findings if one.path == path.as_posix())


def events(settings: Settings) -> list[Path]:
    return sorted(settings.content.glob("exchanges/*/*.md"))


def save(path: Path, old: str, new: str) -> Path:
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


def test_the_page_and_the_findings_are_those_of_the_build_that_follows(settings: Settings) -> None:
    """Of each event in turn, what is shown at once is what a whole build then makes, in every edition."""
    standing = build(settings)
    for path in events(settings):
        page = f"exchanges/{path.stem}/index.html"
        path.write_text(f"{path.read_text('utf-8').rstrip()}\n\nThe outlet added a remark.\n", "utf-8")
        amended = amend(standing, path, settings)
        assert amended is not None
        whole = build(settings)
        pages = [one for one in whole.site if one.endswith(page)]
        assert pages
        assert all(amended.standing.site[one].make() == whole.site[one].make() for one in pages)
        assert b"added a remark" in amended.standing.site[page].make()
        assert amended.findings == findings_at(settings, path)
        assert amended.fresh >= set(pages)
        standing = amended.standing


def test_an_error_is_found_at_once(settings: Settings) -> None:
    """A number that nothing backs is found where the whole build finds it."""
    path = events(settings)[0]
    standing = build(settings)
    path.write_text(f"{path.read_text('utf-8').rstrip()}\n\nThen 98765 more came home.\n", "utf-8")
    amended = amend(standing, path, settings)
    assert amended is not None
    assert "uncited-number" in {one.rule for one in amended.findings}
    assert amended.findings == findings_at(settings, path)


@pytest.mark.parametrize(
    ("old", "new"), [("title:", "titel:"), ("---\n", "---\n  tab: [\n"), ("kind: exchange", "kind: swap")]
)
def test_a_file_that_cannot_be_read_is_told_at_once(settings: Settings, old: str, new: str) -> None:
    """A mistake in the front matter is found where the whole build finds it, and the site stays as it is."""
    path = next(one for one in events(settings) if old in one.read_text("utf-8"))
    standing = build(settings)
    amended = amend(standing, save(path, old, new), settings)
    assert amended is not None
    assert amended.standing is standing
    assert set(amended.findings) <= set(findings_at(settings, path))
    assert any(one.severity is Severity.ERROR for one in amended.findings)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("kind: exchange", "status: draft\nkind: exchange"),
        ("kind: exchange", "aliases: [2023-01-01]\nkind: exchange"),
    ],
)
def test_what_is_more_than_an_event_waits_for_the_build(settings: Settings, old: str, new: str) -> None:
    """Another state of publication and another name are left to the whole build."""
    path = next(one for one in events(settings) if old in one.read_text("utf-8"))
    standing = build(settings)
    assert amend(standing, save(path, old, new), settings) is None


def test_other_files_wait_for_the_build(settings: Settings, tmp_path: Path) -> None:
    """A source, a registry, a new event, a file that is gone and one outside the log are left to the whole build."""
    standing = build(settings)
    source = next(settings.content.glob("sources/*/*.yaml"))
    new = settings.content / "exchanges" / "2024" / "2024-12-31.md"
    shutil.copy(events(settings)[0], new)
    outside = tmp_path / "2024-12-30.md"
    outside.write_text("---\n---\n", "utf-8")
    for path in (source, settings.content / "speakers.yaml", new, outside, settings.content / "none.md"):
        assert amend(standing, path, settings) is None


def test_a_file_that_is_being_written_waits_for_the_build(settings: Settings) -> None:
    """A file that is empty, as it is for an instant when it is written anew, is not told of before the folder is looked at."""
    standing = build(settings)
    path = events(settings)[0]
    path.write_text("", "utf-8")
    assert amend(standing, path, settings) is None
