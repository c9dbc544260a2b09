"""The index in files: one with what the filters need, and one for each first letter of the keys.

Comes in: the index. Goes out: JavaScript that calls `exchangeLogSearch.take` with data and does nothing else: classic scripts are the
one form of data that a page may read from a disk. A question needs the files of its words' first letters alone, so a log of ten
thousand entries costs a reader little more than one of a hundred.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from string import ascii_lowercase

from exchangelog.language.months import inflected_month_names, locale_of, month_names
from exchangelog.searching.folding import ENDINGS, FLEETING, LETTERS, PAIRS, REGIONS, fold, keys_of
from exchangelog.searching.search_index import FoundEntry, SearchIndex

LANGUAGES = ("en", "uk", "ru")
"""The languages in which the months of a question are understood."""
YEAR_WORDS = ("року", "рік", "році", "р", "рр", "года", "год", "году", "г", "гг", "year")
"""What stands beside a year in a written date, and asks for nothing."""
SMALL_WORDS = (
    "a an and at by for from in of on or the to with в від до з за зі із і й на о об по про с со та у к из и от для "
    "people person persons особа особи осіб люди людей людини чоловік человек человека чел"
)
"""What parts the words of a question, or follows a number of people, and asks for nothing beside them: '307 осіб', '24th of May'."""
SHARDS = (*ascii_lowercase, "0", "other")
"""The files of the keys, by first letter: one for numbers, one for every other script."""
FIELD = "|"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def shard_of(key: str) -> str:
    """Give the file that a key stands in."""
    first = key[:1]
    if first in ascii_lowercase:
        return first
    return "0" if first in "0123456789" else "other"


def write_shard(index: SearchIndex, shard: str) -> bytes:
    """Give the keys of one file, a line each: the key and the numbers of its entries, each as its distance from the one before."""
    lines = (f"{key} {written(numbers)}" for key, numbers in index.keys.items() if shard_of(key) == shard)
    return script("keys", shard, "\n".join(lines))


def write_facets(
    index: SearchIndex,
    sides: tuple[str, str],
    labels: Mapping[str, str],
    names: Mapping[str, Sequence[str]],
) -> bytes:
    """Give what the filters and dates of a question need of every entry, and the tables by which a question is folded.

    `labels` gives the label of each verdict, `names` what each label is called, in every language of the site.
    """
    tables = {
        "letters": dict(LETTERS),
        "pairs": PAIRS,
        "endings": ENDINGS,
        "fleeting": FLEETING,
        "regions": REGIONS,
        "months": month_keys(),
        "years": [fold(word) for word in YEAR_WORDS],
        "small": small_keys(),
        "labels": label_keys(names),
        "weekdays": weekday_keys(),
        "entries": [facet(entry, sides, labels) for entry in index.entries],
    }
    return script("facets", "", tables)


def facet(entry: FoundEntry, sides: tuple[str, str], labels: Mapping[str, str]) -> str:
    """Write what the filters ask of an entry: its first day, kind, label, sides, and its last day where that is another."""
    given = "".join(style for side, style in zip(sides, "ab", strict=True) if side in entry.sides)
    label = labels[entry.verdict] if entry.verdict is not None else ""
    last = "" if entry.last == entry.first else f"{entry.last:%Y%m%d}"
    return FIELD.join((f"{entry.first:%Y%m%d}", entry.kind, label, given, last)).rstrip(FIELD)


def small_keys() -> Sequence[str]:
    """Give the words that ask for nothing beside others, as keys."""
    return [fold(word) for word in SMALL_WORDS.split()]


def label_keys(names: Mapping[str, Sequence[str]]) -> Sequence[tuple[str, Sequence[str]]]:
    """Give each name of each label as the keys of its words, small ones left out as a question leaves them out; the longest names first."""
    small = frozenset(small_keys())
    named = (
        (label, [key for key in keys_of(name) if key not in small])
        for label, given in names.items()
        for name in dict.fromkeys(given)
    )
    return sorted((one for one in named if one[1]), key=lambda one: -len(one[1]))


def month_keys() -> Mapping[str, int]:
    """Give the names of the months in all forms and languages of a question, as keys."""
    names: dict[str, int] = {}
    for language in LANGUAGES:
        for forms in (
            month_names(language, "wide"),
            month_names(language, "abbreviated"),
            inflected_month_names(language),
        ):
            names |= {fold(name.rstrip(".")): month for name, month in forms.items()}
    return dict(sorted(names.items()))


def weekday_keys() -> Sequence[str]:
    """Give the names of the days of the week, as keys: beside a day they ask for nothing."""
    locales = [locale for language in LANGUAGES if (locale := locale_of(language)) is not None]
    return sorted({fold(name) for locale in locales for name in locale.days["format"]["wide"].values()})


def written(numbers: Iterable[int]) -> str:
    """Write rising numbers as distances, in base 36."""
    return " ".join(in_base_36(later - earlier) for earlier, later in pairwise((0, *numbers)))


def in_base_36(number: int) -> str:
    """Write a number with the digits 0 to 9 and a to z, as JavaScript's parseInt reads it."""
    text = DIGITS[number % 36]
    while number := number // 36:
        text = DIGITS[number % 36] + text
    return text


def script(kind: str, name: str, data: object) -> bytes:
    """Give a script that hands data over."""
    arguments = (json.dumps(value, ensure_ascii=False, separators=(",", ":")) for value in (kind, name, data))
    return f"exchangeLogSearch.take({','.join(arguments)});\n".encode()
