"""The rule unsafe-link."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exchangelog.evidence.hosts import host_of
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.reading.markdown_parser import is_allowed_address
from exchangelog.reading.markup import Mark, MarkKind
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.text.bodies import marks_in_bodies, shortened

WEB = re.compile("https?://", re.IGNORECASE)
ADDRESS = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<host>[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,})(?::[0-9]+)?(?:[/?#]\S*)?",
    re.IGNORECASE,
)
"""Words of a link that are an address themselves, or a host's name alone."""
HIDDEN_HOST = (
    "shows one host before an '@' and leads to another",
    "See where it leads; if that is meant, write it without what stands before the '@'.",
)
NO_ADDRESS = ("is no address of the web and no id", "Give the whole address with https://, or link by id.")


@rule(Severity.ERROR, on=Subject.FILES)
def unsafe_link(context: Context) -> Iterator[Problem]:
    """A link leads to something else than the web (http, https), a mailbox (mailto) or a place in the log.

    An address of the web with an `@` before its path is found as well: it shows one host and leads to another. So is a link whose words are an address,
    or a host's name, and that leads to another host.

    Why it matters: other addresses can run programs in the reader's browser, and those of files and folders lead nowhere once the
    site is built.

    How to mend it: give the whole address, with https://. Inside the log link by id: `[text](2025-05-23)`,
    `[text](source:an-id)`, `[text](page:method)`.
    """
    for path, mark in marks_in_bodies(context, MarkKind.LINK, MarkKind.DEFINITION):
        if not is_allowed_address(mark.text):
            why, remedy = HIDDEN_HOST if "@" in mark.text and WEB.match(mark.text) else NO_ADDRESS
            yield Problem(
                mark.stretch, f"a link leads to '{shortened(mark.text)}', which {why}", remedy, path
            )
        elif shows_another_host(mark):
            yield Problem(
                mark.stretch,
                f"a link shows '{shortened(mark.seen)}' and leads to '{shortened(mark.text)}'",
                "Give the link the words of what it leads to.",
                path,
            )


def shows_another_host(mark: Mark) -> bool:
    """Say whether the words of a link to the web are another host's address or name; one may be a part of the other."""
    shown = ADDRESS.fullmatch(mark.seen.strip())
    if shown is None or WEB.match(mark.text) is None:
        return False
    said, real = shown["host"].casefold(), host_of(mark.text).removeprefix("www.")
    return not (said == real or said.endswith(f".{real}") or real.endswith(f".{said}"))
