"""Whose a page is, by its address: the publisher of other sources of the same host, and of the same part of a host that many share.

Comes in: an address and the log. Goes out: a publisher's id, or none where the address does not tell, with what the editor should know. On t.me
or YouTube the host says nothing: there each channel is another's, and the first part of the path names it. An outlet that is taken for another
would lend its name to words that it never published, so a host that is shared is never guessed by who is quoted from it most.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

from exchangelog.capturing.known_sources import server_of
from exchangelog.evidence.publishing_places import SHARED_HOSTS, channel_of
from exchangelog.record.log import Log

SECOND_LEVEL = frozenset({"com", "org", "gov", "net", "co", "edu", "mil", "in", "kyiv", "kiev"})
UNKNOWN = "unknown"
"""Stands for a publisher that nothing tells: no id of publishers.yaml, so that the check asks for the right one."""


class Owner(Struct, frozen=True):
    """Whose a page is: the publisher's id (`UNKNOWN` where the address does not tell), a word for ids of its sources, and what to look at."""

    publisher: str
    word: str
    notice: str | None = None


def owner_of(address: str | None, log: Log) -> Owner:
    """Give whose a page is, by the log's sources of the same host; a word of the host's name for a new one."""
    if address is None:
        return Owner(
            UNKNOWN,
            "file",
            "the file does not tell who published it; put the id into 'publisher' (and its address into 'url')",
        )
    host = host_in(address)
    known = {url: publisher for url, publisher in published_at(log) if of_one_site(host, host_in(url))}
    same_host = {publisher for url, publisher in known.items() if host_in(url) == host}
    publishers = same_host or set(known.values())
    if host.removeprefix("m.").removeprefix("mobile.") not in SHARED_HOSTS and len(publishers) <= 1:
        return Owner(next(iter(publishers), word_of_host(host)), word_of_host(host))
    return owner_at_shared_host(address, host, known)


def owner_at_shared_host(address: str, host: str, known: dict[str, str]) -> Owner:
    """Give whose a page of a host is at which many publish: that of other sources of the same channel, or nobody's."""
    name = channel_of(address)
    publishers = {
        publisher for url, publisher in known.items() if name is not None and channel_of(url) == name
    }
    word = word_of_host(host) if name is None else word_of(name) or word_of_host(host)
    if len(publishers) == 1:
        guess = f"taken for a page of '{next(iter(publishers))}' by the path of its address, as many publish at {host}"
        return Owner(next(iter(publishers)), word, guess)
    there = sorted(publishers or set(known.values()))
    others = f"; the log has sources there of {', '.join(there)}" if there else ""
    whose = (
        "whose page this is its address does not tell"
        if name is None
        else f"whose '{name}' is the log does not know"
    )
    return Owner(
        UNKNOWN, word, f"many publish at {host}, and {whose}{others}: put the publisher's id into 'publisher'"
    )


def published_at(log: Log) -> Iterable[tuple[str, str]]:
    """Give the address of each source with its publisher."""
    return ((one.record.url, one.record.publisher) for one in log.sources.values() if one.record.url)


def host_in(address: str) -> str:
    """Give the host of an address, without its port."""
    return server_of(address).partition(":")[0]


def of_one_site(host: str, other: str) -> bool:
    """Say whether two hosts are the same, or one is a part of the other: `eng.example.org` and `example.org`."""
    return host == other or host.endswith(f".{other}") or other.endswith(f".{host}")


def word_of_host(host: str) -> str:
    """Give the word of a host's name that tells whose it is: `pravda` of `www.pravda.com.ua`."""
    labels = [label for label in map(word_of, host.split(".")) if label] or ["unknown"]
    if all(label.isdigit() for label in labels):
        return "-".join(labels)
    end = -2 if len(labels) > 2 and labels[-2] in SECOND_LEVEL else -1  # noqa: PLR2004 - a name, a second level, a country
    return (labels[:end] or labels)[-1]


def word_of(name: str) -> str:
    """Give the letters and digits of a name as a part of an id; nothing where it has none."""
    return re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
