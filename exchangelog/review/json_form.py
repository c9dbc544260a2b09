"""The review as JSON, for programs: the same fields as the value, all of it (docs/format.md, section 7)."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from msgspec.structs import fields

from exchangelog.findings import Finding
from exchangelog.findings.json_format import as_object
from exchangelog.findings.json_text import json_text
from exchangelog.review.review_value import Review


def as_json(review: Review) -> str:
    """Give one object; findings as in `check --format json`."""
    return json_text(plain(review))


def plain(value: Any) -> Any:  # noqa: ANN401 - any value of the review
    """Give a value as JSON can hold it."""
    if isinstance(value, Finding):
        return as_object(value)
    if isinstance(value, Struct):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    return [plain(one) for one in value] if isinstance(value, tuple) else value
