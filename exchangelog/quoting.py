"""Quoting: the whole sentences of a captured text that hold some words, ready to be pasted into an entry.

Comes in: a source and words. Goes out: `Passage`s, each with a quote for every voice that it can have: the outlet's whole sentence,
and, where the words stand in quotation marks, the speaker's own alone. Only what the build will accept is offered: each is held
against the capture before it is shown.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import islice

from msgspec import Struct

from exchangelog.cannot_run import CannotRun
from exchangelog.capturing.current_log import read_log
from exchangelog.evidence.captured_text import (
    BOUNDARIES,
    CapturedText,
    end_of_quotations,
    follow_quotations,
    read_text,
)
from exchangelog.evidence.segments import QUOTATION_MARK, fold
from exchangelog.evidence.standing import failure_of
from exchangelog.evidence.vault import read_vault
from exchangelog.language.number_mentions import numbers_in
from exchangelog.record.filed import Filed
from exchangelog.record.quote import Voice
from exchangelog.record.source import Capture, Source
from exchangelog.rules.likeness import did_you_mean
from exchangelog.settings import Settings

MOST_PASSAGES = 10
ENDS = " ,;:-\u2013\u2014\"'\u201c\u201d\u201e\u00ab\u00bb"
"""What is taken off a speaker's words at both ends: the marks that the outlet's sentence needs around them."""


class CannotQuote(CannotRun):
    """There is nothing to quote from; the text says why in one line."""


class Passage(Struct, frozen=True):
    """Whole sentences that hold the words: as the outlet's, as the speaker's own (None where they are not), and around them."""

    reported: str | None
    spoken: str | None
    before: str
    after: str


class Quotable(Struct, frozen=True):
    """The passages of a source, the capture they come from, the source's language, and the languages it must be translated into."""

    source_id: str
    language: str
    translate: tuple[str, ...]
    capture: Capture
    passages: tuple[Passage, ...]


def find_passages(settings: Settings, source_id: str, words: str) -> Quotable:
    """Find words in the vault's texts of a source, the newest first. Raises CannotQuote where there is none to look into."""
    log = read_log(settings)
    source = log.sources.get(source_id)
    if source is None:
        raise CannotQuote(f"there is no source '{source_id}'{did_you_mean(source_id, log.sources)}")
    if not fold(words).split():
        raise CannotQuote("say which words the sentence holds")
    texts = kept_texts(settings, source)
    if not texts:
        again = f"build.py capture {source.record.url or 'FILE --id ' + source_id}"
        raise CannotQuote(f"the vault {settings.vault} has no text of '{source_id}'; capture it: {again}")
    site = () if log.is_unread("site") else log.site.languages
    translate = () if source.record.language in site else site
    for capture, text in texts:
        passages = tuple(
            islice(passages_of(read_text(text), words, source.record.language, capture), MOST_PASSAGES)
        )
        if passages:
            return Quotable(source_id, source.record.language, translate, capture, passages)
    return Quotable(source_id, source.record.language, translate, texts[0][0], ())


def kept_texts(settings: Settings, source: Filed[Source]) -> list[tuple[Capture, str]]:
    """Give the captures of a source whose text the vault has, the newest first; a text that is not the captured one is none."""
    kept = read_vault(settings.vault, [source])
    found = ((capture, kept.get((source.id, capture.sha256))) for capture in reversed(source.record.captures))
    return [
        (capture, one.text) for capture, one in found if one and one.text and one.sha256 == capture.sha256
    ]


def passages_of(text: CapturedText, words: str, language: str, capture: Capture) -> Iterator[Passage]:
    """Give each place at which the words stand, as whole sentences; each sentence once."""
    shown: set[tuple[int, int]] = set()
    for start, end in places_of(text, words, language):
        held = [
            number for number, one in enumerate(text.whole_sentences) if one.start < end and start < one.end
        ]
        if not held or (held[0], held[-1]) in shown:
            continue
        shown.add((held[0], held[-1]))
        first, last = text.whole_sentences[held[0]], text.whole_sentences[held[-1]]
        passage = Passage(
            reported=provable(text, (first.start, last.end), "reported", capture),
            spoken=spoken(text, start, end, first.start, capture),
            before=text.words(text.whole_sentences[held[0] - 1]) if held[0] else "",
            after=text.words(text.whole_sentences[held[-1] + 1])
            if held[-1] + 1 < len(text.whole_sentences)
            else "",
        )
        if passage.reported or passage.spoken:
            yield passage


