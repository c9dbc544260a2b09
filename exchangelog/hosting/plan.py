"""What the host is given: `_headers` and `.well-known/security.txt`, as artifacts of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial

from exchangelog.hosting.headers import write_headers
from exchangelog.hosting.security_contact import PATH, write_security_contact
from exchangelog.output import Artifact
from exchangelog.pages.not_found import ICON_SOURCE, STYLE_SOURCE
from exchangelog.pages.surroundings import CONTENT_SECURITY
from exchangelog.record.site_details import SiteDetails

HEADERS = "_headers"
OF_NOT_FOUND = {"style-src": STYLE_SOURCE, "img-src": ICON_SOURCE}
"""What 404.html needs beyond other pages. A host answers any address with it, so the one policy that it sends must allow it."""


def plan_hosting(site: SiteDetails, described: Iterable[str], *, preview: bool) -> Iterator[Artifact]:
    """Give the artifacts; `described` are the paths of files whose media type a host would not guess."""
    policy = with_sources(CONTENT_SECURITY, OF_NOT_FOUND)
    secure = site.base_url.startswith("https://")
    headers = partial(write_headers, policy, tuple(described), secure=secure, preview=preview)
    yield Artifact(HEADERS, headers)
    contact = partial(
        write_security_contact, site.contact.removal, site.security_expires, site.base_url, site.languages
    )
    yield Artifact(PATH, contact)


def with_sources(policy: str, more: Mapping[str, str]) -> str:
    """Give a content security policy with more sources in some of its directives."""
    directives = (directive.split() for directive in policy.split(";"))
    return "; ".join(
        " ".join([name, *sources, *([more[name]] if name in more else [])]) for name, *sources in directives
    )
