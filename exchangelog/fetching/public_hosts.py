"""Which addresses a name stands for, and whether all of them are public.

Comes in: a host's name and port. Goes out: its addresses in the order of the system, or CannotFetch. An editor's machine
reaches things that a page of the web must not make it reach: itself, its router, its network, a cloud's metadata. So a name
is refused when even one of its addresses is not public, unless the user allows it.
"""

from __future__ import annotations

import ipaddress
import socket

from exchangelog.fetching.trouble import CannotFetch, Trouble

NAT64 = ipaddress.IPv6Network("64:ff9b::/96")
"""Addresses that stand for an IPv4 address (RFC 6052); whether they are public depends on that one."""


def addresses_of(host: str, port: int, *, allow_private: bool) -> tuple[str, ...]:
    """Resolve a name to its addresses, each once. Raises CannotFetch where it has none, or one that is not public.

    How long that takes is the system's resolver's to bound.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError):
        raise CannotFetch(Trouble.FAILED, host, "there is no server of this name") from None
    addresses = tuple(dict.fromkeys(str(entry[4][0]) for entry in found))
    private = [address for address in addresses if not is_public(address)]
    if private and not allow_private:
        reason = f"{private[0]} is not a public address (--allow-private allows it)"
        raise CannotFetch(Trouble.REFUSED, host, reason)
    return addresses


def is_public(text: str) -> bool:
    """Say whether an address is one that the whole internet reaches (the registries of RFC 6890).

    Loopback, private, link-local, unique-local, shared (CGNAT), multicast, reserved and documentation addresses are not; nor
    are IPv6 addresses that hide an IPv4 address behind which anything may stand (mapped, 6to4, Teredo).
    """
    address = ipaddress.ip_address(text.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped or address.sixtofour or address.teredo or address.is_site_local:
            return False
        if address in NAT64:
            return is_public(str(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)))
    return address.is_global and not (
        address.is_multicast or address.is_reserved or address.is_unspecified or address.is_loopback
    )
