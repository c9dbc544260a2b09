"""What changed in site.yaml: no entry rests on it, and yet a reviewer has to see that an address for removals is another one.

Comes in: the site's details as published and as they are. Goes out: one `RegisteredReview`, or none. The sides are told with the registries.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from exchangelog.record.site_details import SiteDetails
from exchangelog.review.review_value import ChangeReview, RegisteredReview

TOLD_ELSEWHERE = frozenset({"sides", "translated", "contact"})


def site_reviews(was: SiteDetails, now: SiteDetails, unmet: AbstractSet[str]) -> Iterator[RegisteredReview]:
    """Describe what changed of the site's details; `unmet` are the paths that some entry does not admit."""
    before, after = dict(written_details(was)), dict(written_details(now))
    changes = tuple(
        ChangeReview(path, before.get(path), after.get(path), "missing" if path in unmet else "not-needed")
        for path in dict.fromkeys((*before, *after))
        if before.get(path) != after.get(path)
    )
    if changes:
        yield RegisteredReview("site", "site", "changed", now.title, changes, 0)


def written_details(site: SiteDetails) -> Iterator[tuple[str, str]]:
    """Write each detail under its path in site.yaml."""
    for name in type(site).model_fields:
        if name not in TOLD_ELSEWHERE:
            value = getattr(site, name)
            yield f"site.{name}", ", ".join(value) if isinstance(value, tuple) else str(value)
    yield "site.contact.corrections", site.contact.corrections
    yield "site.contact.removal", site.contact.removal
    for tag, texts in site.translated.items():
        yield from ((f"site.{tag}.{name}", text) for name, text in texts.items())
