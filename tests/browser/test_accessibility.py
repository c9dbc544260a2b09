"""Everybody can use the site: axe-core finds nothing on any kind of page, on any screen, in either scheme."""

from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.page_kinds import PAGE_KINDS

WIDTHS = (390, 768, 1280)
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "resultTypes": ["violations"],
}
# What a reader can open is part of the page: axe looks at nothing that is closed.
OPEN_EVERYTHING = "document.querySelectorAll('details').forEach((details) => { details.open = true; })"


def violations(page: Page) -> list[str]:
    """Run axe-core; give one line for each element that breaks a rule: the rule, the element, its markup."""
    results = Axe().run(page, options=OPTIONS).response
    return [
        f"{violation['id']}: {' '.join(map(str, node['target']))}: {node['html'][:200]}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_axe_finds_nothing(
    open_reader: OpenPage, site_at_root: str, kind: str, scheme: Literal["light", "dark"]
) -> None:
    """No kind of page breaks a rule of WCAG 2.2 A and AA or a best practice, on a telephone, a tablet or a desk."""
    page = open_reader(color_scheme=scheme)
    page.goto(site_at_root + PAGE_KINDS[kind])
    page.evaluate(OPEN_EVERYTHING)
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = violations(page)
    assert found == {width: [] for width in WIDTHS}


def test_axe_finds_what_is_wrong(open_reader: OpenPage) -> None:
    """The test above can fail: a picture without words, a page without a language or a title, and grey on grey."""
    page = open_reader()
    page.set_content("<img src='data:,'><p style='color:#999;background:#aaa'>grey</p>")
    rules = {violation.partition(":")[0] for violation in violations(page)}
    assert {"image-alt", "html-has-lang", "document-title", "color-contrast"} <= rules
