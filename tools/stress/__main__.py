"""`make stress`: run every harness at length and print figures; fails where a promise is broken.

In: options KILLS (500), ENDS by signals (200), BUILDS one after the other (50), EDITS (100), FILES of a burst (1,000), SEED, the LOG whose builds are killed (a made one),
and ONLY, the harnesses to run. Out, printed: what they do while they do it, a table, and the same as a line of JSON, the last one. The exit status is 1
where a promise was broken: a site was torn, a build that was ended said a word, a hostile file cost too much or ended in a traceback, a full disk was not told in one line, a burst was not
one change, a text of the record got out of its place on a page, or a harness could not do its work.
"""

import shutil
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from exchangelog.settings import Settings
from tests.pages.odd_site import odd_log
from tools.browser import HOW_TO_INSTALL, find_browser, flags
from tools.stress.bursts import burst_upon_preview
from tools.stress.ended_builds import end_builds
from tools.stress.full_disk import build_onto_full_disks
from tools.stress.hostile_files import broken_promise, check_with, hostile_cases
from tools.stress.hostile_site import broken_by_payloads, turned
from tools.stress.killed_builds import kill_builds
from tools.stress.payloads import payloads
from tools.stress.remembered_builds import compare_builds
from tools.stress.result import Result, json_of, run, say, table_of
from tools.stress.tried_log import SMALL, TriedLog, Workplace, made_log
from tools.stress.undisturbed_builds import build_at_once, build_in_succession

TURN = 25
"""By how many payloads the sites are turned against each other."""
SIZES = 3
"""So many sizes of a disk up to what each of three builds needs."""


def kills(count: int, seed: int, log: TriedLog | None, folder: Path) -> Result:
    """Kill builds."""
    place = Workplace.prepare(log or made_log(folder / "log"), folder / "place")
    killed = kill_builds(count, seed, place, say)
    figures = {"kills": killed.kills, "builds": killed.builds, "published": killed.published}
    figures |= {f"killed: {name}": number for name, number in sorted(killed.whom.items())}
    figures |= {f"while: {name}": number for name, number in sorted(killed.moments.items())}
    figures |= reads_of(killed.reads, killed.torn)
    figures |= {"processes that went on": len(killed.survivors), "left behind": len(killed.left_behind)}
    too_few = [f"only {killed.kills} of {count} builds were killed"] * (killed.kills < count)
    broken = [*killed.torn, *killed.survivors, *killed.left_behind, *killed.wrong, *too_few]
    return Result(figures, tuple(broken))


def ends(count: int, seed: int, log: TriedLog | None, folder: Path) -> Result:
    """End builds by signals."""
    place = Workplace.prepare(log or made_log(folder / "log"), folder / "place")
    ended = end_builds(count, seed, place, say)
    figures = {"builds that were ended": ended.builds, "done by then": ended.done_by_then}
    return Result(figures | dict(sorted(ended.by.items())), tuple(ended.wrong))


def reads_of(reads: Mapping[str, int], torn: Sequence[str]) -> dict[str, int]:
    """Give how often a site was read while builds ran, and how often it was torn."""
    return {"reads": sum(reads.values()), "reads that were torn": len(torn)}


