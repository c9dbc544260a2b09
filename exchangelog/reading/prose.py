"""Prose: the Markdown of a body, as text for the rules and as safe HTML for the pages.

Comes in: CommonMark with citations (`[@quote]`, `[@a; @b]`) and links by id. Goes out: `Block`s, each the text that a reader
will see with the citations in it, every character traceable to its place in the file; or HTML in which nothing stands that
the parser did not put there: no raw HTML, no images, no addresses but http, https, mailto and links inside the log.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise, zip_longest

from markdown_it import MarkdownIt
from markdown_it.token import Token
from msgspec import Struct

from exchangelog.findings.place import Stretch
from exchangelog.reading.markdown_parser import parser

CODE_BLOCKS = frozenset({"fence", "code_block"})

MOST_MARKS = 2_000
"""Quotation marks and apostrophes of a body that are set as in print: to find their partners takes the library time that grows with the
square of their number, and no text of ours has a hundredth of them."""


class Citation(Struct, frozen=True):
    """A citation: the ids it names, its place among the text of its block, and where it stands in the file."""

    quotes: tuple[str, ...]
    at: int
    stretch: Stretch


class Block(Struct, frozen=True):
    """A paragraph, heading, list item or the like: the text that is seen, and the citations in it.

    `runs` pairs offsets into the text with offsets into the file, each good up to the next; what is written shorter than it is seen
    (`&ngE;` is two characters) ends where the next begins.
    """

    text: str
    citations: tuple[Citation, ...]
    runs: tuple[tuple[int, int], ...]

    def stretch(self, start: int, end: int) -> Stretch:
        """Give where the text from `start` to `end` stands in the file."""
        return Stretch(
            self.in_file(start), max(self.in_file(max(start, end - 1)) + 1, self.in_file(start) + 1)
        )

    def in_file(self, offset: int) -> int:
        """Give the place in the file of an offset into the text."""
        number = max(bisect_right(self.runs, (offset, 1 << 62)) - 1, 0)
        start, place = self.runs[number]
        place += max(offset - start, 0)
        return min(place, self.runs[number + 1][1]) if number + 1 < len(self.runs) else place


@lru_cache(maxsize=512)  # many rules ask about the same bodies: those of a log of today's size stay at hand
def blocks_of(body: str, body_start: int = 0) -> tuple[Block, ...]:
    """Give the blocks of a body that begins `body_start` code points into its file."""
    # The parser ends lines at a lone carriage return as well; the same number of characters keeps every place.
    body = body.replace("\r\n", " \n").replace("\r", "\n")
    lines, blocks = body.split("\n"), []
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    for token in parser().parse(body):
        if token.type == "inline" and token.map is not None:
            places = content_places(token.content, lines[slice(*token.map)], starts[slice(*token.map)])
            blocks.append(block_of(token, [body_start + place for place in places]))
        elif token.type in CODE_BLOCKS and token.map is not None:
            blocks.append(Block(token.content, (), ((0, body_start + starts[token.map[0]]),)))
    return tuple(blocks)


def content_places(content: str, lines: Sequence[str], starts: Sequence[int]) -> list[int]:
    """Give for each line of a block's content where it begins in the body, without the markers in front of it."""
    places = []
    for number, line in enumerate(content.split("\n")):
        at = min(number, len(lines) - 1)
        found = lines[at].find(line)  # as it stands, margin and all; a margin of tabs may have become spaces
        blanks = 0 if found >= 0 else len(line) - len(line.lstrip())
        found = found if found >= 0 else lines[at].find(line.strip())
        places.append(starts[at] + max(found - blanks, 0))
    return places


def block_of(token: Token, places: Sequence[int]) -> Block:
    """Join what a reader sees of a block's content; `places` are where the content's lines begin in the file."""
    content = token.content
    line_starts = [0, *accumulate(len(line) + 1 for line in content.split("\n"))]

    def in_file(offset: int) -> int:
        line = min(bisect_right(line_starts, offset) - 1, len(places) - 1)
        return places[line] + offset - line_starts[line]

    text: list[str] = []
    citations: list[Citation] = []
    runs: list[tuple[int, int]] = []
    length = cursor = 0
    for child in token.children or ():
        if child.type == "citation":
            found = content.find(child.content, cursor)
            cursor = max(found, cursor)
            stretch = Stretch(in_file(cursor), in_file(cursor + len(child.content) - 1) + 1)
            citations.append(Citation(tuple(child.meta["quotes"]), length, stretch))
            cursor += len(child.content)
            continue
        seen = " " if child.type in {"softbreak", "hardbreak"} else child.content
        if seen:
            written = place_of(child, content, cursor)
            cursor = written.start
            runs.append((length, in_file(cursor)))
            text.append(seen)
            length += len(seen)
            cursor = written.end
    if runs:
        # Where the block ends, which none of its characters lies behind.
        runs.append((length, in_file(len(content))))
    return Block("".join(text), tuple(citations), tuple(runs) or ((0, in_file(0)),))


