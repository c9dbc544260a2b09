"""`capture`: the text of a page to the vault, its digests to content/sources."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from exchangelog.commands.command import WELL, Command
from exchangelog.commands.options import moment, settings_of

if TYPE_CHECKING:  # fetching and extracting are needed by this command alone, and by it only when it runs
    from exchangelog.capturing.capture import Captured

MOST_SHOWN = 20
"""Segments that came or went; more of them tell nobody anything."""

LONGEST = 100


def describe(parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "what", metavar="URL|FILE", help="a page of the web, or a saved HTML, PDF or text file"
    )
    parser.add_argument("--id", metavar="ID", help="the source's id (proposed from publisher, day and title)")
    parser.add_argument("--url", metavar="URL", help="where a FILE stands on the web")
    parser.add_argument("--publisher", metavar="ID", help="who published it, an id of publishers.yaml")
    parser.add_argument("--published", type=moment, metavar="WHEN", help="when: a day, or a date-time")
    parser.add_argument("--language", metavar="TAG", help="its language: en, uk, ru")
    parser.add_argument("--title", help="its title")
    parser.add_argument("--author", help="who wrote it")
    parser.add_argument("--taken", type=moment, metavar="WHEN", help="when the text was taken (today)")
    parser.add_argument(
        "--extent", choices=["full", "excerpt"], default="full", help="all of it, or a part (full)"
    )
    parser.add_argument(
        "--allow-private", action="store_true", help="fetch from addresses that are not public too"
    )


def run(options: Namespace) -> int:
    """Capture a page or a file, and say what became of it."""
    from exchangelog.capturing.capture import Request, capture  # noqa: PLC0415 - needed by this command alone
    from exchangelog.capturing.new_source import Known  # noqa: PLC0415 - needed by this command alone

    known = Known(
        source_id=options.id,
        publisher=options.publisher,
        published=str(options.published) if options.published is not None else None,
        language=options.language,
        title=options.title,
        author=options.author,
    )
    request = Request(
        options.what, options.url, known, options.taken, options.extent, allow_private=options.allow_private
    )
    for line in lines_on(capture(request, settings_of(options))):
        print(line)
    return WELL


def lines_on(captured: Captured) -> Iterator[str]:
    """Say what became of a capture, and what the editor should look at."""
    path = captured.path.as_posix()
    if captured.is_new_source:
        yield f"{path}: a new source, {counted(captured.segments)}"
    elif captured.is_new_capture:
        yield f"{path}: a new capture, {counted(captured.segments)}"
    elif captured.put_into_vault:
        yield f"{path}: nothing new in the source; the vault has its text again"
    else:
        yield f"{path}: nothing new"
    if captured.difference is not None:
        yield from changes("came", captured.difference.came)
        yield from changes("went", captured.difference.went)
    for notice in captured.notices:
        yield f"  note: {notice}"
    if captured.is_new_source:
        source = captured.source_id
        yield f"  next: build.py new DATE --from {source}"
        yield f"        build.py quote {source} WORDS"


def changes(what: str, segments: Sequence[str]) -> Iterator[str]:
    """Show the segments that came or went."""
    yield f"  {counted(len(segments))} {what}"
    for text in segments[:MOST_SHOWN]:
        yield f"    {'+' if what == 'came' else '-'} {text[:LONGEST]}{'…' if len(text) > LONGEST else ''}"
    if len(segments) > MOST_SHOWN:
        yield f"    and {len(segments) - MOST_SHOWN} more"


def counted(segments: int) -> str:
    """Say how many segments there are."""
    return f"{segments} {'segment' if segments == 1 else 'segments'}"


CAPTURE = Command(
    "capture", "text to the vault, digests to content/sources; adds to a known source", describe, run
)
