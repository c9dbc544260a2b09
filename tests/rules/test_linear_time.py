"""A file as large as the log reads costs seconds at most, whatever it is made of."""

import time
from collections.abc import Callable

import pytest

from exchangelog.check import check
from tests.reading.judged_text import EVENT, SOURCE, VALID, context_of

SECONDS = 12.0
"""Of the processor, on any machine that a newsroom has; a rule that compares all with all takes minutes."""

THOUSAND = 1000


def with_body(text: str) -> str:
    return f"{VALID[EVENT].decode()}\n{text}\n"


def with_fields(old: str, new: str) -> str:
    text = VALID[EVENT].decode()
    assert text.count(old) == 1, old
    return text.replace(old, new)


def listed(item: Callable[[int], str], number: int) -> str:
    return ", ".join(map(item, range(number)))


QUOTE = "  - {{id: a{}, source: herald-2024-05-10, speaker: outlet, voice: reported, said: 'x'}}\n"
FIGURE = "  - {{side: norland, who: k{}, count: {}, quotes: [ministry]}}\n"

LARGE = {
    "a paragraph": with_body("The people came home on a long road. " * 24 * THOUSAND),
    "a paragraph of numbers": with_body("In 2024, 307 came home. " * 36 * THOUSAND),
    "a paragraph without an end": with_body("word " * 180 * THOUSAND),
    "superlatives": with_body("the largest and the first " * 30 * THOUSAND),
    "names with ranks": with_body("Private Ivan Sample aged 22 " * 30 * THOUSAND),
    "letters of two alphabets": with_body("oбмін " * 80 * THOUSAND),
    "a list of 100,000 words": with_fields(
        "count: 12, quotes: [ministry]}",
        f"count: 12, quotes: [ministry], words: [{listed(lambda n: f'a{n}', 100 * THOUSAND)}]}}",
    ),
    "a list of ids": with_fields(
        "count: 12, quotes: [ministry]}",
        f"count: 12, quotes: [{listed(lambda n: f'a{n}', 100 * THOUSAND)}]}}",
    ),
    "a total of entries": with_fields(
        "checked:",
        "totals: [{side: norland, who: all, count: 12, quotes: [ministry], "
        f"of: [{listed(lambda n: f'2024-01-01-a{n}', 50 * THOUSAND)}]}}]\nchecked:",
    ),
    "quotes": with_fields("quotes:\n", "quotes:\n" + "".join(map(QUOTE.format, range(10 * THOUSAND)))),
    "50,000 quotes with nothing but their ids": with_fields(
        "quotes:\n", "quotes:\n" + "".join(f"  - {{id: {n}}}\n" for n in range(50 * THOUSAND))
    ),
    "figures": with_fields(
        "figures:\n", "figures:\n" + "".join(FIGURE.format(n, n + 1) for n in range(10 * THOUSAND))
    ),
}


@pytest.mark.parametrize("content", LARGE.values(), ids=LARGE)
def test_a_large_entry_is_judged_in_seconds(content: str) -> None:
    """Texts, lists, quotes and figures to the limit of what is read."""
    assert 300 * THOUSAND < len(content.encode()) < 1000 * THOUSAND
    begun = time.process_time()
    check(context_of(VALID | {EVENT: content.encode()}))
    assert time.process_time() - begun < SECONDS


def test_a_large_capture_and_a_large_registry_are_judged_in_seconds() -> None:
    """Segments and kinds of people to the limit; each kind is a part of the one before."""
    segments = "".join(f"      {number:016x}.\n" for number in range(40 * THOUSAND))
    kinds = "".join(
        f"k{n}: {{label: L{n}, definition: d, part_of: k{max(n - 1, 0)}, partition: p}}\n"
        for n in range(1, 12 * THOUSAND)
    )
    large = {
        SOURCE: VALID[SOURCE].rstrip() + b"\n" + segments.encode(),
        "categories.yaml": VALID["categories.yaml"] + kinds.encode(),
    }
    begun = time.process_time()
    check(context_of(VALID | large))
    assert time.process_time() - begun < SECONDS
