"""The rule unquoted-text."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import Problem
from exchangelog.rules.reading.quoting import about_marks, quoted_field
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.FILES)
def unquoted_text(context: Context) -> Iterator[Problem]:
    """A quote (`said`) stands in the file without quotation marks around it.

    Why it matters: without them YAML may end the words early, at ` #` for instance, or refuse them for a colon. A quote is
    evidence; nothing but its marks may decide where it ends.

    How to mend it: put the words into quotation marks, or write `>-` behind `said:` and the words below, indented.
    """
    for path, fault in context.faults_of("unquoted-text"):
        words = fault.details["text"]
        yield Problem(
            fault.place,
            f"the quote '{shortened(words)}' stands in no quotation marks{about_marks(words)}",
            f"Write: {quoted_field('said', words)}",
            path,
        )
