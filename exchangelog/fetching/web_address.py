"""Web addresses as they go over the wire: ASCII, http or https, without a fragment and without credentials.

Comes in: what somebody typed or a server sent. Goes out: a `WebAddress`, or CannotFetch. Names in other scripts become their
ASCII form (RFC 5890), other characters are percent-encoded (RFC 3986); what is encoded already stays as it is.
"""

from __future__ import annotations

from urllib.parse import SplitResult, quote, urljoin, urlsplit

from msgspec import Struct

from exchangelog.fetching.trouble import CannotFetch, Trouble

PORTS = {"http": 80, "https": 443}
LEFT_AS_THEY_ARE = "%/:@!$&()*+,;=~-._"
"""Characters of a path that are not encoded (RFC 3986, pchar, and `%`), but for the apostrophe, which the log's files refuse."""

LONGEST = 8000
"""Octets: what servers have to take at least (RFC 9110, 4.1)."""

SHOWN = 200
"""Characters of an address that a message repeats."""


class WebAddress(Struct, frozen=True):
    """An address, cut into what a request needs: `target` is the path with its query."""

    scheme: str
    host: str
    port: int
    target: str

    @property
    def authority(self) -> str:
        """The host with its port, where that is not the scheme's own; what the header `Host` says."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Scheme and authority: what one robots.txt speaks for."""
        return f"{self.scheme}://{self.authority}"

    def __str__(self) -> str:
        """Write the address."""
        return self.origin + self.target


def read_address(text: str) -> WebAddress:
    """Read an address. Raises CannotFetch where it is none that can be fetched."""
    try:
        parts = urlsplit(text.strip())
        scheme, host, port = parts.scheme.lower(), ascii_host(parts.hostname or ""), parts.port
        target = target_of(parts)
    except ValueError:
        raise refused(text, "it is not a web address") from None
    if scheme not in PORTS:
        raise refused(text, "only addresses with http:// and https:// are")
    if not host or port == 0:
        raise refused(text, "it is not a web address")
    if parts.username is not None or parts.password is not None:
        raise refused(text, "it holds a user name")
    address = WebAddress(scheme, host, port or PORTS[scheme], target)
    if len(str(address)) > LONGEST:
        raise refused(text, f"it is longer than {LONGEST} characters")
    return address


def follow(address: WebAddress, location: str) -> WebAddress:
    """Give the address that a server redirects to, be it relative to the one that was asked for (RFC 9110, 10.2.2)."""
    try:
        joined = urljoin(str(address), location.strip())
    except ValueError:
        raise refused(location, "it is not a web address") from None
    return read_address(joined)


def refused(text: str, reason: str) -> CannotFetch:
    """Say why an address is not fetched; control characters in it are not shown."""
    shown = "".join(character if character.isprintable() else "\ufffd" for character in text.strip())
    return CannotFetch(Trouble.REFUSED, shown[:SHOWN] or "an empty address", reason)


def ascii_host(host: str) -> str:
    """Give a host's name in ASCII; raises ValueError where it has no such form."""
    name = host.rstrip(".").lower()
    if not name.isascii():
        name = name.encode("idna").decode()
    if any(character.isspace() or character in "/?#@%\\" for character in name):
        raise ValueError(host)
    return name


def target_of(parts: SplitResult) -> str:
    """Give the path and the query, percent-encoded; raises ValueError where they hold what no address can."""
    path = quote(parts.path or "/", safe=LEFT_AS_THEY_ARE)
    return f"{path}?{quote(parts.query, safe=LEFT_AS_THEY_ARE + '?')}" if parts.query else path
