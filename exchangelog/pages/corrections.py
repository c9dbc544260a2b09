"""The page of corrections: what was changed after it was published, and what was withdrawn; and the list that the front page takes from.

Comes in: an edition. Goes out: `CorrectionsPage`, with its empty state where nothing was changed so far.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from exchangelog.pages.address import CORRECTIONS, LEDGER, Here, entry_path
from exchangelog.pages.change import Change, WithdrawnBox, make_changes, make_withdrawn_box
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.headline import figures_in_words, make_headline
from exchangelog.pages.link import Link
from exchangelog.pages.own_text import OwnText, find_text
from exchangelog.pages.surroundings import Feed, report_link
from exchangelog.record.exchange import Statement
from exchangelog.record.log import is_harmful

POLICY = "corrections"
"""The text of the site that stands below the list: the corrections policy."""


class ListedChange(Struct, frozen=True):
    """A change, and the entry it was made to, with the change's place on the entry's page."""

    change: Change
    entry: Link


class WithdrawnEntry(Struct, frozen=True):
    """A withdrawn entry: its page, its day, its figures in words (None where they should not be repeated), and why it was withdrawn."""

    id: str
    href: str
    day: str
    figures: str | None
    box: WithdrawnBox


class CorrectionsPage(Struct, frozen=True):
    """Everything that the page of corrections shows."""

    frame: Frame
    changes: tuple[ListedChange, ...]
    withdrawn: tuple[WithdrawnEntry, ...]
    feed: Feed | None
    report: Link
    policy: OwnText | None


def make_corrections_page(edition: Edition) -> CorrectionsPage:
    """Give the page of corrections."""
    here = edition.here(CORRECTIONS)
    _ = edition.wording.gettext
    subject = Subject(
        _("Corrections"),
        _("What was changed after it was published: what it was, what it is now, and why."),
        CORRECTIONS,
    )
    frame = make_frame(edition, here, subject)
    return CorrectionsPage(
        frame,
        make_listed_changes(edition, here),
        make_withdrawn(edition, here),
        next((feed for feed in frame.around.feeds if feed.href.endswith("corrections.xml")), None),
        report_link(edition),
        find_text(edition, POLICY, here, top_heading=3),
    )


def make_listed_changes(edition: Edition, here: Here) -> tuple[ListedChange, ...]:
    """Give every correction of every event and of every statement of totals, newest first; those of one day by entry."""
    listed = []
    for entry_id, record, name in corrected_entries(edition):
        newest_first = zip(reversed(record.corrections), make_changes(edition, record), strict=True)
        for correction, change in newest_first:
            path, anchor = place_of(edition, entry_id, change)
            listed.append(
                ((correction.date.day, entry_id), ListedChange(change, Link(name, here.link(path, anchor))))
            )
    ordered = sorted(listed, key=lambda item: item[0], reverse=True)
    return tuple(change for _key, change in ordered)


def corrected_entries(edition: Edition) -> Iterator[tuple[str, Statement, str]]:
    """Give each entry that was corrected, but for those whose words may do harm: its id, its record, its name."""
    for entry in edition.entries:
        if entry.record.corrections and not is_harmful(entry.record):
            yield entry.id, entry.record, make_headline(edition, entry)
    for statement in edition.log.statements.values():
        is_shown = statement.record.status == "published" and not is_harmful(statement.record)
        if statement.record.corrections and is_shown:
            name = edition.tongue.phrase(statement.record, "title").text
            yield statement.id, statement.record, name


def place_of(edition: Edition, entry_id: str, change: Change) -> tuple[str, str]:
    """Give where a reader finds what was changed: on the event's page, or, of a statement, on its line of the ledger."""
    if entry_id in edition.log.statements:
        return LEDGER, edition.on_ledger.get(entry_id, "")
    return entry_path(entry_id), change.anchor


def make_withdrawn(edition: Edition, here: Here) -> tuple[WithdrawnEntry, ...]:
    """Give every withdrawn entry, the newest withdrawal first."""
    withdrawn = [
        (entry, withdrawal) for entry in edition.entries if (withdrawal := entry.record.withdrawn) is not None
    ]
    ordered = sorted(withdrawn, key=lambda item: (item[1].date.day, item[0].id), reverse=True)
    return tuple(
        WithdrawnEntry(
            entry.id,
            here.link(entry_path(entry.id)),
            edition.wording.days(entry.record.date, entry.record.date_latest),
            None if withdrawal.is_harmful else figures_in_words(edition, entry),
            make_withdrawn_box(edition, withdrawal, here),
        )
        for entry, withdrawal in ordered
    )
