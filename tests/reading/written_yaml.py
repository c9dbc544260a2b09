"""Front matter as an editor may write it: any values, in any of YAML's ways to write them, and where each of them was put.

In: values with the choices of whoever writes them down. Out: the text, and the offset at which each value and each name begins. The writer
knows nothing of the reader: it keeps to YAML 1.2 (sections 6.5, 7.3, 8.1, 8.2), so that the two are held against each other.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from exchangelog.findings.place import FieldPath
from exchangelog.reading.yaml_tree import Raw

NOTHING = ("~", "null", "Null", "NULL", "")
"""The ways to write that there is no value."""
COMMENTS = ("", "", "", " # why: 'so' [and] {so}", "\n# a line of its own")
INDICATORS = re.compile(r"[,\[\]{}]")
FOLDABLE = re.compile(r"(?<=\S) (?=\S)")


@dataclass(frozen=True)
class Text:
    """A text, and which of the ways in which it can be written is taken; `folds` says at which spaces a folded one goes on a line further down."""

    text: str
    way: int
    folds: int = 0
    comment: str = ""


@dataclass(frozen=True)
class Nothing:
    """No value, in one of the ways of saying so."""

    way: int


@dataclass(frozen=True)
class Listing:
    """A list, in brackets or a line an item; `step` says how much further in the items stand than the field's name."""

    items: tuple[Value, ...]
    in_brackets: bool = False
    step: int = 2


@dataclass(frozen=True)
class Fields:
    """A mapping, in brackets or a line a field."""

    items: tuple[tuple[str, Value], ...]
    in_brackets: bool = False
    step: int = 2


Value = Text | Nothing | Listing | Fields


def meant(value: Value) -> Raw:
    """Give what a reader has to find."""
    if isinstance(value, Text):
        return value.text
    if isinstance(value, Nothing):
        return None
    if isinstance(value, Listing):
        return [meant(item) for item in value.items]
    return {name: meant(item) for name, item in value.items}


@dataclass
class Written:
    """The text so far, and the offsets of values and of names in it."""

    text: str = ""
    values: dict[FieldPath, int] = field(default_factory=dict)
    names: dict[FieldPath, int] = field(default_factory=dict)


def write(front: Fields) -> Written:
    """Write front matter down."""
    written = Written()
    write_lines(written, front, (), 0)
    return written


def write_lines(written: Written, value: Listing | Fields, path: FieldPath, margin: int) -> None:
    """Write a list or a mapping that has at least one part, a line a part; the first stands where the text is now."""
    written.values[path] = len(written.text)
    for number, (step, part) in enumerate(parts_of(value)):
        if number:
            written.text += " " * margin
        here = (*path, step)
        written.names[here] = len(written.text)
        if isinstance(step, str):
            written.text += f"{name(step)}:"
            write_behind_name(written, part, here, margin)
        else:
            written.text += "- "
            write_item(written, part, here, margin)


def write_behind_name(written: Written, value: Value, path: FieldPath, margin: int) -> None:
    """Write the value of a field: on its line, or, where it has lines of its own, below it."""
    if isinstance(value, Listing | Fields) and value.items and not value.in_brackets:
        further = margin + (value.step if isinstance(value, Listing) else max(value.step, 1))
        written.text += "\n" + " " * further
        write_lines(written, value, path, further)
    else:
        written.text += " "
        write_on_line(written, value, path, margin)


def write_item(written: Written, value: Value, path: FieldPath, margin: int) -> None:
    """Write an item of a list behind its dash."""
    if isinstance(value, Listing | Fields) and value.items and not value.in_brackets:
        write_lines(written, value, path, margin + 2)
    else:
        write_on_line(written, value, path, margin)


def write_on_line(written: Written, value: Value, path: FieldPath, margin: int) -> None:
    """Write what begins on this line, and end the line."""
    write_short(written, value, path, margin, is_in_brackets=False)
    if not written.text.endswith("\n"):
        written.text += (value.comment if isinstance(value, Text) and "\n" not in value.text else "") + "\n"


