"""Everybody can use the site: axe-core finds nothing on any kind of page, on any screen, in light, dark and forced colours."""

from collections.abc import Mapping
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage
from tests.browser.page_kinds import PAGE_KINDS
from tools.checkers import AXE, HOW_TO_INSTALL

WIDTHS = (390, 768, 1280)
EVERY_RULE = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# The rules that look at colours. Nothing else of a page depends on them: the style changes nothing but colours there.
COLOUR_RULES = ("color-contrast", "link-in-text-block")
# So what lies on what is asked in the light at every width, and of the other colours at those widths where a page is laid out otherwise.
READERS: Mapping[str, tuple[dict[str, Any], tuple[str, ...], tuple[int, ...]]] = {
    "light": ({"color_scheme": "light"}, EVERY_RULE, WIDTHS),
    "dark": ({"color_scheme": "dark"}, COLOUR_RULES, (WIDTHS[0], WIDTHS[-1])),
    "forced": ({"forced_colors": "active"}, COLOUR_RULES, WIDTHS[-1:]),
}
# What a reader can open is part of the page: axe looks at nothing that is closed.
OPEN_EVERYTHING = "document.querySelectorAll('details').forEach((details) => { details.open = true; })"


def violations(page: Page, rules: tuple[str, ...] = EVERY_RULE) -> list[str]:
    """Run axe-core; give one line for each element that breaks a rule: the rule, the element, its markup."""
    if not AXE.is_file():
        pytest.fail(HOW_TO_INSTALL, pytrace=False)
    if not page.evaluate("'axe' in window"):  # it takes as long to hand it over as to look at a page
        page.evaluate(f"{AXE.read_text(encoding='utf-8')}\nnull")
    options = {"runOnly": list(rules), "resultTypes": ["violations"]}
    results = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{violation['id']}: {' '.join(map(str, node['target']))}: {node['html'][:200]}"
        for violation in results["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_axe_finds_nothing(open_reader: OpenPage, site_at_root: str, kind: str, reader: str) -> None:
    """No kind of page breaks a rule of WCAG 2.2 A and AA or a best practice, on a telephone, a tablet or a desk."""
    settings, rules, widths = READERS[reader]
    page = open_reader(**settings)
    page.goto(site_at_root + PAGE_KINDS[kind])
    page.evaluate(OPEN_EVERYTHING)
    found = {}
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = violations(page, rules)
    assert found == {width: [] for width in widths}


def test_axe_finds_what_is_wrong(open_reader: OpenPage) -> None:
    """The test above can fail: a picture without words, a page without a language or a title, and grey on grey."""
    page = open_reader()
    page.set_content("<img src='data:,'><p style='color:#999;background:#aaa'>grey</p>")
    rules = {violation.partition(":")[0] for violation in violations(page)}
    assert {"image-alt", "html-has-lang", "document-title", "color-contrast"} <= rules


def heard(page: Page) -> list[tuple[str, str, str]]:
    """Give what Chromium tells to a screen reader: role, name and description, in the order of the page."""
    devtools = page.context.new_cdp_session(page)
    devtools.send("Accessibility.enable")
    nodes = devtools.send("Accessibility.getFullAXTree")["nodes"]
    said = [node for node in nodes if not node["ignored"]]
    return [
        (
            node["role"]["value"],
            node.get("name", {}).get("value", ""),
            node.get("description", {}).get("value", ""),
        )
        for node in said
    ]


@pytest.mark.parametrize("kind", ["entry", "agreement", "year", "home"])
def test_nothing_is_read_twice_and_no_sign_alone(open_reader: OpenPage, site_at_root: str, kind: str) -> None:
    """On a telephone the head of a column stands in each of its cells for the eyes; arrows, strokes and the sign of what is open are for the eyes, too."""
    page = open_reader(viewport={"width": 390, "height": 844})
    page.goto(site_at_root + PAGE_KINDS[kind])
    page.evaluate(OPEN_EVERYTHING)
    told = heard(page)
    heads = {name for role, name, _ in told if role == "columnheader"}
    cells = [name for role, name, _ in told if role == "cell"]
    assert [name for name in cells if any(name.startswith(f"{head} ") for head in heads)] == []
    assert [name for role, name, _ in told if role == "StaticText" and name.strip() in {*"→/−"}] == []
    pictures = [(name, text) for role, name, text in told if role == "image" and text]
    assert [name for name, text in pictures if text in name] == []
    assert cells or pictures
