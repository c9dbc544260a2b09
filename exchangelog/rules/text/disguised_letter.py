"""The rule disguised-letter."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import Problem
from exchangelog.reading.disguises import disguises_in
from exchangelog.reading.document import Document
from exchangelog.record.log import Log
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.FILES)
def disguised_letter(context: Context) -> Iterator[Problem]:
    """A sign passes for a plain letter: bold, full-width, raised or circled, a small capital, a numeral of another script, a letter struck through.

    What a source itself has so may be quoted, and stand in its title.

    Why it matters: 'five hundred' in such letters is read by everybody but by the rules that ask where a number comes from, and a line through a 'not'
    takes it back where no word does. No search finds such words, and screen readers spell them or pass over them.

    How to mend it: type the word anew in plain letters; stress a word with asterisks.
    """
    for path, document in context.documents.items():
        found = [*disguises_in(document.text)]
        others = words_of_others(document, context.log) if found else ""
        for where in found:
            written = document.text[where.start : where.end]
            if written not in others:
                plain = unicodedata.normalize("NFKC", written)
                yield Problem(
                    where,
                    f"'{shortened(written)}' is written in signs that pass for plain letters ({name_of(written)})",
                    f"Write '{shortened(plain)}' in plain letters."
                    if plain != written
                    else "Type it anew in plain letters.",
                    path,
                )


def words_of_others(document: Document, log: Log) -> str:
    """Give what an entry quotes, or the title of a source, in one text."""
    entry = log.exchanges.get(document.id) or log.statements.get(document.id)
    if entry is not None and entry.path == document.path:
        return "\n".join(quote.said for quote in entry.record.quotes)
    source = log.sources.get(document.id)
    return source.record.title or "" if source is not None and source.path == document.path else ""


def name_of(written: str) -> str:
    """Name the sign that gives it away, as Unicode does."""
    sign = next(
        (one for one in written if unicodedata.combining(one) or unicodedata.category(one) == "Me"),
        written[0],
    )
    return f"U+{ord(sign):04X} {unicodedata.name(sign, '').lower()}"
