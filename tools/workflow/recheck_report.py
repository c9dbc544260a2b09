"""Say in Markdown what a recheck has found, for an issue that an editor reads.

In: the JSON of `build.py recheck --format json`, as a file. Out, printed: Markdown, or nothing where every source is as it was. What comes
from a page on the web stands in code spans only, where Markdown, mentions and links mean nothing.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

Report = Mapping[str, Any]

HEADINGS = {
    "changed": "Changed: the page's words are others",
    "moved": "Moved: the page is at another address for good",
    "gone": "Gone",
    "blocked": "Blocked: the site did not let us look",
    "failed": "Could not be looked at",
}
NEXT = (
    "What to do: read the page. `build.py recheck SOURCE --record` adds what it says now to the source. A quote that no longer "
    "stands is a correction of the kind `source-lost`, in a pull request; the entry stays."
)
LONGEST = 200


def code(text: str) -> str:
    """Give a text as a code span that it cannot end: in one line, without backticks, not too long."""
    plain = " ".join(text.replace("`", "'").split())
    return f"`{plain[:LONGEST]}…`" if len(plain) > LONGEST else f"`{plain or ' '}`"


def quote_lines(reports: Sequence[Report]) -> Iterator[str]:
    """Give a line for each quote that no longer stands."""
    for report in reports:
        for quote in report["quotes"]:
            if quote["stands"] is False:
                where = f"{code(quote['entry'])}, quote {code(quote['quote'])} of {code(report['source'])}"
                yield f"- {where}: {code(quote['reason'])}"


def source_line(report: Report) -> str:
    """Give the line of a source that is not as it was."""
    told = [code(report["source"])]
    if report["result"] == "changed":
        told.append(f"{len(report['went'])} of its segments went, {report['came']} came")
    if report["moved_to"] is not None:
        told.append(f"now at {code(report['moved_to'])}")
    if report["detail"]:
        told.append(code(report["detail"]))
    return "- " + ": ".join([told[0], "; ".join(told[1:])] if told[1:] else told)


def report_lines(reports: Sequence[Report]) -> Iterator[str]:
    """Give the lines of the report; none where every source is as it was."""
    if all(report["result"] == "same" for report in reports):
        return
    lost = list(quote_lines(reports))
    yield f"{len(reports)} sources were looked at. Quotes that no longer stand: **{len(lost)}**."
    if lost:
        yield from ("", "## Quotes that no longer stand", "", *lost)
    for result, heading in HEADINGS.items():
        found = [source_line(report) for report in reports if report["result"] == result]
        if found:
            yield from ("", f"## {heading} ({len(found)})", "", *found)
    yield from ("", NEXT)


def main(path: Path) -> int:
    """Print the report on a file; return the exit status."""
    lines = list(report_lines(json.loads(path.read_text(encoding="utf-8"))))
    if lines:
        print("\n".join(lines))
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
