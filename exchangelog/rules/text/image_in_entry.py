"""The rule image-in-entry."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.reading.markup import MarkKind
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.text.bodies import marks_in_bodies, shortened


@rule(Severity.ERROR, on=Subject.FILES)
def image_in_entry(context: Context) -> Iterator[Problem]:
    """A picture stands in the text of an entry or a page.

    Why it matters: pictures of an exchange show prisoners, who did not agree to it and whom the Geneva Conventions protect from public
    curiosity. A picture of another host also tells that host who reads the page.

    How to mend it: delete it; say in words what the log needs, with a quote.
    """
    for path, mark in marks_in_bodies(context, MarkKind.IMAGE):
        message = f"the text holds a picture, '{shortened(mark.text)}'"
        yield Problem(mark.stretch, message, "Delete it; say in words what the log needs.", path)
