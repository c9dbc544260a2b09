"""Links between pages work wherever the site lies."""

from __future__ import annotations

from posixpath import dirname, join, normpath
from urllib.parse import urljoin

from hypothesis import given
from hypothesis import strategies as st

from exchangelog.pages.address import (
    HOME,
    NOT_FOUND,
    Here,
    entry_path,
    follow_link,
    source_path,
    year_path,
)

PATHS = st.sampled_from(
    [HOME, year_path(2025), entry_path("2025-05-24"), source_path("up-1"), "a/b/c/index.html"]
)


@given(PATHS, PATHS, st.sampled_from(["", "uk/"]))
def test_a_link_leads_where_it_should(here: str, there: str, prefix: str) -> None:
    """Followed from the page's folder, a relative link comes out at the other page, and it names index.html."""
    link = Here(here, prefix).link(there)
    assert not link.startswith("/")
    assert link.endswith("index.html")
    assert normpath(join(dirname(prefix + here), link)) == prefix + there


@given(PATHS, PATHS, st.sampled_from(["", "uk/"]))
def test_a_link_is_followed_as_a_browser_follows_it(here: str, there: str, prefix: str) -> None:
    """From the page's full address the link leads to the other page's, as the standard library's reading of RFC 3986 has it."""
    place = Here(here, prefix)
    address = place.canonical("https://example.org/log")
    followed = follow_link(address, place.link(there))
    assert followed == urljoin(address, place.link(there)) == f"https://example.org/log/{prefix}{there}"


@given(PATHS, PATHS, st.sampled_from(["", "uk/"]))
def test_pages_that_lie_side_by_side_link_alike(here: str, there: str, prefix: str) -> None:
    """A link from the place that stands for them is the link of each of them, unless it stays in the page's own folder."""
    place = Here(here, prefix)
    if not there.startswith(dirname(here) + "/") or place.beside() == place:
        assert place.beside().link(there) == place.link(there)
        assert place.beside().shared("static/style.css") == place.shared("static/style.css")


def test_a_page_without_a_folder_of_its_own_stands_for_itself() -> None:
    """The front page and the lists lie beside no other page; entries do."""
    assert Here(HOME).beside() == Here(HOME)
    assert Here("years/index.html").beside() == Here("years/index.html")
    assert Here(entry_path("2025-05-24")).beside() == Here(entry_path("2025-05-25")).beside()
    assert Here("speakers/one/2025/index.html").beside() != Here("speakers/two/2025/index.html").beside()


def test_a_link_to_a_place_on_the_same_page_is_only_its_anchor() -> None:
    """Nothing is loaded again to go to another part of the page."""
    assert Here(year_path(2025)).link(year_path(2025), "exchange") == "#exchange"


def test_all_editions_share_the_static_files() -> None:
    """A Ukrainian page asks for the same style sheet as an English one."""
    assert Here(entry_path("2025-05-24"), "uk/").shared("static/style.css") == "../../../static/style.css"


def test_a_page_that_is_shown_anywhere_links_by_full_addresses() -> None:
    """404.html is served at addresses that nobody knows beforehand."""
    page = Here(NOT_FOUND, "", "https://example.org/log/")
    assert page.link(HOME) == "https://example.org/log/"


def test_the_canonical_address_names_no_file() -> None:
    """It is what people quote."""
    assert Here(entry_path("2025-05-24")).canonical("https://example.org/log/") == (
        "https://example.org/log/exchanges/2025-05-24/"
    )
    assert Here(HOME).canonical("https://example.org") == "https://example.org/"
