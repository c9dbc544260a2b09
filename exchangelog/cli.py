"""The command line: with its commands the only part that prints, reads the clock, or decides on an exit status (docs/format.md, 5).

Exit status: 0 well (warnings and notes allowed); 1 an error, or with --strict a warning; 2 the command could not run. What the
commands are, and their options, stands in `commands`, one a file.
"""

from __future__ import annotations

import gc
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence

from exchangelog.cannot_run import CannotRun
from exchangelog.commands import COMMANDS
from exchangelog.commands.command import WELL, was_published
from exchangelog.commands.options import Words, add_options_of_all
from exchangelog.commands.printing import complain
from exchangelog.commands.streams import speaking
from exchangelog.ending import Ended, unwound_when_ended

RARELY = (10_000, 20, 50)
"""How seldom Python looks for circles of values that nobody needs: a build makes millions of values that live to its end; to look through them
as often as Python does by itself takes a quarter of the time that reading a large log takes. More seldom than this saves no time, and the circles that
jinja2 leaves behind each page pile up: with a million in place of ten thousand, 700 MiB of them in a build of 10,000 events."""

COULD_NOT_RUN = 2
INTERRUPTED = 130
WHERE_TO_REPORT = "the repository's issues, as CONTRIBUTING.md says"


def main(arguments: Sequence[str]) -> int:
    """Run a command; gives the exit status."""
    gc.set_threshold(*RARELY)
    try:
        with unwound_when_ended(), speaking() as said:
            status = run_command(arguments)
            sys.stdout.flush()
            if said.trouble is not None and status != COULD_NOT_RUN:
                complain(
                    f"the standard output cannot be written ({said.trouble.strerror}); {lost_line(said.last)}"
                )
                return COULD_NOT_RUN
            return status
    except KeyboardInterrupt as end:
        return end.status if isinstance(end, Ended) else INTERRUPTED


def run_command(arguments: Sequence[str]) -> int:
    """Run what was typed, and say in one line why it cannot be run; gives the exit status."""
    try:
        options = command_line().parse_args(with_command(arguments))
        run: Callable[[Namespace], int] = options.run
        return run(options)
    except SystemExit:  # help was asked for
        return WELL
    except ModuleNotFoundError:
        raise  # a dependency that is not installed: build.py says what to do
    except Exception as trouble:
        if os.environ.get("EXCHANGELOG_DEBUG") and not isinstance(trouble, CannotRun):
            raise
        complain(told(trouble))
    return COULD_NOT_RUN


def told(trouble: Exception) -> str:
    """Say in one line why a command did not run to its end, and which site is served now."""
    if isinstance(trouble, CannotRun):
        return str(trouble)
    served = "The new site is published." if was_published(trouble) else "The last site is as it was."
    if isinstance(trouble, MemoryError):
        return f"memory ran out; end other programs, or take less with --jobs 1. {served}"
    if isinstance(trouble, OSError) and trouble.strerror:
        where = f": {trouble.filename}" if trouble.filename else ""
        return f"the system refused what was asked of it ({trouble.strerror}{where}). {served}"
    said = " ".join(f"{type(trouble).__name__}: {trouble}".split())
    return (
        f"a bug of the program, not of your files ({said}); please report it among {WHERE_TO_REPORT} "
        f"(EXCHANGELOG_DEBUG=1 shows more). {served}"
    )


def lost_line(lost: bytes) -> str:
    """Say how the output ended that could not be written."""
    lines = lost.decode("utf-8", "replace").split("\n")
    return f"all else is done, and the last line would be: {next(filter(None, reversed(lines)), '')}"


def with_command(arguments: Sequence[str]) -> list[str]:
    """Give what was typed with its command: `build` where none was named. Raises CannotRun for an option whose value nobody could use."""
    names = {command.name for command in COMMANDS}
    words = list(arguments)
    for word in words:
        if word.startswith("--") and word.endswith("=--"):  # of which argparse makes a list of nothing
            raise CannotRun(f"'{word}' gives no value: '--' alone only ends the options")
    is_help = bool(words) and words[0] in {"-h", "--help"}
    if not words or (words[0] not in names and words[0].startswith("-") and not is_help):
        words.insert(0, "build")
    return words


def command_line() -> Words:
    """Describe all commands and their options."""
    parser = Words(prog="build.py", description="A fact-checked log: check the content, write the site.")
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        of_command = subparsers.add_parser(command.name, help=command.summary, description=command.summary)
        add_options_of_all(of_command)
        command.describe(of_command)
        of_command.set_defaults(run=command.run)
    return parser
