"""A crawler with manners: what a program owes to the servers of others when it asks for many pages (RFC 9309).

Comes in: addresses, from several threads. Goes out: pages, or CannotFetch. robots.txt is respected, a host is asked one thing at a
time and not too often, and who asks us to come later is asked again later, up to a bound.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

from msgspec import Struct, field
from msgspec.structs import replace

from exchangelog.fetching.page import Fetched, Fetcher
from exchangelog.fetching.robots import Rules, read_rules
from exchangelog.fetching.trouble import CannotFetch, Trouble
from exchangelog.fetching.web_address import WebAddress


class Manners(Struct, frozen=True):
    """Seconds between two requests to one host; how often a page is tried, with which waits; the longest wait we agree to."""

    pause: float = 0.5
    waits: tuple[float, ...] = (1.0, 3.0)
    longest_wait: float = 60.0


class Host(Struct):
    """A host: the lock that its requests hold, when the next may begin, and what the robots.txt of each of its origins says."""

    lock: Lock = field(default_factory=Lock)
    robots_lock: Lock = field(default_factory=Lock)
    free_at: float = 0.0
    rules: dict[str, Rules] = field(default_factory=dict)


class Crawler:
    """Fetches pages politely. Safe to be used by several threads."""

    def __init__(
        self,
        fetcher: Fetcher,
        manners: Manners | None = None,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.manners = manners or Manners()
        self.sleep = sleep
        self.clock = clock
        self.hosts: dict[str, Host] = {}
        self.hosts_lock = Lock()
        self.plain = replace(fetcher, turn=self.turn)
        self.polite = replace(fetcher, turn=self.permitted_turn)

    def fetch(self, address: str) -> Fetched:
        """Fetch a page, trying again where that may help. Raises CannotFetch."""
        for wait in self.manners.waits:
            try:
                return self.polite.fetch(address)
            except CannotFetch as trouble:
                seconds = wait if trouble.wait is None else max(wait, trouble.wait)
                if (
                    trouble.trouble not in {Trouble.FAILED, Trouble.BUSY}
                    or seconds > self.manners.longest_wait
                ):
                    raise
            self.sleep(seconds)
        return self.polite.fetch(address)

    def host(self, address: WebAddress) -> Host:
        """Give what is known of an address's host."""
        with self.hosts_lock:
            return self.hosts.setdefault(address.host, Host())

    @contextmanager
    def turn(self, address: WebAddress) -> Iterator[None]:
        """Wait until nobody else asks this host, and its pause is over; nobody else does until the block ends."""
        host = self.host(address)
        with host.lock:
            early = host.free_at - self.clock()
            if early > 0:
                self.sleep(early)
            try:
                yield
            finally:
                rules = host.rules.get(address.origin, Rules())
                host.free_at = self.clock() + max(self.manners.pause, rules.delay(self.plain.user_agent))

    @contextmanager
    def permitted_turn(self, address: WebAddress) -> Iterator[None]:
        """The same, if the site's robots.txt lets us have the address; raises CannotFetch if not."""
        host = self.host(address)
        with host.robots_lock:
            if address.origin not in host.rules:
                host.rules[address.origin] = read_rules(address.origin, self.plain.fetch)
        refusal = host.rules[address.origin].refusal_of(address, self.plain.user_agent)
        if refusal is not None:
            raise CannotFetch(Trouble.BLOCKED, str(address), refusal)
        with self.turn(address):
            yield
