"""Stand-ins: what takes the place of a required field that cannot be read, so that the rest of the file is judged all the same.

Comes in: a file's id. Goes out: texts as a file would hold them. The build fails because of the fault; nothing of this is ever
published, and rules do not rely on a field that was filled in (`Filed.gaps`).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

UNREADABLE = "(this text could not be read)"
ENTRY_STAND_INS = {
    "title": UNREADABLE,
    "summary": UNREADABLE,
    "kind": "exchange",
    "added": "2999-12-31T00:00Z",
    "date_note": UNREADABLE,
}
SOURCE_STAND_INS = {"publisher": "unreadable", "language": "und", "url_note": UNREADABLE}
SITE_STAND_IN: dict[str, Any] = {
    "title": UNREADABLE,
    "tagline": UNREADABLE,
    "base_url": "https://example.org/",
    "languages": ["en"],
    "publisher": UNREADABLE,
    "repository": "https://example.org/",
    "contact": {"corrections": "unread@example.org", "removal": "unread@example.org"},
    "feed_authority": "example.org",
    "licence": "CC-BY-4.0",
    "timezone": "UTC",
    "sides": {side: {"name": UNREADABLE, "adjective": UNREADABLE} for side in ("unread-a", "unread-b")},
    "feed_items": "1",
    "security_expires": "2000-01-01",
}
"""Lets the other files be judged when site.yaml cannot be read; the build fails all the same."""

DECIDING = frozenset({"languages", "timezone", "sides"})
"""What other files are read and judged by: without one of these, site.yaml counts as unread."""

SITE_STAND_INS = {name: value for name, value in SITE_STAND_IN.items() if name not in DECIDING}


def entry_stand_ins(file_id: str) -> Mapping[str, str]:
    """Give texts for required fields of an entry that cannot be read; the date is taken from the id, where the id has one."""
    day = file_id[: len("YYYY-MM-DD")]
    return ENTRY_STAND_INS | ({"date": day} if is_day(day) else {})


def is_day(text: str) -> bool:
    """Say whether a text is a day of the calendar, written YYYY-MM-DD."""
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
