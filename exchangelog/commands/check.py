"""`check`: check everything, print the findings."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Sequence
from pathlib import Path

from exchangelog.cannot_run import CannotRun
from exchangelog.commands.command import FAILED, WELL, Command
from exchangelog.commands.options import add_jobs, add_strict, place, settings_of
from exchangelog.commands.printing import FORMATS, complain, print_in_format
from exchangelog.findings import Finding, Severity, count_by_severity


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
    findings = findings_of(judged.findings, options.paths) if options.paths else judged.findings
    print_in_format(options.format, findings, judged.line)
    say_what_is_elsewhere(judged.findings, findings)
    failing = {Severity.ERROR, Severity.WARNING} if options.strict else {Severity.ERROR}
    return FAILED if any(one.severity in failing for one in findings) else WELL


def findings_of(findings: Sequence[Finding], paths: Sequence[Path]) -> tuple[Finding, ...]:
    """Give the findings of some files. Raises CannotRun for a path with nothing behind it: 'no findings' would be no praise."""
    wanted = {path: path.resolve() for path in paths}
    below = {path: [one for one in findings if is_below(Path(one.path), [at])] for path, at in wanted.items()}
    for path, at in wanted.items():
        # What has vanished has findings and no file.
        if not at.exists() and not below[path]:
            raise CannotRun(f"there is no file or folder {path}")
    return tuple(one for one in findings if is_below(Path(one.path), list(wanted.values())))


def say_what_is_elsewhere(findings: Sequence[Finding], shown: Sequence[Finding]) -> None:
    """Say beside the findings of some files that others have errors or warnings: those of an entry's sources keep it from its readers."""
    everywhere, here = count_by_severity(findings), count_by_severity(shown)
    elsewhere = {one: everywhere[one] - here[one] for one in (Severity.ERROR, Severity.WARNING)}
    said = ", ".join(
        f"{number} {one}{'' if number == 1 else 's'}" for one, number in elsewhere.items() if number
    )
    if said:
        complain(f"elsewhere in the log: {said}; 'check' without a path shows them")


def is_below(path: Path, wanted: Sequence[Path]) -> bool:
    """Say whether a file is one of the wanted, or in one of them."""
    resolved = path.resolve()
    return any(resolved == one or one in resolved.parents for one in wanted)


CHECK = Command("check", "check everything, print the findings", describe, run)
