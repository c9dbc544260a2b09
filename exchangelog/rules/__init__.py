"""The rules: one a file, in a folder for each family; this list is all of them.

A rule is a pure function from a value to problems. Its name is the function's, its documentation the function's docstring:
what it finds, why it matters, how to mend it. Beside the tests, tests/rules/<family>/<name>/ holds a bad and a good example
with the findings as an editor sees them. To add a rule: write its file, add it to RULES, write its examples.
"""

from __future__ import annotations

from exchangelog.rules.evidence.unknown_source import unknown_source
from exchangelog.rules.prose.uncited_number import uncited_number
from exchangelog.rules.prose.uncited_quotation import uncited_quotation
from exchangelog.rules.reading.duplicate_key import duplicate_key
from exchangelog.rules.rule import Rule
from exchangelog.rules.time.event_in_future import event_in_future

RULES: tuple[Rule, ...] = (
    duplicate_key,
    unknown_source,
    uncited_number,
    uncited_quotation,
    event_in_future,
)
