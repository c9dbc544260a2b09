"""The rule unsafe-link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.reading.markdown_parser import is_allowed_address
from exchangelog.reading.markup import MarkKind
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.text.bodies import marks_in_bodies, shortened

WEB = re.compile("https?://", re.IGNORECASE)
HIDDEN_HOST = (
    "shows one host before an '@' and leads to another",
    "See where it leads; if that is meant, write it without what stands before the '@'.",
)
NO_ADDRESS = ("is no address of the web and no id", "Give the whole address with https://, or link by id.")


@rule(Severity.ERROR, on=Subject.FILES)
def unsafe_link(context: Context) -> Iterator[Problem]:
    """A link leads to something else than the web (http, https), a mailbox (mailto) or a place in the log.

    So does an address of the web with an `@` before its path: it shows one host and leads to another.

    Why it matters: other addresses can run programs in the reader's browser, and those of files and folders lead nowhere once the
    site is built.

    How to mend it: give the whole address, with https://. Inside the log link by id: `[text](2025-05-23)`,
    `[text](source:an-id)`, `[text](page:method)`.
    """
    for path, mark in marks_in_bodies(context, MarkKind.LINK):
        if not is_allowed_address(mark.text):
            why, remedy = HIDDEN_HOST if "@" in mark.text and WEB.match(mark.text) else NO_ADDRESS
            yield Problem(
                mark.stretch, f"a link leads to '{shortened(mark.text)}', which {why}", remedy, path
            )
