"""What a page defines and what it points to, read from its finished HTML.

In: a file of the site. Out: `PageMarks`, small sets of text, which a process that makes pages hands to the one that judges them;
None for a file that holds no links. Regular expressions, not html.parser: the standard parser takes ten times as long on our pages,
which would make the check the costliest part of a large build, and the pages are our own, well-formed output. The expressions still
read tags as HTML does (WHATWG HTML, 13.2.5): quoted values may hold '>', and what looks like a tag in comments, scripts, styles and
text areas is none.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from exchangelog.site_links.tag_marks import addresses_in_paint, read_tags

__all__ = ["PageMarks", "read_marks", "read_page", "read_style"]

# Case is ignored behind the '<' only: a pattern that begins with a plain character is found several times as fast.
_HIDING = re.compile(rb"<(?=[!sStT])(?:!--|(?i:(script|style|textarea)\b)[^>]*+>(?![^<]*+</(?i:\1)\s*+>))")
_NOT_MARKUP = re.compile(
    rb"<(?:!--.*?(?:-->|\Z)|((?i:(script|style|textarea))\b[^>]*)>.*?(?:</(?i:\2)\s*>|\Z))", re.DOTALL
)
_TAG = re.compile(rb"""<[a-zA-Z][^"'<>\s]*+\s[^"'<>]*+(?:"[^"]*+"[^"'<>]*+|'[^']*+'[^"'<>]*+)*+>""")
_TITLE = re.compile(rb"<(?i:title)\b[^>]*>\s*[^<\s]")
_BODY = re.compile(rb"<(?i:/head|body)\b")


class PageMarks(Struct, frozen=True):
    """What matters for links.

    ids: those of its elements; repeated: those that stand on more than one; addresses: every link as
    written, entities resolved; unmet: ids that attributes such as `for` and `aria-labelledby` name, and
    that no element has; titled: whether its head has a title.
    """

    ids: frozenset[str] = frozenset()
    repeated: frozenset[str] = frozenset()
    addresses: frozenset[str] = frozenset()
    unmet: frozenset[str] = frozenset()
    titled: bool = True


def read_marks(path: str, data: bytes) -> PageMarks | None:
    """Read the marks of a file of the site, whose kind is that of its name; None where such a file holds no links."""
    if path.endswith((".html", ".svg")):
        return read_page(data)
    if path.endswith(".css"):
        return read_style(data)
    return None


def read_page(data: bytes) -> PageMarks:
    """Read the marks of an HTML page or an SVG file."""
    # Most pages hide nothing, and to look is a quarter of the work of cutting.
    markup = _NOT_MARKUP.sub(rb"<\1>", data) if _HIDING.search(data) else data
    tags = tuple(filter(None, map(read_tags().__getitem__, _TAG.findall(markup))))
    ids = [one for tag in tags for one in tag.ids]
    defined = frozenset(ids)
    return PageMarks(
        ids=defined,
        repeated=_repeated(ids) if len(ids) > len(defined) else frozenset(),
        addresses=frozenset(one for tag in tags for one in tag.addresses),
        unmet=frozenset(one for tag in tags for one in tag.named if one not in defined),
        titled=_is_titled(data),
    )


def read_style(data: bytes) -> PageMarks:
    """Read the marks of a style sheet: the files that it asks for."""
    return PageMarks(addresses=frozenset(addresses_in_paint(data.decode("utf-8", "replace"))))


def _repeated(ids: Iterable[str]) -> frozenset[str]:
    return frozenset(name for name, times in Counter(ids).items() if times > 1)


def _is_titled(page: bytes) -> bool:
    """Say whether the page's head has a title with a word in it; a chart's title in the body is none."""
    body = _BODY.search(page)
    return _TITLE.search(page, 0, body.start() if body else len(page)) is not None
