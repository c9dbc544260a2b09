"""site.yaml: what the site is called, where it lives, who answers for it, and the two sides of the conflict."""

from __future__ import annotations

from datetime import date
from typing import Annotated, ClassVar
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from exchangelog.language.messages import has_messages
from exchangelog.record.addresses import EmailAddress, SiteAddress
from exchangelog.record.field_types import (
    BOTH_SIDES,
    LANGUAGE,
    NO_SIDE,
    Day,
    Id,
    Name,
    Position,
    each_once,
    written_as,
)
from exchangelog.record.frozen_record import Record, TranslatableRecord


def zone_name(text: str) -> str:
    """Give the name of a time zone that this machine knows; raises ValueError for any other.

    A zone's name begins with a capital letter. Machines have others, too, among them `localtime`, which is another zone on each.
    """
    try:
        return ZoneInfo(text).key
    except (ZoneInfoNotFoundError, OSError):
        raise ValueError(text) from None


TimeZoneName = Annotated[
    str,
    written_as(
        r"[A-Z][A-Za-z_+\-0-9]*(?:/[A-Za-z_+\-0-9]+)*", zone_name, "a time zone's name such as Europe/Kyiv"
    ),
    WithJsonSchema({"type": "string"}),
]


LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
LONGEST_DOMAIN = 253
"""Characters of a domain's name, and above of each part of it (RFC 1035, section 2.3.4)."""


def tagging_entity(text: str) -> str:
    """Give a tagging entity of the right form, if a domain may be as long and there is such a day; raises ValueError for any other.

    A year stands for its first day, a month for its own (RFC 4151, section 2.1).
    """
    authority, _, since = text.partition(",")
    if len(authority.rpartition("@")[2]) > LONGEST_DOMAIN:
        raise ValueError(text)
    if since:
        date.fromisoformat(f"{since}-01-01"[: len("2026-01-01")])
    return text


FeedAuthority = Annotated[
    str,
    written_as(
        rf"(?:[a-z0-9._-]{{1,64}}@)?{LABEL}(?:\.{LABEL})+(?:,[12][0-9]{{3}}(?:-[0-9]{{2}}(?:-[0-9]{{2}})?)?)?",
        tagging_entity,
        "a tagging entity: a domain (or e-mail address) of ours and a date on which it was ours, such as log.example,2026 (RFC 4151)",
    ),
    WithJsonSchema({"type": "string"}),
]


def spoken_language(tag: str) -> str:
    """Give the tag of a language in which the interface has words; raises ValueError for any other."""
    if not has_messages(tag):
        raise ValueError(tag)
    return tag


SiteLanguage = Annotated[
    str,
    written_as(
        LANGUAGE,
        spoken_language,
        "the tag of a language that the interface has words in; CONTRIBUTING says how to add one",
    ),
    WithJsonSchema({"type": "string", "pattern": f"^{LANGUAGE}$"}),
]


def side_of_its_own(name: str) -> str:
    """Give the id of a side, unless it is a word that stands for both of them or for none."""
    if name in {BOTH_SIDES, NO_SIDE}:
        mend = {
            "text": name,
            "mend": "Give the side the id of its country, in letters that are not this word.",
        }
        raise PydanticCustomError("bad_value", "'{text}' is a word of the log's own, no side's id", mend)
    return name


OwnSide = Annotated[Id, AfterValidator(side_of_its_own)]


class Side(TranslatableRecord):
    """One side of the conflict: its name, the adjective for its people and institutions, and how its name stands in a sentence.

    `to` and `of` are the name with what a language puts around it or bends: "to the Netherlands", «Україні»; "of the Netherlands", «України».
    """

    translatable: ClassVar[frozenset[str]] = frozenset({"name", "adjective", "to", "of"})

    name: Name
    adjective: Name
    to: Name | None = None
    of: Name | None = None


class Contact(Record):
    """The two addresses that a reader may need: for corrections, and (private) for removal of personal data."""

    corrections: EmailAddress
    removal: EmailAddress


class SiteDetails(TranslatableRecord):
    """What the build must know of the site as a whole (docs/format.md, section 2)."""

    translatable: ClassVar[frozenset[str]] = frozenset({"title", "tagline", "publisher"})

    title: Name
    tagline: Name
    base_url: SiteAddress
    languages: Annotated[tuple[SiteLanguage, ...], Field(min_length=1), AfterValidator(each_once)]
    publisher: Name
    repository: SiteAddress
    contact: Contact
    feed_authority: FeedAuthority
    licence: Name
    timezone: TimeZoneName
    sides: Annotated[dict[OwnSide, Side], Field(min_length=2, max_length=2)]
    feed_items: Position
    security_expires: Day
