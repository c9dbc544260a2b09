"""What Firefox and WebKit, whose browser is on every iPhone, made of the pages when the log was read in them; Debian's Chromium is all that the tests drive.

In: the pages and their style sheet. Out: nothing. Where Chromium does not show the fault itself, the cause that was found is what may not come back.
"""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage
from tests.browser.page_kinds import CONTESTED, PAGE_KINDS, SEARCH

STYLE = Path("static/style.css")
LINE_WITH_ITS_STYLE = re.compile(r"text-decoration:(?!\s*(?:underline|none)\s*[;}])[^;}]*")
SELECTION_FOR_ALL_BUT_SAFARI = re.compile(
    r"(?<!-webkit-user-select: none; )(?<!-webkit-user-select: all; )(?<!-webkit-)user-select: \w+"
)
TAKEN_BACK = """
() => [...document.querySelectorAll("a, button, summary, span, mark")].filter((one) => {
  const style = getComputedStyle(one);
  return style.display === "inline" && style.whiteSpace !== "nowrap" && parseFloat(style.marginInlineEnd) < 0;
}).map((one) => one.outerHTML.slice(0, 120))
"""
# A popover's box and its button's, after the button was brought to a height of the window and pressed.
PLACES = """
(button, top) => {
  scrollBy(0, button.getBoundingClientRect().top - top);
  const popover = document.getElementById(button.getAttribute("popovertarget"));
  popover.showPopover({ source: button });
  const box = popover.getBoundingClientRect(), own = button.getBoundingClientRect();
  popover.hidePopover();
  return { isSeen: box.top >= 0 && box.bottom <= innerHeight, covers: box.top < own.bottom && box.bottom > own.top };
}
"""
CONDITIONS = """
() => {
  const found = [];
  const walk = (rules, conditions) => {
    for (const rule of rules) {
      if (rule.style?.getPropertyValue("position-area")) found.push(conditions.join(" and "));
      if (rule.cssRules) walk(rule.cssRules, rule.conditionText ? [...conditions, rule.conditionText] : conditions);
    }
  };
  for (const sheet of document.styleSheets) walk(sheet.cssRules, []);
  return found;
}
"""


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_no_link_is_padded_by_what_a_margin_takes_back(
    open_reader: OpenPage, site_at_root: str, kind: str
) -> None:
    """Firefox breaks a line before it counts a negative margin behind the words: of 'Log' it made 'Lo' and 'g', on every page."""
    page = open_reader()
    page.goto(site_at_root + PAGE_KINDS[kind])
    assert page.evaluate(TAKEN_BACK) == []


def test_no_line_is_given_together_with_its_style() -> None:
    """Safari knows `text-decoration` with one value: 'May show prisoners' and 'Where this figure comes from' had no line there."""
    style = STYLE.read_text(encoding="utf-8")
    assert "text-decoration-style: dashed" in style
    assert LINE_WITH_ITS_STYLE.findall(style) == []
    assert LINE_WITH_ITS_STYLE.findall("a { text-decoration: underline dotted; }") == [
        "text-decoration: underline dotted"
    ]


def test_what_can_be_selected_is_told_to_safari_too() -> None:
    """Safari knows the property by its own name alone: there the numbers of lines were copied with the code."""
    style = STYLE.read_text(encoding="utf-8")
    assert "-webkit-user-select: all; user-select: all" in style
    assert SELECTION_FOR_ALL_BUT_SAFARI.findall(style) == []
    assert SELECTION_FOR_ALL_BUT_SAFARI.findall("i { user-select: none; }") == ["user-select: none"]


def test_a_popover_has_room_beside_its_button(open_reader: OpenPage, site_at_root: str) -> None:
    """Wherever the button stands in the window, all of it is seen, and the button stays free."""
    page = open_reader(viewport={"width": 390, "height": 700})
    page.goto(site_at_root + CONTESTED)
    buttons = page.query_selector_all("button[popovertarget]")
    assert len(buttons) > 2
    for button in buttons:
        for top in (20, 200, 340, 600):
            assert button.evaluate(PLACES, top) == {"isSeen": True, "covers": False}, (
                button.inner_text(),
                top,
            )


def test_safari_places_popovers_in_the_middle(open_reader: OpenPage, site_at_root: str) -> None:
    """Beside its button a popover lay above the window there, once the page was scrolled; Safari alone hangs punctuation."""
    page = open_reader()
    page.goto(site_at_root + CONTESTED)
    assert page.evaluate(CONDITIONS) == ["(position-area: bottom) and (not (hanging-punctuation: first))"]


def test_a_question_is_there_again_where_a_browser_empties_its_field(
    open_reader: OpenPage, site_at_root: str
) -> None:
    """WebKit brings the page back as it was, results and all, and empties what it shall not fill in: the field of the question."""
    page = open_reader()
    page.goto(f"{site_at_root}{SEARCH}?q=307&year=2025")
    page.locator(".hits .hit").first.wait_for()
    page.evaluate("document.querySelector('#search-q').value = ''")
    page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(page.locator("#search-q")).to_have_value("307")
    assert page.input_value("#search-year") == "2025"


def test_what_is_printed_stands_in_no_grid(open_reader: OpenPage, site_at_root: str) -> None:
    """Firefox moved a side's quotes to the next page as a whole, below a heading left alone, and printed the parts of the foot upon one another."""
    page = open_reader()
    page.emulate_media(media="print")
    page.goto(site_at_root + CONTESTED)
    assert page.locator(".said").first.evaluate("said => getComputedStyle(said).display") == "block"
    assert page.locator(".foot").evaluate("foot => getComputedStyle(foot).breakInside") == "avoid"
    page.goto(site_at_root + PAGE_KINDS["method"])
    assert page.locator(".with-toc").first.evaluate("text => getComputedStyle(text).display") == "block"
