"""Where a name stands in a list: as a dictionary of its language has it, not as the numbers of its letters do.

In: a name. Out: a key to sort by. By their numbers in Unicode і, ї, є and ґ stand behind я, and É behind Z; a name in quotation marks would stand before
all others. What no letter is parts words or counts for nothing. Names in Latin letters stand before those in Cyrillic ones, digits before both.

Sources: the Ukrainian alphabet (orthography of 2019, section 1) and the Russian one, which agree on the letters that they share; for the
rest the base letters of Unicode's canonical decomposition.
"""

import unicodedata
from functools import lru_cache
from typing import TypeAlias

BEHIND = {"ґ": ("г", 1), "є": ("е", 1), "ё": ("е", 2), "і": ("и", 1), "ї": ("и", 2), "й": ("й", 0)}
"""Letters whose place is behind another one; й is no и with a sign above it."""

PARTING = " -–—/"

Place: TypeAlias = tuple[tuple[tuple[str, int], ...], str]


@lru_cache(maxsize=4096)
def place_in_alphabet(name: str) -> Place:
    """Give the key by which a name is sorted; of two that differ in case, accents or signs alone the text itself decides."""
    letters = (
        BEHIND.get(letter) or (unicodedata.normalize("NFD", letter)[0], 0)
        for letter in unicodedata.normalize("NFC", name).casefold()
    )
    places = ((" ", 0) if letter in PARTING else (letter, rank) for letter, rank in letters)
    return tuple(place for place in places if place[0].isalnum() or place[0] == " "), name
