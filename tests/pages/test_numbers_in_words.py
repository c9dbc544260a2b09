"""Numbers are shown as they were stated: exact, at least, about, between, not published."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from exchangelog.derive.number_range import NumberRange
from exchangelog.pages.dossier import open_dossier
from exchangelog.pages.headline import make_headline
from exchangelog.pages.number_words import account_amount, account_text, range_text
from exchangelog.pages.part_sums import part_sums
from exchangelog.pages.reference import letters
from exchangelog.pages.row import make_row
from exchangelog.pages.total_check import difference
from exchangelog.pages.verification import sum_line
from tests.pages.odd_site import edition_of, english, odd_edition, odd_entry, odd_log


@pytest.mark.parametrize(
    ("numbers", "written"),
    [
        (NumberRange(307, 307), "307"),
        (NumberRange(1245, 1248), "1,245–1,248"),
        (NumberRange(300, None), "at least 300"),
        (NumberRange(0, 0), "0"),
    ],
)
def test_a_range_says_how_much_is_known(numbers: NumberRange, written: str) -> None:
    """One number, two ends, or a lower end alone; zero is a number."""
    assert range_text(numbers, english()) == written


def test_an_unknown_number_is_no_number() -> None:
    """Nobody's number has no text and nothing to draw; that is not zero."""
    account = odd_edition().accounts(odd_entry("2030-01-01"))["south", "all"]
    assert account_text(account, english()) is None
    assert account_amount(account, english()) is None
    bodies = odd_edition().accounts(odd_entry("2031-02-28"))["south", "all"]
    assert account_text(bodies, english()) == "0"


@pytest.mark.parametrize(
    ("entry", "headline"),
    [
        (
            "2030-01-01",
            "1–2 January 2030: 950–1,300 people returned to Northern Confederation; number to Republic of the Far Southern Islands not published",
        ),
        (
            "2030-01-03-besides",
            "3 January 2030: 197 people returned to Northern Confederation, about 200 to Republic of the Far Southern Islands",
        ),
        ("2030-01-04", "4 January 2030: 1 person returned to Republic of the Far Southern Islands"),
        (
            "2031-02-28",
            "28 February 2031: 12 bodies returned to Northern Confederation, 0 to Republic of the Far Southern Islands",
        ),
        ("2031-03-01", "1 March 2031: an exchange without published figures"),
    ],
)
def test_the_heading_says_what_the_figures_say(entry: str, headline: str) -> None:
    """It is computed: contested, approximate, one-sided, missing and zero each have their words."""
    assert make_headline(odd_edition(drafts=True), odd_entry(entry)) == headline


@pytest.mark.parametrize(
    ("announced", "held", "written"),
    [
        (NumberRange(1358, 1358), NumberRange(1358, 1358), "0"),
        (NumberRange(1266, 1266), NumberRange(1315, 1315), "−49"),
        (NumberRange(4955, 4955), NumberRange(4936, 5028), "−73 to +19"),
        (NumberRange(6235, 6235), NumberRange(6368, 6457), "−222 to −133"),
        (NumberRange(500, None), NumberRange(367, 367), "at least +133"),
        (NumberRange(7000, None), NumberRange(6411, 6486), "at least +514"),
        (NumberRange(1500, 1500), NumberRange(1417, None), "at most +83"),
        (NumberRange(500, None), NumberRange(300, None), "–"),
    ],
)
def test_a_difference_is_what_was_announced_less_what_the_log_holds(
    announced: NumberRange, held: NumberRange, written: str
) -> None:
    """Its sign says which is more, a range stays a range, and an open end stays open."""
    assert difference(announced, held, english()) == written


def test_letters_never_run_out() -> None:
    """A source may be quoted more often than the alphabet has letters."""
    assert [letters(number) for number in (0, 1, 25, 26, 27, 51, 52, 701, 702)] == [
        *("a", "b", "z", "aa", "ab", "az", "ba", "zz", "aaa"),
    ]


def test_a_row_adds_up_no_kinds_that_are_contested() -> None:
    """197 people of whom 150 or 175 were exchanged and 22 came besides are no '172–197': the row says that the accounts differ.

    Nor does the entry say of such a sum that it adds up.
    """
    entry = odd_entry("2030-01-03-besides")
    exchanged, besides, _sum, south = entry.record.figures
    everybody = exchanged.model_copy(update={"who": "all", "count": 197})
    other = exchanged.model_copy(update={"count": 150})
    notes, outcomes = [], []
    for figures in ((exchanged, besides, everybody, south), (exchanged, other, besides, everybody, south)):
        record = entry.record.model_copy(update={"figures": figures})
        log = odd_log()
        edition = edition_of(
            replace(log, exchanges={**log.exchanges, entry.id: replace(entry, record=record)})
        )
        changed = edition.log.exchanges[entry.id]
        row = make_row(edition, changed, edition.here("index.html"))
        assert row.numbers[0].text == "197"
        notes.append(row.note)
        (added,) = part_sums(edition.accounts(changed), log.categories, "north")
        outcomes.append(sum_line(open_dossier(edition, changed), edition.sides[0], added).outcome)
    assert notes[0].startswith("To Northern Confederation: 175 exchanged + 22 besides the exchange = 197")
    assert notes[1].startswith("The accounts of who they were differ")
    assert outcomes == ["ok", "open"]