def successive(count: int, seed: int, folder: Path) -> Result:
    """Build one after the other, and two at once."""
    place = Workplace.prepare(SMALL, folder / "place")
    rows, pairs = build_in_succession(count, place), build_at_once(count // 5, seed, place)
    figures = {"builds": rows.builds} | reads_of(rows.reads, rows.torn)
    more = {"builds": pairs.builds, "that waited": pairs.waited, "killed": pairs.killed}
    figures |= {
        f"two at once: {name}": number for name, number in (more | reads_of(pairs.reads, pairs.torn)).items()
    }
    return Result(figures, (*rows.torn, *rows.wrong, *pairs.torn, *pairs.wrong))


def edits(count: int, seed: int, folder: Path) -> Result:
    """Build after each of a row of edits with what is remembered and without."""
    compared = compare_builds(count, seed, folder)
    return Result({"edits": compared.edits, "had nothing to do": compared.untouched}, tuple(compared.wrong))


def bursts(files: int, seed: int, folder: Path) -> Result:
    """Save many files at once while the preview runs."""
    found = burst_upon_preview(files, seed, folder)
    figures = {
        "bursts": len(found),
        "files of each": found[0].files,
        "seconds until shown, at most": round(max(one.seconds for one in found), 1),
        "builds' work, at most": round(max(one.builds for one in found), 1),
    }
    return Result(figures, tuple(fault for one in found for fault in one.broken))


def disks(folder: Path) -> Result:
    """Fill disks."""
    place = Workplace.prepare(made_log(folder / "log"), folder / "place")
    found = build_onto_full_disks(place, SIZES)
    if found is None:
        return Result.skipped("nothing can be mounted here")
    for one in found:
        say(f"{one.option:20} {one.published} builds published, {one.refused} refused; {one.said[-60:]}")
    figures = {
        "disks": len(found),
        "builds that published": sum(one.published for one in found),
        "builds that were refused": sum(one.refused for one in found),
    }
    return Result(figures, tuple(f"{one.option}: {fault}" for one in found for fault in one.faults))


def hostile(folder: Path) -> Result:
    """Check hostile files."""
    broken, costs = [], []
    for name, case in hostile_cases():
        place = folder / "case"
        place.mkdir()
        costs.append(cost := check_with(case, place))
        say(f"{name[:48]:48} status {cost.status:2} {cost.processor:6.2f} s {cost.peak_mib:5.0f} MiB")
        broken += [f"{name}: {fault}"] if (fault := broken_promise(cost)) else []
        shutil.rmtree(place)
    figures = {
        "files": len(costs),
        "seconds, at most": round(max(one.processor for one in costs), 1),
        "MiB, at most": round(max(one.peak_mib for one in costs)),
    }
    return Result(figures, tuple(broken))


def sites(folder: Path) -> Result:
    """Build sites whose every text is hostile, each time with others in each place, and open their pages."""
    executable = find_browser()
    if executable is None:
        return Result.skipped(HOW_TO_INSTALL)
    settings = Settings(now=datetime(2032, 1, 1, tzinfo=UTC), drafts=True)
    hostile_texts = tuple(payloads())
    broken: list[str] = []
    pages = 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=flags())
        for turn in range(0, len(hostile_texts), TURN):
            place = folder / str(turn)
            found = broken_by_payloads(odd_log(), turned(hostile_texts, turn), settings, place, browser)
            pages += len(list(place.rglob("*.html")))
            say(f"hostile site {turn:3}: {pages} pages so far, {len(found)} broken")
            broken += found
        browser.close()
    return Result({"payloads": len(hostile_texts), "pages": pages}, tuple(broken))


def log_at(folder: str) -> TriedLog:
    """Take a log as it is today; what every page says of the log in a line is what changes between its builds."""
    content = Path(folder)
    if not (content / "site.yaml").is_file():
        raise ArgumentTypeError(f"{folder} has no site.yaml")
    return TriedLog(content, f"{datetime.now(UTC):%Y-%m-%d}", "site.yaml", "tagline")


HARNESSES: Mapping[str, Callable[[Namespace, Path], Result]] = {
    "hostile": lambda _, folder: hostile(folder),
    "sites": lambda _, folder: sites(folder),
    "disks": lambda _, folder: disks(folder),
    "edits": lambda asked, folder: edits(asked.edits, asked.seed, folder),
    "bursts": lambda asked, folder: bursts(asked.files, asked.seed, folder),
    "successive": lambda asked, folder: successive(asked.builds, asked.seed, folder),
    "ends": lambda asked, folder: ends(asked.ends, asked.seed, asked.log, folder),
    "kills": lambda asked, folder: kills(asked.kills, asked.seed, asked.log, folder),
}


def main() -> int:
    """Run everything; return the exit status."""
    parser = ArgumentParser(prog="make stress", description=__doc__)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--ends", type=int, default=200)
    parser.add_argument("--builds", type=int, default=50)
    parser.add_argument("--edits", type=int, default=100)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--log", type=log_at)
    parser.add_argument("--only", choices=tuple(HARNESSES), nargs="+", default=tuple(HARNESSES))
    asked = parser.parse_args()
    with TemporaryDirectory() as folder:
        results = {name: run(partial(HARNESSES[name], asked), name, Path(folder)) for name in asked.only}
    for line in table_of(results):
        say(line)
    say(json_of(results))
    return 1 if any(result.broken for result in results.values()) else 0


if __name__ == "__main__":
    sys.exit(main())
