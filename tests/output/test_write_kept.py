"""What others put into the output folder is kept, or the build is refused; it is never dropped in silence."""

import os
from pathlib import Path

import pytest

from exchangelog.write import OutputRefused, locate_output, stage
from tests.output.site_on_disk import names_in, publish, site_of, texts_in

PAGES = {"index.html": "home", "data/a.csv": "1"}


@pytest.mark.parametrize("links", [True, False])
def test_a_foreign_file_is_carried_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, links: bool
) -> None:
    """A CNAME, a file among ours, a link and a whole folder with an empty one in it outlive builds, time stamps included."""
    if not links:
        monkeypatch.setattr("os.link", _no_links)
    site = tmp_path / "site"
    publish(PAGES, site)
    (site / "CNAME").write_text("log.example.org")
    os.utime(site / "CNAME", ns=(10**18, 10**18))
    (site / "data" / "notes.txt").write_text("mine")
    (site / ".git" / "refs" / "heads").mkdir(parents=True)
    (site / ".git" / "HEAD").write_text("ref: refs/heads/main")
    (site / "latest").symlink_to("data/a.csv")
    for version in ("one", "two"):
        written = publish({"index.html": version}, site)
        assert (
            written.kept == (".git", "CNAME", "data", "latest")
            if version == "two"
            else (".git", "CNAME", "data/notes.txt", "latest")
        )
    assert texts_in(site) == {
        "index.html": "two",
        "CNAME": "log.example.org",
        "data/notes.txt": "mine",
        ".git/HEAD": "ref: refs/heads/main",
    }
    assert (site / ".git" / "refs" / "heads").is_dir()
    assert (site / "latest").readlink() == Path("data/a.csv")
    assert (site / "CNAME").stat().st_mtime_ns == 10**18


def test_a_folder_in_the_place_of_a_file_of_ours_is_kept(tmp_path: Path) -> None:
    """Whoever made it there put something into it; where the new site has no such file it goes with the rest."""
    site = tmp_path / "site"
    publish({**PAGES, "old": "a file without an ending"}, site)
    (site / "old").unlink()
    (site / "old").mkdir()
    (site / "old" / "notes.txt").write_text("mine")
    assert publish(PAGES, site).kept == ("old",)
    assert texts_in(site) == {**PAGES, "old/notes.txt": "mine"}


def test_what_is_written_into_a_file_that_was_open_arrives(tmp_path: Path) -> None:
    """An editor's program that has the file open while a site is made writes into the one that is served."""
    site = tmp_path / "site"
    publish(PAGES, site)
    (site / "CNAME").write_text("log.example")
    with (site / "CNAME").open("a") as opened:
        publish({**PAGES, "index.html": "new"}, site)
        opened.write(".org")
    assert texts_in(site) == {**PAGES, "index.html": "new", "CNAME": "log.example.org"}


def _no_links(*_paths: object, **_options: object) -> None:
    raise OSError(1, "Operation not permitted")


@pytest.mark.parametrize("path", ["CNAME", "data/notes.txt", "data", "index.html/x"])
def test_a_foreign_file_in_the_sites_way_is_refused(tmp_path: Path, path: str) -> None:
    """Where the site now has another file, or a folder, in the place of a foreign one, nothing is published."""
    site = tmp_path / "site"
    publish({"robots.txt": ""}, site)
    (site / path).parent.mkdir(exist_ok=True)
    (site / path).write_text("mine")
    with pytest.raises(OutputRefused, match="move it away") as refused:
        publish({"index.html": "x", "CNAME": "other", "data/notes.txt": "other"}, site)
    assert path.split("/", maxsplit=1)[0] in str(refused.value)
    assert texts_in(site) == {"robots.txt": "", path: "mine"}


def test_the_site_may_move_into_a_foreign_folder(tmp_path: Path) -> None:
    """Where the site begins to use a folder that holds a foreign file, both stand in it."""
    site = tmp_path / "site"
    publish(PAGES, site)
    (site / "notes").mkdir()
    (site / "notes" / "mine.txt").write_text("mine")
    assert publish({**PAGES, "notes/index.html": "ours"}, site).kept == ("notes/mine.txt",)
    assert texts_in(site) == {**PAGES, "notes/index.html": "ours", "notes/mine.txt": "mine"}


