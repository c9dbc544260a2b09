"""Names within a sentence: offices and some countries take an article in English, people and outlets take none."""

import pytest

from exchangelog.language.names import in_sentence

WITH_ARTICLE = (
    "Coordination Headquarters for the Treatment of Prisoners of War",
    "Main Directorate of Intelligence of the Ministry of Defence of Ukraine",
    "Moscow Patriarchate of the Russian Orthodox Church",
    "Office of the President of Ukraine",
    "Russian Ministry of Defence",
    "Russian Orthodox Church",
    "Security Service of Ukraine",
    "Strategic Communications Department of the Armed Forces of Ukraine",
    "United Arab Emirates",
    "United States",
    "Vatican",
)
WITHOUT = (
    "Anadolu Agency",
    "An unnamed source of TASS",
    "Ghana News Agency",
    "Officials of both sides, not named by the source",
    "Operational Command South",
    "Saudi Arabia",
    "The Moscow Times",
    "Türkiye",
    "Voice of Emirates",
    "Volodymyr Zelenskyy",
    "the United Arab Emirates",
)


@pytest.mark.parametrize("name", WITH_ARTICLE)
def test_an_office_takes_an_article(name: str) -> None:
    """Said of it within a sentence: through the United Arab Emirates."""
    assert in_sentence(name, "en") == f"the {name}"


@pytest.mark.parametrize("name", WITHOUT)
def test_a_person_and_an_outlet_take_none(name: str) -> None:
    """A name that is no common noun, or brings an article of its own, stays as it is."""
    assert in_sentence(name, "en") == name


def test_a_language_without_articles_adds_nothing() -> None:
    """Nor does one of which nothing is known."""
    assert in_sentence("Російське Міністерство оборони", "uk") == "Російське Міністерство оборони"
    assert in_sentence("United States", "xx") == "United States"
