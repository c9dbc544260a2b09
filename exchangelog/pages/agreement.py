"""The page of an agreement: its stages added up, and what was said of the whole.

Comes in: an agreement. Goes out: `AgreementPage`.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.derive.totals import AddedTotal
from exchangelog.pages.address import AGREEMENTS, HOME, Here, agreement_path
from exchangelog.pages.chart import chart_links
from exchangelog.pages.dossier import open_dossier
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.link import Link
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.side_words import SideWords
from exchangelog.pages.stages import Stages, known_sum, make_stages, stages_of
from exchangelog.pages.sums import Card
from exchangelog.pages.total_check import TotalCheck, make_total_check
from exchangelog.pages.wording import TimeText
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed


class KindStages(Struct, frozen=True):
    """The stages of one kind: people and bodies are never added to one another."""

    anchor: str
    heading: str
    cards: tuple[Card, ...]
    stages: Stages
    files: tuple[Link, ...]


class AgreementTotal(Struct, frozen=True):
    """A total that was announced over stages of the agreement, and the entry that holds it."""

    total: TotalCheck
    day: str
    href: str


class AgreementPage(Struct, frozen=True):
    """Everything that the page of an agreement shows. `day` is None where the record does not know it."""

    frame: Frame
    crumbs: tuple[Link, ...]
    id: str
    title: Phrase
    day: TimeText | None
    note: Phrase | None
    counted: str
    kinds: tuple[KindStages, ...]
    totals: tuple[AgreementTotal, ...]


def make_agreement_page(edition: Edition, agreement_id: str) -> AgreementPage:
    """Give the page of an agreement."""
    here = edition.here(agreement_path(agreement_id))
    wording, tongue = edition.wording, edition.tongue
    agreement = edition.log.agreements[agreement_id]
    title = tongue.phrase(agreement, "title")
    entries = edition.stages.get(agreement_id, ())
    description = wording.gettext("%(title)s: its stages, added up.", title=title.text)
    return AgreementPage(
        frame=make_frame(edition, here, Subject(title.text, description, AGREEMENTS)),
        crumbs=(
            Link(wording.gettext("Log"), here.link(HOME)),
            Link(wording.gettext("Agreements"), here.link(AGREEMENTS)),
            Link(title.text, "", "page"),
        ),
        id=agreement_id,
        title=title,
        day=wording.day_text(agreement.date) if agreement.date else None,
        note=tongue.phrase(agreement, "note") if agreement.note else None,
        counted=wording.ngettext("%(number)s entry", "%(number)s entries", len(entries)),
        kinds=group_by_kind(edition, agreement_id, here),
        totals=find_totals(edition, entries, here),
    )


def group_by_kind(edition: Edition, agreement_id: str, here: Here) -> tuple[KindStages, ...]:
    """Give people and bodies apart."""
    _ = edition.wording.gettext
    kinds = (
        ("people", _("People"), stages_of(edition, agreement_id, bodies=False)),
        ("bodies", _("Bodies"), stages_of(edition, agreement_id, bodies=True)),
    )
    return tuple(
        make_kind(edition, anchor, heading, members, here) for anchor, heading, members in kinds if members
    )


def make_kind(
    edition: Edition, anchor: str, heading: str, members: tuple[Entry, ...], here: Here
) -> KindStages:
    """Give the stages of one kind with their chart and its files."""
    stages = make_stages(edition, members, here, anchor)
    return KindStages(
        anchor, heading, make_cards(edition, members), stages, chart_links(stages.chart.stem, here)
    )


def make_cards(edition: Edition, entries: tuple[Entry, ...]) -> tuple[Card, ...]:
    """Give what went to each side in all stages, and how many of the stages the log has: two entries can be of one stage, and one of none."""
    wording = edition.wording
    sides = tuple(make_side_card(edition, entries, side) for side in edition.sides)
    announced = max((entry.record.stage.of or 0 for entry in entries if entry.record.stage), default=0)
    numbered = {entry.record.stage.number for entry in entries if entry.record.stage}
    number = wording.number(len(numbered) if announced else len(entries))
    of_all = wording.gettext("%(number)s of %(all)s", number=number, all=wording.number(announced))
    limits = () if announced else (wording.gettext("how many there are in all is not recorded"),)
    if announced and len(entries) > len(numbered):
        limits = (wording.ngettext("in %(number)s entry", "in %(number)s entries", len(entries)),)
    return (*sides, Card("", wording.gettext("Stages in the log"), of_all if announced else number, limits))


def make_side_card(edition: Edition, entries: tuple[Entry, ...], side: SideWords) -> Card:
    """Give what went to a side in all stages, and of how many stages that is unknown."""
    wording = edition.wording
    number, unknown = known_sum(edition, entries, side.id)
    limits = (
        wording.ngettext("%(number)s stage without a figure", "%(number)s stages without a figure", unknown),
    )
    heading = wording.gettext("Returned %(to_side)s", to_side=side.to)
    return Card(side.style, heading, number, limits if unknown else ())


def find_totals(edition: Edition, entries: tuple[Entry, ...], here: Here) -> tuple[AgreementTotal, ...]:
    """Give the totals over entries of the agreement, wherever they were announced."""
    stages = {entry.id for entry in entries}
    announced = {place: one for stage in stages for place, one in edition.totalling.get(stage, {}).items()}
    return tuple(
        make_agreement_total(edition, entry, added, here)
        for _place, entry in sorted(announced.items())
        for added in edition.derived.totals[entry.id]
        if added.total.of and {part.entry for part in added.parts} <= stages
    )


def make_agreement_total(
    edition: Edition, entry: Filed[Statement], added: AddedTotal, here: Here
) -> AgreementTotal:
    """Give one total with its entry."""
    dossier = open_dossier(edition, entry, here)
    total = make_total_check(dossier, added)
    first = dossier.references.of(added.total.quotes)[0]
    return AgreementTotal(total, edition.wording.days(entry.record.date, None), first.href)
