"""Each rule finds its bad example, alone, and says it in words that somebody has read; its good example passes.

The words stand in tests/rules/<family>/<rule>/bad/findings.txt. After a change to a message, write them anew and read the diff:

    REWRITE_FINDINGS=1 .venv/bin/python -m pytest -q tests/rules/test_examples.py
"""

import os
from pathlib import Path

import pytest

from tests.rules.examples import BASE, Example, all_examples, judge, lay_over_base, shown
from tests.rules.made_captures import made_sources

REWRITE = bool(os.environ.get("REWRITE_FINDINGS"))
BESIDE_ANOTHER = {"withheld", "single-origin"}
"""Notes that follow from what an example needs: a file that cannot be read, figures of which only one speaker is left."""

OF_A_GOOD_ONE = {"single-origin"}
"""What may be noted of an accepted form: a good example may have figures of one speaker."""

CAUSES = {"withheld": {"bad-value", "yaml-syntax"}}
"""And where it is shown itself, it stands beside the findings that it follows from."""

EXAMPLES = list(all_examples())


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.family}/{example.rule}")
def test_a_rule_finds_its_bad_example_and_nothing_else_does(example: Example, tmp_path: Path) -> None:
    """What an editor sees of the bad example is what stands in findings.txt, and it is this rule's finding alone."""
    content = tmp_path / "content"
    lay_over_base(example.folder / "bad", content)
    found = {finding.rule for finding in judge(content)}
    allowed = BESIDE_ANOTHER | CAUSES.get(example.rule, set())
    assert found - allowed <= {example.rule}, shown(content)
    assert example.rule in found, "the rule does not find its own bad example"
    if REWRITE:
        example.expected.write_text(shown(content), "utf-8")
    assert shown(content) == example.expected.read_text("utf-8")


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: f"{example.family}/{example.rule}")
def test_a_rule_lets_its_good_example_pass(example: Example, tmp_path: Path) -> None:
    """The accepted form gives no finding of any rule but a note on what the example happens to lack."""
    content = tmp_path / "content"
    lay_over_base(example.folder / "good", content)
    found = {finding.rule for finding in judge(content)}
    assert found <= OF_A_GOOD_ONE - {example.rule}, shown(content)


def test_the_base_log_is_valid() -> None:
    """The log that all examples are laid over gives no finding of any rule."""
    assert judge(BASE) == (), shown(BASE)


def test_the_captures_of_the_base_log_are_those_of_its_texts() -> None:
    """The sources hold the digests of base-texts (python -m tests.rules.made_captures writes them anew)."""
    assert {path: path.read_text("utf-8") for path in made_sources()} == made_sources()
