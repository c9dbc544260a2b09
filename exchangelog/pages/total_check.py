"""An announced total beside what the log's entries give.

Comes in: a total as `derive` has added it up. Goes out: a `TotalCheck`: who announced it, the addition, and what it shows. A
total over named entries adds up or it does not; one over a time merely stands beside the log's own sum, as the log may lack events.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from exchangelog.derive.number_range import NumberRange
from exchangelog.derive.part import Part
from exchangelog.derive.totals import PEOPLE, AddedTotal
from exchangelog.pages.address import LEDGER
from exchangelog.pages.dossier import AnyDossier
from exchangelog.pages.left_open import count_open
from exchangelog.pages.number_words import range_text, stated_text
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.quote_card import speaker_link
from exchangelog.pages.row import NOTHING_GIVEN
from exchangelog.pages.statement_lines import SpeakerLine
from exchangelog.pages.verification import SumLine, SumTerm
from exchangelog.pages.wording import Wording
from exchangelog.record.field_types import BOTH_SIDES
from exchangelog.record.figure import EVERYBODY, Kind, Total

OUTCOMES = {"adds-up": "ok", "open": "open", "does-not-add-up": "no", "beside": "open"}


class TotalCheck(Struct, frozen=True):
    """A total: its anchor, number and direction, who announced it, what it counts and over which time, the addition, and the record's note on it.

    `ledger` links to its place in the ledger where it covers a time.
    """

    anchor: str
    number: str
    direction: str
    kind: Phrase | None
    speakers: tuple[SpeakerLine, ...]
    span: str
    sum: SumLine
    note: Phrase | None
    ledger: str | None


def total_anchor(number: int) -> str:
    """Give the id under which a total stands on its entry's page; `number` counts from 1, as in its corrections."""
    return f"total-{number}"


def claim_anchor(entry: str, number: int) -> str:
    """Give the id under which a total over a time stands in the ledger."""
    return f"{entry}-{number}"


def make_total_checks(dossier: AnyDossier) -> tuple[TotalCheck, ...]:
    """Give the totals that an entry holds."""
    totals = dossier.edition.derived.totals[dossier.entry.id]
    return tuple(make_total_check(dossier, added) for added in totals)


def make_total_check(dossier: AnyDossier, added: AddedTotal) -> TotalCheck:
    """Give one total of an entry."""
    edition, total = dossier.edition, added.total
    note = edition.tongue.phrase(total, "note") if total.note else None
    over_time = not total.of
    return TotalCheck(
        total_anchor(added.number),
        announced_text(added, dossier.wording),
        edition.side(total.side).to,
        None if total.who == EVERYBODY else edition.kind_in_sentence(total.who),
        announcers(dossier, total),
        time_span(dossier, added) or what_is_counted(added.kinds, dossier.wording),
        sum_over_time(dossier, added) if over_time else sum_of_entries(dossier, added),
        note,
        dossier.here.link(LEDGER, claim_anchor(dossier.entry.id, added.number))
        if over_time and edition.has(LEDGER)
        else None,
    )


def announced_text(added: AddedTotal, wording: Wording) -> str:
    """Write a total as it was announced: nobody who said 'about 200' said '190–210'."""
    return stated_text(added.total.count, added.total.precision, wording)


def announcers(dossier: AnyDossier, total: Total) -> tuple[SpeakerLine, ...]:
    """Give who announced a total, each once with the quotes."""
    by_speaker: dict[str, list[str]] = {}
    for quote_id in total.quotes:
        by_speaker.setdefault(dossier.edition.log.speaker_key(dossier.quotes[quote_id]), []).append(quote_id)
    return tuple(
        SpeakerLine(
            dossier.edition.tongue.within(dossier.edition.speaker(dossier.quotes[quotes[0]])),
            speaker_link(dossier.edition, dossier.quotes[quotes[0]], dossier.here),
            None,
            dossier.references.of(quotes),
        )
        for quotes in by_speaker.values()
    )


def time_span(dossier: AnyDossier, added: AddedTotal) -> str | None:
    """Say of what, over which time, and through whom or under which agreement, a total was announced."""
    total = added.total
    if total.since is None:
        return None
    what, span = what_is_counted(added.kinds, dossier.wording), span_of(dossier, total, total.since)
    return dossier.wording.gettext("%(what)s, %(span)s", what=what, span=span)


def what_is_counted(kinds: tuple[Kind, ...], wording: Wording) -> str:
    """Name what events of some kinds hand over: nobody may take a number of bodies for one of people."""
    _ = wording.gettext
    if set(kinds) == set(PEOPLE):
        return _("people in exchanges and in releases by one side")
    names = {
        "exchange": _("people in exchanges"),
        "release": _("people in releases by one side"),
        "repatriation": _("bodies"),
    }
    return ", ".join(names[kind] for kind in kinds)


