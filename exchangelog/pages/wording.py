"""The language of a page: its texts from a gettext catalogue, its dates, numbers and names of languages from CLDR (Babel).

Comes in: messages in English, days, numbers. Goes out: what the reader of one language sees. Nothing here depends on the
machine's locale or clock, so a page has the same bytes everywhere.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from functools import lru_cache
from gettext import NullTranslations

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_decimal
from msgspec import Struct

from exchangelog.language.tag import primary_tag
from exchangelog.record.moment import Moment

DAY_FIRST = {"en": "en_GB"}
"""Tags without a country whose CLDR default puts the month first; the log's dates begin with the day in every language."""

PATTERNS = {
    "uk": {
        "long": "d MMMM y 'року'",
        "full": "EEEE, d MMMM y 'року'",
        "yMMMM": "LLLL y 'року'",
    }
}
"""Where CLDR ends a date in an abbreviation ('р.'), which a sentence then cannot end with: the word is written out."""

LETTER_APOSTROPHE, APOSTROPHE = "\u02bc", "\u2019"
ONE_APOSTROPHE = frozenset({"uk"})
"""Where CLDR writes the apostrophe within a word as a letter, and the catalogue and the record as ’: a reader sees one sign."""

MANY = 4096
"""How many formatted values are remembered."""

MANY_DAYS = 16384
"""How many days are remembered as they are written, in each way: those of 40 years. A list of all entries has each of its days once."""


class TimeText(Struct, frozen=True):
    """A point in time to be shown: as people read it, and for machines (HTML `datetime`; None for a range of days)."""

    text: str
    machine: str | None


def with_one_apostrophe(text: str, locale: Locale) -> str:
    """Write CLDR's words with the sign that the page has elsewhere: п’ятниця."""
    return text.replace(LETTER_APOSTROPHE, APOSTROPHE) if locale.language in ONE_APOSTROPHE else text


@lru_cache(MANY_DAYS)
def _written_day(day: date, style: str, wording: Wording) -> str:
    locale = wording.locale
    return with_one_apostrophe(
        format_date(day, PATTERNS.get(locale.language, {}).get(style, style), locale=locale), locale
    )


@lru_cache(MANY_DAYS)
def _short_day(day: date, skeleton: str, wording: Wording) -> str:
    locale = wording.locale
    pattern = PATTERNS.get(locale.language, {}).get(skeleton)
    return (
        format_date(day, pattern, locale=locale) if pattern else format_skeleton(skeleton, day, locale=locale)
    )


@lru_cache(MANY)
def _number(value: int, wording: Wording) -> str:
    return format_decimal(value, locale=wording.locale)


@lru_cache(MANY)
def _message(message: str, wording: Wording) -> str:
    return wording.catalogue.gettext(message)


@lru_cache(MANY)
def _plain_message(message: str, wording: Wording) -> str:
    return _message(message, wording) % {}


@lru_cache(MANY)
def _language_name(tag: str, wording: Wording) -> str:
    return wording.locale.languages.get(primary_tag(tag)) or tag


def find_locale(language: str) -> Locale:
    """Give CLDR's locale for a BCP 47 tag. Raises babel.UnknownLocaleError for a language that CLDR does not know."""
    return Locale.parse(DAY_FIRST.get(language, language.replace("-", "_")))


@lru_cache(MANY)
def _own_name(tag: str) -> str:
    name = find_locale(tag).language_name or tag
    return name[:1].upper() + name[1:]


def written_offset(offset: timedelta) -> str:
    """Write an offset from UTC as RFC 3339 does, +03:00, and nothing for UTC itself."""
    if not offset:
        return ""
    minutes = int(abs(offset).total_seconds()) // 60
    return f"{'-' if offset < timedelta(0) else '+'}{minutes // 60:02}:{minutes % 60:02}"


