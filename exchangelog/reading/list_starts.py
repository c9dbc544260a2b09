"""Lists whose number is not the one that its place gives: '307. people' is published as the first item of a list, with its number.

Comes in: the Markdown of a body. Goes out: where in the file such numbers stand.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from exchangelog.findings.place import Stretch
from exchangelog.reading.markdown_parser import parser

LIST_NUMBER = re.compile(r"[0-9]+(?=[.)])")
LINE_HEAD = re.compile(r"^[\s>*+\-0-9.)]*+", re.MULTILINE)
"""All that can stand before the words of a list's item: margins, marks of quotations, the marks and numbers of the lists around it."""


def list_starts(body: str, body_start: int = 0) -> Iterator[Stretch]:
    """Give where a list is numbered from anything but 1, in a body that begins `body_start` code points into its file."""
    body = body.replace("\r\n", " \n").replace("\r", "\n")
    if not any(LIST_NUMBER.search(head) for head in LINE_HEAD.findall(body)):
        return
    lines = body.split("\n")
    starts = [0, *accumulate(len(line) + 1 for line in lines)]
    for token in parser().parse(body):
        first = token.attrGet("start") if token.type == "ordered_list_open" else None
        if first is not None and token.map is not None:
            number = number_in(lines[token.map[0]], int(first))
            at = body_start + starts[token.map[0]]
            yield Stretch(at + number.start, at + number.end)


def number_in(line: str, value: int) -> Stretch:
    """Give where in its line the number of a list stands, behind those of the lists around it."""
    written = (one for one in LIST_NUMBER.finditer(line) if one[0].lstrip("0") == str(value).lstrip("0"))
    return next((Stretch(*one.span()) for one in written), Stretch(0, 1))
