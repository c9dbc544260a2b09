"""Falsehoods about quotes: other words, another order, a sentence cut short, a translation that says something else."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from tools.mutate import wordplay
from tools.mutate.falsehood import CERTAIN, Entry, Falsehood, Kind, kind
from tools.mutate.writing import GONE, falsified

Play = Callable[[str, Random], str | None]


def said_otherwise(
    entry: Entry, chance: Random, play: Play, *, voices: frozenset[str] | None = None
) -> Falsehood | None:
    """Play with the words of one of the quotes."""
    quotes = [
        (index, quote)
        for index, quote in enumerate(entry.quotes)
        if voices is None or quote["voice"] in voices
    ]
    if not quotes:
        return None
    index, quote = chance.choice(quotes)
    told = play(quote["said"], chance)
    return None if told is None else falsified(entry, ("quotes", index, "said"), told)


@kind(CERTAIN)
def quote_word_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A letter of a word in a quote is another."""
    return said_otherwise(entry, chance, wordplay.altered_word)


@kind(CERTAIN)
def quote_word_dropped(entry: Entry, chance: Random) -> Falsehood | None:
    """A word of a quote is left out."""
    return said_otherwise(entry, chance, wordplay.dropped_word)


@kind(CERTAIN)
def quote_word_added(entry: Entry, chance: Random) -> Falsehood | None:
    """A word is added to a quote."""
    return said_otherwise(entry, chance, wordplay.added_word)


@kind(CERTAIN)
def quote_word_moved(entry: Entry, chance: Random) -> Falsehood | None:
    """Two words of a quote that follow one another change places."""
    return said_otherwise(entry, chance, wordplay.moved_word)


@kind(CERTAIN)
def quote_sentences_swapped(entry: Entry, chance: Random) -> Falsehood | None:
    """Two sentences of a quote change places."""
    return said_otherwise(entry, chance, wordplay.swapped_sentences)


@kind(CERTAIN)
def quote_negation_removed(entry: Entry, chance: Random) -> Falsehood | None:
    """A 'not' of a quote is left out."""
    return said_otherwise(entry, chance, wordplay.without_negation)


@kind(CERTAIN)
def quote_digit_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A digit in a quote is another."""
    return said_otherwise(entry, chance, wordplay.other_digit)


@kind(CERTAIN)
def quote_begun_late(entry: Entry, chance: Random) -> Falsehood | None:
    """A quote begins inside a sentence."""
    return said_otherwise(entry, chance, wordplay.begun_late)


@kind(CERTAIN)
def quote_ended_early(entry: Entry, chance: Random) -> Falsehood | None:
    """A quote ends inside a sentence."""
    return said_otherwise(entry, chance, wordplay.ended_early)


@kind(CERTAIN)
def quote_made_question(entry: Entry, chance: Random) -> Falsehood | None:
    """A statement of a quote becomes a question, or a question a statement."""
    return said_otherwise(entry, chance, wordplay.as_question)


@kind(CERTAIN)
def quote_omission_closed(entry: Entry, chance: Random) -> Falsehood | None:
    """The mark of an omission is taken out, as if the sentences followed one another."""
    return said_otherwise(entry, chance, wordplay.without_omission)


@kind(CERTAIN)
def highlight_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A word of a highlight is another."""
    places = [index for index, quote in enumerate(entry.quotes) if "highlight" in quote]
    if not places:
        return None
    index = chance.choice(places)
    told = wordplay.altered_word(entry.quotes[index]["highlight"], chance)
    return None if told is None else falsified(entry, ("quotes", index, "highlight"), told)


def translations_of(entry: Entry) -> list[tuple[int, str]]:
    """Give every translation by the number of its quote and its language."""
    return [(index, tag) for index, quote in enumerate(entry.quotes) for tag in quote.get("translations", {})]


@kind(CERTAIN)
def translation_dropped(entry: Entry, chance: Random) -> Falsehood | None:
    """A quote in none of the site's languages loses one of its translations."""
    own = entry.material.log.site.languages
    places = [
        (index, tag)
        for index, tag in translations_of(entry)
        if entry.language_of(entry.quotes[index]) not in own and tag in own
    ]
    if not places:
        return None
    index, tag = chance.choice(places)
    return falsified(entry, ("quotes", index, "translations", tag), GONE)


@kind(CERTAIN)
def translation_digit_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A digit in a translation is another."""
    places = translations_of(entry)
    if not places:
        return None
    index, tag = chance.choice(places)
    told = wordplay.other_digit(entry.quotes[index]["translations"][tag]["text"], chance)
    return None if told is None else falsified(entry, ("quotes", index, "translations", tag, "text"), told)


@kind(CERTAIN)
def translation_asks(entry: Entry, chance: Random) -> Falsehood | None:
    """A translation asks what its original states."""
    places = [
        (index, tag)
        for index, tag in translations_of(entry)
        if "?" not in entry.quotes[index]["said"]
        and entry.quotes[index]["translations"][tag]["text"].endswith(".")
    ]
    if not places:
        return None
    index, tag = chance.choice(places)
    told = entry.quotes[index]["translations"][tag]["text"].removesuffix(".") + "?"
    return falsified(entry, ("quotes", index, "translations", tag, "text"), told)


@kind(None)
def translation_word_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A word of a translation is another: no rule knows what a sentence means."""
    places = translations_of(entry)
    if not places:
        return None
    index, tag = chance.choice(places)
    told = wordplay.altered_word(entry.quotes[index]["translations"][tag]["text"], chance)
    return None if told is None else falsified(entry, ("quotes", index, "translations", tag, "text"), told)


@kind(None)
def voice_changed(entry: Entry, chance: Random) -> Falsehood | None:
    """A quote is given in another voice: whose words they are is the reviewer's to see."""
    index = chance.randrange(len(entry.quotes)) if entry.quotes else None
    if index is None:
        return None
    others = [one for one in ("direct", "translated", "reported") if one != entry.quotes[index]["voice"]]
    return falsified(entry, ("quotes", index, "voice"), chance.choice(others))


KINDS: tuple[Kind, ...] = (
    quote_word_changed,
    quote_word_dropped,
    quote_word_added,
    quote_word_moved,
    quote_sentences_swapped,
    quote_negation_removed,
    quote_digit_changed,
    quote_begun_late,
    quote_ended_early,
    quote_made_question,
    quote_omission_closed,
    highlight_changed,
    translation_dropped,
    translation_digit_changed,
    translation_asks,
    translation_word_changed,
    voice_changed,
)
