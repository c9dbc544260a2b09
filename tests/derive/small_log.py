"""A small log of invented events for the tests of what is derived: two sides, one official and one outlet for each."""

from __future__ import annotations

from exchangelog.derive.derived import Derived, derive
from exchangelog.reading.document import read_document
from exchangelog.reading.file_kind import FileKind
from exchangelog.reading.gather import gather
from exchangelog.reading.source_file import SourceFile
from exchangelog.record.log import Log

SITE = """
title: A log of tests
tagline: Nothing here happened
base_url: https://log.example/
languages: [en]
publisher: Nobody
repository: https://log.example/code
contact: {corrections: corrections@log.example, removal: removal@log.example}
feed_authority: log.example
licence: CC-BY-4.0
timezone: Europe/Kyiv
sides:
  north: {name: Northland, adjective: Northern}
  south: {name: Southland, adjective: Southern}
feed_items: 20
security_expires: 2030-01-01
"""
SPEAKERS = """
north-office: {name: Office of the North, side: north, standing: official}
north-ministry: {name: Ministry of the North, side: north, standing: official}
south-office: {name: Office of the South, side: south, standing: official}
volunteer: {name: A volunteer, side: north, standing: unofficial}
"""
PUBLISHERS = "gazette: {name: The Gazette, kind: press}\n"
CATEGORIES = """
all: {label: Everybody, definition: Everybody handed over that day}
military: {label: Military, definition: Members of the forces, part_of: all, partition: status}
civilians: {label: Civilians, definition: Everybody else, part_of: all, partition: status}
"""
SOURCE = """
url: https://gazette.example/1
publisher: gazette
title: A report
published: 2025-05-02
language: en
captures:
  - {taken: 2025-05-03, origin: file, extent: full, sha256: SHA, scheme: 1, segments: "0123456789abcdef."}
""".replace("SHA", "0" * 64)
QUOTES = "\n".join(
    f"  - {{id: {speaker}, source: report, speaker: {speaker}, voice: reported, said: 'They said so.'}}"
    for speaker in ("north-office", "north-ministry", "south-office", "volunteer", "outlet")
)


def small_log(**entries: str) -> tuple[Log, Derived]:
    """Make a log of entries, given by name (`d01` is the event of 1 May 2025) and the rest of their front matter."""
    files = {
        "site.yaml": SITE,
        "speakers.yaml": SPEAKERS,
        "publishers.yaml": PUBLISHERS,
        "categories.yaml": CATEGORIES,
        "sources/2025/report.yaml": SOURCE,
    }
    for name, front in entries.items():
        day = f"2025-05-{name[1:3]}"
        files[f"exchanges/2025/{day}.md"] = (
            f"---\ntitle: An event of tests\ndate: {day}\nadded: 2025-06-01T10:00Z\nsummary: Nothing.\n"
            f"{front}\nquotes:\n{QUOTES}\n---\n"
        )
    documents = [read_document(source_file(path, text)) for path, text in sorted(files.items())]
    log, faults = gather(documents)
    assert not any(faults.values()), faults
    return log, derive(log)


def source_file(path: str, text: str) -> SourceFile:
    """Give a file of the content folder without the folder."""
    kinds = {"exchanges": FileKind.EXCHANGE, "sources": FileKind.SOURCE}
    name = path.rsplit("/", 1)[-1].rsplit(".", 1)[0]
    kind = kinds.get(path.split("/", 1)[0]) or FileKind(name)
    return SourceFile(path, kind, name, len(text), text.encode())
