"""The rule field-in-prose."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Stretch
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.record.frozen_record import TRANSLATED
from exchangelog.rules.rule import Context, Subject, rule

MEND = "Move it, with the lines that belong to it, above the line '---' that ends the fields. If it is a word of a sentence, begin no line with it."
SENTENCE_ENDS = frozenset(".!?…])\"'”»:")
"""Behind a line that ends so no sentence goes on: what begins the next one is no word that came there by chance."""
EMPTY_LINE = re.compile(r"\n[ \t\r]*\n")


@rule(Severity.ERROR, on=Subject.ENTRY)
def field_in_prose(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A field of the entry stands behind the line that ends its fields, in the text.

    Why it matters: there it is words to be read and nothing else. A `withdrawn:` or `corrections:` that is written below the text
    takes nothing back and admits nothing, and whoever wrote it does not learn of that.

    How to mend it: move the field, with the lines that belong to it, above the second `---`. Of several that stand together the first is
    named.
    """
    names = (
        *(one.alias or name for name, one in type(entry.record).model_fields.items()),
        *context.log.site.languages,
    )
    told_up_to = 0
    for found in field_lines(names).finditer(entry.body):
        if found.start() < told_up_to or not begins_anew(entry.body, found):
            continue
        told_up_to = end_of_paragraph(entry.body, found.end())
        start, end = (entry.body_start + place for place in found.span("name"))
        message = f"'{found['name']}:' is a field, and stands in the text, where it is only read"
        yield Problem(Stretch(start, end), message, MEND)


@lru_cache(maxsize=8)  # the kinds of entries, times the languages of a log
def field_lines(names: tuple[str, ...]) -> re.Pattern[str]:
    """Give the pattern of a line that begins with a field."""
    known = "|".join(re.escape(name) for name in names if name != TRANSLATED)
    return re.compile(rf"^[ \t]{{0,3}}(?P<name>{known})[ \t]{{0,3}}:(?=[ \t]|(?P<alone>\r?$))", re.MULTILINE)


def begins_anew(body: str, found: re.Match[str]) -> bool:
    """Say whether a line is no sentence that goes on: its field stands alone, or behind an end."""
    before = body[body.rfind("\n", 0, max(found.start() - 1, 0)) + 1 : found.start()].strip()
    return found["alone"] is not None or not before or before.startswith(":::") or before[-1] in SENTENCE_ENDS


def end_of_paragraph(body: str, start: int) -> int:
    """Give where the next empty line begins."""
    end = EMPTY_LINE.search(body, start)
    return len(body) if end is None else end.start()
