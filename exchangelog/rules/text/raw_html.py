"""The rule raw-html."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.reading.markup import MarkKind
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.text.bodies import marks_in_bodies, shortened


@rule(Severity.ERROR, on=Subject.FILES)
def raw_html(context: Context) -> Iterator[Problem]:
    """A tag or a comment of HTML stands in the text of an entry or a page.

    Why it matters: HTML can load, hide or run things on the page that nobody sees in a review. The site shows it as the characters
    that it is made of, which is never what was meant.

    How to mend it: write it in Markdown, or delete it. To show a tag as text, put it into backticks.
    """
    for path, mark in marks_in_bodies(context, MarkKind.HTML):
        message = f"the text holds HTML, '{shortened(mark.text)}'"
        yield Problem(mark.stretch, message, "Write it in Markdown, or delete it.", path)