def test_a_folder_with_a_foreign_file_does_not_become_a_file(tmp_path: Path) -> None:
    """Where the site has a file in the place of a folder of its own that holds a foreign file, it is refused."""
    site = tmp_path / "site"
    publish({"about/index.html": ""}, site)
    (site / "about" / "notes.txt").write_text("mine")
    with pytest.raises(OutputRefused, match=r"about/notes\.txt in it was made by no build"):
        publish({"about": ""}, site)
    assert texts_in(site) == {"about/index.html": "", "about/notes.txt": "mine"}


def test_a_foreign_file_that_the_site_makes_alike_becomes_ours(tmp_path: Path) -> None:
    """An equal file is no loss: it is the site's from then on, and goes when the site drops it."""
    site = tmp_path / "site"
    publish(PAGES, site)
    (site / "CNAME").write_text("log.example.org")
    assert publish({**PAGES, "CNAME": "log.example.org"}, site).kept == ()
    publish(PAGES, site)
    assert texts_in(site) == PAGES


def test_a_link_in_the_place_of_a_page_is_not_followed(tmp_path: Path) -> None:
    """Where somebody put a link in the place of our file or folder, what it leads to is neither read nor changed."""
    site, elsewhere = tmp_path / "site", tmp_path / "elsewhere"
    publish(PAGES, site)
    elsewhere.mkdir()
    (elsewhere / "a.csv").write_text("1")
    (site / "index.html").unlink()
    (site / "index.html").symlink_to("../elsewhere/a.csv")
    publish({**PAGES, "index.html": "1"}, site)
    assert not (site / "index.html").is_symlink()
    assert (elsewhere / "a.csv").stat().st_nlink == 1


def test_what_is_put_there_while_a_site_is_made_is_kept(tmp_path: Path) -> None:
    """A file that came after the build had begun, and one that was replaced by then, stand in the new site as well."""
    site = tmp_path / "site"
    publish(PAGES, site)
    (site / "CNAME").write_text("old.example.org")
    with stage(site_of({"index.html": "new"}), locate_output(site)) as staged:
        (site / "CNAME").unlink()
        (site / "CNAME").write_text("new.example.org")
        (site / "data" / "notes.txt").write_text("mine")
        assert staged.publish().kept == ("CNAME", "data/notes.txt")
    assert texts_in(site) == {"index.html": "new", "CNAME": "new.example.org", "data/notes.txt": "mine"}


@pytest.mark.parametrize("path", ["CNAME", "data"])
def test_what_comes_into_the_way_while_a_site_is_made_is_refused(tmp_path: Path, path: str) -> None:
    """Nobody has compared a file that came after the build had begun with the site's: the site is not published over it."""
    site = tmp_path / "site"
    publish({"robots.txt": ""}, site)
    with stage(site_of({"CNAME": "ours", "data/a.csv": "1"}), locate_output(site)) as staged:
        (site / path).write_text("mine")
        with pytest.raises(OutputRefused, match=f"{path} in it was made by no build"):
            staged.publish()
    assert texts_in(site) == {"robots.txt": "", path: "mine"}


@pytest.mark.parametrize("in_place", [True, False])
def test_a_file_that_was_alike_and_is_changed_while_a_site_is_made_is_refused(
    tmp_path: Path, *, in_place: bool
) -> None:
    """Its owner may write into it or put another in its place: what it says now stands nowhere else."""
    site = tmp_path / "site"
    publish(PAGES, site)
    (site / "CNAME").write_text("ours")
    with stage(site_of({**PAGES, "CNAME": "ours"}), locate_output(site)) as staged:
        if not in_place:
            (site / "CNAME").unlink()
        (site / "CNAME").write_text("mine")
        with pytest.raises(OutputRefused, match="CNAME in it was made by no build"):
            staged.publish()
    assert texts_in(site) == {**PAGES, "CNAME": "mine"}


def test_another_folder_that_takes_the_place_while_a_site_is_made_is_refused(tmp_path: Path) -> None:
    """A folder of somebody's own that was moved there meanwhile changes places with nothing."""
    site = tmp_path / "site"
    publish(PAGES, site)
    with stage(site_of(PAGES), locate_output(site)) as staged:
        site.rename(tmp_path / "moved")
        site.mkdir()
        (site / "letter.txt").write_text("dear")
        with pytest.raises(OutputRefused, match="holds no manifest"):
            staged.publish()
    assert texts_in(site) == {"letter.txt": "dear"}
    assert names_in(tmp_path) == ["moved", "site"]
