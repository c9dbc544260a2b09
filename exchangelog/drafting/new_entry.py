"""A new entry to fill in, as a file of the content folder under the next free id.

Comes in: the day of the event and the sources to quote from, or the answers of an issue form. Goes out: the path of the file. It is meant
to fail the check until it has been filled in.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from string import ascii_lowercase

from exchangelog.cannot_run import CannotRun
from exchangelog.drafting.entry_text import entry_text
from exchangelog.drafting.from_vault import propose_quotes
from exchangelog.drafting.issue_form import LONGEST_FORM, Answers, read_answers
from exchangelog.drafting.proposal import Proposal, ProposedQuote
from exchangelog.pipeline import judge
from exchangelog.record.log import Log
from exchangelog.rules.likeness import did_you_mean
from exchangelog.settings import Settings
from exchangelog.write.one_file import place_file


class NoNewEntry(CannotRun):
    """The entry cannot be made; the text says why in one line."""


def write_new_entry(settings: Settings, day: date, sources: Sequence[str]) -> Path:
    """Write a new entry for `day` and give its path. Raises NoNewEntry where a source is unknown, CannotWrite."""
    log = judge(settings).log
    for source in sources:
        if source not in log.sources:
            raise NoNewEntry(f"there is no source '{source}'{did_you_mean(source, log.sources)}")
    proposal = Proposal(quotes=propose_quotes(settings, log, sources))
    return write_entry(settings, log, day, proposal)


def write_entry_from_form(settings: Settings, form: Path) -> Path:
    """Write a draft from the answers of an issue form and give its path. Raises NoNewEntry or UnreadableForm."""
    try:
        with form.open("rb") as file:
            text = file.read(4 * LONGEST_FORM).decode("utf-8", "replace")
    except OSError as error:
        raise NoNewEntry(f"{form} cannot be read: {error.strerror}") from None
    log = judge(settings).log
    answers = read_answers(text, {side: one.name for side, one in log.site.sides.items()})
    return write_entry(settings, log, answers.day, proposal_of(answers))


def proposal_of(answers: Answers) -> Proposal:
    """Give what a form says as a proposal: a draft, since whoever wrote it answers for nothing."""
    quotes = tuple(ProposedQuote(said=one.said, heard_from=one.speaker) for one in answers.sentences)
    return Proposal(answers.kind, answers.counts, quotes or (ProposedQuote(),), answers.addresses, draft=True)


def write_entry(settings: Settings, log: Log, day: date, proposal: Proposal) -> Path:
    """Write the file under the next free id. Raises NoNewEntry where there is none, CannotWrite where the disk or a right stands in the way."""
    folder = settings.content / "exchanges" / str(day.year)
    path = folder / f"{free_id(day, log, folder)}.md"
    place_file(path, entry_text(day, settings.now, log, proposal).encode(), is_new=True)
    return path


def free_id(day: date, log: Log, folder: Path) -> str:
    """Give the day itself as an id, or with a letter where the log has an entry of that day."""
    for candidate in (day.isoformat(), *(f"{day}-{letter}" for letter in ascii_lowercase[1:])):
        if not log.has_exchange(candidate) and not (folder / f"{candidate}.md").exists():
            return candidate
    raise NoNewEntry(f"all ids of {day} are taken; name the file yourself: {day}-words.md")
