"""`explain`: the documentation of the rules, where an editor needs it."""

from pathlib import Path

import pytest

from exchangelog.cli import main
from exchangelog.rules import RULES
from exchangelog.rules.explanation import explain
from exchangelog.rules.rule import Rule
from tests.rules.examples import FOLDER


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_a_rule_is_explained_with_both_examples(rule: Rule, capsys: pytest.CaptureFixture[str]) -> None:
    """All of its documentation, what its bad example changes and what is found in it, and the good example; nothing a terminal obeys."""
    assert main(["explain", rule.name]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith(f"{rule.name} ({rule.severity}, {rule.family})\n\n{rule.documentation}\n")
    bad, found, good = printed.split("example, as a change to a valid log:\n")[1].partition(
        "What is found in it:\n"
    )
    assert found
    assert bad.strip()
    assert f"{rule.severity} {rule.name}: " in good
    assert "A good example, as a change to the same log:\n    " in good
    assert all(line.isprintable() for line in printed.split("\n"))


def test_without_a_name_all_rules_are_listed(capsys: pytest.CaptureFixture[str]) -> None:
    """Each rule has a line with its severity and what it finds, below its family."""
    assert main(["explain"]) == 0
    lines = capsys.readouterr().out.split("\n")
    families = [line for line in lines if line and not line.startswith(" ")]
    assert families == list(dict.fromkeys(rule.family for rule in RULES))
    listed = [line.split(None, 2) for line in lines if line.startswith(" ")]
    assert listed == [[str(rule.severity), rule.name, rule.documentation.split("\n")[0]] for rule in RULES]


def test_an_unknown_rule_is_one_line_with_the_nearest_name(capsys: pytest.CaptureFixture[str]) -> None:
    """The command could not run: exit status 2, nothing on the output."""
    assert main(["explain", "uncited-nubmer"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "build.py: there is no rule 'uncited-nubmer' (did you mean 'uncited-number'?)\n"


def test_where_the_tests_are_not_installed_it_says_so(tmp_path: Path) -> None:
    """Without the folder of examples the documentation is there all the same, and one line says where they stand."""
    lines = list(explain(RULES[0], tmp_path))
    assert lines[2] == RULES[0].documentation.split("\n")[0]
    assert lines[-1].startswith(
        f"Its examples stand in the repository, in tests/rules/{RULES[0].family}/{RULES[0].name};"
    )
    assert (FOLDER / RULES[0].family / RULES[0].name).is_dir()
