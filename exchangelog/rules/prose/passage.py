"""Passages: every stretch of our own prose in an entry, with what it may rest on.

Comes in: an entry. Goes out: its title, summary, notes and reasons, each as one passage that any quote of the entry may back,
and its body sentence by sentence, each backed by the quotes that it cites. So rules on prose need not know where prose stands.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain
from typing import TypeGuard

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.findings.place import FieldPath, Place, Value
from exchangelog.language.number_mentions import numbers_in
from exchangelog.language.sentences import sentences_in
from exchangelog.reading.body_texts import divide_body
from exchangelog.reading.prose import Block, blocks_of
from exchangelog.record.correction import Correction
from exchangelog.record.editorial_page import EditorialPage
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.frozen_record import TranslatableRecord
from exchangelog.record.quote import Quote
from exchangelog.rules.last_asked import remember_last
from exchangelog.rules.prose.own_numbers import WORKED_OUT, OwnNumber
from exchangelog.rules.rule import Context

TEXT = "the text"
CLAUSE_END = re.compile(r"[;:](?=\s)")
LONGEST_CLAUSE = 200
"""Characters before and behind a number: without an end a text of a million numbers would be read a million times."""


class Passage(Struct, frozen=True):
    """A stretch of prose, its language, what it is called in a message, and the quotes that may back it.

    `place` gives the place in the file of a stretch of the text; `block` is the paragraph that the text is a sentence of; `correction`
    is the one that the text says the `what` of.
    """

    text: str
    language: str
    name: str
    quotes: frozenset[str]
    place: Callable[[int, int], Place]
    block: Block | None = None
    correction: Correction | None = None

    def has_at_hand(self, number: OwnNumber, start: int, sides: Sequence[re.Pattern[str]]) -> bool:
        """Say whether what a number that begins at `start` follows from is at hand, and that it follows is plain; a figure itself is.

        It is plain where a word says that the number was worked out, where both figures are said in the sentence, and of what both sides
        were given together where not one of them alone is named beside it; `sides` are the names of each.
        """
        if not number.follows_from:
            return True
        if not self.has_near(number):
            return False
        clause = self.clause_at(start)
        words = WORKED_OUT.get(self.language)
        named = sum(side.search(clause) is not None for side in sides)
        return (
            (number.is_of_both_sides and named in {0, len(sides)})
            or words is None
            or words.search(clause) is not None
            or (number.is_plain and self.says_all_of(number))
        )

    def clause_at(self, start: int) -> str:
        """Give the words around a place, as far as a semicolon or a colon, or so many that one clause can have."""
        before = CLAUSE_END.split(self.text[max(start - LONGEST_CLAUSE, 0) : start])[-1]
        return before + CLAUSE_END.split(self.text[start : start + LONGEST_CLAUSE], maxsplit=1)[0]

    def says_all_of(self, number: OwnNumber) -> bool:
        """Say whether the passage says each of the figures, and the number itself besides."""
        wanted = Counter([number.count, *(one.count for one in number.follows_from)])
        said = values_said(self.text, self.language)
        return all(said.get(value, 0) >= times for value, times in wanted.items())

    def has_near(self, number: OwnNumber) -> bool:
        """Say whether each of the figures is said, or its quote cited, in the same paragraph; where that cites nothing, every one is."""
        if self.block is None or not self.block.citations:
            return True
        cited = {one for citation in self.block.citations for one in citation.quotes}
        said = values_said(self.block.text, self.language)
        return all(one.count in said or one.quotes & cited for one in number.follows_from)


@lru_cache(maxsize=8)
def values_said(text: str, language: str) -> Mapping[int | None, int]:
    """Give how often a text says each number; remembered for the other numbers of the same sentence."""
    return Counter(one.value for one in numbers_in(text, language))


def fields_of(entry: Filed[Statement], context: Context) -> Iterator[Passage]:
    """Give the passages of the front matter; they cite nothing, so that any quote of the entry may back them."""
    quotes = frozenset(quote.id for quote in entry.record.quotes)
    first = context.log.site.languages[0]
    for path, holder, fields in holders_of(entry.record):
        for field in fields:
            text, of = getattr(holder, field), correction_of(holder, field)
            if text is not None:
                place = (*path, field)
                yield Passage(text, first, name_of(place), quotes, at_value(place), correction=of)
    for path, holder, fields in holders_of(entry.record):
        for language, texts in holder.translated.items():
            for field in fields:
                if field in texts:
                    name = f"{name_of((*path, field))} in '{language}'"
                    place = (*path, language, field)
                    of = correction_of(holder, field)
                    yield Passage(texts[field], language, name, quotes, at_value(place), correction=of)


def correction_of(holder: TranslatableRecord, field: str) -> Correction | None:
    """Give the correction that a field says the `what` of: its `was` and `now` are what that is about."""
    return holder if isinstance(holder, Correction) and field == "what" else None


def holders_of(record: Statement) -> Iterator[tuple[FieldPath, TranslatableRecord, tuple[str, ...]]]:
    """Give the parts of a front matter that hold prose of ours: the path of each, the part, and its fields."""
    is_event = isinstance(record, Exchange)
    yield (), record, ("title", "summary", *(("date_note", "named") if is_event else ()))
    if isinstance(record, Exchange):
        yield from ((("unknown", index), gap, ("why",)) for index, gap in enumerate(record.unknown))
    yield from ((("totals", index), total, ("note",)) for index, total in enumerate(record.totals))
    for index, correction in enumerate(record.corrections):
        yield ("corrections", index), correction, ("what", "why")
    if record.withdrawn is not None:
        yield ("withdrawn",), record.withdrawn, ("why",)


def name_of(path: FieldPath) -> str:
    """Give what a field is called in a message."""
    return f"the {path[-1]}" if len(path) == 1 else f"'{path[-1]}' of {path[0]}"


def at_value(path: FieldPath) -> Callable[[int, int], Place]:
    """Place every stretch of a field at the field's value."""
    return lambda _start, _end: Value(path)


