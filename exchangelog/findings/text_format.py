"""Findings as text for people: place, message, the line itself with a caret, what to do; and a closing count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from unicodedata import category, east_asian_width

from exchangelog.findings import Finding, Severity, count_by_severity

COLOURS = {Severity.ERROR: "31", Severity.WARNING: "33", Severity.NOTE: "36"}
SHOWN = {"\t": "\u2192", "\u00a0": " ", "\u2009": " ", "\u202f": " "}
"""A tab, and the spaces that set off thousands: what they look like in a finding."""

RUNNERS_SIGN = "##["
"""Behind it GitHub's runner looks for a command wherever it stands in a line of a job's log, `##[add-mask]e` or `##[stop-commands]x`
(actions/runner, ActionCommand.cs, TryParse); to begin the line with something else is no help."""

MANY_NOTES, FEW_NOTES = 10, 3
"""A rule with more notes than the first number is shown by as many as the second: work that is known to be open hides no other."""

MOST_OF_A_KIND = 100
"""Findings of one rule in one file that are shown: more of them have one cause, and whoever mends it needs no list."""

MOST_SHOWN = 110
"""Characters of a source line that are shown; a longer line is cut around the place."""


def format_findings(
    findings: Sequence[Finding], line_of: Callable[[str, int], str | None], *, colour: bool
) -> str:
    """Give all findings as text, and the count of each severity; `line_of` gives a file's line by path and number, from 1."""
    shown, folded = fold_notes(findings)
    blocks = [
        format_finding(finding, line_of(finding.path, finding.span.line), colour=colour) for finding in shown
    ]
    more = [
        f"... and {number} more notes {rule}; check PATH shows those of a file or folder\n"
        for rule, number in folded.items()
    ]
    more += [
        f"... and {number:,} more {rule} in {printable(path)}; --format json lists them all\n"
        for (path, rule), number in repeated(findings).items()
    ]
    return "\n".join([*blocks, *more, summary(findings)])


def fold_notes(findings: Sequence[Finding]) -> tuple[list[Finding], dict[str, int]]:
    """Keep of a rule the first hundred in a file, or the first few where it has very many notes; gives what notes were left."""
    notes = Counter(finding.rule for finding in findings if finding.severity is Severity.NOTE)
    left = {rule: number - FEW_NOTES for rule, number in notes.items() if number > MANY_NOTES}
    shown, seen, in_file = [], Counter[str](), Counter[tuple[str, str]]()
    for finding in findings:
        seen[finding.rule] += 1
        in_file[finding.path, finding.rule] += 1
        is_many = in_file[finding.path, finding.rule] > MOST_OF_A_KIND
        if not is_many and (finding.rule not in left or seen[finding.rule] <= FEW_NOTES):
            shown.append(finding)
    return shown, left


def repeated(findings: Sequence[Finding]) -> dict[tuple[str, str], int]:
    """Say of which rules a file has too many errors or warnings to be shown, and how many are left out."""
    counted = Counter(
        (finding.path, finding.rule) for finding in findings if finding.severity is not Severity.NOTE
    )
    return {kind: number - MOST_OF_A_KIND for kind, number in counted.items() if number > MOST_OF_A_KIND}


def format_finding(finding: Finding, line: str | None, *, colour: bool) -> str:
    """Give one finding: a line that editors' tools can read (`path:line:column: severity rule: message`), then the place."""
    place = f"{printable(finding.path)}:{finding.span.line}:{finding.span.column}"
    severity = painted(f"{finding.severity} {finding.rule}", COLOURS[finding.severity], colour=colour)
    parts = [f"{place}: {severity}: {printable(finding.message)}"]
    if line is not None and line.strip():
        parts.append(shown_line(finding, line))
    parts.append(f"    help: {printable(finding.help)}")
    return "\n".join(parts) + "\n"


def shown_line(finding: Finding, line: str) -> str:
    """Give the line at fault with a caret under the place."""
    start = finding.span.column - 1
    stop = finding.span.end_column - 1 if finding.span.end_line == finding.span.line else len(line)
    left = max(0, min(start - MOST_SHOWN // 3, len(line) - MOST_SHOWN))
    window = line[left : left + MOST_SHOWN]
    before = ("…" if left else "") + window[: start - left]
    caret = "^" * max(1, width(line[start : min(stop, left + len(window))]))
    number = str(finding.span.line)
    text = printable(("…" if left else "") + window)
    return f"  {number} | {text}\n  {' ' * len(number)} | {' ' * width(before)}{caret}"


def width(text: str) -> int:
    """Give how many columns of a terminal a text takes: two for wide letters and emoji, none for a mark on another letter."""
    return sum(
        0 if category(character) in {"Mn", "Me"} else 1 + (east_asian_width(character) in {"W", "F"})
        for character in text
    )


def summary(findings: Sequence[Finding]) -> str:
    """Give the closing count."""
    counts = count_by_severity(findings)
    if not findings:
        return "no findings"
    return ", ".join(
        f"{number} {severity}{'' if number == 1 else 's'}" for severity, number in counts.items() if number
    )


def printable(text: str) -> str:
    """Give text without what could move a terminal's cursor, hide what stands there or command a workflow's runner; a tab is shown as an arrow."""
    if text.isprintable() and RUNNERS_SIGN not in text:
        return text
    shown = "".join(
        character if character.isprintable() else SHOWN.get(character, "\ufffd") for character in text
    )
    return shown.replace(RUNNERS_SIGN, "#\ufffd[")


def painted(text: str, code: str, *, colour: bool) -> str:
    """Give text in a colour of the terminal, or as it is."""
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text
