"""The pages of speakers, publishers and rules show what belongs to each, and nothing that was withdrawn."""

from __future__ import annotations

from msgspec.structs import replace

from exchangelog.language.typesetting import typeset
from exchangelog.pages.edition import Edition, make_edition
from exchangelog.pages.plan import plan_pages
from exchangelog.pages.publisher import make_publisher_page
from exchangelog.pages.publishers import make_publishers_page
from exchangelog.pages.rule import make_rule_page, pieces_of
from exchangelog.pages.rules import make_rules_page
from exchangelog.pages.sources import MOST_LISTED, make_sources_page
from exchangelog.pages.speaker import MOST_QUOTES, NEWEST_QUOTES, make_speaker_page
from exchangelog.pages.speaker_words import held_text
from exchangelog.pages.speakers import make_speakers_page
from exchangelog.record.registries import Role
from exchangelog.rules import RULES
from exchangelog.rules.explanation import read_documentation
from tests.pages.odd_site import odd_edition, odd_entry, odd_pages

PRESIDENT = "north-president"


def edition_with_many_quotes() -> Edition:
    """Let the president say one sentence in more entries than one page holds, in two years."""
    edition = odd_edition()
    (entry, quote), *_more = edition.spoken[PRESIDENT]
    years = [2030] * MOST_QUOTES + [2031] * 3
    spoken = tuple(
        (
            replace(
                entry,
                id=f"{entry.id}-{number}",
                record=entry.record.model_copy(update={"date": entry.record.date.replace(year=year)}),
            ),
            quote,
        )
        for number, year in enumerate(years)
    )
    exchanges = {**edition.log.exchanges, **{entry.id: entry for entry, _quote in spoken}}
    return replace(
        edition,
        log=replace(edition.log, exchanges=exchanges),
        spoken={**edition.spoken, PRESIDENT: spoken},
    )


def test_a_speaker_has_side_standing_offices_and_words() -> None:
    """Offices with their dates; each quote with the numbers that rest on it, under the entry that holds it, newest first."""
    page = make_speaker_page(odd_edition(), PRESIDENT)
    assert [(line.role.text, line.held) for line in page.roles] == [
        ("Minister of State", "1 January 2025 to 28 February 2030"),
        ("President of the Northern Confederation", "since 1 March 2030"),
    ]
    assert page.style == "a"
    days = [entry.anchor for entry in page.entries]
    assert days == sorted(days, reverse=True)
    assert any(spoken.numbers for entry in page.entries for spoken in entry.quotes)
    assert page.years == ()


def test_an_office_is_told_as_far_as_its_days_are_known() -> None:
    """From a day to a day, from one on, up to one, or without any."""
    days: tuple[dict[str, str], ...] = (
        {"from": "2025-01-01", "to": "2025-02-01"},
        {"from": "2025-01-01"},
        {"to": "2025-02-01"},
        {},
    )
    held = [
        held_text(Role.model_validate({"role": "Minister", **one}), odd_edition().wording) for one in days
    ]
    assert held == ["1 January 2025 to 1 February 2025", "since 1 January 2025", "until 1 February 2025", ""]


def test_a_speaker_without_a_quote_has_a_page_that_says_so() -> None:
    """The register may know more than the log quotes."""
    edition = replace(odd_edition(), spoken={})
    assert make_speaker_page(edition, PRESIDENT).entries == ()
    assert make_speaker_page(edition, PRESIDENT).counted == "0 quotes in 0 entries"


def test_a_speaker_of_many_words_has_a_page_for_each_year() -> None:
    """The first page has the newest words and leads to the years; each year has all of its own."""
    edition = edition_with_many_quotes()
    page = make_speaker_page(edition, PRESIDENT)
    assert len(page.entries) == NEWEST_QUOTES
    assert page.newest_only
    assert [(year.year, year.quotes) for year in page.years] == [
        ("2031", "3 quotes"),
        ("2030", f"{MOST_QUOTES} quotes"),
    ]
    year = make_speaker_page(edition, PRESIDENT, 2030)
    assert (len(year.entries), year.newest_only, year.part) == (MOST_QUOTES, False, "2030")
    paths = {page.path for page in plan_pages(edition)}
    assert {f"speakers/{PRESIDENT}/{year}/index.html" for year in (2030, 2031)} <= paths


