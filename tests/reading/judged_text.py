"""Texts as files of the invented log, read and judged in memory.

In: the text or the bytes of one file, and its path in the content folder. Out: what reading makes of it, and what the check says.
"""

from datetime import date
from pathlib import PurePosixPath

from exchangelog.check import check
from exchangelog.derive.derived import derive
from exchangelog.findings import Finding
from exchangelog.reading.document import Document, read_document
from exchangelog.reading.file_kind import kind_of
from exchangelog.reading.gather import gather
from exchangelog.reading.source_file import SourceFile
from exchangelog.rules.rule import Context
from tests.rules.examples import BASE

EVENT = "exchanges/2024/2024-05-10.md"
REGISTRY = "agreements.yaml"
SOURCE = "sources/2024/herald-2024-05-10.yaml"

VALID = {path.relative_to(BASE).as_posix(): path.read_bytes() for path in BASE.rglob("*") if path.is_file()}
"""The files of the invented log, which is valid."""


def file_at(path: str, content: str | bytes) -> SourceFile:
    """Make a file of the content folder without a disk."""
    data = content.encode() if isinstance(content, str) else content
    kind = kind_of(path)
    assert kind is not None, f"the log does not read {path}"
    return SourceFile(path, kind, PurePosixPath(path).stem, len(data), data)


def document_of(content: str | bytes, path: str = REGISTRY) -> Document:
    """Read one file."""
    return read_document(file_at(path, content))


def context_of(files: dict[str, bytes]) -> Context:
    """Read a whole content folder that is held in memory."""
    documents = [read_document(file_at(path, data)) for path, data in sorted(files.items())]
    log, faults = gather(documents)
    return Context(log, derive(log), {one.path: one for one in documents}, faults, (), date(2025, 2, 1))


def findings_of(content: str | bytes, path: str = REGISTRY) -> list[Finding]:
    """Give what is found in a file of the invented log, the note on what was withheld aside."""
    data = content.encode() if isinstance(content, str) else content
    found = check(context_of({**VALID, path: data}))
    return [one for one in found if one.path == path and one.rule != "withheld"]


def edited(old: str, new: str, path: str = EVENT) -> str:
    """Give a file of the invented log with one part of it replaced."""
    text = VALID[path].decode()
    assert text.count(old) >= 1, f"{path} does not hold {old!r}"
    return text.replace(old, new, 1)
