"""exchanges/<id>/index.json: all that the data says of one event, in one file, with the sources and speakers that it names.

Beside them, exchanges/index.json: which events there are, and where the file of each is. Comes in: what is published. Goes out: JSON. Its parts are the rows of the tables, under the tables' names; so the page that
documents the tables documents these files as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from exchangelog.exports.column import Column, Table
from exchangelog.exports.data_package import terms_of
from exchangelog.exports.json_file import array_of, encode, write_json
from exchangelog.exports.published import Published, stands
from exchangelog.exports.tables import TABLES
from exchangelog.exports.tables.entries import EXCHANGES
from exchangelog.exports.tables.entry_columns import EventItem
from exchangelog.exports.tables.origins import CAPTURES, SOURCES, captures_of
from exchangelog.exports.tables.registers import PUBLISHERS, SPEAKERS
from exchangelog.record.exchange import Exchange
from exchangelog.record.filed import Filed
from exchangelog.record.licence import find_licence


def write_entry(published: Published, entry: Filed[Exchange]) -> bytes:
    """Give the file's bytes."""
    licence = find_licence(published.log.site.licence)
    head = {
        "id": entry.id,
        "page": published.page_of(entry),
        "documentation": f"{published.home}data/",
        "rights": terms_of(published),
        "licence": licence.address or licence.name,
    }
    parts = [f"{encode(name)}: {encode(value)}" for name, value in head.items()]
    parts += [
        f"{encode(table.name)}: {array_of(table, table.rows_of(items))}"
        for table, items in entry_tables(published, entry)
    ]
    lines = ",\n".join(parts)
    return f"{{\n{lines}\n}}\n".encode()


def write_index(published: Published) -> bytes:
    """Give the list of all events: the rows of their table, each with the address of the event's own file."""
    place = Column("file", "string", "The address of the event’s own file.", address_of_file, derived=True)
    table = replace(EXCHANGES, columns=(*EXCHANGES.columns, place))
    return write_json(table, table.rows(published))


def address_of_file(item: EventItem) -> str:
    """Give the address of the file that holds all of an event."""
    return f"{item.published.page_of(item.entry)}index.json"


def entry_tables(published: Published, entry: Filed[Exchange]) -> Iterator[tuple[Table, Iterable[object]]]:
    """Give what the rows of an event are made of, table by table, then what its quotes name."""
    for table in TABLES:
        if table.of_entry is not None:
            yield table, table.of_entry(published, entry)
    yield from named_tables(published, entry)


def named_tables(published: Published, entry: Filed[Exchange]) -> Iterator[tuple[Table, Iterable[object]]]:
    """Give the sources that an event quotes, with their captures and outlets, and the speakers."""
    log = published.log
    quotes = entry.record.quotes if stands(entry) else ()
    sources = [log.sources[source] for source in dict.fromkeys(quote.source for quote in quotes)]
    outlets = dict.fromkeys(source.record.publisher for source in sources)
    speakers = dict.fromkeys(quote.speaker for quote in quotes if quote.speaker in log.speakers)
    yield SOURCES, [(published, source) for source in sources]
    yield CAPTURES, [capture for source in sources for capture in captures_of(source)]
    yield PUBLISHERS, [(outlet, log.publishers[outlet]) for outlet in outlets]
    yield SPEAKERS, [(speaker, log.speakers[speaker]) for speaker in speakers]
