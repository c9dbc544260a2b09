"""What a page defines and what it points to, read from its finished HTML.

In: a file of the site. Out: `PageMarks`, small sets of text, which a process that makes pages hands to the one that judges them;
None for a file that holds no links. Two regular
expressions, not html.parser: the standard parser takes ten times as long on our pages, which
would make the check the costliest part of a large build, and the pages are our own, well-formed output.
The expressions still read tags as HTML does (WHATWG HTML, 13.2.5): quoted values may hold '>', and what
looks like a tag in comments, scripts, styles and text areas is none.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from html import unescape

__all__ = ["PageMarks", "read_marks", "read_page", "read_style"]

_ADDRESS = ("href", "xlink:href", "src", "poster", "data", "action", "formaction")
_ADDRESS_LISTS = ("srcset", "imagesrcset")
_ID_REFERENCES = (
    *("aria-activedescendant", "aria-controls", "aria-describedby", "aria-details", "aria-errormessage"),
    *("aria-flowto", "aria-labelledby", "aria-owns", "for", "form", "headers", "list", "popovertarget"),
)
_PAINTS = ("fill", "stroke", "clip-path", "mask", "filter", "marker-start", "marker-mid", "marker-end")
_WANTED = frozenset({"id", *_ADDRESS, *_ADDRESS_LISTS, *_ID_REFERENCES, *_PAINTS, "content"})

# Case is ignored behind the '<' only: a pattern that begins with a plain character is found several times as fast.
_NOT_MARKUP = re.compile(
    r"<(?:!--.*?(?:-->|\Z)|((?i:(script|style|textarea))\b[^>]*)>.*?(?:</(?i:\2)\s*>|\Z))", re.DOTALL
)
_TAG = re.compile(r"""<[a-zA-Z][^"'<>]*+(?:"[^"]*+"[^"'<>]*+|'[^']*+'[^"'<>]*+)*+>""")
_ATTRIBUTE = re.compile(r"""\s([^\s=>"'/<]++)\s*=\s*("[^"]*+"|'[^']*+'|[^\s"'>]++)""")
_TITLE = re.compile(r"<title\b[^>]*>\s*[^<\s]", re.IGNORECASE)
_BODY = re.compile(r"</head\b|<body\b", re.IGNORECASE)
_REFRESH = re.compile(r"\s*\d+\s*[;,]\s*url\s*=\s*['\"]?([^'\"]+)", re.IGNORECASE)
_URL = re.compile(r"""url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)""", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PageMarks:
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
        return read_page(data.decode("utf-8", "replace"))
    if path.endswith(".css"):
        return read_style(data.decode("utf-8", "replace"))
    return None


def read_page(text: str) -> PageMarks:
    """Read the marks of an HTML page or an SVG file."""
    found: dict[str, list[str]] = {}
    tags = "\n".join(_TAG.findall(_NOT_MARKUP.sub(r"<\1>", text)))
    for written, value in _ATTRIBUTE.findall(tags):
        if (name := written.lower()) in _WANTED:
            found.setdefault(name, []).append(value[1:-1] if value[0] in "\"'" else value)
    ids = Counter(map(unescape, found.get("id", ())))
    references = {
        one for name in _ID_REFERENCES for value in found.get(name, ()) for one in unescape(value).split()
    }
    return PageMarks(
        ids=frozenset(ids),
        repeated=frozenset(name for name, times in ids.items() if times > 1),
        addresses=_addresses(found),
        unmet=frozenset(references.difference(ids)),
        titled=_is_titled(text),
    )


def read_style(text: str) -> PageMarks:
    """Read the marks of a style sheet: the files that it asks for."""
    return PageMarks(
        addresses=frozenset(double or single or bare for double, single, bare in _URL.findall(text))
    )


def _addresses(found: dict[str, list[str]]) -> frozenset[str]:
    """Gather every address among the attributes, lists of images, redirects and paint servers included."""
    addresses = {value for name in _ADDRESS for value in found.get(name, ())}
    for name in _ADDRESS_LISTS:
        for value in found.get(name, ()):
            addresses.update(candidate.split()[0] for candidate in value.split(",") if candidate.strip())
    for value in found.get("content", ()):
        addresses.update(_REFRESH.findall(value))
    for name in _PAINTS:
        addresses.update("".join(groups) for value in found.get(name, ()) for groups in _URL.findall(value))
    return frozenset(unescape(address).strip() for address in addresses)


def _is_titled(text: str) -> bool:
    """Say whether the page's head has a title with a word in it; a chart's title in the body is none."""
    body = _BODY.search(text)
    return _TITLE.search(text, 0, body.start() if body else len(text)) is not None
