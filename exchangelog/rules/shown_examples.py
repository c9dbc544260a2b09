"""The examples of the rules: what `explain` prints and the site's pages of the rules show, read at one place.

Comes in: a rule, and the folder of the examples, which stand beside the tests that prove them (tests/rules): a small valid log in
`base`, and for each rule files to lay over it. Goes out: `ShownExamples`. An example is shown by what it changes in the valid log,
as a diff, since that is what an editor has to see.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import unified_diff
from itertools import islice
from pathlib import Path

from msgspec import Struct

from exchangelog.findings.text_format import printable
from exchangelog.rules.rule import Rule

FINDINGS = "findings.txt"
DELETED, PADDED = ".deleted", ".padded"
"""Endings of the markers for what a plain file cannot show: a file taken away, a file made longer."""

MOST_LINES = 60
"""Lines of one file of an example; what a rule is about stands among the first."""

CONTEXT = 2


class ShownExamples(Struct, frozen=True):
    """A rule's examples as lines of text: what the bad one changes, what is found in it, what the good one changes."""

    bad: tuple[str, ...]
    findings: tuple[str, ...]
    good: tuple[str, ...]


def read_examples(rule: Rule, examples: Path) -> ShownExamples | None:
    """Read a rule's examples; None where the folder of examples is not there."""
    folder = examples / rule.family / rule.name
    if not folder.is_dir():
        return None
    base = examples / "base"
    return ShownExamples(
        tuple(changes(folder / "bad", base)),
        tuple(lines_of(folder / "bad" / FINDINGS)),
        tuple(changes(folder / "good", base)),
    )


def changes(example: Path, base: Path) -> Iterator[str]:
    """Give what the files of an example change in the base, file by file."""
    files = sorted(path for path in example.rglob("*") if path.is_file() and path.name != FINDINGS)
    if not files:
        yield "(the valid log as it is)"
    for file in files:
        yield from changes_in(file, example, base)


def changes_in(file: Path, example: Path, base: Path) -> Iterator[str]:
    """Give what one file of an example changes in the base."""
    name = file.relative_to(example)
    if file.suffix == DELETED:
        yield f"{name.with_suffix('').as_posix()}: is missing"
        return
    if file.suffix == PADDED:
        yield f"{name.with_suffix('').as_posix()}: is made {file.read_text('utf-8').strip()} bytes long"
        return
    before, after = lines_of(base / name), lines_of(file)
    yield f"{name.as_posix()}:"
    difference = islice(unified_diff(before, after, n=CONTEXT, lineterm=""), 2, None)
    shown = list(islice((line for line in difference if not line.startswith("@@")), MOST_LINES + 1))
    yield from shown[:MOST_LINES] or ["(as in the valid log, but for its ends of lines)"]
    if len(shown) > MOST_LINES:
        yield "..."


def lines_of(file: Path) -> Sequence[str]:
    """Give a file's lines as a terminal may show them; none where there is no file."""
    if not file.is_file():
        return ()
    return [printable(line) for line in file.read_bytes().decode("utf-8", "replace").split("\n")]
