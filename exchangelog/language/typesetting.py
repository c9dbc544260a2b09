"""The log's own words as they are set in print: with the quotation marks of their language, with apostrophes that curve, and with what belongs together tied.

In: a text as an editor typed it, its language. Out: the text for a page or a feed, letter by letter as long as before. Nobody has to find these signs on a
keyboard, and no page mixes both kinds. Only the log's own words are set so: what a source said stays as the source wrote it, and so
does every text in the exports.
"""

from __future__ import annotations

import re

from exchangelog.language.tag import primary_tag

ENGLISH = "“”‘’"
NO_BREAK = "\N{NO-BREAK SPACE}"
MARKS = {"uk": "«»„“", "ru": "«»„“"}
"""Quotation marks by language, opening and closing, then those inside others (Unicode CLDR, delimiters)."""

TIED = frozenset({"uk", "ru"})
"""Languages that group digits by spaces and put one before a dash: no line may end within a number, none may begin with a dash."""

_UNTIED = re.compile(r"(?<=\S) (?=[—–](?:\s|$))|(?<=\d) (?=\d{3}(?!\d))")
_NO_GROUP = re.compile(r"\d{4}\Z|[.,:/-]\d{1,3}\Z")
"""Digits before a space that are no beginning of a grouped number: a year, the end of a date or a time."""
_UNTIED_LINE = re.compile(r"^((?![#>*+\s-]|\d+[.)]).*\S)\n(?=[—–]\s)", re.MULTILINE)
_CODE = re.compile(r"(`+[^`]*`+)")

_APOSTROPHE = re.compile(r"(?<=\w)'")
_BETWEEN_MARKS = re.compile(r'(?<!\w)"([^"]+)"(?!\w)')
_BETWEEN_SINGLE_MARKS = re.compile(r"(?<!\w)'(?=\S)([^']*[^\s'])'(?!\w)")


def marks_of(language: str) -> str:
    """Give the four quotation marks of a language, by its BCP 47 tag."""
    return MARKS.get(primary_tag(language), ENGLISH)


def typeset(text: str, language: str) -> str:
    """Give a line of the log's own words as it is set in print; a mark without its partner stays as it was typed."""
    marks = marks_of(language)
    if "'" in text:
        text = _APOSTROPHE.sub("’", _BETWEEN_SINGLE_MARKS.sub(rf"{marks[2]}\1{marks[3]}", text))
    if '"' in text:
        text = _BETWEEN_MARKS.sub(rf"{marks[0]}\1{marks[1]}", text)
    return tie(text, language)


def tie(text: str, language: str) -> str:
    """Put no-break spaces between the digits of a number and before a dash, where the language writes them with spaces."""
    if primary_tag(language) not in TIED:
        return text

    def tied(untied: re.Match[str]) -> str:
        before = text[max(0, untied.start() - 5) : untied.start()]
        return untied[0] if before[-1].isdigit() and _NO_GROUP.search(before) else NO_BREAK

    return _UNTIED.sub(tied, text)


def tie_prose(body: str, language: str) -> str:
    """Do the same in the Markdown of a text, also where a line of a paragraph begins with a dash; code stays as it is."""
    if primary_tag(language) not in TIED:
        return body
    parts = _CODE.split(body)
    joined = (_UNTIED_LINE.sub(rf"\1{NO_BREAK}", part) for part in parts[::2])
    parts[::2] = [tie(part, language) for part in joined]
    return "".join(parts)


def inside_marks(text: str, language: str) -> str:
    """Give a text as it stands between quotation marks: its own become those inside others, «З „Азовсталі“»."""
    marks = marks_of(language)
    return text.translate({ord(marks[0]): marks[2], ord(marks[1]): marks[3]})
