"""How far a run has come, kept in the vault: an interrupted one goes on where it stopped.

Comes in: outcomes, one after the other. Goes out: a file with a line for each, and what an earlier run left in it. A line that was
cut off by the interruption is not read; a run that is older than a day, or that did not record what this one is to record, is
begun anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

from msgspec import Struct

from exchangelog.rechecking.outcome import Outcome
from exchangelog.write.trouble import writing

NAME = "recheck.jsonl"
OLDEST = timedelta(days=1)


class Progress(Struct, frozen=True):
    """The file of a run, and the outcomes that are in it already, by source."""

    path: Path
    begun: datetime
    done: dict[str, Outcome]

    def note(self, outcome: Outcome) -> None:
        """Write an outcome down. Raises CannotWrite."""
        with writing(self.path), self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(outcome.as_json(), ensure_ascii=False) + "\n")

    def finish(self) -> None:
        """Forget the run: it is complete."""
        with writing(self.path):
            self.path.unlink(missing_ok=True)


def resume(vault: Path, now: datetime, *, record: bool) -> Progress:
    """Go on with an interrupted run, or begin one. Raises CannotWrite."""
    path = vault / NAME
    with writing(path):
        lines = path.read_text("utf-8", "replace").splitlines() if path.exists() else []
        header = header_in(lines)
        if (
            header is not None
            and timedelta(0) <= now - header.begun <= OLDEST
            and (header.record or not record)
        ):
            return Progress(path, header.begun, {one.source_id: one for one in outcomes_in(lines[1:])})
        vault.mkdir(parents=True, exist_ok=True)
        first = {"begun": now.isoformat(), "record": record}
        path.write_text(json.dumps(first) + "\n", "utf-8")
    return Progress(path, now, {})


class Header(Struct, frozen=True):
    """What the first line of a run says: when it began, and whether it records."""

    begun: datetime
    record: bool


def header_in(lines: list[str]) -> Header | None:
    """Read the first line; None where it is none."""
    try:
        raw = json.loads(lines[0])
        return Header(datetime.fromisoformat(raw["begun"]), bool(raw["record"]))
    except (IndexError, KeyError, TypeError, ValueError):
        return None


def outcomes_in(lines: list[str]) -> Iterator[Outcome]:
    """Read the other lines; what is not whole is left out."""
    for line in lines:
        try:
            yield Outcome.from_json(json.loads(line))
        except (KeyError, TypeError, ValueError):
            continue
