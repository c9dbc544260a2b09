"""The content folder as documents, read in several processes where asked to.

Comes in: the folder. Goes out: a Document for each file of the log, and what has no place in the folder. Nothing here needs to
know what a record is: so files are read while the rest of the program is still being loaded.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import chain
from operator import itemgetter
from pathlib import Path

from exchangelog.reading.document import Document, read_document
from exchangelog.reading.source_file import StrayFile, read_content
from exchangelog.sharing import share_out


def read_documents(
    content: Path, processes: int, meanwhile: Callable[[], object] = int
) -> tuple[Iterator[Document], tuple[StrayFile, ...]]:
    """Read the content folder, in so many processes at most (see `share_out`). Raises CannotRun.

    The documents are given once, in the order of their paths: who has taken them may let go of their values, nobody else holds them.
    """
    files, strays = read_content(content)

    def read(numbers: Iterator[int]) -> list[tuple[int, Document]]:
        return [(number, read_document(files[number])) for number in numbers]

    shares = share_out(len(files), read, processes=processes, meanwhile=meanwhile)
    in_order = sorted(chain.from_iterable(shares), key=itemgetter(0))
    return (document for _, document in in_order), strays
