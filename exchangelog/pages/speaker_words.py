"""What a speaker is: for which side, with which standing, in which offices and from when to when.

Comes in: a speaker of the register. Goes out: texts in the page's language.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.pages.edition import Edition
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.wording import Wording
from exchangelog.record.registries import Role, Speaker

NEITHER = ""
"""The style of who speaks for neither side."""


class RoleLine(Struct, frozen=True):
    """An office, and from when to when it was held as far as the register knows."""

    role: Phrase
    held: str


def side_of_speaker(edition: Edition, speaker: Speaker) -> tuple[str, str]:
    """Give the style and the name of the side that a speaker belongs to."""
    found = next((side for side in edition.sides if side.id == speaker.side), None)
    if found is None:
        return NEITHER, edition.wording.gettext("neither side")
    return found.style, found.name


def standing_of(standing: str, wording: Wording) -> str:
    """Name the standing: whether the speaker's words are those of a side."""
    _ = wording.gettext
    return {
        "official": _("official: speaks for an office"),
        "unofficial": _("not an official of either side"),
        "unnamed": _("not named by the source"),
    }[standing]


def role_lines(edition: Edition, speaker: Speaker) -> tuple[RoleLine, ...]:
    """Give the offices of a speaker, in the order of the register."""
    return tuple(
        RoleLine(edition.tongue.phrase(role, "role"), held_text(role, edition.wording))
        for role in speaker.roles
    )


def held_text(role: Role, wording: Wording) -> str:
    """Say from when to when an office was held; nothing where the register has no day."""
    since = wording.day(role.since) if role.since else ""
    until = wording.day(role.until) if role.until else ""
    if since and until:
        return wording.gettext("%(first)s to %(last)s", first=since, last=until)
    if since:
        return wording.gettext("since %(day)s", day=since)
    return wording.gettext("until %(day)s", day=until) if until else ""
