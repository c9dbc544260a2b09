"""One page of every kind that the site has, by what it is.

In: nothing; the kinds are a decision of the tests. Out: names with paths from the site's root. A kind that the site
stops having fails its tests, and so does an example that is no longer one.
"""

from collections.abc import Mapping

HOME = "index.html"
CONTESTED = "exchanges/2024-01-31/index.html"
WITHOUT_FIGURES = "exchanges/2025-07-04/index.html"
NOT_FOUND = "404.html"
EXCHANGES = "exchanges/index.html"
SEARCH = "search/index.html"
SPEAKER = "speakers/coordination-headquarters/index.html"

PAGE_KINDS: Mapping[str, str] = {
    "home": HOME,
    "entry": "exchanges/2025-05-24/index.html",
    "contested": CONTESTED,
    "without-figures": WITHOUT_FIGURES,
    "exchanges": EXCHANGES,
    "search": SEARCH,
    "speakers": "speakers/index.html",
    "speaker": SPEAKER,
    "publishers": "publishers/index.html",
    "publisher": "publishers/babel/index.html",
    "rules": "rules/index.html",
    "rule": "rules/figure-not-in-quote/index.html",
    "agreement": "agreements/istanbul-2025-05-16/index.html",
    "years": "years/index.html",
    "sources": "sources/index.html",
    "year": "years/2025/index.html",
    "source": "sources/up-2025-05-24-307/index.html",
    "method": "method/index.html",
    "about": "about/index.html",
    "ledger": "ledger/index.html",
    "corrections": "corrections/index.html",
    "data": "data/index.html",
    "not-found": NOT_FOUND,
}
