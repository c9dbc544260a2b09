"""Everybody can read the site: on the narrowest telephone, without scripts, from any place it is served from."""

from pathlib import Path

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.page_kinds import PAGE_KINDS, SPEAKER, pages_to_look_at
from tests.browser.test_accessibility import OPEN_EVERYTHING

NARROW = 320
# The elements that stick out furthest, where a page is wider than its window.
STICKING_OUT = """
(width) => document.documentElement.scrollWidth <= width ? [] :
  [...document.querySelectorAll("body *")]
    .filter((element) => element.getBoundingClientRect().right > width + 0.5)
    .map((element) => `${Math.round(element.getBoundingClientRect().right)} px: ${element.outerHTML.slice(0, 120)}`)
    .slice(0, 5).concat([`the page is ${document.documentElement.scrollWidth} px wide`])
"""
# The texts in <main> that nobody sees. What a script will reveal ([hidden]) and what opens on a click without any
# (popovers) may be hidden; a heading that only the layout of a wide table shows is shown beside each of its cells; and
# where a chart has no room for each of its numbers, they stand in the table beside it.
UNSEEN = """
() => [...document.querySelectorAll("main *")]
  .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
  .filter((element) => !element.closest("[hidden], [popover], noscript, template, svg, script, thead"))
  .filter((element) => !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .map((element) => element.outerHTML.slice(0, 120))
"""
# The words of <main> that stand in more than one line; what only a reader of the screen hears is no width of anything.
BROKEN = """
() => [...document.querySelectorAll("main *")]
  .filter((element) => !element.closest(".vh, [hidden], svg, script, template, thead") && element.checkVisibility())
  .flatMap((element) => [...element.childNodes].filter((node) => node.nodeType === 3))
  .flatMap((node) => [...node.data.matchAll(/[\\p{L}’]{4,}/gu)].filter((word) => {
    const range = document.createRange();
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size > 1;
  }).map((word) => word[0]))
"""

# The walk is cut into parts, so that all of the machine's cores walk.
PARTS = 4


@pytest.mark.parametrize("part", range(PARTS))
def test_every_page_fits_the_narrowest_screen_and_keeps_to_itself(
    open_reader: OpenPage, built_site: Path, part: int
) -> None:
    """On the pages, opened from disk at 320 px with all that can be opened, nothing sticks out (WCAG 2.2, 1.4.10).

    The witness of the same walk sees what no page may do: ask another host, fail, breach its policy.
    """
    page = open_reader(viewport={"width": NARROW, "height": 800})
    found = {}
    for path in pages_to_look_at(built_site)[part::PARTS]:
        page.goto((built_site / path).as_uri())
        page.evaluate(OPEN_EVERYTHING)
        found[path] = page.evaluate(STICKING_OUT, NARROW)
    assert found
    assert {path: elements for path, elements in found.items() if elements} == {}


def test_something_too_wide_is_found(open_reader: OpenPage) -> None:
    """The test above can fail."""
    page = open_reader(viewport={"width": NARROW, "height": 800})
    page.set_content("<p style='width:400px'>wide</p>")
    assert page.evaluate(STICKING_OUT, NARROW)[-1] == "the page is 408 px wide"


def test_no_word_of_the_ukrainian_list_is_broken(open_reader: OpenPage, built_site: Path) -> None:
    """The words of a number are longer there than in English: 'щонайменше' for 'at least', in the column of the number."""
    page = open_reader()
    page.goto((built_site / PAGE_KINDS["home-in-ukrainian"]).as_uri())
    number = page.locator(".mirror .l").first
    for text in (number.inner_text(), "щонайменше 250"):
        number.evaluate("(element, text) => { element.textContent = text; }", text)
        for width in (390, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(BROKEN) == [], width
    number.evaluate("(element) => { element.style.width = '3rem'; }")
    assert page.evaluate(BROKEN) == ["щонайменше"], "the test can fail"


def test_the_longest_word_of_a_ukrainian_heading_has_room(open_reader: OpenPage, built_site: Path) -> None:
    """'військовополоненими' stands in the name of a speaker, and broke in two on a narrow telephone."""
    page = open_reader()
    page.goto((built_site / "uk" / SPEAKER).as_uri())
    assert "військовополоненими" in page.locator("h1").inner_text()
    in_heading = BROKEN.replace('"main *"', '"h1"')
    for width in (NARROW, 360, 375, 376, 377, 390):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(in_heading) == [], width
    page.locator("h1").evaluate("(h1) => { h1.style.fontSize = '2.5rem'; }")
    assert page.evaluate(in_heading) == ["військовополоненими"], "the test can fail"


@pytest.mark.parametrize("kind", ["contested", "source", "ledger"])
def test_the_longest_name_without_a_space_has_room(
    open_reader: OpenPage, built_site: Path, kind: str
) -> None:
    """Names and titles have up to 300 characters, and nothing asks for a space in them: links, breadcrumbs and the margin were as wide as they."""
    page = open_reader()
    page.goto((built_site / PAGE_KINDS[kind]).as_uri())
    named = page.locator(
        ".chain a:not(.ref), .sources .t, .crumbs li:last-child, .glance dd, a.name, blockquote p"
    )
    assert named.evaluate_all("(all) => all.map((one) => { one.textContent = 'Ж'.repeat(300); }).length") > 1
    for width in (390, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(STICKING_OUT, width) == [], width


@pytest.mark.parametrize("width", [390, 1280])
def test_both_sides_of_an_entry_have_numbers_of_one_size(
    open_reader: OpenPage, built_site: Path, width: int
) -> None:
    """Also where one side has two of them and the other one: neither side's word is printed larger."""
    page = open_reader(viewport={"width": width, "height": 800})
    page.goto((built_site / PAGE_KINDS["contested"]).as_uri())
    sizes = page.locator(".pair .n").evaluate_all("(all) => all.map((one) => getComputedStyle(one).fontSize)")
    assert len(sizes) > 2
    assert len(set(sizes)) == 1


@pytest.mark.parametrize("kind", [kind for kind in PAGE_KINDS if kind != "not-found"])
def test_nothing_needs_scripts_to_be_read(open_reader: OpenPage, built_site: Path, kind: str) -> None:
    """With scripts off every text of the page is seen, but for what only a script can use."""
    address = (built_site / PAGE_KINDS[kind]).as_uri()
    without = open_reader(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    without.goto(address)
    without.evaluate(OPEN_EVERYTHING)
    assert without.locator("main h1").count() == 1
    assert without.evaluate(UNSEEN) == []


def test_a_text_that_nobody_sees_is_found(open_reader: OpenPage) -> None:
    """The test above can fail, and it runs where scripts are off."""
    page = open_reader(java_script_enabled=False)
    page.set_content(
        "<main><p style='display:none'>unseen</p><p>seen</p><script>document.body.remove()</script></main>"
    )
    assert page.evaluate(UNSEEN) == ['<p style="display:none">unseen</p>']


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_pages_work_in_a_sub_folder(open_reader: OpenPage, site_in_folder: str, kind: str) -> None:
    """Served below a path, every kind of page finds its style and its scripts; the witness sees what is missing."""
    page = open_reader()
    page.goto(site_in_folder + PAGE_KINDS[kind])
    assert page.locator("h1").count() == 1


def test_an_address_that_is_not_there_gets_the_site_s_own_page(
    open_reader: OpenPage, site_at_root: str
) -> None:
    """A wrong address answers 404 with a page that leads home."""
    page = open_reader()
    answer = page.goto(f"{site_at_root}exchanges/1999-01-01/")
    assert answer is not None
    assert answer.status == 404
    assert page.locator("main a").count() >= 1
