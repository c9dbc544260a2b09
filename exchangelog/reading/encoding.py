"""From a file's bytes to its text: UTF-8, without byte-order mark, its line ends made one.

Comes in: a SourceFile. Goes out: the text, and the fault where the bytes are no UTF-8. What the file was saved as instead is
guessed, because that is what an editor has to know to mend it.
"""

from __future__ import annotations

import re

from exchangelog.findings.place import Stretch, WholeFile
from exchangelog.reading.fault import Fault
from exchangelog.reading.source_file import LARGEST_FILE, SourceFile

BYTE_ORDER_MARK = "\ufeff"
UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
CYRILLIC = re.compile("[\u0400-\u045f\u0490\u0491]")
FOREIGN = re.compile(rb"[\x80-\xff]+")
FOREIGN_WORD = re.compile(rb"[\x80-\xff]{2,}")
"""Bytes beyond ASCII: in Cyrillic text they stand in rows, in French or German text alone."""

MOSTLY = 0.9


def decode_text(file: SourceFile) -> tuple[str, Fault | None]:
    """Give the file's text; what could not be decoded stands in it as U+FFFD."""
    if file.data is None:
        details = {"size": f"{file.size:,}", "largest": f"{LARGEST_FILE:,}"}
        return "", Fault("file-too-large", WholeFile(), details)
    try:
        return unified(file.data.decode("utf-8")), None
    except UnicodeDecodeError as error:
        before = unified(file.data[: error.start].decode("utf-8"))
        details = {"byte": f"0x{file.data[error.start]:02X}", "guess": guessed_encoding(file.data)}
        text = unified(file.data.decode("utf-8", errors="replace"))
        return text, Fault("not-utf-8", Stretch(len(before), len(before) + 1), details)


def unified(text: str) -> str:
    """Take off the byte-order mark and make CRLF a line feed."""
    return text.removeprefix(BYTE_ORDER_MARK).replace("\r\n", "\n")


def guessed_encoding(data: bytes) -> str:
    """Guess how a file was saved that is no UTF-8; empty where nothing speaks for one encoding."""
    if data.startswith(UTF_16_MARKS):
        return "UTF-16"
    words = b"".join(FOREIGN_WORD.findall(data))
    letters = CYRILLIC.findall(words.decode("cp1251", errors="replace"))
    return "Windows-1251" if len(letters) > MOSTLY * sum(map(len, FOREIGN.findall(data))) else ""
