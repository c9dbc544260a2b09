"""The work that the editor's preview asks for: the log built, renewed, amended and judged, as `preview_server.work` wants it.

Comes in: the settings of each moment. Goes out: what is to be shown. What takes long is done in a thread and gives a function that
takes its result over; that, and all that is quick, happens in the one thread that serves. So what is held changes in one place only.
"""

from __future__ import annotations

import gc
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from exchangelog.check import ABOUT_ONE_FILE, ABOUT_READING
from exchangelog.derive.derived import derive
from exchangelog.editing.amending import amend, stand
from exchangelog.editing.beside import Judge, start_judge
from exchangelog.editing.content_change import look
from exchangelog.editing.held import Answer, Held, Judgement, Renewal
from exchangelog.editing.judging import judge_all
from exchangelog.editing.reading_in_hand import Reading, read_log
from exchangelog.editing.renewing import renew
from exchangelog.editing.saved_event import Saved, event_at, read_saved, state_now
from exchangelog.findings import Finding
from exchangelog.judged import line_in
from exchangelog.pipeline import get_ready_for_pages
from exchangelog.preview_server import Built
from exchangelog.settings import Settings
from exchangelog.sharing import WorkerLost

Say = Callable[[tuple[Finding, ...], Callable[[str, int], str | None]], None]
"""Prints findings; is given what finds the line that one speaks of."""
OF_READING = frozenset(rule.name for rule in ABOUT_READING)
OF_ONE_FILE = frozenset(rule.name for rule in ABOUT_ONE_FILE)


MANY = 2_000_000
"""Values made, less those let go of, after which Python looks for circles: more than the site of a large log has, which is planned anew with each save."""


class Editing:
    """The log as an editor works at it. settings: gives those of the moment, the clock read anew. say: is told what all rules found."""

    def __init__(self, settings: Callable[[], Settings], say: Say) -> None:
        """Take how to ask for settings and how to print; nothing is read yet."""
        self._settings = settings
        self._say = say
        self._held: Held | None = None
        self._judge: Judge | None = None
        self._judge_number = 0

    def build(self) -> Callable[[], Built]:
        """Read and judge everything the first time, and what has changed from then on. Raises CannotRun and what making a site raises."""
        settings = self._settings()
        if self._held is None:
            first = self._begin(settings)
            return lambda: self._take(first)
        renewal = renew(self._held, replace(settings, processes=1))
        return lambda: self._renewed(renewal)

    def amend(self, saved: Path) -> Built | None:
        """Show one saved event at once; None where only the whole can say what has changed."""
        held, settings = self._held, self._settings()
        if held is None or held.standing is None:
            return None
        read = read_saved(saved, settings)
        if read is None:
            return None
        before = held.saved.get(read.file.path)
        if before is not None and before.file.data == read.file.data:  # told of once more
            self._held = held.having_read(Saved(read.file, read.state, before.is_shown))
            return self._take(self._held) if before.is_shown else None
        path = f"{settings.content.as_posix()}/{read.file.path}"
        was_faulty = any(one.path == path and one.rule in OF_READING for one in held.findings)
        amended = amend(held.standing, read.file, settings, was_faulty=was_faulty)
        self._held = held.having_read(Saved(read.file, read.state, amended is not None))
        if amended is None:
            return None
        answer = Answer(held.number + 1, frozenset({path}), OF_ONE_FILE, frozenset(), amended.findings)
        return self._take(self._held.amended(answer, amended.standing, amended.fresh))

    def unseen(self, path: str) -> Path | None:
        """Give the file of the event whose page stands at a path, if it was saved and not yet read; the system may not have told of it."""
        held = self._held
        event = None if held is None or held.standing is None else event_at(path, held.standing.log)
        if held is None or event is None:
            return None
        saved = self._settings().content / event.path
        state = state_now(saved)
        return None if state is None or held.has_seen(event.path, state) else saved

    def judge(self) -> Callable[[], Built] | None:
        """Have all rules asked of the log at hand; None where they have spoken of it. Raises CannotRun."""
        held = self._held
        if held is None or held.is_judged:
            return None
        settings = self._settings()
        judgement = Judgement(held.number, self._ask(held, settings))
        self._say(judgement.findings, partial(line_of, held.reading, settings))
        return lambda: self._judged(judgement)

    def end(self) -> None:
        """Leave no process behind."""
        if self._judge is not None:
            self._judge.end()

    def _begin(self, settings: Settings) -> Held:
        """Read, judge and plan everything; then let a process beside ours follow, which asks all rules from now on."""
        states = look(settings.content)
        reading = read_log(settings)
        derived = derive(reading.log)
        judgement = Judgement(1, judge_all(reading, derived, settings))
        get_ready_for_pages(settings)
        self._say(judgement.findings, partial(line_of, reading, settings))
        standing = stand(reading.log, derived, settings) if judgement.is_good else None
        self._judge, self._judge_number = start_judge(reading), 1
        gc.freeze()  # a search for circles among millions of things that stay takes half a second each time
        gc.set_threshold(MANY)
        return Held(1, reading, states, judgement, standing=standing, planned=0 if standing is None else 1)

    def _ask(self, held: Held, settings: Settings) -> tuple[Finding, ...]:
        """Ask all rules in the process beside ours; here, where there is none or it was ended from outside."""
        if self._judge is not None:
            changes = [change for number, change in held.changes if number > self._judge_number]
            self._judge_number = held.number
            try:
                return self._judge.ask(changes, settings)
            except WorkerLost:
                self._judge = None
        return judge_all(held.reading, derive(held.reading.log), replace(settings, processes=1))

    def _renewed(self, renewal: Renewal) -> Built:
        assert self._held is not None  # noqa: S101 - there is one since the first build
        gc.freeze()  # what was planned stays until the next plan, and then goes by itself
        return self._take(self._held.renewed(renewal))

    def _judged(self, judgement: Judgement) -> Built:
        assert self._held is not None  # noqa: S101 - there is one since the first build
        return self._take(self._held.judged(judgement))

    def _take(self, held: Held) -> Built:
        """Hold it from now on; gives what is to be shown of it."""
        self._held = held
        findings = held.findings
        site = None if held.standing is None or not held.is_good else held.standing.site
        return Built(site, findings, held.fresh, is_behind=held.is_behind)


def line_of(reading: Reading, settings: Settings, path: str, number: int) -> str | None:
    """Give a line of a file, counted from 1; None where there is none."""
    return line_in(reading.documents.get(path.removeprefix(f"{settings.content.as_posix()}/")), number)
