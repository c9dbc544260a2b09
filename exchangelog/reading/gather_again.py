"""From documents to a log, without decoding again what another log has of the very same documents.

Comes in: the documents to be gathered, those that the other log was gathered from, and that log with its faults. Goes out: the log and
the faults of its files. The other log is that of the work tree where a revision of git is read, and that of a moment ago where an
editor works. A record is taken over only where its document is the very same and the languages and sides that it was read by are, too.
"""

from __future__ import annotations

from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import TypeVar

from msgspec.structs import replace

from exchangelog.reading.document import Document
from exchangelog.reading.fault import Fault
from exchangelog.reading.gather import by_date, gather
from exchangelog.record.filed import Filed
from exchangelog.record.frozen_record import Record
from exchangelog.record.log import Log

Model = TypeVar("Model", bound=Record)
Faults = Mapping[str, list[Fault]]


def gather_again(
    wanted: Mapping[str, Document], known: Mapping[str, Document], log: Log, faults: Faults
) -> tuple[Log, dict[str, list[Fault]]]:
    """Gather the `wanted` documents, taking over the records and faults of those that are among the `known`, which gave `log`."""
    filed = chain(log.entries, log.sources.values(), log.pages.values())
    same = {one.path for one in filed if wanted.get(one.path) is known[one.path]}
    read, found = gather(one.with_front() for path, one in wanted.items() if path not in same)
    if (read.site.languages, tuple(read.site.sides)) != (log.site.languages, tuple(log.site.sides)):
        return gather(one.with_front() for one in wanted.values())
    gathered = replace(
        read,
        exchanges=by_date(joined(read.exchanges, log.exchanges, same)),
        statements=by_date(joined(read.statements, log.statements, same)),
        sources=joined(read.sources, log.sources, same),
        pages=joined(read.pages, log.pages, same),
    )
    return gathered, {**{path: faults[path] for path in same if path in faults}, **found}


def joined(
    read: Mapping[str, Filed[Model]], present: Mapping[str, Filed[Model]], same: AbstractSet[str]
) -> dict[str, Filed[Model]]:
    """Put what was read again and what is taken over into one, by path; of two records with one id the first counts, as always."""
    found = [*read.values(), *(one for one in present.values() if one.path in same)]
    records: dict[str, Filed[Model]] = {}
    for one in sorted(found, key=lambda filed: filed.path):
        records.setdefault(one.id, one)
    return records
