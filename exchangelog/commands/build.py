"""`build`: check, then write the site."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path

from exchangelog.commands.command import FAILED, WELL, Command
from exchangelog.commands.options import add_jobs, add_site_options, add_strict, settings_of
from exchangelog.commands.printing import complain, print_findings
from exchangelog.findings import Severity
from exchangelog.memory.last_build import LastBuild, Outcome
from exchangelog.settings import Settings


def describe(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_site_options(parser)
    parser.add_argument(
        "--out", type=Path, default=Settings.out, metavar="DIR", help="where the site is written (site)"
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
    outcome = last.recall() or make(settings, last)
    if outcome.findings:
        print_findings(outcome.findings, outcome.line)
    if outcome.files is None:
        complain(f"no site was written; {settings.out} is as it was")
        return FAILED
    print(f"{settings.out}: {outcome.files} files, {outcome.unchanged} of them unchanged")
    return WELL


def make(settings: Settings, last: LastBuild) -> Outcome:
    """Build, and remember what came of it if a site was written; notes are for `check`."""
    from exchangelog.pipeline import build  # noqa: PLC0415 - neither help nor a build that has nothing to do needs it

    built = build(settings, announce=complain)
    grave = tuple(one for one in built.findings if one.severity is not Severity.NOTE)
    shown = {f"{one.path}:{one.span.line}": built.judged.line(one.path, one.span.line) for one in grave}
    lines = {place: line for place, line in shown.items() if line is not None}
    if built.written is None:
        return Outcome(grave, lines, None, 0)
    outcome = Outcome(grave, lines, built.written.files, built.written.unchanged)
    last.keep(outcome, built.judged.log.site.timezone)
    return outcome


BUILD = Command("build", "check, then write the site", describe, run)
