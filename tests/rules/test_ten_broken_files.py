"""Ten files broken in ten ways: ten findings in one run, each with what to write, and nothing about the files that are well."""

import time

from exchangelog.check import check
from tests.reading.judged_text import EVENT, VALID, context_of

DAY = "2024-05-10"
SECONDS = 1.0
"""Of the processor: reading, judging and placing fourteen files."""

TITLE = "title: An exchange at the bridge"
SUMMARY = "summary: Norland and Surland each received 12 people."
BROKEN: list[tuple[str, str, str, int, str]] = [
    # what stands in a file, what stands there instead, the rule, the line, what the help or the message tells to write
    (SUMMARY, "summary: Він сказав: так", "yaml-syntax", 6, 'summary: "Він сказав: так"'),
    ("    speaker: outlet", "\tspeaker: outlet", "yaml-syntax", 22, "Replace the tab by spaces: two for each level."),
    (TITLE, 'title: "An "exchange" at the bridge"', "yaml-syntax", 2, "title: 'An \"exchange\" at the bridge'"),
    (TITLE, 'title: "An exchange at the bridge', "yaml-syntax", 2, "Put the same mark at the end of the text."),
    ("name: The bridge near Millford,", "name: Міст № 65 #1,", "cut-by-comment", 8, 'Write: name: "Міст № 65 #1" '),
    ("2024-05-12}\n---\n", "2024-05-12}\n", "yaml-syntax", 1, "Put a line of exactly three hyphens, '---'"),
    ("count: 12, quotes: [ministry]", "count: 1_200, quotes: [ministry]", "bad-value", 26, "Write 1200."),
    ("kind: exchange", "kind: exchnage", "bad-value", 5, "(did you mean 'exchange'?)"),
    ("speaker: norland-ministry", "speaker: norland-minister", "unknown-speaker", 12, "norland-ministry"),
    ('12 of our people" [@ministry]', '12 of our people" [@minister]', "unknown-citation", 30, "ministry"),
]  # fmt: skip


FOLLOWING = {"withheld", "counted-twice"}
"""What follows from the others, and from their being one event ten times over."""


def a_log(*, windows: bool) -> dict[str, bytes]:
    """Make the invented log with ten broken events, all of their files with Windows line ends and a byte-order mark or none."""
    files = dict(VALID)
    for number, (old, new, _rule, _line, _remedy) in enumerate(BROKEN, start=11):
        day = f"2024-04-{number}"
        text = (
            VALID[EVENT]
            .decode()
            .replace(f"date: {DAY}", f"date: {day}")
            .replace(f"added: {DAY}", f"added: {day}")
        )
        assert text.count(old) == 1, old
        data = text.replace(old, new).encode()
        files[f"exchanges/2024/{day}.md"] = data
    if windows:
        files = {path: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n") for path, data in files.items()}
    return files


def test_ten_broken_files_are_ten_findings_in_one_run() -> None:
    """Each at its line and with its remedy; the brackets that a comment swallows belong to the one finding."""
    for windows in (False, True):
        begun = time.process_time()
        found = [one for one in check(context_of(a_log(windows=windows))) if one.rule not in FOLLOWING]
        assert time.process_time() - begun < SECONDS
        expected = [
            (f"exchanges/2024/2024-04-{number}.md", rule, line)
            for number, (_old, _new, rule, line, _remedy) in enumerate(BROKEN, start=11)
        ]
        assert [
            (one.path, one.rule, one.span.line) for one in found if str(one.severity) == "error"
        ] == expected
        for one, (_old, _new, _rule, _line, remedy) in zip(found, BROKEN, strict=True):
            assert remedy in one.message + one.help
