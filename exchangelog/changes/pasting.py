"""Corrections ready to paste: a line of YAML with everything in it but what only an editor knows.

Comes in: a path with what was and what is, and the day. Goes out: a list item in flow style, which a finding can hold in its one line. `what`
and `why` are left empty, so that the check asks for them.
"""

from __future__ import annotations

import json
from datetime import date


def correction_to_paste(path: str, was: str | None, now: str | None, day: date) -> str:
    """Give the correction that a change needs."""
    return (
        f"- {{date: {day}, kind: correction, what: , why: , path: {path}, "
        f"was: {as_scalar(was)}, now: {as_scalar(now)}}}"
    )


def as_scalar(text: str | None) -> str:
    """Write a text as a double-quoted scalar of YAML, of which JSON's strings are a part; null where there is none."""
    return "null" if text is None else json.dumps(" ".join(text.split()), ensure_ascii=False)
