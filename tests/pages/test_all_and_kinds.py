"""What an entry knows of some kinds of people and what it knows of all of them are told apart, in words and in numbers."""

from __future__ import annotations

from msgspec.structs import replace

from exchangelog.feeds.feed_entry import TEMPLATE, make_page
from exchangelog.pages.agreement import make_agreement_page
from exchangelog.pages.chart import exchange_values
from exchangelog.pages.differences import make_differences
from exchangelog.pages.dossier import Dossier, open_dossier
from exchangelog.pages.edition import Edition
from exchangelog.pages.headline import figures_in_words
from exchangelog.pages.label import label_of_event
from exchangelog.pages.plan import plan_pages
from exchangelog.pages.rendering import load_templates
from exchangelog.pages.row import describe_numbers, make_row
from exchangelog.pages.verification import make_checks
from exchangelog.record.registries import Agreement
from tests.derive.small_log import small_log
from tests.pages.odd_site import ROOT, edition_of, odd_pages

DAY = "2025-05-01"
NORTH_PARTS = """  - {side: north, who: military, count: 128, quotes: [north-office]}
  - {side: north, who: civilians, count: 5, quotes: [north-office]}
"""
SUM = "  - {side: north, who: all, sum: [military, civilians]}\n"
BY_THE_SOUTH = """  - {side: north, who: all, count: 130, quotes: [south-office]}
  - {side: south, who: all, count: 130, quotes: [south-office]}
"""
UNKNOWN = """unknown:
  - {side: north, who: all, why: Nobody said it.}
  - {side: south, who: all, why: Nobody said it.}
"""


def opened(figures: str, rest: str = "") -> Dossier:
    """Give an exchange of these figures, as its page is made from."""
    log, _ = small_log(d01=f"kind: exchange\nfigures:\n{figures}{rest}")
    return open_dossier(edition_of(log), log.exchanges[DAY])


def label_words(dossier: Dossier) -> tuple[str, str]:
    """Give the words and the meaning of the event's label."""
    edition, entry = dossier.edition, dossier.entry
    label = label_of_event(edition.verdict(entry), edition.accounts(entry), edition.wording)
    return label.words, label.meaning


def test_a_sum_that_contests_a_number_stands_beside_it() -> None:
    """Where 130 was stated and parts make 133, both stand in the table of differences and in the comparison."""
    dossier = opened(NORTH_PARTS + SUM + BY_THE_SOUTH)
    differences = make_differences(dossier)
    assert differences is not None
    assert [[text for text, _ in cell.numbers] for cell in differences.rows[0].cells] == [
        ["128 + 5 = 133"],
        ["130"],
    ]
    (compared, *_) = next(
        step for step in make_checks(dossier) if step.text == "The accounts were compared."
    ).sums
    assert " ".join(term.text for term in compared.terms) == "130 ≠ 133"


def test_an_event_of_which_some_were_counted_has_published_figures() -> None:
    """Its label, its line in lists and the steps of its verification say that the number of all is missing, and no more."""
    dossier = opened(NORTH_PARTS, UNKNOWN)
    row = make_row(dossier.edition, dossier.entry, dossier.here)
    assert label_words(dossier)[0] == row.label.words == "No number of all published"
    assert row.note == "Nobody published how many in all"
    found = [step.results[0].text for step in make_checks(dossier)[:2]]
    assert found == [
        "No number of all in the sources read, only of some kinds of people",
        "None in the sources read",
    ]
    log, _ = small_log(d01=f"kind: exchange\n{UNKNOWN}")
    dossier = open_dossier(edition_of(log), log.exchanges[DAY])
    assert label_words(dossier)[0] == "No figures published"
    assert make_row(dossier.edition, dossier.entry, dossier.here).note == "Nobody published a number"


def test_numbers_that_agree_are_not_called_the_same() -> None:
    """One side said 'at least 100', the other 104: both give the number, and it is not one and the same."""
    agreeing = """  - {side: north, who: all, count: 100, precision: at-least, quotes: [north-office]}
  - {side: north, who: all, count: 104, quotes: [south-office]}
  - {side: south, who: all, count: 104, quotes: [south-office]}
"""
    words, meaning = label_words(opened(agreeing))
    assert words == "Confirmed by both sides"
    assert meaning.startswith("Officials of both sides give numbers that agree")
    same = agreeing.replace("count: 100, precision: at-least", "count: 104")
    assert label_words(opened(same))[1].startswith("Officials of both sides give the same number")


