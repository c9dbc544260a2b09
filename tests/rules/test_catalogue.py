"""The catalogue of rules: what docs/format.md names is there, listed, documented and shown by examples."""

import inspect
import re

import pytest

from exchangelog.rules import RULES
from exchangelog.rules.rule import Rule
from tests.architecture.python_files import ROOT
from tests.rules.examples import Example, all_examples

FORMAT = ROOT / "docs" / "format.md"
SECTION = re.compile(r"^## 4\. Rules$(.*?)^## ", re.MULTILINE | re.DOTALL)
FAMILIES = ("reading", "text", "evidence", "figures", "prose", "time", "log", "change", "notes")
TITLES = {"the log": "log", "change, with `--against REV`": "change"}
FAMILY_LINE = re.compile(r"^- ([^:]*?)(?: \([^:]*\))?: (.*)$", re.DOTALL)
NAME = re.compile(r"`([a-z0-9-]+)` ([ewn])\b")
SEVERITIES = {"e": "error", "w": "warning", "n": "note"}

OUR_OWN = {
    "missing-file": ("reading", "error"),
    "disguised-letter": ("text", "error"),
    "unfinished-text": ("text", "warning"),
    "look-alike-host": ("evidence", "error"),
    "host-of-another-publisher": ("evidence", "warning"),
    "counts-something-else": ("figures", "error"),
    "bent-translation": ("evidence", "error"),
    "circular-source": ("evidence", "error"),
    "sentence-of-both-sides": ("evidence", "warning"),
    "published-long-after": ("time", "warning"),
    "untimely-source": ("time", "error"),
    "counted-twice": ("log", "warning"),
    "field-in-prose": ("prose", "error"),
    "uncited-quantity": ("prose", "warning"),
    "kind-not-in-quote": ("figures", "warning"),
    "missing-sum": ("figures", "warning"),
    "precision-not-in-quote": ("figures", "warning"),
    "untrue-correction": ("log", "error"),
}
"""Rules that the project added; section 7 of docs/format.md says why."""


def promised_rules() -> dict[str, tuple[str, str]]:
    """Read the family and the severity of every rule that docs/format.md names."""
    section = SECTION.search(FORMAT.read_text("utf-8"))
    assert section, "docs/format.md has no section 4"
    promised = dict(OUR_OWN)
    for item in re.split(r"^(?=- )", section[1], flags=re.MULTILINE):
        if line := FAMILY_LINE.match(item.strip()):
            family = TITLES.get(line[1], line[1])
            promised |= {name: (family, SEVERITIES[letter]) for name, letter in NAME.findall(line[2])}
    return promised


def test_every_promised_rule_is_there() -> None:
    """The rules of the format are those of RULES, with their families and severities."""
    assert {rule.name: (rule.family, str(rule.severity)) for rule in RULES} == promised_rules()


def test_the_rules_are_listed_in_the_order_of_their_families() -> None:
    """RULES follows the format: reading first, notes last; no name stands twice."""
    families = [FAMILIES.index(rule.family) for rule in RULES]
    assert families == sorted(families)
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_stands_in_a_file_of_its_name(rule: Rule) -> None:
    """`unknown-source` of the family 'evidence' is rules/evidence/unknown_source.py."""
    file = inspect.getsourcefile(rule.judge)
    expected = ROOT / "exchangelog" / "rules" / rule.family / f"{rule.name.replace('-', '_')}.py"
    assert file == str(expected)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_documents_itself(rule: Rule) -> None:
    """A rule's docstring says in one line what it finds, then why that matters, then how to mend it."""
    first, *rest = rule.documentation.split("\n\n")
    assert "\n" not in first
    assert first.endswith(".")
    assert any(part.startswith("Why it matters: ") for part in rest)
    assert any(part.startswith("How to mend it: ") for part in rest)


def test_every_rule_has_its_examples_and_every_example_its_rule() -> None:
    """Beside the tests stand a bad example, what an editor sees of it, and a good example of each rule."""
    examples = list(all_examples())
    assert examples == sorted((Example(rule.family, rule.name) for rule in RULES), key=str)
    assert [str(one.expected) for one in examples if not one.expected.is_file()] == []
    assert [str(one.folder) for one in examples if not (one.folder / "good").is_dir()] == []
