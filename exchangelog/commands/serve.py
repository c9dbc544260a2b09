"""`serve`: build, serve, rebuild and reload as files change."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from exchangelog.commands.command import WELL, Command
from exchangelog.commands.options import add_site_options, settings_of
from exchangelog.commands.printing import complain, print_findings
from exchangelog.findings import Severity
from exchangelog.language.messages import FOLDER as MESSAGES
from exchangelog.settings import Settings

if TYPE_CHECKING:  # the server is needed by this command alone, and by it only when it runs
    from exchangelog.amending import Standing
    from exchangelog.preview_server import Built


def describe(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_site_options(parser)
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="the port to listen on (8000)")


def run(options: Namespace) -> int:
    """Build, serve, rebuild and reload as files change."""
    from exchangelog.preview_server import preview  # noqa: PLC0415 - the server is needed by this command alone

    settings, editing = settings_of(options), Editing(options)
    folders = [settings.content, settings.templates, settings.static, MESSAGES]
    preview(editing.build, folders, options.host, options.port, announce=complain, amend=editing.amend)
    return WELL


class Editing:
    """The log as an editor works at it: built as a whole, and amended where one event was saved."""

    def __init__(self, options: Namespace) -> None:
        """Take the command's options; nothing is built yet."""
        self.options = options
        self.standing: Standing | None = None

    @property
    def settings(self) -> Settings:
        """The settings of this moment: the clock is read anew each time."""
        here = self.options.base_url or f"http://{self.options.host}:{self.options.port}/"
        return replace(settings_of(self.options), base_url=here)

    def build(self) -> Built:
        """Judge the content as it is now and make the site of it, if nothing fails."""
        from exchangelog.amending import stand  # noqa: PLC0415 - help and usage errors need none of it
        from exchangelog.pipeline import judge  # noqa: PLC0415 - the same
        from exchangelog.preview_server import Built  # noqa: PLC0415 - the server is needed by this command alone

        settings = self.settings
        judged = judge(settings)
        shown = [one for one in judged.findings if one.severity is not Severity.NOTE]
        if shown:
            print_findings(shown, judged.line)
        if judged.fails(strict=False):
            return Built(None, judged.findings)
        self.standing = stand(judged, settings)
        return Built(self.standing.site, judged.findings)

    def amend(self, saved: Path) -> Built | None:
        """Show one saved event at once; None where only a whole build can say what has changed."""
        from exchangelog.amending import amend  # noqa: PLC0415 - help and usage errors need none of it
        from exchangelog.preview_server import Built  # noqa: PLC0415 - the server is needed by this command alone

        amended = None if self.standing is None else amend(self.standing, saved, self.settings)
        if amended is None:
            return None
        if amended.judged.fails(strict=False):
            return Built(None, amended.judged.findings)
        self.standing = amended
        return Built(amended.site, amended.judged.findings)


SERVE = Command("serve", "build, serve, rebuild and reload as files change", describe, run)
