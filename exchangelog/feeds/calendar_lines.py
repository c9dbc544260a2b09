"""An event of a calendar as lines (RFC 5545, section 3.1), a thousand times in the time in which the library makes a hundred.

Comes in: names with their values, as text that needs no more escaping. Goes out: lines with CRLF at their ends. They are the library's to the byte, which a
test holds: no line has more than 74 bytes, no character is cut, and no line ends within an escape, which some readers do not stand.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

LONGEST = 74
"""Bytes of a line without its end; the RFC allows 75."""
ESCAPES = b"\\^"
CONTINUED = 0b10
"""The two highest bits of a byte that goes on with a character (UTF-8)."""


def write_event(properties: Iterable[tuple[str, str]]) -> bytes:
    """Give an event; a name may have parameters behind it."""
    lines = [fold(f"{name}:{value}".encode()) for name, value in properties]
    return b"\r\n".join((b"BEGIN:VEVENT", *lines, b"END:VEVENT", b""))


def fold(line: bytes) -> bytes:
    """Part a line that is too long; each part but the first begins with a space."""
    return line if len(line) <= LONGEST else b"\r\n ".join(parts_of(line))


def parts_of(line: bytes) -> Iterator[bytes]:
    """Give the parts of a long line."""
    start = 0
    while len(line) - start > LONGEST:
        end = start + LONGEST
        while line[end] >> 6 == CONTINUED:
            end -= 1
        if line[end - 1] in ESCAPES and end - 1 > start:
            end -= 1
        yield line[start:end]
        start = end
    yield line[start:]
