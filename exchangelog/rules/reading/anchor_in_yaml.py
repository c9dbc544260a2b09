"""The rule anchor-in-yaml."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.rules.rule import Context, Subject, rule

WRITE_OUT = "Write the value out. If a text begins with this character, put it into quotation marks."
FLATTEN = "Take brackets or indentation away: no field of the log needs more than a few levels."


@rule(Severity.ERROR, on=Subject.FILES)
def anchor_in_yaml(context: Context) -> Iterator[Problem]:
    """A file uses what YAML has for repeating or retyping values: anchors, aliases, tags, merge keys; or nests too deeply.

    Why it matters: with them a value stands elsewhere than where it is read, or means something else than is written. In the
    log every value stands in its place, for people as for programs.

    How to mend it: write the value out. A text that begins with `&`, `*` or `!` belongs into quotation marks.
    """
    for path, fault in context.faults_of("anchor-in-yaml"):
        yield Problem(
            fault.place,
            f"{fault.details['what']} stands here; the log reads values as they are written and in their place",
            FLATTEN if "nesting" in fault.details else WRITE_OUT,
            path,
        )
