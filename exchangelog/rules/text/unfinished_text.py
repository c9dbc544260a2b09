"""The rule unfinished-text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.record.editorial_page import EditorialPage
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.text.own_words import outside_quotations, own_words

LEFT_FOR_LATER = re.compile(r"\b(?:TODO|TBD|TBC|FIXME)\b|\?{3,}|_{3,}|\b[Ll]orem ipsum\b")
"""What writers leave where something is still to come; what git leaves of a conflict is an error of reading."""


@rule(Severity.WARNING, on=Subject.PROSE)
def unfinished_text(filed: Filed[Statement] | Filed[EditorialPage], context: Context) -> Iterator[Problem]:
    """Our own prose has a mark by which a writer comes back to a place: 'TODO', 'TBD', '???'.

    Inside quotation marks such a mark may stand.

    Why it matters: readers would meet a text that its writer had not finished, and could not tell what is missing from it.

    How to mend it: write what is missing; write what nobody knows as unknown; or keep the entry a draft until it is done.
    """
    for passage in own_words(filed, context):
        for match in outside_quotations(passage, LEFT_FOR_LATER):
            yield Problem(
                passage.place(match.start(), match.end()),
                f"{passage.name} says '{match[0]}', which is written where something is still to come",
                "Write what is missing, or that it is unknown; or keep the entry a draft until it is done.",
            )
