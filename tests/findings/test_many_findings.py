"""A file with very many findings of one rule is told in few lines, and costs little."""

from msgspec.structs import replace

from exchangelog.findings import Finding, Severity, Span
from exchangelog.findings.text_format import MOST_OF_A_KIND, format_findings


def found(number: int, path: str = "content/a.md") -> list[Finding]:
    return [
        Finding(path, Span.at(line, 1), "duplicate-key", Severity.ERROR, f"key {line}", "Delete it.")
        for line in range(1, number + 1)
    ]


def test_a_hundred_of_a_rule_in_a_file_are_shown() -> None:
    """The rest is counted, by file and rule, and the closing count is that of all."""
    findings = [*found(MOST_OF_A_KIND + 1200), *found(2, "content/b.md")]
    text = format_findings(findings, lambda _path, _line: None, colour=False)
    assert text.count(" error duplicate-key: ") == MOST_OF_A_KIND + 2
    assert "\n... and 1,200 more duplicate-key in content/a.md; --format json lists them all\n" in text
    assert "1302 errors" in text or "1,302 errors" in text


def test_notes_that_are_left_out_are_counted_once() -> None:
    """By their rule, whichever files they are in; not once more for each file."""
    notes = [replace(one, severity=Severity.NOTE) for one in found(MOST_OF_A_KIND + 7)]
    text = format_findings(notes, lambda _path, _line: None, colour=False)
    assert text.count("... and ") == 1


def test_a_hundred_are_no_more_than_a_hundred() -> None:
    """At the limit nothing is left out, and nothing is said of it."""
    text = format_findings(found(MOST_OF_A_KIND), lambda _path, _line: None, colour=False)
    assert text.count(" error duplicate-key: ") == MOST_OF_A_KIND
    assert "more" not in text
