"""Links into a live page open it at the words of a quote."""

from __future__ import annotations

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from exchangelog.pages.text_fragment import text_fragment, with_text_fragment

LONG = (
    "President of Ukraine Volodymyr Zelenskyy has announced that another 307 Ukrainian "
    "defenders have been brought back from Russian captivity."
)


def test_short_quote_is_looked_for_whole() -> None:
    """A short quote is encoded as it stands, without the punctuation at its ends."""
    assert text_fragment("A total of 697 people.") == "#:~:text=A%20total%20of%20697%20people"


def test_long_quote_is_looked_for_by_its_first_and_last_words() -> None:
    """A long quote may stand in several blocks of text: its first and last words are looked for."""
    assert unquote(text_fragment(LONG)) == (
        "#:~:text=President of Ukraine Volodymyr Zelenskyy,brought back from Russian captivity"
    )


def test_signs_of_the_directive_are_encoded() -> None:
    """Hyphens, commas and ampersands would otherwise be read as part of the directive."""
    fragment = text_fragment("No, Smith & Sons")
    assert fragment == "#:~:text=No%2C%20Smith%20%26%20Sons"


def test_characters_that_pages_write_differently_are_avoided() -> None:
    """Where an apostrophe or a dash stands among the first words, the words behind it are looked for."""
    said = "Russia’s Defence Ministry said – on Telegram – that all of them had been returned home."
    assert unquote(text_fragment(said)) == "#:~:text=Defence Ministry said,them had been returned home"


def test_of_a_quote_with_an_omission_the_first_part_is_looked_for() -> None:
    """The parts around an omission do not follow one another in the page."""
    assert text_fragment("Another 1,245 bodies came. [...] In total 6,057.") == (
        "#:~:text=Another%201%2C245%20bodies%20came"
    )


def test_a_fragment_of_the_address_is_kept() -> None:
    """An address with a fragment of its own gets the directive behind it."""
    assert with_text_fragment("https://example.org/a#b", "Neither side said") == (
        "https://example.org/a#b:~:text=Neither%20side%20said"
    )
    assert with_text_fragment("https://example.org/a", "...") == "https://example.org/a"


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_a_fragment_is_always_plain_ascii(said: str) -> None:
    """Whatever a quote holds, the fragment holds only what an address may hold, and at most two parts."""
    fragment = text_fragment(said)
    assert fragment.isascii()
    assert not set(fragment) & set(" \"<>'")
    assert fragment.count(",") <= 1
