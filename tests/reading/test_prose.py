"""Prose is read twice from one parser: as text whose every character has a place, and as HTML in which nothing runs."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from exchangelog.language.typesetting import marks_of
from exchangelog.reading.prose import Renderer, blocks_of, cited_quotes, headings_of, render

PLAIN = Renderer(
    citation=lambda quotes: f"<sup>{'+'.join(quotes)}</sup>",
    quote=lambda quote: f"<figure>{quote}</figure>",
    address=lambda address: {"href": address},
)


def test_text_is_what_a_reader_sees() -> None:
    """Emphasis, links, escapes and entities leave their text; citations leave nothing but their place."""
    (block,) = blocks_of(r"On *3*0**7** days [@a], see [the day](2025-05-23) &amp; \*more\*.")
    assert block.text == "On 307 days , see the day & *more*."
    assert [(one.quotes, one.at) for one in block.citations] == [(("a",), 12)]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("One line\nand 307 people", "307"),
        ("> - quoted 307 people", "307"),
        ("One line\n   and 307 people", "307"),
        ("- One line\n      and 307 people", "307"),
        ("> One line\n> \t and 307 people", "307"),
        ("# \x1c307", "307"),
        ("# A heading of 307", "307"),
        ("1. **307** people", "307"),
        ("Київ: 307 осіб, 🕊 і 12 тіл", "12"),
        ("code `307` here", "307"),
        ("[@a] then 307", "307"),
        ('He said &quot;so&quot; of 307 and "no more"', "307"),
        ("\\*one\\* of 307 *one*", "307"),
        ("`a\nb` of 307, and a b", "307"),
        ("`so` 307 and `307`", "307"),
    ],
)
def test_words_are_found_where_they_stand(body: str, words: str) -> None:
    """A stretch of the text points to the same words in the file, whatever stands around them."""
    start = 40
    for block in blocks_of(body, start):
        at = block.text.index(words)
        stretch = block.stretch(at, at + len(words))
        assert body[stretch.start - start : stretch.end - start] == words


def test_what_is_written_in_fewer_signs_than_it_is_seen_in_ends_with_its_block() -> None:
    """No character of a text has a place behind the block, and none behind the one that follows it."""
    body = "&ngE;&ngE;\n\nnext"
    first = blocks_of(body, 10)[0]
    places = [first.in_file(at) for at in range(len(first.text))]
    assert first.text == "≧̸≧̸"
    assert places == [10, 11, 15, 16]
    spread = blocks_of("[x](<https://a.example/%D0%B0>) <https://a.example/%D0%B0>", 0)[0]
    assert max(map(spread.in_file, range(len(spread.text)))) < 60


@pytest.mark.parametrize(
    "body", ["So it was [@a;\n@b].", "> So it was [@a;\n> @b].", "- So it was [@a;\n  @b]."]
)
def test_a_citation_may_go_on_in_the_next_line(body: str) -> None:
    """Eleven entries were wrapped within one: their pages showed its signs, and nothing was cited there."""
    (block,) = blocks_of(body, 40)
    (citation,) = block.citations
    assert (block.text, citation.quotes) == ("So it was .", ("a", "b"))
    assert body[citation.stretch.start - 40 : citation.stretch.end - 40] == body[body.index("[") : -1]
    assert "<sup>a+b</sup>" in render(body, PLAIN)


def test_citations_are_found_where_they_stand() -> None:
    """Each citation knows its place in the file, also the second of the same quote."""
    body = "First [@a].\n\nThen [@a; @b] and [@a]."
    found = [body[c.stretch.start : c.stretch.end] for block in blocks_of(body) for c in block.citations]
    assert found == ["[@a]", "[@a; @b]", "[@a]"]
    assert cited_quotes(body) == ("a", "b")


def test_code_spans_cite_nothing() -> None:
    """What stands between backticks is shown as it is."""
    assert cited_quotes("Write `[@a]` to cite.") == ()


def test_a_paragraph_of_one_citation_is_the_quote_itself() -> None:
    """It is shown in full; among other words a citation is a reference."""
    assert render("[@a]\n\nSo said [@a].", PLAIN) == "<figure>a</figure><p>So said <sup>a</sup>.</p>\n"


def test_headings_begin_at_the_level_that_the_page_wants() -> None:
    """Levels are moved together, so that none is skipped."""
    html = render("# One\n\n## Two", PLAIN)
    assert html == '<h2 id="s-one">One</h2>\n<h3 id="s-two">Two</h3>\n'


def test_headings_can_be_linked_to_by_the_ids_that_they_have_on_the_page() -> None:
    """Each heading has an id of its own, in any script; of two with the same text the second is counted."""
    body = "# The labels\n\n## Що таке обмін?\n\n## The *labels*"
    headings = headings_of(body)
    assert [(one.text, one.anchor) for one in headings] == [
        ("The labels", "s-the-labels"),
        ("Що таке обмін?", "s-що-таке-обмін"),
        ("The labels", "s-the-labels-2"),
    ]
    assert all(f'id="{one.anchor}"' in render(body, PLAIN) for one in headings)


@pytest.mark.parametrize(
    ("language", "html"),
    [
        (
            "en",
            '<p>Kyiv’s staff said “a group of ‘defenders’” returned <sup>a</sup>; <code>"it\'s"</code>.</p>\n',
        ),
        (
            "uk",
            '<p>Kyiv’s staff said «a group of „defenders“» returned <sup>a</sup>; <code>"it\'s"</code>.</p>\n',
        ),
        (
            None,
            "<p>Kyiv's staff said \"a group of 'defenders'\" returned <sup>a</sup>; <code>\"it's\"</code>.</p>\n",
        ),
    ],
)
def test_quotation_marks_are_set_as_in_print(language: str | None, html: str) -> None:
    """Straight marks become those of the body's language, code stays as it is; the rules read what was typed."""
    body = "Kyiv's staff said \"a group of 'defenders'\" returned [@a]; `\"it's\"`."
    assert unescape(render(body, PLAIN, language and marks_of(language))) == html
    assert blocks_of(body)[0].text == "Kyiv's staff said \"a group of 'defenders'\" returned ; \"it's\"."


