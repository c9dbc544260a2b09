"""The Markdown of a body: every character at a place of the file, numbers, dates and phrases inside the text, and HTML of our own alone.

In: a body. Each language of the catalogue reads it.
"""

from collections import Counter
from collections.abc import Sequence
from html.parser import HTMLParser

from exchangelog.evidence.phrases import places_of_phrase
from exchangelog.language.dates import dates_in
from exchangelog.language.number_mentions import numbers_in
from exchangelog.language.quotations import quotations_in
from exchangelog.language.sentences import sentences_in
from exchangelog.reading.markdown_parser import is_allowed_address
from exchangelog.reading.markup import MarkKind, marks_of
from exchangelog.reading.prose import Block, Renderer, blocks_of, headings_of, render
from tools.fuzz.harness import Harness, holds, text_of

LANGUAGES = ("en", "uk", "ru")
WORDS = (
    *("\n\n", "\n> ", "\n- ", "\n1. ", "\n# ", "\n    ", "```\n", "~~~\n", "  \n", "\\\n", "***", "__", "`", "|"),
    *("[@a]", "[@a; @b]", "[@", "](2025-05-23)", "](source:a)", "](page:method)", "](https://a.example/)", "](javascript:a)"),
    *("![a](b)", "<script>", "<!--", "-->", "&amp;", "&#0;", "&#x202e;", "<https://a.example>", "<a@b.example>", "[a]: b\n"),
    *("307", "1,245", "1 245", "one hundred and five", "сто десять", "71-й", "24 May 2025", "24.05.2025", "у травні 2025 року"),
    *('"', "«", "»", "“", "”", "„", "'", "’", "...", "U.S. ", "13:53", "½", "٣", "е\u0301", "\u00ad", "\u2028", "\r"),
)  # fmt: skip
TAGS = frozenset(
    [*("p", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "a", "br", "hr"), "cite-mark", "quote-mark"]
) | {f"h{level}" for level in range(1, 7)}  # fmt: skip
START = 7
"""Where a body begins in its file: behind front matter that is not tried here."""
VOID = frozenset({"br", "hr"})
ATTRIBUTES = {"a": {"href", "title"}, "ol": {"start"}, "code": {"class"}} | {
    f"h{level}": {"id"} for level in range(1, 7)
}
RENDERER = Renderer(
    citation=lambda _quotes: "<cite-mark></cite-mark>",
    quote=lambda _quote: "<quote-mark></quote-mark>",
    address=lambda address: {"href": address},
)


class Markup(HTMLParser):
    """Reads HTML and raises at whatever a body cannot bring about."""

    def __init__(self) -> None:
        """Begin with nothing open."""
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take a tag that Markdown has, with the attributes that it has there."""
        holds(tag in TAGS, f"<{tag}> is none of Markdown's")
        for name, value in attrs:
            holds(name in ATTRIBUTES.get(tag, ()), f"{name} is no attribute of <{tag}>")
            if name == "href" and value:
                holds(is_allowed_address(value), f"a link leads to {value!r}")
                self.addresses.append(value)
            holds(name != "id" or (value or "").startswith("s-"), f"an id is {value!r}")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the tag that was opened last."""
        if tag not in VOID:
            holds(bool(self.open) and self.open.pop() == tag, f"</{tag}> closes what was opened last")

    def handle_comment(self, data: str) -> None:
        """Refuse every comment."""
        raise AssertionError(f"a comment: {data!r}")

    def handle_decl(self, decl: str) -> None:
        """Refuse every declaration."""
        raise AssertionError(f"a declaration: {decl!r}")

    def unknown_decl(self, data: str) -> None:
        """Refuse every declaration."""
        raise AssertionError(f"a declaration: {data!r}")

    def handle_pi(self, data: str) -> None:
        """Refuse every instruction."""
        raise AssertionError(f"an instruction: {data!r}")


def judge(data: bytes) -> None:
    """Read a body as text and as HTML."""
    body = text_of(data)
    for block in blocks_of(body, START):
        hold_places(block, len(body) + START)
        for language in LANGUAGES:
            hold_mentions(block.text, language)
    headings = headings_of(body)
    markup = Markup()
    html = render(body, RENDERER)
    markup.feed(html)
    markup.close()
    holds(not markup.open, f"everything is closed: {markup.open}")
    hold_marks(body, markup.addresses)
    holds(all(f'id="{heading.anchor}"' in html for heading in headings), "every heading has its id")
    holds(len({heading.anchor for heading in headings}) == len(headings), "no two headings have one id")


def hold_marks(body: str, addresses: Sequence[str]) -> None:
    """Hold that the rules see every link that the page gets, in a body in which they refuse nothing, and where it stands."""
    marks = [mark for kind in MarkKind for mark in marks_of(body, START, kind)]
    for mark in marks:
        holds(
            START <= mark.stretch.start <= mark.stretch.end <= len(body) + START, f"{mark} stands in the file"
        )
    if all(mark.kind is MarkKind.LINK and is_allowed_address(mark.text) for mark in marks):
        unseen = Counter(addresses) - Counter(mark.text for mark in marks)
        holds(not unseen, f"the rules see the links to {list(unseen)}")


def hold_places(block: Block, end: int) -> None:
    """Hold every character and citation of a block to the file."""
    for citation in block.citations:
        holds(
            START <= citation.stretch.start <= citation.stretch.end <= end, f"{citation} stands in the file"
        )
        holds(0 <= citation.at <= len(block.text), f"{citation} stands in its block")
    for at in range(len(block.text)):
        holds(START <= block.in_file(at) <= end, f"character {at} stands in the file")


def hold_mentions(text: str, language: str) -> None:
    """Hold numbers, dates, phrases and sentences to the text."""
    numbers = [(one.start, one.end) for one in numbers_in(text, language)]
    dates = [(one.start, one.end) for one in dates_in(text, language)]
    for start, end in numbers + dates:
        holds(0 <= start < end <= len(text), f"a mention stands in the text: {start} to {end}")
    sentences = sentences_in(text, language)
    holds(all(0 <= start <= end <= len(text) for start, end in sentences), "sentences stand in the text")
    for quotation in quotations_in(text):
        holds(text[quotation.start : quotation.end] == quotation.text, f"{quotation} is of the text")
        any(places_of_phrase(quotation.text, text))


HARNESS = Harness(judge, WORDS)
