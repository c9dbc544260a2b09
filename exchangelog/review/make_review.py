"""Makes the review: the log as it is, judged, beside the log as it was published.

Comes in: the log, what is derived of it, the findings with the paths that users know, the documents, the revision. Goes out: a `Review`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from msgspec import Struct

from exchangelog.changes.entry_changes import entry_changes
from exchangelog.changes.pairs import pair_entries
from exchangelog.derive.derived import Derived, derive
from exchangelog.findings import Finding, Severity
from exchangelog.reading.document import Document
from exchangelog.reading.file_kind import FileKind
from exchangelog.record.log import Log
from exchangelog.review.entries import entry_reviews
from exchangelog.review.judgement import about_pages, questions
from exchangelog.review.review_value import Comes, Outcome, PageReview, RegisteredReview, Review
from exchangelog.review.site_details import site_reviews
from exchangelog.review.sources import registered_reviews, source_reviews
from exchangelog.review.sums import sum_reviews
from exchangelog.revision import Revision


class Present(Struct, frozen=True):
    """The log as it is, judged on a day; paths of documents and findings are counted from the content folder."""

    log: Log
    derived: Derived
    documents: Mapping[str, Document]
    findings: Sequence[Finding]
    today: date


def make_review(present: Present, revision: Revision) -> Review:
    """Say what the work tree does to the record."""
    log, documents, findings = present.log, present.documents, present.findings
    former = revision.log
    pairs = pair_entries(former, log)
    changed = tuple(entry_changes(pairs, former, log))
    entries = entry_reviews(pairs, changed, (former, log), findings)
    unmet = frozenset(change.path for one in changed for change in one.settlement.unmet if change.file)
    sources = tuple(source_reviews(former, log, unmet))
    registered = (*registered_reviews(former, log, unmet), *changed_site(log, revision, unmet))
    touched = touched_files(documents, revision.documents)
    pages = tuple(
        PageReview(path, state_of_file(path, documents, revision.documents))
        for path in sorted(touched)
        if kind_of_file(path, documents, revision) is FileKind.PAGE
    )
    near = tuple(one for one in findings if one.path in touched)
    far = tuple(one for one in findings if one.path not in touched and one.severity is not Severity.NOTE)
    return Review(
        revision.name,
        outcome_of(findings, near, is_changed=bool(touched)),
        revision.is_behind,
        revision.folder is not None,
        entries,
        sources,
        registered,
        pages,
        tuple(sum_reviews(derive(former), present.derived, log)),
        near,
        far,
        (*questions(entries, sources, registered, log, present.today), *about_pages(pages)),
    )


def changed_site(log: Log, revision: Revision, unmet: AbstractSet[str]) -> Iterator[RegisteredReview]:
    """Describe what changed of the site's details, where there were any."""
    if not revision.log.is_unread("site") and not log.is_unread("site"):
        yield from site_reviews(revision.log.site, log.site, unmet)


def touched_files(present: Mapping[str, Document], former: Mapping[str, Document]) -> frozenset[str]:
    """Give the paths of all files that came, changed or went."""
    return frozenset(
        path
        for path in {*present, *former}
        if path not in present or path not in former or present[path].text != former[path].text
    )


def state_of_file(path: str, present: Mapping[str, Document], former: Mapping[str, Document]) -> Comes:
    """Say what became of a file that was touched."""
    return "gone" if path not in present else "changed" if path in former else "new"


def kind_of_file(path: str, present: Mapping[str, Document], revision: Revision) -> FileKind:
    """Say what a file is for."""
    return (present.get(path) or revision.documents[path]).kind


def outcome_of(findings: Sequence[Finding], near: Sequence[Finding], *, is_changed: bool) -> Outcome:
    """Say whether the change can be merged as far as a program can tell."""
    if any(one.severity is Severity.ERROR for one in findings):
        return "blocked"
    if any(one.severity is Severity.WARNING for one in near):
        return "to-be-looked-at"
    return "open" if is_changed else "nothing"
