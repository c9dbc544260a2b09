"""404.html: what a server shows for an address that has no page.

Comes in: an edition. Goes out: `NotFoundPage`. The page is shown at any depth of any host that serves the site, so it can ask for no file by a
relative link, and must not ask another host by the full address: it links by full addresses, loads nothing, and brings
its few lines of style with it, allowed by their digest (CSP level 3, section 2.3.1).
"""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256

from markupsafe import Markup
from msgspec import Struct
from msgspec.structs import replace

from exchangelog.pages.address import HOME, NOT_FOUND, Here
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.link import Link

STYLE = Markup("""
:root{color-scheme:light dark;--paper:#faf8f4;--ink:#1a1a1c;--link:#174a63;--side-a:#4a2d55;--side-b:#6f8f62}
@media (prefers-color-scheme:dark){:root{--paper:#141416;--ink:#ebe7df;--link:#9cc9df;--side-a:#d3bfdf;--side-b:#86a877}}
body{margin:0;background:var(--paper);color:var(--ink);font:1.05rem/1.58 "PT Serif","Noto Serif",Cambria,serif;overflow-wrap:break-word}
.wrap{max-width:46rem;margin:0 auto;padding:1rem}
.sprite{position:absolute;width:0;height:0}
.skip{position:absolute;top:-6rem}
.skip:focus{top:0}
.wordmark{display:inline-flex;gap:.55rem;align-items:center;font-weight:600;font-size:1.4rem;color:var(--ink);text-decoration:none}
.wordmark svg{width:1.5rem;height:1.75rem}
.fill-a{fill:var(--side-a)}
.fill-b{fill:var(--side-b)}
.statusline span{margin-right:1rem}
a{color:var(--link)}
a:focus-visible{outline:3px solid currentColor;outline-offset:2px}
ul{list-style:none;padding:0;display:flex;flex-wrap:wrap;gap:.25rem 1.5rem}
li a{display:inline-block;padding:.3rem 0}
h1{line-height:1.1}
h2{font-size:1rem}
""")
STYLE_SOURCE = f"'sha256-{b64encode(sha256(STYLE.encode()).digest()).decode()}'"
"""How a content security policy names the style: by its digest."""
ICON_SOURCE = "data:"


class OtherWords(Struct, frozen=True):
    """The page in another language in short: hosts serve one for all, whatever its reader was looking for."""

    language: str
    heading: str
    text: str
    home: str
    href: str


class NotFoundPage(Struct, frozen=True):
    """Everything that the page shows, its style included, and the same in a sentence in the site's other languages."""

    frame: Frame
    report: Link
    style: Markup
    elsewhere: tuple[OtherWords, ...]


def make_not_found_page(edition: Edition) -> NotFoundPage:
    """Give the page for addresses that are not there."""
    here = Here(NOT_FOUND, edition.publication.prefix, edition.log.site.base_url)
    _ = edition.wording.gettext
    subject = Subject(_("Page not found"), _("There is no page at this address."), indexed=False)
    frame = make_frame(edition, here, subject)
    around = replace(
        frame.around,
        content_security=f"default-src 'none'; style-src {STYLE_SOURCE}; img-src {ICON_SOURCE}; base-uri 'none'; form-action 'none'",
        style=None,
        icon="data:,",
    )
    return NotFoundPage(replace(frame, around=around), around.correct[0], STYLE, other_words(edition, here))


def other_words(edition: Edition, here: Here) -> tuple[OtherWords, ...]:
    """Say in the site's other languages that there is no such page, and lead to the front page in each."""
    return tuple(
        OtherWords(
            wording.language,
            wording.gettext("Page not found"),
            wording.gettext("There is no page at this address."),
            wording.gettext("Log"),
            replace(here, prefix=prefix).link(HOME),
        )
        for prefix, wording in ((one.prefix, one.wording) for one in edition.publication.editions)
        if prefix != here.prefix
    )
