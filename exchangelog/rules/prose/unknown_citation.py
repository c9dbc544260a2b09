"""The rule unknown-citation."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Place, Problem, Value
from exchangelog.reading.prose import blocks_of
from exchangelog.record.editorial_page import EditorialPage
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.citing import named_quotes, quote_ids
from exchangelog.rules.likeness import hints_among
from exchangelog.rules.prose.passage import blocks, fields_of, is_entry
from exchangelog.rules.rule import Context, Subject, rule

WORD = r"[a-z0-9]+(?:-[a-z0-9]+)*+"
NAMED = re.compile(WORD)
MISWRITTEN = re.compile(
    rf"(?P<marked>[\[({{] ?@ ?{WORD}(?:[;,] ?@? ?{WORD})*+ ?[\])}}]?)"
    rf"|\[{WORD}(?:[;,] ?{WORD})*+\]"
    rf"|(?<![\w@./-])@{WORD}(?![\w@/])"
)
"""What looks like a citation in what a reader sees; of true ones nothing is seen there."""
SIGNS = "@["
"""Without one of these nothing looks like a citation, and a text need not be searched."""


@rule(Severity.ERROR, on=Subject.PROSE)
def unknown_citation(filed: Filed[Statement] | Filed[EditorialPage], context: Context) -> Iterator[Problem]:
    """A figure, total, ordinal, place or mediator, or a citation in the text, names a quote that the entry lacks, or is no citation as it is written.

    A page of the site's own has no quotes, and cites none.

    Why it matters: a citation that leads nowhere looks like evidence and is none.

    How to mend it: correct the id, or add the quote to the entry. Quotes of other entries cannot be cited. A citation is written
    `[@id]`, of several quotes `[@a; @b]`, and stands in the prose: title, summary and notes cite nothing, any quote of the entry backs them.
    """
    if not is_entry(filed):
        yield from on_page(filed)
    elif (known := quote_ids(filed, context)) is not None:
        yield from in_entry(filed, context, known)


def on_page(page: Filed[Statement] | Filed[EditorialPage]) -> Iterator[Problem]:
    """Find the citations of a page of the site's own."""
    for block in blocks_of(page.body, page.body_start):
        for citation in block.citations:
            yield Problem(
                citation.stretch,
                "a page of the site's own has no quotes that it could cite",
                "Link to the entry or to the source: [text](2025-05-23), [text](source:an-id).",
            )


def in_entry(entry: Filed[Statement], context: Context, known: frozenset[str]) -> Iterator[Problem]:
    """Find what an entry names that is none of its quotes, what is no citation as it is written, and what stands where nothing can cite."""
    hint = hints_among(known)
    for place, quote in citations(entry, context):
        if quote not in known:
            yield Problem(
                place,
                f"the entry has no quote '{quote}'{hint(quote)}",
                "Correct the id, or add the quote to the entry.",
            )
    yield from miswritten(entry, context, known)
    yield from misplaced(entry, context, known)


def citations(entry: Filed[Statement], context: Context) -> Iterator[tuple[Place, str]]:
    """Give every id of a quote that the entry names, with its place."""
    for path, quotes in named_quotes(entry.record):
        yield from ((Value((*path, index)), quote) for index, quote in enumerate(quotes))
    for block, _language in blocks(entry, context):
        for citation in block.citations:
            yield from ((citation.stretch, quote) for quote in citation.quotes)


def miswritten(entry: Filed[Statement], context: Context, known: frozenset[str]) -> Iterator[Problem]:
    """Find what is meant as a citation and would be published as it stands: `[@id` without its end, `(@id)`, `@id` or `[id]` of a quote."""
    for block, _language in blocks(entry, context):
        for found in what_looks_cited(block.text):
            place = block.stretch(*found.span())
            names = NAMED.findall(found[0])
            is_quote = all(name in known for name in names)
            in_code = entry.body[: place.start - entry.body_start].endswith("`")
            if in_code or not (is_quote or found["marked"]):
                continue
            meant = "; ".join(f"@{name}" for name in names) if is_quote else "@id"
            yield Problem(place, f"'{found[0]}' cites nothing as it is written", f"Write [{meant}].")


def what_looks_cited(text: str) -> Iterator[re.Match[str]]:
    """Give what looks like a citation in a text."""
    if any(sign in text for sign in SIGNS):
        yield from MISWRITTEN.finditer(text)


def misplaced(entry: Filed[Statement], context: Context, known: frozenset[str]) -> Iterator[Problem]:
    """Find what is meant as a citation in a title, a summary or a note, whose pages and feeds would show its signs."""
    for passage in fields_of(entry, context):
        for found in what_looks_cited(passage.text):
            if found["marked"] or all(name in known for name in NAMED.findall(found[0])):
                yield Problem(
                    passage.place(*found.span()),
                    f"{passage.name} says '{found[0]}', but only the prose can cite",
                    "Take it out: any quote of the entry backs what is said here.",
                )
