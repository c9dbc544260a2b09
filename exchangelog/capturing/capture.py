"""Capture: a page or a file becomes a capture of a source of the log, new or known, and its text goes to the vault.

Comes in: what the editor typed. Goes out: `Captured`, and the files; or one line, and nothing. The vault is written first and the
source's file last, each in one step, so that whatever interrupts it leaves no source without its text.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from exchangelog.capturing.current_log import read_log
from exchangelog.capturing.difference import Difference, since_last
from exchangelog.capturing.known_sources import find_source, with_text
from exchangelog.capturing.new_source import Known, propose, refuse_misspelt
from exchangelog.capturing.source_edit import source_in, with_capture
from exchangelog.capturing.source_text import NewCapture, source_text
from exchangelog.capturing.taking import CannotCapture, Taken, is_address, take_file, take_page, user_agent
from exchangelog.evidence.segments import lines_of
from exchangelog.evidence.vault import read_vault
from exchangelog.fetching.page import Fetcher
from exchangelog.fetching.web_address import read_address
from exchangelog.keeping.deposit import Deposit, deposited, refuse_published
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.record.moment import Moment
from exchangelog.record.source import Source
from exchangelog.settings import Settings
from exchangelog.write.one_file import place_file
from exchangelog.write.trouble import writing

WHOLE_SENTENCE = re.compile(r"[.!?\u2026][\"'\u201c-\u201f\u00ab\u00bb\u2018\u2019)\]]*\s*\Z")


class Request(Struct, frozen=True):
    """What is to be captured (an address, or a file with the address it has on the web), and what the editor knows of it.

    `taken` is the day on which the text was taken, where that is not today.
    """

    what: str
    url: str | None = None
    known: Known = field(default_factory=Known)
    taken: Moment | None = None
    extent: str = "full"
    allow_private: bool = False


class Captured(Struct, frozen=True):
    """What became of it: the source's file, whether it is new, whether anything was, and what an editor should know.

    `difference` is that to the capture before, where there was one.
    """

    path: Path
    source_id: str
    is_new_source: bool
    is_new_capture: bool
    put_into_vault: bool
    segments: int
    difference: Difference | None = None
    notices: tuple[str, ...] = ()


def capture(request: Request, settings: Settings) -> Captured:
    """Capture a page or a file. Raises CannotRun: CannotFetch, CannotCapture, CannotAdd, CannotWrite."""
    refuse_published(settings, settings.vault)
    refuse_misspelt(request.known)
    log = read_log(settings)
    today = settings.day_in(log.timezone)
    if request.taken is not None and request.taken.day > today:
        raise CannotCapture(f"--taken {request.taken} is a day to come")
    if request.url is not None and is_address(request.what):
        raise CannotCapture("--url says where a FILE was found; for an address it is of no use")
    typed = request.what if is_address(request.what) else request.url
    if typed is not None:
        read_address(typed)  # what is no address at all is refused before it is compared with others
    refuse_description(find_source(log, request.known.source_id, [typed]), request.known, settings)
    taken = dated(take(request, settings, log), request, Moment(today))
    source = find_source(log, request.known.source_id, [taken.asked, taken.address])
    if source is None and taken.address is None and request.known.source_id is None:
        source = with_text(log, Deposit(taken.extract.text, taken.raw, {}).sha256)
    refuse_description(source, request.known, settings)
    if source is None:
        return capture_new(taken, request, settings, log)
    return capture_again(taken, request, settings, source)


def take(request: Request, settings: Settings, log: Log) -> Taken:
    """Fetch the page, or read the file."""
    if not is_address(request.what):
        return take_file(Path(request.what), request.url, settings.now)
    agent = user_agent(None if log.is_unread("site") else log.site.repository)
    return take_page(request.what, Fetcher(agent, allow_private=request.allow_private), settings.now)


def dated(taken: Taken, request: Request, today: Moment) -> Taken:
    """Note the day on which the text was taken; a page fetched today that was taken on another day is a stored copy of it."""
    day = request.taken or today
    origin = "stored-copy" if taken.origin == "live" and day.day != today.day else taken.origin
    return replace(taken, origin=origin, how={**taken.how, "taken_on": str(day), "origin": origin})


def dated_today(taken: Taken, settings: Settings, log: Log) -> Taken:
    """Note that a text was taken today, by the log's days."""
    today = Moment(settings.day_in(log.timezone))
    return dated(taken, Request(""), today)