def test_numbers_that_only_one_side_gave_do_not_agree() -> None:
    """Where the accounts of who the people were differ, nothing is said of numbers that nobody compared."""
    contested = (
        NORTH_PARTS + "  - {side: north, who: civilians, count: 6, quotes: [south-office]}\n" + BY_THE_SOUTH
    )
    differences = make_differences(opened(contested))
    assert differences is not None
    assert differences.caption == "The accounts of who the people were differ"
    both = contested + "  - {side: north, who: all, count: 130, quotes: [north-office]}\n"
    differences = make_differences(opened(both))
    assert differences is not None
    assert differences.caption == "The numbers agree; the accounts of who the people were differ"


def test_an_entry_without_text_says_so() -> None:
    """A heading with nothing below it would look like a page that broke off."""
    edition = opened(NORTH_PARTS + SUM + BY_THE_SOUTH).edition
    templates = load_templates(ROOT / "templates", edition.wording)
    (page,) = (one for one in plan_pages(edition) if one.path == f"exchanges/{DAY}/index.html")
    assert "The entry has no text." in page.render(templates).decode()
    assert "The entry has no text." not in odd_pages()["exchanges/2030-01-01/index.html"]


def test_what_one_side_got_is_not_all_that_was_handed_over() -> None:
    """Of a repatriation both ways with one number the heading and the list say that the other is missing; of one that went one way they do not."""
    one_way = (
        "kind: repatriation\nfigures:\n  - {side: north, who: all, count: 100, quotes: [north-office]}\n"
    )
    told = []
    for unknown in ("", "unknown:\n  - {side: south, who: all, why: Nobody counted them.}\n"):
        log, _ = small_log(d01=one_way + unknown)
        edition, entry = edition_of(log), log.exchanges[DAY]
        values = exchange_values(edition, [entry])[1]
        told.append((figures_in_words(edition, entry), describe_numbers(edition, entry), values[4:6]))
    assert told == [
        ("100 bodies returned to Northland", "Bodies, counted apart", ("0", "0")),
        (
            "100 bodies returned to Northland; number to Southland not published",
            "Bodies, counted apart. No number to Southland was published",
            ("", ""),
        ),
    ]


def test_a_feed_says_whose_a_sum_is() -> None:
    """A number that nobody stated stands there with its parts, and the other side of a release with a dash."""
    templates = load_templates(ROOT / "templates", opened(NORTH_PARTS, UNKNOWN).wording)

    def html(dossier: Dossier) -> str:
        return templates.render(TEMPLATE, make_page(dossier.edition, dossier.entry)).decode()

    assert "<strong>133</strong> (the log’s own sum: 128 (military)" in html(
        opened(NORTH_PARTS + SUM + BY_THE_SOUTH)
    )
    assert "The kinds that they gave make 133: 128 (military)" in html(opened(NORTH_PARTS + BY_THE_SOUTH))
    release = "kind: release\nfigures:\n  - {side: north, who: all, count: 5, quotes: [north-office]}\n"
    log, _ = small_log(d01=release)
    assert "<li>To Southland: –</li>" in html(open_dossier(edition_of(log), log.exchanges[DAY])).replace(
        "Returned to", "To"
    )


def agreement_edition(stages: dict[str, str]) -> Edition:
    """Give a log of exchanges under one agreement, with their `stage`."""
    figures = "kind: exchange\nfigures:\n" + BY_THE_SOUTH + "agreement: truce\n"
    log, _ = small_log(**{name: figures + stage for name, stage in stages.items()})
    truce = Agreement.model_validate({"title": "The truce of May", "date": None})
    log = replace(log, agreements={"truce": truce})
    return edition_of(log)


def test_two_entries_of_one_stage_are_one_stage() -> None:
    """Of two stages the log cannot have three; how many entries it has is said beside it."""
    told = []
    for stages in (
        {"d01": "stage: {number: 1, of: 2}", "d02": "stage: {number: 2, of: 2}"},
        {"d01": "stage: {number: 1, of: 2}", "d02": "stage: {number: 1, of: 2}", "d03": "stage: {number: 2}"},
        {"d01": "stage: {number: 1, of: 2}", "d02": ""},
    ):
        (kind,) = make_agreement_page(agreement_edition(stages), "truce").kinds
        told.append((kind.cards[2].number, kind.cards[2].limits))
    assert told == [("2 of 2", ()), ("2 of 2", ("in 3 entries",)), ("1 of 2", ("in 2 entries",))]
