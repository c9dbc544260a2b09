"""404.html: what a server shows for an address that has no page. It can stand at any depth, so it links by full addresses.

Comes in: an edition. Goes out: `NotFoundPage`.
"""

from __future__ import annotations

from dataclasses import dataclass

from exchangelog.pages.address import NOT_FOUND, Here
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame, Link, Subject, make_frame


@dataclass(frozen=True, slots=True)
class NotFoundPage:
    """Everything that the page shows."""

    frame: Frame
    report: Link


def make_not_found_page(edition: Edition) -> NotFoundPage:
    """Give the page for addresses that are not there."""
    here = Here(NOT_FOUND, edition.publication.prefix, edition.log.site.base_url)
    _ = edition.wording.gettext
    subject = Subject(_("Page not found"), _("There is no page at this address."), script=None, indexed=False)
    frame = make_frame(edition, here, subject)
    return NotFoundPage(frame, frame.correct[0])
