"""The page at an address that an entry had earlier: it leads on to the entry, and says so where it may not.

Comes in: an earlier id and the entry. Goes out: `RedirectPage`.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.pages.address import entry_path
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.headline import make_headline
from exchangelog.pages.languages import alternates


class RedirectPage(Struct, frozen=True):
    """Everything that the page shows: the entry's heading and page."""

    frame: Frame
    headline: str
    href: str


def make_redirect_page(edition: Edition, alias: str, entry: Entry) -> RedirectPage:
    """Give the page at an earlier address of an entry."""
    here = edition.here(entry_path(alias))
    _ = edition.wording.gettext
    headline = make_headline(edition, entry)
    description = _("This entry has moved to another address.")
    new = edition.here(entry_path(entry.id))
    subject = Subject(_("Moved: %(headline)s", headline=headline), description, indexed=False)
    # What search engines and readers are to remember is the entry's own address.
    address = new.canonical(edition.log.site.base_url)
    frame = replace(
        make_frame(edition, here, subject), canonical=address, alternates=alternates(edition, new)
    )
    return RedirectPage(frame, headline, here.link(new.path))
