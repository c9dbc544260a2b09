"""What the host is told: the strictest that the pages can be read under, and nothing that content could bend."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from fnmatch import fnmatchcase
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.hosting.plan import plan_hosting
from exchangelog.hosting.security_contact import write_security_contact
from exchangelog.record.site_details import SiteDetails
from tests.browser.loopback import headers_for, read_headers
from tests.conftest import ROOT
from tests.pages.odd_site import odd_log, odd_pages

POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')


def told(site: SiteDetails, *, preview: bool = False) -> Mapping[str, bytes]:
    return {one.path: one.make() for one in plan_hosting(site, ("feed.xml",), preview=preview)}


def rules_of(text: bytes, folder: Path) -> Mapping[str, list[tuple[str, str]]]:
    (folder / "_headers").write_bytes(text)
    return read_headers(folder / "_headers")


def directives(policy: str) -> Mapping[str, set[str]]:
    return {words[0]: set(words[1:]) for part in policy.split(";") if (words := part.split())}


def test_the_host_forbids_nothing_that_a_page_needs_and_nothing_else_is_allowed(tmp_path: Path) -> None:
    """The policy that a host sends allows what each page allows itself, 404.html too; and beyond that only the framing rule."""
    rules = rules_of(told(odd_log().site)["_headers"], tmp_path)
    sent = directives(dict(rules["/*"])["Content-Security-Policy"])
    pages = [directives(unescape(POLICY.findall(page)[0])) for page in odd_pages().values()]
    assert len(pages) > 20
    for page in pages:
        needed = {name: sources - {"'none'"} for name, sources in page.items()}
        assert {name: sources for name, sources in needed.items() if not sources <= sent[name]} == {}
    allowed = {name: set().union(*(page.get(name, set()) for page in pages)) for name in sent}
    assert {name: sources - allowed[name] for name, sources in sent.items() if sources - allowed[name]} == {
        "frame-ancestors": {"'none'"}
    }


def test_a_page_allows_itself_nothing_but_the_site_s_own_files() -> None:
    """What is not named is forbidden; nothing inline runs, nothing is evaluated, no other host and no scheme is a source."""
    for path, page in odd_pages().items():
        (policy,) = POLICY.findall(page)
        named = directives(unescape(policy))
        assert named["default-src"] == named["base-uri"] == named["form-action"] == {"'none'"}, path
        assert named.get("script-src", set()) <= {"'self'"}, path
        others = {source for sources in named.values() for source in sources} - {"'self'", "'none'"}
        assert all(re.fullmatch(r"'sha256-[\w+/=]+'|data:", source) for source in others), (path, others)


def test_readers_are_told_to_no_one_and_nothing_is_guessed(tmp_path: Path) -> None:
    """No referrer, no sniffing of types, no frames, no opener, no permission; a preview is not to be indexed."""
    everywhere = dict(rules_of(told(odd_log().site)["_headers"], tmp_path)["/*"])
    assert everywhere["Referrer-Policy"] == "no-referrer"
    assert everywhere["X-Content-Type-Options"] == "nosniff"
    assert everywhere["Cross-Origin-Opener-Policy"] == "same-origin"
    assert set(re.findall(r"=(\S+?)(?:,|$)", everywhere["Permissions-Policy"])) == {"()"}
    assert "X-Robots-Tag" not in everywhere
    preview = dict(rules_of(told(odd_log().site, preview=True)["_headers"], tmp_path)["/*"])
    assert preview["X-Robots-Tag"] == "noindex"


@pytest.mark.parametrize(("scheme", "told_to_come_back"), [("https", ["max-age=31536000"]), ("http", [])])
def test_a_site_that_is_safe_is_asked_for_safely(
    tmp_path: Path, scheme: str, told_to_come_back: list[str]
) -> None:
    """A browser that has come by https:// once comes that way for a year (RFC 6797); of another site it is not asked, which it could not reach then."""
    site = odd_log().site.model_copy(update={"base_url": f"{scheme}://log.example.org/"})
    rules = rules_of(told(site)["_headers"], tmp_path)
    assert [value for name, value in rules["/*"] if name == "Strict-Transport-Security"] == told_to_come_back


def test_nothing_but_a_font_is_kept_without_asking(tmp_path: Path) -> None:
    """For thirty days (2,592,000 seconds); of a page or a feed that was kept a correction would not be seen."""
    rules = rules_of(told(odd_log().site)["_headers"], tmp_path)
    kept = {
        path: value for path, headers in rules.items() for name, value in headers if name == "Cache-Control"
    }
    assert kept == {"/static/fonts/*": "public, max-age=2592000"}


def test_no_header_is_set_by_two_rules(tmp_path: Path) -> None:
    """The hosts join what several rules say of one path, which would turn two policies into none."""
    rules = rules_of(told(odd_log().site)["_headers"], tmp_path)
    for path in ("/", "/feed.xml", "/static/fonts/a.woff2", "/data/a.csv", "/exchanges/2030-01-01/"):
        names = [name for name, _value in headers_for(path, rules)]
        assert len(names) == len(set(names)), path
    assert ("Content-Type", "application/rss+xml; charset=utf-8") in rules["/feed.xml"]
    assert all(fnmatchcase("/static/fonts/a.woff2", rule) for rule in ("/*", "/static/fonts/*"))


def test_whom_to_tell_of_a_hole() -> None:
    """The fields of RFC 9116 that must be there, and those that readers of such files look for; the private address is named."""
    text = told(odd_log().site)[".well-known/security.txt"].decode()
    fields = dict(line.split(": ", 1) for line in text.splitlines())
    site = odd_log().site
    assert fields["Contact"] == f"mailto:{site.contact.removal}"
    assert fields["Expires"] == f"{site.security_expires}T00:00:00Z"
    assert fields["Canonical"] == f"{site.base_url.rstrip('/')}/.well-known/security.txt"
    assert fields["Preferred-Languages"] == ", ".join(site.languages)


@given(st.text(), st.text())
def test_no_address_can_add_a_line(contact: str, base_url: str) -> None:
    """Whatever site.yaml holds, each field stays one line of plain characters; and no text of it reaches the headers at all."""
    text = write_security_contact(contact, date(2030, 1, 1), base_url, ("en",))
    assert text.isascii()
    assert [line.partition(":")[0] for line in text.decode().split("\n")] == [
        *("Contact", "Expires", "Preferred-Languages", "Canonical"),
        "",
    ]
    assert not re.search(r"[^\x20-\x7e\n]", text.decode())
    site = odd_log().site.model_copy(update={"base_url": f"https://{base_url}", "title": contact})
    assert told(site)["_headers"] == told(odd_log().site)["_headers"]


def test_the_log_s_own_contact_has_not_run_out() -> None:
    """content/site.yaml says until when; a date that is in the past on the day of the newest entry tells nobody anything."""
    text = (ROOT / "content" / "site.yaml").read_text(encoding="utf-8")
    expires = re.search(r"^security_expires: (\S+)$", text, re.MULTILINE)
    newest = max(path.stem[:10] for path in (ROOT / "content" / "exchanges").rglob("*.md"))
    assert expires is not None
    assert expires[1] > newest
