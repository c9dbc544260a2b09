"""The page of a speaker: who it is, which offices are recorded, and what was said, entry by entry, newest first.

Comes in: a speaker. Goes out: `SpeakerPage`. Where much was said the page has the newest of it, and each year a page of its own, so
that the thousandth quote makes no page longer.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.pages.address import HOME, SPEAKERS, Here, speaker_path
from exchangelog.pages.dossier import home_of, open_dossier
from exchangelog.pages.edition import Edition, Spoken
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.given_number import given_numbers
from exchangelog.pages.link import Link
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.quote_card import QuoteCard
from exchangelog.pages.speaker_words import RoleLine, role_lines, side_of_speaker, standing_of
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed

MOST_QUOTES = 60
"""So many quotes stand on one page; of more, the page of the speaker has the newest."""
NEWEST_QUOTES = 20


class SpokenQuote(Struct, frozen=True):
    """A quote with the numbers that rest on it."""

    card: QuoteCard
    numbers: tuple[str, ...]


class SpokenEntry(Struct, frozen=True):
    """What the speaker said in one entry, under its day and title."""

    anchor: str
    href: str
    day: str
    title: Phrase
    quotes: tuple[SpokenQuote, ...]


class YearOfQuotes(Struct, frozen=True):
    """A year in which the speaker said something: its page, how much was said; `current` where it is this page."""

    year: str
    href: str
    quotes: str
    current: bool


class Words(Struct, frozen=True):
    """All that a speaker said, the same on each of the speaker's pages: in whole and by year, and how much it is, through how many outlets."""

    spoken: tuple[Spoken, ...]
    by_year: Mapping[int, tuple[Spoken, ...]]
    counted: str
    through: str


class SpeakerPage(Struct, frozen=True):
    """Everything that the page of a speaker shows. `part` names the year where the page has one year alone."""

    frame: Frame
    crumbs: tuple[Link, ...]
    id: str
    name: Phrase
    style: str
    side: str
    standing: str
    roles: tuple[RoleLine, ...]
    counted: str
    through: str
    part: str
    newest_only: bool
    years: tuple[YearOfQuotes, ...]
    entries: tuple[SpokenEntry, ...]


def years_of_quotes(edition: Edition, speaker_id: str) -> tuple[int, ...]:
    """Give the years that have a page of their own: those of a speaker who said more than one page holds."""
    spoken = edition.spoken.get(speaker_id, ())
    return tuple(dict.fromkeys(map(year_said, spoken))) if len(spoken) > MOST_QUOTES else ()


def gather_words(edition: Edition, speaker_id: str) -> Words:
    """Give all that a speaker said; of some it is much, and each year of it has a page."""
    spoken = edition.spoken.get(speaker_id, ())
    years = {year: tuple(said) for year, said in groupby(spoken, key=year_said)}
    return Words(spoken, years, count_quotes(edition, spoken), count_outlets(edition, spoken))


def year_said(spoken: Spoken) -> int:
    """Give the year in which something was said; what a speaker said is in the order of its dates."""
    return spoken[0].record.date.year


def make_speaker_page(edition: Edition, speaker_id: str, year: int | None = None) -> SpeakerPage:
    """Give the page of a speaker, or of what a speaker said in one year."""
    here = edition.here(speaker_path(speaker_id, year))
    wording = edition.wording
    _ = wording.gettext
    speaker = edition.log.speakers[speaker_id]
    name = edition.tongue.phrase(speaker, "name")
    words = edition.once(gather_words, speaker_id)
    shown = choose(words, year)
    title = name.text if year is None else _("%(name)s in %(year)s", name=name.text, year=str(year))
    description = _(
        "What the log holds of the words of %(name)s, each with its source.",
        name=edition.tongue.within(replace(name, text=title)).text,
    )
    style, side = side_of_speaker(edition, speaker)
    return SpeakerPage(
        frame=make_frame(edition, here, Subject(title, description, SPEAKERS)),
        crumbs=make_crumbs(edition, speaker_id, year, here),
        id=speaker_id,
        name=name,
        style=style,
        side=side,
        standing=standing_of(speaker.standing, wording),
        roles=role_lines(edition, speaker),
        counted=words.counted,
        through=words.through,
        part=str(year) if year is not None else "",
        newest_only=len(shown) < len(words.spoken) and year is None,
        years=make_years(edition, speaker_id, year, here),
        entries=make_entries(edition, shown, here),
    )


