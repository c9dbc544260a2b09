"""From bytes to characters, where what a page says of its charset may be wrong.

Comes in: bytes, and the charset that the server names. Goes out: the text and the charset, or NoText. Bytes that are UTF-8 are
taken as UTF-8 whatever anybody says: text in another charset is that by accident only where it is all ASCII. Everything else is
what the server says, what the page says, or what charset_normalizer makes of it, in this order, and the first counts in which
the text makes sense: a charset of one byte a character decodes anything, into words that nobody could read.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from exchangelog.extraction.extract import NoText

MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
META = re.compile(
    rb"<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*[\"']?\s*([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
LOOKED_AT = 4096
ALSO_TRIED = ("windows-1251", "koi8-u", "windows-1252", "iso-8859-5", "cp866")
"""What pages of the region were written in before UTF-8, likeliest first."""

LONE_CAPITAL = re.compile(r"[а-яёіїєґ][А-ЯЁІЇЄҐ]")
CYRILLIC = re.compile(r"[Ѐ-ӿ]")
ACCENTED_RUN = re.compile(r"[\u00a1-\u00ff\u0152-\u017e\u0192\u2020-\u2030]{4,}")
NONSENSE = re.compile(r"[\ufffd\u0080-\u009f\0]")
MOST_ODD = 0.03
"""The share of odd letters up to which a text makes sense; names like 'МакДональд' and 'ЗахідІнфо' are odd, too."""


def decode(data: bytes, declared: str = "") -> tuple[str, str]:
    """Give the text of the bytes and the charset's name. Raises NoText where no charset makes sense of them."""
    for mark, name in MARKS:
        if data.startswith(mark):
            return decode_as(data.removeprefix(mark), name)
    try:
        return decode_as(data, "utf-8")
    except NoText:
        pass
    for name in candidates(data, declared):
        try:
            text = data.decode(name)
        except (LookupError, UnicodeError, ValueError):
            continue
        if makes_sense(text):
            return text, codecs.lookup(name).name
    said = next((name for name in (declared, in_page(data)) if name), "nothing")
    raise NoText(f"its characters make no sense in any charset that was tried; it says {said[:40]}")


def decode_as(data: bytes, name: str) -> tuple[str, str]:
    """Decode in a charset that is certain. Raises NoText where the bytes are not in it."""
    try:
        return data.decode(name), name
    except UnicodeDecodeError as error:
        raise NoText(f"it is not {name.upper()} from byte {error.start} on") from None


def candidates(data: bytes, declared: str) -> Iterator[str]:
    """Give the charsets to try, in order."""
    from charset_normalizer import from_bytes  # noqa: PLC0415 - few pages come to this point

    yield from (name for name in (declared, in_page(data)) if name)
    best = from_bytes(data).best()
    if best is not None:
        yield best.encoding
    yield from ALSO_TRIED


def in_page(data: bytes) -> str:
    """Give the charset that a page's own `meta` (or XML declaration) names."""
    found = META.search(data, 0, LOOKED_AT)
    return found[1].decode("ascii") if found else ""


def makes_sense(text: str) -> bool:
    """Say whether the letters of a text stand as in words.

    Cyrillic in the wrong charset shows capitals inside words (KOI8 read as windows-1251), rows of accented letters
    (windows-1251 read as windows-1252), or control characters.
    """
    if NONSENSE.search(text):
        return False
    letters = sum(not character.isascii() and character.isalpha() for character in text)
    if not letters:
        return True
    odd = len(LONE_CAPITAL.findall(text)) + sum(map(len, ACCENTED_RUN.findall(text)))
    return odd <= MOST_ODD * letters
