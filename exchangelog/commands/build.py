"""`build`: check, then write the site."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from pathlib import Path

from exchangelog.commands.command import FAILED, WELL, Command
from exchangelog.commands.options import add_site_options, add_strict, settings_of
from exchangelog.commands.printing import complain, print_findings
from exchangelog.findings import Severity
from exchangelog.settings import Settings


def describe(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_site_options(parser)
    parser.add_argument(
        "--out", type=Path, default=Settings.out, metavar="DIR", help="where the site is written (site)"
    )
    parser.add_argument("--no-cache", action="store_true", help="make everything anew")
    add_strict(parser)
    parser.add_argument("--preview", action="store_true", help="noindex, a banner, no feeds")


def run(options: Namespace) -> int:
    """Check, then write the site."""
    from exchangelog.pipeline import build  # noqa: PLC0415 - help and usage errors need none of it

    settings = settings_of(options)
    built = build(settings, announce=complain)
    grave = [one for one in built.findings if one.severity is not Severity.NOTE]
    if grave:
        print_findings(grave, built.judged.line)
    if built.written is None:
        complain(f"no site was written; {settings.out} is as it was")
        return FAILED
    print(f"{settings.out}: {built.written.files} files, {built.written.unchanged} of them unchanged")
    return WELL


BUILD = Command("build", "check, then write the site", describe, run)
