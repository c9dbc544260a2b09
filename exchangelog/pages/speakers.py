"""The list of speakers: officials of each side, then everybody else, those with the most quotes first.

Comes in: an edition. Goes out: `SpeakersPage`.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.language.alphabet import Place, place_in_alphabet
from exchangelog.pages.address import HOME, PUBLISHERS, SPEAKERS, Here, speaker_path
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.link import Link, existing
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.speaker import count_quotes
from exchangelog.pages.speaker_words import standing_of
from exchangelog.record.field_types import NO_SIDE
from exchangelog.record.registries import Speaker

OFFICIAL = "official"


class ListedSpeaker(Struct, frozen=True):
    """A speaker in the list: the page, the office recorded last, how much was said, from which year to which."""

    href: str
    name: Phrase
    role: Phrase | None
    standing: str
    counted: str
    years: str


class SpeakerGroup(Struct, frozen=True):
    """Speakers of one side, or those who speak for none."""

    anchor: str
    style: str
    heading: str
    speakers: tuple[ListedSpeaker, ...]


class SpeakersPage(Struct, frozen=True):
    """Everything that the list of speakers shows; `others` counts those of whom the log has no words."""

    frame: Frame
    crumbs: tuple[Link, ...]
    counted: str
    others: str
    groups: tuple[SpeakerGroup, ...]
    outlets: tuple[Link, ...]


def make_speakers_page(edition: Edition) -> SpeakersPage:
    """Give the list of speakers."""
    here = edition.here(SPEAKERS)
    _ = edition.wording.gettext
    subject = Subject(
        _("Speakers"),
        _("Everybody whose words the log holds: for whom, in which office, how often."),
        SPEAKERS,
    )
    heard = sum(bool(edition.spoken.get(one)) for one in edition.log.speakers)
    others = len(edition.log.speakers) - heard
    return SpeakersPage(
        make_frame(edition, here, subject),
        (Link(_("Log"), here.link(HOME)), Link(_("Speakers"), "", "page")),
        edition.wording.ngettext("%(number)s speaker", "%(number)s speakers", heard),
        edition.wording.ngettext(
            "%(number)s more is recorded, without words in the log.",
            "%(number)s more are recorded, without words in the log.",
            others,
        )
        if others
        else "",
        make_groups(edition, here),
        existing(edition, here, ((_("Publishers"), PUBLISHERS),)),
    )


def make_groups(edition: Edition, here: Here) -> tuple[SpeakerGroup, ...]:
    """Give officials side by side, and then everybody who speaks for neither; groups without anybody are left out."""
    _ = edition.wording.gettext
    groups = [
        (
            side.id,
            side.style,
            _("Officials %(of_side)s", of_side=side.of),
            speakers_of(edition, side.id, here),
        )
        for side in edition.sides
    ]
    groups.append(("others", "", _("For neither side"), speakers_of(edition, NO_SIDE, here)))
    return tuple(
        SpeakerGroup(f"of-{anchor}", style, heading, speakers)
        for anchor, style, heading, speakers in groups
        if speakers
    )


def speaks_for(speaker: Speaker) -> str:
    """Give the side whose official the speaker is; of everybody else `none`."""
    return speaker.side if speaker.standing == OFFICIAL else NO_SIDE


def speakers_of(edition: Edition, side: str, here: Here) -> tuple[ListedSpeaker, ...]:
    """Give the speakers of a group, those with the most quotes first, then by name."""
    members = [(one, speaker) for one, speaker in edition.log.speakers.items() if speaks_for(speaker) == side]

    def place(member: tuple[str, Speaker]) -> tuple[int, Place, str]:
        speaker_id, speaker = member
        name = edition.tongue.phrase(speaker, "name").text
        return -len(edition.spoken.get(speaker_id, ())), place_in_alphabet(name), speaker_id

    ordered = sorted(members, key=place)
    return tuple(list_speaker(edition, speaker_id, speaker, here) for speaker_id, speaker in ordered)


def list_speaker(edition: Edition, speaker_id: str, speaker: Speaker, here: Here) -> ListedSpeaker:
    """Give the line of a speaker."""
    spoken = edition.spoken.get(speaker_id, ())
    years = [entry.record.date.year for entry, _quote in spoken]
    first, last = (min(years), max(years)) if years else (None, None)
    return ListedSpeaker(
        here.link(speaker_path(speaker_id)),
        edition.tongue.phrase(speaker, "name"),
        edition.tongue.phrase(speaker.roles[-1], "role") if speaker.roles else None,
        "" if speaker.standing == OFFICIAL else standing_of(speaker.standing, edition.wording),
        count_quotes(edition, spoken),
        "" if first is None else str(first) if first == last else f"{first}–{last}",
    )
