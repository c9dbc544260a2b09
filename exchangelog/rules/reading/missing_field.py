"""The rule missing-field."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.rules.rule import Context, Subject, rule

GLUED = re.compile(r"(?P<name>[a-z_]+):\s+(?P<value>.*)")
"""A field and its value in one name: the space between them was none to YAML, which parts them at a plain one."""


@rule(Severity.ERROR, on=Subject.FILES)
def missing_field(context: Context) -> Iterator[Problem]:
    """A field that is needed is not there, or nothing stands behind its name.

    Why it matters: without it the entry cannot be checked or shown. An empty field could mean that the answer is unknown, or
    that somebody meant to look it up; the log does not guess which.

    How to mend it: write the field. Where nothing is to be said, delete an optional field whole; a few fields of a source
    (`url`, `title`, `published`) may say `null`.
    """
    for path, fault in context.faults_of("missing-field"):
        details = fault.details
        yield Problem(fault.place, message_of(details), help_of(details), path)


def message_of(details: Mapping[str, str]) -> str:
    """Say what is missing, and in which part of the file."""
    inside = f" in {details['inside']}" if "inside" in details else ""
    if "message" in details:
        return (
            details["message"]
            if details["part"].startswith("'")
            else f"{details['part']}: {details['message']}"
        )
    if "parted" in details:
        return f"a comma parts a number{inside}: '{details['field']}' is read as a field of its own"
    if "empty" in details:
        return f"nothing stands behind the field '{details['field']}'{inside}"
    return f"the field '{details['field']}' is missing{inside}"


def help_of(details: Mapping[str, str]) -> str:
    """Say what to write."""
    if "parted" in details:
        return "Write the number without the comma: within braces, a comma ends a value."
    if "empty" in details and (glued := GLUED.fullmatch(details["field"])):
        written = f"{glued['name']}: {glued['value']}"
        return f"Type '{written}' anew: behind the colon stands a no-break space or the like, which is none to YAML."
    if "empty" in details:
        return f"Write the value behind '{details['field']}:'. An optional field is left out with its name."
    if "nullable" in details:
        return f"Add '{details['field']}: ...', or '{details['field']}: null' where there is none."
    return f"Add '{details['field']}: ...'." if "field" in details else "Add what is missing."
