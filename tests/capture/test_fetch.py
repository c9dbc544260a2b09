"""Fetching: what a foreign server may do, and the one line that each of it becomes."""

import ssl
import time
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest
import trustme
from msgspec.structs import replace

from exchangelog.fetching import checked_network
from exchangelog.fetching.deadline import Limits
from exchangelog.fetching.page import Fetcher
from exchangelog.fetching.public_hosts import is_public
from exchangelog.fetching.trouble import CannotFetch, Trouble
from exchangelog.fetching.web_address import read_address
from tests.capture.played_server import Answer, bomb, endless, page, played, raw, redirect, slow, status

PATIENT = Limits(connect=20.0, read=20.0, total=60.0, size=100_000, redirects=5)
HASTY = Limits(connect=20.0, read=0.6, total=1.5)
"""For servers that let us wait; those that do not may take their time on a machine that is busy."""

FETCHER = Fetcher("exchangelog (+https://code.invalid/log)", allow_private=True, limits=PATIENT)
IMPATIENT = replace(FETCHER, limits=HASTY)


def trouble_with(answer: Answer, fetcher: Fetcher = FETCHER) -> CannotFetch:
    with played({"/x": answer}) as server, pytest.raises(CannotFetch) as caught:
        fetcher.fetch(server.at("/x"))
    return caught.value


