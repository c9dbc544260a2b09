"""A long text takes its share of time and no more, whatever it is made of."""

import time

import pytest

from exchangelog.language.dates import dates_in
from exchangelog.language.number_mentions import numbers_in
from exchangelog.language.sentences import sentences_in

LENGTH = 40_000  # code points
SECONDS = 5.0  # of the processor; a pattern that backtracks takes minutes
PIECES = [
    "On 24 May 2025, 307 came home. ",
    "1 248 ",
    "24, ",
    "one hundred and ",
    "двадцять ",
    "2022-",
    "May 24-",
    "1",
    "a",
    " ",
    "1/",
    "12:",
    "І1",
    ". [@",
    "x\u0300",
    "half a ",
]


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("language", ["en", "uk", "fr"])
def test_long_texts_are_read_in_linear_time(piece: str, language: str) -> None:
    """The worst texts that were thought of are read in seconds."""
    text = piece * (LENGTH // len(piece))
    begun = time.process_time()
    numbers_in(text, language)
    dates_in(text, language)
    sentences_in(text, language)
    assert time.process_time() - begun < SECONDS