def test_a_body_of_nothing_but_marks_costs_little() -> None:
    """The library looks for partners in time that grows with the square of their number: so many are left as they are."""
    body = "'\"" * 500_000
    assert unescape(render(body, PLAIN, marks_of("en"))) == f"<p>{body}</p>\n"


@pytest.mark.parametrize(
    "body",
    [
        "<script>alert(1)</script>",
        "text <img src=x onerror=alert(1)> text",
        "![picture](https://example.org/p.png)",
        "[x](javascript:alert(1))",
        "[x](data:text/html,hello)",
        "[x](//evil.example/)",
        "[x](../../etc/passwd)",
        "<https://example.org/> <javascript:alert(1)>",
        "[x]: javascript:alert(1)\n\n[x]",
    ],
)
def test_nothing_of_the_authors_becomes_markup(body: str) -> None:
    """Raw HTML, images and unsafe addresses become text."""
    html = render(body, PLAIN)
    assert "<script" not in html
    assert "<img" not in html
    for bad in ('href="javascript', 'href="data', 'href="//', 'href="..'):
        assert bad not in html.lower()


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=400))
@example("\r0")
@example("one\r\rtwo")
def test_any_text_can_be_read(body: str) -> None:
    """Whatever stands in a body, reading it ends, and every place lies inside it."""
    for block in blocks_of(body):
        for citation in block.citations:
            assert 0 <= citation.stretch.start <= len(body)
        for at in range(len(block.text)):
            assert 0 <= block.in_file(at) <= len(body) + 1
    render(body, PLAIN)
