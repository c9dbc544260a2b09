"""Who gave a number, and how independent of one another they are.

Comes in: statements of one number. Goes out: lines of speakers, those of the side it came to first, then the other side's, then
everybody else's; and how many speakers stand behind it, through how many outlets.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from exchangelog.derive.account import Account, Statement
from exchangelog.pages.dossier import Dossier
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.quote_card import role_of, speaker_link
from exchangelog.pages.reference import Reference
from exchangelog.record.field_types import NO_SIDE


class SpeakerLine(Struct, frozen=True):
    """Who gave a number: the name as it stands within a sentence, the page of what they said, the office held that day, and the quotes."""

    name: Phrase
    href: str
    role: Phrase | None
    references: tuple[Reference, ...]


class StatementLine(Struct, frozen=True):
    """Speakers who gave a number. `kind`: `stated` (by officials), `same` (by the other side's as well), `reported`, `also`."""

    kind: str
    speakers: tuple[SpeakerLine, ...]


def make_statement_lines(
    dossier: Dossier, side: str, statements: Iterable[Statement]
) -> tuple[StatementLine, ...]:
    """Give the lines of speakers for one number that was given to `side`."""
    given = tuple(statements)
    own = tuple(one for one in given if one.side == side)
    other = tuple(one for one in given if one.side not in {side, NO_SIDE})
    rest = tuple(one for one in given if one.side == NO_SIDE)
    lines = []
    if own:
        lines.append(StatementLine("stated", speakers_of(dossier, own)))
    if other:
        lines.append(StatementLine("same" if own else "stated", speakers_of(dossier, other)))
    if rest:
        lines.append(StatementLine("also" if own or other else "reported", speakers_of(dossier, rest)))
    return tuple(lines)


def speakers_of(dossier: Dossier, statements: Iterable[Statement]) -> tuple[SpeakerLine, ...]:
    """Give each speaker once, with all quotes that give the number."""
    by_speaker: dict[str, list[Statement]] = {}
    for statement in statements:
        by_speaker.setdefault(statement.speaker, []).append(statement)
    return tuple(
        SpeakerLine(
            dossier.edition.tongue.within(dossier.edition.speaker(group[0].quote)),
            speaker_link(dossier.edition, group[0].quote, dossier.here),
            role_of(dossier.edition, dossier.entry, group[0].quote),
            dossier.references.of(one.quote.id for one in group),
        )
        for group in by_speaker.values()
    )


def absent_sides(dossier: Dossier, account: Account) -> tuple[str, ...]:
    """Say whose officials gave no number, as far as the sources read go."""
    _ = dossier.wording.gettext
    silent = [side for side in dossier.edition.sides if side.id not in account.sides]
    if len(silent) > 1:
        return (_("Not stated by officials of either side in the sources read"),)
    return tuple(
        _("Not stated by officials %(of_side)s in the sources read", of_side=side.of) for side in silent
    )


def describe_independence(dossier: Dossier, statements: Iterable[Statement]) -> str:
    """Say how many speakers stand behind a number, through how many outlets."""
    wording, log = dossier.wording, dossier.edition.log
    given = tuple(statements)
    speakers = len({one.speaker for one in given})
    outlets = len({log.sources[one.quote.source].record.publisher for one in given})
    through = wording.gettext(
        "%(speakers)s through %(outlets)s",
        speakers=wording.ngettext("%(number)s speaker", "%(number)s speakers", speakers),
        outlets=wording.ngettext("%(number)s outlet", "%(number)s outlets", outlets),
    )
    if speakers == 1 and outlets > 1:
        return wording.gettext("%(through)s: one origin.", through=through)
    return f"{through}."
