"""The log as read, with all that is needed to read what has changed and nothing else.

Comes in: the content folder; later, what has changed in it. Goes out: a `Reading`. Files that are as they were are neither read nor
decoded again: with ten thousand entries a changed one takes two tenths of a second, and all of them ten.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.editing.content_change import ContentChange
from exchangelog.judged import addressed, lightened
from exchangelog.reading.content import read_documents
from exchangelog.reading.document import Document, read_document
from exchangelog.reading.fault import Fault
from exchangelog.reading.file_kind import REGISTRIES
from exchangelog.reading.gather import gather
from exchangelog.reading.gather_again import gather_again
from exchangelog.reading.source_file import StrayFile
from exchangelog.record.log import Log
from exchangelog.settings import Settings


class Reading(Struct, frozen=True):
    """Documents and strays by their paths, the log, and the faults of its files. Made by `read_log`; `base_url` overrides the log's."""

    documents: Mapping[str, Document]
    strays: Mapping[str, StrayFile]
    log: Log
    faults: Mapping[str, list[Fault]]
    base_url: str | None

    def after(self, change: ContentChange) -> Reading:
        """Give the reading as it is with a change of the folder."""
        changed = change.paths
        strays = {path: one for path, one in self.strays.items() if path not in changed}
        known = {path: one for path, one in self.documents.items() if path not in changed}
        read = {file.path: read_document(file) for file in change.files}
        documents = dict(sorted({**known, **read}.items()))
        log, faults = gather_again(documents, self.documents, self.log, self.faults)
        return replace(
            self,
            documents=in_hand(documents, log),
            strays=dict(sorted({**strays, **{one.path: one for one in change.strays}}.items())),
            log=addressed(log, self.base_url),
            faults=faults,
        )


def read_log(settings: Settings) -> Reading:
    """Read the whole content folder. Raises CannotRun."""
    read, strays = read_documents(settings.content, settings.processes)
    documents = {document.path: document for document in read}
    log, faults = gather(documents.values())
    return Reading(
        in_hand(documents, log),
        {one.path: one for one in strays},
        addressed(log, settings.base_url),
        faults,
        settings.base_url,
    )


def in_hand(documents: Mapping[str, Document], log: Log) -> Mapping[str, Document]:
    """Let go of the values that records were made of, but for the registries, which are decoded again with every change."""
    registries = {path: documents[path] for path in REGISTRIES if path in documents}
    return {**lightened(documents, log), **registries}
