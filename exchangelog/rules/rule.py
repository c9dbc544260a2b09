"""What a rule is: a name, a severity, what it judges, and the function that judges it.

`@rule(Severity.ERROR, on=EACH_EXCHANGE)` makes one from a function. The name follows from the function's (`unknown_source` is
`unknown-source`), the family from its module, the documentation from its docstring.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from enum import Enum
from typing import Any

from msgspec import Struct, field

from exchangelog.cannot_run import CannotRun
from exchangelog.derive.derived import Derived
from exchangelog.evidence.vault import KeptTexts
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.reading.document import Document
from exchangelog.reading.fault import Fault
from exchangelog.reading.source_file import StrayFile
from exchangelog.record.log import Log
from exchangelog.revision import Revision


class Context(Struct, frozen=True):
    """What a rule may look up: the log, what is derived from it, how it was read, and the day on which it is judged.

    `vault` is what the editor's vault keeps of the captured texts: nothing where there is none. `revision` is the log as it was
    published, where the check is against a revision.
    """

    log: Log
    derived: Derived
    documents: dict[str, Document]
    faults: dict[str, list[Fault]]
    strays: tuple[StrayFile, ...]
    today: date
    vault: KeptTexts = field(default_factory=dict)
    revision: Revision | None = None

    def faults_of(self, rule: str) -> Iterator[tuple[str, Fault]]:
        """Give the faults that reading left for a rule, each with the path of its file."""
        for path, faults in self.faults.items():
            for fault in faults:
                if fault.rule == rule:
                    yield path, fault


class Subject(Enum):
    """What a rule is called with, one at a time, before the context; None is called once with the context alone."""

    FILES = "how the files were read: called once, with the context alone"
    EXCHANGE = "each event"
    ENTRY = "each event and each statement"
    PROSE = "each event, each statement and each page of the site's own"
    SOURCE = "each source"
    PAGE = "each page of the site's own"
    LOG = "the log as a whole: called once, with the context alone"


Judge = Callable[..., Iterable[Problem]]


class Rule(Struct, frozen=True):
    """A rule, ready to be asked."""

    name: str
    severity: Severity
    family: str
    subject: Subject
    documentation: str
    judge: Judge

    def __call__(self, *arguments: Any) -> Iterable[Problem]:  # noqa: ANN401 - what the subject says
        """Judge a value; gives the problems found."""
        return self.judge(*arguments)


def rule(severity: Severity, on: Subject) -> Callable[[Judge], Rule]:
    """Make a rule of a function that takes its subject (see Subject) and a Context, and gives Problems.

    Raises CannotRun where Python has left out all docstrings: the site would be published with empty words about every rule.
    """
    if sys.flags.optimize > 1:
        raise CannotRun(
            "Python runs with -OO (or PYTHONOPTIMIZE=2), without the docstrings, which are what the site says of each rule; run it without"
        )

    def make(judge: Judge) -> Rule:
        family = judge.__module__.split(".")[-2]
        name = judge.__name__.replace("_", "-")
        return Rule(name, severity, family, on, inspect.getdoc(judge) or "", judge)

    return make
