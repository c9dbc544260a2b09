"""Explanations: what `explain` prints of a rule, and of all of them, and what the page of a rule shows.

Comes in: rules, and the folder of their examples. Goes out: lines of text; the documentation in its parts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path

from msgspec import Struct

from exchangelog.rules.rule import Rule
from exchangelog.rules.shown_examples import read_examples

WHY, MEND = "Why it matters: ", "How to mend it: "
"""How the parts of a documentation begin, after what the rule finds."""


class Documentation(Struct, frozen=True):
    """What a rule's docstring says, paragraph by paragraph: what it finds, why that matters, how to mend it."""

    finds: tuple[str, ...]
    why: tuple[str, ...]
    mend: tuple[str, ...]


def read_documentation(rule: Rule) -> Documentation:
    """Part a rule's docstring; its lines are joined, since they are broken for editors and not for readers."""
    parts: dict[str, list[str]] = {"": [], WHY: [], MEND: []}
    current = ""
    for paragraph in rule.documentation.split("\n\n"):
        text = " ".join(paragraph.split())
        current = next((mark for mark in (WHY, MEND) if text.startswith(mark)), current)
        parts[current].append(text.removeprefix(current) if text.startswith(current) else text)
    return Documentation(tuple(parts[""]), tuple(parts[WHY]), tuple(parts[MEND]))


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
    shown = read_examples(rule, examples)
    if shown is None:
        yield ""
        yield f"Its examples stand in the repository, in tests/rules/{rule.family}/{rule.name}; they are not installed here."
        return
    yield from ("", "A bad example, as a change to a valid log:")
    yield from indented(shown.bad)
    yield from ("", "What is found in it:")
    yield from indented(shown.findings)
    yield from ("", "A good example, as a change to the same log:")
    yield from indented(shown.good)


def indented(lines: Iterable[str]) -> Iterator[str]:
    """Set lines apart from the words around them."""
    yield from (f"    {line}".rstrip() for line in lines)
