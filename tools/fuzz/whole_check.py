"""A file of a valid log replaced: the check ends with findings at places that are there, and what it lets through can be built.

In: as for front_matter.
"""

import json
from datetime import UTC, datetime

from exchangelog.check import check
from exchangelog.findings import Finding, Severity
from exchangelog.findings.github_format import format_commands, format_summary
from exchangelog.findings.json_format import format_json
from exchangelog.findings.sarif_format import DescribedRule, format_sarif
from exchangelog.rules import RULES
from exchangelog.rules.rule import Context
from exchangelog.settings import Settings
from exchangelog.site_plan import plan_site
from tests.reading.judged_text import VALID, context_of
from tools.fuzz.front_matter import WORDS, file_of
from tools.fuzz.harness import Harness, holds

SETTINGS = Settings(now=datetime(2025, 2, 1, tzinfo=UTC))
DESCRIBED = tuple(DescribedRule(one.name, one.severity, one.documentation) for one in RULES)
READ_ELSEWHERE = (
    "feed.xml",
    "atom.xml",
    "feed.json",
    "exchanges.ics",
    "data/quotes.csv",
    "index.html",
    "ledger/index.html",
)
"""Files of the site in which the texts of any file may stand, beside the pages of its own."""


def judge(data: bytes) -> None:
    """Check the log with the file in it, print the findings in every form, and build the pages of a file that is let through."""
    file = file_of(data)
    context = context_of({**VALID, file.path: file.data or b""})
    findings = check(context)
    for finding in findings:
        hold_place(finding, context)
    json.loads(format_json(findings))
    json.loads(format_sarif(findings, DESCRIBED))
    commands = format_commands(findings)
    holds(
        all(line.startswith("::") for line in commands.splitlines()),
        f"a finding is one command: {commands!r}",
    )
    format_summary(findings)
    if all(finding.severity is not Severity.ERROR for finding in findings):
        build(file.id, context)


def hold_place(finding: Finding, context: Context) -> None:
    """Hold a finding to the file's lines, and its words to one line."""
    lines = context.documents[finding.path].text.split("\n") if finding.path in context.documents else [""]
    span = finding.span
    holds(1 <= span.line <= span.end_line <= len(lines), f"lines of the file: {finding}")
    holds(1 <= span.column <= len(lines[span.line - 1]) + 1, f"a column of its line: {finding}")
    holds(1 <= span.end_column <= len(lines[span.end_line - 1]) + 1, f"it ends in its line: {finding}")
    holds(not set("\n\r") & set(finding.message + finding.help), f"one line: {finding}")


def build(record_id: str, context: Context) -> None:
    """Make every file of the site in which the file's own texts stand."""
    for path, artifact in plan_site(context.log, context.derived, SETTINGS).items():
        if record_id in path or path in READ_ELSEWHERE:
            artifact.make()


HARNESS = Harness(judge, WORDS)
