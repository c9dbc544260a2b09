"""One page of every kind that the site has, by what it is.

In: nothing; the kinds are a decision of the tests. Out: names with paths from the site's root. A kind that the site
stops having fails its tests, and so does an example that is no longer one.
"""

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

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
    "home-in-ukrainian": "uk/index.html",
    "entry-in-ukrainian": "uk/exchanges/2025-05-24/index.html",
    "ledger-in-ukrainian": "uk/ledger/index.html",
    "not-found": NOT_FOUND,
}

# Of the many pages of one form, one in so many is looked at, in the order of their names: in the first language, in the others.
ONE_IN: Mapping[str, tuple[int, int]] = {
    "exchanges": (1, 8),
    "publishers": (10, 30),
    "sources": (10, 40),
    "speakers": (4, 12),
    "rules": (6, 12),
}
OTHER_LANGUAGES = ("uk",)


def pages_to_look_at(site: Path) -> list[str]:
    """Choose the pages that a walk through the whole site looks at: all, and of the many of one form some.

    404.html is made for any depth of a host, not for a disk: it has tests of its own.
    """
    forms: dict[tuple[int, str], list[str]] = defaultdict(list)
    for path in sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html")):
        first, _, rest = path.partition("/")
        elsewhere = first in OTHER_LANGUAGES
        folder = (rest if elsewhere else path).partition("/")[0]
        forms[int(elsewhere), folder].append(path)
    return [
        path
        for (elsewhere, folder), paths in forms.items()
        for path in paths[:: ONE_IN.get(folder, (1, 1))[elsewhere]]
        if not path.endswith(NOT_FOUND)
    ]
