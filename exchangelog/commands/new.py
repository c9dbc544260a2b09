"""`new`: a new entry to fill in."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from exchangelog.cannot_run import CannotRun
from exchangelog.commands.command import WELL, Command
from exchangelog.commands.options import day, place, settings_of
from exchangelog.commands.printing import complain

LENGTH_OF_A_DAY = len("2025-05-24")


def describe(parser: ArgumentParser) -> None:
    """Add the command's options."""
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("date", nargs="?", type=day, metavar="DATE", help="the day of the event, YYYY-MM-DD")
    what.add_argument(
        "--from-form",
        type=place,
        metavar="FILE",
        help="the answers of the issue form, in place of a day: a draft",
    )
    # Whoever names each source behind a --from of its own means all of them; "store" would keep the last.
    parser.add_argument(
        "--from",
        dest="sources",
        nargs="+",
        action="extend",
        default=[],
        metavar="SOURCE",
        help="sources to quote from",
    )


def run(options: Namespace) -> int:
    """Write a new entry to fill in, and print its path."""
    from exchangelog.drafting import new_entry  # noqa: PLC0415 - needed by this command alone

    settings = settings_of(options)
    if options.from_form is not None and options.sources:
        raise CannotRun("--from goes with a day; the answers of a form name their own sources")
    if options.from_form is not None:
        path = new_entry.write_entry_from_form(settings, options.from_form)
    else:
        path = new_entry.write_new_entry(settings, options.date, options.sources)
    print(path.as_posix())
    day, letter = path.stem[:LENGTH_OF_A_DAY], path.stem[LENGTH_OF_A_DAY:]
    if letter:
        complain(f"the log has an entry of {day} already; '{path.stem}' is for another event of that day")
    return WELL


NEW = Command("new", "a new entry to fill in", describe, run)
