"""From the documents of a revision to its log, without decoding again what is the same today.

Comes in: the documents of the revision and of the work tree, and the log of the work tree. Goes out: the log of the revision. What
was wrong with its files is of no concern any more. A record is taken over only where its document is the very same and the
languages and sides that it was read by are, too.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from msgspec.structs import replace

from exchangelog.reading.document import Document
from exchangelog.reading.file_kind import FileKind
from exchangelog.reading.gather import by_date, gather
from exchangelog.record.filed import Filed
from exchangelog.record.frozen_record import Record
from exchangelog.record.log import Log

Model = TypeVar("Model", bound=Record)

FILED = frozenset({FileKind.EXCHANGE, FileKind.STATEMENT, FileKind.SOURCE, FileKind.PAGE})


def gather_again(former: Mapping[str, Document], present: Mapping[str, Document], log: Log) -> Log:
    """Gather the documents of a revision, taking over the records of those that are the same today."""
    same = {path: one for path, one in former.items() if one.kind in FILED and present.get(path) is one}
    read, _faults = gather(one for path, one in former.items() if path not in same)
    if (read.site.languages, tuple(read.site.sides)) != (log.site.languages, tuple(log.site.sides)):
        read, _faults = gather(former.values())
        return read
    unread = {(str(one.kind), one.id) for one in same.values()} & log.unread
    return replace(
        read,
        exchanges=by_date(joined(read.exchanges, log.exchanges, same)),
        statements=by_date(joined(read.statements, log.statements, same)),
        sources=dict(sorted(joined(read.sources, log.sources, same).items())),
        pages=dict(sorted(joined(read.pages, log.pages, same).items())),
        unread=read.unread | unread,
    )


def joined(
    read: Mapping[str, Filed[Model]], present: Mapping[str, Filed[Model]], same: Mapping[str, Document]
) -> dict[str, Filed[Model]]:
    """Put what was read again and what is taken over into one; of two records with one id the first by path counts, as always."""
    found = [*read.values(), *(one for one in present.values() if one.path in same)]
    records: dict[str, Filed[Model]] = {}
    for one in sorted(found, key=lambda filed: filed.path):
        records.setdefault(one.id, one)
    return records
