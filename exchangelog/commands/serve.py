"""`serve`: build, serve, rebuild and reload as files change."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import replace

from exchangelog.commands.command import WELL, Command
from exchangelog.commands.options import add_jobs, add_site_options, host, settings_of
from exchangelog.commands.printing import complain, print_findings
from exchangelog.findings import Finding
from exchangelog.language.messages import FOLDER as MESSAGES
from exchangelog.settings import Settings


def describe(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_site_options(parser)
    add_jobs(parser)
    parser.add_argument("--host", type=host, default="127.0.0.1", help="the address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="the port to listen on (8000)")


def run(options: Namespace) -> int:
    """Build, serve, rebuild and reload as files change."""
    from exchangelog.editing.editing import Editing  # noqa: PLC0415 - the server is needed by this command alone
    from exchangelog.preview_server import preview  # noqa: PLC0415 - the same

    def settings() -> Settings:
        """Give the settings of this moment: the clock is read anew each time."""
        here = options.base_url or f"http://{options.host}:{options.port}/"
        return replace(settings_of(options), base_url=here)

    now = settings()
    folders = [now.content, now.templates, now.static, MESSAGES]
    preview(Editing(settings, say), folders, options.host, options.port, announce=complain)
    return WELL


def say(findings: tuple[Finding, ...], line_of: Callable[[str, int], str | None]) -> None:
    """Print what was found, if anything was."""
    if findings:
        print_findings(findings, line_of)


SERVE = Command("serve", "build, serve, rebuild and reload as files change", describe, run)
