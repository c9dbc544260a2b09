"""Details of a single person are found; what is said of groups, objects and terms is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.language.name_sounds import sounds_of
from exchangelog.language.personal_details import PATTERNS, personal_details_in


def found(text: str, language: str) -> list[str]:
    """Give the details of a text as they are written."""
    return [text[one.start : one.end] for one in personal_details_in(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "details"),
    [
        ("Ivan Sample, aged 22, came home.", "en", ["aged 22"]),
        ("a 34-year-old man; a thirty-four-year-old nurse", "en", ["34-year-old", "thirty-four-year-old"]),
        ("Ivan Sample, 34, who is 34 years old", "en", ["Ivan Sample, 34", "34 years old"]),
        ("He was born in May; she gave birth there.", "en", ["born in ", "gave birth"]),
        ("the youngest is 20", "en", ["youngest is 20"]),
        (
            "Sgt. Sample and Lieutenant Colonel Ivan Sample",
            "en",
            ["Sgt. Sample", "Lieutenant Colonel Ivan Sample"],
        ),
        (
            "Рядовий Іван Зразок, 22-річний, народився там",
            "uk",
            ["Рядовий Іван Зразок", "22-річний", "народився "],
        ),
        ("у віці 34 років; сержанта Зразка", "uk", ["у віці 34", "сержанта Зразка"]),
        ("военнослужащий Иванов, 22-летний", "ru", ["военнослужащий Иванов", "22-летний"]),
    ],
)
def test_details_of_a_person_are_found(text: str, language: str, details: list[str]) -> None:
    """Ages, births, and ranks with names."""
    assert found(text, language) == details


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("prisoners aged 18 to 25, those under 25 years old, soldiers under the age of 25", "en"),
        ("people under the age that the ministry named", "en"),
        ("nine soldiers who were born in 2002 and 2003", "en"),
        ("a 10-year-old conflict; the ten-year-old agreement", "en"),
        ("the General Staff, the Prosecutor General Andriy Sample, the captain of the ship", "en"),
        ("privates and sergeants of the Navy; officers, 20 of them", "en"),
        ("On 5 May 2024, 34 returned.", "en"),
        ("молодь віком до 25 років, віком 18-25 років, 10-річний строк, солдатів ЗСУ", "uk"),
        ("солдат ВСУ; в возрасте до 25 лет", "ru"),
        ("ein 34-jähriger Mann", "de"),
    ],
)
def test_what_is_said_of_groups_and_things_is_none(text: str, language: str) -> None:
    """Categories of people, terms of years and offices are nobody's detail."""
    assert found(text, language) == []


def test_a_name_sounds_alike_in_every_alphabet_and_case() -> None:
    """A speaker of the registry is known again where a quote in another language names him."""
    for same in (
        {"Konashenkov", "Конашенков", "Конашенкова", "Конашенковым"},
        {"Budanov", "Буданов", "Буданова"},
        {"Yusov", "Юсов", "Юсова"},
        {"Zhorin", "Жорін", "Жорин"},
    ):
        assert len({sounds_of(name) for name in same}) == 1
    assert sounds_of("Sample") != sounds_of("Budanov")


def texts_with_details(language: str) -> st.SearchStrategy[tuple[str, str]]:
    """Give texts that the language's pattern finds something in, with letters of both scripts around it."""
    pattern = PATTERNS[language]
    around = st.text(alphabet=" .,AbІж\n(", max_size=4)
    found = st.tuples(around, st.from_regex(pattern.pattern, fullmatch=True), around).map("".join)
    return found.filter(lambda text: pattern.search(text) is not None).map(lambda text: (text, language))


@given(st.sampled_from(sorted(PATTERNS)).flatmap(texts_with_details))
def test_no_detail_is_passed_over_before_it_is_looked_for(told: tuple[str, str]) -> None:
    """The quick look, that spares most texts the patterns, lets none go that they would find something in."""
    text, language = told
    assert [one.span() for one in PATTERNS[language].finditer(text)] == [
        (one.start, one.end) for one in personal_details_in(text, language)
    ]
