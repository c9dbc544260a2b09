"""The invented log with some of its files edited: what the check says of it.

In: for each file, texts of it and what stands in their place; for sources, sentences that their captured text ends with.
Out: the findings of the whole log.
"""

from collections.abc import Mapping
from pathlib import Path

from exchangelog.findings import Finding
from exchangelog.rules import RULES
from tests.rules.examples import BASE, judge, lay_over_base
from tests.rules.made_captures import TEXTS, with_capture

MAY = "exchanges/2024/2024-05-10.md"
JUNE = "exchanges/2024/2024-06-20.md"
RELEASE = "exchanges/2024/2024-08-01-release.md"
STATEMENT = "statements/2024/2024-12-31.md"
HERALD = "sources/2024/herald-2024-05-10.yaml"
AGENCY = "sources/2024/agency-2024-06-20.yaml"

Edits = Mapping[str, Mapping[str, str]]


def edited_log(folder: Path, edits: Edits, added_to: Mapping[str, str] | None = None) -> Path:
    """Make the log in `folder`; every text to be replaced stands in its file exactly once, or '' for the whole file."""
    content = folder / "content"
    lay_over_base(folder / "nothing", content)
    for path, sentences in (added_to or {}).items():
        text = (TEXTS / f"{Path(path).stem}.txt").read_text("utf-8") + sentences
        (content / path).write_text(with_capture((BASE / path).read_text("utf-8"), text), "utf-8")
    for path, replacements in edits.items():
        text = (content / path).read_text("utf-8")
        for old, new in replacements.items():
            assert not old or text.count(old) == 1, f"{path} has {text.count(old)} times: {old}"
            text = text.replace(old, new) if old else new
        (content / path).write_text(text, "utf-8")
    return content


JUDGED = frozenset(rule.name for rule in RULES if rule.family in {"evidence", "figures"}) | {
    "unknown-citation"
}
"""The rules whose judgement is looked at: whether quotes and numbers can be traced to sources."""


def findings_of(folder: Path, edits: Edits, added_to: Mapping[str, str] | None = None) -> list[Finding]:
    """Give what the rules about quotes and numbers find in the log with its edits."""
    return [one for one in judge(edited_log(folder, edits, added_to)) if one.rule in JUDGED]


def brief(findings: list[Finding]) -> list[tuple[str, int, str]]:
    """Give each finding's file, line and rule."""
    return [(one.path, one.span.line, one.rule) for one in findings]
