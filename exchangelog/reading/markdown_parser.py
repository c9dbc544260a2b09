"""The parser of prose: CommonMark with citations, and without raw HTML, images, reference definitions and unsafe addresses.

Comes in: a body's Markdown. Goes out: tokens, for `reading.prose`. An escape and an entity stay tokens of their own, which know how they
were written.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

CITATION = re.compile(r"\[@([^\[\]]*)\]")
"""It may go on in the next line, where an editor wraps the text; a paragraph's end ends it."""
INTERNAL_LINK = re.compile(r"(?:(?P<kind>source|page):)?(?P<id>[a-z0-9]+(?:-[a-z0-9]+)*)")
SAFE_ADDRESS = re.compile(r"(?:https?://(?![/\\]*[^/\\?#\s]*@)|mailto:)[^\s]+", re.IGNORECASE)
"""Of the web, but none that shows one host before an `@` and leads to another; or a mailbox."""


@cache
def parser(marks: str | None = None) -> MarkdownIt:
    """Give the parser: CommonMark without HTML, images and reference definitions, with citations.

    marks: the four quotation marks to be set in place of straight ones (`language.typesetting.marks_of`); None leaves the text as it was typed.
    """
    markdown = MarkdownIt("commonmark", {"html": False})
    if marks is not None:
        markdown.options["typographer"] = True
        markdown.options["quotes"] = marks
        markdown.enable("smartquotes")
    markdown.disable(["image", "reference", "html_block", "html_inline"])
    markdown.inline.ruler.before("link", "citation", take_citation)
    markdown.validateLink = is_allowed_address  # type: ignore[assignment]  # the library's own way to decide on links
    markdown.disable("text_join")  # which would hide where an escape or an entity stood
    markdown.add_render_rule("text_special", render_special)
    markdown.add_render_rule("citation", render_citation)
    markdown.add_render_rule("quote_block", render_quote)
    return markdown


def take_citation(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Take `[@id]` or `[@a; @b]` at the parser's position, whether or not a line ends in it."""
    match = CITATION.match(state.src, state.pos)
    if match is None:
        return False
    if not silent:
        token = state.push("citation", "", 0)
        token.content = match[0]
        token.meta = {"quotes": [" ".join(part.split()).removeprefix("@") for part in match[1].split(";")]}
    state.pos = match.end()
    return True


def is_allowed_address(address: str) -> bool:
    """Say whether a link may lead there: to the web, to a mailbox, or inside the log."""
    return SAFE_ADDRESS.fullmatch(address) is not None or INTERNAL_LINK.fullmatch(address) is not None


def render_special(_self: object, tokens: Sequence[Token], index: int, _options: object, _env: object) -> str:
    """Give the character that an escape or an entity stands for, as HTML."""
    return escapeHtml(tokens[index].content)


def render_citation(
    _self: object, tokens: Sequence[Token], index: int, _options: object, env: dict[str, Any]
) -> str:
    """Give a citation as the page wants it."""
    return str(env["renderer"].citation(tuple(tokens[index].meta["quotes"])))


def render_quote(
    _self: object, tokens: Sequence[Token], index: int, _options: object, env: dict[str, Any]
) -> str:
    """Give a quote in full as the page wants it."""
    return str(env["renderer"].quote(tokens[index].content))
