"""The page of corrections shows what was changed, wherever it stands, and repeats nothing that may do harm."""

from msgspec.structs import replace

from exchangelog.pages.corrections import make_corrections_page
from exchangelog.record.correction import Withdrawal
from tests.pages.odd_site import edition_of, odd_log

CORRECTED = "2030-01-01"
STATEMENT = "2031-01-01-year"


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
    assert [one.headline for one in page.withdrawn if one.id == CORRECTED] == [None]
