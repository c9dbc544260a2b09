"""What a number in our own prose may rest on (docs/format.md, section 4, 'Numbers').

Comes in: an entry and the log. Goes out: a `ProseSupport`: the entry's own numbers (figures, sums, totals, stages, ordinals, and the
sum or difference of two figures), the dates that it, its agreement and its sources hold, and what each of its quotes says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from exchangelog.evidence.number_row import numbers_of
from exchangelog.evidence.phrases import comparable
from exchangelog.language.counts_of_people import counts_of_people
from exchangelog.language.dates import DateMention, dates_in
from exchangelog.language.number_mentions import NumberMention
from exchangelog.record.correction import Correction
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.record.quote import Quote
from exchangelog.rules.last_asked import remember_last
from exchangelog.rules.prose.own_numbers import (
    Nouns,
    OwnNumber,
    counts_of,
    names_of_sides,
    nouns_of,
    places_of,
)
from exchangelog.rules.prose.passage import Passage
from exchangelog.rules.rule import Context

LINKED_ENTRY = re.compile(r"\]\(([0-9]{4}-[0-9]{2}-[0-9]{2}(?:-[a-z0-9]+)*)\)")
"""A link to another entry: the day of that entry is as well grounded there as a citation would make it here."""

IN_A_ROW = frozenset({"ordinals", "stage", "quotes"})
"""Of what a correction has to be for its numbers to stand as places in a row ('the 66th')."""


PER_CENT = re.compile(r"\s?%|\s(?:per cent|percent|відсотк|процент)", re.IGNORECASE)
"""Behind a number: it is a share of a hundred, and no count."""


class NumbersAndDates(Struct, frozen=True):
    """The numbers, the shares of a hundred and the dates that a quote holds, or a value of a correction.

    A date without a year is of one of the `years`.
    """

    numbers: frozenset[int]
    shares: frozenset[int]
    dates: tuple[DateMention, ...]
    years: frozenset[int]


class ProseSupport(Struct, frozen=True):
    """All that may back a number of an entry's prose."""

    counts: tuple[OwnNumber, ...]
    nouns: Mapping[str, Nouns]
    sides: Mapping[str, tuple[re.Pattern[str], ...]]
    places: frozenset[int]
    days: frozenset[date]
    quoted: Mapping[str, NumbersAndDates]
    names: frozenset[str]
    totals: int

    def is_in_name(self, number: NumberMention, text: str) -> bool:
        """Say whether a number is part of the name of an outlet that the entry quotes, as in 'lider.112.ua'."""
        return any(
            start <= number.start and number.end <= start + len(name)
            for name in self.names
            for start in starts_of(name, text)
        )

    def backs(self, number: NumberMention, mentioned: DateMention | None, passage: Passage) -> bool:
        """Say whether a number of a passage is backed; `mentioned` is the date that it is a part of."""
        if passage.correction is not None and self.is_told_by(passage.correction, number, mentioned, passage):
            return True
        cited = [self.quoted[quote] for quote in passage.quotes if quote in self.quoted]
        if mentioned is not None:
            return any(fits(mentioned, day) for day in self.days) or any(
                agrees(mentioned, other, one.years) for one in cited for other in one.dates
            )
        if PER_CENT.match(passage.text, number.end):
            return any(number.value in one.shares for one in cited)
        return number.value is not None and (
            any(number.value in one.numbers for one in cited)
            or number.value in self.places
            or (not number.ordinal and self.counts_so_many(number.value, passage, number))
        )

    def is_told_by(
        self, correction: Correction, number: NumberMention, mentioned: DateMention | None, passage: Passage
    ) -> bool:
        """Say whether a correction gives a number itself, as what was or what is; of a kind of people that of its path, and no other."""
        values = [value for value in (correction.was, correction.now) if value is not None]
        told = [numbers_and_dates(value, passage.language, frozenset()) for value in values]
        if mentioned is not None:
            return any(agrees(mentioned, other, one.years) for one in told for other in one.dates)
        field, *rest = correction.path.split(".")
        kinds = self.kinds_behind(number, passage)
        return (
            any(number.value in one.numbers for one in told)
            and (not number.ordinal or field in IN_A_ROW)
            and (not kinds or field != "figures" or not kinds.isdisjoint(rest))
        )

    def kinds_behind(self, number: NumberMention, passage: Passage) -> frozenset[str]:
        """Give the kinds of people that the noun behind a number names."""
        return frozenset().union(
            *(
                kinds
                for noun, kinds in self.nouns.get(passage.language, ())
                if noun.match(passage.text, number.end)
            )
        )

    def counts_so_many(self, value: int, passage: Passage, number: NumberMention) -> bool:
        """Say whether the entry counts so many: where the noun behind the number is a kind of people that it counts, of that kind."""
        kinds = self.kinds_behind(number, passage)
        told = [one for one in self.counts if one.kinds and one.kinds <= kinds]
        return any(
            one.count == value
            and passage.has_at_hand(one, number.start, self.sides.get(passage.language, ()))
            for one in told or self.counts
        )


