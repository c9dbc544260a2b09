"""Tables of the registries: the two sides, speakers and their offices, outlets, kinds of people, agreements."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from exchangelog.exports.column import Column, Reference, Table
from exchangelog.exports.column import message as _
from exchangelog.exports.published import Published
from exchangelog.record.field_types import NO_SIDE
from exchangelog.record.registries import Category, Role

ID = Column("id", "string", _("The id."), lambda one: one[0], required=True)
NAME = Column("name", "string", _("The name."), lambda one: one[1].name, required=True)


def role_items(published: Published) -> Iterator[tuple[str, int, Role]]:
    """Give the offices of every speaker, in the order of the register."""
    for speaker_id, speaker in published.log.speakers.items():
        for number, role in enumerate(speaker.roles, start=1):
            yield speaker_id, number, role


def category_items(published: Published) -> Iterator[tuple[str, Category]]:
    """Give the kinds of people, each whole before its parts, so that each names only one that is known."""
    categories = published.log.categories
    depths = {name: depth_of(name, categories) for name in categories}
    yield from sorted(categories.items(), key=lambda item: (depths[item[0]], item[0]))


def depth_of(name: str, categories: Mapping[str, Category]) -> int:
    """Give how many wholes stand above a kind of people."""
    whole = categories[name].part_of
    return 0 if whole is None else 1 + depth_of(whole, categories)


SIDES = Table(
    "sides",
    _("The two sides of the conflict."),
    (
        ID,
        NAME,
        Column(
            "adjective",
            "string",
            _("The adjective for its people and institutions."),
            lambda one: one[1].adjective,
            required=True,
        ),
    ),
    ("id",),
    of_log=lambda published: published.log.site.sides.items(),
)

SPEAKERS = Table(
    "speakers",
    _("Who said something: people, ministries, unnamed officials."),
    (
        ID,
        NAME,
        Column(
            "side",
            "string",
            _("The side that the speaker belongs to. Empty for neither."),
            lambda one: None if one[1].side == NO_SIDE else one[1].side,
        ),
        Column(
            "standing",
            "string",
            _(
                "Whether the speaker speaks as an official, not as one, or is not named. Only officials stand for a side."
            ),
            lambda one: one[1].standing,
            required=True,
            choices=("official", "unofficial", "unnamed"),
        ),
    ),
    ("id",),
    (Reference(("side",), "sides"),),
    of_log=lambda published: published.log.speakers.items(),
)

ROLES = Table(
    "roles",
    _("The offices of speakers. Of several that hold a day, the first is shown."),
    (
        Column("speaker", "string", _("The speaker."), lambda one: one[0], required=True),
        Column(
            "number", "integer", _("Its place in the register, from 1."), lambda one: one[1], required=True
        ),
        Column("role", "string", _("The office."), lambda one: one[2].role, required=True),
        Column(
            "since",
            "date",
            _("The first day of it, where that is known."),
            lambda one: one[2].since.isoformat() if one[2].since else None,
        ),
        Column(
            "until",
            "date",
            _("The last day of it, where that is known."),
            lambda one: one[2].until.isoformat() if one[2].until else None,
        ),
    ),
    ("speaker", "number"),
    (Reference(("speaker",), "speakers"),),
    of_log=role_items,
)

PUBLISHERS = Table(
    "publishers",
    _("The outlets that published the sources."),
    (
        ID,
        NAME,
        Column(
            "kind",
            "string",
            _("An official body, a news agency, the press, or a non-governmental organisation."),
            lambda one: one[1].kind,
            required=True,
            choices=("official", "agency", "press", "ngo"),
        ),
        Column(
            "country", "string", _("Its country (ISO 3166), where it has one."), lambda one: one[1].country
        ),
    ),
    ("id",),
    of_log=lambda published: published.log.publishers.items(),
)

CATEGORIES = Table(
    "categories",
    _("The kinds of people that figures are about."),
    (
        ID,
        Column("label", "string", _("The name on the site."), lambda one: one[1].label, required=True),
        Column("definition", "string", _("What it means."), lambda one: one[1].definition, required=True),
        Column("part_of", "string", _("The whole of which it is a part."), lambda one: one[1].part_of),
        Column(
            "partition",
            "string",
            _("Kinds with the same whole and the same partition make up that whole together."),
            lambda one: one[1].partition,
        ),
    ),
    ("id",),
    (Reference(("part_of",), "categories"),),
    of_log=category_items,
)

AGREEMENTS = Table(
    "agreements",
    _("Agreements that bundle several exchanges."),
    (
        ID,
        Column("title", "string", _("The title."), lambda one: one[1].title, required=True),
        Column(
            "date",
            "date",
            _("The day of the agreement. Empty where it is not known."),
            lambda one: one[1].date.isoformat() if one[1].date else None,
        ),
        Column("note", "string", _("What the editors say about it."), lambda one: one[1].note),
    ),
    ("id",),
    of_log=lambda published: published.log.agreements.items(),
)
