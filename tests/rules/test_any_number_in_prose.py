"""A number in our own words that nothing of the entry gives is found: whichever it is, however it is spelt, wherever in the Markdown it stands."""

from __future__ import annotations

from hypothesis import example, given, settings
from hypothesis import strategies as st
from num2words import num2words

from tests.reading.judged_text import EVENT, VALID, edited, findings_of

PLACES = (
    "{}",
    "**{}**",
    "*a {} b*",
    "[{} people](2024-06-20)",
    "Before.\n\n- an item\n- {} more\n\nBehind.",
    "Before.\n\n> They were {}.\n\nBehind.",
    "Before.\n\n## Of {} people\n\nBehind.",
    "1. one\n2. of {}",
    "A line,\n{}, and on.",
    "(**_{}_**)",
    "«{}», said nobody",
    "a{}b",
)
"""Where a number may stand in a body; code spans hold no prose."""
SPELLINGS = st.sampled_from(["plain", "comma", "space", "no-break", "stop", "entity", "emphasis", "escape"])


def spelt(number: int, how: str) -> str:
    """Write a number of four to six digits in digits."""
    digits = str(number)
    head, tail = digits[:-3], digits[-3:]
    return {
        "plain": digits,
        "comma": f"{head},{tail}",
        "space": f"{head} {tail}",
        "no-break": f"{head}\u00a0{tail}",
        "stop": f"{head}.{tail}",
        "entity": f"{head}&#{ord(tail[0])};{tail[1:]}",
        "emphasis": f"{head}**{tail}**",
        "escape": f"{head}\\,{tail}",
    }[how]


def uncited_in(body: str) -> int:
    """Count what the check says of numbers in the event's body that nothing gives."""
    text = VALID[EVENT].decode()
    front = text[: text.index("\n---\n", 4) + len("\n---\n")]
    return sum(one.rule == "uncited-number" for one in findings_of(f"{front}{body}\n", EVENT))


@settings(max_examples=120)
@given(number=st.integers(3000, 999_999), how=SPELLINGS, place=st.sampled_from(PLACES[:-1]))
@example(number=1248, how="plain", place=PLACES[-1])
def test_a_number_in_digits_is_found_wherever_it_stands(number: int, how: str, place: str) -> None:
    """In every grouping, also where an entity, an escape or emphasis stands in the middle of it."""
    assert uncited_in(place.format(spelt(number, how))) >= 1


@settings(max_examples=80)
@given(
    number=st.integers(32, 9999).filter(lambda one: one != 2024),
    form=st.sampled_from(["cardinal", "ordinal"]),
    place=st.sampled_from(PLACES[:-1]),
)
def test_a_number_in_words_is_found_wherever_it_stands(number: int, form: str, place: str) -> None:
    """Cardinals and ordinals, as English writes them out."""
    assert uncited_in(place.format(num2words(number, lang="en", to=form))) >= 1


@settings(max_examples=60)
@given(number=st.integers(32, 9999).filter(lambda one: one != 2024), is_spelt=st.booleans())
def test_a_number_in_a_translation_is_found(number: int, *, is_spelt: bool) -> None:
    """In digits and in Ukrainian words, in a summary that cites nothing."""
    said = num2words(number, lang="uk") if is_spelt else str(number)
    text = edited(
        "kind: exchange",
        f"kind: exchange\nuk: {{summary: 'Додому повернулися {said.replace(chr(39), chr(0x2019))} людей.'}}",
    )
    rules = {one.rule for one in findings_of(text, EVENT)}
    assert rules & {"uncited-number", "translation-number-differs"}, rules


def test_what_the_entry_gives_is_no_fault() -> None:
    """The tests above can fail: a number that a quote or a figure gives is passed over, in the same places."""
    assert [place for place in PLACES[:-1] if uncited_in(place.format("12"))] == []
