"""A new entry to fill in: every field that the contract asks for, each with a word on what belongs there.

Comes in: the day of the event and, if known, the sources to quote from. Goes out: a file of the content folder with the next
free id. It is meant to fail the check until it has been filled in: what is still open is then listed line by line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from string import ascii_lowercase

from exchangelog.cannot_run import CannotRun
from exchangelog.pipeline import judge
from exchangelog.record.log import Log
from exchangelog.rules.likeness import did_you_mean
from exchangelog.settings import Settings


class NoNewEntry(CannotRun):
    """The entry cannot be made; the text says why in one line."""


def write_new_entry(settings: Settings, day: date, sources: Sequence[str]) -> Path:
    """Write a new entry for `day` and give its path. Raises NoNewEntry where a source is unknown or nothing can be written."""
    log = judge(settings).log
    for source in sources:
        if source not in log.sources:
            raise NoNewEntry(f"there is no source '{source}'{did_you_mean(source, log.sources)}")
    folder = settings.content / "exchanges" / str(day.year)
    path = folder / f"{free_id(day, log, folder)}.md"
    text = entry_text(day, settings, log, sources)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except OSError as error:
        raise NoNewEntry(f"{path} cannot be written: {error.strerror}") from None
    return path


def free_id(day: date, log: Log, folder: Path) -> str:
    """Give the day itself as an id, or with a letter where the log has an entry of that day."""
    for candidate in (day.isoformat(), *(f"{day}-{letter}" for letter in ascii_lowercase[1:])):
        if not log.has_exchange(candidate) and not (folder / f"{candidate}.md").exists():
            return candidate
    raise NoNewEntry(f"all ids of {day} are taken; name the file yourself: {day}-words.md")


def entry_text(day: date, settings: Settings, log: Log, sources: Sequence[str]) -> str:
    """Give the text of the file."""
    return "\n".join((*head(day, settings, log), *quotes(log, sources), *figures(log), "---", BODY))


def head(day: date, settings: Settings, log: Log) -> Iterator[str]:
    """Give the first fields."""
    yield "---"
    yield "title:            # 10 to 120 characters: what happened, with the figures"
    yield f"date: {day}  # no source names the day? then the earliest; add date_latest and date_note"
    yield f"added: {settings.now:%Y-%m-%dT%H:%MZ}"
    yield "kind: exchange    # exchange (both sides give), release (one side gives), repatriation (bodies)"
    yield "summary:          # at most 200 characters"
    for language in log.site.languages[1:]:
        yield f"# {language}: {{title: ..., summary: ...}}   # the same in '{language}', if you write it"
    yield "# agreement: id    # of agreements.yaml, where the event is part of one"
    yield "# stage: {number: 1, of: 3}"
    yield "# place: [{name: ..., quotes: [...]}]"
    yield "# mediators: [{name: ..., quotes: [...]}]"


def quotes(log: Log, sources: Sequence[str]) -> Iterator[str]:
    """Give a quote to fill in for each source."""
    yield "quotes:           # whole sentences, word for word"
    for number, source in enumerate(sources or ("",), start=1):
        language = log.sources[source].record.language if source else ""
        yield f"  - id: quote-{number}"
        yield f"    source: {source or '      # a file of content/sources, without .yaml'}"
        yield "    speaker:      # an id of speakers.yaml, or: outlet"
        yield "    voice:        # direct (as spoken), translated (by the outlet), reported (the outlet's sentence)"
        yield "    said: >-"
        yield "      "
        if language not in {"", log.site.languages[0]}:
            yield f"    translations: {{{log.site.languages[0]}: {{text: '', by: the log}}}}"


def figures(log: Log) -> Iterator[str]:
    """Give a figure for each side to fill in."""
    yield "figures:          # a number stands in each of its quotes; several numbers in one quote? add words: [205 people]"
    for side in log.site.sides:
        yield f"  - {{side: {side}, who: all, count: , quotes: []}}"
    yield "# unknown: [{side: ..., who: all, why: ...}]   # a figure that nobody published"
    yield "# totals: [{side: ..., who: all, count: ..., of: [ids], quotes: [...]}]"
    yield "# ordinals: [{series: ..., count: ..., quotes: [...]}]"


BODY = """
Two to eight sentences of our own, in the past tense: what happened, what each side said, how the figures relate, what is not
known. Every number and every quoted phrase is cited in its sentence [@quote-1].
"""
