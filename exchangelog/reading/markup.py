"""Markup in prose that the site does not publish as it stands: HTML, images, and where every link leads.

Comes in: the Markdown of a body. Goes out: `Mark`s with their places in the file. The parser of `reading.prose` leaves HTML,
images, refused addresses and definitions of links as text; this one takes them, with the place at which each began, so that rules can point at them.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator
from enum import StrEnum
from functools import cache, lru_cache
from itertools import accumulate, chain, takewhile

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline, autolink, html_inline, image, link
from markdown_it.token import Token
from msgspec import Struct

from exchangelog.findings.place import Stretch
from exchangelog.reading.markdown_parser import take_citation
from exchangelog.reading.prose import content_places

InlineRule = Callable[[StateInline, bool], bool]


class MarkKind(StrEnum):
    """What a mark is."""

    HTML = "html"
    IMAGE = "image"
    LINK = "link"
    DEFINITION = "definition"


KINDS = {"html_inline": MarkKind.HTML, "image": MarkKind.IMAGE, "link_open": MarkKind.LINK}
SIGNS = {
    MarkKind.HTML: ("<",),
    MarkKind.IMAGE: ("![",),
    MarkKind.LINK: ("](", "<"),
    MarkKind.DEFINITION: ("]:",),
}
"""Without one of these a body has no mark of the kind, and need not be parsed."""

DEFINITION = re.compile(
    r"""[ ]{0,3}\[(?!@)[^\[\]\n]+\]:[ \t]*(?:<(?P<within>[^<>\n]*)>|(?P<bare>\S+))"""
    r"""(?:[ \t]+(?:"[^"\n]*"|'[^'\n]*'|\([^()\n]*\)))?[ \t]*(?:\n|\Z)"""
)
"""Where a link leads, apart from the link (CommonMark, section 4.7), in one line: it begins a paragraph, or follows another one."""


class Mark(Struct, frozen=True):
    """A tag, an image, a link or the definition of one.

    It has its kind, the address it leads to or the tag itself, its place in the file, and what is seen of a link.
    """

    kind: MarkKind
    text: str
    stretch: Stretch
    seen: str = ""


def marks_of(body: str, body_start: int, kind: MarkKind) -> Iterator[Mark]:
    """Give the marks of one kind in a body that begins `body_start` code points into its file, in order."""
    if any(sign in body for sign in SIGNS[kind]):
        yield from (mark for mark in all_marks(body, body_start) if mark.kind is kind)


# Several rules ask about the same bodies: those of a log of today's size stay at hand.
@lru_cache(maxsize=512)
def all_marks(body: str, body_start: int) -> tuple[Mark, ...]:
    """Give the marks of all kinds in a body, in order."""
    return tuple(find_marks(body, body_start))


def find_marks(body: str, body_start: int) -> Iterator[Mark]:
    """Take a body apart, and give its marks."""
    body = body.replace("\r\n", " \n").replace("\r", "\n")
    lines = body.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    for token in parser().parse(body):
        if token.map is None:
            continue
        first, last = token.map
        if token.type == "html_block":
            start = starts[first] + max(lines[first].find("<"), 0)
            tag = body[start : starts[first] + len(lines[first])].rstrip()
            yield Mark(MarkKind.HTML, tag, Stretch(body_start + start, body_start + start + len(tag)))
        elif token.type == "inline":
            places = content_places(token.content, lines[first:last], starts[first:last])
            yield from inline_marks(token, places, body_start)
            yield from definitions(token.content, places, body_start)


def inline_marks(token: Token, places: list[int], body_start: int) -> Iterator[Mark]:
    """Give the marks in a block's content; `places` are where its lines begin in the body."""
    line_starts = [0, *accumulate(len(line) + 1 for line in token.content.split("\n"))]

    def in_file(offset: int) -> int:
        line = bisect_right(line_starts, offset) - 1
        return body_start + places[line] + offset - line_starts[line]

    children = token.children or []
    for number, child in enumerate(children):
        if child.type in KINDS and "at" in child.meta:
            start, end = child.meta["at"]
            address = child.attrs.get("href", child.attrs.get("src", child.content))
            seen = words_of_link(children[number + 1 :]) if child.type == "link_open" else ""
            yield Mark(KINDS[child.type], str(address), Stretch(in_file(start), in_file(end - 1) + 1), seen)


def words_of_link(behind: list[Token]) -> str:
    """Give what is seen of a link, of which these tokens come behind its beginning."""
    inside = takewhile(lambda one: one.type != "link_close", behind)
    return "".join(" " if one.type in {"softbreak", "hardbreak"} else one.content for one in inside)


def definitions(content: str, places: list[int], body_start: int) -> Iterator[Mark]:
    """Give the definitions of links that a block's content begins with; `places` are where its lines begin in the body."""
    start = 0
    for place in places:
        found = DEFINITION.match(content, start)
        if found is None:
            return
        at = body_start + place
        yield Mark(
            MarkKind.DEFINITION,
            found["within"] or found["bare"] or "",
            Stretch(at, at + len(found[0].rstrip())),
        )
        start = found.end()


@cache
def parser() -> MarkdownIt:
    """Give the parser: CommonMark whole but for reference definitions, with citations, and with places."""
    markdown = MarkdownIt("commonmark", {"html": True})
    markdown.disable(["reference"])
    markdown.core.ruler.at("inline", parse_where_marks_may_be)
    markdown.validateLink = is_any_address  # type: ignore[assignment]  # the library's own way to decide on links
    for name, rule in (
        ("link", link),
        ("image", image),
        ("autolink", autolink),
        ("html_inline", html_inline),
    ):
        markdown.inline.ruler.at(name, with_place(rule))
    markdown.inline.ruler.before("link", "citation", take_citation)
    return markdown


ANY_SIGN = frozenset(chain.from_iterable(SIGNS.values()))


def parse_where_marks_may_be(state: StateCore) -> None:
    """Parse the content of blocks that have a mark's sign: in most is none, and to parse it takes longer than to find the blocks."""
    for token in state.tokens:
        if token.children is not None and any(sign in token.content for sign in ANY_SIGN):
            state.md.inline.parse(token.content, state.md, state.env, token.children)


def is_any_address(_address: str) -> bool:
    """Let every address pass: a rule says which may not."""
    return True


def with_place(rule: InlineRule) -> InlineRule:
    """Make the parser's rule note at its first token where in the block's content it began and ended."""

    def noting(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
        start, made = state.pos, len(state.tokens)
        taken = rule(state, silent)
        if taken and not silent:
            opening = next((one for one in state.tokens[made:] if one.type in KINDS), None)
            if opening is not None:
                opening.meta = {**opening.meta, "at": (start, state.pos)}
        return taken

    return noting
