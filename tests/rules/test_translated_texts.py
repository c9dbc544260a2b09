"""The text of an entry in another language says what the text says: it can be wrong in no other way than that one can."""

from pathlib import Path

import pytest

from exchangelog.findings import Finding
from tests.rules.edited_log import JUNE, MAY, edited_log
from tests.rules.examples import BASE, judge

TEXT = """Norland said that it had brought back "12 of our people" [@ministry]. Surland received 12 as well [@surland]."""
TRANSLATED = (
    """Норланд повідомив, що повернув "12 of our people" [@ministry]. Сурланд також прийняв 12 [@surland]."""
)


def found_in(folder: Path, translated: str) -> list[Finding]:
    """Give what is found where the invented log's entry of May has such a translation."""
    return list(judge(edited_log(folder, {MAY: {TEXT: f"{TEXT}\n\n::: {{lang=uk}}\n{translated}\n:::"}})))


def test_a_faithful_translation_passes(tmp_path: Path) -> None:
    """It is read in its own language, by every rule on prose."""
    assert found_in(tmp_path, TRANSLATED) == []


@pytest.mark.parametrize(
    ("true", "false", "rules"),
    [
        ("прийняв 12", "прийняв 13", {"translation-number-differs", "uncited-number"}),
        ("прийняв 12", "прийняв тринадцять", {"translation-number-differs", "uncited-number"}),
        ("прийняв 12", "прийняв стільки ж, 12 і 300", {"translation-number-differs", "uncited-number"}),
        ("[@surland]", "[@ministry]", {"translation-out-of-step"}),
        ("[@surland]", "[@surlnad]", {"translation-out-of-step", "unknown-citation"}),
        ("[@surland]", "[surland]", {"translation-out-of-step", "unknown-citation"}),
        ("12 of our people", "наші герої", {"uncited-quotation"}),
        ("повідомив", "визнав", {"loaded-word"}),
        ("Сурланд також", "Сурланд уперше", {"uncited-superlative"}),
        (". Сурланд", ".\n\nСурланд", {"translation-out-of-step"}),
        ("також", "[також](2024-06-20)", {"translation-out-of-step"}),
        ("також", "<b>також</b>", {"raw-html"}),
        ("також", "капітан Іван Вигаданий також", {"personal-data"}),
    ],
)
def test_each_slip_of_a_translation_is_found_where_it_stands(
    tmp_path: Path, true: str, false: str, rules: set[str]
) -> None:
    """The line is that of the translation, and the English text is not at fault."""
    found = found_in(tmp_path, TRANSLATED.replace(true, false))
    assert {one.rule for one in found} == rules
    first = (BASE / MAY).read_text("utf-8").splitlines().index(TEXT) + 4
    assert {one.span.line for one in found} <= {first, first + 2}


def test_a_citation_is_not_left_out_because_another_names_the_same_quote(tmp_path: Path) -> None:
    """Of two sentences that rest on one quote, each rests on it in both languages."""
    again, once = f"{TEXT} It said so [@surland].", f"{TRANSLATED} Він сказав це."
    edits = {MAY: {TEXT: f"{again}\n\n::: {{lang=uk}}\n{once}\n:::"}}
    (found,) = judge(edited_log(tmp_path, edits))
    assert found.rule == "translation-out-of-step"
    assert (
        "cites 'ministry', 'surland', that of the original 'ministry', 'surland', 'surland'" in found.message
    )


def test_a_page_of_the_site_is_translated_in_a_file_of_its_own(tmp_path: Path) -> None:
    """There the colons would be published as they stand."""
    page = "pages/about.md"
    text = (BASE / page).read_text("utf-8").rstrip("\n")
    (found,) = judge(edited_log(tmp_path, {page: {"": f"{text}\n\n::: {{lang=uk}}\nПро нас.\n:::\n"}}))
    assert (found.rule, found.span.line) == ("misplaced-translation", len(text.splitlines()) + 2)
    assert "about-uk.md" in found.help


def test_a_page_in_another_language_is_read_in_it(tmp_path: Path) -> None:
    """A word that takes a side takes it in Ukrainian, too; the rules read such a page as if it were English."""
    content = edited_log(tmp_path, {})
    page = content / "pages" / "about-uk.md"
    page.write_text("---\ntitle: Про журнал\n---\nРежим визнав це.\n", "utf-8")
    assert {one.rule for one in judge(content)} == {"loaded-word"}


COMPANY = """In June Surland handed 57 civilians over to Norland [@ministry], and Norland 12 to Surland [@surland]. Of the officers nothing was said."""
KEPT = """У червні Сурланд передав Норланду 57 цивільних [@ministry], а Норланд Сурланду — 12 [@surland]. Про офіцерів нічого не сказано."""


def company_of(folder: Path, translated: str) -> list[str]:
    """Give what is said of the company of numbers in a translation of a text with two of them, where the sides and kinds are named in Ukrainian."""
    named = {
        "site.yaml": {
            "adjective: Norlandic": "adjective: Norlandic\n    uk: {name: Норланд, adjective: Норландський}",
            "adjective: Surlandic": "adjective: Surlandic\n    uk: {name: Сурланд, adjective: Сурландський}",
        },
        "categories.yaml": {
            "label: Civilians": "label: Civilians\n  uk: {label: Цивільні}",
            "label: Officers": "label: Officers\n  uk: {label: Офіцери}",
        },
        MAY: {TEXT: f"{COMPANY}\n\n::: {{lang=uk}}\n{translated}\n:::"},
    }
    found = judge(edited_log(folder, named))
    return [one.message for one in found if one.rule == "translation-number-differs"]


@pytest.mark.parametrize(
    ("true", "false", "told"),
    [
        ("", "", None),
        ("57 цивільних [@ministry], а Норланд Сурланду — 12", "12 цивільних [@ministry], а Норланд Сурланду — 57", "12 before 57"),
        ("57 цивільних", "57 офіцерів", "57 of another kind of people"),
        ("Сурланд передав Норланду", "Норланд передав Сурланду", "names the sides around its numbers in another order"),
    ],
)  # fmt: skip
def test_numbers_keep_their_company(tmp_path: Path, true: str, false: str, told: str | None) -> None:
    """The same numbers say something else where they, the kinds of people behind them or the sides around them have changed places."""
    messages = company_of(tmp_path, KEPT.replace(true, false) if true else KEPT)
    assert len(messages) == (told is not None)
    assert all(told is not None and told in one for one in messages), messages


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("Ці дні дали 12 і 20.", None),
        ("За два дні вийшло 12 і 20.", None),
        ("Ці дні дали 20 і 12.", "'note' of totals in 'uk' says 20 before 12"),
        ("Ці дні дали 12 і 18.", "'note' of totals in 'uk' says 18 where the original says 20"),
    ],
)
def test_a_note_says_the_same_numbers_in_every_language(tmp_path: Path, note: str, told: str | None) -> None:
    """So do reasons and corrections; 'two' in words may go without saying there."""
    total = "count: 32, of: [2024-05-10, 2024-06-20], quotes: [both]"
    noted = f"{total}, note: The days gave 12 and 20., uk: {{note: {note}}}"
    found = judge(edited_log(tmp_path, {JUNE: {total: noted}}))
    messages = [one.message for one in found if one.rule == "translation-number-differs"]
    assert len(messages) == (told is not None)
    assert all(told is not None and told in one for one in messages), messages
