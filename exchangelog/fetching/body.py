"""The body of an answer: read up to a limit, unpacked up to the same limit.

Comes in: pieces as they arrive, and how they are packed. Goes out: the bytes as received and as unpacked. We ask for pages as
they are (`Accept-Encoding: identity`); servers that pack them all the same do it by gzip or deflate.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterable

GZIP_OR_ZLIB = 32 + zlib.MAX_WBITS
"""Tells zlib to find out from the first bytes which of the two it is."""

MEGABYTE = 1_000_000

MEMBER = b"\x1f\x8b"
"""How each part begins of which gzip makes one body, one after the other (RFC 1952, 2.2, 2.3.1)."""

MOST_MEMBERS = 100
"""Servers send one, some a few; each costs a copy of all that follows it."""

RAW_DEFLATE = -zlib.MAX_WBITS
"""`deflate` without zlib's frame around it, as some servers send it (RFC 9110, 8.4.1.2, note)."""


class UnusableBody(Exception):  # noqa: N818 - it says what is wrong with the body; the fetch makes a line of it
    """The body is too large or damaged; the text completes the sentence '... cannot be fetched:'."""


def read_body(pieces: Iterable[bytes], most: int) -> bytes:
    """Give the body as received. Raises UnusableBody as soon as it is larger than `most` bytes."""
    body = bytearray()
    for piece in pieces:
        body += piece
        if len(body) > most:
            raise UnusableBody(too_large(most))
    return bytes(body)


def unpack(body: bytes, encoding: str, most: int) -> bytes:
    """Undo a content coding (RFC 9110, 8.4.1). Raises UnusableBody where it is damaged, unknown, or more than `most` bytes."""
    name = encoding.strip().lower()
    if name in {"", "identity"} or not body:
        return body
    if name not in {"gzip", "x-gzip", "deflate"}:
        raise UnusableBody(f"it comes packed in a way that nobody asked for ({name[:40]})")
    try:
        return inflate(body, GZIP_OR_ZLIB, most)
    except zlib.error:
        pass
    try:
        return inflate(body, RAW_DEFLATE, most)
    except zlib.error:
        raise UnusableBody(f"what it sends cannot be unpacked ({name})") from None


def inflate(body: bytes, window: int, most: int) -> bytes:
    """Unpack all parts; zlib stops at the limit by itself, so that a small body cannot fill the memory."""
    unpacked = bytearray()
    for _ in range(MOST_MEMBERS):
        machine = zlib.decompressobj(window)
        unpacked += machine.decompress(body, most + 1 - len(unpacked))
        if len(unpacked) > most:
            raise UnusableBody(f"unpacked, {too_large(most)}")
        if not machine.eof:
            raise UnusableBody("what it sends ends early")
        body = machine.unused_data
        if not body.startswith(MEMBER):
            return bytes(
                unpacked
            )  # what may stand behind the last part is no part of the page, as browsers see it
    raise UnusableBody(f"it comes packed in more than {MOST_MEMBERS} parts")


def too_large(most: int) -> str:
    """Say that the limit is passed."""
    return f"it is larger than {most / MEGABYTE:g} MB"