def write_short(
    written: Written, value: Value, path: FieldPath, margin: int, *, is_in_brackets: bool
) -> None:
    """Write a value that has no lines of its own, but for texts that may."""
    written.values[path] = len(written.text)
    if isinstance(value, Text):
        ways = tuple(ways_of(value, margin, is_in_brackets=is_in_brackets))
        written.text += ways[value.way % len(ways)]
    elif isinstance(value, Nothing):
        how = NOTHING[value.way % (len(NOTHING) - is_in_brackets)]
        written.values[path] = len(written.text if how else written.text.rstrip(" "))
        written.text += how
    else:
        opening, closing = "[]" if isinstance(value, Listing) else "{}"
        written.text += opening
        for number, (step, part) in enumerate(parts_of(value)):
            written.text += ", " if number else ""
            written.names[*path, step] = len(written.text)
            written.text += f"{name(step)}: " if isinstance(step, str) else ""
            write_short(written, part, (*path, step), margin, is_in_brackets=True)
        written.text += closing


def parts_of(value: Listing | Fields) -> Iterator[tuple[str | int, Value]]:
    """Give the parts of a list or a mapping with their steps in a path."""
    yield from enumerate(value.items) if isinstance(value, Listing) else value.items


def name(step: str) -> str:
    """Write the name of a field; an odd one stands in quotation marks."""
    return step if re.fullmatch(r"[^\W_][\w-]*", step) else in_double_marks(step)


def ways_of(value: Text, margin: int, *, is_in_brackets: bool) -> Iterator[str]:
    """Give every way in which a text can be written at a margin."""
    text, lines = value.text, value.text.split("\n")
    inner = "\n" + " " * (margin + 2)
    yield in_double_marks(text)
    yield '"' + f"\\n\\{inner}".join(map(behind_break, lines)) + '"'
    if all(line and line == line.strip(" \t") for line in lines):
        yield "'" + f"\n{inner}".join(lines).replace("'", "''") + "'"
    if is_plain(text, is_in_brackets=is_in_brackets):
        yield text
    if is_in_brackets or not text.strip("\n"):
        return
    ending = "" if text.endswith("\n") else "-"
    ending = "+" if text.endswith("\n\n") else ending
    if not text.lstrip("\n").startswith((" ", "\t")):
        yield f"|{ending}{block(text, inner)}"
    if ending == "-" and all(line and line[0] not in " \t" for line in lines):
        yield f">-{inner}" + f"\n{inner}".join(folded(line, inner, value.folds) for line in lines) + "\n"


def block(text: str, inner: str) -> str:
    """Write the lines of a literal block; an empty one needs no margin."""
    lines = text.removesuffix("\n").split("\n")
    return "".join(f"{inner}{line}" if line else "\n" for line in lines) + "\n"


def folded(line: str, inner: str, folds: int) -> str:
    """Let a line go on further down at some of its single spaces."""
    stops = [match.start() for match in FOLDABLE.finditer(line)]
    taken = [stop for number, stop in enumerate(stops) if folds >> number & 1]
    edges = [0, *taken, len(line)]
    return inner.join(line[start + (start > 0) : stop] for start, stop in pairwise(edges))


def in_double_marks(text: str) -> str:
    """Write a text in double quotation marks on one line."""
    return '"' + "\\n".join(map(escaped, text.split("\n"))) + '"'


def behind_break(line: str) -> str:
    """Write a line behind a line break that counts as none: its first space would be taken for the margin."""
    return f"\\{line[:1]}{escaped(line[1:])}" if line.startswith(" ") else escaped(line)


def escaped(line: str) -> str:
    """Write a line as it has to stand in double quotation marks."""
    return line.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")


def is_plain(text: str, *, is_in_brackets: bool) -> bool:
    """Say whether a text may stand without any marks: it begins with a letter or a digit, and nothing in it means anything to YAML."""
    usual: Callable[[str], bool] = str.isalnum
    return (
        usual(text[:1])
        and text == text.strip(" ")
        and not any(sign in text for sign in (": ", " #", "\t", "\n"))
        and not text.endswith(":")
        and text not in NOTHING
        and not (is_in_brackets and INDICATORS.search(text))
    )
