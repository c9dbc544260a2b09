"""`check`: check everything, print the findings."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from exchangelog.commands.command import FAILED, WELL, Command
from exchangelog.commands.options import add_jobs, add_strict, place, settings_of
from exchangelog.commands.printing import FORMATS, print_in_format
from exchangelog.findings import Severity


def describe(parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "paths", nargs="*", type=place, metavar="PATH", help="print the findings of these files only"
    )
    parser.add_argument("--format", choices=FORMATS, default="text", help="how findings are printed (text)")
    parser.add_argument(
        "--against", metavar="REV", help="say what changed in silence since a revision of git, such as main"
    )
    add_jobs(parser)
    add_strict(parser)


def run(options: Namespace) -> int:
    """Check everything and print the findings."""
    from exchangelog.pipeline import judge  # noqa: PLC0415 - help and usage errors need none of it

    judged = judge(settings_of(options))
    findings = judged.findings
    if options.paths:
        wanted = [path.resolve() for path in options.paths]
        findings = tuple(one for one in findings if is_below(Path(one.path), wanted))
    print_in_format(options.format, findings, judged.line)
    failing = {Severity.ERROR, Severity.WARNING} if options.strict else {Severity.ERROR}
    return FAILED if any(one.severity in failing for one in findings) else WELL


def is_below(path: Path, wanted: Sequence[Path]) -> bool:
    """Say whether a file is one of the wanted, or in one of them."""
    resolved = path.resolve()
    return any(resolved == one or one in resolved.parents for one in wanted)


CHECK = Command("check", "check everything, print the findings", describe, run)
