"""Texts and quotes as a hostile fate would write them, from a seed: Latin, Cyrillic and mixed, with every character that the rules name.

Out: texts, and quotes taken from such texts, whole or bent. The same in each run.
"""

import random
from collections.abc import Iterator

from exchangelog.evidence.segments import ABBREVIATIONS, FOLDED
from exchangelog.record.quote import Voice

LATIN = ("The", "ministry", "said", "can't", "U.S", "V", "a.m", "Zelensky's", "naïve", "nai\u0308ve", "I")
CYRILLIC = (
    "Обмін",
    "здоров’я",
    "р",
    "71-й",
    "В",
    "Київ",
    "Киі\u0308в",
    "воинов",
    "да\u0301м",
    "ґ",
    "Щ",
    "її",
)
NUMBERS = ("307", "1,000", "13:53", "½", "10²", "№", "٣", "𝟙", "𐐀", "𐐨", "😀", "１", "_x", "x_")
MARKS = (
    *".!?:'\")]([",
    "...",
    "?!",
    ". ",
    "! ",
    "? ",
    ": ",
    " «",
    "» ",
    "“",
    "”",
    "„",
    "‟",
    "…",
    "[...]",
    " [...] ",
    "[…]",
)
SPACES = (" ", " ", " ", " ", "  ", "\n", "\r\n", "\r", "\n\n", "\u0301", "\u0000", "\ufffd")
SPECIAL = tuple(FOLDED)
VOICES: tuple[Voice, ...] = ("reported", "direct", "translated")


def generated_texts(count: int) -> Iterator[str]:
    """Give texts: a third Latin, a third Cyrillic, a third mixed."""
    chance = random.Random(307)  # noqa: S311 - the same texts in each run, no secret
    for number in range(count):
        words = ((*LATIN, *sorted(ABBREVIATIONS)), (*CYRILLIC, *sorted(ABBREVIATIONS)), (*LATIN, *CYRILLIC))[
            number % 3
        ]
        kinds = (words, words, MARKS, SPACES, SPACES, SPECIAL, NUMBERS)
        yield "".join(chance.choice(chance.choice(kinds)) for _ in range(chance.randint(0, 40)))


def generated_quotes(count: int) -> Iterator[tuple[str, Voice, str]]:
    """Give quotes with their voices and the texts that they are said to stand in: cut out of them somewhere, some then bent."""
    chance = random.Random(697)  # noqa: S311 - the same quotes in each run, no secret
    ends = (". ", "? ", "! ", "\n", ": ", '" ', ' "', " ")
    for _ in range(count):
        words = ("One", "two", "Три", "так", "307", "ні")
        parts = [chance.choice(words) + chance.choice(ends) for _ in range(chance.randint(2, 14))]
        first = chance.randrange(len(parts))
        said = parts[first : chance.randint(first + 1, len(parts))]
        if chance.random() < 0.4:
            said.insert(
                chance.randrange(len(said) + 1), chance.choice(("[...] ", "not ", "? ", "One ", "так. "))
            )
        yield "".join(said), chance.choice(VOICES), "".join(parts)
