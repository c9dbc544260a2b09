"""The rule unknown-field."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import Problem
from exchangelog.rules.rule import Context, Subject, rule

LANGUAGE = re.compile(r"[a-z]{2}(?:-[A-Za-z]+)?")


@rule(Severity.ERROR, on=Subject.FILES)
def unknown_field(context: Context) -> Iterator[Problem]:
    """A field has a name that the log does not know in that place.

    Why it matters: what stands under a misspelt name would never be checked nor published, and nobody would notice that it is
    missing.

    How to mend it: correct the name, or delete the field. The help lists the names that may stand there.
    """
    for path, fault in context.faults_of("unknown-field"):
        details = fault.details
        meant = f" (did you mean '{details['meant']}'?)" if "meant" in details else ""
        seen = foreign_letters(details["field"]) or language_note(details["field"], context)
        message = f"there is no field '{shortened(details['field'])}' here{meant}{seen}"
        known = f"These may stand here: {details['known']}." if details["known"] else ""
        yield Problem(fault.place, message, f"Correct the name, or delete the field. {known}".rstrip(), path)


def language_note(name: str, context: Context) -> str:
    """Say which languages the site has, for a name that looks like another one's."""
    if LANGUAGE.fullmatch(name) is None or context.log.is_unread("site"):
        return ""
    return f"; the languages of the site are {', '.join(context.log.site.languages)}"


def foreign_letters(name: str) -> str:
    """Name the letters that look like one of the alphabet's and are not: an editor cannot see what is wrong with them."""
    foreign = [character for character in dict.fromkeys(name) if not character.isascii()]
    if not foreign or all(not character.isascii() for character in name):
        return ""
    named = (
        f"U+{ord(character):04X} ({unicodedata.name(character, '?').lower()})" for character in foreign[:3]
    )
    return f"; its name holds {', '.join(named)}"
