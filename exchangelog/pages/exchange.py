"""The page of an entry: an exchange, a release, a repatriation of bodies.

Comes in: an entry that was not withdrawn. Goes out: `ExchangePage`, in the reading order of the page: what happened and how sure it is, the pair
of figures, the quotes, the verification, the differences, the series, the sources, what was corrected, how to cite it.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.pages.addition import AdditionGroup, make_addition_groups
from exchangelog.pages.address import HOME, LABELS, METHOD
from exchangelog.pages.change import Change, make_changes
from exchangelog.pages.differences import Differences, make_differences
from exchangelog.pages.dossier import Dossier, open_dossier
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.entry_head import (
    Citation,
    EntryState,
    Kicker,
    Neighbour,
    find_neighbours,
    make_citation,
    make_crumbs,
    make_kicker,
    make_state,
)
from exchangelog.pages.entry_prose import make_prose
from exchangelog.pages.figure_side import FigureSide, make_figure_side
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.glance import GlanceRow, make_glance
from exchangelog.pages.headline import make_headline
from exchangelog.pages.label import Label, label_of_event
from exchangelog.pages.link import Link
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.prose_text import ProseText
from exchangelog.pages.said import SaidGroup, make_said
from exchangelog.pages.source_line import SourceLine, make_source_line
from exchangelog.pages.stages import Stages, make_stages, stages_of
from exchangelog.pages.surroundings import report_link
from exchangelog.pages.total_check import TotalCheck, make_total_checks
from exchangelog.pages.untranslated import Untranslated, find_untranslated
from exchangelog.pages.verification import CheckStep, make_checks


class Note(Struct, frozen=True):
    """A note in the margin."""

    heading: str
    text: Phrase


class ExchangePage(Struct, frozen=True):
    """Everything that the page of an entry shows."""

    frame: Frame
    id: str
    crumbs: tuple[Link, ...]
    kicker: Kicker
    headline: str
    title: Phrase
    summary: Phrase
    untranslated: Untranslated
    draft: bool
    label: Label
    labels_href: str | None
    state: EntryState
    pair: tuple[FigureSide, FigureSide]
    several_numbers: bool
    glance: tuple[GlanceRow, ...]
    notes: tuple[Note, ...]
    prose: ProseText
    additions: tuple[AdditionGroup, ...]
    said: tuple[SaidGroup, ...]
    checks: tuple[CheckStep, ...]
    totals: tuple[TotalCheck, ...]
    differences: Differences | None
    stages: Stages | None
    sources: tuple[SourceLine, ...]
    changes: tuple[Change, ...]
    report: Link
    citation: Citation
    earlier: Neighbour | None
    later: Neighbour | None


def make_exchange_page(edition: Edition, entry: Entry) -> ExchangePage:
    """Give the page of an entry."""
    dossier = open_dossier(edition, entry)
    record, here, tongue = entry.record, dossier.here, edition.tongue
    said, headline = make_said(dossier), make_headline(edition, entry)
    first, second = make_pair(dossier)
    earlier, later = find_neighbours(edition, entry, here)
    title, summary = (tongue.phrase(record, field) for field in ("title", "summary"))
    prose = make_prose(dossier)
    return ExchangePage(
        frame=make_frame(edition, here, Subject(headline, summary.text, HOME)),
        id=entry.id,
        crumbs=make_crumbs(edition, entry, here),
        kicker=make_kicker(dossier),
        headline=headline,
        title=title,
        summary=summary,
        untranslated=find_untranslated(edition, title, summary, prose),
        draft=record.status == "draft",
        label=label_of_event(edition.verdict(entry), edition.accounts(entry), edition.wording),
        labels_href=here.link(METHOD, LABELS) if edition.has(METHOD) else None,
        state=make_state(dossier),
        pair=(first, second),
        several_numbers=len(first.numbers) > 1 or len(second.numbers) > 1,
        glance=make_glance(dossier),
        notes=make_notes(dossier),
        prose=prose,
        additions=make_addition_groups(dossier),
        said=said,
        checks=make_checks(dossier),
        totals=make_total_checks(dossier),
        differences=make_differences(dossier),
        stages=make_entry_stages(dossier),
        sources=tuple(make_source_line(edition, source, here) for source in dossier.references.sources),
        changes=make_changes(edition, record),
        report=report_link(edition, entry.id),
        citation=make_citation(dossier, headline),
        earlier=earlier,
        later=later,
    )


def make_pair(dossier: Dossier) -> tuple[FigureSide, FigureSide]:
    """Give the two halves of the pair, their bars on the scale of the highest number that the log has for this kind of event."""
    edition = dossier.edition
    highest = edition.highest.get(dossier.entry.record.kind, 1)
    first, second = edition.sides
    return make_figure_side(dossier, first, highest), make_figure_side(dossier, second, highest)


def make_notes(dossier: Dossier) -> tuple[Note, ...]:
    """Give what the record says beside the figures: why the day is not certain, why somebody is named."""
    _ = dossier.wording.gettext
    record, tongue = dossier.entry.record, dossier.edition.tongue
    fields = ((_("The day"), "date_note"), (_("Why a name stands here"), "named"))
    return tuple(
        Note(heading, tongue.phrase(record, field)) for heading, field in fields if getattr(record, field)
    )


def make_entry_stages(dossier: Dossier) -> Stages | None:
    """Give the stages of the entry's agreement, if it has more than this one."""
    agreement = dossier.entry.record.agreement
    entries = stages_of(dossier.edition, agreement or "", bodies=dossier.bodies)
    if len(entries) < 2:  # noqa: PLR2004 - one stage is no series
        return None
    return make_stages(dossier.edition, entries, dossier.here, "stages", dossier.entry.id)
