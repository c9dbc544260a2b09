"""The list of agreements.

Comes in: an edition. Goes out: `AgreementsPage`.
"""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from exchangelog.pages.address import AGREEMENTS, HOME, agreement_path
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.link import Link
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.wording import TimeText


class ListedAgreement(Struct, frozen=True):
    """An agreement in the list: its page, its day where known, how many entries belong to it."""

    href: str
    title: Phrase
    day: TimeText | None
    entries: str


class AgreementsPage(Struct, frozen=True):
    """Everything that the list of agreements shows."""

    frame: Frame
    crumbs: tuple[Link, ...]
    agreements: tuple[ListedAgreement, ...]


def make_agreements_page(edition: Edition) -> AgreementsPage:
    """Give the list of agreements, the newest first, those of an unknown day last."""
    here = edition.here(AGREEMENTS)
    wording = edition.wording
    _ = wording.gettext
    ordered = sorted(
        edition.log.agreements.items(),
        key=lambda item: (item[1].date or date.min, item[0]),
        reverse=True,
    )
    listed = tuple(
        ListedAgreement(
            here.link(agreement_path(agreement_id)),
            edition.tongue.phrase(agreement, "title"),
            wording.day_text(agreement.date) if agreement.date else None,
            wording.ngettext(
                "%(number)s entry", "%(number)s entries", len(edition.stages.get(agreement_id, ()))
            ),
        )
        for agreement_id, agreement in ordered
    )
    subject = Subject(_("Agreements"), _("The agreements that bundle several exchanges."), AGREEMENTS)
    return AgreementsPage(
        make_frame(edition, here, subject),
        (Link(_("Log"), here.link(HOME)), Link(_("Agreements"), "", "page")),
        listed,
    )
