"""What stands alone can be hit: links and buttons outside of sentences are 24 by 24 pixels at least (WCAG 2.2, 2.5.8, without its exceptions).

In: a page of each kind. Out: nothing. A link within a sentence is as high as its line, which the criterion allows, and so are the small
numbers that lead to quotes; axe (test_accessibility.py) holds the criterion with all its exceptions.
"""

import pytest

from tests.browser.conftest import OpenPage
from tests.browser.page_kinds import PAGE_KINDS

WIDTHS = (390, 1280)
LEAST = 24
# In a sentence: beside words of the same block that lead nowhere. What is clipped for the eyes is no target.
TOO_SMALL = """least => {
  const block = (node) => { while (getComputedStyle(node).display.startsWith('inline')) node = node.parentElement; return node; };
  const words = (node) => { let text = '';
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += child.textContent;
      else if (child.nodeType === Node.ELEMENT_NODE && !child.matches('a, button, summary, svg, .vh')) text += words(child);
    }
    return text; };
  const small = [];
  for (const target of document.querySelectorAll('a[href], button, summary, input, select')) {
    if (target.matches('.skip, .ref') || target.closest('[popover], .vh, [hidden]')) continue;
    const lines = [...(target.matches('input') && target.closest('label') || target).getClientRects()];
    if (!lines.length) continue;
    if (/[\\p{L}\\p{N}]{2}/u.test(words(block(target.parentElement)))) continue;
    const width = Math.max(...lines.map((line) => line.width)), height = Math.min(...lines.map((line) => line.height));
    if (Math.min(width, height) < least - 0.01) small.push(
      `${target.parentElement.tagName}.${target.parentElement.className} > ${target.className}: ` +
      `${Math.round(width)} x ${Math.round(height)}: ${target.textContent.trim().slice(0, 40)}`);
  }
  return small;
}"""


@pytest.mark.parametrize("kind", PAGE_KINDS)
def test_what_stands_alone_can_be_hit(open_reader: OpenPage, site_at_root: str, kind: str) -> None:
    """On a telephone and at a desk, also where an entry offers more than this screen shows."""
    page = open_reader()
    page.goto(site_at_root + PAGE_KINDS[kind])
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        found[width] = page.evaluate(TOO_SMALL, LEAST)
    assert found == {width: [] for width in WIDTHS}


def test_no_reference_touches_its_number(open_reader: OpenPage, site_at_root: str) -> None:
    """Between '307' and the '1c' that leads to its quote stands a gap, wherever the two stand: 3071c is no number."""
    page = open_reader()
    for kind in ("entry", "contested", "ledger", "year"):
        page.goto(site_at_root + PAGE_KINDS[kind])
        gaps = page.eval_on_selector_all(
            ".ref",
            """refs => refs.map((ref) => { const style = getComputedStyle(ref);
              return parseFloat(style.paddingLeft) + parseFloat(style.marginLeft); })""",
        )
        assert len(gaps) > 2
        assert min(gaps) > 1, kind


def test_a_small_target_is_found(open_reader: OpenPage) -> None:
    """The test above can fail: a bare link in a list; one within a sentence is let pass."""
    page = open_reader()
    page.set_content("<ul style='font-size:13px'><li><a href='#a'>SVG</a><li>See <a href='#b'>that</a>.</ul>")
    assert [line.split(": ")[-1] for line in page.evaluate(TOO_SMALL, LEAST)] == ["SVG"]
