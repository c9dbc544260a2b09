"""An entry's page shows who said which number, and says what is not known."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from exchangelog.pages.exchange import ExchangePage, make_exchange_page
from exchangelog.pages.statement_lines import StatementLine
from tests.pages.odd_site import edition_of, odd_edition, odd_entry, odd_log, odd_pages


def page_of(entry: str) -> ExchangePage:
    return make_exchange_page(odd_edition(), odd_entry(entry))


def names(line: StatementLine) -> list[str]:
    return [speaker.name.text for speaker in line.speakers]


def test_each_of_several_numbers_stands_with_its_speaker() -> None:
    """Four numbers for one side are four figures, each with an address, in the order of the entry."""
    north = page_of("2030-01-01").pair[0]
    assert [(one.number, one.anchor, one.lines[0].kind) for one in north.numbers] == [
        ("at least 1,248", "figure-north-all", "stated"),
        ("1,300", "figure-north-all-2", "stated"),
        ("1,100", "figure-north-all-3", "stated"),
        ("about 1,000", "figure-north-all-4", "reported"),
    ]
    assert names(north.numbers[2].lines[0]) == ["Envoy of the South"]


def test_an_office_is_named_as_a_sentence_names_it() -> None:
    """'As stated by the Ministry': the article stands in the sentence, not in the register."""
    (line, *_) = page_of("2030-01-01").pair[0].numbers[0].lines
    assert names(line)[0].startswith("the Ministry of Defence and of the Affairs")
    totals = page_of("2030-01-05").totals
    assert all(
        not speaker.name.text.startswith("the Alexandra") for one in totals for speaker in one.speakers
    )


def test_a_body_on_its_own_page_reports_nobody_else() -> None:
    """Where outlet and speaker are one, its sentence is its own: 'Wire, reporting Wire' says nothing."""
    log = odd_log()
    namesake = log.speakers["mediator"].model_copy(update={"name": log.publishers["wire"].name})
    edition = edition_of(replace(log, speakers={**log.speakers, "mediator": namesake}))
    (group,) = [
        group
        for group in make_exchange_page(edition, odd_entry("2030-01-01")).said
        if any(card.anchor == "q-mediator" for card in group.cards)
    ]
    (card,) = [card for card in group.cards if card.anchor == "q-mediator"]
    assert (card.for_itself, card.reported, card.origin) == (True, None, None)


def test_a_side_without_a_number_says_why() -> None:
    """The record's own reason stands where the number would."""
    south = page_of("2030-01-01").pair[1]
    assert south.numbers == ()
    assert south.bar is None
    assert south.why.text == "Nobody counted those who came by land."


def test_a_sum_that_nobody_stated_is_shown_as_ours() -> None:
    """Its parts stand beside it, it names no speaker, and the addition says whose it is."""
    page = page_of("2030-01-03-besides")
    number = page.pair[0].numbers[0]
    assert (number.number, number.lines, number.provenance) == ("197", (), None)
    assert [part.number for part in number.parts] == ["175", "22"]
    (group,) = page.additions
    assert (group.outcome, group.total.number) == ("own", "197")
    assert page.differences is not None
    assert page.differences.rows[0].in_log == "197, the log’s own sum"


def test_whose_officials_gave_no_number_is_said() -> None:
    """What is missing is limited to the sources read."""
    south = page_of("2030-01-03-besides").pair[1]
    assert south.numbers[0].absent == (
        "Not stated by officials of Northern Confederation in the sources read",
    )


def test_speakers_hold_the_office_of_that_day() -> None:
    """The president was a minister on the day of the event; an office is held on its first day and on its last, and on no other."""
    president = odd_edition().log.speakers["north-president"]
    days = (date(2024, 12, 31), date(2025, 1, 1), date(2030, 2, 28), date(2030, 3, 1))
    minister, head = president.roles
    assert [president.role_on(day) for day in days] == [None, minister, minister, head]
    (line,) = page_of("2030-01-01").pair[0].numbers[1].lines
    role = line.speakers[0].role
    assert role is not None
    assert role.text == "Minister of State"