def make_crumbs(edition: Edition, speaker_id: str, year: int | None, here: Here) -> tuple[Link, ...]:
    """Give the way to the page."""
    _ = edition.wording.gettext
    name = edition.tongue.phrase(edition.log.speakers[speaker_id], "name").text
    way = (Link(_("Log"), here.link(HOME)), Link(_("Speakers"), here.link(SPEAKERS)))
    if year is None:
        return (*way, Link(name, "", "page"))
    return (*way, Link(name, here.link(speaker_path(speaker_id))), Link(str(year), "", "page"))


def choose(words: Words, year: int | None) -> tuple[Spoken, ...]:
    """Give the quotes that stand on the page, newest first: those of a year, all, or of very many the newest."""
    if year is not None:
        return words.by_year.get(year, ())[::-1]
    newest = NEWEST_QUOTES if len(words.spoken) > MOST_QUOTES else None
    return words.spoken[::-1][:newest]


def count_quotes(edition: Edition, spoken: tuple[Spoken, ...]) -> str:
    """Say how many quotes there are, in how many entries."""
    wording = edition.wording
    entries = len({entry.id for entry, _quote in spoken})
    return wording.gettext(
        "%(quotes)s in %(entries)s",
        quotes=wording.ngettext("%(number)s quote", "%(number)s quotes", len(spoken)),
        entries=wording.ngettext("%(number)s entry", "%(number)s entries", entries),
    )


def count_outlets(edition: Edition, spoken: tuple[Spoken, ...]) -> str:
    """Say through how many outlets the words came."""
    outlets = {edition.log.sources[quote.source].record.publisher for _entry, quote in spoken}
    return edition.wording.ngettext("%(number)s outlet", "%(number)s outlets", len(outlets))


def make_years(edition: Edition, speaker_id: str, year: int | None, here: Here) -> tuple[YearOfQuotes, ...]:
    """Give the years that have a page of their own, newest first."""
    words = edition.once(gather_words, speaker_id)
    return tuple(
        YearOfQuotes(
            str(one),
            here.link(speaker_path(speaker_id, one)),
            edition.wording.ngettext("%(number)s quote", "%(number)s quotes", len(words.by_year[one])),
            one == year,
        )
        for one in reversed(years_of_quotes(edition, speaker_id))
    )


def make_entries(edition: Edition, shown: tuple[Spoken, ...], here: Here) -> tuple[SpokenEntry, ...]:
    """Give what is shown, entry by entry."""
    return tuple(
        make_entry(edition, tuple(members), here)
        for _entry, members in groupby(shown, key=lambda spoken: spoken[0].id)
    )


def make_entry(edition: Edition, spoken: tuple[Spoken, ...], here: Here) -> SpokenEntry:
    """Give what was said in one entry, in the order of its file."""
    entry: Filed[Statement] = spoken[0][0]
    record = entry.record
    dossier = open_dossier(edition, entry, here)
    latest = record.date_latest if isinstance(record, Exchange) else None
    chosen = {quote.id for _entry, quote in spoken}
    return SpokenEntry(
        anchor=f"said-{entry.id}",
        href=here.link(home_of(entry), "" if isinstance(record, Exchange) else entry.id),
        day=edition.wording.days(record.date, latest),
        title=edition.tongue.phrase(record, "title"),
        quotes=tuple(
            SpokenQuote(
                dossier.card_elsewhere(quote),
                given_numbers(edition, entry, quote),
            )
            for quote in record.quotes
            if quote.id in chosen
        ),
    )
