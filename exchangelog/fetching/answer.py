"""An answer, before its body is read: its headers, and whether its status says that this is the page (RFC 9110).

Comes in: what the server sent. Goes out: nothing where the page follows, else CannotFetch with what the status means for us.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

import httpcore

from exchangelog.fetching.trouble import CannotFetch, Trouble

GONE = frozenset({404, 410})
BLOCKED = frozenset({401, 402, 403, 407, 451})
BUSY = frozenset({429, 503})
WHOLE_PAGE = frozenset({200, 203})
SERVER_ERRORS = 500


def headers_of(response: httpcore.Response) -> dict[str, str]:
    """Give the headers by their names in lower case; of several of one name, all, divided by commas (RFC 9110, 5.3)."""
    headers: dict[str, str] = {}
    for name, value in response.headers:
        key, text = name.decode("ascii").lower(), header_text(value)
        headers[key] = f"{headers[key]}, {text}" if key in headers and key != "location" else text
    return headers


def header_text(value: bytes) -> str:
    """Read a header's value: UTF-8, as some servers send addresses, else Latin-1."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("latin-1")


def refuse_status(address: str, status: int, headers: Mapping[str, str]) -> None:
    """Raise CannotFetch unless the status says that this is the page."""
    if status in WHOLE_PAGE:
        return
    reason = f"it answers {status} ({meaning_of(status)})"
    wait = (
        seconds_to_wait(headers.get("retry-after", ""), headers.get("date", "")) if status in BUSY else None
    )
    if wait is not None:
        reason += f" and asks to come again in {wait:.0f} seconds"
    if status in GONE:
        trouble = Trouble.GONE
    elif status == HTTPStatus.TOO_MANY_REQUESTS or wait is not None:
        trouble = Trouble.BUSY
    elif status in BLOCKED:
        trouble = Trouble.BLOCKED
    else:
        trouble = Trouble.FAILED if status >= SERVER_ERRORS else Trouble.UNUSABLE
    raise CannotFetch(trouble, address, reason, wait)


def meaning_of(status: int) -> str:
    """Give the words of a status (RFC 9110, 15), in lower case."""
    try:
        return HTTPStatus(status).phrase.lower()
    except ValueError:
        return "a status that nobody has defined"


def seconds_to_wait(text: str, date: str) -> float | None:
    """Read `Retry-After`: seconds, or a date (RFC 9110, 10.2.3), counted by the server's own clock; None where it says neither."""
    if text.isascii() and text.strip().isdigit():
        return float(text.strip()[:9])
    try:
        return max(0.0, (moment(text) - moment(date)).total_seconds())
    except ValueError:
        return None


def moment(text: str) -> datetime:
    """Read a date of HTTP (RFC 9110, 5.6.7). Raises ValueError."""
    read = parsedate_to_datetime(text)
    return read if read.tzinfo is not None else read.replace(tzinfo=UTC)
