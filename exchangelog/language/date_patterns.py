"""How dates are written in a language: regular expressions made of its months' names and its catalogue.

They are matched against a shadow of the text (`dates`), in which an ordinal in words ('двадцять четвертого') is
digits and fillers of the same length. Each is strict: a number that is taken for a part of a date is not checked as
a number, so whatever could be a count stays one.
"""

import re
from functools import lru_cache

from msgspec import Struct

from exchangelog.language.catalogue import catalogue_of
from exchangelog.language.catalogue.entry import Catalogue
from exchangelog.language.months import inflected_month_names, month_first, month_names
from exchangelog.language.spelling import MOST_TAGS

FILLER = "\ufffc"  # stands for the letters of a number in words; it is in no text of the log
_YEAR = rf"(?:19|20|21)[0-9]{{2}}{FILLER}*+"
_DAY = "(?:0?[1-9]|[12][0-9]|3[01])"
_FREE = r"(?<![^\W_])(?<![0-9][.,:/])"  # not inside a word, a number or a time
_DONE = r"(?![^\W_]|[.,:/]?[0-9]|\s?%)"  # nor the beginning of one
_MOST = 8  # days or years in a row
_PLAIN = Catalogue()


def names_month(text: str, language: str) -> bool:
    """Say whether a month's name may stand in a text: where none does, no pattern that names one matches."""
    key = text.casefold()
    return any(piece in key for piece in _pieces(language))


