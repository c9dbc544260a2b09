"""The rule cut-by-comment."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import Problem
from exchangelog.rules.reading.quoting import quoted_field
from exchangelog.rules.rule import Context, Subject, rule


@rule(Severity.ERROR, on=Subject.FILES)
def cut_by_comment(context: Context) -> Iterator[Problem]:
    """A text without quotation marks is cut short at ` #`, where YAML sees the beginning of a comment.

    Why it matters: 'exchange № 65 #1' would be published as 'exchange № 65', and nobody would be told.

    How to mend it: put the whole text into quotation marks. A comment belongs on a line of its own.
    """
    for path, fault in context.faults_of("cut-by-comment"):
        kept, lost = fault.details["kept"], fault.details["lost"]
        yield Problem(
            fault.place,
            f"the text ends at '#', where YAML sees a comment: '{shortened(kept)}' is read, '{shortened(lost)}' is not",
            f"Write: {quoted_field(fault.details['field'], f'{kept} {lost}')} (If it is a comment, put it on a line of its own.)",
            path,
        )
