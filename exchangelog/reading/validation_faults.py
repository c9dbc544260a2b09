"""From pydantic's errors to faults of the log's own rules.

Comes in: one error of a failed validation. Goes out: a `Mistake`: which rule it falls under, where, in whose words. pydantic
knows a value's location but neither the file nor the editor; its wording never reaches anybody.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import cache
from typing import Any, get_args, get_origin

from msgspec import Struct
from pydantic import BaseModel
from pydantic_core import ErrorDetails

from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import FieldPath, Key, Missing, Place, Value
from exchangelog.reading.fault import Fault
from exchangelog.record.frozen_record import TRANSLATED

TYPES_EXPECTED = {
    "string_type": "a text",
    "tuple_type": "a list",
    "list_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
    "model_attributes_type": "a mapping",
}
LEAST_LIKENESS = 0.6


class Mistake(Struct, frozen=True):
    """One error of a validation: pydantic's kind and location, the rule it falls under, the details for its message.

    `meant` is the field that a misspelt one is taken for; `is_key` says that a mapping's key is at fault, not what it holds.
    """

    kind: str
    location: FieldPath
    rule: str
    details: dict[str, str]
    meant: str | None = None
    is_key: bool = False

    @property
    def is_unknown_field(self) -> bool:
        """Say whether it is the field itself that should not be there."""
        return self.rule == "unknown-field"

    def fault(self, original: Callable[[FieldPath], FieldPath]) -> Fault:
        """Give the fault, with its path counted as in the file."""
        path = original(self.location)
        place: Place = Value(path)
        if self.rule == "missing-field":
            place = Missing(path if self.kind == "missing_count" else path[:-1])
        elif self.is_unknown_field or self.is_key:
            place = Key(path)
        return Fault(self.rule, place, {**parts_of(path), **self.details})

    def part(self, raw: Mapping[str, Any]) -> FieldPath:
        """Give the part of the file that this mistake spoils: an item of a top-level list, or a top-level field."""
        is_item = len(self.location) > 1 and isinstance(raw.get(str(self.location[0])), list)
        return self.location[: 2 if is_item else 1]


def mistake_of(error: ErrorDetails, model: type[BaseModel], raw: Mapping[str, Any]) -> Mistake:
    """Say which rule of the log an error falls under."""
    kind, context = error["type"], error.get("ctx", {})
    location: FieldPath = tuple(step for step in error["loc"] if step not in {TRANSLATED, "[key]"})
    if "at" in context:
        location += tuple(int(step) if step.isdecimal() else step for step in context["at"].split("/"))
    if kind in {"extra_forbidden", "untranslatable"}:
        return unknown_field(location, model, raw, context.get("allowed"))
    if kind == "missing":
        field = str(location[-1])
        may_be_null = len(location) == 1 and field in getattr(model, "nullable", ())
        details = {"field": shortened(field)} | ({"nullable": "yes"} if may_be_null else {})
        return Mistake(kind, location, "missing-field", details)
    if kind == "missing_count":
        return Mistake(kind, location, "missing-field", {"message": error["msg"]})
    if kind == "missing_note":
        return Mistake(kind, location, "missing-field", {"message": error["msg"], "field": str(location[-1])})
    value = {"value": error["input"]} if isinstance(error["input"], str) else {}
    if kind == "literal_error" and not value:
        kind = "string_type"
    if kind in TYPES_EXPECTED:
        details = {"found": shape_of(error["input"]), "expected": TYPES_EXPECTED[kind], **value}
        return Mistake(kind, location, "wrong-type", details)
    choice = {"choice": "yes"} if kind == "literal_error" or "known" in context else {}
    told = ("expected", "mend") if kind == "bad_value" else ()
    told_by_us = {name: str(context[name]) for name in told if name in context}
    details = {"message": wording(error), **choice, **told_by_us, **value}
    return Mistake(kind, location, "bad-value", details, is_key="[key]" in error["loc"])


def wording(error: ErrorDetails) -> str:
    """Put an error of a value into words of ours, in one line."""
    if error["type"] == "literal_error":
        expected = error["ctx"]["expected"].replace(" or ", ", ")
        close = get_close_matches(str(error["input"]), re.findall("'([^']+)'", expected), n=1)
        meant = f" (did you mean '{close[0]}'?)" if close else ""
        message = f"'{shortened(str(error['input']))}' is none of {expected}{meant}"
    elif error["type"] in {"too_short", "too_long"}:
        bound = error["ctx"].get("min_length", error["ctx"].get("max_length"))
        most = "at most " if error["type"] == "too_long" else ""
        message = f"there are {len(error['input'])} in it where {most}{bound} belong"
    else:
        message = error["msg"]
    return " ".join(message.split())


def unknown_field(
    location: FieldPath, model: type[BaseModel], raw: Mapping[str, Any], allowed: str | None
) -> Mistake:
    """Find the field that was meant by one that the model does not know; `allowed` lists the fields where the model cannot say."""
    parent: Any = raw
    for step in location[:-1]:
        parent = parent[step]
    known = allowed.split(", ") if allowed else fields_at(location[:-1], model)
    absent = [name for name in known if name not in parent and name != TRANSLATED]
    name = str(location[-1])
    close = get_close_matches(name.lower(), absent, n=1, cutoff=LEAST_LIKENESS)
    details = {"field": name, "known": ", ".join(one for one in known if one != TRANSLATED)}
    if close:
        details["meant"] = close[0]
    return Mistake("extra_forbidden", location, "unknown-field", details, close[0] if close else None)


def fields_at(path: FieldPath, model: type[BaseModel]) -> list[str]:
    """Give the names of the fields that may stand in the mapping at a path."""
    current: Any = model
    for step in path:
        if isinstance(step, int):
            continue
        if get_origin(current) is dict:
            current = get_args(current)[1]
            continue
        current = fields_of(current).get(step)
    return list(fields_of(current))


@cache
def fields_of(annotation: Any) -> dict[str, Any]:  # noqa: ANN401 - annotations have no common type
    """Give the fields of a model, or of the items of a list of it, by the names that files use."""
    if not (isinstance(annotation, type) and issubclass(annotation, BaseModel)):
        return {}
    return {one.alias or name: bare(one.annotation) for name, one in annotation.model_fields.items()}


def bare(annotation: Any) -> Any:  # noqa: ANN401 - annotations have no common type
    """Give the type of one item, without the list or the `None` around it; a mapping by names stays one."""
    arguments = [argument for argument in get_args(annotation) if argument not in {Ellipsis, type(None)}]
    if get_origin(annotation) is dict or not arguments:
        return annotation
    return bare(arguments[0])


def shape_of(value: object) -> str:
    """Say in a word what stands in a file."""
    if isinstance(value, str):
        return f"a text, '{shortened(value)}',"
    return "a list" if isinstance(value, list) else "a mapping" if isinstance(value, dict) else "nothing"


def parts_of(path: FieldPath) -> dict[str, str]:
    """Name the part of a file that a path leads to, and the one inside which it stands, if any."""
    outer = {"inside": name_of_part(path[:-1])} if len(path) > 1 else {}
    return {"part": name_of_part(path), **outer}


def name_of_part(path: FieldPath) -> str:
    """Name a part of a file as an editor would: a field, or the item of a list."""
    if not path:
        return "the file"
    if isinstance(path[-1], str):
        return f"'{shortened(path[-1])}'"
    return f"item {path[-1] + 1} of {name_of_part(path[:-1])}"
