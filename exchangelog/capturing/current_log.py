"""The log as it stands, for commands that must know it and need not have it right."""

from __future__ import annotations

from exchangelog.reading.document import read_document
from exchangelog.reading.gather import gather
from exchangelog.reading.source_file import read_content
from exchangelog.record.log import Log
from exchangelog.settings import Settings


def read_log(settings: Settings) -> Log:
    """Read the log, errors or not; no rule is asked. Raises ContentUnreadable."""
    files, _ = read_content(settings.content)
    log, _ = gather(read_document(file) for file in files)
    return log
