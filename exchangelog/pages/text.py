"""A text of the site itself: method, about. The method's page is followed by what the program knows better: labels and kinds of people.

Comes in: an editorial page of the log. Goes out: `TextPage`.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.language.alphabet import place_in_alphabet
from exchangelog.pages.address import HOME, text_path
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.label import Label, make_legend
from exchangelog.pages.link import Link
from exchangelog.pages.own_text import find_text
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.prose_text import ProseText
from exchangelog.pages.untranslated import note_on_prose
from exchangelog.reading.prose import Heading

METHOD = "method"


class KindOfPeople(Struct, frozen=True):
    """A kind of people: its label, what it means, and the kind that it is part of."""

    anchor: str
    label: Phrase
    definition: Phrase
    part_of: Phrase | None


class TextPage(Struct, frozen=True):
    """Everything that a page of text shows."""

    frame: Frame
    crumbs: tuple[Link, ...]
    title: Phrase
    prose: ProseText
    untranslated: str
    headings: tuple[Heading, ...]
    labels: tuple[Label, ...]
    kinds: tuple[KindOfPeople, ...]


def make_text_page(edition: Edition, name: str) -> TextPage:
    """Give the page of a text. Raises KeyError for a name that no text has."""
    here = edition.here(text_path(name))
    text = find_text(edition, name, here)
    if text is None:
        raise KeyError(name)
    title, prose = text.title, text.prose
    is_method = name == METHOD
    site = edition.tongue.phrase(edition.log.site, "tagline")
    return TextPage(
        make_frame(edition, here, Subject(title.text, f"{title.text}. {site.text}.", here.path)),
        (Link(edition.wording.gettext("Log"), here.link(HOME)), Link(title.text, "", "page")),
        title,
        prose,
        note_on_prose(edition, prose),
        prose.headings(),
        make_legend(edition.wording) if is_method else (),
        kinds_of_people(edition) if is_method else (),
    )


def kinds_of_people(edition: Edition) -> tuple[KindOfPeople, ...]:
    """Give the registry of kinds of people, in the order of their labels."""
    tongue = edition.tongue
    kinds = [
        KindOfPeople(
            f"kind-{kind}",
            tongue.phrase(category, "label"),
            tongue.phrase(category, "definition"),
            edition.category(category.part_of) if category.part_of else None,
        )
        for kind, category in edition.log.categories.items()
    ]
    return tuple(sorted(kinds, key=lambda kind: place_in_alphabet(kind.label.text)))
