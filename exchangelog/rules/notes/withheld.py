"""The rule withheld."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from exchangelog.findings import Severity
from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import Problem, WholeFile
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule

OF_A_FILE: Mapping[str, str] = {
    "exchange": "all rules of the families evidence, figures, prose, time and notes on this file, duplicate-event, total-does-not-add-up on totals over it, uncited-number in entries that name it, source-unused",
    "statement": "all rules of the families evidence, figures, prose, time and notes on this file, source-unused",
    "source": "the rules on quotes from it (quote-not-in-source, figure-not-in-quote and the like), uncited-number in the entries that quote it",
    "page": "the rules on its text",
    "site": "placeholder, missing-figure, missing-translation, total-does-not-add-up, part-exceeds-whole, parts-do-not-add-up, missing-sum, uncited-number, uncited-quotation",
    "speakers": "unknown-speaker, part-exceeds-whole, parts-do-not-add-up, missing-sum, total-does-not-add-up, uncited-quotation of names, personal-data of names",
    "publishers": "unknown-publisher, uncited-number, uncited-quotation of names",
    "categories": "unknown-category, part-exceeds-whole, parts-do-not-add-up, missing-sum, uncited-quotation of names",
    "agreements": "unknown-agreement, uncited-number in the entries that name one, uncited-quotation of names",
}
"""What is not judged because a file, or a record of a registry, could not be read."""

ON_PROSE = ("uncited-number",)
ON_TIME = ("published-before-event", "captured-before-event", "published-long-after")
ON_WORDS = ("counts-something-else", "precision-not-in-quote")
OF_A_FIELD: Mapping[str, tuple[str, ...]] = {
    "date": (
        "name-mismatch",
        "event-in-future",
        "added-before-event",
        *ON_TIME,
        "duplicate-event",
        *ON_PROSE,
        "untrue-correction",
    ),
    "added": ("added-before-event", *ON_PROSE, "untrue-correction"),
    "date_latest": ("published-long-after", *ON_PROSE, "untrue-correction"),
    "kind": ("missing-figure", "untrue-correction"),
    "agreement": ("unknown-agreement", *ON_PROSE, "untrue-correction"),
    "stage": (*ON_PROSE, "untrue-correction"),
    "title": ("uncited-number", "uncited-quotation"),
    "summary": ("uncited-number", "uncited-quotation"),
    "quotes": (
        *(
            "quote-not-in-source",
            "quote-unused",
            "source-unused",
            "figure-not-in-quote",
            "part-exceeds-whole",
        ),
        *(
            "parts-do-not-add-up",
            "missing-sum",
            "total-does-not-add-up",
            "uncited-number",
            "uncited-quotation",
            *ON_TIME,
        ),
        *(*ON_WORDS, "uncited-quantity", "bent-translation", "sentence-of-both-sides", "counted-twice"),
        "single-origin",
        "untrue-correction",
    ),
    "figures": (
        *(
            "figure-not-in-quote",
            "quote-unused",
            "part-exceeds-whole",
            "parts-do-not-add-up",
            "missing-sum",
            "missing-figure",
        ),
        *("total-does-not-add-up", *ON_PROSE, "duplicate-event", "counted-twice", "single-origin"),
        *(*ON_WORDS, "untrue-correction"),
    ),
    "unknown": ("missing-figure", "untrue-correction"),
    "totals": (
        *("figure-not-in-quote", *ON_WORDS),
        *("quote-unused", "total-does-not-add-up", "unknown-exchange", *ON_PROSE, "untrue-correction"),
    ),
    "ordinals": ("figure-not-in-quote", "quote-unused", *ON_PROSE, "untrue-correction"),
    "place": ("quote-unused", "untrue-correction"),
    "mediators": ("quote-unused", "untrue-correction"),
    "withdrawn": ("total-does-not-add-up", *ON_PROSE, "untrue-correction"),
    "status": ("total-does-not-add-up",),
    "corrections": (*ON_PROSE, "untrue-correction"),
    "checked": ("unchecked-entry",),
    "publisher": ("unknown-publisher", *ON_PROSE),
    "published": (*ON_TIME, "untimely-source", *ON_PROSE),
    "url": ("look-alike-host", "circular-source"),
    "language": ("missing-translation", "bent-translation", "figure-not-in-quote", *ON_WORDS, *ON_PROSE),
    "captures": (
        *(
            "quote-not-in-source",
            "captured-before-event",
            "untimely-source",
            "no-archive-copy",
            "unconfirmed-capture",
        ),
        *ON_PROSE,
    ),
}
"""What is not judged, or only in part, because a field could not be read. A field that is not listed decides on nothing."""


@rule(Severity.NOTE, on=Subject.FILES)
def withheld(context: Context) -> Iterator[Problem]:
    """Some rules could not be judged, because a file, or a part of it, could not be read.

    Why it matters: what could not be read is not guessed, so there may be more to mend than the other findings say. When they
    are mended, the rules named here are judged.

    How to mend it: mend the errors of the file that this note stands at, and check again.
    """
    for path, what, rules in (*of_files(context), *of_fields(context)):
        yield Problem(
            WholeFile(),
            f"{what}, so these were not judged, or only in part: {rules}",
            "Mend the errors of this file, and check again.",
            path,
        )


def of_files(context: Context) -> Iterator[tuple[str, str, str]]:
    """Give each file that could not be read, or the records of it that could not, with what was not judged.

    Where there are registries only, nothing would have been judged by them.
    """
    has_entries = any("/" in path for path in context.documents)
    unread = context.log.unread if has_entries else frozenset()
    paths = {(str(one.kind), one.id): one.path for one in context.documents.values()}
    for kind in sorted({kind for kind, _ in unread}):
        ids = sorted(record_id for unread_kind, record_id in unread if unread_kind == kind)
        registry = f"{kind}.yaml"
        if kind in ids:
            yield paths.get((kind, kind), registry), "this file could not be read", OF_A_FILE[kind]
        elif (kind, kind) in paths:
            yield registry, f"{listed(ids)} could not be read in full", OF_A_FILE[kind]
        else:
            yield from (
                (paths[kind, record_id], "this file could not be read", OF_A_FILE[kind]) for record_id in ids
            )


def of_fields(context: Context) -> Iterator[tuple[str, str, str]]:
    """Give each file of which fields could not be read, with what was not judged."""
    log = context.log
    fields = {**OF_A_FIELD, **dict.fromkeys(log.site.languages, OF_A_FIELD["title"])}
    filed: list[Filed[object]] = [*log.entries, *log.sources.values(), *log.pages.values()]
    for one in filed:
        names = sorted({str(gap[0]) for gap in one.gaps} & fields.keys())
        if names:
            rules = dict.fromkeys(name for field in names for name in fields[field])
            yield one.path, f"{listed(names)} could not be read in full", ", ".join(rules)


def listed(names: list[str]) -> str:
    """Join names as a sentence does."""
    return " and ".join(f"'{shortened(name)}'" for name in names)
