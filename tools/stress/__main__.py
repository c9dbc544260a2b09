"""`make stress`: run every harness at length and print figures; fails where a promise is broken.

In: options KILLS (500), EDITS (100), FILES of a burst (1,000), SEED, the LOG whose builds are killed (a small one), and ONLY, the harnesses to run. Out, printed: a line a result; the exit status is 1 where a site was torn, a hostile file cost too much or
ended in a traceback, a full disk was not told in one line, a burst was not one change, or a text of the record got out of its place on a page.
"""

import argparse
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from playwright.sync_api import sync_playwright

from exchangelog.settings import Settings
from tests.pages.odd_site import odd_log
from tools.browser import HOW_TO_INSTALL, find_browser, flags
from tools.stress.bursts import burst_upon_preview
from tools.stress.full_disk import build_onto_full_disks
from tools.stress.hostile_files import broken_promise, check_with, hostile_cases
from tools.stress.hostile_site import broken_by_payloads, turned
from tools.stress.killed_builds import SMALL, TriedLog, kill_builds
from tools.stress.payloads import payloads
from tools.stress.remembered_builds import compare_builds

TURN = 25
"""By how many payloads the sites are turned against each other."""
HARNESSES = ("hostile", "sites", "disks", "edits", "bursts", "kills")
DISKS = (64, 256, 512, 1024, 2048, 4096, 8192)


def kills(count: int, seed: int, log: TriedLog, folder: Path) -> Iterator[str]:
    """Kill builds; gives what was broken."""
    killed = kill_builds(count, seed, folder, log)
    print(
        f"killed builds: {killed.builds}, of which {killed.published} had published; "
        f"torn: {len(killed.torn)}; processes that went on: {len(killed.survivors)}"
    )
    yield from killed.torn
    yield from killed.survivors
    yield from (f"left behind: {name}" for name in killed.left_behind)


def edits(count: int, seed: int, folder: Path) -> Iterator[str]:
    """Build after each of a row of edits with what is remembered and without; gives where the two differed."""
    compared = compare_builds(count, seed, folder)
    print(f"builds after edits: {compared.edits}, of which {compared.untouched} had nothing to do")
    yield from compared.wrong


def bursts(files: int, seed: int, folder: Path) -> Iterator[str]:
    """Save many files at once while the preview runs; gives what was broken."""
    for one in burst_upon_preview(files, seed, folder):
        print(f"burst of {one.files} files: shown after {one.seconds:.1f} s, work of {one.builds:.1f} builds")
        yield from one.broken


def disks(folder: Path) -> Iterator[str]:
    """Fill disks; gives what was broken."""
    found = build_onto_full_disks(DISKS, folder)
    if found is None:
        print("full disks: nothing can be mounted here")
        return
    for one in found:
        print(f"disk of {one.kibibytes:5} KiB: status {one.status}; {one.said[:100]}")
        yield from (f"disk of {one.kibibytes} KiB: {fault}" for fault in one.faults)
        if one.status not in {0, 2}:
            yield f"disk of {one.kibibytes} KiB: status {one.status}"


def hostile(folder: Path) -> Iterator[str]:
    """Check hostile files; gives what was broken."""
    for name, case in hostile_cases():
        place = folder / "case"
        place.mkdir()
        cost = check_with(case, place)
        print(f"{name[:48]:48} status {cost.status:2} {cost.processor:6.2f} s {cost.peak_mib:5.0f} MiB")
        if broken := broken_promise(cost):
            yield f"{name}: {broken}"
        shutil.rmtree(place)


def sites(folder: Path) -> Iterator[str]:
    """Build sites whose every text is hostile, each time with others in each place, and open their pages; gives what was broken."""
    executable = find_browser()
    if executable is None:
        print(f"hostile sites: {HOW_TO_INSTALL}")
        return
    settings = Settings(now=datetime(2032, 1, 1, tzinfo=UTC), drafts=True)
    hostile_texts = tuple(payloads())
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=flags())
        for turn in range(0, len(hostile_texts), TURN):
            place = folder / str(turn)
            broken = broken_by_payloads(odd_log(), turned(hostile_texts, turn), settings, place, browser)
            pages = len(list(place.rglob("*.html")))
            print(f"hostile site {turn:3}: {pages} pages, {len(broken)} broken")
            yield from broken
        browser.close()


def log_at(folder: str) -> TriedLog:
    """Take a log as it is today; what every page says of the log in a line is what changes between its builds."""
    content = Path(folder)
    if not (content / "site.yaml").is_file():
        raise argparse.ArgumentTypeError(f"{folder} has no site.yaml")
    return TriedLog(content, f"{datetime.now(UTC):%Y-%m-%d}", "site.yaml", "tagline")


def main() -> int:
    """Run everything; return the exit status."""
    parser = argparse.ArgumentParser(prog="make stress", description=__doc__)
    parser.add_argument("--kills", type=int, default=500)
    parser.add_argument("--edits", type=int, default=100)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--log", type=log_at, default=SMALL)
    parser.add_argument("--only", choices=HARNESSES, nargs="+", default=HARNESSES)
    options = parser.parse_args()
    broken: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        harnesses: dict[str, Callable[[Path], Iterator[str]]] = {
            "hostile": hostile,
            "sites": sites,
            "disks": disks,
            "edits": partial(edits, options.edits, options.seed),
            "bursts": partial(bursts, options.files, options.seed),
            "kills": partial(kills, options.kills, options.seed, options.log),
        }
        for name in options.only:
            place = Path(folder) / name
            place.mkdir()
            broken += harnesses[name](place)
    for one in broken:
        print(f"BROKEN: {one}")
    print("No promise was broken." if not broken else f"{len(broken)} promises were broken.")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
