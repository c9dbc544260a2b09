"""Visits: the pages of many sources, fetched by a few threads, each host by one of them.

Comes in: sources and a crawler. Goes out: of each source its page, or why there is none, in the order in which they come. The
threads only fetch; what is made of a page is made by the caller, one page at a time.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterable
from queue import SimpleQueue
from threading import Event, Thread

from msgspec import Struct

from exchangelog.capturing.known_sources import server_of
from exchangelog.fetching.crawler import Crawler
from exchangelog.fetching.page import Fetched
from exchangelog.fetching.trouble import CannotFetch
from exchangelog.record.filed import Filed
from exchangelog.record.source import Source

MOST_THREADS = 8


class Visit(Struct, frozen=True):
    """A source and its page; or why there is none, be it a bug."""

    source: Filed[Source]
    page: Fetched | CannotFetch | Exception


def visit(sources: Iterable[Filed[Source]], crawler: Crawler) -> Generator[Visit, None, None]:
    """Fetch the pages of all sources. When nobody asks any more the threads begin no new one, and end with the program."""
    hosts: dict[str, list[Filed[Source]]] = {}
    for source in sources:
        hosts.setdefault(server_of(source.record.url or ""), []).append(source)
    waiting = deque(hosts.values())
    visits: SimpleQueue[Visit] = SimpleQueue()
    ended = Event()
    for _ in range(min(MOST_THREADS, len(waiting))):
        Thread(target=work, args=(waiting, visits, crawler, ended), daemon=True).start()
    try:
        for _ in range(sum(map(len, hosts.values()))):
            yield visits.get()
    finally:
        ended.set()


def work(
    waiting: deque[list[Filed[Source]]], visits: SimpleQueue[Visit], crawler: Crawler, ended: Event
) -> None:
    """Fetch the pages of one host after the other, as long as a host is left and somebody asks."""
    while True:
        try:
            sources = waiting.popleft()
        except IndexError:
            return
        for source in sources:
            if ended.is_set():
                return
            visits.put(Visit(source, page_of(source, crawler)))


def page_of(source: Filed[Source], crawler: Crawler) -> Fetched | CannotFetch | Exception:
    """Fetch a source's page; whatever goes wrong is handed over, since a thread that dies would be waited for for ever."""
    try:
        return crawler.fetch(source.record.url or "")
    except Exception as trouble:  # noqa: BLE001 - the caller raises what is no CannotFetch
        return trouble
