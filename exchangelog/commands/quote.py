"""`quote`: the vault's whole sentences that hold some words, as YAML to paste."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from textwrap import wrap
from typing import TYPE_CHECKING

from exchangelog.commands.command import FAILED, WELL, Command
from exchangelog.commands.options import settings_of
from exchangelog.commands.printing import complain

if TYPE_CHECKING:  # needed by this command alone, and by it only when it runs
    from exchangelog.quoting import Quotable

WIDTH = 100


def describe(parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "source", metavar="SOURCE", help="a source's id: its file in content/sources, without .yaml"
    )
    parser.add_argument("words", metavar="WORDS", nargs="+", help="words that the sentence holds")


def run(options: Namespace) -> int:
    """Print the sentences, or say that there are none."""
    from exchangelog.quoting import find_passages  # noqa: PLC0415 - needed by this command alone

    words = " ".join(options.words)
    found = find_passages(settings_of(options), options.source, words)
    if not found.passages:
        complain(f"no sentence of the vault's text of '{options.source}' holds: {words}")
        return FAILED
    print("\n".join(lines_of(found)))
    return WELL


def lines_of(found: Quotable) -> Iterator[str]:
    """Give the passages as items of an entry's `quotes`, with the sentences around them as comments."""
    capture = found.capture
    yield f"# {found.source_id}, captured {capture.taken} ({capture.origin}, {capture.extent})"
    for passage in found.passages:
        yield ""
        yield from comment("before", passage.before)
        if passage.reported is not None:
            yield from item(found, passage.reported, "reported      # the outlet's sentence")
        if passage.spoken is not None:
            yield from item(
                found,
                passage.spoken,
                "direct        # the speaker's own words; translated, where the outlet did that",
            )
        yield from comment("after", passage.after)


def item(found: Quotable, said: str, voice: str) -> Iterator[str]:
    """Give a quote to fill in."""
    yield "  - id:                # a word of your own"
    yield f"    source: {found.source_id}"
    yield "    speaker:           # an id of speakers.yaml, or: outlet"
    yield f"    voice: {voice}"
    yield "    said: >-"
    yield from (f"      {line}" for line in wrap(said, WIDTH, break_long_words=False, break_on_hyphens=False))
    if found.translate:
        yield "    translations:"
        for language in found.translate:
            yield f"      {language}: {{text: '', by: the log}}"


def comment(what: str, sentence: str) -> Iterator[str]:
    """Give a sentence of the context as a comment."""
    if sentence:
        yield from wrap(f"{what}: {sentence}", WIDTH, initial_indent="  # ", subsequent_indent="  #   ")


QUOTE = Command("quote", "the vault's whole sentences that hold the words, as YAML to paste", describe, run)
