"""Bring the catalogues of the interface up to date with the program and its templates (`make catalogue`).

In: the messages in exchangelog/ and templates/, the .po files of exchangelog/language/catalogue/. Out: the same .po files, with what is new
and without what is no longer said; a translation is never guessed. With a language's tag behind it, it begins that language's catalogue.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from exchangelog.language.messages import FOLDER, catalogue_file
from exchangelog.language.tag import primary_tag

ROOT = Path(__file__).parents[1]
METHODS = [("exchangelog/**.py", "python"), ("templates/**.html", "jinja2.ext:babel_extract")]
OPTIONS = {"templates/**.html": {"silent": "false"}}
KEYWORDS: dict[str, tuple[int, ...] | None] = {"_": None, "gettext": None, "ngettext": (1, 2)}
HEADER = """\
# The words of the interface in LANGUAGE. CONTRIBUTING says how to translate; `make catalogue` brings this file up to date."""

MessageId = str | tuple[str, str]


def find_messages() -> Iterator[tuple[str, MessageId]]:
    """Give every message of the program and its templates: the file it stands in, its id, or its two where it has a plural form."""
    for file, _line, message, _comments, _context in extract_from_dir(
        ROOT, METHODS, OPTIONS, keywords=KEYWORDS
    ):
        path = Path(file).relative_to(ROOT) if Path(file).is_absolute() else Path(file)
        yield path.as_posix(), (message[0], message[1]) if isinstance(message, tuple) else message


def make_template() -> Catalog:
    """Give all messages, those of one file together, without translations."""
    template = Catalog(fuzzy=False)
    for file, message in sorted(find_messages(), key=lambda found: found[0]):
        known = template.get(message[0] if isinstance(message, tuple) else message)
        if known is not None and not isinstance(message, tuple) and known.pluralizable:
            continue
        template.add(message, locations=[(file, 1)])
    return template


def write_updated(language: str, written: bytes | None) -> bytes:
    """Give a language's catalogue with the messages of today, and the translations that it had."""
    old = Catalog(locale=language) if written is None else read_po(BytesIO(written), locale=language)
    old.update(make_template(), no_fuzzy_matching=True)
    old.header_comment = HEADER.replace("LANGUAGE", str(old.locale.english_name if old.locale else language))
    text = BytesIO()
    write_po(text, old, width=0, ignore_obsolete=True, include_lineno=False, omit_header=True)
    return head(old) + text.getvalue()


def head(catalogue: Catalog) -> bytes:
    """Give what a catalogue says of itself; no day and no name, so that an update changes nothing but messages."""
    lines = (
        f"Language: {catalogue.locale_identifier}",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
        f"Plural-Forms: {catalogue.plural_forms}",
    )
    written = "".join(f'"{line}\\n"\n' for line in lines)
    return f'{catalogue.header_comment}\nmsgid ""\nmsgstr ""\n{written}\n'.encode()


def read_messages_of(path: Path) -> tuple[Message, ...]:
    """Give the messages of a catalogue, what it says of itself aside."""
    return tuple(message for message in read_po(BytesIO(path.read_bytes())) if message.id)


def forms_of(message: Message) -> tuple[str, ...]:
    """Give the translation of a message in all its plural forms; an empty text for each that is missing."""
    string = message.string
    return tuple(str(form) for form in string) if isinstance(string, list | tuple) else (str(string or ""),)


def main() -> int:
    """Update every catalogue, and begin those of the languages that are named; say how many messages wait for a translation."""
    languages = {path.stem for path in FOLDER.glob("*.po")} | {primary_tag(tag) for tag in sys.argv[1:]}
    for language in sorted(languages):
        path = catalogue_file(language)
        path.write_bytes(write_updated(language, path.read_bytes() if path.is_file() else None))
        messages = read_messages_of(path)
        missing = sum(not all(forms_of(message)) for message in messages)
        print(f"{path.relative_to(ROOT)}: {len(messages)} messages, {missing} of them without a translation.")
    return 0


if __name__ == "__main__":
    sys.exit(main())