def test_nothing_withdrawn_is_among_what_somebody_said() -> None:
    """Neither words that did harm nor those of an entry that stood twice."""
    said = odd_pages()[f"speakers/{PRESIDENT}/index.html"]
    assert "secret" not in said.lower()
    assert "2030-01-05" not in said


def test_speakers_stand_by_side_and_those_for_neither_last() -> None:
    """Only officials stand for a side."""
    groups = make_speakers_page(odd_edition()).groups
    assert [group.style for group in groups] == ["a", "b", ""]
    assert [speaker.name.text for speaker in groups[-1].speakers] == ["Mediating Power"]
    assert groups[-1].speakers[0].standing == "not an official of either side"


def test_a_publisher_has_its_sources_by_year() -> None:
    """Its kind and country, its sources newest first, and how often it speaks for itself."""
    page = make_publisher_page(odd_edition(), "wire")
    assert (page.kind, page.country) == ("news agency", None)
    assert page.counted == "1 source"
    assert [source.source.anchor for year in page.years for source in year.sources] == ["source-wire-1"]
    kinds = make_publishers_page(odd_edition()).groups
    assert [group.anchor for group in kinds] == ["kind-official", "kind-agency", "kind-press"]


def test_of_very_many_sources_the_list_names_the_publishers_alone() -> None:
    """Each publisher's page has them all."""
    edition = odd_edition()
    filed = edition.log.sources["wire-1"]
    sources = {f"wire-{number}": replace(filed, id=f"wire-{number}") for number in range(MOST_LISTED + 1)}
    log = replace(edition.log, sources={**edition.log.sources, **sources})
    page = make_sources_page(make_edition(log, edition.derived, edition.wording, edition.publication))
    assert all(group.sources == () for group in page.groups)
    assert {group.counted for group in page.groups} >= {f"{MOST_LISTED + 1} sources"}
    assert odd_entry("2030-01-01") is not None


def test_a_rule_has_what_explain_prints() -> None:
    """Its documentation in parts, its examples line by line with what is found, its neighbours."""
    rule = next(rule for rule in RULES if rule.name == "figure-not-in-quote")
    page = make_rule_page(odd_edition(), rule)
    assert page.examples is not None
    assert {line.style for line in page.examples.bad} == {"", "added", "removed"}
    assert any("figure-not-in-quote" in line.text for line in page.examples.findings)
    assert [link.text for link in page.siblings if link.current] == [rule.name]
    told = " ".join(
        piece.text
        for part in ((page.first,), page.finds, page.why, page.mend)
        for text in part
        for piece in text
    )
    for word in typeset(rule.documentation, "en").replace("`", " ").split():
        assert word.lower() in f"{told} why it matters: how to mend it:".lower()


def test_without_the_examples_a_rule_says_where_they_stand() -> None:
    """A copy of the program without its tests has the documentation all the same."""
    edition = odd_edition()
    bare = replace(edition, publication=replace(edition.publication, examples=None))
    assert make_rule_page(bare, RULES[0]).examples is None


def test_every_rule_is_listed_with_what_it_finds() -> None:
    """In the order in which the build asks them."""
    page = make_rules_page(odd_edition())
    assert [rule.name for family in page.families for rule in family.rules] == [rule.name for rule in RULES]
    assert all(rule.finds for family in page.families for rule in family.rules)


def test_what_is_to_be_typed_and_foreign_words_are_marked() -> None:
    """Backticks are code; Cyrillic words have their language."""
    pieces = pieces_of("write `count` for 'обмін' so")
    assert [(piece.text, piece.code, piece.lang) for piece in pieces] == [
        ("write ", False, None),
        ("count", True, None),
        (" for ‘", False, None),
        ("обмін", False, "uk"),
        ("’ so", False, None),
    ]
    assert read_documentation(RULES[0]).why
