"""A page says the same where the browser has no SVG, no style sheet, or not the site's fonts: on a telephone, with the reader's own fonts."""

import re
from pathlib import Path

from playwright.sync_api import Page, Route

from tests.browser.conftest import OpenPage
from tests.browser.page_kinds import PAGE_KINDS
from tests.browser.test_accessibility import OPEN_EVERYTHING
from tests.browser.test_reading import STICKING_OUT

PHONE = 390
FETCHED_FACE = re.compile(r"@font-face \{[^}]*url\([^}]*\}")
NUMBER = re.compile(r"\d{1,3}(?:[,\u00a0]\d{3})+|\d+")
# Pairs of texts that lie upon each other by two fifths of a line: what is cut off, or meant for a voice, lies nowhere.
OVERLAPPING = """
() => {
  const seen = (element) => !element.closest(".vh, thead, noscript, template, title, desc, script, style")
    && element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const frame = (element) => {
    for (let one = element; one; one = one.parentElement)
      if (!(one instanceof SVGElement) && getComputedStyle(one).overflow !== "visible") return one.getBoundingClientRect();
    return { left: -Infinity, right: Infinity, top: -Infinity, bottom: Infinity };
  };
  const boxes = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.data.trim() || !seen(node.parentElement)) continue;
    const range = document.createRange(), around = frame(node.parentElement);
    range.selectNodeContents(node);
    for (const one of range.getClientRects()) {
      const box = { node, left: Math.max(one.left, around.left), right: Math.min(one.right, around.right),
        top: Math.max(one.top, around.top), bottom: Math.min(one.bottom, around.bottom) };
      if (box.right - box.left > 2 && box.bottom - box.top > 2) boxes.push(box);
    }
  }
  boxes.sort((one, other) => one.top - other.top);
  return boxes.flatMap((one, number) => {
    const next = boxes.findIndex((other, at) => at > number && other.top >= one.bottom);
    return boxes.slice(number + 1, next === -1 ? boxes.length : next).filter((other) => other.node !== one.node
      && Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2
      && Math.min(one.bottom, other.bottom) - other.top > 0.4 * Math.min(one.bottom - one.top, other.bottom - other.top))
      .map((other) => `${one.node.data.trim()} | ${other.node.data.trim()}`);
  });
}
"""
# What the drawings say of themselves, each with the address of the page that its own link leads to, if it has one.
DRAWN = """
() => [...document.querySelectorAll("main svg")].map((svg) => [
  [...svg.querySelectorAll("title, desc, text[class]")].map((one) => one.textContent).join(" "),
  svg.closest(".strip")?.querySelector("a")?.href || ""])
"""
WITHOUT_DRAWINGS = "document.querySelectorAll('svg').forEach((svg) => svg.remove())"
WORDS = """
() => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT), words = [];
  while (walker.nextNode()) words.push(walker.currentNode.data);
  return words.join(" ");
}
"""
SILENT = """
() => [...document.querySelectorAll("a, button, summary")].filter((one) => !one.textContent.trim()).map((one) => one.outerHTML.slice(0, 120))
"""

# The drawings, the store of what they have in common aside: how many there are, and how many of them are seen.
SEEN_DRAWINGS = """
() => {
  const drawings = [...document.querySelectorAll("svg:not(svg svg, .sprite)")];
  return [drawings.length, drawings.map((one) => one.getBoundingClientRect()).filter((box) => box.width && box.height).length];
}
"""


def numbers_in(text: str) -> set[str]:
    """Give the numbers of a text, without the separators of thousands."""
    return {re.sub(r"\D", "", found) for found in NUMBER.findall(text)}


class Reading:
    """A walk through pages of which the drawings are taken away; `missing` is what then stands nowhere."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.elsewhere: dict[str, set[str]] = {}
        self.missing: set[str] = set()

    def take_drawings_away(self) -> None:
        """Take them away from the page that is open, and note which of their numbers it does not have besides, and who else should have them."""
        drawn = [(numbers_in(text), address) for text, address in self.page.evaluate(DRAWN)]
        said = self.numbers()
        for numbers, address in drawn:
            (self.elsewhere.setdefault(address, set()) if address else self.missing).update(numbers - said)

    def numbers(self) -> set[str]:
        """Give the numbers of the page that is open, without its drawings."""
        self.page.evaluate(WITHOUT_DRAWINGS)
        return numbers_in(self.page.evaluate(WORDS))

    def follow_links(self) -> set[str]:
        """Look where the drawings' own links lead; give what is lost."""
        for address, numbers in self.elsewhere.items():
            if numbers:
                self.page.goto(address)
                self.missing |= numbers - self.numbers()
        return self.missing


def test_nothing_is_lost_or_overlaps_without_svg_and_fonts(
    open_reader: OpenPage, site_at_root: str, built_site: Path
) -> None:
    """Every kind of page at 390 px with the reader's fonts: nothing sticks out or lies upon another; without its drawings all numbers are there."""
    style = FETCHED_FACE.sub("", (built_site / "static" / "style.css").read_text(encoding="utf-8"))
    assert "@font-face" in style
    assert ".woff2" not in style

    def answer(route: Route) -> None:
        route.fulfill(body=style, content_type="text/css")

    page = open_reader(viewport={"width": PHONE, "height": 800})
    page.route("**/style.css", answer)
    reading = Reading(page)
    faults: dict[str, object] = {}
    for kind, path in PAGE_KINDS.items():
        page.goto(site_at_root + path)
        page.evaluate(OPEN_EVERYTHING)
        faults[f"{kind} overlaps"] = page.evaluate(OVERLAPPING)
        faults[f"{kind} sticks out"] = page.evaluate(STICKING_OUT, PHONE)
        reading.take_drawings_away()
        faults[f"{kind} overlaps without drawings"] = page.evaluate(OVERLAPPING)
        faults[f"{kind} is silent without drawings"] = page.evaluate(SILENT)
    faults["lost"] = reading.follow_links()
    assert {name: fault for name, fault in faults.items() if fault} == {}


def test_without_the_style_sheet_nothing_is_drawn(open_reader: OpenPage, site_at_root: str) -> None:
    """Its colours are what tells a range from a number: where the sheet does not come, or none of it is understood, the words stand alone."""
    kinds = ("home", "contested", "year", "agreement", "ledger")
    page = open_reader(viewport={"width": PHONE, "height": 800})
    for kind in kinds:
        page.goto(site_at_root + PAGE_KINDS[kind])
        drawn, seen = page.evaluate(SEEN_DRAWINGS)
        assert seen == drawn > 2, kind
    page.route("**/style.css", lambda route: route.fulfill(body="", content_type="text/css"))
    for kind in kinds:
        page.goto(site_at_root + PAGE_KINDS[kind])
        assert page.evaluate(SEEN_DRAWINGS)[1] == 0, kind


def test_what_is_lost_or_overlaps_is_found(open_reader: OpenPage) -> None:
    """The test above can fail."""
    page = open_reader(viewport={"width": PHONE, "height": 800})
    page.set_content(
        "<main><p style='height:10px'>one</p><p style='margin-top:-24px'>other</p>"
        "<a href='#x'><svg></svg></a><svg><title>1,245 in 2024</title><text>500</text></svg><p>1245</p></main>"
    )
    assert page.evaluate(OVERLAPPING) == ["one | other"]
    reading = Reading(page)
    reading.take_drawings_away()
    assert reading.follow_links() == {"2024"}
    assert page.evaluate(SILENT) == ['<a href="#x"></a>']
