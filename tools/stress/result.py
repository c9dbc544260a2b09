"""What came of a harness: figures, and what was broken; as a table and as JSON.

In: the harnesses, each a function that gives a `Result`. Out: lines to print, each at once, so that a run of an hour can be followed.
"""

import json
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path

WIDTH = 44
MOST_TOLD = 20
"""Of one harness, in the table: what is broken a thousand times is seen from twenty."""


@dataclass(frozen=True)
class Result:
    """The figures of a harness by their names, each promise that was broken, and how long it took."""

    figures: Mapping[str, float | str]
    broken: tuple[str, ...] = ()
    seconds: int = 0

    @classmethod
    def skipped(cls, why: str) -> "Result":
        """Say that nothing was tried, and why."""
        return cls({"not tried": why})


def say(line: str) -> None:
    """Print a line at once."""
    print(line, flush=True)


def run(harness: Callable[[Path], Result], name: str, folder: Path) -> Result:
    """Run a harness in a folder of its own; one that fails itself has proven nothing, and the others are run all the same."""
    place = folder / name
    place.mkdir()
    say(f"--- {name}")
    began = time.monotonic()
    try:
        result = harness(place)
    except Exception as error:  # noqa: BLE001 - whatever it was, it is told as a broken promise
        result = Result({}, (f"the harness failed: {type(error).__name__}: {error}",))
    return replace(result, seconds=round(time.monotonic() - began))


def table_of(results: Mapping[str, Result]) -> Iterator[str]:
    """Give the figures as a table, a line each, then what was broken."""
    for name, result in results.items():
        yield ""
        yield f"{name}: {result.seconds} s, {len(result.broken)} broken"
        yield from (f"    {figure:{WIDTH}} {number:>8}" for figure, number in result.figures.items())
        yield from (f"    BROKEN: {one}" for one in result.broken[:MOST_TOLD])
    yield ""
    broken = sum(len(result.broken) for result in results.values())
    yield f"{broken} promises were broken." if broken else "No promise was broken."


def json_of(results: Mapping[str, Result]) -> str:
    """Give the same as JSON in one line."""
    return json.dumps({name: asdict(result) for name, result in results.items()}, ensure_ascii=False)
