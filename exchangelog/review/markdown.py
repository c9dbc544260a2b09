"""The review as Markdown: the first screen says whether the change can be merged, and what stands in its way.

Comes in: a `Review`. Goes out: Markdown. Parts that have nothing to say are left out. Entries are told in full while there is room, those
with errors first; the others by a line, and many by what they have in common.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from exchangelog.findings import Finding, Severity
from exchangelog.review.markdown_entries import entries_in_full, overview
from exchangelog.review.markdown_rest import registered_part, sources_part, sums_part
from exchangelog.review.markdown_text import code, counted, listed
from exchangelog.review.review_value import Review

MOST_FINDINGS = 10


def as_markdown(review: Review) -> str:
    """Give the review as Markdown, with a line feed at its end."""
    parts = [
        [f"## What this does to the record since {code(review.revision)}", "", *verdict(review)],
        list(summary(review)),
        list(findings_part(review)),
        list(questions_part(review)),
        list(entries_in_full(review.entries)),
        list(overview(review.entries)),
        list(sources_part(review.sources)),
        list(registered_part(review.registered)),
        list(sums_part(review.sums)),
    ]
    return "\n".join("\n".join(part) + "\n" for part in parts if part)


def verdict(review: Review) -> Iterator[str]:
    """Say whether the change can be merged."""
    counts = Counter(one.severity for one in (*review.in_changed_files, *review.elsewhere))
    errors, warnings = counts[Severity.ERROR], counts[Severity.WARNING]
    missing = number_of_missing(review)
    if review.outcome == "blocked":
        because = f", {counted(missing, 'correction')} missing" if missing else ""
        yield f"**Not to be merged yet:** {counted(errors, 'error')}{because}."
    elif review.outcome != "nothing":
        task = "answered what stands below" if review.to_judge else "read it"
        looked = (
            f"looked at {counted(warnings, 'warning')} and " if review.outcome == "to-be-looked-at" else ""
        )
        clean = "There is no error." if looked else "There is no error and no warning in it."
        yield f"**May be merged** once a second person has {looked}{task}. {clean}"
    else:
        yield "**Nothing of the record changes.**"
    if review.is_behind and (missing or any(entry.state == "vanished" for entry in review.entries)):
        yield ""
        yield (
            f"The work tree lacks commits of {code(review.revision)}: merge it first, else what was added there seems to have vanished, "
            "and what was corrected there seems to have been put back."
        )
    if not review.had_log:
        yield ""
        yield f"At {code(review.revision)} there was no log: everything is new."


def number_of_missing(review: Review) -> int:
    """Count the corrections that are demanded and not given."""
    return sum(change.correction == "missing" for entry in review.entries for change in entry.changes)


def summary(review: Review) -> Iterator[str]:
    """Count what came, changed and went."""
    entries = Counter(one.state for one in review.entries)
    renamed = sum(one.former_id is not None for one in review.entries)
    given = sum(len(one.corrections) for one in review.entries)
    lines = [
        ("Entries", [*(f"{number} {state}" for state, number in entries.items()), *[f"{renamed} renamed"] * bool(renamed)]),
        ("Sources", [f"{number} {state}" for state, number in Counter(one.state for one in review.sources).items()]),
        ("Registries", [f"{number} {state}" for state, number in Counter(one.state for one in review.registered).items()]),
        ("Pages of the site", [f"{state} {listed(paths)}" for state, paths in pages_by_state(review)]),
        ("Corrections", [f"{given} given"] * bool(given) + [f"{number_of_missing(review)} missing"] * bool(number_of_missing(review))),
    ]  # fmt: skip
    yield from (f"- {what}: {', '.join(counts)}" for what, counts in lines if counts)


def pages_by_state(review: Review) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Give the paths of pages that came, changed and went."""
    for state in ("new", "changed", "gone"):
        paths = tuple(one.path for one in review.pages if one.state == state)
        if paths:
            yield state, paths


def findings_part(review: Review) -> Iterator[str]:
    """Give the findings: those in changed files first, errors before warnings; notes are counted."""
    grave = [one for one in review.in_changed_files if one.severity is not Severity.NOTE]
    notes = Counter(one.rule for one in review.in_changed_files if one.severity is Severity.NOTE)
    if not grave and not notes and not review.elsewhere:
        return
    yield "### Findings"
    yield ""
    yield from found(sorted(grave, key=lambda one: (one.severity.rank, one)))
    if notes:
        yield "- Notes: " + ", ".join(f"{number} {rule}" for rule, number in sorted(notes.items()))
    if review.elsewhere:
        yield ""
        yield "In files that did not change:"
        yield ""
        yield from found(sorted(review.elsewhere, key=lambda one: (one.severity.rank, one)))


def found(findings: Sequence[Finding]) -> Iterator[str]:
    """Give findings as a list."""
    for one in findings[:MOST_FINDINGS]:
        place = code(f"{one.path}:{one.span.line}")
        yield f"- **{one.severity}** {one.rule} at {place}: {code(one.message, 300)}"
        yield f"  - what to do: {code(one.help, 400)}"
    if len(findings) > MOST_FINDINGS:
        rest = Counter(one.rule for one in findings[MOST_FINDINGS:])
        yield "- and " + ", ".join(f"{number} {rule}" for rule, number in sorted(rest.items()))


def questions_part(review: Review) -> Iterator[str]:
    """Give what only a person can judge."""
    if review.to_judge:
        yield "### What only a person can judge"
        yield ""
        yield from (f"- [ ] {one.text} {listed(one.about)}" for one in review.to_judge)
