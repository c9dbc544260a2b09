"""Slips within a line: quotation marks, brackets, tabs, and characters that mean something to YAML.

Comes in: a Complaint. Goes out: the Fault, or None where the complaint is about something else.
"""

from __future__ import annotations

import re

from exchangelog.findings.place import Stretch
from exchangelog.reading.fault import Fault
from exchangelog.reading.hidden_characters import name_of
from exchangelog.reading.line_geometry import (
    dashes_stop,
    field_before,
    is_field_line,
    line_start,
    line_stop,
    part_at,
)
from exchangelog.reading.syntax_problem import SyntaxProblem
from exchangelog.reading.yaml_complaint import Complaint, slip

MARGIN = re.compile(r"[ ]*([\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000])")
SWALLOWED_FIELD = re.compile(r"^([ ]*)(?:-[ ]+)*[a-z_]+:(?=[ ]|$)", re.MULTILINE)
COMMENT = re.compile(r"[ \t]+#[^\n]*(?:\n\s*)?")
CLOSING = {"[": "]", "{": "}"}
NO_START_CONTEXTS = frozenset({"a directive", "an alias", "an anchor", "a tag", "a block scalar"})
NO_START_WORDS = (
    "found character that cannot start any token",
    "mapping keys are not allowed",
    "block sequence entries are not allowed",
)
NO_CONTENT = "did not find expected node content"


def margin(one: Complaint) -> Fault | None:
    """Find a tab, or a space that is not the plain one, where YAML wants spaces."""
    if one.here == "\t":
        return slip(SyntaxProblem.TAB, one.at)
    return strange_margin(one.text, one.at)


def strange_margin(text: str, at: int) -> Fault | None:
    """Find a tab, or a space that is not the plain one, before all else on the line of an offset."""
    found = MARGIN.match(text, line_start(text, at))
    if found is None:
        return None
    if found[1] == "\t":
        return slip(SyntaxProblem.TAB, found.start(1))
    return slip(SyntaxProblem.STRANGE_SPACE, found.start(1), name=name_of(found[1]))


def quotation_mark_never_closed(one: Complaint) -> Fault | None:
    """Find the quotation mark that opens a text which ends nowhere, or only at a mark behind the fields that follow it."""
    if one.reading == "a quoted scalar" and one.words.startswith("found unexpected"):
        return slip(SyntaxProblem.QUOTE_NEVER_CLOSED, one.began, mark=one.text[one.began])
    last = one.last('"', "'")
    if last is None:
        return None
    mark = one.trail.style
    opening = one.text.find(mark, last.start)
    start = line_start(one.text, opening)
    indentation = dashes_stop(one.text, start) - start
    swallowed = SWALLOWED_FIELD.finditer(one.text, line_stop(one.text, opening), last.end)
    if not any(len(field[1]) <= indentation for field in swallowed):
        return None
    return slip(SyntaxProblem.QUOTE_NEVER_CLOSED, opening, mark=mark)


def unknown_escape(one: Complaint) -> Fault | None:
    """Find the backslash that is followed by what no escape begins with."""
    if one.reading != "a quoted scalar":
        return None
    start = one.text.rfind("\\", one.began, one.at + 1)
    return slip(SyntaxProblem.UNKNOWN_ESCAPE, start, start + 2, written=one.text[start : start + 2])


def quotation_mark_inside(one: Complaint) -> Fault | None:
    """Find a quotation mark that ends its text although the text goes on."""
    last = one.last('"', "'")
    if last is None or ("\n" in one.text[last.end : one.at] and is_field_line(one.text, one.at)):
        return None
    mark, stop = one.trail.style, line_stop(one.text, one.at)
    opening = one.text.find(mark, last.start)
    final = one.text.rfind(mark, last.end, stop)
    is_alone = one.bracket() is None and final > 0 and one.text[final + 1 : stop].strip() in {"", ","}
    return slip(
        SyntaxProblem.QUOTE_INSIDE,
        last.end - 1,
        mark=mark,
        rest=one.text[one.at : stop].strip(),
        field=field_before(one.text, opening),
        whole=one.text[opening + 1 : final] if is_alone else "",
    )


def behind_comment(one: Complaint) -> Fault | None:
    """Find a text that goes on behind a line on which YAML saw a comment."""
    last = one.trail.last
    if last is None or one.trail.style or COMMENT.fullmatch(one.text, last.end, one.at) is None:
        return None
    if is_field_line(one.text, one.at) and one.bracket() is None:
        return None
    is_alone = one.bracket() is None
    lost = (
        one.text[last.end : line_stop(one.text, last.end)] if is_alone else part_at(one.text, last.end)
    ).strip()
    kept = " ".join(one.text[last.start : last.end].split())
    details = {"field": field_before(one.text, last.start), "kept": kept, "lost": lost}
    return Fault("cut-by-comment", Stretch(last.start, last.end), details)


def bad_start(one: Complaint) -> Fault | None:
    """Find a text that begins with a character that means something to YAML."""
    alias, brackets = one.last("*"), one.last("]")
    is_in_block = one.bracket() is None
    start = None
    if one.reading in NO_START_CONTEXTS:
        start = one.began
    elif one.words.startswith(NO_START_WORDS) or (one.words == NO_CONTENT and is_in_block and one.here):
        start = one.at
    elif alias is not None:
        start = alias.start
    elif brackets is not None and one.here not in set("]}") and is_in_block:
        start = brackets.start if "\n" not in one.text[brackets.end : one.at] else None
    if start is None:
        return None
    before = one.text[line_start(one.text, start) : start]
    is_alone = is_in_block and not any(before.count(mark) > before.count(CLOSING[mark]) for mark in CLOSING)
    text = (one.text[start : line_stop(one.text, start)] if is_alone else part_at(one.text, start)).strip()
    field = field_before(one.text, start)
    return slip(SyntaxProblem.BAD_START, start, character=one.text[start], text=text, field=field)


def brackets(one: Complaint) -> Fault | None:
    """Find a bracket that is not closed, is closed by one of the other kind, or closes nothing; or a comma too few or too many."""
    opening = one.began if one.reading in {"a flow sequence", "a flow mapping"} else one.bracket()
    if opening is None:
        is_stray = one.here in set("]}") and one.last("]") is not None
        return slip(SyntaxProblem.STRAY_BRACKET, one.at, bracket=one.here) if is_stray else None
    if not one.reading.startswith("a flow"):
        return None
    bracket = one.text[opening]
    details = {"opening": bracket, "closing": CLOSING[bracket]}
    is_elsewhere = line_start(one.text, one.at) > opening and is_field_line(one.text, one.at)
    if is_elsewhere or not one.text[one.at :].strip():
        return slip(SyntaxProblem.BRACKET_NEVER_CLOSED, opening, **details)
    if one.here in set("]}"):
        return slip(SyntaxProblem.WRONG_BRACKET, one.at, found=one.here, **details)
    if one.here == ",":
        return slip(SyntaxProblem.EMPTY_ITEM, one.at)
    return slip(SyntaxProblem.MISSING_COMMA, one.at, found=one.here, **details)
