"""Whoever needs larger letters, or more room between them, reads every page in one direction, and nothing lies upon another."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.page_kinds import PAGE_KINDS
from tests.browser.test_accessibility import OPEN_EVERYTHING
from tests.browser.test_poor_browsers import OVERLAPPING
from tests.browser.test_reading import STICKING_OUT

KINDS = ("home-in-ukrainian", "entry-in-ukrainian", "contested", "agreement")
SPACED = """() => { const sheet = new CSSStyleSheet(); sheet.replaceSync(
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }");
  document.adoptedStyleSheets = [sheet]; }"""
"""The spacing that every text has to bear (WCAG 2.2, 1.4.12)."""


def faults(page: Page, width: int) -> list[str]:
    return [*page.evaluate(STICKING_OUT, width), *page.evaluate(OVERLAPPING)]


@pytest.mark.parametrize("kind", KINDS)
def test_letters_of_twice_the_size_have_room(open_reader: OpenPage, site_at_root: str, kind: str) -> None:
    """On a telephone whose reader has set them so; not the zoom of the page, which makes the window narrower as well."""
    page = open_reader(viewport={"width": 390, "height": 844})
    devtools = page.context.new_cdp_session(page)
    devtools.send("Page.enable")
    devtools.send("Page.setFontSizes", {"fontSizes": {"standard": 32, "fixed": 26}})
    page.goto(site_at_root + PAGE_KINDS[kind])
    page.evaluate(OPEN_EVERYTHING)
    assert page.evaluate("getComputedStyle(document.documentElement).fontSize") == "32px"
    assert faults(page, 390) == []


@pytest.mark.parametrize("kind", KINDS)
def test_letters_far_apart_have_room(open_reader: OpenPage, site_at_root: str, kind: str) -> None:
    """On the narrowest screen and on a wide one."""
    page = open_reader()
    page.goto(site_at_root + PAGE_KINDS[kind])
    page.evaluate(OPEN_EVERYTHING)
    page.evaluate(SPACED)
    for width in (320, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert faults(page, width) == [], width