def refuse_description(source: Filed[Source] | None, known: Known, settings: Settings) -> None:
    """Raise CannotCapture where the editor describes a source that is described already."""
    if source is not None and known.told():
        options = ", ".join(known.told())
        path = (settings.content / source.path).as_posix()
        raise CannotCapture(
            f"the log has this page as '{source.id}'; {options} would change nothing: edit {path}"
        )


def capture_new(taken: Taken, request: Request, settings: Settings, log: Log) -> Captured:
    """Write a source that the log does not have yet."""
    proposal = propose(taken, request.known, log)
    new = new_capture(taken, request.extent)
    year = (proposal.source.published or str(settings.day_in(log.timezone)))[:4]
    path = settings.content / "sources" / year / f"{proposal.source_id}.yaml"
    if path.exists():
        raise CannotCapture(f"{path} is there already and cannot be read; build.py check says why")
    data = source_text(proposal.source, new).encode()
    source_in(path.as_posix(), data)
    with deposited(settings, proposal.source_id, deposit_of(taken)) as is_new:
        place_file(path, data)
    return Captured(
        path, proposal.source_id, is_new_source=True, is_new_capture=True, put_into_vault=is_new,
        segments=len(new.lines), notices=proposal.notices,
    )  # fmt: skip


def capture_again(taken: Taken, request: Request, settings: Settings, source: Filed[Source]) -> Captured:
    """Add a capture to a source, unless it has one of the same text; that text goes to the vault if the vault has lost it."""
    new = new_capture(taken, request.extent)
    path = settings.content / source.path
    same = [one for one in source.record.captures if new.lines == one.lines or new.sha256 == one.sha256]
    if same:
        put = False
        if any(one.sha256 == new.sha256 for one in same):
            with deposited(settings, source.id, deposit_of(taken)) as put:
                pass
        return Captured(
            path,
            source.id,
            is_new_source=False,
            is_new_capture=False,
            put_into_vault=put,
            segments=len(new.lines),
        )
    vault = read_vault(settings.vault, [source])
    add_capture(settings, source, new, deposit_of(taken))
    return Captured(
        path, source.id, is_new_source=False, is_new_capture=True, put_into_vault=True,
        segments=len(new.lines), difference=since_last(source, taken.extract.text, vault),
    )  # fmt: skip


def add_capture(settings: Settings, source: Filed[Source], new: NewCapture, deposit: Deposit) -> None:
    """Put the text into the vault and the capture behind the others of its source. Raises CannotAdd or CannotWrite."""
    path = settings.content / source.path
    with writing(path):
        data = path.read_bytes()
    added = with_capture(path.as_posix(), data, new)
    with deposited(settings, source.id, deposit):
        place_file(path, added)


def new_capture(taken: Taken, extent: str) -> NewCapture:
    """Give the digests that stand for a text; an excerpt that breaks off inside a sentence leaves its last piece out."""
    deposit = deposit_of(taken)
    lines = lines_of(taken.extract.text)
    if extent == "excerpt" and len(lines) > 1 and not WHOLE_SENTENCE.search(taken.extract.text):
        lines = lines[:-1]
    return NewCapture(
        taken=str(taken.how["taken_on"]),
        origin=taken.origin,
        extent=extent,
        extractor=taken.extract.extractor,
        raw_sha256=deposit.raw_sha256,
        sha256=deposit.sha256,
        lines=lines,
    )


def deposit_of(taken: Taken) -> Deposit:
    """Give what the vault keeps of it."""
    how: Mapping[str, Any] = taken.how
    return Deposit(taken.extract.text, taken.raw, how)
