"""Words that take a side: verbs that say whether a speaker is to be believed, nouns that judge people.

In: a language's tag. Out: a pattern for such words in it, as whole words in any case; None where the log has no list.
"""

from exchangelog.language.required_literals import WordPattern, whole_words
from exchangelog.language.tag import primary_tag

WORDS = {
    "en": r"claim(?:s|ed|ing)|admit(?:s|ted|ting)|boast(?:s|ed|ing)?|alleg(?:es|ed|edly|ing)|reveal(?:s|ed|ing)|"
    r"conced(?:es|ed)|regimes?|terrorists?|hero(?:es|ic|ically)?|militants?|liberat(?:ed|ors?)|occupiers?|invaders?|neo-nazis?|orcs?|warriors?",
    "uk": r"визна(?:в|ла|ло|ли)|похвали(?:вся|лася|лося|лися)|зізна(?:вся|лася|лися)|нібито|терорист\w*|бойовик\w*|"
    r"геро(?:й|ї|я|ю|єм|ям|ями|їв|їня|їні|їчн\w*)|визволен\w*|визволител\w*|окупант\w*|орк(?:и|ів|ам)|воїн(?:и|ів|ам|ами|ах)",
}
_PATTERNS = {language: whole_words(listed) for language, listed in WORDS.items()}


def loaded_words(language: str) -> WordPattern | None:
    """Give the pattern for a language (BCP 47; its region does not matter)."""
    return _PATTERNS.get(primary_tag(language))
