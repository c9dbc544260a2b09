"""What stands in the output folder after a build, and after the next."""

import os
import stat
from functools import partial
from pathlib import Path

import pytest

from exchangelog.output import Artifact, PathClashError, Site
from exchangelog.write import locate_output, stage
from tests.output.site_on_disk import names_in, publish, read_whole, site_of, texts_in

PAGES = {"index.html": "home", "years/2025/index.html": "2025", "style.css": "p {}"}


def test_a_site_is_written_whole(tmp_path: Path) -> None:
    """Every file stands at its path, and the manifest gives the digest and size of each, and only of them."""
    written = publish(PAGES, tmp_path / "deep" / "site")
    assert texts_in(tmp_path / "deep" / "site") == PAGES
    descriptor = os.open(tmp_path / "deep" / "site", os.O_RDONLY)
    assert set(read_whole(descriptor)) == set(PAGES)
    os.close(descriptor)
    assert (written.files, written.unchanged, written.kept) == (4, 0, ())


def test_the_manifest_is_the_same_wherever_it_is_made(tmp_path: Path) -> None:
    """Two builds of the same site in two folders write the same manifest, which says who made it."""
    publish(PAGES, tmp_path / "one")
    publish(dict(reversed(PAGES.items())), tmp_path / "two")
    manifest = (tmp_path / "one" / "manifest.json").read_bytes()
    assert manifest == (tmp_path / "two" / "manifest.json").read_bytes()
    assert b'"made_by": "exchangelog"' in manifest


def test_what_the_new_site_lacks_is_gone(tmp_path: Path) -> None:
    """A page that is no longer made disappears, with its folder."""
    publish(PAGES, tmp_path / "site")
    publish({"index.html": "home"}, tmp_path / "site")
    assert texts_in(tmp_path / "site") == {"index.html": "home"}
    assert not (tmp_path / "site" / "years").exists()


def test_a_build_that_is_not_published_changes_nothing(tmp_path: Path) -> None:
    """Without `publish`, or when a page cannot be made, the old site stands and nothing is left beside it."""
    publish(PAGES, tmp_path / "site")
    before = (tmp_path / "site").stat()
    with stage(site_of({"index.html": "new"}), locate_output(tmp_path / "site")):
        pass
    broken = Site.of([Artifact("a.html", bytes), Artifact("b.html", lambda: b"%d" % (1 // 0))])
    with pytest.raises(ZeroDivisionError), stage(broken, locate_output(tmp_path / "site")):
        pytest.fail("there is nothing to publish")
    assert texts_in(tmp_path / "site") == PAGES
    assert os.path.samestat(before, (tmp_path / "site").stat())
    assert names_in(tmp_path) == ["site"]


class Onlooker:
    """Notes every file that it is shown."""

    def __init__(self) -> None:
        self.notes: list[tuple[str, bytes]] = []

    def see(self, path: str, data: bytes) -> None:
        """Note a file."""
        self.notes.append((path, data))

    def add(self, notes: list[tuple[str, bytes]]) -> None:
        """Note what was noted in another process."""
        self.notes.extend(notes)


def test_the_observer_sees_every_file_once(tmp_path: Path) -> None:
    """Each artifact is made once, and its bytes are shown before anything is published."""
    onlooker = Onlooker()
    made: list[bytes] = []

    def make(data: bytes) -> bytes:
        made.append(data)
        return data

    site = Site.of([Artifact("a.html", partial(make, b"A")), Artifact("b.html", partial(make, b"B"))])
    with stage(site, locate_output(tmp_path / "site"), observer=onlooker) as staged:
        assert onlooker.notes == [("a.html", b"A"), ("b.html", b"B")]
        assert not (tmp_path / "site").exists()
        staged.publish()
    assert made == [b"A", b"B"]


@pytest.mark.parametrize("links", [True, False])
def test_an_unchanged_file_keeps_its_time_stamp(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    """What has the same bytes has the same time stamp, on file systems with hard links and without; what changes is new."""
    if not links:
        monkeypatch.setattr("os.link", _no_links)
    publish(PAGES, tmp_path / "site")
    for path in PAGES:
        os.utime(tmp_path / "site" / path, ns=(10**18, 10**18 + 123_456_789))
    written = publish({**PAGES, "index.html": "news"}, tmp_path / "site")
    assert written.unchanged == 2
    stamps = {path: (tmp_path / "site" / path).stat().st_mtime_ns for path in PAGES}
    assert stamps["style.css"] == stamps["years/2025/index.html"] == 10**18 + 123_456_789
    assert stamps["index.html"] > 10**18 + 123_456_789
    assert texts_in(tmp_path / "site") == {**PAGES, "index.html": "news"}


def _no_links(*_paths: object, **_options: object) -> None:
    raise OSError(1, "Operation not permitted")


def test_a_file_edited_in_the_output_is_replaced(tmp_path: Path) -> None:
    """The bytes decide, not the manifest: an edit of equal length in the output does not survive."""
    publish(PAGES, tmp_path / "site")
    (tmp_path / "site" / "index.html").write_text("hoax")
    publish(PAGES, tmp_path / "site")
    assert texts_in(tmp_path / "site") == PAGES


def test_another_name_of_an_old_file_never_changes(tmp_path: Path) -> None:
    """A backup made of hard links stays as it was, in bytes and mode, whatever later builds write."""
    publish(PAGES, tmp_path / "site")
    os.link(tmp_path / "site" / "index.html", tmp_path / "backup")
    os.link(tmp_path / "site" / "style.css", tmp_path / "private")
    (tmp_path / "private").chmod(0o600)
    publish({**PAGES, "index.html": "new"}, tmp_path / "site")
    assert (tmp_path / "backup").read_text() == "home"
    assert stat.S_IMODE((tmp_path / "private").stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "site" / "style.css").stat().st_mode) == 0o644


@pytest.mark.parametrize("umask", [0o000, 0o077])
def test_modes_depend_on_no_umask(tmp_path: Path, umask: int) -> None:
    """Files are 0644 and folders 0755, so that a web server under another account can read them."""
    before = os.umask(umask)
    try:
        publish(PAGES, tmp_path / "site")
    finally:
        os.umask(before)
    modes = {
        stat.S_IMODE(path.stat().st_mode)
        for path in [tmp_path / "site", *(tmp_path / "site").rglob("*")]
        if path.is_dir()
    }
    assert modes == {0o755}
    assert {
        stat.S_IMODE(path.stat().st_mode) for path in (tmp_path / "site").rglob("*") if path.is_file()
    } == {0o644}


def test_a_manifest_of_the_sites_own_is_refused(tmp_path: Path) -> None:
    """No artifact can take the manifest's place."""
    with pytest.raises(PathClashError):
        publish({"manifest.json": "{}"}, tmp_path / "site")


def test_a_site_behind_a_link_is_replaced_where_it_lies(tmp_path: Path) -> None:
    """A link given as output stays a link; the folder behind it is what changes."""
    (tmp_path / "www").mkdir()
    (tmp_path / "site").symlink_to("www/site")
    publish(PAGES, tmp_path / "site")
    publish({"index.html": "new"}, tmp_path / "site")
    assert (tmp_path / "site").is_symlink()
    assert texts_in(tmp_path / "www" / "site") == {"index.html": "new"}
