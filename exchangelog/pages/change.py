"""What happened to an entry after it was published: corrections with what was and what is, and a withdrawal.

Comes in: corrections and a withdrawal of the record. Goes out: `Change`s, newest first, and a `WithdrawnBox`. The old value stays
visible, except where something was removed because it should not be read.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.pages.address import Here, entry_path
from exchangelog.pages.edition import Edition
from exchangelog.pages.headline import make_headline
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.wording import TimeText, Wording
from exchangelog.record.correction import Correction, Withdrawal
from exchangelog.record.exchange import Statement


class Change(Struct, frozen=True):
    """A correction to be shown. `was` and `now` are None where there was or is no value."""

    anchor: str
    kind: str
    day: TimeText
    what: Phrase
    why: Phrase
    where: str
    was: Phrase | None
    now: Phrase | None


class WithdrawnBox(Struct, frozen=True):
    """Why an entry was withdrawn, when, and what stands in its place."""

    day: TimeText
    reason: str
    why: Phrase
    instead: str | None
    instead_href: str | None


def make_changes(edition: Edition, record: Statement) -> tuple[Change, ...]:
    """Give the corrections of an entry, newest first; each keeps its number, counted from the oldest."""
    tongue, wording = edition.tongue, edition.wording
    changes = [
        Change(
            f"correction-{number}",
            kind_of_change(correction.kind, wording),
            wording.moment_text(correction.date),
            tongue.phrase(correction, "what"),
            tongue.phrase(correction, "why"),
            correction.path,
            *(
                None if value is None else tongue.written(value, language_of(correction, record, edition))
                for value in (correction.was, correction.now)
            ),
        )
        for number, correction in enumerate(record.corrections, start=1)
    ]
    return tuple(reversed(changes))


def language_of(correction: Correction, record: Statement, edition: Edition) -> str:
    """Give the language of what was and is: that of a quote or a translation where the correction is about one, else the record's."""
    steps = correction.path.split(".")
    tags = [step for step in steps if step in edition.log.site.languages]
    if tags:
        return tags[0]
    quoted = [quote for quote in record.quotes if ["quotes", quote.id, "said"] == steps]
    return edition.log.language_of(quoted[0]) if quoted else edition.tongue.record


def kind_of_change(kind: str, wording: Wording) -> str:
    """Name a kind of correction."""
    _ = wording.gettext
    return {
        "correction": _("Correction"),
        "update": _("Update"),
        "clarification": _("Clarification"),
        "source-lost": _("Source lost"),
        "removal": _("Removal"),
    }[kind]


def make_withdrawn_box(edition: Edition, withdrawal: Withdrawal, here: Here) -> WithdrawnBox:
    """Give the box that explains a withdrawal."""
    instead = edition.log.exchange_of(withdrawal.instead) if withdrawal.instead else None
    return WithdrawnBox(
        edition.wording.moment_text(withdrawal.date),
        reason_of(withdrawal.reason, edition.wording),
        edition.tongue.phrase(withdrawal, "why"),
        make_headline(edition, instead) if instead else None,
        here.link(entry_path(instead.id)) if instead else None,
    )


def reason_of(reason: str, wording: Wording) -> str:
    """Name a reason for a withdrawal."""
    _ = wording.gettext
    return {
        "did-not-happen": _("It did not happen"),
        "duplicate": _("Duplicate"),
        "unverifiable": _("It cannot be verified"),
        "harmful": _("It could harm people"),
    }[reason]
