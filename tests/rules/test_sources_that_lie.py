"""Sources, speakers and days that fit each other too well, or not at all."""

from pathlib import Path

import pytest

from exchangelog.language.letters import letters_contradict
from tests.rules.edited_log import AGENCY, HERALD, JUNE, MAY, RELEASE, Edits, edited_log
from tests.rules.examples import judge

HERALD_URL = "url: https://news.invalid/herald-2024-05-10"


def told(folder: Path, rule: str, edits: Edits, added_to: dict[str, str] | None = None) -> list[str]:
    """Give what a rule finds in the invented log with its edits."""
    return [one.message for one in judge(edited_log(folder, edits, added_to)) if one.rule == rule]


@pytest.mark.parametrize(
    ("edits", "rule", "words"),
    [
        (
            {HERALD: {"published: 2024-05-10T14:00": "published: 2025-03-01"}},
            "untimely-source",
            "'published' is",
        ),
        ({HERALD: {"taken: 2024-05-11": "taken: 2025-03-01"}}, "untimely-source", "'taken' is"),
        ({HERALD: {"on: 2025-01-10": "on: 2025-03-01"}}, "untimely-source", "'confirmed' is"),
        (
            {HERALD: {"published: 2024-05-10T14:00": "published: 2024-06-10"}},
            "untimely-source",
            "before it was published",
        ),
        (
            {HERALD: {HERALD_URL: "url: https://log.invalid/uk/exchanges/2024-05-10/"}},
            "circular-source",
            "this log itself",
        ),
        (
            {HERALD: {HERALD_URL: "url: https://en.wikipedia.org/wiki/Exchange"}},
            "circular-source",
            "anybody may edit",
        ),
        ({AGENCY: {"language: en": "language: uk"}}, "bent-translation", "not written in 'uk'"),
        ({RELEASE: {'"Норланд підтвердив': '"Norland confirmed, Норланд'}}, "bent-translation", ""),
    ],
)
def test_what_cannot_be_is_found(tmp_path: Path, edits: Edits, rule: str, words: str) -> None:
    """Days before other days, days to come, the log as its own source, letters of another language."""
    found = told(tmp_path, rule, edits)
    assert any(words in one for one in found) or not words


@pytest.mark.parametrize(
    ("edits", "rule"),
    [
        ({HERALD: {"taken: 2024-05-11": "taken: 2024-05-10"}}, "untimely-source"),
        ({HERALD: {"published: 2024-05-10T14:00": "published: 2024-05-12"}}, "untimely-source"),
        ({HERALD: {HERALD_URL: "url: https://log.invalid.example/a"}}, "circular-source"),
        ({HERALD: {"published: 2024-05-10T14:00": "published: null"}}, "published-long-after"),
        (
            {
                MAY: {
                    "date: 2024-05-10": "date: 2024-05-10\ndate_latest: 2024-05-12\ndate_note: Nobody named the day."
                }
            },
            "published-long-after",
        ),
    ],
)
def test_what_may_be_is_let_through(tmp_path: Path, edits: Edits, rule: str) -> None:
    """A page dated by a clock far east, another host that begins like ours, a page that gives no day, a range of days."""
    assert told(tmp_path, rule, edits) == []


def test_a_late_report_may_give_the_day(tmp_path: Path) -> None:
    """Where a quote says the day of the event, the report may be of any later day; another day says nothing."""
    late = {
        HERALD: {
            "published: 2024-05-10T14:00": "published: 2025-01-05",
            "taken: 2024-05-11": "taken: 2025-01-05",
        }
    }
    sentence = "The exchange took place at the bridge near Millford."
    for day, is_found in (("10 May 2024", False), ("10 May 2023", True), ("11 May", True)):
        said = f"The exchange took place at the bridge near Millford on {day}."
        edits = {**late, MAY: {sentence: said}}
        assert bool(told(tmp_path / day, "published-long-after", edits)) is is_found


def test_two_officials_of_one_side_may_say_one_sentence(tmp_path: Path) -> None:
    """Only both sides make a figure surer than one does."""
    ours = 'speaker: norland-ministry\n    voice: reported\n    said: "In all 32'
    assert (
        told(tmp_path, "sentence-of-both-sides", {JUNE: {ours: ours.replace("norland-ministry", "outlet")}})
        == []
    )


@pytest.mark.parametrize(
    ("text", "language", "contradict"),
    [
        ("Додому повернулися 88 людей.", "en", True),
        ("Toplam 88 kişi bugün ülkesine döndü, Rus tarafı da aynı sayıda kişi aldı diye yazdı.", "en", True),
        ("88 Ukrainian defenders at home.", "en", False),
        ("Домой вернулись 88 человек, это объявили вечером.", "uk", True),
        ("Додому повернулися 88 людей, їхні рідні в Києві.", "ru", True),
        ("Про це написав «Мы вернулись домой, это был вечер» на своїй сторінці.", "uk", False),
        ("Газета «Крымский курьер» написала.", "uk", False),
        ("Zelenskyy said", "uk", True),
        ("Vratili su se", "sr", False),
        ("Vratili su se", "sr-Latn", False),
        ("人が帰国した", "ja", False),
    ],
)
def test_letters_that_cannot_be_of_a_language(text: str, language: str, *, contradict: bool) -> None:
    """Scripts, letters that a language lacks, English without its smallest words; of quotations in a text nothing is said."""
    assert letters_contradict(text, language) is contradict