class Wording(Struct, frozen=True, eq=False):
    """Words, dates and numbers of one language; `catalogue` gives its messages for the English ones.

    One is the same as another only if it is that very one: what is written in it is remembered by it.
    """

    language: str
    locale: Locale
    catalogue: NullTranslations

    def gettext(self, message: str, /, **values: object) -> str:
        """Give the message in this language with its named placeholders filled in (`%%` is a per cent sign)."""
        return _message(message, self) % values if values else _plain_message(message, self)

    def ngettext(self, one: str, many: str, number: int, /, **values: object) -> str:
        """Give the form of the message that belongs to `number`; `%(number)s` is the number as it is written here."""
        written = {"number": self.number(number), **values}
        return self.catalogue.ngettext(one, many, number) % written

    def number(self, value: int) -> str:
        """Write a whole number: 1,245."""
        return _number(value, self)

    def day(self, day: date) -> str:
        """Write a day: 24 May 2025."""
        return _written_day(day, "long", self)

    def weekday(self, day: date) -> str:
        """Write a day with its name: Saturday, 24 May 2025."""
        return _written_day(day, "full", self)

    def day_of_year(self, day: date) -> str:
        """Write a day without its year: 24 May."""
        return _short_day(day, "MMMMd", self)

    def short_day(self, day: date) -> str:
        """Write a day without its year, the month shortened: 5 Mar."""
        return _short_day(day, "MMMd", self)

    def month_of_year(self, day: date) -> str:
        """Write a month with its year: May 2025."""
        return _short_day(day, "yMMMM", self)

    def short_month(self, day: date) -> str:
        """Write the shortened name of the day's month: Mar."""
        return _written_day(day, "LLL", self)

    def days(self, first: date, last: date | None) -> str:
        """Write a day, or where only a range is known the range: 11–12 May 2022, 30 April – 2 May 2022."""
        if last is None or last == first:
            return self.day(first)
        end = self.day(last)
        if (first.year, first.month) == (last.year, last.month):
            return re.sub(rf"\b{last.day}\b", f"{first.day}–{last.day}", end, count=1)
        return f"{self.day_of_year(first) if first.year == last.year else self.day(first)} – {end}"

    def short_days(self, first: date, last: date | None) -> str:
        """Write a day or a range of days without the year, the months shortened: 5 Mar, 11–12 May."""
        if last is None or last == first:
            return self.short_day(first)
        end = self.short_day(last)
        if first.month == last.month:
            return re.sub(rf"\b{last.day}\b", f"{first.day}–{last.day}", end, count=1)
        return f"{self.short_day(first)} – {end}"

    def day_text(self, first: date, last: date | None = None) -> TimeText:
        """Give a day, or a range of days, to be shown as a time."""
        return TimeText(self.days(first, last), first.isoformat() if last is None else None)

    def instant_text(self, instant: datetime) -> TimeText:
        """Give a date-time in UTC to be shown: 22 November 2026, 18:05 UTC."""
        text = self.gettext("%(day)s, %(time)s UTC", day=self.day(instant.date()), time=f"{instant:%H:%M}")
        return TimeText(text, f"{instant:%Y-%m-%dT%H:%MZ}")

    def moment_text(self, moment: Moment) -> TimeText:
        """Give a source's own date or date-time to be shown, its offset from UTC named where it has one."""
        if moment.clock is None:
            return TimeText(self.day(moment.day), str(moment))
        time = f"{moment.clock:%H:%M}"
        if moment.offset is not None:
            time = f"{time} UTC{written_offset(moment.offset)}"
        text = self.gettext("%(day)s, %(time)s", day=self.day(moment.day), time=time)
        return TimeText(text, str(moment))

    def listed(self, items: tuple[str, ...]) -> str:
        """Join texts as this language lists them: a, b and c."""
        if len(items) < 2:  # noqa: PLR2004 - one thing is no list
            return "".join(items)
        return self.gettext("%(first)s and %(last)s", first=", ".join(items[:-1]), last=items[-1])

    def language_name(self, tag: str) -> str:
        """Give a language's name in this language: Ukrainian; the tag itself where CLDR has none."""
        return _language_name(tag, self)

    def country_name(self, code: str) -> str:
        """Give a country's name in this language, by its ISO 3166 code; the code itself where CLDR has none."""
        return with_one_apostrophe(self.locale.territories.get(code) or code, self.locale)

    def own_name(self, tag: str) -> str:
        """Give a language's name in itself: Українська."""
        return _own_name(tag)
