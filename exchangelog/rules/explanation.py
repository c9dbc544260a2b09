"""Explanations: what `explain` prints of a rule, and of all of them.

Comes in: rules, and the folder of their examples, which stand beside the tests (tests/rules): a small valid log in `base`, and
for each rule files to lay over it. Goes out: lines of text. An example is shown by what it changes in the valid log, as a diff,
since that is what an editor has to see.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import unified_diff
from itertools import groupby, islice
from pathlib import Path

from exchangelog.findings.text_format import printable
from exchangelog.rules.rule import Rule

FINDINGS = "findings.txt"
DELETED, PADDED = ".deleted", ".padded"
"""Endings of the markers for what a plain file cannot show: a file taken away, a file made longer."""

MOST_LINES = 60
"""Lines of one file of an example; what a rule is about stands among the first."""

CONTEXT = 2


def list_rules(rules: Iterable[Rule]) -> Iterator[str]:
    """Give the rules by family, each with its severity and the first line of its documentation."""
    for number, (family, members) in enumerate(groupby(rules, key=lambda rule: rule.family)):
        yield from ("",) * bool(number)
        yield family
        for rule in members:
            yield f"  {rule.severity:8} {rule.name:28} {rule.documentation.splitlines()[0]}"


def explain(rule: Rule, examples: Path) -> Iterator[str]:
    """Give a rule's documentation and both its examples, or a line that says where examples would be."""
    yield f"{rule.name} ({rule.severity}, {rule.family})"
    yield ""
    yield from rule.documentation.splitlines()
    folder = examples / rule.family / rule.name
    if not folder.is_dir():
        yield ""
        yield f"Its examples stand in the repository, in tests/rules/{rule.family}/{rule.name}; they are not installed here."
        return
    yield from ("", "A bad example, as a change to a valid log:")
    yield from indented(changes(folder / "bad", examples / "base"))
    yield from ("", "What is found in it:")
    yield from indented(lines_of(folder / "bad" / FINDINGS))
    yield from ("", "A good example, as a change to the same log:")
    yield from indented(changes(folder / "good", examples / "base"))


def indented(lines: Iterable[str]) -> Iterator[str]:
    """Set lines apart from the words around them."""
    yield from (f"    {line}".rstrip() for line in lines)


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
