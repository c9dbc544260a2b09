"""Whether the letters of a text can be those of the language that it is said to be in.

In: a text and its BCP 47 tag. Out: whether they contradict it. Only what is certain counts: the script of most letters, the letters that Ukrainian and
Russian each lack, and for English its smallest words, of which no sentence of a dozen words has none.
"""

import re

from exchangelog.language.tag import primary_tag

_CYRILLIC = re.compile(r"[Ѐ-ӿ]+")
_LATIN = re.compile(r"[A-Za-zÀ-ɏ]+")
_IN_CYRILLIC = frozenset({"uk", "ru", "be", "bg", "mk", "kk", "ky", "mn", "tg", "tt", "ce", "os", "ab"})
_IN_LATIN = frozenset(
    {
        "en",
        "de",
        "fr",
        "es",
        "it",
        "pt",
        "nl",
        "pl",
        "cs",
        "sk",
        "sl",
        "hr",
        "ro",
        "hu",
        "tr",
        "az",
        "lt",
        "lv",
        "et",
        "fi",
        "sv",
        "da",
        "no",
        "nb",
        "is",
        "ga",
        "sq",
    }
)
_NOT_OF = {"uk": re.compile(r"[ыэъё]", re.IGNORECASE), "ru": re.compile(r"[іїєґ]", re.IGNORECASE)}
_ENGLISH = re.compile(
    r"\b(?:the|of|and|to|in|a|an|was|were|is|are|said|that|have|has|with|for|from|by|on|at|as|it|not)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_QUOTED = re.compile(r"[\"«“„][^\"»”“]*[\"»”“]")
LEAST_WORDS = 12
MANY = 2
"""Letters of the other language: a name may bring one."""


def letters_contradict(text: str, language: str) -> bool:
    """Say whether the letters of a text cannot be those of a language; of a language that is not known here, nothing is said."""
    code = primary_tag(language)
    cyrillic, latin = (sum(map(len, letters.findall(text))) for letters in (_CYRILLIC, _LATIN))
    if code in _IN_CYRILLIC and "latn" not in language.lower():
        if latin > cyrillic:
            return True
        strange = _NOT_OF.get(code)
        return strange is not None and len(strange.findall(_QUOTED.sub("", text))) >= MANY
    if code not in _IN_LATIN:
        return False
    if cyrillic > latin:
        return True
    return code == "en" and _ENGLISH.search(text) is None and len(_WORD.findall(text)) >= LEAST_WORDS