def span_of(dossier: AnyDossier, total: Total, first: date) -> str:
    """Say over which time, and through whom or under which agreement."""
    wording = dossier.wording
    since = wording.day(first)
    if total.until is None:
        text = wording.gettext("since %(day)s", day=since)
    else:
        text = wording.gettext("from %(day)s to %(last)s", day=since, last=wording.day(total.until))
    if total.via is None:
        return text
    agreement = dossier.edition.log.agreements.get(total.via)
    tongue = dossier.edition.tongue
    if agreement:
        title = tongue.inside_marks(tongue.phrase(agreement, "title"))
        return wording.gettext("%(span)s, under “%(agreement)s”", span=text, agreement=title.text)
    mediator = tongue.within(tongue.phrase(total, "via"))
    return wording.gettext("%(span)s, through %(mediator)s", span=text, mediator=mediator.text)


def sum_of_entries(dossier: AnyDossier, added: AddedTotal) -> SumLine:
    """Write the addition of a total over named entries."""
    wording = dossier.wording
    terms: list[SumTerm] = []
    for term in (term for part in added.parts for term in part_terms(dossier, added, part)):
        terms += [SumTerm("+", "operator")] if terms else []
        terms.append(term)
    if added.has_sum:
        terms += [SumTerm("=", "operator"), SumTerm(range_text(added.sum, wording))]
    if added.outcome == "adds-up" and not added.is_exact:
        return SumLine(tuple(terms), "open", wording.gettext("fits what was announced"))
    return SumLine(tuple(terms), OUTCOMES[added.outcome], result_of(added, wording))


def result_of(added: AddedTotal, wording: Wording) -> str:
    """Say what the addition of a total over named entries shows."""
    gaps = len(added.without_number)
    if added.outcome == "adds-up":
        return wording.gettext("adds up")
    if added.outcome == "does-not-add-up":
        announced = announced_text(added, wording)
        return wording.gettext("does not add up: announced %(number)s", number=announced)
    if added.total.side == BOTH_SIDES:
        return wording.ngettext(
            "open: %(number)s entry lacks the number of a side, or both, which could fill the difference",
            "open: %(number)s entries lack the number of a side, or both, which could fill the difference",
            gaps,
        )
    return wording.ngettext(
        "open: %(number)s entry has no number and could fill the difference",
        "open: %(number)s entries have no number and could fill the difference",
        gaps,
    )


def part_terms(dossier: AnyDossier, added: AddedTotal, part: Part) -> list[SumTerm]:
    """Write what an entry adds, and its day where it lacks a number or adds nothing; of a draft nothing is told.

    Where a release gave nobody to the side, nobody said 0: a dash stands there, as in lists.
    """
    wording = dossier.wording
    entry = dossier.edition.log.exchange_of(part.entry)
    day = part.entry if entry is None else wording.day_of_year(entry.record.date)
    if not part.counts and (entry is None or entry.record.withdrawn is None):
        return [SumTerm(wording.gettext("an entry that is not published"), "gap")]
    if not part.counts:
        return [SumTerm(wording.gettext("%(day)s, withdrawn", day=day), "gap")]
    side = added.total.side
    if entry is not None and side != BOTH_SIDES and dossier.edition.gave_nobody(entry, side):
        return [SumTerm(NOTHING_GIVEN.text)]
    terms = [] if part.range is None else [SumTerm(range_text(part.range, wording))]
    return [*terms, SumTerm(day, "gap")] if part.lacks_number else terms


def sum_over_time(dossier: AnyDossier, added: AddedTotal) -> SumLine:
    """Write a total over a time beside the log's own sum."""
    wording = dossier.wording
    entries = wording.ngettext("%(number)s entry", "%(number)s entries", len(added.parts))
    announced = SumTerm(announced_text(added, wording))
    if not added.has_sum:
        return SumLine((announced,), "open", wording.gettext("the log has no number to set beside it yet"))
    held = range_text(added.sum, wording)
    text = wording.gettext("in the log: %(sum)s, from %(entries)s", sum=held, entries=entries)
    left_open = count_open(added, wording)
    if left_open:
        text = wording.gettext("%(text)s; %(open)s", text=text, open=left_open)
    return SumLine((announced, SumTerm("·", "operator"), SumTerm(held)), "open", text)


def difference(announced: NumberRange, held: NumberRange, wording: Wording) -> str:
    """Write what was announced less what the log holds, with its sign: −49, −73 to +19, at least +133, at most −20.

    Where both have an open upper end the difference can be anything, and a dash says so.
    """
    low = None if held.high is None else announced.low - held.high
    high = None if announced.high is None else announced.high - held.low
    if low is None:
        return "–" if high is None else wording.gettext("at most %(number)s", number=signed(high, wording))
    if high is None:
        return wording.gettext("at least %(number)s", number=signed(low, wording))
    if low == high:
        return signed(low, wording)
    return wording.gettext("%(low)s to %(high)s", low=signed(low, wording), high=signed(high, wording))


def signed(number: int, wording: Wording) -> str:
    """Write a difference with its sign."""
    if number == 0:
        return wording.number(0)
    return f"{'+' if number > 0 else '−'}{wording.number(abs(number))}"
