"""The options that several commands share, and the settings that come of them; the clock is read here and nowhere else."""

from __future__ import annotations

import os
import unicodedata
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from contextlib import suppress
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import NoReturn

from exchangelog.cannot_run import CannotRun
from exchangelog.record.moment import Moment
from exchangelog.settings import Settings
from exchangelog.sharing import MOST_PROCESSES, processes_at_hand

SETTINGS = (
    "content",
    "vault",
    "templates",
    "static",
    "out",
    "base_url",
    "drafts",
    "preview",
    "strict",
    "against",
    "processes",
)
"""The settings that are options, by the same name, of some command."""

PROGRAM = Path(__file__).resolve().parents[2]
"""Where the program lies, with the templates and static files that it brings."""


class Words(ArgumentParser):
    """Reads what was typed. Where that is no command, one line says so, as of everything else that cannot be run, and not the list of all options."""

    def error(self, message: str) -> NoReturn:
        """Raise CannotRun."""
        raise CannotRun(f"{message} ({self.prog} --help lists what there is)")


def add_options_of_all(parser: ArgumentParser) -> None:
    """Add what every command takes."""
    parser.add_argument(
        "--content", type=place, default=Settings.content, metavar="DIR", help="the content folder (content)"
    )
    parser.add_argument(
        "--vault", type=place, default=Settings.vault, metavar="DIR", help="the captured texts (.vault)"
    )
    parser.add_argument("--today", type=day, metavar="DATE", help="judge as on this day (today)")


def add_site_options(parser: ArgumentParser) -> None:
    """Add what the commands that make a site take."""
    parser.add_argument(
        "--templates",
        type=place,
        default=here_or_ours(Settings.templates),
        metavar="DIR",
        help="the templates (templates; where there are none, the program's own)",
    )
    parser.add_argument(
        "--static",
        type=place,
        default=here_or_ours(Settings.static),
        metavar="DIR",
        help="style, scripts, fonts (static; where there are none, the program's own)",
    )
    parser.add_argument(
        "--base-url", type=address, metavar="URL", help="the site's address, in place of site.yaml's"
    )
    parser.add_argument("--drafts", action="store_true", help="build drafts as well")


def here_or_ours(folder: Path) -> Path:
    """Give a folder of the working folder, or the program's own of this name where it has none: a log of somebody else's may bring no look of its own."""
    return folder if os.path.lexists(folder) else PROGRAM / folder


def add_strict(parser: ArgumentParser) -> None:
    """Add the option that makes warnings fail."""
    parser.add_argument("--strict", action="store_true", help="warnings fail too")


def add_jobs(parser: ArgumentParser) -> None:
    """Add the option that says how many processes share the work."""
    parser.add_argument(
        "--jobs",
        type=int,
        choices=range(1, MOST_PROCESSES + 1),
        default=processes_at_hand(),
        dest="processes",
        help="how many processes share the work (%(default)s here); what comes of it is the same",
    )


def place(text: str) -> Path:
    """Read the path of a file or a folder.

    Raises ArgumentTypeError for none, which Python takes for the working folder (a variable was empty), and for one that would do something to the
    terminal on which it is told.
    """
    if not text:
        raise ArgumentTypeError("the path is empty")
    if any(unicodedata.category(sign) == "Cc" for sign in text):
        raise ArgumentTypeError("the path holds a control character")
    return Path(text)


def host(text: str) -> str:
    """Read the name or the address that is listened on. Raises ArgumentTypeError for none, which the system takes for every address of the machine."""
    if not text:
        raise ArgumentTypeError("the host is empty")
    return text


def day(text: str) -> date:
    """Read a day that was typed. Raises ArgumentTypeError, which argparse prints, for one that the calendar does not have."""
    try:
        read = date.fromisoformat(text)
    except ValueError:
        read = None
    if read is None or read.isoformat() != text:  # Python reads '20250201' and '2025-W05-6' as well
        raise ArgumentTypeError(f"'{text}' is not a day of the calendar, written YYYY-MM-DD")
    return read


def moment(text: str) -> Moment:
    """Read a day or a date-time that was typed. Raises ArgumentTypeError for any other text."""
    try:
        return Moment.fromisoformat(text)
    except ValueError:
        expected = "a day (YYYY-MM-DD) or a date-time (YYYY-MM-DDThh:mm) of the calendar"
        raise ArgumentTypeError(f"'{text}' is not {expected}") from None


def address(text: str) -> str:
    """Read a web address that was typed, as site.yaml's is read. Raises ArgumentTypeError."""
    from pydantic import TypeAdapter, ValidationError  # noqa: PLC0415 - only where an address is typed

    from exchangelog.record.addresses import SiteAddress  # noqa: PLC0415 - the same

    if text.isprintable():  # in site.yaml hidden-character asks that
        with suppress(ValidationError):
            found: str = TypeAdapter(SiteAddress).validate_python(text)
            return found
    raise ArgumentTypeError(f"'{text}' is no web address, such as https://log.example/")


def settings_of(options: Namespace) -> Settings:
    """Give the settings that the options ask for."""
    now = datetime.now(UTC) if options.today is None else datetime.combine(options.today, time(12), UTC)
    given = {name: getattr(options, name) for name in SETTINGS if hasattr(options, name)}
    return Settings(now=now, today=options.today, **given)