@pytest.mark.parametrize(
    ("answer", "trouble", "words"),
    [
        (status(404), Trouble.GONE, "it answers 404 (not found)"),
        (status(410), Trouble.GONE, "it answers 410 (gone)"),
        (status(403), Trouble.BLOCKED, "it answers 403 (forbidden)"),
        (status(451), Trouble.BLOCKED, "it answers 451 (unavailable for legal reasons)"),
        (status(429, Retry_After="120"), Trouble.BUSY, "it answers 429 (too many requests) and asks to come again in 120 seconds"),
        (status(429), Trouble.BUSY, "it answers 429 (too many requests)"),
        (status(500), Trouble.FAILED, "it answers 500 (internal server error)"),
        (status(204), Trouble.UNUSABLE, "it answers 204 (no content)"),
        (status(799), Trouble.FAILED, "it answers 799 (a status that nobody has defined)"),
        (status(302), Trouble.UNUSABLE, "it answers 302 without saying where the page is"),
        (redirect("/x"), Trouble.UNUSABLE, "its redirects lead in a circle"),
        (redirect("ftp://127.0.0.1/x"), Trouble.REFUSED, "only addresses with http:// and https:// are"),
        (redirect("file:///etc/passwd"), Trouble.REFUSED, "only addresses with http:// and https:// are"),
        (endless(b"a" * 4096), Trouble.UNUSABLE, "it is larger than 0.1 MB"),
        (page(b"a" * 200_000), Trouble.UNUSABLE, "it is larger than 0.1 MB"),
        (page(bomb(50_000_000), Content_Encoding="gzip"), Trouble.UNUSABLE, "unpacked, it is larger than 0.1 MB"),
        (page(b"no gzip", Content_Encoding="gzip"), Trouble.UNUSABLE, "what it sends cannot be unpacked (gzip)"),
        (page(bomb(5000)[:-20], Content_Encoding="gzip"), Trouble.UNUSABLE, "what it sends ends early"),
        (page(b"?", Content_Encoding="br"), Trouble.UNUSABLE, "it comes packed in a way that nobody asked for (br)"),
        (raw(b""), Trouble.FAILED, "the connection broke off"),
        (raw(b"\x00\x01garbage\r\n\r\n"), Trouble.FAILED, "the connection broke off"),
        (raw(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nshort"), Trouble.FAILED, "the connection broke off"),
    ],
)  # fmt: skip
def test_each_trouble_is_one_clear_line(answer: Answer, trouble: Trouble, words: str) -> None:
    """Whatever the server does, it is told in one line that names the address."""
    found = trouble_with(answer)
    assert found.trouble is trouble
    assert words in found.reason
    assert "\n" not in str(found)
    assert "cannot be fetched" in str(found)


def test_a_server_that_does_not_answer_is_not_waited_for() -> None:
    """After a while it is told that there was no answer."""
    found = trouble_with(slow(3), IMPATIENT)
    assert (found.trouble, found.reason) == (Trouble.FAILED, "no answer within 0.6 seconds")


def test_bytes_that_never_end_are_bounded() -> None:
    """A server that sends its page, or its headers, one byte at a time cannot hold us up beyond the time for the whole fetch."""

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Header: ")
        while True:
            handler.wfile.write(b"a")
            time.sleep(0.05)

    for answer in (drip, endless(b"a", pause=0.05)):
        assert trouble_with(answer, IMPATIENT).reason == "it takes longer than 1.5 seconds"


def test_a_large_page_is_refused_by_what_it_says_of_itself() -> None:
    """A page of 50 MB is refused before its body is read."""
    length = raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 50000000\r\n\r\n")
    assert trouble_with(length, replace(FETCHER, limits=Limits())).reason == "it is larger than 10 MB"


def test_redirects_are_followed_and_recorded() -> None:
    """Each redirect is kept: who sent us, with which status, where to; a page that moved for good says so."""
    answers = {
        "/a": redirect("/b", 301),
        "/b": redirect("c", 308),
        "/c": page("here"),
        "/t": redirect("/c", 302),
    }
    with played(answers) as server:
        found = FETCHER.fetch(server.at("/a"))
        for_now = FETCHER.fetch(server.at("/t"))
    assert [(hop.status, hop.to) for hop in found.hops] == [(301, "/b"), (308, "c")]
    assert found.asked == server.at("/a")
    assert found.address == found.moved_to == server.at("/c")
    assert found.body == b"here"
    assert for_now.moved_to is None
    assert server.agents == [FETCHER.user_agent] * 5


def test_redirects_without_an_end_are_not_followed() -> None:
    """A chain of addresses that are all different ends after a few."""
    chain = {f"/{number}": redirect(f"/{number + 1}") for number in range(20)}
    with played(chain) as server, pytest.raises(CannotFetch, match="redirects more than 5 times"):
        FETCHER.fetch(server.at("/0"))


def test_packed_pages_are_unpacked() -> None:
    """What gzip has packed is unpacked; the bytes as received are kept as well."""
    with played({"/x": page(bomb(500), Content_Encoding="gzip")}) as server:
        found = FETCHER.fetch(server.at("/x"))
    assert (found.raw, found.body) == (bomb(500), b"a" * 500)


@pytest.mark.parametrize("behind", [b"", b"\0" * 8, b"<!-- -->"], ids=["nothing", "filling", "rest"])
def test_a_page_packed_in_parts_is_unpacked_whole(behind: bytes) -> None:
    """A body packed by gzip may be of several parts, one after the other (RFC 1952, 2.2): none is lost, as every browser shows all."""
    packed = bomb(500) * 3 + behind
    with played({"/x": page(packed, Content_Encoding="gzip")}) as server:
        assert FETCHER.fetch(server.at("/x")).body == b"a" * 1500


@pytest.mark.parametrize(
    ("packed", "words"),
    [
        (bomb(60_000) * 2, "unpacked, it is larger than 0.1 MB"),
        (bomb(500) + bomb(500)[:-9], "what it sends ends early"),
        (bomb(0) * 3000, "it comes packed in more than 100 parts"),
    ],
    ids=["large", "cut short", "many"],
)
def test_parts_are_bounded_together(packed: bytes, words: str) -> None:
    """A page of which a part is missing is none, all parts together are no larger than a page, and there are not too many."""
    assert trouble_with(page(packed, Content_Encoding="gzip")).reason == words


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.9.9.9", "0.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1", "198.18.0.1", "::1", "::", "fe80::1", "fe80::1%eth0",
        "fc00::1", "fd12::1", "fec0::1", "ff02::1", "::ffff:127.0.0.1", "::ffff:8.8.8.8", "2002:7f00:1::", "2001:0:1::1",
        "2001:db8::1", "64:ff9b::7f00:1",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public_are_told(address: str) -> None:
    """Loopback, private, link-local, unique-local, shared, multicast, reserved, and IPv4 hidden in IPv6."""
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "193.0.14.129", "2a00:1450:4001::1", "64:ff9b::808:808"])
def test_public_addresses_are_public(address: str) -> None:
    """What the internet reaches is not refused."""
    assert is_public(address)


