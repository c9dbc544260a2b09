"""`build`: check, then write the site."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from exchangelog.cannot_run import CannotRun
from exchangelog.commands.command import FAILED, WELL, Command, after_publication
from exchangelog.commands.options import add_jobs, add_site_options, add_strict, place, settings_of
from exchangelog.commands.printing import complain, print_findings
from exchangelog.findings import Severity
from exchangelog.memory.last_build import LastBuild, Outcome
from exchangelog.settings import Settings

if TYPE_CHECKING:  # what builds is needed only where something has changed
    from exchangelog.pipeline import Built


def describe(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_site_options(parser)
    parser.add_argument(
        "--out", type=place, default=Settings.out, metavar="DIR", help="where the site is written (site)"
    )
    parser.add_argument("--no-cache", action="store_true", help="make everything anew")
    add_jobs(parser)
    add_strict(parser)
    parser.add_argument("--preview", action="store_true", help="noindex, a banner, no feeds")


def run(options: Namespace) -> int:
    """Check, then write the site; where nothing has changed since the last time, say what was said then."""
    settings = settings_of(options)
    if options.no_cache:
        settings = replace(settings, cache=None)
    last = LastBuild(settings)
    if (known := last.recall()) is not None:
        return tell(known, settings.out)
    built = make(settings)
    if built.written is None:
        return tell(outcome_of(built), settings.out)
    with after_publication():
        outcome = outcome_of(built)
        last.keep(outcome, built.judged.log.site.timezone)
        return tell(outcome, settings.out)


def make(settings: Settings) -> Built:
    """Build, and say with every reason why that could not be done that the last site stands."""
    from exchangelog.pipeline import build  # noqa: PLC0415 - neither help nor a build that has nothing to do needs it

    try:
        return build(settings, announce=complain)
    except CannotRun as reason:
        raise CannotRun(f"{reason}; {settings.out} is as it was") from reason


def outcome_of(built: Built) -> Outcome:
    """Give what is told of a build, and remembered: notes are for `check`."""
    grave = tuple(one for one in built.findings if one.severity is not Severity.NOTE)
    shown = {f"{one.path}:{one.span.line}": built.judged.line(one.path, one.span.line) for one in grave}
    lines = {place: line for place, line in shown.items() if line is not None}
    if built.written is None:
        return Outcome(grave, lines, None, 0)
    return Outcome(grave, lines, built.written.files, built.written.unchanged)


def tell(outcome: Outcome, out: Path) -> int:
    """Print the findings, and what was written; gives the exit status."""
    if outcome.findings:
        print_findings(outcome.findings, outcome.line)
    if outcome.files is None:
        complain(f"no site was written; {out} is as it was")
        return FAILED
    print(f"{out}: {outcome.files} files, {outcome.unchanged} of them unchanged")
    return WELL


BUILD = Command("build", "check, then write the site", describe, run)
