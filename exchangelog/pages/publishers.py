"""The list of publishers, by kind, each with its country and how many of its pages the log rests on.

Comes in: an edition. Goes out: `PublishersPage`.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.language.alphabet import Place, place_in_alphabet
from exchangelog.pages.address import HOME, PUBLISHERS, Here, publisher_path
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.link import Link
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.wording import Wording
from exchangelog.record.registries import Publisher

KINDS = ("official", "agency", "press", "ngo")


class ListedPublisher(Struct, frozen=True):
    """A publisher in the list."""

    href: str
    name: Phrase
    country: str
    sources: str


class PublisherGroup(Struct, frozen=True):
    """Publishers of one kind."""

    anchor: str
    heading: str
    publishers: tuple[ListedPublisher, ...]


class PublishersPage(Struct, frozen=True):
    """Everything that the list of publishers shows; `others` counts those of whom the log has no source."""

    frame: Frame
    crumbs: tuple[Link, ...]
    counted: str
    others: str
    groups: tuple[PublisherGroup, ...]


def make_publishers_page(edition: Edition) -> PublishersPage:
    """Give the list of publishers."""
    here = edition.here(PUBLISHERS)
    _ = edition.wording.gettext
    subject = Subject(_("Publishers"), _("The outlets and bodies whose pages the log rests on."), PUBLISHERS)
    groups = (
        PublisherGroup(f"kind-{kind}", heading_of(kind, edition.wording), publishers_of(edition, kind, here))
        for kind in KINDS
    )
    resting = sum(bool(edition.published.get(one)) for one in edition.log.publishers)
    others = len(edition.log.publishers) - resting
    return PublishersPage(
        make_frame(edition, here, subject),
        (Link(_("Log"), here.link(HOME)), Link(_("Publishers"), "", "page")),
        edition.wording.ngettext("%(number)s publisher", "%(number)s publishers", resting),
        edition.wording.ngettext(
            "%(number)s more is recorded, without a source.",
            "%(number)s more are recorded, without a source.",
            others,
        )
        if others
        else "",
        tuple(group for group in groups if group.publishers),
    )


def heading_of(kind: str, wording: Wording) -> str:
    """Name publishers of a kind."""
    _ = wording.gettext
    return {
        "official": _("Official bodies"),
        "agency": _("News agencies"),
        "press": _("Press"),
        "ngo": _("Non-governmental organisations"),
    }[kind]


def publishers_of(edition: Edition, kind: str, here: Here) -> tuple[ListedPublisher, ...]:
    """Give the publishers of a kind, those with the most sources first, then by name."""
    wording = edition.wording
    members = [
        (one, publisher) for one, publisher in edition.log.publishers.items() if publisher.kind == kind
    ]

    def place(member: tuple[str, Publisher]) -> tuple[int, Place, str]:
        publisher_id, publisher = member
        name = edition.tongue.name(publisher).text
        return -len(edition.published.get(publisher_id, ())), place_in_alphabet(name), publisher_id

    ordered = sorted(members, key=place)
    return tuple(
        ListedPublisher(
            here.link(publisher_path(publisher_id)),
            edition.tongue.name(publisher),
            wording.country_name(publisher.country) if publisher.country else "",
            wording.ngettext(
                "%(number)s source", "%(number)s sources", len(edition.published.get(publisher_id, ()))
            ),
        )
        for publisher_id, publisher in ordered
    )
