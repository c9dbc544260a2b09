"""`explain`: what a rule finds, why, how to mend it, with a bad and a good example."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from exchangelog.cannot_run import CannotRun
from exchangelog.commands.command import WELL, Command
from exchangelog.settings import Settings


class UnknownRule(CannotRun):
    """There is no rule of that name."""


def describe(parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("rule", nargs="?", metavar="RULE", help="a rule's name (without one: all, by family)")


def run(options: Namespace) -> int:
    """Print the list of rules, or all there is to say of one; raises UnknownRule."""
    from exchangelog.rules import RULES  # noqa: PLC0415 - needed by this command alone
    from exchangelog.rules.explanation import explain, list_rules  # noqa: PLC0415 - the same
    from exchangelog.rules.likeness import did_you_mean  # noqa: PLC0415 - the same

    if options.rule is None:
        print("\n".join(list_rules(RULES)))
        return WELL
    named = {rule.name: rule for rule in RULES}
    if options.rule not in named:
        raise UnknownRule(f"there is no rule '{options.rule}'{did_you_mean(options.rule, named)}")
    print("\n".join(explain(named[options.rule], Settings.examples)))
    return WELL


EXPLAIN = Command("explain", "a rule: what it finds, why, how to mend it, examples", describe, run)
