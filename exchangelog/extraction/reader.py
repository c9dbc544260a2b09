"""The one way in: bytes of any kind to an Extract."""

from __future__ import annotations

import re

from exchangelog.evidence.segments import segments_of
from exchangelog.extraction.charset import decode
from exchangelog.extraction.extract import Extract, NoText, refuse_overlong
from exchangelog.extraction.media import HTML, PDF, media_of

CHARSET = re.compile(r"charset\s*=\s*[\"']?([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE)


def extract(data: bytes, called: str = "", *, file_name: str = "", address: str | None = None) -> Extract:
    """Give the text of a page or a file. `called` is its media type as the server says it. Raises NoText.

    A plain text stays what it is, to the byte where it is UTF-8, but for a byte-order mark.
    """
    media = media_of(data, called, file_name)
    if media == PDF:
        from exchangelog.extraction.pdf_document import extract_pdf  # noqa: PLC0415 - pypdf takes long to load

        found = extract_pdf(data)
    else:
        declared = CHARSET.search(called)
        text, charset = decode(data, declared[1] if declared else "")
        if media == HTML:
            from exchangelog.extraction.html_page import extract_html  # noqa: PLC0415 - trafilatura takes long to load

            found = extract_html(text, charset, address)
        else:
            found = Extract(text, media, charset=charset)
    refuse_overlong(found.text)
    if not segments_of(found.text):
        raise NoText("there is no word in it")
    return found
