"""The rule placeholder."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.rules.rule import Context, Subject, rule

EXAMPLE = re.compile(r"(?:^|[@/.])example\.(?:org|com|net)\b")
"""Domains that belong to nobody (RFC 2606)."""


@rule(Severity.NOTE, on=Subject.LOG)
def placeholder(context: Context) -> Iterator[Problem]:
    """site.yaml still names example.org, a domain that belongs to nobody.

    Why it matters: readers would write to nobody, and feeds would carry an authority that is not ours.

    How to mend it: write the site's own addresses before it is published.
    """
    site = context.log.site
    if context.log.is_unread("site"):
        return
    addresses = (
        (("base_url",), site.base_url),
        (("repository",), site.repository),
        (("contact", "corrections"), site.contact.corrections),
        (("contact", "removal"), site.contact.removal),
        (("feed_authority",), site.feed_authority),
    )
    for path, address in addresses:
        if EXAMPLE.search(address):
            yield Problem(
                Value(path),
                f"'{address}' is a placeholder: example.org belongs to nobody",
                "Write the site's own address before it is published.",
                "site.yaml",
            )
