"""The same files work on a domain, in a sub-folder, on a mirror and from a disk."""

import re
from pathlib import Path

import pytest

from tests.browser.addresses import broken_links
from tests.browser.conftest import OpenPage
from tests.browser.page_kinds import HOME
from tests.conftest import ROOT

BASE_URL = re.compile(r"^base_url: *(\S+)", re.MULTILINE)


@pytest.fixture(scope="session")
def base_url() -> str:
    """Where site.yaml says that the site is published."""
    found = BASE_URL.search((ROOT / "content" / "site.yaml").read_text(encoding="utf-8"))
    assert found
    return found[1]


def test_every_address_of_every_page_resolves(built_site: Path, base_url: str) -> None:
    """From the files alone: each link names a file that is there, and an anchor in it; none needs a web server."""
    assert list(broken_links(built_site, base_url)) == []


def test_a_reader_walks_the_site_from_disk(open_reader: OpenPage, built_site: Path) -> None:
    """Opened from disk, each entry of the main navigation leads to a page with a heading, and home again."""
    page = open_reader()
    page.goto((built_site / HOME).as_uri())
    names = page.locator("header nav.nav a").all_inner_texts()
    assert names
    for name in names:
        page.locator("header nav.nav").get_by_role("link", name=name, exact=True).click()
        assert page.url.startswith(built_site.as_uri())
        assert page.locator("h1").first.inner_text().strip()
    page.locator("header a.wordmark").click()
    assert page.url.partition("#")[0] == (built_site / HOME).as_uri()


@pytest.mark.parametrize(
    ("address", "fault"),
    [
        ("missing/index.html", "there is no file missing/index.html"),
        ("folder", "there is no file folder"),
        ("../outside.html", "there is no file ../outside.html"),
        ("/index.html", "begins at the root: it works neither in a sub-folder nor from a disk"),
        ("folder/page.html#nowhere", "folder/page.html has no anchor nowhere"),
        ("https://log.example/missing", "there is no file missing"),
    ],
)
def test_a_broken_link_is_found(tmp_path: Path, address: str, fault: str) -> None:
    """The check can fail: on missing files, folders, ways out of the site, roots, anchors, and full addresses."""
    site = tmp_path / "site"
    (site / "folder").mkdir(parents=True)
    (site / "index.html").write_text(
        f"<p>\n<a href='{address}'>x</a> <a href='https://else.example'>y</a>"
        "<link rel=canonical href='https://log.example/'><link rel=icon href='data:,'>"
    )
    (site / "folder" / "page.html").write_text("<p id=somewhere><a href='../index.html#'>up</a>")
    assert list(broken_links(site, "https://log.example/")) == [f"index.html:2: {address}: {fault}"]


def test_a_style_from_another_host_is_found(tmp_path: Path) -> None:
    """The check can fail: what a browser fetches by itself comes from the site."""
    (tmp_path / "index.html").write_text("<link rel=stylesheet href='https://fonts.example/a.css'>")
    assert list(broken_links(tmp_path, "https://log.example/")) == [
        "index.html:1: https://fonts.example/a.css: asks another host"
    ]
