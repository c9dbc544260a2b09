"""The rule placeholder."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import FieldPath, Problem, Value
from exchangelog.reading.yaml_tree import Raw
from exchangelog.rules.rule import Context, Subject, rule

EXAMPLE = re.compile(r"(?:^|[@/.])example\.(?:org|com|net)(?!\.?[\w-])")
"""Domains that belong to nobody (RFC 2606)."""

ADDRESSES: tuple[FieldPath, ...] = (
    ("base_url",),
    ("repository",),
    ("contact", "corrections"),
    ("contact", "removal"),
    ("feed_authority",),
)


@rule(Severity.NOTE, on=Subject.LOG)
def placeholder(context: Context) -> Iterator[Problem]:
    """site.yaml still names example.org, a domain that belongs to nobody.

    Why it matters: readers would write to nobody, and feeds would carry an authority that is not ours.

    How to mend it: write the site's own addresses before it is published.
    """
    if (site := context.documents.get("site.yaml")) is None:
        return
    front = site.with_front().front
    for path in ADDRESSES:
        address = written_at(path, front)
        if EXAMPLE.search(address):
            yield Problem(
                Value(path),
                f"'{address}' is a placeholder: example.org belongs to nobody",
                "Write the site's own address before it is published.",
                "site.yaml",
            )


def written_at(path: FieldPath, front: Raw) -> str:
    """Give the text that was written at a path; what stands in for one that is missing or wrong is nobody's placeholder."""
    value = front
    for step in path:
        value = value.get(str(step)) if isinstance(value, dict) else None
    return value if isinstance(value, str) else ""
