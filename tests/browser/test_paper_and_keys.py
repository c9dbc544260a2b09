"""An entry on paper, and an entry without a mouse."""

from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.page_kinds import PAGE_KINDS

ENTRY = PAGE_KINDS["entry"]
HIDDEN_ON_PAPER = "nav.nav, .skip, .who, .pager"
SEEN = """selector => [...document.querySelectorAll(selector)]
    .filter(element => element.checkVisibility({ visibilityProperty: true })).map(element => element.outerHTML.slice(0, 80))"""
CLOSED = """() => [...document.querySelectorAll("main details > :not(summary)")]
    .filter(element => !element.checkVisibility()).map(element => element.outerHTML.slice(0, 80))"""
ADDRESSES = """() => [...document.querySelectorAll('.sources a[href^="http"]')]
    .filter(link => !getComputedStyle(link, "::after").content.includes(link.getAttribute("href"))).map(link => link.href)"""
# Where the keyboard is, and whether one sees that: the outline of the style, or the browser's own.
PLACE = """() => {
    const element = document.activeElement, style = getComputedStyle(element);
    return [element.localName, (element.getAttribute("aria-label") || element.textContent).trim().slice(0, 60),
        style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2, element.closest("[popover]") !== null];
}"""
ENOUGH = 400


def walk(page: Page) -> list[tuple[str, str, bool]]:
    """Press Tab until the walk comes back to its first stop; give each stop: element, words, whether it is seen to be the place."""
    stops: list[tuple[str, str, bool]] = []
    for _ in range(ENOUGH):
        page.keyboard.press("Tab")
        name, words, seen, _inside = page.evaluate(PLACE)
        if name == "body":
            return stops
        stops.append((name, words, seen))
    raise AssertionError(f"after {ENOUGH} stops the walk has not come to an end")


def test_on_paper_everything_is_open_and_addresses_are_written_out(
    open_reader: OpenPage, site_at_root: str
) -> None:
    """What only a screen can use is left out, translations are open by themselves, each source has its address in letters."""
    page = open_reader()
    page.goto(site_at_root + ENTRY)
    assert page.evaluate(CLOSED) != []
    page.emulate_media(media="print")
    assert page.evaluate(SEEN, HIDDEN_ON_PAPER) == []
    assert page.evaluate(CLOSED) == []
    assert page.locator(".sources a[href^=http]").count() > 1
    assert page.evaluate(ADDRESSES) == []
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"
    assert page.pdf(format="A4").startswith(b"%PDF-")


def test_a_sum_stands_on_paper_once(open_reader: OpenPage, site_at_root: str) -> None:
    """Below all rows: at the foot of each page it was taken for the sum of the entries on that page."""
    page = open_reader()
    page.goto(site_at_root + PAGE_KINDS["year"])
    page.emulate_media(media="print")
    sums = page.locator("tfoot").evaluate_all("(all) => all.map((one) => getComputedStyle(one).display)")
    assert sums
    assert set(sums) == {"table-row-group"}


def test_paper_has_what_a_screen_scrolls_to(open_reader: OpenPage, site_at_root: str) -> None:
    """The entries that use a source, all digests of its captures and what they are, and whole commands."""
    page = open_reader(viewport={"width": 700, "height": 900})
    page.goto(site_at_root + PAGE_KINDS["source"])
    page.emulate_media(media="print")
    assert page.locator("#used ~ ul a").first.is_visible()
    assert page.locator("#captures ~ details summary").first.is_visible()
    cut = "(all) => all.filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1).length"
    assert page.locator("pre").count() > 2
    assert page.locator("pre").evaluate_all(cut) == 0


def test_on_dark_screens_paper_stays_white(open_reader: OpenPage, site_at_root: str) -> None:
    """A reader who prefers dark colours does not print them."""
    page = open_reader(color_scheme="dark")
    page.goto(site_at_root + ENTRY)
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_an_entry_is_read_with_the_keyboard_alone(open_reader: OpenPage, site_at_root: str) -> None:
    """The first stop skips to the content, every stop can be seen, and the walk comes to its end at the foot of the page."""
    page = open_reader(viewport={"width": 1280, "height": 900})
    page.goto(site_at_root + ENTRY)
    stops = walk(page)
    assert stops[0][1] == "Skip to the content"
    assert [stop for stop in stops if not stop[2]] == []
    assert any(name == "summary" for name, _words, _seen in stops)
    page.goto(site_at_root + ENTRY)
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "main"


def test_where_a_figure_comes_from_opens_and_closes_with_keys(
    open_reader: OpenPage, site_at_root: str
) -> None:
    """Enter opens it, Escape closes it and leaves the reader where they were."""
    page = open_reader()
    page.goto(site_at_root + ENTRY)
    button = page.locator("button.who").first
    button.focus()
    page.keyboard.press("Enter")
    opened = page.locator(":popover-open")
    assert opened.count() == 1
    assert opened.locator("blockquote").count() >= 1
    page.keyboard.press("Escape")
    assert page.locator(":popover-open").count() == 0
    assert button.evaluate("button => button === document.activeElement")
