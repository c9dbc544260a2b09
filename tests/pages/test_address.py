"""Links between pages work wherever the site lies."""

from __future__ import annotations

from posixpath import dirname, join, normpath

from hypothesis import given
from hypothesis import strategies as st

from exchangelog.pages.address import HOME, NOT_FOUND, Here, entry_path, source_path, year_path

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


def test_a_link_to_a_place_on_the_same_page_is_only_its_anchor() -> None:
    """Nothing is loaded again to go to another part of the page."""
    assert Here(year_path(2025)).link(year_path(2025), "exchange") == "#exchange"


def test_all_editions_share_the_static_files() -> None:
    """A Ukrainian page asks for the same style sheet as an English one."""
    assert Here(entry_path("2025-05-24"), "uk/").shared("static/style.css") == "../../../static/style.css"


def test_a_page_that_is_shown_anywhere_links_by_full_addresses() -> None:
    """404.html is served at addresses that nobody knows beforehand."""
    page = Here(NOT_FOUND, "", "https://example.org/log/")
    assert page.link(HOME) == "https://example.org/log/index.html"


def test_the_canonical_address_names_no_file() -> None:
    """It is what people quote."""
    assert Here(entry_path("2025-05-24")).canonical("https://example.org/log/") == (
        "https://example.org/log/exchanges/2025-05-24/"
    )
    assert Here(HOME).canonical("https://example.org") == "https://example.org/"
