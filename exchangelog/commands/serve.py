"""`serve`: build, serve, rebuild and reload as files change."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace
from typing import TYPE_CHECKING

from exchangelog.commands.command import WELL, Command
from exchangelog.commands.options import add_site_options, settings_of
from exchangelog.commands.printing import complain, print_findings
from exchangelog.findings import Severity

if TYPE_CHECKING:  # the server is needed by this command alone, and by it only when it runs
    from exchangelog.preview_server import Built


def describe(parser: ArgumentParser) -> None:
    """Add the command's options."""
    add_site_options(parser)
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="the port to listen on (8000)")


def run(options: Namespace) -> int:
    """Build, serve, rebuild and reload as files change."""
    from exchangelog.preview_server import preview  # noqa: PLC0415 - the server is needed by this command alone

    settings = settings_of(options)
    folders = [settings.content, settings.templates, settings.static]
    preview(lambda: build_once(options), folders, options.host, options.port, announce=complain)
    return WELL


def build_once(options: Namespace) -> Built:
    """Judge the content as it is now and make the site of it, if nothing fails; the clock is read anew each time."""
    from exchangelog.pipeline import judge, make_site  # noqa: PLC0415 - help and usage errors need none of it
    from exchangelog.preview_server import Built  # noqa: PLC0415 - the server is needed by this command alone

    here = options.base_url or f"http://{options.host}:{options.port}/"
    settings = replace(settings_of(options), base_url=here)
    judged = judge(settings)
    shown = [one for one in judged.findings if one.severity is not Severity.NOTE]
    if shown:
        print_findings(shown, judged.line)
    return Built(None if judged.fails(strict=False) else make_site(judged, settings), judged.findings)


SERVE = Command("serve", "build, serve, rebuild and reload as files change", describe, run)
