"""A look at the content folder, and the site of what is found there, where it can be told at once that one may be made.

Comes in: what is held, and the settings of the moment. Goes out: a `Renewal`. A few records that were changed in place are judged
by the rules about them and about the whole log, and the site is planned anew, in about a second for ten thousand entries. Whatever else
has changed (a file that is new or gone, a registry, a thousand files) is read, and waits until all rules have spoken.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from msgspec.structs import replace

from exchangelog.check import ABOUT_ONE_FILE, ABOUT_THE_LOG
from exchangelog.derive.derived import Derived, derive, derive_again
from exchangelog.editing.amending import Standing, has_moved, stand
from exchangelog.editing.content_change import ContentChange, find_change
from exchangelog.editing.held import Answer, Held, Renewal
from exchangelog.editing.judging import judge_changed
from exchangelog.editing.reading_in_hand import Reading
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.settings import Settings

MOST_AT_ONCE = 40
"""Files whose own rules are asked before all rules are: more than an editor saves, and far less than a branch that is switched."""


def renew(held: Held, settings: Settings) -> Renewal:
    """Look at the folder again, and plan the site anew where that may be done; templates and static files are read anew in any case.

    Raises CannotRun, and what planning a site raises.
    """
    touched, states = find_change(settings.content, held.states)
    change = touched.but_for(held.reading.documents)
    number, reading = held.number, held.reading
    if change:
        number, reading = held.number + 1, held.reading.after(change)
    waiting = waiting_for_all_rules(held, change, reading)
    derived = derived_of(reading.log, held.standing) if change and len(change.paths) <= MOST_AT_ONCE else None
    answer = None
    if derived is not None:
        answer = answer_of(change, number, settings, judge_changed(reading, derived, settings, change.paths))
    renewal = Renewal(number, reading, states, change, answer, waiting, None)
    if not held.renewed(renewal).may_be_planned:
        return renewal
    return replace(
        renewal, standing=stand(reading.log, derived or derived_of(reading.log, held.standing), settings)
    )


def derived_of(log: Log, standing: Standing | None) -> Derived:
    """Derive everything from the log at hand; what follows from records that stand is taken over."""
    return derive(log) if standing is None else derive_again(log, standing.log, standing.derived)


def waiting_for_all_rules(held: Held, change: ContentChange, reading: Reading) -> Mapping[str, int]:
    """Give the paths at which the reading differs from the standing site's log by more than a record changed in place."""
    before = {path: number for path, number in held.waiting.items() if path not in change.paths}
    if not change:
        return before
    is_few = len(change.paths) <= MOST_AT_ONCE
    moved = {path for path in change.paths if not (is_few and stays(path, held.standing, reading))}
    return {**before, **dict.fromkeys(moved, held.number + 1)}


def stays(path: str, standing: Standing | None, reading: Reading) -> bool:
    """Say whether the record of a file stands where it stood, and could be read."""
    before = None if standing is None else record_at(path, standing.log)
    after = record_at(path, reading.log)
    return not (before is None or after is None or reading.faults.get(path) or has_moved(before, after))


def record_at(path: str, log: Log) -> Filed[Any] | None:
    """Give the record that a file is, if it is one that was read; its id is its name."""
    name = path.rpartition("/")[2].rpartition(".")[0]
    kinds: tuple[Mapping[str, Filed[Any]], ...] = (log.exchanges, log.statements, log.sources, log.pages)
    found = (kind.get(name) for kind in kinds)
    return next((one for one in found if one is not None and one.path == path), None)


def answer_of(change: ContentChange, number: int, settings: Settings, findings: tuple[Any, ...]) -> Answer:
    """Give what was found in changed files as an answer."""
    folder = settings.content.as_posix()
    return Answer(
        number,
        frozenset(f"{folder}/{path}" for path in change.paths),
        frozenset(rule.name for rule in ABOUT_ONE_FILE),
        frozenset(rule.name for rule in ABOUT_THE_LOG),
        findings,
    )
