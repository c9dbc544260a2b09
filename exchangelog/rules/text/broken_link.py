"""The rule broken-link."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.reading.markdown_parser import INTERNAL_LINK, is_allowed_address
from exchangelog.reading.markup import MarkKind
from exchangelog.record.log import Log
from exchangelog.rules.likeness import hints_among
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.text.bodies import marks_in_bodies, shortened

NAMES = {"source": "source", "page": "page", None: "event or statement"}


@rule(Severity.ERROR, on=Subject.FILES)
def broken_link(context: Context) -> Iterator[Problem]:
    """A link inside the log leads to an id that the log lacks, or to a draft, which has no page; or where it leads is written apart from it.

    Why it matters: whoever follows it finds nothing, and it is often a slip in the date of the exchange that is meant. Of a link whose address
    stands elsewhere (`[ref]: https://...`) readers would see the signs of both.

    How to mend it: correct the id: of an event or a statement as it is, of a source behind `source:`, of a page behind `page:`. Write
    the address into the link: `[text](https://...)`.
    """
    for path, mark in marks_in_bodies(context, MarkKind.DEFINITION):
        if is_allowed_address(mark.text):
            message = f"'{shortened(mark.text)}' stands apart from the link that is to lead there, so that none does"
            yield Problem(
                mark.stretch, message, f"Write it into the link: [text]({shortened(mark.text)}).", path
            )
    known = {kind: ids_of(context.log, kind) for kind in NAMES}
    hints = {kind: hints_among(ids) for kind, ids in known.items()}
    drafts = {one.id: one.path for one in context.log.exchanges.values() if one.record.status == "draft"}
    for path, mark in marks_in_bodies(context, MarkKind.LINK):
        link = INTERNAL_LINK.fullmatch(mark.text)
        if link is None:
            continue
        if link["id"] in drafts and link["kind"] is None and path not in drafts.values():
            message = f"a link leads to '{mark.text}', which is a draft and has no page"
            yield Problem(mark.stretch, message, "Publish the draft first, or leave the link out.", path)
        if link["id"] in known[link["kind"]]:
            continue
        likely = hints[link["kind"]](link["id"])
        message = f"a link leads to '{mark.text}', but there is no {NAMES[link['kind']]} of that id{likely}"
        yield Problem(mark.stretch, message, "Correct the id.", path)


def ids_of(log: Log, kind: str | None) -> frozenset[str]:
    """Give every id to which a link of a kind may lead, earlier ids and files that cannot be read included."""
    records: Iterable[str] = {"source": log.sources, "page": log.pages}.get(kind or "", ())
    kinds = {kind} if kind is not None else {"exchange", "statement"}
    unread = {record_id for unread_kind, record_id in log.unread if unread_kind in kinds}
    if kind is None:
        records = [one for entry in log.entries for one in (entry.id, *entry.record.aliases)]
    return frozenset(records) | unread
