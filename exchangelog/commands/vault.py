"""`vault`: hand the captured texts over to another editor, as one file."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from exchangelog.commands.command import WELL, Command
from exchangelog.commands.options import place, settings_of


def describe(parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument(
        "direction", choices=["export", "import"], help="write the vault to FILE, or take FILE in"
    )
    parser.add_argument("file", type=place, metavar="FILE", help="a ZIP archive")


def run(options: Namespace) -> int:
    """Write the vault to a file, or take a file into it."""
    from exchangelog.keeping.deposit import refuse_published  # noqa: PLC0415 - needed by this command alone
    from exchangelog.keeping.handover import export_vault, import_vault  # noqa: PLC0415 - needed by this command alone

    settings = settings_of(options)
    refuse_published(settings, settings.vault)
    if options.direction == "export":
        refuse_published(settings, options.file)
        texts = export_vault(settings.vault, options.file)
        print(f"{options.file}: {texts} {'text' if texts == 1 else 'texts'} of {settings.vault}")
        return WELL
    taken = import_vault(settings.vault, options.file)
    print(
        f"{settings.vault}: {taken.new} {'file' if taken.new == 1 else 'files'} new, {taken.known} there already"
    )
    for name in taken.differing:
        print(f"  {name} differs from the one here, which was kept")
    return WELL


VAULT = Command("vault", "hand the vault over: export FILE, or import FILE", describe, run)
