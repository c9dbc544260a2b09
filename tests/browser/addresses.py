"""What the pages of a finished site point to, read from the files alone.

In: the folder of a site. Out: every address on every page, and what is wrong with it: nothing is there, no such anchor,
it would not work from a disk, it would ask another host. The files decide, not a browser, so that every address of every
page is looked at; and with the standard library's HTML parser, not with the build's own check, which it is to confirm.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, normpath
from urllib.parse import unquote, urlsplit

ADDRESSES = ("href", "src", "srcset", "data", "action", "poster")
# Elements whose address a browser fetches without being asked; of <link> only these relations.
FETCHING = frozenset({"img", "script", "source", "iframe", "object", "use", "video", "audio", "embed"})
FETCHING_RELATIONS = frozenset(
    {"stylesheet", "icon", "preload", "manifest", "apple-touch-icon", "modulepreload"}
)


@dataclass(frozen=True, slots=True)
class Link:
    """An address on a page: the page, the line, the address as written, whether a browser fetches it by itself."""

    page: str
    line: int
    address: str
    fetched: bool


class PageReader(HTMLParser):
    """Reads the addresses and the anchors of one page."""

    def __init__(self, page: str, text: str) -> None:
        super().__init__()
        self.page = page
        self.links: list[Link] = []
        self.anchors: set[str] = set()
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element's id and addresses."""
        values = {name: value or "" for name, value in attrs}
        if "id" in values:
            self.anchors.add(values["id"])
        relations = frozenset(values.get("rel", "").split())
        fetched = tag in FETCHING or (tag == "link" and bool(relations & FETCHING_RELATIONS))
        self.links += [
            Link(self.page, self.getpos()[0], values[name], fetched) for name in ADDRESSES if name in values
        ]


def read_pages(site: Path) -> Mapping[str, PageReader]:
    """Read every page of a site, by its path from the site's root."""
    return {
        (name := path.relative_to(site).as_posix()): PageReader(name, path.read_text(encoding="utf-8"))
        for path in sorted(site.rglob("*.html"))
    }


def fault_of(link: Link, site: Path, pages: Mapping[str, PageReader], base_url: str) -> str | None:
    """Say what is wrong with an address, or None. What begins with the site's own address is looked up like the rest."""
    own = link.address.startswith(base_url)
    parts = urlsplit(link.address.removeprefix(base_url) if own else link.address)
    if parts.scheme or parts.netloc:
        return "asks another host" if link.fetched and parts.scheme != "data" else None
    if parts.path.startswith("/"):
        return "begins at the root: it works neither in a sub-folder nor from a disk"
    target = full_target(parts.path) if own else relative_target(parts.path, link.page)
    if not (site / target).is_file():
        return f"there is no file {target}"
    if parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].anchors:
        return f"{target} has no anchor {parts.fragment}"
    return None


def full_target(path: str) -> str:
    """Find the file that a host gives for a path: the index of a folder where the path ends in '/'."""
    return unquote(path) + ("index.html" if path.endswith("/") or not path else "")


def relative_target(path: str, page: str) -> str:
    """Find the file that a relative path names, seen from a page; no path at all is the page itself."""
    return normpath(f"{dirname(page)}/{unquote(path)}".lstrip("/")) if path else page


def broken_links(site: Path, base_url: str) -> Iterator[str]:
    """Give a line for every address of the site that does not hold: page, line, address, what is wrong."""
    pages = read_pages(site)
    for page in pages.values():
        for link in page.links:
            if fault := fault_of(link, site, pages, base_url):
                yield f"{link.page}:{link.line}: {link.address}: {fault}"
