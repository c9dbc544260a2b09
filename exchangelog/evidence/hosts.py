"""What the name of a host looks like, and for which other name a reader can take it.

Comes in: a web address. Goes out: its host as browsers can show it, and its skeleton: two names of one skeleton are confusable (Unicode Technical
Standard #39, section 4). Of that standard's table there stand here the letters of Cyrillic and Greek that look like Latin ones in the small letters
of hosts, and what a host in Latin letters alone can be taken for.
"""

from __future__ import annotations

import re
import unicodedata
from contextlib import suppress
from functools import lru_cache
from urllib.parse import urlsplit

BEGINNING = re.compile(r"https?://[^/?#]*")
"""What an address has up to the end of its host, on which alone that depends (RFC 3986, 3.2)."""

ENCODED = "xn--"
"""In front of a label in which letters of other languages stand encoded (RFC 5890, 2.3.2.1; RFC 3492)."""

SEEN_AS = str.maketrans("асеһіјкорѕхуԁԛԝьпѵвӏгανορυκιτ01", "acehijkopsxydqwbnvblravopukitol") | {
    ord("m"): "rn"
}
"""A letter, and for which it can be taken; all of Latin stand for themselves but these three (UTS #39, confusables.txt)."""

EAST_ASIAN = frozenset({"CJK", "HIRAGANA", "KATAKANA", "KATAKANA-HIRAGANA", "HANGUL", "BOPOMOFO"})
"""Scripts that stand beside Latin letters in ordinary names (UTS #39, 5.2, 'highly restrictive')."""


def host_of(address: str) -> str:
    """Give the host of a web address as browsers can show it, without `www.`; empty where there is none."""
    beginning = BEGINNING.match(address)
    return host_named_by(beginning[0] if beginning else address)


@lru_cache(1024)  # a log of ten thousand entries has thirty thousand addresses, of some hundred hosts
def host_named_by(address: str) -> str:
    """Give the host of an address, or of its beginning that ends with the host."""
    name = ""
    with suppress(ValueError):
        name = urlsplit(address).hostname or ""
    return ".".join(map(decoded, name.rstrip(".").split("."))).removeprefix("www.")


def decoded(label: str) -> str:
    """Give a part of a host's name in its own letters; as it is where these cannot be told."""
    if label.startswith(ENCODED):
        with suppress(UnicodeError):
            return label.removeprefix(ENCODED).encode("ascii").decode("punycode").lower()
    return label


def skeleton(name: str) -> str:
    """Give what a name looks like (UTS #39, section 4)."""
    return unicodedata.normalize("NFD", unicodedata.normalize("NFD", name).translate(SEEN_AS))


def mixed_scripts(label: str) -> tuple[str, ...]:
    """Give the scripts of a label that ordinary names do not mix; none where it has one alone, or Latin beside East Asian ones."""
    scripts = {unicodedata.name(letter, "UNKNOWN").split()[0] for letter in label if letter.isalpha()}
    is_ordinary = len(scripts) < 2 or scripts <= EAST_ASIAN | {"LATIN"}  # noqa: PLR2004 - one alone
    return () if is_ordinary else tuple(sorted(scripts))


def passes_for(name: str) -> str | None:
    """Give the name in Latin letters that a host in others can be taken for; None where a part of it shows that it is not.

    Where the host's last part is of the same script, nobody takes it for a Latin one.
    """
    if name.isascii() or not name.rpartition(".")[2].isascii():
        return None
    latin = ".".join(label if label.isascii() else skeleton(label) for label in name.split("."))
    return latin if latin.isascii() else None
