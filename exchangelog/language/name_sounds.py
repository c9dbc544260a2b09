"""The sounds of a name: what 'Konashenkov', 'Конашенков' and 'Конашенкова' have in common, whatever the alphabet and the case.

In: a word of a name. Out: its first consonants in Latin letters, sounds that are written in several ways made one. Two people may
share them: this is for leaving somebody well known out of a warning, and for nothing that has to be certain.
"""

import re

_MOST = 4
"""Consonants that are compared; what a case changes stands behind them."""

_CYRILLIC = str.maketrans(
    dict(zip("бвгґдзклмнпрстфхцчшж", "bvhhdzklmnprstfhcqxj", strict=True)) | {"щ": "xq", "ґ": "h"}
)
_LATIN = {"shch": "xq", "sch": "xq", "kh": "h", "zh": "j", "ts": "c", "tch": "q", "ch": "q", "sh": "x"}
_SPELLINGS = re.compile("|".join(_LATIN))
_NO_CONSONANT = re.compile(r"[^bvhdzklmnprstfcqxj]")


def sounds_of(word: str) -> str:
    """Give the first consonants of a word of a name."""
    letters = word.casefold().translate(_CYRILLIC)
    letters = _SPELLINGS.sub(lambda match: _LATIN[match[0]], letters).replace("g", "h").replace("w", "v")
    return _NO_CONSONANT.sub("", letters)[:_MOST]
