"""The rule duplicate-id."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from msgspec import Struct

from exchangelog.findings import Severity
from exchangelog.findings.place import Place, Problem, Value, WholeFile
from exchangelog.reading.file_kind import FileKind
from exchangelog.rules.rule import Context, Subject, rule

Kinds = tuple[FileKind, ...]

SPACES: tuple[Kinds, ...] = (
    (FileKind.EXCHANGE, FileKind.STATEMENT),
    (FileKind.SOURCE,),
    (FileKind.PAGE,),
)
"""Kinds of files that share their ids: events and statements do, since links name either by its id alone."""

OWN_PAGES = (
    *("agreements", "data", "exchanges", "ledger", "publishers", "rules", "search", "sources"),
    *("speakers", "static", "years"),
)
"""Folders of the site that it fills itself: no text of pages/ can stand there (a test compares them with a site)."""


class Bearer(Struct, frozen=True):
    """Something that bears an id: a file, an earlier id of an entry, a quote."""

    id: str
    path: str
    place: Place
    what: str


@rule(Severity.ERROR, on=Subject.LOG)
def duplicate_id(context: Context) -> Iterator[Problem]:
    """Two entries share an id (earlier ids too), or two quotes of one, or a text of pages/ and a page of the site's own; case makes no difference.

    Why it matters: an id is an address on the site and what citations refer to. Where two share it, one of them is published
    in place of the other.

    How to mend it: give one of them another id; of an entry, rename the file (the date, a hyphen, words).
    """
    for kinds in SPACES:
        own, earlier = [*own_pages(kinds, context)], [*earlier_ids_of(kinds, context)]
        ids = [one.id for one in context.documents.values() if one.kind in kinds]
        if share_one([*ids, *(one.id for one in (*own, *earlier))]):
            yield from collisions([*own, *files_of(kinds, context), *earlier])
    for entry in context.log.entries:
        if share_one([quote.id for quote in entry.record.quotes]):
            yield from collisions(
                [
                    Bearer(
                        quote.id, entry.path, Value(("quotes", index, "id")), "another quote of this entry"
                    )
                    for index, quote in enumerate(entry.record.quotes)
                ]
            )


def share_one(ids: Sequence[str]) -> bool:
    """Say whether two of these are one id: of thirty thousand files none mostly does, and then none of them need be told from the others."""
    return len(set(map(folded, ids))) < len(ids)


def own_pages(kinds: Kinds, context: Context) -> Iterator[Bearer]:
    """Give the names of the site's own folders, those of its languages among them, if pages are among the kinds."""
    names = (*OWN_PAGES, *(tag.lower() for tag in context.log.site.languages[1:]))
    for name in names if FileKind.PAGE in kinds else ():
        yield Bearer(name, "", WholeFile(), "a page that the site makes itself")


def files_of(kinds: Kinds, context: Context) -> Iterator[Bearer]:
    """Give the ids of all files of some kinds, those that cannot be read included."""
    for path, document in context.documents.items():
        if document.kind in kinds:
            yield Bearer(document.id, path, WholeFile(), path)


def earlier_ids_of(kinds: Kinds, context: Context) -> Iterator[Bearer]:
    """Give the earlier ids of the entries, if entries are among the kinds."""
    for entry in context.log.entries if FileKind.EXCHANGE in kinds else ():
        for index, alias in enumerate(entry.record.aliases):
            yield Bearer(alias, entry.path, Value(("aliases", index)), f"the aliases of {entry.path}")


def collisions(bearers: list[Bearer]) -> Iterator[Problem]:
    """Give a problem for everything that bears an id which something before it bears."""
    first: dict[str, Bearer] = {}
    for bearer in bearers:
        other = first.setdefault(folded(bearer.id), bearer)
        if other is not bearer:
            message = f"the id '{bearer.id}' is taken: {other.what} has it"
            yield Problem(bearer.place, message, "Give one of the two another id.", bearer.path)


def folded(identifier: str) -> str:
    """Give an id without the differences that some file systems do not see: capital letters, forms of one letter in Unicode."""
    if identifier.isascii():
        return identifier.lower()
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", identifier).casefold())