def is_entry(filed: Filed[Statement] | Filed[EditorialPage]) -> TypeGuard[Filed[Statement]]:
    """Say whether what may be an entry or a page is an entry."""
    return isinstance(filed.record, Statement)


def blocks(filed: Filed[Statement] | Filed[EditorialPage], context: Context) -> Iterator[tuple[Block, str]]:
    """Give the blocks of an entry's text and of its translations, or of a page, each with its language."""
    first, *others = context.log.site.languages
    if not is_entry(filed):  # a text in another language is a page of its own, named after its language
        language = next((tag for tag in others if filed.id.endswith(f"-{tag.lower()}")), first)
        yield from ((block, language) for block in blocks_of(filed.body, filed.body_start))
        return
    for text in divide_body(filed.body, filed.body_start).texts:
        for block in blocks_of(text.markdown, text.start):
            yield block, text.language or first


def sentences_of(block: Block, language: str) -> Iterator[Passage]:
    """Give the sentences of a block, each with the quotes that it cites before or right after its full stop."""
    spans = sentences_in(block.text, language) or ((0, len(block.text)),)
    cited: list[set[str]] = [set() for _ in spans]
    for citation in block.citations:
        cited[sentence_of(citation.at, block.text, spans)].update(citation.quotes)
    for (start, end), quotes in zip(spans, cited, strict=True):
        yield Passage(block.text[start:end], language, TEXT, frozenset(quotes), in_block(block, start), block)


@remember_last
def passages_of(entry: Filed[Statement], context: Context) -> tuple[Passage, ...]:
    """Give every stretch of our own prose in an entry: its fields, and its text and its translations sentence by sentence."""
    sentences = (sentences_of(block, language) for block, language in blocks(entry, context))
    return (*fields_of(entry, context), *chain.from_iterable(sentences))


def texts_of_quote(quote: Quote, context: Context) -> Iterator[tuple[str, str]]:
    """Give the words of a quote and of each of its translations, with their languages in front."""
    yield context.log.language_of(quote), quote.said
    yield from ((language, translation.text) for language, translation in quote.translations.items())


def citing_what_is_there(passage: Passage, known: frozenset[str]) -> Passage:
    """Let a passage that cites a quote which the entry lacks be backed by any: which one was meant, unknown-citation asks."""
    return passage if passage.quotes <= known else replace(passage, quotes=known)


def sentence_of(at: int, text: str, spans: tuple[tuple[int, int], ...]) -> int:
    """Give the number of the sentence that a citation at an offset belongs to."""
    number = max((index for index, (start, _) in enumerate(spans) if start <= at), default=0)
    start = spans[number][0]
    follows_full_stop = number > 0 and not text[start:at].strip()
    return number - 1 if follows_full_stop else number


def in_block(block: Block, offset: int) -> Callable[[int, int], Place]:
    """Place a stretch of a sentence that begins `offset` into its block where it stands in the file."""
    return lambda start, end: block.stretch(offset + start, offset + end)
