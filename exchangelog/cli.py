"""The command line: the only part that prints, reads the clock, or decides on an exit status (docs/format.md, section 5).

Exit status: 0 well (warnings and notes allowed); 1 an error, or with --strict a warning; 2 the command could not run.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, time
from pathlib import Path

from exchangelog.cannot_run import CannotRun
from exchangelog.findings import Finding, Severity
from exchangelog.settings import Settings

WELL, FAILED, COULD_NOT_RUN = 0, 1, 2
INTERRUPTED = 130
COMMANDS = ("build", "check", "serve", "new")
WHERE_TO_REPORT = "the issue tracker named in README.md"


def main(arguments: Sequence[str]) -> int:
    """Run a command; gives the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    words = list(arguments)
    is_help = bool(words) and words[0] in {"-h", "--help"}
    if not words or (words[0] not in COMMANDS and words[0].startswith("-") and not is_help):
        words.insert(0, "build")
    options = command_line().parse_args(words)
    command: Callable[[Namespace], int] = options.command
    try:
        return command(options)
    except CannotRun as reason:
        complain(str(reason))
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except ModuleNotFoundError:
        raise  # a dependency that is not installed: build.py says what to do
    except Exception as bug:
        if os.environ.get("EXCHANGELOG_DEBUG"):
            raise
        said = " ".join(f"{type(bug).__name__}: {bug}".split())
        complain(
            f"a bug of the program, not of your files ({said}); please report it at {WHERE_TO_REPORT} "
            "(EXCHANGELOG_DEBUG=1 shows more). The last site is as it was."
        )
    return COULD_NOT_RUN


def command_line() -> ArgumentParser:
    """Describe all commands and their options."""
    parser = ArgumentParser(
        prog="build.py", description="A fact-checked log: check the content, write the site."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    everywhere = ArgumentParser(add_help=False)
    everywhere.add_argument(
        "--content", type=Path, default=Settings.content, metavar="DIR", help="the content folder (content)"
    )
    everywhere.add_argument(
        "--vault", type=Path, default=Settings.vault, metavar="DIR", help="the captured texts (.vault)"
    )
    everywhere.add_argument(
        "--today", type=date.fromisoformat, metavar="DATE", help="judge as on this day (today)"
    )
    site = ArgumentParser(add_help=False)
    site.add_argument(
        "--templates", type=Path, default=Settings.templates, metavar="DIR", help="the templates (templates)"
    )
    site.add_argument(
        "--static", type=Path, default=Settings.static, metavar="DIR", help="style, scripts, fonts (static)"
    )
    site.add_argument("--base-url", metavar="URL", help="the site's address, in place of site.yaml's")
    site.add_argument("--drafts", action="store_true", help="build drafts as well")

    build = commands.add_parser("build", parents=[everywhere, site], help="check, then write the site")
    build.add_argument(
        "--out", type=Path, default=Settings.out, metavar="DIR", help="where the site is written (site)"
    )
    build.add_argument("--no-cache", action="store_true", help="make everything anew")
    build.add_argument("--strict", action="store_true", help="warnings fail too")
    build.add_argument("--preview", action="store_true", help="noindex, a banner, no feeds")
    build.set_defaults(command=run_build)

    check = commands.add_parser("check", parents=[everywhere], help="check everything, print the findings")
    check.add_argument(
        "paths", nargs="*", type=Path, metavar="PATH", help="print the findings of these files only"
    )
    check.add_argument("--format", choices=["text"], default="text", help="how findings are printed (text)")
    check.add_argument("--strict", action="store_true", help="warnings fail too")
    check.set_defaults(command=run_check)

    serve = commands.add_parser(
        "serve", parents=[everywhere, site], help="build, serve, rebuild and reload as files change"
    )
    serve.add_argument("--host", default="127.0.0.1", help="the address to listen on (127.0.0.1)")
    serve.add_argument("--port", type=int, default=8000, help="the port to listen on (8000)")
    serve.set_defaults(command=run_serve)

    new = commands.add_parser("new", parents=[everywhere], help="a new entry to fill in")
    new.add_argument("date", type=date.fromisoformat, metavar="DATE", help="the day of the event, YYYY-MM-DD")
    new.add_argument(
        "--from", dest="sources", nargs="+", default=[], metavar="SOURCE", help="sources to quote from"
    )
    new.set_defaults(command=run_new)
    return parser


def settings_of(options: Namespace) -> Settings:
    """Give the settings that the options ask for; the clock is read here and nowhere else."""
    now = datetime.now(UTC) if options.today is None else datetime.combine(options.today, time(12), UTC)
    names = ("content", "vault", "templates", "static", "out", "base_url", "drafts", "preview", "strict")
    given = {name: getattr(options, name) for name in names if hasattr(options, name)}
    return Settings(now=now, **given)


def run_build(options: Namespace) -> int:
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


def run_check(options: Namespace) -> int:
    """Check everything and print the findings."""
    from exchangelog.pipeline import judge  # noqa: PLC0415 - help and usage errors need none of it

    judged = judge(settings_of(options))
    findings = judged.findings
    if options.paths:
        wanted = [path.resolve() for path in options.paths]
        findings = tuple(one for one in findings if is_below(Path(one.path), wanted))
    print_findings(findings, judged.line)
    failing = {Severity.ERROR, Severity.WARNING} if options.strict else {Severity.ERROR}
    return FAILED if any(one.severity in failing for one in findings) else WELL


def is_below(path: Path, wanted: Sequence[Path]) -> bool:
    """Say whether a file is one of the wanted, or in one of them."""
    resolved = path.resolve()
    return any(resolved == one or one in resolved.parents for one in wanted)


def run_serve(options: Namespace) -> int:
    """Build, serve, rebuild and reload as files change."""
    from exchangelog.pipeline import judge, make_site  # noqa: PLC0415 - help and usage errors need none of it
    from exchangelog.preview_server import Built, preview  # noqa: PLC0415 - the server is needed by this command alone

    here = options.base_url or f"http://{options.host}:{options.port}/"

    def build_once() -> Built:
        settings = replace(settings_of(options), base_url=here)
        judged = judge(settings)
        shown = [one for one in judged.findings if one.severity is not Severity.NOTE]
        if shown:
            print_findings(shown, judged.line)
        return Built(None if judged.fails(strict=False) else make_site(judged, settings), judged.findings)

    settings = settings_of(options)
    folders = [settings.content, settings.templates, settings.static]
    preview(build_once, folders, options.host, options.port, announce=complain)
    return WELL


def run_new(options: Namespace) -> int:
    """Write a new entry to fill in."""
    from exchangelog.new_entry import write_new_entry  # noqa: PLC0415 - needed by this command alone

    settings = settings_of(options)
    path = write_new_entry(settings, options.date, options.sources)
    print(path.as_posix())
    return WELL


def print_findings(findings: Sequence[Finding], line_of: Callable[[str, int], str | None]) -> None:
    """Print findings as text, in colour on a terminal unless NO_COLOR asks for none (no-color.org)."""
    from exchangelog.findings.text_format import format_findings  # noqa: PLC0415 - only where something is printed

    colour = sys.stdout.isatty() and not os.environ.get("NO_COLOR")
    print(format_findings(findings, line_of, colour=colour))


def complain(line: str) -> None:
    """Print a line for people beside the output."""
    print(f"build.py: {line}", file=sys.stderr)
