"""A page of the web, as capture reads it: a text of which every line stands in the capture as a quote would, or one line that says why there is none.

In: the media type as the server says it on the first line, the page behind it. What a library raises is no fault here where the program catches it;
time and memory are the engine's to bound, as `extraction.confined` bounds them for an editor.
"""

import re
from collections.abc import Iterator

from exchangelog.evidence.segments import fold, lines_of, segments_of
from exchangelog.evidence.standing import OMISSION, failure_of
from exchangelog.extraction.extract import Extract, NoText
from exchangelog.extraction.reader import extract
from tools.fuzz.harness import Harness, holds, text_of

ADDRESS = "https://herald.example/2024/05/10/article"
LONGEST_TYPE = 100
LINE, LETTER_OR_NUMBER = re.compile(r"[^\n]+"), re.compile(r"[^\W_]")
WORDS = (
    *("<html lang=uk>", "<head>", "<title>", "</title>", "<meta property=og:title content='", "<meta charset=", "<body>", "<main>"),
    *("<article>", "<h1>", "<p>", "</p>", "<br>", "<table><tr><td>", "<li>", "<blockquote>", "<noscript>", "<template>", "<svg>"),
    *("<script type=application/ld+json>", '{"@type": "NewsArticle", "headline": "', '"datePublished": "2024-05-10T12:30:00+03:00"', "]}"),
    *("<time datetime=2024-05-10>", "<link rel=canonical href=", "<!--", "-->", "<![CDATA[", "]]>", "<?xml ?>", "<!DOCTYPE html>", "&nbsp;"),
    *("text/html; charset=windows-1251\n", "text/html; charset=utf-16\n", "text/plain\n", "application/pdf\n", "%PDF-1.4\n", "\ufeff"),
    *("People came home. ", "Додому повернулися люди. ", "\u00ad", "&#x0;", "&#xD800;", "&#1114112;", "hidden", "display:none"),
)  # fmt: skip


def judge(data: bytes) -> None:
    """Read a page; hold its text to what a quote of it needs, and a refusal to one line."""
    called, _, page = data.partition(b"\n")
    try:
        found = extract(page, text_of(called)[:LONGEST_TYPE], address=ADDRESS)
    except NoText as reason:
        holds(bool(str(reason)) and "\n" not in str(reason), f"a reason is one line: {str(reason)!r}")
        return
    hold_extract(found)


def hold_extract(found: Extract) -> None:
    """Hold that every line of the text, cut out of it, stands in it, and that the facts are of one line each."""
    capture = lines_of(found.text)
    holds(bool(capture), "a text has words")
    found.text.encode("utf-8")  # the vault keeps it so
    fold(found.shown)
    for line in lines_with_words(found.text):
        if OMISSION not in line:
            holds(failure_of(line, "direct", [capture]) is None, f"a line of the text stands in it: {line!r}")
    facts = found.facts
    for fact in (facts.title, facts.author, facts.language, facts.site, facts.address):
        holds(fact is None or "\n" not in fact, f"a fact is one line: {fact!r}")


def lines_with_words(text: str) -> Iterator[str]:
    """Give the lines of a text that have words, but for those before a row of signs with a question mark, which may make a question of them."""
    folded = fold(text)
    for line in LINE.finditer(folded):
        following = LETTER_OR_NUMBER.search(folded, line.end())
        signs = folded[line.end() : following.start() if following else len(folded)]
        if segments_of(line[0]) and "?" not in signs:
            yield line[0]


HARNESS = Harness(judge, WORDS, 16_384)
