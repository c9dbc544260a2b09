"""What was changed after it was published, as entries of a feed: a correction each, and a withdrawal each.

Comes in: an edition and its templates. Goes out: `FeedEntry` values, newest first. A correction has an id of its own, made from the
entry's first id and the correction's number: two entries of a feed may share an id only as versions of one text (RFC 4287, section 4.1.1).
Statements of totals are corrected as events are, and stand on the page of the ledger.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.derive.history import changes, told_apart
from exchangelog.feeds.feed_entry import FeedEntry, lasting_id, title_of
from exchangelog.pages.address import Here
from exchangelog.pages.change import Change, WithdrawnBox, make_changes, make_withdrawn_box
from exchangelog.pages.dossier import home_of
from exchangelog.pages.edition import Edition
from exchangelog.pages.headline import make_headline
from exchangelog.pages.rendering import Templates
from exchangelog.record.correction import Withdrawal
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.filed import Filed
from exchangelog.record.log import is_harmful

TEMPLATE = "feed_correction.html"


class CorrectionPage(Struct, frozen=True):
    """What the template is given: a correction or a withdrawal, and the entry that it is about."""

    change: Change | None
    withdrawn: WithdrawnBox | None
    heading: str
    link: str


class CorrectedEntry(Struct, frozen=True):
    """An entry that was changed: the edition, its page, and its name in a heading."""

    edition: Edition
    entry: Filed[Statement]
    here: Here
    page: str
    heading: str


def make_correction_entries(edition: Edition, templates: Templates) -> tuple[FeedEntry, ...]:
    """Give the newest corrections and withdrawals, as many as site.yaml asks for."""
    published = (entry for entry in edition.log.entries if entry.record.status == "published")
    corrected = (entry for entry in published if entry.record.corrections or entry.record.withdrawn)
    found = [one for entry in corrected for one in entries_of(open_corrected(edition, entry), templates)]
    newest = sorted(found, key=lambda one: (one.stamp, one.id), reverse=True)
    return tuple(newest[: edition.log.site.feed_items])


def open_corrected(edition: Edition, entry: Filed[Statement]) -> CorrectedEntry:
    """Prepare an entry; where it could harm people, its heading is its day and nothing else."""
    base_url, home = edition.log.site.base_url, home_of(entry)
    here = Here(home, edition.publication.prefix, base_url)
    record = entry.record
    if not isinstance(record, Exchange):
        day = edition.wording.day(record.date)
        heading = (
            edition.wording.gettext("Withdrawn: the entry of %(day)s", day=day)
            if is_harmful(record)
            else edition.tongue.phrase(record, "title").text
        )
        anchor = f"#{entry.id}" if record.withdrawn is None else ""  # the ledger shows no withdrawn statement
        return CorrectedEntry(edition, entry, here, f"{here.canonical(base_url)}{anchor}", heading)
    event = edition.log.exchanges[entry.id]
    heading = title_of(edition, event) if is_harmful(record) else make_headline(edition, event)
    return CorrectedEntry(edition, entry, here, here.canonical(base_url), heading)


def entries_of(corrected: CorrectedEntry, templates: Templates) -> Iterator[FeedEntry]:
    """Give what happened to an entry; of one that could harm people nothing but its withdrawal."""
    edition, entry = corrected.edition, corrected.entry
    withdrawal = entry.record.withdrawn
    _added, *instants = changes(entry, edition.log.timezone)
    if not is_harmful(entry.record):
        oldest_first = reversed(make_changes(edition, entry.record))
        so_far: Counter[str] = Counter()
        for change, instant in zip(oldest_first, instants, strict=False):  # the last may be the withdrawal's
            so_far[change.kind] += 1
            title = title_of_change(corrected, change, so_far[change.kind])
            yield replace(make_correction(corrected, change, instant, templates), title=title)
    if withdrawal is not None:
        yield make_withdrawal(corrected, withdrawal, instants[-1], templates)


def make_correction(
    corrected: CorrectedEntry, change: Change, instant: datetime, templates: Templates
) -> FeedEntry:
    """Give a correction."""
    is_event = isinstance(corrected.entry.record, Exchange)
    link = f"{corrected.page}#{change.anchor}" if is_event else corrected.page
    page = CorrectionPage(change, None, corrected.heading, corrected.page)
    entry = make_entry(corrected, page, instant, change.anchor, templates)
    return replace(entry, link=link, summary=change.what.text)


def title_of_change(corrected: CorrectedEntry, change: Change, number: int) -> str:
    """Name a correction by its kind and its entry; the second of a kind in one entry, and those behind it, by their number as well."""
    wording = corrected.edition.wording
    if number == 1:
        return wording.gettext("%(kind)s · %(heading)s", kind=change.kind, heading=corrected.heading)
    return wording.gettext(
        "%(kind)s %(number)s · %(heading)s",
        kind=change.kind,
        number=wording.number(number),
        heading=corrected.heading,
    )


def make_withdrawal(
    corrected: CorrectedEntry, withdrawal: Withdrawal, instant: datetime, templates: Templates
) -> FeedEntry:
    """Give a withdrawal."""
    edition = corrected.edition
    box = make_withdrawn_box(edition, withdrawal, corrected.here)
    page = CorrectionPage(None, box, corrected.heading, corrected.page)
    title = edition.wording.gettext("Withdrawn · %(heading)s", heading=corrected.heading)
    entry = make_entry(corrected, page, instant, "withdrawal", templates)
    return replace(entry, title=corrected.heading if withdrawal.is_harmful else title, summary=withdrawal.why)


def make_entry(
    corrected: CorrectedEntry, page: CorrectionPage, instant: datetime, part: str, templates: Templates
) -> FeedEntry:
    """Give what a correction and a withdrawal have in common."""
    edition, entry = corrected.edition, corrected.entry
    _ = edition.wording.gettext
    return FeedEntry(
        id=lasting_id(edition, entry, f"/{part}"),
        title=page.heading,
        link=page.link,
        published=instant,
        updated=instant,
        stamp=told_apart(instant, entry),
        summary=page.heading,
        html=templates.render(TEMPLATE, page).decode(),
        kind="withdrawal" if page.withdrawn else "correction",
        kind_name=_("Withdrawn") if page.withdrawn else _("Correction"),
        about=page.link,
        facts={},
    )
