"""Slips of layout: colons, dashes, indentation, and what stands behind the end.

Comes in: a Complaint. Goes out: the Fault, or None where the complaint is about something else.
"""

from __future__ import annotations

import re

from exchangelog.findings.place import Stretch
from exchangelog.reading.fault import Fault
from exchangelog.reading.hidden_characters import name_of
from exchangelog.reading.line_geometry import (
    content_start,
    dashes_stop,
    field_before,
    levels_above,
    line_start,
    line_stop,
    part_at,
)
from exchangelog.reading.syntax_problem import SyntaxProblem
from exchangelog.reading.yaml_complaint import Complaint, slip

NAME_AND_COLON = re.compile(r"([\w-]+)[ ]*:(?=[^\s:/])")
NAME_ALONE = re.compile(r"(?:-[ ]+)*[a-z_]+")
GLUED_DASH = re.compile(r"-(?=[^\s-])")
MERGE_MARK = re.compile(r"<{7} |={7}$|>{7} ")
OTHER_DASH = re.compile(
    r"[ ]*(?P<dash>[\u2010-\u2015\u2212\u2022\u00b7])[ \u00a0]+(?=[a-z_]+:(?:\s|$)|\{)", re.MULTILINE
)
"""The dash or bullet that a word processor makes of a hyphen, before what is an item of a list: a field, or fields in braces."""
END_OF_DOCUMENT = re.compile(r"^\.\.\.", re.MULTILINE)
NO_VALUE_HERE = "mapping values are not allowed"
NO_COLON = "could not find expected ':'"
NEXT_IN_BLOCK = frozenset({"did not find expected key", "did not find expected '-' indicator"})
NO_START = "did not find expected <document start>"


def other_dash(one: Complaint) -> Fault | None:
    """Find an item that begins with another dash than YAML's, on the line of the complaint or on the one before it."""
    here = line_start(one.text, one.at)
    lines = (line_start(one.text, here - 1), here) if here else (here,)
    found = next((item for line in lines if (item := OTHER_DASH.match(one.text, line))), None)
    if found is None:
        return None
    mended = f"- {one.text[found.end() : line_stop(one.text, found.end())].strip()}"
    return slip(SyntaxProblem.OTHER_DASH, found.start("dash"), name=name_of(found["dash"]), mended=mended)


def colon_too_many(one: Complaint) -> Fault | None:
    """Find what lies behind a colon where YAML wants none: a text without quotation marks, or a line that is laid out wrongly."""
    if not one.words.startswith(NO_VALUE_HERE):
        return None
    last = one.trail.last
    if last is None or one.text[last.end : one.at].strip():
        return slip(SyntaxProblem.FIELD_WITHOUT_NAME, one.at)
    first, here = content_start(one.text, last.start), content_start(one.text, one.at)
    if line_start(one.text, first) == line_start(one.text, here):
        return colon_in_text(one, last)
    if dashes_stop(one.text, line_start(one.text, first)) == last.start:
        return line_without_colon(one.text, last.start)
    if NAME_ALONE.fullmatch(one.text[here : one.at].rstrip()):
        return wrong_indentation(one.text, here)
    return colon_in_text(one, last)


def colon_in_text(one: Complaint, last: Stretch) -> Fault:
    """Say that the colon belongs to a text, which therefore needs quotation marks."""
    text = one.text[last.start : line_stop(one.text, one.at)].strip()
    field = field_before(one.text, last.start)
    return slip(SyntaxProblem.COLON_IN_TEXT, one.at, text=text, field=field)


def colon_missing(one: Complaint) -> Fault | None:
    """Find a line that should be a field and is none."""
    return line_without_colon(one.text, one.began) if one.words == NO_COLON else None


def is_glued(text: str, start: int) -> bool:
    """Say whether a field's name begins with a dash, or holds a colon, because a space is missing behind it."""
    return GLUED_DASH.match(text, start) is not None or NAME_AND_COLON.match(text, start) is not None


def line_without_colon(text: str, start: int, *, is_in_brackets: bool = False) -> Fault:
    """Say what a line lacks that stands where a field belongs: the space behind a colon or a dash, or the colon itself."""
    if GLUED_DASH.match(text, start):
        return glued_dash(text, start)
    line = (part_at(text, start) if is_in_brackets else text[start : line_stop(text, start)]).strip()
    glued = NAME_AND_COLON.match(text, start)
    if MERGE_MARK.match(line):
        return slip(SyntaxProblem.MERGE_MARK, start, start + len(line), line=line)
    if glued is None:
        return slip(SyntaxProblem.MISSING_COLON, start, start + len(line), line=line)
    mended = f"{glued[1]}: {line[glued.end() - start :]}"
    return slip(SyntaxProblem.NO_SPACE_AFTER_COLON, glued.end() - 1, line=line, mended=mended)


def glued_dash(text: str, start: int) -> Fault:
    """Say that the dash of a list item lacks its space."""
    line = text[start : line_stop(text, start)].strip()
    return slip(SyntaxProblem.NO_SPACE_AFTER_DASH, start, line=line, mended=f"- {line[1:]}")


def nothing_fits(one: Complaint) -> Fault | None:
    """Find a line that neither goes on what stands above it nor begins something that may stand there."""
    if one.words not in NEXT_IN_BLOCK:
        return None
    if one.here == ":":
        return slip(SyntaxProblem.FIELD_WITHOUT_NAME, one.at)
    if GLUED_DASH.match(one.text, one.at):
        return glued_dash(one.text, one.at)
    is_first = content_start(one.text, one.at) == one.at
    fault = wrong_indentation(one.text, one.at) if is_first else None
    if fault is not None and one.last(">", "|"):
        fault.details["block"] = "yes"
    return fault


def wrong_indentation(text: str, start: int) -> Fault:
    """Say by how much a line is indented, and by how much it could be."""
    levels = ", ".join(str(level) for level in levels_above(text, start))
    found = str(start - line_start(text, start))
    line = text[start : line_stop(text, start)].strip()
    return slip(
        SyntaxProblem.WRONG_INDENTATION, start, start + len(line), line=line, found=found, levels=levels
    )


def behind_the_end(one: Complaint) -> Fault | None:
    """Find what stands behind the end: behind a line `...`, or further left than an indented first field."""
    if one.words != NO_START:
        return None
    end = END_OF_DOCUMENT.search(one.text, 0, one.at)
    if end is not None:
        return slip(SyntaxProblem.BEHIND_THE_END, end.start(), end.end())
    first = re.compile(r"(?m)^[ ]+(?=[^\s#])").search(one.text, 0, one.at)
    return None if first is None else wrong_indentation(one.text, first.end())
