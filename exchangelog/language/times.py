"""The times of day in a text: '13:53', 'о 15-й годині', '5 p.m.'.

In: folded text and its language. Out: where they stand. '15:15' could be a count of both sides, so it is a time only
behind a word that says so.
"""

import re
from collections.abc import Iterator
from functools import cache

from exchangelog.language.catalogue import catalogue_of
from exchangelog.language.digit_runs import TIME

_CLOCK = rf"(?<![^\W_])(?<![0-9][.,:/])(?P<time>(?!(?P<hour>[0-9]+):(?P=hour)(?![0-9:])){TIME})"


def times_in(text: str, language: str) -> Iterator[tuple[int, int]]:
    """Give the start and the end (exclusive) of each time of day in folded `text`."""
    for pattern in _patterns(language):
        for match in pattern.finditer(text):
            yield match.span("time")


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    catalogue = catalogue_of(language)
    return tuple(re.compile(pattern) for pattern in (_CLOCK, *(catalogue.times if catalogue else ())))