def support_of(entry: Filed[Statement], context: Context) -> ProseSupport:
    """Gather all that may back a number of the entry's prose."""
    log = context.log
    quoted = {
        quote.id: numbers_and_dates(quote.said, log.language_of(quote), years_of(quote, entry, context))
        for quote in entry.record.quotes
    }
    return ProseSupport(
        counts=tuple(dict.fromkeys(counts_of(entry, context))),
        nouns=nouns_by_language(log),
        sides=sides_by_language(log),
        places=frozenset(places_of(entry.record)),
        days=frozenset(held_days(entry, context)),
        quoted=quoted,
        names=frozenset(names_of_outlets(entry, context)),
        totals=len(entry.record.totals),
    )


@remember_last
def nouns_by_language(log: Log) -> Mapping[str, Nouns]:
    """Give the kinds of people that are one noun, in each language of the site."""
    return {language: nouns_of(log, language) for language in log.site.languages}


@remember_last
def sides_by_language(log: Log) -> Mapping[str, tuple[re.Pattern[str], ...]]:
    """Give what finds the names of each side, in each language of the site."""
    return {language: names_of_sides(log, language) for language in log.site.languages}


def names_of_outlets(entry: Filed[Statement], context: Context) -> Iterator[str]:
    """Give the names of the outlets that the entry quotes, in all languages that they have one in."""
    log = context.log
    for quote in entry.record.quotes:
        source = log.sources.get(quote.source)
        publisher = log.publishers.get(source.record.publisher) if source is not None else None
        if publisher is not None:
            yield publisher.name
            yield from (texts["name"] for texts in publisher.translated.values() if "name" in texts)


def starts_of(name: str, text: str) -> Iterator[int]:
    """Give every place at which a name begins in a text."""
    start = text.find(name)
    while start >= 0:
        yield start
        start = text.find(name, start + 1)


def years_of(quote: Quote, entry: Filed[Statement], context: Context) -> frozenset[int]:
    """Give the years of which a date in a quote can be that names none: the event's, and the one in which the source was published."""
    days = [entry.record.date]
    if isinstance(entry.record, Exchange) and entry.record.date_latest is not None:
        days.append(entry.record.date_latest)
    source = context.log.sources.get(quote.source)
    if source is not None and source.record.published is not None:
        days.append(source.record.published.day)
    return frozenset(day.year for day in days)


def numbers_and_dates(said: str, language: str, years: frozenset[int]) -> NumbersAndDates:
    """Read the numbers and dates of a quote; a part of a date or time is no number of people."""
    plain = comparable(said).text
    numbers: set[int] = set()
    shares: set[int] = set()
    for number in (*numbers_of(said, language).numbers, *counts_of_people(plain, language)):
        if number.value is not None and number.part_of is None:
            (shares if PER_CENT.match(plain, number.end) else numbers).add(number.value)
    return NumbersAndDates(frozenset(numbers), frozenset(shares), dates_in(plain, language), years)


def held_days(entry: Filed[Statement], context: Context) -> Iterator[date]:
    """Give the days that the entry, its agreement, its sources and the entries that it names hold."""
    record, log = entry.record, context.log
    days: list[date | None] = [record.date, record.added.date()]
    days.extend(correction.date.day for correction in record.corrections)
    days.append(record.withdrawn.date.day if record.withdrawn else None)
    for total in record.totals:
        days.extend((total.since, total.until))
        days.extend(other.record.date for other in map(log.exchange_of, total.of) if other is not None)
    if isinstance(record, Exchange):
        days.append(record.date_latest)
        agreement = log.agreements.get(record.agreement or "")
        days.append(agreement.date if agreement else None)
    linked = (log.exchange_of(link) for link in LINKED_ENTRY.findall(entry.body))
    days.extend(other.record.date for other in linked if other is not None)
    for quote in record.quotes:
        source = log.sources.get(quote.source)
        if source is not None and source.record.published is not None:
            days.append(source.record.published.day)
    yield from (day for day in days if day is not None)


def fits(mentioned: DateMention, day: date) -> bool:
    """Say whether a day is the one that was mentioned, as far as it was."""
    return all(
        part is None or part == held
        for part, held in ((mentioned.year, day.year), (mentioned.month, day.month), (mentioned.day, day.day))
    )


def agrees(mentioned: DateMention, other: DateMention, years: frozenset[int]) -> bool:
    """Say whether a date in a quote holds every part of the date that was mentioned; one without a year is of one of these years."""
    held = years if other.year is None else {other.year}
    return (
        mentioned.day in {None, other.day}
        and mentioned.month in {None, other.month}
        and (mentioned.year is None or mentioned.year in held)
    )