def test_independence_counts_speakers_and_outlets() -> None:
    """One speaker is one origin, however many outlets carry the words."""
    provenance = page_of("2030-01-01").pair[0].numbers[0].provenance
    assert provenance is not None
    assert provenance.independence == "1 speaker through 1 outlet."


def test_verification_says_what_was_not_found() -> None:
    """A side whose officials gave no number is a step of its own; parts of the log's own sum are named."""
    steps = page_of("2030-01-03-besides").checks
    assert [result.text for result in steps[0].results] == ["175 + 22 = 197 to Northern Confederation"]
    other = page_of("2030-01-01").checks
    assert [result.text for result in other[1].results] == ["1,100 to Northern Confederation"]
    contested = other[3].sums[0]
    assert contested.outcome == "no"
    assert "≠" in [term.text for term in contested.terms]


def test_totals_say_what_they_rest_on() -> None:
    """A total adds up, is open where an entry has no number, or stands beside the log's sum."""
    totals = page_of("2030-01-03-besides").totals
    assert [(one.anchor, one.sum.outcome) for one in totals] == [
        ("total-1", "ok"),
        ("total-2", "open"),
        ("total-3", "open"),
    ]
    assert totals[1].sum.terms[0].style == "gap"
    whom = "people in exchanges and in releases by one side"
    assert totals[2].span == f"{whom}, since 1 January 2030, under “The Agreement of the Port”"
    assert totals[2].ledger == "../../ledger/index.html#2030-01-03-besides-3"


def test_every_quote_and_every_figure_has_an_address() -> None:
    """Quotes, figures, totals and sources of an entry can each be linked to."""
    html = odd_pages()["exchanges/2030-01-03-besides/index.html"]
    entry = odd_entry("2030-01-03-besides").record
    anchors = [f"q-{quote.id}" for quote in entry.quotes]
    anchors += [f"figure-{figure.side}-{figure.who}" for figure in entry.figures]
    anchors += [f"total-{number}" for number, _total in enumerate(entry.totals, start=1)]
    anchors += [f"source-{quote.source}" for quote in entry.quotes]
    assert [anchor for anchor in anchors if html.count(f'id="{anchor}"') != 1] == []


def test_corrections_stand_newest_first_with_what_was() -> None:
    """The old value stays visible; each keeps its number as further ones are added."""
    changes = page_of("2030-01-01").changes
    assert [(one.anchor, one.kind) for one in changes] == [
        ("correction-2", "Removal"),
        ("correction-1", "Correction"),
    ]
    assert (changes[1].was, changes[1].now) != (None, None)
    assert (changes[0].was, changes[0].now) == (None, None)


def test_entries_before_and_after_leave_out_withdrawn_ones_and_drafts() -> None:
    """What counts nowhere is not in the way."""
    page = page_of("2030-01-04")
    assert page.earlier is not None
    assert page.later is not None
    assert (page.earlier.day, page.later.day) == ("3 January 2030", "28 February 2031")
    assert page_of("2031-02-28").later is None


def test_a_citation_names_the_day_of_adding_and_the_permanent_address() -> None:
    """What is cited never changes."""
    citation = page_of("2030-01-04").citation
    assert citation.text.endswith(
        "entry 2030-01-04, added 11 January 2030. https://example.org/northern-war/exchanges/2030-01-04/"
    )


def test_a_link_to_a_statement_of_totals_leads_to_its_place_on_the_ledger() -> None:
    """Such a statement has no page of its own; the ledger shows it under its id."""
    assert 'href="../../ledger/index.html#2031-01-01-year"' in odd_pages()["exchanges/2030-01-01/index.html"]
    assert 'id="2031-01-01-year"' in odd_pages()["ledger/index.html"]
