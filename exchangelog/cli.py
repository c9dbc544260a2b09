"""The command line: with its commands the only part that prints, reads the clock, or decides on an exit status (docs/format.md, 5).

Exit status: 0 well (warnings and notes allowed); 1 an error, or with --strict a warning; 2 the command could not run. What the
commands are, and their options, stands in `commands`, one a file.
"""

from __future__ import annotations

import gc
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Sequence

from exchangelog.cannot_run import CannotRun
from exchangelog.commands import COMMANDS
from exchangelog.commands.options import add_options_of_all
from exchangelog.commands.printing import complain

RARELY = (400_000, 20, 50)
"""How seldom Python looks for circles of values that nobody needs: a build makes millions of values that live to its end, and hardly a
circle; to look through them as often as Python does by itself takes a quarter of the time that reading a large log takes."""

COULD_NOT_RUN = 2
INTERRUPTED = 130
WHERE_TO_REPORT = "the issue tracker named in README.md"


def main(arguments: Sequence[str]) -> int:
    """Run a command; gives the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    gc.set_threshold(*RARELY)
    options = command_line().parse_args(with_command(arguments))
    run: Callable[[Namespace], int] = options.run
    try:
        return run(options)
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


def with_command(arguments: Sequence[str]) -> list[str]:
    """Give what was typed with its command: `build` where none was named."""
    names = {command.name for command in COMMANDS}
    words = list(arguments)
    is_help = bool(words) and words[0] in {"-h", "--help"}
    if not words or (words[0] not in names and words[0].startswith("-") and not is_help):
        words.insert(0, "build")
    return words


def command_line() -> ArgumentParser:
    """Describe all commands and their options."""
    parser = ArgumentParser(
        prog="build.py", description="A fact-checked log: check the content, write the site."
    )
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in COMMANDS:
        of_command = subparsers.add_parser(command.name, help=command.summary, description=command.summary)
        add_options_of_all(of_command)
        command.describe(of_command)
        of_command.set_defaults(run=command.run)
    return parser