def places_of(text: CapturedText, words: str, language: str) -> Iterator[tuple[int, int]]:
    """Give where the words stand one after the other; if nowhere, the sentences that hold all of them in any order.

    A word may go on, for languages that bend theirs ('полон' finds 'полону'), a number may not; it may be written otherwise.
    """
    asked = fold(words).split()
    wanted = [re.escape(word) + (r"(?!\d)" if word[-1].isdigit() else "") for word in asked]
    row = re.compile(r"(?<!\w)" + r"\s+".join(wanted), re.IGNORECASE)
    together = {match.span() for match in row.finditer(text.folded)}
    together.update(places_of_number(text, fold(words), language))
    if together:
        yield from sorted(together)
        return
    singly = [re.compile(rf"(?<!\w){word}", re.IGNORECASE) for word in wanted]
    numbers = [places_of_number(text, word, language) for word in asked]
    for sentence in text.whole_sentences:
        places = []
        for pattern, places_of_it in zip(singly, numbers, strict=True):
            found = pattern.search(text.folded, sentence.start, sentence.end)
            first = bisect_left(places_of_it, (sentence.start, 0))
            after = places_of_it[first : first + 1]
            places += [found.span()] if found else [one for one in after if one[1] <= sentence.end]
        if len(places) == len(asked):
            yield min(start for start, _ in places), max(end for _, end in places)


def places_of_number(text: CapturedText, asked: str, language: str) -> tuple[tuple[int, int], ...]:
    """Give where the number that was asked for stands, however either is written: 307 as 'триста сім', 'триста сім' as 307; none for other words."""
    values = [
        one.value
        for one in numbers_in(asked, language)
        if one.end - one.start == len(asked) and (asked[0].isdigit() or not one.ordinal)
    ]
    return tuple(
        (one.start, one.end)
        for one in (numbers_in(text.folded, language) if values else ())
        if one.value in values and one.value is not None and one.part_of is None
    )


def spoken(text: CapturedText, start: int, end: int, sentence: int, capture: Capture) -> str | None:
    """Give the speaker's own sentences around a place, where it stands in quotation marks; `sentence` is where to look from."""
    begun: list[int] = []
    follow_quotations(begun, text.folded, sentence, start)
    if not begun:
        return None
    opened = begun[0]
    closed = end_of_quotations(text.folded, opened, end)
    inside = {
        number
        for number, one in enumerate(text.segments)
        if opened < one.start and (closed is None or one.end <= closed)
    }
    held = [
        number
        for number, one in enumerate(text.segments)
        if number in inside and one.start < end and start < one.end
    ]
    if not held:
        return None
    first, last = held[0], held[-1]
    while first - 1 in inside and text.segments[first - 1].segment.mark not in BOUNDARIES:
        first -= 1
    while last + 1 in inside and text.segments[last].segment.mark not in BOUNDARIES | {QUOTATION_MARK}:
        last += 1
    stop = text.segments[last + 1].start if last + 1 < len(text.segments) else len(text.folded)
    return provable(text, (text.segments[first].start, stop), "direct", capture)


def provable(text: CapturedText, span: tuple[int, int], voice: Voice, capture: Capture) -> str | None:
    """Give a part of the text as a quote of this voice, if it stands in the capture as the build will look at it."""
    given = text.shown(*span)
    if voice != "reported":
        cut = re.search(rf"[{re.escape(ENDS)}\s]*\Z", given)
        given = given[: cut.start()] if cut else given
    plain = " ".join(text.folded[span[0] : span[1]].split())
    return next((one for one in (given, plain) if failure_of(one, voice, [capture.lines]) is None), None)
