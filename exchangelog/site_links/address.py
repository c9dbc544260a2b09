"""Where a link leads, seen from the page that it stands on.

In: a link as the page has it, the page's path, the site's own address. Out: a place in the site, a place
elsewhere, or what is wrong with it. Follows RFC 3986, section 5, as far as links inside one site need it.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Collection
from urllib.parse import unquote

from msgspec import Struct

__all__ = ["Address", "Elsewhere", "Faulty", "Inside", "names_plainly", "resolve"]

_SCHEME = re.compile(r"[a-zA-Z][a-zA-Z0-9+.\-]*:|//")


class Inside(Struct, frozen=True):
    """A file of the site, and the id of an element in it ('' for the file as a whole)."""

    path: str
    fragment: str = ""


class Elsewhere(Struct, frozen=True):
    """An address that is none of the site's: another host, an e-mail address, data."""


class Faulty(Struct, frozen=True):
    """A link that cannot work in every place where the site may lie; why completes 'links to X, ...'."""

    why: str


Address = Inside | Elsewhere | Faulty


def resolve(written: str, *, page: str, base_url: str | None) -> Address:
    """Find out where a link of a page leads.

    written: the link, entities resolved. page: the path of the page. base_url: the site's full address with
    a '/' at its end; links that begin with it are inside, and may name a folder, as canonical links do.
    """
    folder = posixpath.dirname(page)
    full = base_url is not None and written.startswith(base_url)
    if full and base_url is not None:
        written, folder = written[len(base_url) :], ""
    elif _SCHEME.match(written):
        return Elsewhere()
    elif written.startswith("/"):
        return Faulty("which begins at the server's root: it breaks where the site lies in a sub-folder")
    address, _, fragment = written.partition("#")
    path = unquote(address.partition("?")[0])
    if not path and not full:
        return Inside(page, _element(fragment))
    target = posixpath.normpath(posixpath.join(folder, path))
    if target == ".." or target.startswith("../"):
        return Faulty("which leads out of the site")
    if path.endswith(("/", "/.", "/..")) or path in ("", ".", ".."):
        if not full:
            return Faulty("a folder: name its index.html, or it will not open from disk")
        target = posixpath.normpath(f"{target}/index.html")
    return Inside(target, _element(fragment))


def names_plainly(fragment: str, ids: Collection[str]) -> bool:
    """Say whether a fragment is one of these ids letter by letter, with nothing in it that has to be resolved."""
    return fragment in ids and "%" not in fragment and ":~:" not in fragment


def _element(fragment: str) -> str:
    """Give the id that a fragment names: none for the page's top or for a text fragment (':~:')."""
    name = unquote(fragment.partition(":~:")[0])
    return "" if name.lower() == "top" else name