@lru_cache(MOST_TAGS)
def with_day_and_month(language: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of days with a month's name in a language (BCP 47), the longer first; groups: `days`, `month`, `year`."""
    form = _Form(catalogue_of(language) or _PLAIN)
    month = _names(language)
    if not month:
        return ()
    patterns = [rf"{_FREE}{form.days}(?P<month>{month}){form.year_behind}"]
    if month_first(language):
        patterns += [rf"(?<!\w){each}" for each in form.month_first(month)]
    return tuple(map(re.compile, patterns))


@lru_cache(MOST_TAGS)
def with_month_and_year(language: str) -> tuple[re.Pattern[str], ...]:
    """Return the pattern of a month with its year and without a day; groups: `month`, `year`."""
    form = _Form(catalogue_of(language) or _PLAIN)
    inflected = _names(language, inflected=True)
    if not inflected:
        return ()
    return (re.compile(rf"(?<!\w)(?P<month>{inflected})(?:,?\s+(?:of\s+)?|,){form.year}"),)


@lru_cache(MOST_TAGS)
def with_year(language: str) -> tuple[re.Pattern[str], ...]:
    """Return the patterns of bare years in a language (BCP 47); group: `years`."""
    form = _Form(catalogue_of(language) or _PLAIN)
    return tuple(re.compile(form.filled(each)) for each in form.catalogue.years)


@lru_cache(MOST_TAGS)
def _pieces(language: str) -> tuple[str, ...]:
    """Return the months' names, case folded, without those that another one is part of."""
    full, short = _full_and_short(language, inflected=True)
    names = {name.casefold().rstrip(".") for name in full | short}
    pieces: list[str] = []
    for name in sorted(names, key=lambda name: (len(name), name)):
        if not any(piece in name for piece in pieces):
            pieces.append(name)
    return tuple(pieces)


def _full_and_short(language: str, *, inflected: bool) -> tuple[set[str], set[str]]:
    """Return the months' names: those in full, and those that are only short."""
    full = set(month_names(language, "wide")) | (set(inflected_month_names(language)) if inflected else set())
    return full, set(month_names(language, "abbreviated")) - full


def _names(language: str, *, inflected: bool = False) -> str:
    """Return a pattern of the months' names; only those that are short can have a full stop behind them."""
    full, short = _full_and_short(language, inflected=inflected)
    names = [re.escape(name) for name in full] + [re.escape(name.rstrip(".")) + r"\." for name in short]
    names += [re.escape(name) for name in short if not name.endswith(".")]
    return "(?:" + "|".join(sorted(names, key=lambda name: (-len(name), name))) + r")(?!\w)" if names else ""


class _Form(Struct, frozen=True):
    """The parts of which the patterns of a language are made."""

    catalogue: Catalogue

    @property
    def ending(self) -> str:
        endings = "|".join(sorted(self.catalogue.ordinal_endings, key=lambda each: (-len(each), each)))
        return rf"(?:-?(?:{endings})(?!\w))?" if endings else r"(?:er\b|\.)?"

    @property
    def no_people(self) -> str:
        """'On 24 May 2022 prisoners' could be a count."""
        return rf"(?!\s+(?:{self.catalogue.people}))" if self.catalogue.people else ""

    @property
    def no_described_people(self) -> str:
        """'In 2022 Ukrainian prisoners' could be a count; 'in 2022 the prisoners' could not."""
        described = rf"(?:(?!(?:{self.catalogue.function_words})\b)[\w-]+\s+)?"
        return rf"(?!\s+{described}(?:{self.catalogue.people}))" if self.catalogue.people else ""

    @property
    def joint(self) -> str:
        return rf"(?:\s*[-–—]\s*|,\s+|,?\s+(?:{self.catalogue.joined_days})\s+)"

    @property
    def days(self) -> str:
        """Days before their month; in words only as the catalogue's `between_word_and_month` has it."""
        between, word_between = self.catalogue.between_day_and_month, self.catalogue.between_word_and_month
        last = rf"(?:{_DAY}{FILLER}++{word_between}|{_DAY}{self.ending}{between})"
        return rf"(?P<days>(?:{_DAY}{self.ending}{FILLER}*+{self.joint}){{0,{_MOST}}}{last})"

    @property
    def days_behind(self) -> str:
        """Days behind their month; 'and' joins another only where that cannot be a count: 'May 24 and 25 people'."""
        joined = rf"(?:\s+(?:{self.catalogue.joined_days})\s+{_DAY}{self.ending}(?=,?\s+{_YEAR}|\s*(?:[.,;:)\]!?]|$)))?"
        return rf"(?P<days>{_DAY}{self.ending}(?:\s*[-–—]\s*{_DAY}{self.ending})?{joined}){_DONE}(?!-\w)"

    def month_first(self, month: str) -> tuple[str, ...]:
        """Return 'May 24, 2025', 'on May 24', and 'May 24' where nothing says that it is a month and a count."""
        day = rf"(?P<month>{month})\s+{self.days_behind}"
        catalogue = self.catalogue
        sure = (rf"{catalogue.day_for_sure}{day}",) if catalogue.day_for_sure else ()
        return (rf"{day}(?:,?\s+|,){self.year}", *sure, rf"{catalogue.month_not_day}{day}{self.no_people}")

    @property
    def one_year(self) -> str:
        return rf"{_YEAR}{self.ending}"

    @property
    def year(self) -> str:
        tail = rf"(?:\s*(?:{self.catalogue.year_tails}))?" if self.catalogue.year_tails else ""
        return rf"(?P<year>{self.one_year}){_DONE}(?!-\w){tail}{self.no_people}"

    @property
    def year_behind(self) -> str:
        return rf"(?:(?:,?\s+|,){self.year})?"

    def filled(self, pattern: str) -> str:
        """Return a pattern of the catalogue with its placeholders filled."""
        several = (
            rf"{self.one_year}(?:(?:\s*[-–—/,]\s*|\s+(?:{self.catalogue.joined_days})\s+){self.one_year})"
        )
        return (
            pattern.replace("{years}", rf"(?P<years>{several}{{0,{_MOST}}}){_DONE}(?!-\w)")
            .replace("{several years}", rf"(?P<years>{several}{{1,{_MOST}}}){_DONE}(?!-\w)")
            .replace("{people}", self.no_described_people)
            .replace("{function words}", self.catalogue.function_words)
        )
