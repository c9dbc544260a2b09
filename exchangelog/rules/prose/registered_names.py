"""Names that are written in quotation marks and are no quotations: «Азовсталь», the private military company «Вагнер».

Comes in: the registries. Goes out: what they themselves write in marks, in one language. Nobody is free to put words there for one entry: a
registry's names are held as what was published is (`silent-edit`), and are read for every entry at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from exchangelog.evidence.segments import fold
from exchangelog.language.quotations import quotations_in
from exchangelog.record.frozen_record import TranslatableRecord
from exchangelog.record.log import Log

REGISTRIES = ("speakers", "publishers", "categories", "agreements")
LONGEST = 4
"""Words of a name; what somebody said is seldom as short, and never all capitals."""


def is_name(text: str) -> bool:
    """Say whether a phrase is written as proper names are: a few words, each with a capital letter."""
    words = text.split()
    return 0 < len(words) <= LONGEST and all(word[0].isupper() for word in words)


def registered_names(log: Log, language: str) -> frozenset[str]:
    """Give the names that the registries write in quotation marks in a language, in the spelling of segments."""
    return frozenset(
        fold(quotation.text)
        for text in texts_in(log, language)
        for quotation in quotations_in(text)
        if is_name(quotation.text)
    )


def texts_in(log: Log, language: str) -> Iterator[str]:
    """Give every name, office and definition of the registries that is written in a language."""
    first = log.site.languages[0]
    for record, fields in records_of(log):
        for field in fields:
            if language == first or record.has_text(field, language):
                yield record.text(field, language)


def records_of(log: Log) -> Iterable[tuple[TranslatableRecord, tuple[str, ...]]]:
    """Give the records of the registries, each with its fields that name something."""
    for speaker in log.speakers.values():
        yield speaker, ("name",)
        yield from ((role, ("role",)) for role in speaker.roles)
    yield from ((publisher, ("name",)) for publisher in log.publishers.values())
    yield from ((category, ("label", "definition")) for category in log.categories.values())
    yield from ((agreement, ("title",)) for agreement in log.agreements.values())
