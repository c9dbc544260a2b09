"""The rule yaml-syntax."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from exchangelog.findings import Severity
from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import Problem
from exchangelog.reading.hidden_characters import name_of
from exchangelog.rules.reading.quoting import about_marks, quoted_field
from exchangelog.rules.reading.syntax_words import WORDS
from exchangelog.rules.rule import Context, Subject, rule

WITHIN_TEXT = {
    '"': 'Write \\" for a quotation mark inside the text, or put the whole text into single quotation marks.',
    "'": "Write '' for an apostrophe inside the text, or put the whole text into double quotation marks.",
}

STRANGE_SPACE = re.compile(r":([\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])")
GOES_ON_TEXT = "If it goes on the text above, put that whole text into quotation marks."
GOES_ON_BLOCK = "If it goes on the text above, begin it in the same column as that text."
IF_LIST = 'If a list is meant, put it into brackets: ["a", "b"].'


@rule(Severity.ERROR, on=Subject.FILES)
def yaml_syntax(context: Context) -> Iterator[Problem]:
    """A file's fields cannot be read: a colon, a quotation mark, a bracket, a tab or the indentation is not as YAML wants it.

    Why it matters: where YAML cannot tell the fields apart, nothing of the file can be checked or published. A guess at what
    was meant could put a wrong number under the right headline. Where git left its marks, in the fields or in the prose, two versions
    would be published.

    How to mend it: the message names the place and the slip. When in doubt, put a text into quotation marks, or write `>-` behind
    the field's name and the text below, indented: then nothing in the text means anything to YAML.
    """
    for path, fault in context.faults_of("yaml-syntax"):
        message, remedy = WORDS[fault.details["problem"]]
        details = words_of(fault.details)
        yield Problem(fault.place, message.format_map(details), remedy.format_map(details), path)


def words_of(details: Mapping[str, str]) -> dict[str, str]:
    """Give the details as they stand in a message, with what follows from them."""
    words = {name: shortened(value) for name, value in details.items()}
    words["almost"] = f"; {details['almost']}" if "almost" in details else ""
    words["list"] = (
        " (If a list is meant, begin it on the next line.)" if details.get("character") == "-" else ""
    )
    words["wide"] = about_colon(details.get("line", ""))
    if "text" in details:
        words["marks"] = about_marks(details["text"])
        words["mended"] = quoted_field(details["field"], details["text"])
    if "rest" in details:
        words["remedy"] = remedy_of_mark(details)
    if "levels" in details:
        levels = [spaces(level) for level in details["levels"].split(", ")]
        go_on = GOES_ON_BLOCK if "block" in details else GOES_ON_TEXT
        words |= {"found": spaces(details["found"]), "levels": " or ".join(levels), "go_on": go_on}
    return words


def about_colon(line: str) -> str:
    """Say of a line that seems to have a colon and a space behind it which of the two is another character."""
    if "：" in line:
        return "; '：' is another character"
    space = STRANGE_SPACE.search(line)
    return f"; behind the colon stands {name_of(space[1])}, which only looks like one" if space else ""


def remedy_of_mark(details: Mapping[str, str]) -> str:
    """Say what to do about a quotation mark inside a text."""
    if details["rest"].startswith(","):
        return f"{IF_LIST} Otherwise: {WITHIN_TEXT[details['mark']]}"
    if not details["whole"]:
        return WITHIN_TEXT[details["mark"]]
    written = quoted_field(details["field"], details["whole"])
    return f"Put the whole text into marks of the other kind: {written}"


def spaces(number: str) -> str:
    """Name a number of spaces."""
    return {"": "no space", "0": "no space", "1": "1 space"}.get(number, f"{number} spaces")
