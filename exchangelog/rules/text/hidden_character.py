"""The rule hidden-character."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.rules.rule import Context, Subject, rule

DELETE = "Delete it: delete the characters around the place as well, and type them anew."
DELETE_ESCAPE = "Delete the escape from the text."


@rule(Severity.ERROR, on=Subject.FILES)
def hidden_character(context: Context) -> Iterator[Problem]:
    """A character stands in a file that nobody sees: of zero width, turning the direction of writing, a control character.

    Why it matters: such characters can make a number read differently from what is stored, hide words from a search, and keep a
    quote from being found in its source. They come in when text is copied from web pages.

    How to mend it: delete the character; deleting and typing anew the words around it does so surely. An escape of YAML for
    such a character counts as the character itself.
    """
    for path, fault in context.faults_of("hidden-character"):
        details = fault.details
        times = f", {details['times']} times" if details["times"] != "1" else ""
        written = f", written {details['escape']}," if "escape" in details else ""
        remedy = DELETE_ESCAPE if "escape" in details else DELETE
        yield Problem(
            fault.place, f"the hidden character {details['name']}{times}{written} stands here", remedy, path
        )
