"""What a language's catalogue says about its numbers: the shape of the data, without any language's words.

A catalogue module makes one `Catalogue`. Of number words it gives only what num2words (the source of the plain ones)
does not give: inflected forms, collectives, abbreviations, and the words around a number that decide how it is
meant. The months' names are CLDR's (a test compares them): to load Babel for three languages takes a twentieth of a check. `language.vocabulary` turns it into a table of `NumberWord`.
"""

from collections.abc import Callable, Iterable, Mapping
from enum import IntEnum
from fractions import Fraction

from msgspec import Struct, field
from msgspec.structs import replace


class Rank(IntEnum):
    """The place that a word takes in a compound: 'two' a unit, 'hundred' a multiplier, 'thousand' a scale."""

    UNIT = 1
    TEEN = 2
    TEN = 3
    HUNDRED = 4  # 'двісті': a hundred with its count in one word
    MULTIPLIER = (
        5  # 'hundred', 'dozen', 'сотня': multiplies what stands before it inside a group of three digits
    )
    SCALE = 6  # 'thousand', 'тисяча': multiplies and closes a group
    SCALED = 7  # 'двохтисячний': a scale with its count in one word
    DIGITS = 8  # no word: what digits filled, behind which only a multiplier or a scale can stand


class NumberWord(Struct, frozen=True):
    """One form of a number word.

    `alone` is false where the form is no number by itself ('one', 'тисяч'); `after_opener` then says that it is
    one after a word of `Catalogue.openers` ('близько тисячі'). `closes`: nothing can follow it in a compound.
    """

    value: int | Fraction
    rank: Rank
    ordinal: bool = False
    alone: bool = True
    after_opener: bool = False
    closes: bool = False
    abbreviated: bool = False  # 'тис.': the full stop behind belongs to it


Form = tuple[str, NumberWord]


def words(listed: str) -> frozenset[str]:
    """Return the words of a list that is written as one line."""
    return frozenset(listed.split())


def months(*rows: str) -> dict[str, int]:
    """Number the months' names of rows that each begin with January; a name that stands in two rows has one number."""
    return {name: number for row in rows for number, name in enumerate(row.split(), start=1)}


_RANKS = ((10, Rank.UNIT), (20, Rank.TEEN), (100, Rank.TEN), (1000, Rank.HUNDRED))


def cardinal(value: int) -> NumberWord:
    """Return the word of `value` as a cardinal; a bare one is an article or a pronoun, and no number."""
    rank = next((rank for limit, rank in _RANKS if value < limit), Rank.SCALE)
    return NumberWord(value, rank, alone=value != 1, closes=value == 0)


def ordinal(value: int) -> NumberWord:
    """Return the word of `value` as an ordinal, with which every compound ends."""
    return replace(cardinal(value), ordinal=True, alone=True, closes=True)


class Catalogue(Struct, frozen=True, kw_only=True):
    """A language's own part of the table, and the words that stand around its numbers.

    All words are in lower case with the apostrophe `'`. Patterns are regular expressions over folded text
    (`folded_text`). In `years`, `{years}` stands for a year or several joined ones, `{several years}` for two at
    least, `{people}` for 'and no people come behind', `{function words}` for those words.
    """

    code: str = ""  # of num2words
    forms: Callable[[], Iterable[Form]] = tuple  # called once; may ask num2words
    extra: Mapping[str, NumberWord] = field(default_factory=dict)  # forms that num2words has no notion of
    joined_counts: Callable[[], Mapping[str, int]] = dict  # 'двох' of 'двохтисячний': 2
    joined_scales: Mapping[str, int] = field(default_factory=dict)  # 'тисячн' of it, before the ending
    never: frozenset[str] = frozenset()  # more often another word ('семью'): read in compounds only
    openers: frozenset[str] = frozenset()  # before 'тысячи', which is 'thousands' otherwise
    vague: frozenset[str] = frozenset()  # words before 'hundred', which counts nothing then: 'several'
    joiners: frozenset[str] = frozenset()  # within a compound: 'and'
    halves: frozenset[str] = frozenset()  # 'half' of 'half a million'
    articles: frozenset[str] = frozenset()  # may stand between 'half' and 'million'
    half_tails: tuple[str, ...] = ()  # 'and a half', after a number
    fractions: frozenset[str] = frozenset()  # after a number: 'thirds'
    fractions_of_one: frozenset[str] = frozenset()  # after a bare 'one': 'third'
    adverb_prefixes: frozenset[str] = frozenset()  # 'во-первых': before the hyphen of what is no number
    not_before: frozenset[str] = frozenset()  # behind an ordinal that says no number: 'hand' of 'second-hand'
    other_of_two: frozenset[str] = (
        frozenset()
    )  # ordinals that mean 'the other' of two: 'друга' of 'друга сторона'
    two_of_a_kind: frozenset[str] = frozenset()  # of what there are two: 'сторона'
    ends_of_verbs: tuple[str, ...] = ()  # behind such an ordinal that stands without its noun
    not_behind: frozenset[str] = frozenset()  # before one: 'at' of 'at first'
    scale_abbreviations: Mapping[str, int] = field(default_factory=dict)
    ordinal_endings: frozenset[str] = frozenset()  # after digits: '57th', '71-й'
    cardinal_endings: frozenset[str] = frozenset()  # after digits: '40-ка'
    shared_endings: frozenset[str] = frozenset()  # of cardinals after 2 to 4 ('2-х'), else of ordinals
    month_names: Mapping[str, int] = field(
        default_factory=dict
    )  # as CLDR has them, with a day and by themselves
    short_month_names: Mapping[str, int] = field(default_factory=dict)  # the same, abbreviated
    inflected_month_names: Mapping[str, int] = field(default_factory=dict)  # beside CLDR's: before a year
    month_first: bool = False  # 'May 24' is a date
    decimal_mark: str = ","
    between_day_and_month: str = r"\.?\s+(?:de\s+)?"
    between_word_and_month: str = r"\s+"  # the same where the day is an ordinal in words
    month_not_day: str = ""  # what must not stand before 'May 24': 'in May 24 prisoners' has a count
    day_for_sure: str = ""  # what stands before 'May 24' where it is a day whatever follows: 'on'
    joined_days: str = "and|et|und|i|e|y"  # the words between the days of '23 and 24 May'
    year_tails: str = ""  # behind a year: 'року'
    people: str = ""  # words before which no number is a year: '2022 prisoners'
    function_words: str = ""  # words that are no noun and no adjective: 'in 2022 the prisoners'
    years: tuple[str, ...] = ()  # where a year stands without a month
    before_clock: str = ""  # words before '15:15', which without one could be a count of both sides
    times: tuple[str, ...] = ()  # other ways to say a time of day, each with a group `time`
    abbreviations: frozenset[str] = frozenset()  # before a full stop that ends no sentence
    article: str = ""  # what stands, within a sentence, before the names that take an article: 'the'
    named_with_article: str = ""  # a pattern of such names, whole, as they are written
