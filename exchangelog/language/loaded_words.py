"""Words that take a side: verbs that say whether a speaker is to be believed, nouns that judge people.

In: a language's tag. Out: a pattern for such words in it, as whole words in any case; None where the log has no list.
"""

import re

_WORDS = {
    "en": r"claim(?:s|ed|ing)|admit(?:s|ted|ting)|boast(?:s|ed|ing)?|alleg(?:es|ed|edly|ing)|reveal(?:s|ed|ing)|"
    r"conced(?:es|ed)|regimes?|terrorists?|hero(?:es|ic|ically)?|militants?|liberat(?:ed|ors?)|occupiers?|invaders?|neo-nazis?|orcs?|warriors?",
    "uk": r"визна(?:в|ла|ло|ли)|похвали(?:вся|лася|лося|лися)|зізна(?:вся|лася|лися)|нібито|терорист\w*|бойовик\w*|"
    r"геро(?:й|ї|я|ю|єм|ям|ями|їв|їня|їні|їчн\w*)|визволен\w*|визволител\w*|окупант\w*|орк(?:и|ів|ам)|воїн(?:и|ів|ам|ами|ах)",
}
_PATTERNS = {
    language: re.compile(rf"(?<!\w)(?:{listed})(?!\w)", re.IGNORECASE) for language, listed in _WORDS.items()
}


def loaded_words(language: str) -> re.Pattern[str] | None:
    """Give the pattern for a language (BCP 47; its region does not matter)."""
    return _PATTERNS.get(language.split("-", maxsplit=1)[0].lower())
