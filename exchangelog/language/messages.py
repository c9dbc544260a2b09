"""The words of the interface: for each language but English a gettext catalogue, a .po file beside the language's number words.

Comes in: a language's tag. Goes out: gettext translations whose message ids are the English texts. The .po file itself is read, so
that no compiled copy of it can be out of date; GNU gettext's manual describes the format ("The Format of PO Files").
"""

from __future__ import annotations

from functools import lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from exchangelog.language.tag import primary_tag
from exchangelog.language.typesetting import tie

SOURCE_LANGUAGE = "en"
"""The language of the message ids."""

ENGLISH = NullTranslations()
"""Gives every message as it is."""

FOLDER = Path(__file__).parent / "catalogue"
"""Where the catalogues of all languages stand."""


def catalogue_file(language: str) -> Path:
    """Give the file of a language's messages; its region does not matter."""
    return FOLDER / f"{primary_tag(language)}.po"


def has_messages(language: str) -> bool:
    """Say whether the interface can speak a language."""
    return primary_tag(language) == SOURCE_LANGUAGE or catalogue_file(language).is_file()


def languages_spoken() -> tuple[str, ...]:
    """Give the languages of all catalogues."""
    return tuple(sorted(file.stem for file in FOLDER.glob("*.po")))


def read_messages(language: str) -> NullTranslations:
    """Give the messages of a language. Raises OSError where `has_messages` says that there are none."""
    if primary_tag(language) == SOURCE_LANGUAGE:
        return ENGLISH
    return compile_messages(catalogue_file(language).read_bytes(), primary_tag(language))


@lru_cache(4)
def compile_messages(written: bytes, locale: str) -> NullTranslations:
    """Compile the text of a .po file, set as in print; one text is compiled once, as the preview asks for it at every change of a file."""
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - a check asks which languages there are, not for their words
    from babel.messages.pofile import read_po  # noqa: PLC0415 - the same

    messages = read_po(BytesIO(written), locale=locale)
    for message in messages:
        said = message.string
        message.string = (
            tie(said, locale) if isinstance(said, str) else tuple(tie(one, locale) for one in said or ())
        )
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return GNUTranslations(compiled)
