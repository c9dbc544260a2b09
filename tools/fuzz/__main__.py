"""`make fuzz`: look for texts that the program should withstand and does not, by every harness in turn, for so many seconds each.

In: options SECONDS (60), ONLY, the harnesses to run, SEED; or AGAIN with a harness and files, which tries those and nothing else. Out, printed: a line
a harness. A text at fault is written to .cache/fuzz-found, with the command that tries it again; the exit status is then 1. Texts that reached something
new are kept in .cache/fuzz-kept, where the next run begins.
"""

import argparse
import re
import subprocess
import sys
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path

from tools.fuzz.harness import CORPUS, NAMES, ROOT, load

KEPT = ROOT / ".cache" / "fuzz-kept"
FOUND = ROOT / ".cache" / "fuzz-found"
MOST_SECONDS, MOST_MEBIBYTES = 20, 1500
"""For one text. The engine makes everything ten times as slow and keeps its own tables in memory: the bounds of a hostile file are held by `make stress`."""
REPORT_LINES = 12


def main() -> int:
    """Run what is asked for; return the exit status."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=__doc__)
    parser.add_argument("--seconds", type=int, default=60)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--only", choices=NAMES, nargs="+", default=NAMES)
    parser.add_argument("--again", nargs="+", metavar=("HARNESS", "FILE"))
    options = parser.parse_args()
    if options.again:
        name, *files = options.again
        return 1 if sum(try_again(name, Path(file)) for file in files) else 0
    faults = [fault for name in options.only for fault in run(name, options.seconds, options.seed)]
    print(
        f"{len(faults)} texts are at fault."
        if faults
        else "No text was found that the program does not withstand."
    )
    return 1 if faults else 0


def run(name: str, seconds: int, seed: int) -> Iterator[Path]:
    """Run one harness and say what became of it; gives the files with texts at fault."""
    kept, found = KEPT / name, FOUND / name
    for folder in (kept, found):
        folder.mkdir(parents=True, exist_ok=True)
    words = FOUND / f"{name}.words"
    words.write_text("".join(f'"{escaped(word)}"\n' for word in load(name).words), "ascii")
    before = set(found.iterdir())
    command = [sys.executable, "-m", "tools.fuzz.engine", name, f"-max_total_time={seconds}", f"-seed={seed}"]
    command += [
        f"-dict={words}",
        f"-artifact_prefix={found}/",
        f"-timeout={MOST_SECONDS}",
        "-print_final_stats=1",
    ]
    command += [f"-rss_limit_mb={MOST_MEBIBYTES}", str(kept), str(CORPUS / name)]
    report = subprocess.run(
        command, cwd=ROOT, capture_output=True, encoding="utf-8", errors="replace", check=False
    )
    said = report.stdout + report.stderr
    executed = re.search(r"stat::number_of_executed_units:\s*(\d+)", said)
    print(f"{name}: {executed[1] if executed else 'no'} texts tried, {len(list(kept.iterdir()))} kept")
    faults = sorted(set(found.iterdir()) - before)
    for file in faults:
        print(
            f"  {file.relative_to(ROOT)} is at fault. Again: python -m tools.fuzz --again {name} {file.relative_to(ROOT)}"
        )
    if report.returncode:
        print("\n".join(said.strip().splitlines()[-REPORT_LINES:] if not faults else fault_lines(said)))
    if report.returncode and not faults:
        raise SystemExit(f"{name}: the engine ended with status {report.returncode}")
    yield from faults


def fault_lines(said: str) -> Sequence[str]:
    """Give the lines of a report from the exception on."""
    lines = said.splitlines()
    starts = [
        number
        for number, line in enumerate(lines)
        if "Uncaught Python exception" in line or "ERROR: libFuzzer" in line
    ]
    start = starts[0] if starts else max(len(lines) - REPORT_LINES, 0)
    return [f"  {line}" for line in lines[start : start + 2 * REPORT_LINES]]


def escaped(word: str) -> str:
    """Write a word as a dictionary of libFuzzer has it: every byte by its number."""
    return "".join(f"\\x{byte:02x}" for byte in word.encode("utf-8"))


def try_again(name: str, file: Path) -> bool:
    """Try one text; say whether it is at fault, and how."""
    try:
        load(name).judge(file.read_bytes())
    except Exception:  # noqa: BLE001 - whatever a harness raises is the fault that is looked for
        print(f"{file}: at fault\n{traceback.format_exc()}")
        return True
    print(f"{file}: nothing is wrong with it")
    return False


if __name__ == "__main__":
    sys.exit(main())
