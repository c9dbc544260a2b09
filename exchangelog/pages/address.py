"""Where pages live (docs/format.md, section 6), and how one page links to another.

Comes in: the page that links, and what it links to. Goes out: a relative link that names `index.html`, so that the same
files work at a domain's root, in a sub-folder, on a mirror and opened from disk. Only a page that is served at addresses that nobody
knows beforehand (404.html) links by the site's full address.
"""

from __future__ import annotations

from msgspec import Struct

HOME = "index.html"
NOT_FOUND = "404.html"
EXCHANGES = "exchanges/index.html"
YEARS = "years/index.html"
SOURCES = "sources/index.html"
SPEAKERS = "speakers/index.html"
PUBLISHERS = "publishers/index.html"
AGREEMENTS = "agreements/index.html"
LEDGER = "ledger/index.html"
CORRECTIONS = "corrections/index.html"
METHOD = "method/index.html"
RULES = "rules/index.html"
DATA = "data/index.html"
SEARCH = "search/index.html"
BESIDE = "*"
"""Stands for the name of any folder; no page has it."""
LABELS = "labels"
"""The id, on the page of the method, of the explanation of the labels."""


def entry_path(entry: str) -> str:
    """Give the path of an entry's page, by its id."""
    return f"exchanges/{entry}/index.html"


def year_path(year: int) -> str:
    """Give the path of a year's page."""
    return f"years/{year}/index.html"


def agreement_path(agreement: str) -> str:
    """Give the path of an agreement's page, by its id."""
    return f"agreements/{agreement}/index.html"


def source_path(source: str) -> str:
    """Give the path of a source's page, by its id."""
    return f"sources/{source}/index.html"


def speaker_path(speaker: str, year: int | None = None) -> str:
    """Give the path of a speaker's page, or of the page with what was said in one year where there is much."""
    return f"speakers/{speaker}/index.html" if year is None else f"speakers/{speaker}/{year}/index.html"


def publisher_path(publisher: str) -> str:
    """Give the path of a publisher's page."""
    return f"publishers/{publisher}/index.html"


def rule_path(rule: str) -> str:
    """Give the path of a rule's page."""
    return f"rules/{rule}/index.html"


def text_path(name: str) -> str:
    """Give the path of one of the site's own texts: method, about."""
    return f"{name}/index.html"


def relative_link(own: str, target: str) -> str:
    """Give the link from one path of the site to another, up to the last folder that they share and down again."""
    folder, climbed = own[: own.rfind("/") + 1], ""
    while not target.startswith(folder):
        folder, climbed = folder[: folder.rfind("/", 0, -1) + 1], climbed + "../"
    return climbed + target[len(folder) :]


def follow_link(address: str, link: str) -> str:
    """Give the full address that a relative link on the page at an address leads to (RFC 3986, section 5.2, for links such as `relative_link` makes)."""
    folder = address[: address.rfind("/") + 1]
    while link.startswith("../"):
        folder, link = folder[: folder.rfind("/", 0, -1) + 1], link.removeprefix("../")
    return folder + link


class Here(Struct, frozen=True):
    """A page of the site, as the place from which others are linked.

    `path` is its path in the edition, `prefix` the edition's folder (empty, or `uk/`), `base_url` is set where links must be absolute.
    """

    path: str
    prefix: str = ""
    base_url: str | None = None

    def link(self, path: str, anchor: str = "") -> str:
        """Give the link to another page of the same edition; `anchor` is an id on it, without `#`."""
        return self._join(self.prefix + path, anchor)

    def elsewhere(self, prefix: str) -> str:
        """Give the link to the same page in another edition, by that edition's folder."""
        return self._join(prefix + self.path, "")

    def shared(self, path: str) -> str:
        """Give the link to a file that all editions share, such as `static/style.css`."""
        return self._join(path, "")

    def canonical(self, base_url: str) -> str:
        """Give the page's full address: as it is quoted and given to search engines, without `index.html`."""
        return f"{base_url.rstrip('/')}/{self.prefix}{self.path.removesuffix('index.html')}"

    def beside(self) -> Here:
        """Give a place that stands for all pages that lie beside this one, each in a folder of its own.

        From all of them the same link leads to a page that lies in none of these folders, as every page does whose folder lies higher.
        """
        above, _, name = self.path.rpartition("/")[0].rpartition("/")
        return Here(f"{above}/{BESIDE}/{HOME}", self.prefix, self.base_url) if above and name else self

    def _join(self, target: str, anchor: str) -> str:
        fragment = f"#{anchor}" if anchor else ""
        if self.base_url is not None:
            # As search engines and readers know the page: two addresses would make two pages of it.
            return f"{self.base_url.rstrip('/')}/{target.removesuffix(HOME)}{fragment}"
        own = self.prefix + self.path
        if fragment and target == own:
            return fragment
        return relative_link(own, target) + fragment
