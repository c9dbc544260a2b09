"""The page of corrections shows what was changed, wherever it stands, and repeats nothing that may do harm."""

from pathlib import Path

from msgspec.structs import replace

from exchangelog.pages.change import make_changes
from exchangelog.pages.corrections import make_corrections_page
from exchangelog.record.correction import Withdrawal
from tests.feeds.made_feeds import CORRECTION, ENTRY, changed_content, site_of
from tests.pages.html_tree import read_html
from tests.pages.odd_site import edition_of, odd_log, odd_pages

CORRECTED = "2030-01-01"
STATEMENT = "2031-01-01-year"
HARMFUL = "withdrawn: {date: 2024-12-03, reason: harmful, why: It named a prisoner.}\nchecked:"


def test_a_corrected_statement_leads_to_its_line_of_the_ledger() -> None:
    """A statement of totals has no page; its corrections are listed all the same."""
    log = odd_log()
    corrections = log.exchanges[CORRECTED].record.corrections
    statement = log.statements[STATEMENT]
    record = statement.record.model_copy(update={"corrections": corrections})
    changed = replace(log, statements={**log.statements, STATEMENT: replace(statement, record=record)})
    page = make_corrections_page(edition_of(changed))
    hrefs = [item.entry.href for item in page.changes]
    assert len(hrefs) == 2 * len(corrections)
    assert f"../ledger/index.html#{STATEMENT}" in hrefs


def test_the_corrections_of_what_was_withdrawn_as_harmful_are_not_repeated() -> None:
    """What it was is exactly what may do harm."""
    log = odd_log()
    entry = log.exchanges[CORRECTED]
    withdrawal = Withdrawal.model_validate(
        {"date": "2031-05-01", "reason": "harmful", "why": "It named a person."}
    )
    record = entry.record.model_copy(update={"withdrawn": withdrawal})
    changed = replace(log, exchanges={**log.exchanges, CORRECTED: replace(entry, record=record)})
    page = make_corrections_page(edition_of(changed))
    assert [item.entry.href for item in page.changes if CORRECTED in item.entry.href] == []
    assert [one.figures for one in page.withdrawn if one.id == CORRECTED] == [None]


def test_no_file_of_the_site_repeats_what_was_withdrawn_as_harmful(tmp_path: Path) -> None:
    """Neither words of the entry nor those of its earlier corrections, in any language, on its own page least of all."""
    changes = (
        ("title: An exchange at the bridge", "title: An exchange with Unsaid Name"),
        ("received 12 people.", "received 12 people, Unsaid Name among them."),
        ("The bridge near Millford, quotes", "The house of Unsaid Name, quotes"),
        ("received 12 as well", "received Unsaid Name"),
        ("checked:", f"{CORRECTION}{HARMFUL}"),
        ("The number of people was wrong.", "Unsaid Name was misspelt."),
        ("<b>13</b> & more", "Unsaid Nmae"),
        ('now: "12"', "now: Unsaid Name"),
    )
    site = site_of(changed_content(tmp_path, *((ENTRY, old, new) for old, new in changes)))
    assert [path for path, file in site.items() if b"Unsaid" in file.make()] == []
    page = site["exchanges/2024-05-10/index.html"].make()
    assert b"What was corrected before is not repeated" in page


def test_no_file_of_the_site_repeats_a_statement_that_was_withdrawn_as_harmful(tmp_path: Path) -> None:
    """The feed of corrections calls it after its day, as it does an event."""
    statement = "statements/2024/2024-12-31.md"
    changes = (
        ("Norland counts those", "Unsaid Name counts those"),
        ("Norland said that 35", "Unsaid Name said that 35"),
        ("gave one number", "gave Unsaid Name"),
        ("checked:", f"{CORRECTION}{HARMFUL}".replace("2024-12-03", "2025-01-20")),
        ("The number of people was wrong.", "Unsaid Name was misspelt."),
    )
    site = site_of(changed_content(tmp_path, *((statement, old, new) for old, new in changes)))
    assert [path for path, file in site.items() if b"Unsaid" in file.make()] == []
    assert (
        b'<title type="text">Withdrawn: the entry of 31 December 2024</title>'
        in site["corrections.xml"].make()
    )


def test_a_withdrawn_entry_is_named_by_its_day_once() -> None:
    """Its heading begins with the day; where that is not repeated, the day stands alone."""
    root = read_html(odd_pages()["corrections/index.html"])
    names = [
        one.text.strip() for one in root.all("p") if one.attributes.get("class") == "h" and list(one.all("a"))
    ]
    assert names[0] == "6 January 2030"
    assert names[1].startswith("5 January 2030: ")
    assert not any("2030-01-0" in name for name in names)


def test_a_withdrawn_page_speaks_of_what_replaces_it_where_something_does() -> None:
    """One that leads nowhere else says nothing of it."""
    pages = odd_pages()
    replaced, alone = (pages[f"exchanges/2030-01-0{day}/index.html"] for day in (5, 6))
    assert "points to what replaces it" in replaced
    assert "what replaces it" not in alone
    assert "The page stays at its address and says why." in alone


def test_what_was_and_is_names_its_language() -> None:
    """A quote, and a translation of it, are in their own languages, not in the record's (WCAG 3.1.2)."""
    log = odd_log()
    entry = log.exchanges[CORRECTED]
    quote = entry.record.quotes[0].model_copy(update={"language": "ru"})
    paths = {
        f"quotes.{quote.id}.said": "ru",
        f"quotes.{quote.id}.translations.uk": "uk",
        "uk.title": "uk",
        "title": None,
    }
    corrections = tuple(
        entry.record.corrections[0].model_copy(update={"path": path, "was": "так", "now": "ні"})
        for path in paths
    )
    record = entry.record.model_copy(
        update={"corrections": corrections, "quotes": (quote, *entry.record.quotes[1:])}
    )
    changes = make_changes(edition_of(log), record)
    assert {
        change.where: (change.was and change.was.lang, change.now and change.now.lang) for change in changes
    } == {path: (language, language) for path, language in paths.items()}
