"""All that a page shows, menus and captions included: what a quote is looked for in before anybody says that it is gone.

Comes in: the parsed page. Goes out: its text, a line for each block (as browsers break lines, HTML standard, 15.3). An extractor
leaves things out, and another version other things; a sentence that the page still shows has not gone because of that.
"""

from __future__ import annotations

from copy import deepcopy

from lxml.html import HtmlElement

UNSEEN = ("script", "style", "noscript", "template", "head", "svg", "select", "textarea", "iframe")
BREAKING = (
    "address article aside blockquote br button dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr label legend li main nav ol option p pre section summary table tbody td tfoot th thead tr ul"
)
BLOCKS = frozenset(BREAKING.split())


def visible_text(tree: HtmlElement) -> str:
    """Give the text of a page, one line for each block that has any."""
    page = deepcopy(tree)
    for element in page.xpath("|".join(f"//{name}" for name in UNSEEN)):
        element.drop_tree()
    for element in page.iter():
        if element.tag in BLOCKS:
            element.text = "\n" + (element.text or "")
            element.tail = "\n" + (element.tail or "")
    lines = (" ".join(line.split()) for line in page.text_content().split("\n"))
    return "\n".join(line for line in lines if line)
