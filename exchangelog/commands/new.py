"""`new`: a new entry to fill in."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from exchangelog.commands.command import WELL, Command
from exchangelog.commands.options import day, settings_of


def describe(parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("date", type=day, metavar="DATE", help="the day of the event, YYYY-MM-DD")
    parser.add_argument(
        "--from", dest="sources", nargs="+", default=[], metavar="SOURCE", help="sources to quote from"
    )


def run(options: Namespace) -> int:
    """Write a new entry to fill in, and print its path."""
    from exchangelog.new_entry import write_new_entry  # noqa: PLC0415 - needed by this command alone

    path = write_new_entry(settings_of(options), options.date, options.sources)
    print(path.as_posix())
    return WELL


NEW = Command("new", "a new entry to fill in", describe, run)
