"""The text of a PDF, page by page, by pypdf.

Comes in: bytes. Goes out: an Extract, or NoText. pypdf bounds by itself what a packed part may become.
"""

from __future__ import annotations

import logging
import re
from io import BytesIO

import pypdf

from exchangelog.extraction.clean_line import clean
from exchangelog.extraction.extract import Extract, Facts, NoText

FILE_NAME = re.compile(r"Microsoft Word|\.(?:docx?|rtf|odt|pdf|indd)$", re.IGNORECASE)
MOST_PAGES = 500
"""A statement has a few; what has more than this is not one, and takes minutes to read."""


def extract_pdf(data: bytes) -> Extract:
    """Give the text of a PDF. Raises NoText where it is locked, damaged, or made of pictures."""
    # Its warnings would be lines that tell an editor nothing.
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        text, title = read_pdf(pypdf.PdfReader(BytesIO(data)))
    except NoText:
        raise
    except Exception as error:  # noqa: BLE001 - pypdf raises whatever a damaged file makes it stumble over
        raise NoText(f"it is a PDF that cannot be read ({type(error).__name__})") from None
    if not text:
        raise NoText("it is a PDF without text, made of pictures")
    return Extract(text + "\n", "pdf", f"pypdf {pypdf.__version__}", facts=Facts(title=title))


def read_pdf(reader: pypdf.PdfReader) -> tuple[str, str | None]:
    """Give the text of all pages, and the title that the document gives itself."""
    if reader.is_encrypted and not reader.decrypt(""):
        raise NoText("it is a PDF with a password")
    if len(reader.pages) > MOST_PAGES:
        raise NoText(f"it is a PDF of more than {MOST_PAGES} pages")
    pages = [page.extract_text().strip() for page in reader.pages]
    title = reader.metadata.title if reader.metadata is not None else None
    return "\n".join(filter(None, pages)), title_of(title)


def title_of(stated: str | None) -> str | None:
    """Give the title that a document gives itself, unless it is the name of the file that it was made from."""
    title = clean(stated)
    return None if title is None or FILE_NAME.search(title) else title
