"""The bytes of a database that do not follow from its content: set to fixed values, so that every machine makes the same file.

Comes in: a database as SQLite gives it. Goes out: the same database. Two things are overwritten, and no reader looks at either: in the header which
version of SQLite wrote the file and how often; on each page the space that holds nothing, in which SQLite leaves what it once moved,
not the same in every version. Where things stand is said in sqlite.org/fileformat2.html, sections 1.3 and 1.6.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

CHANGES = slice(24, 28)
VALID_FOR = slice(92, 96)
WRITTEN_BY = slice(96, 100)
LENGTH_OF_HEADER = 100
FIXED_CHANGES = (1).to_bytes(4, "big")
FIXED_VERSION = (3_040_000).to_bytes(4, "big")
"""3.40.0; a later version writes the same format."""

INTERIOR_INDEX, INTERIOR_TABLE, LEAF_INDEX, LEAF_TABLE = 2, 5, 10, 13
TREES = frozenset({INTERIOR_INDEX, INTERIOR_TABLE, LEAF_INDEX, LEAF_TABLE})
"""The first byte of a page of a tree; every other page begins with a zero, as the number of the page that follows it does."""
POINTER = 4
LONGEST_NUMBER = 9


class Page(Struct, frozen=True):
    """A page of a tree: its bytes, where its own header begins, and what kind of page it is."""

    bytes: memoryview
    head: int
    kind: int

    @property
    def is_interior(self) -> bool:
        """Whether it leads to other pages."""
        return self.kind in {INTERIOR_INDEX, INTERIOR_TABLE}

    def short(self, place: int) -> int:
        """Read a number of two bytes."""
        return int.from_bytes(self.bytes[place : place + 2], "big")

    def cells(self) -> list[int]:
        """Give where the cells begin, in the order of the list behind the header."""
        first = self.head + (12 if self.is_interior else 8)
        return [self.short(first + 2 * number) for number in range(self.short(self.head + 3))]


def fixed_pages(database: bytes, page_size: int) -> Iterator[bytes]:
    """Give the database, page by page, with everything fixed that does not follow from its content; a large one is not copied as a whole."""
    for start in range(0, len(database), page_size):
        page = bytearray(database[start : start + page_size])
        head = 0
        if start == 0:
            head = LENGTH_OF_HEADER
            page[CHANGES] = page[VALID_FOR] = FIXED_CHANGES
            page[WRITTEN_BY] = FIXED_VERSION
        if page[head] in TREES:
            clear_page(Page(memoryview(page), head, page[head]))
        yield bytes(page)


def clear_page(page: Page) -> None:
    """Overwrite every byte of a page that belongs to nothing with a zero."""
    first = page.head + (12 if page.is_interior else 8) + 2 * page.short(page.head + 3)
    content, free, fragments = page.short(page.head + 5), page.short(page.head + 1), page.bytes[page.head + 7]
    # Most pages have neither: nothing is unused but what lies before the cells.
    if not free and not fragments:
        page.bytes[first:content] = bytes(content - first)
        return
    used = [(0, first), *((cell, cell + length_of(page, cell)) for cell in page.cells())]
    while free:  # a block that was freed keeps its own four bytes: where the next one is, and how long it is
        used.append((free, free + POINTER))
        free = page.short(free)
    reached = 0
    for start, end in [*sorted(used), (len(page.bytes), len(page.bytes))]:
        if start > reached:
            page.bytes[reached:start] = bytes(start - reached)
        reached = max(reached, end)


def length_of(page: Page, cell: int) -> int:
    """Give how many bytes a cell has on its page."""
    place = cell + (POINTER if page.is_interior else 0)
    payload, place = number_at(page, place)
    if page.kind == INTERIOR_TABLE:
        return place - cell
    if page.kind == LEAF_TABLE:
        _row, place = number_at(page, place)
    return max(place - cell + kept_on_page(payload, len(page.bytes), page.kind), POINTER)


def kept_on_page(payload: int, usable: int, kind: int) -> int:
    """Give how much of a payload stands on the page itself, with the pointer to the rest where there is one (section 1.6)."""
    most = usable - 35 if kind == LEAF_TABLE else (usable - 12) * 64 // 255 - 23
    if payload <= most:
        return payload
    least = (usable - 12) * 32 // 255 - 23
    kept = least + (payload - least) % (usable - POINTER)
    return (kept if kept <= most else least) + POINTER


def number_at(page: Page, place: int) -> tuple[int, int]:
    """Read a number of one to nine bytes, seven bits in each but the ninth; give it, and where it ends."""
    number = 0
    for index in range(LONGEST_NUMBER - 1):
        byte = page.bytes[place + index]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:  # noqa: PLR2004 - the highest bit says whether another byte follows
            return number, place + index + 1
    return number << 8 | page.bytes[place + LONGEST_NUMBER - 1], place + LONGEST_NUMBER
