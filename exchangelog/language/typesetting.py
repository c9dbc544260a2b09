"""The log's own words as they are set in print: with the quotation marks of their language, and with apostrophes that curve.

In: a text as an editor typed it, its language. Out: the text for a page or a feed, letter by letter as long as before. Nobody has to find these marks on a
keyboard, and no page mixes both kinds. Only the log's own words are set so: what a source said stays as the source wrote it, and so
does every text in the exports.
"""

from __future__ import annotations

import re

ENGLISH = "“”‘’"
MARKS = {"uk": "«»„“", "ru": "«»„“"}
"""Quotation marks by language, opening and closing, then those inside others (Unicode CLDR, delimiters)."""

_APOSTROPHE = re.compile(r"(?<=\w)'")
_BETWEEN_MARKS = re.compile(r'(?<!\w)"([^"]+)"(?!\w)')
_BETWEEN_SINGLE_MARKS = re.compile(r"(?<!\w)'(?=\S)([^']*[^\s'])'(?!\w)")


def marks_of(language: str) -> str:
    """Give the four quotation marks of a language, by its BCP 47 tag."""
    return MARKS.get(language.partition("-")[0].lower(), ENGLISH)


def typeset(text: str, language: str) -> str:
    """Give a line of the log's own words as it is set in print; a mark without its partner stays as it was typed."""
    marks = marks_of(language)
    if "'" in text:
        text = _APOSTROPHE.sub("’", _BETWEEN_SINGLE_MARKS.sub(rf"{marks[2]}\1{marks[3]}", text))
    if '"' in text:
        text = _BETWEEN_MARKS.sub(rf"{marks[0]}\1{marks[1]}", text)
    return text


def inside_marks(text: str, language: str) -> str:
    """Give a text as it stands between quotation marks: its own become those inside others, «З „Азовсталі“»."""
    marks = marks_of(language)
    return text.translate({ord(marks[0]): marks[2], ord(marks[1]): marks[3]})
