"""What kind of thing some bytes are: HTML, PDF, plain text, or nothing that we can read.

Comes in: bytes, and what the server or the file's name calls them. Goes out: `html`, `pdf` or `text`, or NoText. The first
bytes decide (as in the WHATWG's MIME Sniffing), since servers call a PDF `application/octet-stream` and pages `text/plain`.
"""

from __future__ import annotations

import re

from exchangelog.extraction.extract import NoText

HTML, PDF, TEXT = "html", "pdf", "text"

BEGINS_LIKE_HTML = re.compile(
    rb"(?:\s|<\?xml[^>]*>|<!--.*?-->)*<(?:!doctype\s+html|html|head|body|meta|title|article|div|p|h1|script|table)\b",
    re.IGNORECASE | re.DOTALL,
)
UNICODE_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")
LOOKED_AT = 4096
"""Bytes from the beginning; a page says what it is well before."""

CALLED_HTML = frozenset({"text/html", "application/xhtml+xml"})
READABLE = CALLED_HTML | {"text/plain", "application/pdf", "application/octet-stream", ""}
HTML_ENDINGS = (".html", ".htm", ".xhtml")


def media_of(data: bytes, called: str = "", file_name: str = "") -> str:
    """Say what the bytes are. `called` is a media type with its parameters. Raises NoText for anything that holds no text."""
    name = called.partition(";")[0].strip().lower()
    start = data[:LOOKED_AT]
    if start.lstrip().startswith(b"%PDF-"):
        return PDF
    if not data.strip():
        raise NoText("it is empty")
    has_mark = start.startswith(UNICODE_MARKS)
    if b"\0" in start and not has_mark:
        raise NoText("it is no text but binary data" + (f" ({name[:60]})" if name else ""))
    if BEGINS_LIKE_HTML.match(start.removeprefix(UNICODE_MARKS[0])):
        return HTML
    if name in CALLED_HTML or file_name.lower().endswith(HTML_ENDINGS):
        return HTML
    if start.startswith(b"{\\rtf") or b"\nMIME-Version:" in start:
        raise NoText("it is a file of another kind (RTF, MHTML); save it as HTML or plain text")
    if name not in READABLE and not name.startswith("text/"):
        raise NoText(f"it is {name[:60]}, neither HTML nor PDF nor plain text")
    return TEXT
