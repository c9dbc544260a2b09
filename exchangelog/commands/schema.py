"""`schema`: JSON Schema of the YAML files, for editors that check while one types."""

from __future__ import annotations

import json
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from exchangelog.cannot_run import CannotRun
from exchangelog.commands.command import WELL, Command
from exchangelog.commands.options import settings_of
from exchangelog.settings import Settings


class UnknownKind(CannotRun):
    """There is no kind of file of that name."""


def describe(parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("kind", nargs="?", metavar="KIND", help="exchange, source, speakers, ... (all)")


def run(options: Namespace) -> int:
    """Print the schema of a kind of file, or a mapping from every kind to its schema; raises UnknownKind."""
    from exchangelog.record.json_schema import KINDS, schema_of  # noqa: PLC0415 - needed by this command alone

    if options.kind is not None and options.kind not in KINDS:
        raise UnknownKind(f"there is no kind of file '{options.kind}'; there are: {', '.join(KINDS)}")
    languages = languages_of(settings_of(options))
    printed = (
        {kind: schema_of(kind, languages) for kind in KINDS}
        if options.kind is None
        else schema_of(options.kind, languages)
    )
    print(json.dumps(printed, ensure_ascii=False, indent=2))
    return WELL


def languages_of(settings: Settings) -> Sequence[str]:
    """Read the site's languages from its site.yaml, the one file that decides on the names of fields."""
    from exchangelog.reading.document import read_document  # noqa: PLC0415 - needed by this command alone
    from exchangelog.reading.gather import gather  # noqa: PLC0415 - the same
    from exchangelog.reading.source_file import read_content  # noqa: PLC0415 - the same

    files, _ = read_content(settings.content)
    log, _ = gather([read_document(file) for file in files if file.path == "site.yaml"])
    return log.site.languages


SCHEMA = Command("schema", "JSON Schema of the YAML files", describe, run)
