"""The rule mixed-script."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import Problem, Stretch
from exchangelog.reading.document import Document
from exchangelog.record.log import Log
from exchangelog.rules.rule import Context, Subject, rule

LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
CYRILLIC = "\u0400-\u052f"
GREEK = "\u0370-\u03ff"
SCRIPTS = {"Latin": LATIN, "Cyrillic": CYRILLIC, "Greek": GREEK}
LOOK_ALIKES = {
    "Latin": frozenset("ABCEHIJKMOPSTXYÏËacehijkopsxyïëdqwbnv"),
    "Cyrillic": frozenset("АВСЕНІЈКМОРЅТХУЇЁЬасеһіјкорѕхуїёԁԛԝьпѵв"),
    "Greek": frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧανορυκιτ"),
}
"""Letters that look like one of another of these scripts (the visual part of Unicode's confusables, UTS #39)."""

MEETING = re.compile(
    f"[{CYRILLIC}{GREEK}]"  # one set in front: a search stops at it, and most of a file has other letters
    f"(?:(?=[{LATIN}])|(?<=[{LATIN}].)|(?<=[{CYRILLIC}][{GREEK}])|(?<=[{GREEK}][{CYRILLIC}]))"
)
WORD = re.compile(r"[^\W\d_]+")
LATIN_ALONE = re.compile(r"[ѕјһԁԛԝѵЅЈҺԀԚԜѴ]")
"""Cyrillic letters that Ukrainian and Russian lack: a word that has one, and is made of look-alikes alone, is a Latin one ('ѕіх')."""


@rule(Severity.ERROR, on=Subject.FILES)
def mixed_script(context: Context) -> Iterator[Problem]:
    """A word is made of letters of two scripts that look alike, as 'oбмін' with a Latin 'o'.

    So is a word all of whose letters look like those of another script, where one of them stands in no Ukrainian or Russian word ('ѕіх').
    Words that a source itself has so may be quoted and repeated. 'T-72' and 'Су-27СМ' are no such words: a hyphen or a digit parts them.

    Why it matters: such a word looks right and is not found by a search, and it can make one name pass for another.

    How to mend it: type the whole word anew with one keyboard.
    """
    for path, document in context.documents.items():
        found = [one for one in mixed_words(document.text) if not is_key(document, one[1], one[0])]
        quoted = words_of_others(document, context.log) if found else frozenset()
        for word, start in found:
            if word not in quoted:
                letters = shortened(spelled(word))
                looks = (
                    "mixes letters of two scripts that look alike"
                    if "," in letters
                    else "looks like a Latin word"
                )
                message = f"'{shortened(word)}' {looks}: {letters}"
                where = Stretch(start, start + len(word))
                yield Problem(where, message, "Type the whole word anew with one keyboard.", path)


def words_of_others(document: Document, log: Log) -> frozenset[str]:
    """Give the words of two scripts in what an entry quotes, or in the title of a source."""
    entry = log.exchanges.get(document.id) or log.statements.get(document.id)
    source = log.sources.get(document.id)
    texts: list[str] = []
    if entry is not None and entry.path == document.path:
        texts = [quote.said for quote in entry.record.quotes]
    elif source is not None and source.path == document.path:
        texts = [source.record.title or ""]
    return frozenset(word for text in texts for word, _ in mixed_words(text))


def mixed_words(text: str) -> Iterator[tuple[str, int]]:
    """Give every word of look-alikes from two scripts, with where it begins."""
    if MEETING.search(text) is None and LATIN_ALONE.search(text) is None:
        return
    for match in WORD.finditer(text):
        mixes = MEETING.search(match[0]) is not None and is_of_look_alikes(match[0])
        if mixes or (LATIN_ALONE.search(match[0]) and LOOK_ALIKES["Cyrillic"].issuperset(match[0])):
            yield match[0], match.start()


def is_key(document: Document, start: int, word: str) -> bool:
    """Say whether a word is the name of a field in the front matter: unknown-field speaks of that."""
    if start >= document.body_start or not document.text.startswith(":", start + len(word)):
        return False
    line_start = document.text.rfind("\n", 0, start) + 1
    before = document.text[line_start:start].strip(" -")
    return not before or before.endswith("{")


def is_of_look_alikes(word: str) -> bool:
    """Say whether all letters of one of the word's scripts look like letters of another."""
    parts = (set(letters_of(word, script)) for script in SCRIPTS)
    return any(part and part <= LOOK_ALIKES[script] for part, script in zip(parts, SCRIPTS, strict=True))


def letters_of(word: str, script: str) -> str:
    """Give the letters of a word that belong to a script."""
    return "".join(re.findall(f"[{SCRIPTS[script]}]", word))


def spelled(word: str) -> str:
    """Say which letters are of which script."""
    parts = {script: letters_of(word, script) for script in SCRIPTS}
    return ", ".join(f"{letters} is {script}" for script, letters in parts.items() if letters)
