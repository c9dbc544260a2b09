"""Small falsifications of a text, whatever it is: a word altered, dropped, added, moved; a digit changed; a sentence cut short.

Comes in: a text and a source of chance. Goes out: the altered text, or None where there is no place for it.
"""

from __future__ import annotations

import re
from itertools import pairwise
from random import Random

from exchangelog.evidence.segments import lines_of

WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")
TOKEN = re.compile(r"\S+")
DIGIT = re.compile(r"[0-9]")
NUMBER = re.compile(r"[0-9]+")
NEGATION = re.compile(r"(?<!\w)(?:not|never|no|не|ні|ни|без|жодн\w+|нет)\s+|n['\u2019]t(?!\w)", re.IGNORECASE)
SENTENCE_GAP = re.compile(r"(?<=[.!?])\s+(?=[\"\u00ab\u201c]?[A-Z\u0410-\u042f\u0404\u0406\u0407\u0490])")
OMISSION = re.compile(r"\s*\[(?:\.\.\.|\u2026)\]\s*")
LATIN, CYRILLIC = "abcdefghiklmnoprstuvwy", "абвгдежиклмнопрстухя"


def altered_word(text: str, chance: Random) -> str | None:
    """Change a letter of a word to another of its alphabet."""
    words = [match for match in WORD.finditer(text) if len(match[0]) > 1]
    if not words:
        return None
    word = chance.choice(words)
    place = chance.choice([at for at in range(word.start(), word.end()) if text[at].isalpha()])
    letters = CYRILLIC if text[place].casefold() in "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя" else LATIN
    letter = chance.choice([one for one in letters if one != text[place].casefold()])
    return text[:place] + (letter.upper() if text[place].isupper() else letter) + text[place + 1 :]


def dropped_word(text: str, chance: Random) -> str | None:
    """Leave out a word that is not a whole piece between two cuts: that would be another true quote."""
    tokens = [match for match in TOKEN.finditer(text) if re.search(r"\w", match[0])]
    if len(tokens) < 2:  # noqa: PLR2004 - one is left
        return None
    token = chance.choice(tokens)
    told = " ".join((text[: token.start()] + text[token.end() :]).split())
    return told if len(lines_of(told)) == len(lines_of(text)) else None


def added_word(text: str, chance: Random) -> str | None:
    """Add a word of the text at another place of it."""
    words = WORD.findall(text)
    gaps = [match.end() for match in TOKEN.finditer(text)]
    if not words:
        return None
    at = chance.choice(gaps)
    return f"{text[:at]} {chance.choice(words)}{text[at:]}"


def moved_word(text: str, chance: Random) -> str | None:
    """Let two different words that follow one another change places."""
    words = list(WORD.finditer(text))
    pairs = [
        (first, second)
        for first, second in pairwise(words)
        if first[0] != second[0] and text[first.end() : second.start()].isspace()
    ]
    if not pairs:
        return None
    first, second = chance.choice(pairs)
    between = text[first.end() : second.start()]
    return text[: first.start()] + second[0] + between + first[0] + text[second.end() :]


def swapped_sentences(text: str, chance: Random) -> str | None:
    """Let two sentences that follow one another change places."""
    gap = OMISSION if OMISSION.search(text) else SENTENCE_GAP
    sentences, gaps = gap.split(text), gap.findall(text)
    if len(sentences) < 2 or any(not one.strip() for one in sentences):  # noqa: PLR2004 - two to swap
        return None
    at = chance.randrange(len(sentences) - 1)
    if sentences[at] == sentences[at + 1]:
        return None
    sentences[at], sentences[at + 1] = sentences[at + 1], sentences[at]
    return "".join(part for pair in zip(sentences, [*gaps, ""], strict=True) for part in pair)


def without_negation(text: str, chance: Random) -> str | None:
    """Leave out a 'not'."""
    found = list(NEGATION.finditer(text))
    if not found:
        return None
    one = chance.choice(found)
    return text[: one.start()] + text[one.end() :]


def other_digit(text: str, chance: Random) -> str | None:
    """Change a digit to another; a number keeps its length."""
    places = [match.start() for match in DIGIT.finditer(text)]
    if not places:
        return None
    at = chance.choice(places)
    begins = at == 0 or not text[at - 1].isdigit()
    digits = "123456789" if begins else "0123456789"
    return text[:at] + chance.choice([one for one in digits if one != text[at]]) + text[at + 1 :]


def begun_late(text: str, chance: Random) -> str | None:
    """Begin inside the first sentence."""
    words = list(WORD.finditer(text))[1:]
    if not words:
        return None
    told = text[chance.choice(words).start() :]
    return told if lines_of(told) and lines_of(told)[0][:16] not in digests(text) else None


def ended_early(text: str, chance: Random) -> str | None:
    """End inside the last sentence, with a full stop as if it ended there."""
    words = list(WORD.finditer(text))[:-1]
    if not words:
        return None
    told = text[: chance.choice(words).end()] + chance.choice([".", ""])
    return told if lines_of(told) and lines_of(told)[-1][:16] not in digests(text) else None


def as_question(text: str, chance: Random) -> str | None:
    """Make a question of a statement, or a statement of a question."""
    ends = [match for match in re.finditer(r"[.!?](?=\s|$)", text) if not text[: match.start()].endswith(".")]
    if not ends:
        return None
    end = chance.choice(ends)
    # Behind an abbreviation a full stop is no end, and a question mark makes one: that is another text anyway.
    return text[: end.start()] + ("." if end[0] == "?" else "?") + text[end.end() :]


def without_omission(text: str, chance: Random) -> str | None:
    """Close the gap that an omission leaves, as if the sentences followed one another."""
    gaps = list(OMISSION.finditer(text))
    if not gaps:
        return None
    gap = chance.choice(gaps)
    return f"{text[: gap.start()]} {text[gap.end() :]}".strip()


def digests(text: str) -> set[str]:
    """Give the digest of every piece of a text."""
    return {line[:16] for line in lines_of(text)}
