"""Hostile files: what a stranger could put into content/, one at a time, and what a check of the log with it costs.

In: a small valid log, copied for each case. Out: a `Cost` for each. Every case has to end in findings (status 1), in a warning or nothing at
all (status 0) or in one line (status 2), and never in a traceback, within 10 seconds and 500 MiB.
"""

import os
import shutil
import socket
import stat
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path

from tools.measuring import Cost, run_measured
from tools.stress.hostile_records import ENTRY, Case, record_cases
from tools.stress.tried_log import BASE, ROOT

NEW = "exchanges/2024/2024-05-11.md"
SOURCE = "sources/2024/new.yaml"
MEGABYTE = 1_000_000
MOST_SECONDS, MOST_MEBIBYTES = 10.0, 500.0
CANNOT_RUN = 2

FRONT = "---\ntitle: A title of an entry\ndate: 2024-05-11\n"


def text_case(path: str, text: str | bytes) -> Case:
    """Give a case that writes one file."""

    def write(content: Path) -> None:
        target = content / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode("utf-8", "surrogatepass") if isinstance(text, str) else text)

    return write


def bomb(levels: int) -> str:
    """Give YAML whose aliases, if they were followed, would be ten to the power of `levels` texts."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, levels)]
    return "\n".join(lines) + "\n"


def yaml_cases() -> Iterator[tuple[str, Case]]:
    """Give what YAML can be made to do, and what stands where YAML should."""
    yield "aliases of aliases", text_case(SOURCE, bomb(9))
    yield "10,000 levels of brackets", text_case(NEW, f"{FRONT}quotes: {'[' * 10_000}{']' * 10_000}\n---\n")
    yield "10,000 levels of braces", text_case(NEW, f"{FRONT}quotes: {'{a: ' * 10_000}\n---\n")
    yield (
        "10,000 levels of indentation",
        text_case(NEW, f"{FRONT}" + "".join(f"{' ' * n}a:\n" for n in range(1300))),
    )
    yield from large_cases()
    yield "NUL bytes", text_case(NEW, FRONT + "summary: a\0b\n---\n")
    yield "lone surrogates", text_case(NEW, FRONT + "summary: a\ud800b\n---\n")
    yield "escaped surrogates", text_case(NEW, FRONT + 'summary: "a\\ud800b"\n---\n')
    yield (
        "every control",
        text_case(
            NEW,
            FRONT + "summary: 'a" + "".join(map(chr, [*range(32), *range(127, 160), 0xFFFE])) + "'\n---\n",
        ),
    )
    yield "front matter that closes twice", text_case(NEW, f"{FRONT}---\n{FRONT}---\ntext\n")
    yield "front matter alone", text_case(NEW, "---\n" * 200_000)
    yield "a tag of Python", text_case(SOURCE, "url: !!python/object/apply:os.system ['touch owned']\n")
    yield "numbers beyond all measure", text_case(NEW, f"{FRONT}figures: [{{count: {'9' * 900_000}}}]\n---\n")


def large_cases() -> Iterator[tuple[str, Case]]:
    """Give files with very much of one thing."""
    yield "100,000 keys", text_case(SOURCE, "".join(f"key{n}: 1\n" for n in range(76_000)))
    yield "one key 100,000 times", text_case(SOURCE, "url: a\n" * 140_000)
    yield "200 MB", two_hundred_megabytes
    yield (
        "a megabyte of quotes",
        text_case(NEW, FRONT + "quotes:\n" + "  - {id: a, said: 'x'}\n" * 43_000 + "---\n"),
    )
    yield (
        "a megabyte of figures",
        text_case(
            NEW,
            FRONT
            + "figures:\n"
            + "  - {side: norland, who: all, count: 1, quotes: [a]}\n" * 18_000
            + "---\n",
        ),
    )
    yield "400,000 escapes", text_case(NEW, FRONT + 'summary: "' + "\\0" * 400_000 + '"\n---\n')
    yield "450,000 items", text_case(NEW, FRONT + "quotes: [" + "a," * 450_000 + "]\n---\n")
    yield "200,000 aliases of nothing", text_case(NEW, FRONT + "quotes: [" + "*b, " * 200_000 + "]\n---\n")
    yield (
        "400,000 lone carriage returns",
        text_case(NEW, FRONT.replace("\n", "\r") + "---\r" + "a\r" * 400_000),
    )
    yield "one line of a megabyte", text_case(NEW, FRONT + "summary: " + "x " * 490_000 + "\n---\n")


def two_hundred_megabytes(content: Path) -> None:
    """Leave a file of 200 MB, without holding it in memory: what is measured is the check."""
    with (content / NEW).open("wb") as file:
        file.truncate(200 * MEGABYTE)


def prose_cases() -> Iterator[tuple[str, Case]]:
    """Give prose that is hard to read, behind the front matter of a valid entry."""
    head = (BASE / ENTRY).read_text("utf-8").rsplit("\n---\n", 1)[0] + "\n---\n"
    pieces: Mapping[str, str] = {
        "open brackets": "[" * 900_000,
        "nested quotations": "> " * 450_000 + "x",
        "nested lists": "".join(f"{' ' * (2 * n)}- a\n" for n in range(650)),
        "stars": "*a **b " * 130_000,
        "quotation marks": '"' * 900_000,
        "citations": "[@headline] " * 80_000,
        "numbers": "12 345 " * 130_000,
        "numbers in words": "one hundred and twenty three thousand " * 24_000,
        "dates": "24 May 2025, " * 70_000,
        "links": "[a](b) " * 130_000,
        "backticks": "`a``b``` " * 100_000,
        "entities": "&#x41;&amp; " * 75_000,
        "tags": "<a" * 450_000,
        "a word of look-alikes": "аbсdе" * 90_000,
        "accents upon accents": "a" + "\u0301" * 450_000,
        "accents of two classes in turn": "a" + "\u0301\u0323" * 200_000,
        "empty headings": "#\n" * 400_000,
        "one paragraph": "The ministry said so. " * 43_000,
    }
    for name, text in pieces.items():
        yield f"prose: {name}", text_case(ENTRY, head + text + "\n")


def name_cases() -> Iterator[tuple[str, Case]]:
    """Give files whose name or kind is the attack."""
    for name in (
        "a\u202egpj.md",
        "a\nb.md",
        "a\x1b[31m.md",
        "2024-05-11.md.",
        "CON.md",
        "ä.md",
        "a\u0308.md",
        "x" * 250,
    ):
        yield f"a file called {name!r:.40}", text_case(f"exchanges/2024/{name}", FRONT)
    yield "ids that differ in case", text_case("sources/2024/HERALD-2024-05-10.yaml", "url: null\n")
    yield "a FIFO", lambda content: os.mkfifo(content / "exchanges/2024/2024-05-11.md")
    yield "a socket", bind_socket
    yield "a device", lambda content: make_device(content / NEW)
    yield "a hard link", lambda content: (content / NEW).hardlink_to(content / ENTRY)
    yield "a link to a device", lambda content: (content / NEW).symlink_to("/dev/zero")
    yield "a link out of the folder", lambda content: (content / NEW).symlink_to("/etc/passwd")
    yield "a link to itself", lambda content: (content / NEW).symlink_to(content / NEW)
    yield "a folder linked to the root", lambda content: (content / "exchanges/2025").symlink_to("/")
    yield "a folder called as an entry", lambda content: (content / NEW).mkdir()
    yield "folders a thousand deep", deep_folders
    yield "ten thousand files", many_files


def make_device(path: Path) -> None:
    """Leave the device that gives zeros without end, where we may."""
    with suppress(PermissionError):
        os.mknod(path, 0o644 | stat.S_IFCHR, os.makedev(1, 5))


def bind_socket(content: Path) -> None:
    """Leave a socket in the place of an entry; its path has to be short, so it is made from its folder."""
    here = Path.cwd()
    os.chdir(content / "exchanges/2024")
    try:
        socket.socket(socket.AF_UNIX).bind("2024-05-11.md")
    finally:
        os.chdir(here)


def deep_folders(content: Path) -> None:
    """Make folders within folders, deeper than a path may be long."""
    here = Path.cwd()
    os.chdir(content / "exchanges")
    try:
        for _ in range(1000):
            Path("folder").mkdir()
            os.chdir("folder")
        Path("2024-05-11.md").write_text(FRONT, "utf-8")
    finally:
        os.chdir(here)


def many_files(content: Path) -> None:
    """Write ten thousand files that are no entries."""
    for number in range(10_000):
        (content / "exchanges/2024" / f"stray{number}.md").write_text("x", "utf-8")


def hostile_cases() -> Iterator[tuple[str, Case]]:
    """Give every case by its name."""
    yield from yaml_cases()
    yield from prose_cases()
    yield from name_cases()
    yield from record_cases()


def broken_promise(cost: Cost) -> str:
    """Say what a check of a hostile file did that it must not; empty where all is well."""
    if "Traceback" in cost.said or "a bug of the program" in cost.said:
        return f"ended in a traceback: {cost.said[:200]}"
    if cost.status not in {0, 1, 2} or (cost.status == CANNOT_RUN and cost.said.count("\n") != 1):
        return f"status {cost.status}: {cost.said[:200]}"
    if cost.processor > MOST_SECONDS or cost.peak_mib > MOST_MEBIBYTES:
        return f"cost {cost.processor:.1f} s and {cost.peak_mib:.0f} MiB"
    return ""


def check_with(case: Case, folder: Path) -> Cost:
    """Give what a check costs of a small log that one hostile thing has been added to."""
    content = folder / "content"
    shutil.copytree(BASE, content)
    case(content)
    command: list[str | Path] = [
        sys.executable,
        "build.py",
        "check",
        "--content",
        content,
        "--vault",
        folder,
        "--today",
        "2025-02-01",
    ]
    try:
        return run_measured(command, ROOT)
    finally:
        # Python takes folders that are nested a thousand deep for an endless recursion; the system does not.
        subprocess.run(["rm", "-rf", "--", str(content)], check=True)
