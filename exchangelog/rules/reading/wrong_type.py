"""The rule wrong-type."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from exchangelog.findings import Severity
from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import Problem
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.FILES)
def wrong_type(context: Context) -> Iterator[Problem]:
    """A list, a mapping (fields with values) or a text stands where one of the others belongs.

    Why it matters: a field has one shape, always the same, so that nothing depends on what a program makes of the other ones.

    How to mend it: write a list as `[a, b]` or as lines that begin with `- `, a mapping as indented lines `name: value`, a
    text as it is. A text that begins with a bracket, or holds a colon with a space behind it, needs quotation marks.
    """
    for path, fault in context.faults_of("wrong-type"):
        details = fault.details
        inside = (
            f" in {details['inside']}"
            if "inside" in details and not details["part"].startswith("item")
            else ""
        )
        belong = "fields belong" if details["expected"] == "fields" else f"{details['expected']} belongs"
        message = f"{details['part']}{inside} holds {details['found']} where {belong}"
        yield Problem(fault.place, message, help_of(details), path)


def help_of(details: Mapping[str, str]) -> str:
    """Say how the right shape is written."""
    value = shortened(details.get("value", ""))
    if details["expected"] == "a list" and value.startswith("-"):
        return "Put a space behind the hyphen that begins each item: '- item'."
    if details["expected"] == "a list" and details["found"] == "a mapping":
        return "Begin its first field with a hyphen and a space, '- name: value', and indent its other fields like that one's name."
    if details["expected"] == "a list":
        return f"Write it in brackets, even if it is only one: [{value or '...'}]"
    if details["expected"] == "a text":
        return "Write one text. If it begins with a bracket or holds a colon and a space, put it into quotation marks."
    if details["expected"] == "fields":
        return "Write each field on a line of its own: 'name: value'."
    return "Write its fields below it, each on a line of its own: 'name: value', indented by two spaces."
