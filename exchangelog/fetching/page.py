"""A page: fetched with its redirects, or one line that says why it cannot be.

Comes in: an address, who asks, and the limits. Goes out: `Fetched`. Redirects are followed by hand: each address on the way is
checked like the first and recorded. Nothing is kept between two fetches, no cookie and no connection.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, ExitStack, contextmanager, nullcontext

import httpcore
from msgspec import Struct, field

from exchangelog.fetching.answer import headers_of, refuse_status
from exchangelog.fetching.body import UnusableBody, read_body, too_large, unpack
from exchangelog.fetching.checked_network import CheckedNetwork, trusted_authorities
from exchangelog.fetching.deadline import Deadline, Limits, OutOfTime
from exchangelog.fetching.trouble import CannotFetch, Trouble
from exchangelog.fetching.web_address import WebAddress, follow, read_address

REDIRECTS = frozenset({301, 302, 303, 307, 308})
PERMANENT = frozenset({301, 308})


class Hop(Struct, frozen=True):
    """A redirect: the address that answered, with which status, and where it sent us."""

    address: str
    status: int
    to: str


class Fetched(Struct, frozen=True):
    """A page as it came: which address answered in the end, after which redirects, and what.

    `raw` are the bytes of the body as received, `body` the same with the content coding undone. Header names are in lower case.
    """

    asked: str
    hops: tuple[Hop, ...]
    address: str
    status: int
    headers: tuple[tuple[str, str], ...]
    raw: bytes
    body: bytes

    def header(self, name: str) -> str:
        """Give the value of a header; empty where it was not sent."""
        return next((value for key, value in self.headers if key == name), "")

    @property
    def moved_to(self) -> str | None:
        """The address that the page has for good, where its server says that it has another than the one asked for."""
        if not self.hops or any(hop.status not in PERMANENT for hop in self.hops):
            return None
        return self.address


class Fetcher(Struct, frozen=True):
    """Who asks, how far it goes, and whose turn it is: every request is made inside `turn`, which may wait, or raise CannotFetch."""

    user_agent: str
    allow_private: bool = False
    limits: Limits = field(default_factory=Limits)
    turn: Callable[[WebAddress], AbstractContextManager[None]] = lambda _address: nullcontext()

    def fetch(self, text: str) -> Fetched:
        """Fetch a page. Raises CannotFetch."""
        deadline = Deadline.after(self.limits.total)
        address = asked = read_address(text)
        hops: list[Hop] = []
        with httpcore.ConnectionPool(
            ssl_context=trusted_authorities(),
            network_backend=CheckedNetwork(deadline, allow_private=self.allow_private),
        ) as pool:
            while True:
                with self.turn_of(address, deadline), self.answer(pool, address) as response:
                    headers = headers_of(response)
                    if response.status not in REDIRECTS:
                        refuse_status(str(address), response.status, headers)
                        raw = self.body_of(address, response, headers)
                        break
                    hops.append(Hop(str(address), response.status, headers.get("location", "")))
                address = self.next_address(address, hops)
        body = unpacked(address, raw, headers, self.limits.size)
        return Fetched(
            str(asked), tuple(hops), str(address), response.status, tuple(headers.items()), raw, body
        )

    @contextmanager
    def turn_of(self, address: WebAddress, deadline: Deadline) -> Iterator[None]:
        """Wait until it is our turn to ask this address, and keep it for the block."""
        with ExitStack() as stack:
            with deadline.standing_still():
                stack.enter_context(self.turn(address))
            yield

    @contextmanager
    def answer(self, pool: httpcore.ConnectionPool, address: WebAddress) -> Iterator[httpcore.Response]:
        """Ask for an address; what goes wrong until its answer has been read becomes CannotFetch."""
        seconds = {"connect": self.limits.connect, "read": self.limits.read, "write": self.limits.read}
        try:
            with pool.stream(
                "GET", str(address), headers=self.headers(address), extensions={"timeout": seconds}
            ) as response:
                yield response
        except httpcore.ConnectTimeout:
            raise failed(address, f"no connection within {self.limits.connect:g} seconds") from None
        except httpcore.TimeoutException:
            raise failed(address, f"no answer within {self.limits.read:g} seconds") from None
        except OutOfTime:
            raise failed(address, f"it takes longer than {self.limits.total:g} seconds") from None
        except httpcore.ConnectError as error:
            raise failed(address, f"no connection ({in_a_line(error)})") from None
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise failed(address, f"the connection broke off ({in_a_line(error)})") from None
        except CannotFetch as error:
            raise CannotFetch(error.trouble, str(address), error.reason, error.wait) from None

    def headers(self, address: WebAddress) -> Mapping[bytes | str, bytes | str]:
        """Give what we say of ourselves: a name, and that the page is wanted as it is."""
        return {
            "Host": address.authority,
            "User-Agent": self.user_agent,
            "Accept": "text/html,application/xhtml+xml,text/plain,application/pdf;q=0.9,*/*;q=0.1",
            "Accept-Encoding": "identity",
            "Connection": "close",
        }

    def body_of(self, address: WebAddress, response: httpcore.Response, headers: Mapping[str, str]) -> bytes:
        """Read the body as received, unless it says itself that it is too large."""
        most = self.limits.size
        length = headers.get("content-length", "")
        if length.isascii() and length.isdigit() and (len(length) > len(str(most)) or int(length) > most):
            raise CannotFetch(Trouble.UNUSABLE, str(address), too_large(most))
        try:
            return read_body(response.iter_stream(), most)
        except UnusableBody as error:
            raise CannotFetch(Trouble.UNUSABLE, str(address), str(error)) from None

    def next_address(self, address: WebAddress, hops: list[Hop]) -> WebAddress:
        """Give where the last redirect leads. Raises CannotFetch for a circle, or a way without an end."""
        last = hops[-1]
        if not last.to:
            reason = f"it answers {last.status} without saying where the page is"
            raise CannotFetch(Trouble.UNUSABLE, str(address), reason)
        following = follow(address, last.to)
        if str(following) in {hop.address for hop in hops}:
            raise CannotFetch(Trouble.UNUSABLE, hops[0].address, "its redirects lead in a circle")
        if len(hops) >= self.limits.redirects:
            reason = f"it redirects more than {self.limits.redirects} times"
            raise CannotFetch(Trouble.UNUSABLE, hops[0].address, reason)
        return following


def unpacked(address: WebAddress, raw: bytes, headers: Mapping[str, str], most: int) -> bytes:
    """Undo the content coding of a body."""
    try:
        return unpack(raw, headers.get("content-encoding", ""), most)
    except UnusableBody as error:
        raise CannotFetch(Trouble.UNUSABLE, str(address), str(error)) from None


def failed(address: WebAddress, reason: str) -> CannotFetch:
    """Say that there was no answer."""
    return CannotFetch(Trouble.FAILED, str(address), reason)


def in_a_line(error: Exception) -> str:
    """Give what the system said, in one line."""
    return " ".join(str(error).split()) or type(error).__name__
