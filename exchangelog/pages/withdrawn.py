"""The page of a withdrawn entry: it stays, says why, points to what stands in its place, and counts nowhere.

Comes in: a withdrawn entry. Goes out: `WithdrawnPage`. What it rested on is still shown, struck out, except where showing it would do harm.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.pages.address import CORRECTIONS
from exchangelog.pages.change import Change, WithdrawnBox, make_changes, make_withdrawn_box
from exchangelog.pages.dossier import open_dossier
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.entry_head import Citation, EntryState, make_citation, make_crumbs, make_state
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.link import Link
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.said import SaidGroup, make_said
from exchangelog.pages.source_line import SourceLine, make_source_line
from exchangelog.pages.surroundings import report_link
from exchangelog.record.correction import Withdrawal


class WithdrawnPage(Struct, frozen=True):
    """Everything that the page shows. `title` and `summary` are None where they should not be repeated; `has_unsaid_changes` says of corrections that they are not."""

    frame: Frame
    id: str
    crumbs: tuple[Link, ...]
    heading: str
    title: Phrase | None
    summary: Phrase | None
    box: WithdrawnBox
    state: EntryState
    said: tuple[SaidGroup, ...]
    sources: tuple[SourceLine, ...]
    changes: tuple[Change, ...]
    has_unsaid_changes: bool
    report: Link
    citation: Citation


def make_withdrawn_page(edition: Edition, entry: Entry, withdrawal: Withdrawal) -> WithdrawnPage:
    """Give the page of a withdrawn entry."""
    dossier = open_dossier(edition, entry)
    record, here, tongue = entry.record, dossier.here, edition.tongue
    heading = edition.wording.gettext(
        "Withdrawn: the entry of %(day)s", day=edition.wording.days(record.date, record.date_latest)
    )
    repeatable = not withdrawal.is_harmful
    return WithdrawnPage(
        make_frame(edition, here, Subject(heading, withdrawal.why, CORRECTIONS, indexed=False)),
        entry.id,
        make_crumbs(edition, entry, here),
        heading,
        tongue.phrase(record, "title") if repeatable else None,
        tongue.phrase(record, "summary") if repeatable else None,
        make_withdrawn_box(edition, withdrawal, here),
        make_state(dossier),
        make_said(dossier) if repeatable else (),
        tuple(make_source_line(edition, source, here) for source in dossier.references.sources)
        if repeatable
        else (),
        make_changes(edition, record) if repeatable else (),
        bool(record.corrections) and not repeatable,
        report_link(edition, entry.id),
        make_citation(dossier, heading),
    )