def place_of(child: Token, content: str, cursor: int) -> Stretch:
    """Give where what is seen of a token is written in its block's content, from `cursor` on; nothing at `cursor` where it is not found.

    An entity or an escape is written in other signs than it is seen in, and a line's end in a code span is seen as a space.
    """
    if child.type == "code_inline":
        written, content = child.content, content.replace("\n", " ")
        cursor = max(content.find(child.markup, cursor) + len(child.markup), cursor)
    else:
        written = child.markup if child.type == "text_special" else child.content or "\n"
    found = content.find(written, cursor)
    return Stretch(cursor, cursor) if found < 0 else Stretch(found, found + len(written))


def cited_quotes(body: str, body_start: int = 0) -> tuple[str, ...]:
    """Give the id of every quote that a body cites, in order, each once; where it begins makes no difference, but for what is remembered."""
    ids = (
        quote
        for block in blocks_of(body, body_start)
        for citation in block.citations
        for quote in citation.quotes
    )
    return tuple(dict.fromkeys(ids))


class Renderer(Struct, frozen=True):
    """What a page decides of prose: how a citation looks, how a quote in full, where a link leads, the top heading's level.

    The functions give HTML that is safe as it stands; `address` gives the attributes of a link's tag.
    """

    citation: Callable[[tuple[str, ...]], str]
    quote: Callable[[str], str]
    address: Callable[[str], dict[str, str]]
    top_heading: int = 2


class Heading(Struct, frozen=True):
    """A heading of a body: its text, and the id by which it can be linked to."""

    text: str
    anchor: str


def headings_of(body: str, marks: str | None = None) -> tuple[Heading, ...]:
    """Give the headings of a body in order; `render` gives them the same ids. marks: see `parser`."""
    return tuple(heading for _opening, heading in heading_tokens(page_parser(body, marks).parse(body)))


def page_parser(body: str, marks: str | None) -> MarkdownIt:
    """Give the parser of a body that is shown."""
    return parser(marks if body.count('"') + body.count("'") <= MOST_MARKS else None)


def heading_tokens(tokens: Sequence[Token]) -> Iterator[tuple[Token, Heading]]:
    """Give each heading's opening token with what it is; of two with the same text the second's id ends in `-2`."""
    seen: Counter[str] = Counter()
    for token, inline in pairwise(tokens):
        if token.type != "heading_open":
            continue
        text = "".join(child.content for child in inline.children or () if child.type != "citation").strip()
        slug = "-".join(re.findall(r"\w+", text.casefold())) or "heading"
        seen[slug] += 1
        # A prefix of its own, so that no heading takes the id of anything else on the page.
        anchor = f"s-{slug}" + (f"-{seen[slug]}" if seen[slug] > 1 else "")
        yield token, Heading(text, anchor)


def render(body: str, renderer: Renderer, marks: str | None = None) -> str:
    """Give a body as HTML; its headings have the ids that `headings_of` gives. marks: see `parser`."""
    markdown = page_parser(body, marks)
    tokens = markdown.parse(body)
    for opening, heading in heading_tokens(tokens):
        opening.attrs["id"] = heading.anchor
    levels = [int(token.tag[1]) for token in tokens if token.type == "heading_open"]
    shift = renderer.top_heading - min(levels, default=renderer.top_heading)
    for token in tokens:
        if token.type in {"heading_open", "heading_close"}:
            token.tag = f"h{min(int(token.tag[1]) + shift, 6)}"
        for child in token.children or ():
            if child.type == "link_open":
                child.attrs = dict(renderer.address(str(child.attrs["href"])))
    return str(markdown.renderer.render(whole_quotes(tokens), markdown.options, {"renderer": renderer}))


def whole_quotes(tokens: Sequence[Token]) -> list[Token]:
    """Turn each paragraph that is nothing but one quote's citation into that quote, shown in full."""
    kept: list[Token] = []
    skipping = 0
    for token, inline in zip_longest(tokens, tokens[1:]):
        if skipping:
            skipping -= 1
        elif token.type == "paragraph_open" and inline is not None and is_one_citation(inline):
            citation = (inline.children or [])[0]
            kept.append(Token("quote_block", "", 0, content=citation.meta["quotes"][0]))
            skipping = 2
        else:
            kept.append(token)
    return kept


def is_one_citation(inline: Token) -> bool:
    """Say whether a paragraph's content is the citation of a single quote and nothing else."""
    children = inline.children or []
    return len(children) == 1 and children[0].type == "citation" and len(children[0].meta["quotes"]) == 1
