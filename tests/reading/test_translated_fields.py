"""What stands under a language's tag is held to what the field itself is held to."""

from __future__ import annotations

import pytest

from tests.reading.judged_text import EVENT, edited, findings_of

TITLE = "title: An exchange at the bridge\n"


def brief(text: str, path: str = EVENT) -> list[tuple[str, int, int, str]]:
    return [(one.rule, one.span.line, one.span.column, one.message) for one in findings_of(text, path)]


def test_a_translation_that_fits_is_no_finding() -> None:
    """Title and summary in Ukrainian, of the length that titles and summaries have."""
    uk = "uk: {title: Обмін на мосту, summary: Норланд і Сурланд отримали по 12 людей.}\n"
    assert brief(edited(TITLE, TITLE + uk)) == []


@pytest.mark.parametrize(
    ("uk", "length", "wanted"),
    [
        (f"  summary: {'довго ' * 34}кінець\n", 210, "at most 200"),
        (f"  title: {'довго ' * 20}кінець\n", 126, "10 to 120"),
        ("  title: Обмін\n", 5, "10 to 120"),
    ],
)
def test_a_translation_is_as_long_as_the_field_may_be(uk: str, length: int, wanted: str) -> None:
    """Too long is too long in every language, and is said at the translation itself."""
    ((rule, line, _column, message),) = brief(edited(TITLE, f"{TITLE}uk:\n{uk}"))
    assert (rule, line) == ("bad-value", 4)
    assert f"{length} characters where {wanted} belong" in message


def test_a_side_may_say_how_it_stands_in_a_sentence() -> None:
    """`to` and `of` in any of the site's languages; what is no text of a side is an unknown field."""
    forms = "    uk: {name: Норланд, adjective: норландський, to: Норланду, of: Норланду}\n"
    adjective = "    adjective: Norlandic\n"
    assert brief(edited(adjective, adjective + forms, "site.yaml"), "site.yaml") == []
    found = brief(edited(adjective, f"{adjective}    uk: {{colour: синій}}\n", "site.yaml"), "site.yaml")
    ((rule, line, _column, message),) = (one for one in found if one[0] != "bad-value")
    assert (rule, line) == ("unknown-field", 17)
    assert "'colour'" in message
    ((rule, line, _column, _message),) = brief(
        edited(adjective, f"{adjective}    uk: {{name: ''}}\n", "site.yaml"), "site.yaml"
    )
    assert (rule, line) == ("bad-value", 17)


def test_a_language_without_a_catalogue_is_refused() -> None:
    """A site in a language that the interface has no words in would speak English and call it German."""
    ((rule, line, _column, message),) = brief(
        edited("languages: [en, uk]", "languages: [en, uk, de]", "site.yaml"), "site.yaml"
    )
    assert (rule, line) == ("bad-value", 4)
    assert "'de' is not the tag of a language that the interface has words in" in message


def test_a_translated_note_is_prose_like_the_note() -> None:
    """A number in it that nothing backs is found, at the translation."""
    kind = "kind: exchange\n"
    notes = "date_latest: 2024-05-11\ndate_note: No source names the day.\nuk: {date_note: %s}\n"
    assert brief(edited(kind, kind + notes % "Жодне джерело не називає дня.")) == []
    found = brief(edited(kind, kind + notes % "Передали 999 людей."))
    assert {(rule, line) for rule, line, _column, _message in found} == {
        ("uncited-number", 8),
        ("translation-number-differs", 8),
    }
    assert all("999" in message for *_place, message in found)
