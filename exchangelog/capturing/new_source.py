"""A source that the log does not have yet: its id and its fields, from what the page says and what the editor knows better.

Comes in: what was taken, what the editor typed, the log. Goes out: the id, the fields, and notices of what the editor should look
at. What the page does not say is not made up: `null`, with a word on why.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import count

from msgspec import Struct

from exchangelog.capturing.publisher import UNKNOWN, Owner, owner_of
from exchangelog.capturing.slug import slug_of
from exchangelog.capturing.source_text import NewSource, quoted
from exchangelog.capturing.taking import CannotCapture, Taken
from exchangelog.evidence.segments import segments_of
from exchangelog.extraction.clean_line import clean
from exchangelog.extraction.tongue import language_of
from exchangelog.record.field_types import DEVICE, LANGUAGE, LONGEST_ID, is_id
from exchangelog.record.log import Log
from exchangelog.rules.likeness import did_you_mean

PREFIX = re.compile(r"(.+?)-(?:[12]\d{3}-\d\d|undated)")
UNDATED = "undated"


class Known(Struct, frozen=True):
    """What the editor typed; None where nothing."""

    source_id: str | None = None
    publisher: str | None = None
    published: str | None = None
    language: str | None = None
    title: str | None = None
    author: str | None = None

    def told(self) -> list[str]:
        """Name the options that describe a source and that were given."""
        names = ("publisher", "published", "language", "title", "author")
        return [f"--{name}" for name in names if getattr(self, name) is not None]


class Proposal(Struct, frozen=True):
    """A source to be: its id, its fields, and what the editor should know."""

    source_id: str
    source: NewSource
    notices: tuple[str, ...]


def refuse_misspelt(known: Known) -> None:
    """Raise CannotCapture where something that the editor typed cannot stand in a source's file."""
    if known.source_id is not None and not is_id(known.source_id):
        raise CannotCapture(
            f"--id '{known.source_id}' is not an id: at most {LONGEST_ID} lower-case letters, digits and single hyphens"
        )
    if known.source_id is not None and DEVICE.fullmatch(known.source_id):
        raise CannotCapture(
            f"--id '{known.source_id}' is the name of a device on Windows, where no file can have it"
        )
    if known.publisher is not None and not is_id(known.publisher):
        raise CannotCapture(f"--publisher '{known.publisher}' is not an id of publishers.yaml")
    if known.language is not None and not re.fullmatch(LANGUAGE, known.language):
        raise CannotCapture(f"--language '{known.language}' is not a language's tag such as en, uk or ru")
    for name, text in (("--title", known.title), ("--author", known.author)):
        if text is not None and text != clean(text):
            raise CannotCapture(
                f"{name} is empty, too long, or has line ends, double spaces or hidden characters"
            )


def propose(taken: Taken, known: Known, log: Log) -> Proposal:
    """Give the source that a page becomes. Raises CannotCapture where the page does not say what a source must say."""
    facts, text = taken.extract.facts, taken.extract.text
    language = known.language or language_of(text, facts.language)
    if language is None:
        raise CannotCapture("the page does not say in which language it is; give --language")
    owner = owner_of(taken.address, log)
    publisher = known.publisher or owner.publisher
    published = known.published or (str(facts.published.at) if facts.published is not None else None)
    title = known.title or facts.title
    source = NewSource(
        url=taken.address,
        url_note=None if taken.address else "captured from a file that does not tell its address",
        publisher=publisher,
        title=title,
        author=known.author or facts.author,
        published=published,
        published_note=note_on_date(taken, known),
        language=language,
    )
    words = title or segments_of(text)[0].text
    source_id = known.source_id or free_id(prefix_for(publisher, owner, log), published, words, language, log)
    return Proposal(source_id, source, tuple(notices(source, owner, taken, log)))


def note_on_date(taken: Taken, known: Known) -> str | None:
    """Say where the date comes from, or why there is none; what the editor typed needs no word."""
    if known.published is not None:
        return None
    published = taken.extract.facts.published
    if published is None:
        return "the page states no date where a program could read it"
    return f"as stated by the page: {published.stated_by}"


def prefix_for(publisher: str, owner: Owner, log: Log) -> str:
    """Give the word with which ids of this publisher's sources begin in this log, or a word for the first."""
    begun = Counter(
        found[1]
        for one in log.sources.values()
        if one.record.publisher == publisher and (found := PREFIX.match(one.id)) is not None
    )
    if begun:
        return max(sorted(begun), key=lambda prefix: begun[prefix])
    is_typed = owner.publisher == UNKNOWN and publisher != UNKNOWN
    return publisher if publisher in log.publishers or is_typed else owner.word


def free_id(prefix: str, published: str | None, words: str, language: str, log: Log) -> str:
    """Give an id that no source has: the publisher, the day, a few words of the title."""
    day = published[: len("2025-05-24")] if published else UNDATED
    proposed = "-".join(filter(None, (prefix, day, slug_of(words, language))))
    proposed = proposed[: LONGEST_ID - len("-999")].rstrip("-")
    for number in count(1):
        candidate = proposed if number == 1 else f"{proposed}-{number}"
        if candidate not in log.sources and not log.is_unread("source", candidate):
            return candidate
    raise AssertionError("numbers do not end")


def notices(source: NewSource, owner: Owner, taken: Taken, log: Log) -> list[str]:
    """Say what the editor should look at before anything is quoted."""
    found = []
    if source.publisher == owner.publisher and owner.notice is not None:
        found.append(owner.notice)
    if source.publisher not in {UNKNOWN, *log.publishers}:
        name = taken.extract.facts.site or source.publisher
        found.append(
            f"publishers.yaml has no '{source.publisher}'{did_you_mean(source.publisher, log.publishers)}; "
            f"add it: {source.publisher}: {{name: {quoted(name)}, kind: press}} (kind: official, agency, press or ngo)"
        )
    if source.published is None:
        found.append("no date of publication was found; if the page shows one, put it into 'published'")
    if source.title is None:
        found.append("no title was found; if the page has one, put it into 'title'")
    return found
