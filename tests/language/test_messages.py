"""The words of the interface are complete in every language that has a catalogue, and fit the places where they stand."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from exchangelog.language.messages import FOLDER, has_messages, read_messages
from tools.catalogue import forms_of, make_template, write_updated

LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.po"))
PLACEHOLDER = re.compile(r"%\((\w+)\)s|\{(\w+)\}|(%%)")


@cache
def catalogue(language: str) -> Catalog:
    return read_po(BytesIO((FOLDER / f"{language}.po").read_bytes()), locale=language)


@cache
def template() -> Catalog:
    return make_template()


def ids(message_id: object) -> tuple[str, ...]:
    return tuple(message_id) if isinstance(message_id, list | tuple) else (str(message_id),)


def placeholders(text: str) -> frozenset[str]:
    return frozenset(match[0] for match in PLACEHOLDER.finditer(text))


def test_ukrainian_is_there() -> None:
    """The log's second language has its catalogue; English needs none, and nobody has written a German one."""
    assert "uk" in LANGUAGES
    assert has_messages("uk-UA")
    assert has_messages("en")
    assert not has_messages("de")


@pytest.mark.parametrize("language", LANGUAGES)
class TestCatalogue:
    """One language's catalogue. `make catalogue` brings it up to date; the translations are for people to write."""

    def test_says_all_that_the_interface_says(self, language: str) -> None:
        """Every message of the program and its templates has a translation, with every plural form of the language."""
        known = {ids(message.id): message for message in catalogue(language) if message.id}
        missing = [
            message.id
            for message in template()
            if message.id and not (ids(message.id) in known and all(forms_of(known[ids(message.id)])))
        ]
        assert missing == []

    def test_has_as_many_forms_as_the_language(self, language: str) -> None:
        """A number decides between all forms that the language has: one, few and many in Ukrainian."""
        wrong = [
            message.id
            for message in catalogue(language)
            if message.pluralizable and len(forms_of(message)) != catalogue(language).num_plurals
        ]
        assert wrong == []

    def test_holds_nothing_that_is_no_longer_said(self, language: str) -> None:
        """A message that left the program leaves the catalogue."""
        used = {ids(message.id) for message in template()}
        assert [message.id for message in catalogue(language) if ids(message.id) not in used] == []

    def test_keeps_the_placeholders(self, language: str) -> None:
        """A translation holds the placeholders of its message, all of them and no others."""
        wrong = [
            (message.id, form)
            for message in catalogue(language)
            if message.id
            for form in forms_of(message)
            if placeholders(form) != placeholders(ids(message.id)[-1])
        ]
        assert wrong == []

    def test_holds_no_guesses(self, language: str) -> None:
        """No translation is marked as guessed by a tool."""
        assert [message.id for message in catalogue(language) if message.id and message.fuzzy] == []

    def test_is_what_the_command_writes(self, language: str) -> None:
        """`make catalogue` has nothing left to do: the same bytes come out."""
        written = (FOLDER / f"{language}.po").read_bytes()
        assert write_updated(language, written) == written


def test_ukrainian_numbers_choose_their_form() -> None:
    """1, 21 and 101 take one form, 2 to 4 and 22 to 24 another, 5 to 20 and 111 the third."""
    ngettext = read_messages("uk").ngettext
    forms = {
        number: ngettext("%(number)s source", "%(number)s sources", number)
        for number in (0, 1, 2, 4, 5, 11, 14, 21, 22, 100, 101, 111, 112, 1003)
    }
    one, few, many = "%(number)s джерело", "%(number)s джерела", "%(number)s джерел"
    assert forms == {
        0: many,
        1: one,
        2: few,
        4: few,
        5: many,
        11: many,
        14: many,
        21: one,
        22: few,
        100: many,
        101: one,
        111: many,
        112: many,
        1003: few,
    }
