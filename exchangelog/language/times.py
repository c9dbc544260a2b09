"""The times of day in a text: '13:53', 'о 15-й годині', '5 p.m.'.

In: folded text and its language. Out: where they stand. '15:15' could be a count of both sides, so it is a time only
behind a word that says so.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from exchangelog.language.catalogue import catalogue_of
from exchangelog.language.digit_runs import TIME
from exchangelog.language.spelling import MOST_TAGS

_MINUTES = re.compile(r":\d")
_CLOCK = rf"(?<![^\W_])(?<![0-9][.,:/])(?P<time>(?!(?P<hour>[0-9]+):(?P=hour)(?![0-9:])){TIME})"


def times_in(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Give the start and the end (exclusive) of each time of day in folded `text`."""
    on_a_clock = _on_a_clock(language) if _MINUTES.search(text) else ()
    for pattern in (*on_a_clock, *_in_words(language)):
        for match in pattern.finditer(text):
            yield match.span("time")


@lru_cache(MOST_TAGS)
def _on_a_clock(language: str) -> tuple[re.Pattern[str], ...]:
    catalogue = catalogue_of(language)
    if catalogue is None or not catalogue.before_clock:
        return (re.compile(_CLOCK),)
    behind_word = rf"(?i:(?<!\w)(?:{catalogue.before_clock})\s+)(?P<time>\d{{1,2}}:\d\d)"
    return re.compile(_CLOCK), re.compile(behind_word)


@lru_cache(MOST_TAGS)
def _in_words(language: str) -> tuple[re.Pattern[str], ...]:
    catalogue = catalogue_of(language)
    return tuple(map(re.compile, catalogue.times)) if catalogue else ()