@pytest.mark.parametrize(
    "host", ["127.0.0.1", "localhost", "[::1]", "127.1", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"]
)
def test_loopback_is_refused_however_it_is_written(host: str) -> None:
    """No connection is made; the line says how to allow it."""
    strict = replace(FETCHER, allow_private=False)
    with played({"/x": page("secret")}) as server, pytest.raises(CannotFetch) as caught:
        strict.fetch(server.at("/x", host))
    assert server.asked == []
    assert caught.value.trouble in {Trouble.REFUSED, Trouble.FAILED}  # FAILED: a system that has no such name


def test_a_redirect_to_a_private_address_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """The second address is checked like the first: the public page may not send us to ourselves."""
    strict = replace(FETCHER, allow_private=False)
    with played({"/open": redirect("/secret"), "/secret": page("secret")}) as server:
        answers = iter([("127.0.0.1",)])

        def resolve(host: str, _port: int, **_: bool) -> tuple[str, ...]:
            found = next(answers, None)
            if found is None:
                raise CannotFetch(Trouble.REFUSED, host, "not public")
            return found

        monkeypatch.setattr(checked_network, "addresses_of", resolve)
        with pytest.raises(CannotFetch, match="not public"):
            strict.fetch(server.at("/open", "public.invalid"))
        assert server.asked == ["/open"]


def test_the_connection_goes_to_the_address_that_was_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    """A name is resolved once a connection: a second answer (DNS rebinding) is never asked for."""
    looked_up: list[str] = []

    def resolve(host: str, _port: int, **_: bool) -> tuple[str, ...]:
        looked_up.append(host)
        return ("127.0.0.1",)

    monkeypatch.setattr(checked_network, "addresses_of", resolve)
    with played({"/x": page("here")}) as server:
        assert FETCHER.fetch(server.at("/x", "name.invalid")).body == b"here"
    assert looked_up == ["name.invalid"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("ftp://a.org/x", "only addresses with http:// and https:// are"),
        ("file:///etc/passwd", "only addresses with http:// and https:// are"),
        ("https://", "it is not a web address"),
        ("https://[::1", "it is not a web address"),
        ("https://a.org/\udcff", "it is not a web address"),
        ("https://a.org:99999/", "it is not a web address"),
        ("https://user:secret@a.org/", "it holds a user name"),
        ("https://a b.org/", "it is not a web address"),
        ("https://a.org%2eb.org/", "it is not a web address"),
        ("https://a.org\\b.org/", "it is not a web address"),
        ("https://a.org/" + "a" * 9000, "it is longer than 8000 characters"),
        ("", "only addresses with http:// and https:// are"),
    ],
)
def test_what_is_no_web_address_is_refused(text: str, words: str) -> None:
    """Other schemes, broken addresses, credentials."""
    with pytest.raises(CannotFetch, match="cannot be fetched") as caught:
        read_address(text)
    assert caught.value.reason == words


def test_addresses_are_written_for_the_wire() -> None:
    """Names and paths in other scripts become ASCII; what is encoded stays; a fragment is dropped."""
    assert str(read_address("https://ГУР.укр/новини/обмін?а=б в#x")) == (
        "https://xn--c1a0ai.xn--j1amh/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8/%D0%BE%D0%B1%D0%BC%D1%96%D0%BD"
        "?%D0%B0=%D0%B1%20%D0%B2"
    )
    assert str(read_address("HTTP://A.org:80")) == "http://a.org/"
    assert str(read_address("https://a.org/it%27s?x='1'")) == "https://a.org/it%27s?x=%271%27"


def test_a_certificate_must_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An authority that nobody knows, and a certificate of another name, are refused; one that holds is not."""
    authority = trustme.CA()
    server_side = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("good.invalid").configure_cert(server_side)
    known = tmp_path / "authority.pem"
    authority.cert_pem.write_to_path(known)
    monkeypatch.setattr(checked_network, "addresses_of", lambda *_, **__: ("127.0.0.1",))
    with played({"/x": page("here")}, server_side) as server:
        with pytest.raises(CannotFetch, match=r"its certificate does not hold: .*issuer") as caught:
            FETCHER.fetch(server.at("/x", "good.invalid"))
        assert caught.value.trouble is Trouble.UNUSABLE
        monkeypatch.setenv("SSL_CERT_FILE", str(known))
        assert FETCHER.fetch(server.at("/x", "good.invalid")).body == b"here"
        with pytest.raises(CannotFetch, match="its certificate does not hold: Hostname mismatch"):
            FETCHER.fetch(server.at("/x", "other.invalid"))


def test_a_server_without_tls_is_told() -> None:
    """An address with https at a server that speaks http alone is one line, too."""
    with played({"/x": page("here")}) as server, pytest.raises(CannotFetch, match="no secure connection"):
        FETCHER.fetch(f"https://127.0.0.1:{server.port}/x")


def test_nobody_there() -> None:
    """A port at which nobody listens, a name that nobody has."""
    with played({}) as server:
        port = server.port
    with pytest.raises(CannotFetch, match="no connection"):
        FETCHER.fetch(f"http://127.0.0.1:{port}/")
    with pytest.raises(CannotFetch, match="there is no server of this name"):
        FETCHER.fetch("http://nobody.invalid/")
