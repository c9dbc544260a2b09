"""All pages of an edition: which there are, at which path, from which template, and how each is made.

Comes in: an edition. Goes out: `Page`s in the order of their kinds; nothing of them is made yet.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from exchangelog.pages import address
from exchangelog.pages.agreement import make_agreement_page
from exchangelog.pages.agreements import make_agreements_page
from exchangelog.pages.corrections import POLICY, make_corrections_page
from exchangelog.pages.data import make_data_page
from exchangelog.pages.edition import Edition, Entry
from exchangelog.pages.exchange import make_exchange_page
from exchangelog.pages.exchanges import make_exchanges_page
from exchangelog.pages.home import make_home_page
from exchangelog.pages.ledger import make_ledger_page
from exchangelog.pages.linked_data.describe import make_described
from exchangelog.pages.not_found import make_not_found_page
from exchangelog.pages.own_text import names_of_texts
from exchangelog.pages.page import Page
from exchangelog.pages.publisher import make_publisher_page
from exchangelog.pages.publishers import make_publishers_page
from exchangelog.pages.redirect import make_redirect_page
from exchangelog.pages.rule import make_rule_page
from exchangelog.pages.rules import make_rules_page
from exchangelog.pages.search import make_search_page
from exchangelog.pages.source import make_source_page
from exchangelog.pages.sources import make_sources_page
from exchangelog.pages.speaker import make_speaker_page, years_of_quotes
from exchangelog.pages.speakers import make_speakers_page
from exchangelog.pages.text import make_text_page
from exchangelog.pages.withdrawn import make_withdrawn_page
from exchangelog.pages.year import make_year_page, years_of
from exchangelog.pages.years import make_years_page
from exchangelog.rules import RULES

Kind = tuple[str, str, Callable[[Edition], object]]
"""A page's path in its edition, its template, and the function that makes its context."""


def plan_pages(edition: Edition) -> tuple[Page, ...]:
    """Give every page of an edition; each knows which others there are, so that it links only to those."""
    aware = edition.once(with_pages)
    return tuple(page_of(aware, kind) for kind in edition.once(list_pages))


def with_pages(edition: Edition) -> Edition:
    """Give the same edition that knows which pages it has; ask for it `once`."""
    return edition.with_paths(path for path, _template, _make in edition.once(list_pages))


def list_pages(edition: Edition) -> tuple[Kind, ...]:
    """List every page of an edition; ask for it `once`."""
    return tuple(find_pages(edition))


def plan_entry_pages(aware: Edition, entry: Entry) -> tuple[Page, ...]:
    """Give the pages of one entry; the edition has to know already which pages there are."""
    return tuple(page_of(aware, kind) for kind in entry_pages(entry))


def page_of(aware: Edition, kind: Kind) -> Page:
    """Give a page of an edition that knows which others there are."""
    path, template, make = kind
    return Page(aware.publication.prefix + path, template, partial(make_described, aware, make))


def find_pages(edition: Edition) -> Iterator[Kind]:
    """Find every page of an edition."""
    yield address.HOME, "home.html", make_home_page
    for entry in edition.entries:
        yield from entry_pages(entry)
    yield address.EXCHANGES, "exchanges.html", make_exchanges_page
    yield address.YEARS, "years.html", make_years_page
    for year in years_of(edition):
        yield address.year_path(year), "year.html", partial(make_year_page, year=year)
    if edition.log.agreements:
        yield address.AGREEMENTS, "agreements.html", make_agreements_page
    for agreement in edition.log.agreements:
        page = partial(make_agreement_page, agreement_id=agreement)
        yield address.agreement_path(agreement), "agreement.html", page
    yield address.SOURCES, "sources.html", make_sources_page
    for source in edition.log.sources:
        yield address.source_path(source), "source.html", partial(make_source_page, source_id=source)
    yield from speaking_pages(edition)
    yield address.LEDGER, "ledger.html", make_ledger_page
    yield address.CORRECTIONS, "corrections.html", make_corrections_page
    yield address.SEARCH, "search.html", make_search_page
    yield address.RULES, "rules.html", make_rules_page
    for rule in RULES:
        yield address.rule_path(rule.name), "rule.html", partial(make_rule_page, rule=rule)
    for name in names_of_texts(edition.log):
        if name != POLICY:
            yield address.text_path(name), "text.html", partial(make_text_page, name=name)
    if edition.publication.data is not None:
        yield address.DATA, "data.html", partial(make_data_page, data=edition.publication.data)
    yield address.NOT_FOUND, "not_found.html", make_not_found_page


def speaking_pages(edition: Edition) -> Iterator[Kind]:
    """Give the pages of those who speak, and of those who publish it."""
    yield address.SPEAKERS, "speakers.html", make_speakers_page
    for speaker in edition.log.speakers:
        page = partial(make_speaker_page, speaker_id=speaker)
        yield address.speaker_path(speaker), "speaker.html", page
        for year in years_of_quotes(edition, speaker):
            yield address.speaker_path(speaker, year), "speaker.html", partial(page, year=year)
    yield address.PUBLISHERS, "publishers.html", make_publishers_page
    for publisher in edition.log.publishers:
        page_of = partial(make_publisher_page, publisher_id=publisher)
        yield address.publisher_path(publisher), "publisher.html", page_of


def entry_pages(entry: Entry) -> Iterator[Kind]:
    """Give the page of an entry, and one for each address that it had earlier."""
    withdrawal = entry.record.withdrawn
    if withdrawal is None:
        yield address.entry_path(entry.id), "exchange.html", partial(make_exchange_page, entry=entry)
    else:
        page = partial(make_withdrawn_page, entry=entry, withdrawal=withdrawal)
        yield address.entry_path(entry.id), "withdrawn.html", page
    for alias in entry.record.aliases:
        yield (
            address.entry_path(alias),
            "redirect.html",
            partial(make_redirect_page, alias=alias, entry=entry),
        )
