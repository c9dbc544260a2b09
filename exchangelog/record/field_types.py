"""The types of single fields: each takes the text that stands in the file and gives a value, or says what it expected.

YAML decides nothing here. A scalar arrives as the characters that were typed, and the type of its field alone says whether
they are a number, a day or a word: `010` is refused as a count instead of becoming eight, `no` stays a word.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, date, datetime
from difflib import get_close_matches
from typing import Annotated, Any, Final, TypeVar

from pydantic import Field, PlainValidator, ValidationInfo, WithJsonSchema
from pydantic_core import PydanticCustomError

from exchangelog.findings.excerpt import shortened
from exchangelog.record.moment import Moment

Value = TypeVar("Value")

BOTH_SIDES = "both"
"""The side of a total over both sides."""

NO_SIDE = "none"
"""The side of a speaker who speaks for neither."""

MOST_DIGITS = 9
"""No count of people needs more; an endless row of digits is refused before it becomes a number."""

LONGEST_TEXT = 3000
"""Characters of a quote, a note, a reason: six times the longest so far."""

SHORTEST_REASON = 10
"""Characters of a reason for which a rule stands back: more than a 'yes', which gives none."""

LONGEST_NAME = 300
"""Characters of what is called something on page after page: a title, a name, an office, a phrase of a quote."""

LONGEST_ID = 100
"""Characters of an id, which becomes the name of a folder: three times the longest so far, and what every file system can hold."""

TOO_LONG: Final = "the text has {length} characters where {expected} belong: '{text}'"


def expect_text(raw: Any) -> str:  # noqa: ANN401 - whatever stands in the file
    """Give the text, or refuse a list or a mapping (or nothing) in its place."""
    if isinstance(raw, str):
        return raw
    raise PydanticCustomError("string_type", "a text belongs here")


def written_as(pattern: str, convert: Callable[[str], Value], expected: str) -> PlainValidator:
    """Make a validator for texts that match `pattern` whole and that `convert` accepts (ValueError refuses).

    `expected` completes the sentence 'not ...' and is shown to the editor.
    """
    shape = re.compile(pattern)

    def read(raw: Any) -> Value:  # noqa: ANN401 - whatever stands in the file
        text = expect_text(raw)
        try:
            return convert(matched(shape, text))
        except ValueError:
            details = {"text": shortened(text), "expected": expected}
            raise PydanticCustomError("bad_value", "'{text}' is not {expected}", details) from None

    return PlainValidator(read)


def no_longer_than(most: int) -> Callable[[str], str]:
    """Make a function that gives a text as it is; it refuses one of more characters with what is wrong with that alone."""

    def give(text: str) -> str:
        if len(text) <= most:
            return text
        details = {"text": shortened(text), "length": len(text), "expected": f"at most {most}"}
        raise PydanticCustomError("bad_value", TOO_LONG, details)

    return give


def text_of(least: int, most: int | None, *, lines: bool = True) -> PlainValidator:
    """Make a validator for texts of `least` to `most` characters that are not blank, of one line unless `lines`."""
    expected = f"at most {most}" if least == 1 else f"{least} to {most}"

    def read(raw: Any) -> str:  # noqa: ANN401 - whatever stands in the file
        text = expect_text(raw)
        if not any(map(str.isalnum, text)):
            message = "'{text}' holds no word" if text.strip() else "the text is empty"
            mend = "Write the text; a field that says nothing is left out."
            raise PydanticCustomError("bad_value", message, {"text": shortened(text), "mend": mend})
        if not lines and "\n" in text:
            raise PydanticCustomError("bad_value", "the text has several lines where one belongs")
        if most is not None and not least <= len(text) <= most:
            details = {"text": shortened(text), "length": len(text), "expected": expected}
            raise PydanticCustomError("bad_value", TOO_LONG, details)
        return text

    return PlainValidator(read)


def schema_of(least: int, most: int) -> WithJsonSchema:
    """Give the JSON Schema of such texts."""
    return WithJsonSchema({"type": "string", "minLength": least, "maxLength": most})


def matched(shape: re.Pattern[str], text: str) -> str:
    """Give `text` where it has the shape; raises ValueError where it has not."""
    if shape.fullmatch(text) is None:
        raise ValueError(text)
    return text


def one_of_the_sides(*others: str) -> PlainValidator:
    """Make a validator for the id of one of the site's sides (they come with the validation's context) or of `others`."""

    def read(raw: Any, info: ValidationInfo) -> str:  # noqa: ANN401 - whatever stands in the file
        text = expect_text(raw)
        sides = (info.context or {}).get("sides")
        if sides is None or text in sides or text in others:
            return text
        details = {"text": shortened(text), "known": ", ".join([*sides, *others])}
        close = get_close_matches(text.lower(), [*sides, *others], n=1)
        meant = f" (did you mean '{close[0]}'?)" if close else ""
        raise PydanticCustomError("bad_value", "'{text}' is not a side; there are: {known}" + meant, details)

    return PlainValidator(read)


Item = TypeVar("Item")


def each_once(names: tuple[Item, ...]) -> tuple[Item, ...]:
    """Give the names where each stands once: one that stands twice would count twice."""
    if len(names) == len(set(names)):
        return names
    first = {name: place for place, name in reversed([*enumerate(names)])}
    place = next(place for place, name in enumerate(names) if first[name] != place)
    details = {"text": shortened(str(names[place])), "at": str(place), "mend": "Take one of the two out."}
    raise PydanticCustomError("bad_value", "'{text}' stands there twice", details)


Few = Annotated[tuple[Item, ...], Field(max_length=20)]
"""What one number or name rests on, and what an entry has few of: totals, places, earlier ids. The most so far are six."""

Some = Annotated[tuple[Item, ...], Field(max_length=100)]
"""What an entry has of one kind of part: figures, quotes, what is unknown. The most so far are 19."""


def as_moment_utc(text: str) -> datetime:
    """Read `2026-11-22T18:05Z` as a date-time in UTC."""
    return datetime.fromisoformat(text).astimezone(UTC)


ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
DEVICE = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
"""What Windows takes for a device, whatever ending follows (Microsoft, "Naming Files, Paths, and Namespaces"): no file and no folder there has such a name."""

ISO_DAY = r"[12][0-9]{3}-[0-9]{2}-[0-9]{2}"
"""Years 1000 to 2999: no day of a log lies outside, and none that does can overflow a calendar later."""

ISO_TIME = r"T(?:[01][0-9]|2[0-3]):[0-9]{2}(?::[0-9]{2})?"
"""No hour 24, which Python takes for the midnight of the next day from 3.14 on and refuses before: a file means the same everywhere."""

ISO_OFFSET = r"(?:Z|[+-][0-9]{2}:[0-9]{2})"

LANGUAGE = r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,4}"


def is_id(text: str) -> bool:
    """Say whether a text can be an id."""
    return len(text) <= LONGEST_ID and re.fullmatch(ID, text) is not None


Id = Annotated[
    str,
    written_as(ID, no_longer_than(LONGEST_ID), "an id: lower-case letters, digits and single hyphens"),
    WithJsonSchema({"type": "string", "pattern": f"^{ID}$", "maxLength": LONGEST_ID}),
]
EntryId = Annotated[
    str,
    written_as(
        rf"{ISO_DAY}(?:-{ID})?", no_longer_than(LONGEST_ID), "an entry's id: YYYY-MM-DD, or YYYY-MM-DD-words"
    ),
    WithJsonSchema({"type": "string", "pattern": f"^{ISO_DAY}(?:-{ID})?$", "maxLength": LONGEST_ID}),
]
SideId = Annotated[str, one_of_the_sides(), WithJsonSchema({"type": "string"})]
SideOrBoth = Annotated[str, one_of_the_sides(BOTH_SIDES), WithJsonSchema({"type": "string"})]
SideOrNone = Annotated[str, one_of_the_sides(NO_SIDE), WithJsonSchema({"type": "string"})]
Count = Annotated[
    int,
    written_as(
        rf"0|[1-9][0-9]{{0,{MOST_DIGITS - 1}}}",
        int,
        "a whole number in digits 0 to 9 (no separators, no sign, no leading zero)",
    ),
    WithJsonSchema({"type": "integer", "minimum": 0}),
]
Position = Annotated[
    int,
    written_as(rf"[1-9][0-9]{{0,{MOST_DIGITS - 1}}}", int, "a whole number from 1 on, in digits 0 to 9"),
    WithJsonSchema({"type": "integer", "minimum": 1}),
]
Day = Annotated[
    date,
    written_as(ISO_DAY, date.fromisoformat, "a day of the calendar, written YYYY-MM-DD"),
    WithJsonSchema({"type": "string", "format": "date"}),
]
Timestamp = Annotated[
    datetime,
    written_as(ISO_DAY + ISO_TIME + "Z", as_moment_utc, "a date-time in UTC, written YYYY-MM-DDThh:mmZ"),
    WithJsonSchema({"type": "string", "pattern": f"^{ISO_DAY}{ISO_TIME}Z$"}),
]
When = Annotated[
    Moment,
    written_as(
        rf"{ISO_DAY}(?:{ISO_TIME}{ISO_OFFSET}?)?",
        Moment.fromisoformat,
        "a day (YYYY-MM-DD) or a date-time (YYYY-MM-DDThh:mm, with or without an offset)",
    ),
    WithJsonSchema({"type": "string", "pattern": f"^{ISO_DAY}(?:{ISO_TIME}{ISO_OFFSET}?)?$"}),
]
Text = Annotated[str, text_of(1, LONGEST_TEXT), schema_of(1, LONGEST_TEXT)]
Reason = Annotated[str, text_of(SHORTEST_REASON, LONGEST_TEXT), schema_of(SHORTEST_REASON, LONGEST_TEXT)]
"""Why something may stand that else may not: in words, not a 'yes'."""

Name = Annotated[str, text_of(1, LONGEST_NAME), schema_of(1, LONGEST_NAME)]
Title = Annotated[str, text_of(10, 120, lines=False), schema_of(10, 120)]
Summary = Annotated[str, text_of(1, 200), schema_of(1, 200)]
Language = Annotated[
    str,
    written_as(LANGUAGE, str, "a language's tag such as en, uk or ru (BCP 47)"),
    WithJsonSchema({"type": "string", "pattern": f"^{LANGUAGE}$"}),
]


Sha256 = Annotated[
    str,
    written_as(r"[0-9a-f]{64}", str, "a SHA-256 digest: 64 digits 0-9 and a-f"),
    WithJsonSchema({"type": "string", "pattern": "^[0-9a-f]{64}$"}),
]
