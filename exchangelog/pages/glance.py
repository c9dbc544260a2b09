"""An entry at a glance: the day, what it is part of, who the people were, where, through whom.

Comes in: an entry. Goes out: rows of a term and its values, each with its references. What the sources read do not say is said
to be not stated.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from exchangelog.derive.account import Account, Statement, Verdict
from exchangelog.language.alphabet import place_in_alphabet
from exchangelog.pages.addition import quoted
from exchangelog.pages.address import agreement_path
from exchangelog.pages.dossier import Dossier
from exchangelog.pages.number_words import account_text
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.reference import Reference
from exchangelog.pages.side_words import SideWords
from exchangelog.pages.wording import Wording
from exchangelog.record.figure import EVERYBODY, Kind
from exchangelog.record.quote import Cited


class GlanceValue(Struct, frozen=True):
    """A value: its text, what it links to, the day for machines, the quotes it rests on; `code` for an identifier."""

    text: Phrase
    href: str | None = None
    machine_time: str | None = None
    references: tuple[Reference, ...] = ()
    code: bool = False


class GlanceRow(Struct, frozen=True):
    """A term and its values."""

    term: str
    values: tuple[GlanceValue, ...]


def make_glance(dossier: Dossier) -> tuple[GlanceRow, ...]:
    """Give the rows of an entry."""
    _ = dossier.wording.gettext
    record = dossier.entry.record
    rows = [GlanceRow(_("Date"), (date_value(dossier),)), *kind_rows(dossier), *agreement_rows(dossier)]
    for side in dossier.edition.sides:
        kinds = kinds_of_people(dossier, side)
        if kinds:
            rows.append(GlanceRow(_("Who, %(to_side)s", to_side=side.to), kinds))
    if record.mediators:
        rows.append(GlanceRow(_("Mediation"), cited_values(dossier, record.mediators)))
    places = cited_values(dossier, record.place) or (
        GlanceValue(Phrase(_("Not stated in the sources read"))),
    )
    identifier = GlanceValue(Phrase(dossier.entry.id), code=True)
    return (*rows, GlanceRow(_("Place"), places), GlanceRow(_("Entry"), (identifier,)))


def date_value(dossier: Dossier) -> GlanceValue:
    """Give the day with its name, or the range of days."""
    record = dossier.entry.record
    if record.date_latest is not None:
        return GlanceValue(Phrase(dossier.wording.days(record.date, record.date_latest)))
    return GlanceValue(Phrase(dossier.wording.weekday(record.date)), machine_time=record.date.isoformat())


def kind_rows(dossier: Dossier) -> tuple[GlanceRow, ...]:
    """Say what kind of event it is and what it counts towards, where it is no exchange."""
    _ = dossier.wording.gettext
    counts = {
        "release": _("Counted apart: never added to people exchanged"),
        "repatriation": _("Towards bodies, never towards people exchanged"),
    }
    kind = dossier.entry.record.kind
    if kind not in counts:
        return ()
    return (
        GlanceRow(_("Kind"), (GlanceValue(Phrase(kind_name(kind, dossier.wording))),)),
        GlanceRow(_("Counts"), (GlanceValue(Phrase(counts[kind])),)),
    )


def kind_name(kind: Kind, wording: Wording) -> str:
    """Name a kind of event."""
    _ = wording.gettext
    return {
        "exchange": _("Exchange"),
        "release": _("Release by one side"),
        "repatriation": _("Repatriation of bodies"),
    }[kind]


def agreement_rows(dossier: Dossier) -> tuple[GlanceRow, ...]:
    """Name the agreement that the event is part of, and which stage of it."""
    record, edition = dossier.entry.record, dossier.edition
    if record.agreement is None:
        return ()
    title = edition.tongue.phrase(edition.log.agreements[record.agreement], "title")
    values = [GlanceValue(title, dossier.here.link(agreement_path(record.agreement)))]
    if record.stage is not None:
        values.append(GlanceValue(Phrase(stage_words(dossier))))
    return (GlanceRow(dossier.wording.gettext("Part of"), tuple(values)),)


def stage_words(dossier: Dossier) -> str:
    """Say which stage of how many it was; an empty text where the entry is no stage."""
    stage, wording = dossier.entry.record.stage, dossier.wording
    if stage is None:
        return ""
    number = wording.number(stage.number)
    if stage.of is None:
        return wording.gettext("Stage %(number)s", number=number)
    return wording.gettext("Stage %(number)s of %(all)s", number=number, all=wording.number(stage.of))


def kinds_of_people(dossier: Dossier, side: SideWords) -> tuple[GlanceValue, ...]:
    """Give the kinds of people that were given to a side, in the order of the entry."""
    return tuple(
        GlanceValue(kind_text(dossier, account), references=quoted(dossier, behind(account)))
        for (given_to, who), account in dossier.accounts.items()
        if given_to == side.id and who != EVERYBODY and account.range is not None
    )


def behind(account: Account) -> tuple[Statement, ...]:
    """Give the statements behind a number: its own, or those of the parts that the log added up."""
    if account.statements:
        return account.statements
    return tuple(statement for addition in account.additions for _who, statement in addition.parts)


def kind_text(dossier: Dossier, account: Account) -> Phrase:
    """Write a kind and its number: Civilians: 6; with the third country that took them in."""
    _ = dossier.wording.gettext
    label = dossier.edition.category(account.who)
    text = _("%(kind)s: %(number)s", kind=label.text, number=account_text(account, dossier.wording))
    if account.verdict is Verdict.CONTESTED:
        text = _("%(text)s, contested", text=text)
    if not account.statements:
        text = _("%(text)s, the log’s own sum", text=text)
    figures = dossier.entry.record.figures
    given = [figures[one.figure] for one in account.statements]
    taken_in = {dossier.edition.tongue.phrase(figure, "to").text for figure in given if figure.to is not None}
    if taken_in:
        text = _(
            "%(text)s, taken in by %(country)s",
            text=text,
            country=", ".join(sorted(taken_in, key=place_in_alphabet)),
        )
    return Phrase(text, label.lang)


def cited_values(dossier: Dossier, named: Iterable[Cited]) -> tuple[GlanceValue, ...]:
    """Give places or mediators with the quotes that name them."""
    return tuple(
        GlanceValue(dossier.edition.tongue.phrase(one, "name"), references=dossier.references.of(one.quotes))
        for one in named
    )
