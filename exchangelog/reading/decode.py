"""From plain values to the record's models, with everything that is wrong at once and only the bad parts left out.

Comes in: what a document's front matter holds, and the model it should fit. Goes out: the model, the faults, and the gaps.
A bad part (one quote, one figure, one optional field) is taken out and the rest is tried again; a required field that is
bad is filled by a stand-in, so that one wrong date hides no other mistake. Gaps say what not to rely on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Generic, TypeVar

from msgspec import Struct, field
from pydantic import ValidationError

from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import FieldPath, Missing, Value
from exchangelog.reading.fault import Fault
from exchangelog.reading.validation_faults import Mistake, mistake_of, parts_of
from exchangelog.reading.yaml_tree import Raw
from exchangelog.record.frozen_record import Record

Model = TypeVar("Model", bound=Record)

MOST_ROUNDS = 100
"""Each round takes out at least one bad part; a file with more layers of mistakes than this counts as unreadable."""

MOST_MISTAKES = 1000
"""No editor reads more of one file at once, and no stranger's file may cost more than they do."""


NO_GAPS: frozenset[FieldPath] = frozenset()


class Decoded(Struct, Generic[Model], frozen=True):
    """A model (None where nothing could stand in for what is bad), the faults, and what is missing from the model."""

    record: Model | None
    faults: tuple[Fault, ...]
    gaps: frozenset[FieldPath]
    numbering: Mapping[str, tuple[int, ...]]


class Attempt(Struct):
    """What is left of the raw value while it is being decoded."""

    raw: dict[str, Any]
    faults: list[Fault] = field(default_factory=list)
    gaps: set[FieldPath] = field(default_factory=set)
    numbering: dict[str, list[int]] = field(default_factory=dict)
    stood_in: set[str] = field(default_factory=set)

    @property
    def missing(self) -> frozenset[FieldPath]:
        """Give the gaps; most files have none, which is one value for all of them."""
        return frozenset(self.gaps) if self.gaps else NO_GAPS

    def original(self, location: FieldPath) -> FieldPath:
        """Count an item of a shortened list as it stands in the file."""
        if len(location) > 1 and location[0] in self.numbering and isinstance(location[1], int):
            return (location[0], self.numbering[str(location[0])][location[1]], *location[2:])
        return location

    def stand_in(self, name: str, texts: Mapping[str, Any]) -> bool:
        """Put a text in place of a field that was taken out. False where there is none, or where it did not help before."""
        if name not in texts or name in self.stood_in:
            return False
        self.raw[name] = texts[name]
        self.stood_in.add(name)
        return True

    def remove(self, part: FieldPath) -> None:
        """Take a top-level field, or an item of a top-level list, out of the raw value; of an empty path, nothing."""
        if not part:
            return
        name = str(part[0])
        if len(part) == 1:
            self.raw.pop(name, None)
        elif isinstance(part[1], int):
            if name not in self.numbering:
                self.numbering[name] = list(range(len(self.raw[name])))
            del self.raw[name][part[1]], self.numbering[name][part[1]]


def decode(
    model: type[Model], raw: Mapping[str, Raw], context: Mapping[str, Any], stand_ins: Mapping[str, Any]
) -> Decoded[Model]:
    """Decode `raw` as `model`; `context` holds the site's languages and sides, `stand_ins` texts for required fields."""
    attempt = Attempt({name: copied(value) for name, value in raw.items()})
    remove_absent(attempt, model)
    for _ in range(MOST_ROUNDS):
        try:
            record = model.model_validate(attempt.raw, context=context)
        except ValidationError as error:
            found = error.errors(include_url=False)
            mistakes = [mistake_of(detail, model, attempt.raw) for detail in found[:MOST_MISTAKES]]
            if not mend(attempt, mistakes, stand_ins) or len(found) > MOST_MISTAKES:
                attempt.faults += too_many(len(found) - MOST_MISTAKES)
                break
        else:
            numbering = {name: tuple(numbers) for name, numbers in attempt.numbering.items()}
            return Decoded(record, tuple(attempt.faults), attempt.missing, numbering)
    return Decoded(None, tuple(attempt.faults), attempt.missing, {})


def too_many(left_out: int) -> Iterator[Fault]:
    """Say how many mistakes of a file are not shown; nothing where all are."""
    if left_out > 0:
        message = (
            f"has {left_out:,} more mistakes than the {MOST_MISTAKES:,} that are shown; mend these first"
        )
        yield Fault("bad-value", Value(()), {"part": "the file", "message": message})


def copied(raw: Raw) -> Any:  # noqa: ANN401 - a tree of plain values
    """Copy a tree of plain values; `copy.deepcopy` takes ten times as long, since it looks for what such a tree cannot hold."""
    if isinstance(raw, dict):
        return {name: copied(value) for name, value in raw.items()}
    return [copied(item) for item in raw] if isinstance(raw, list) else raw


def mend(attempt: Attempt, mistakes: list[Mistake], stand_ins: Mapping[str, Any]) -> bool:
    """Note the mistakes and take out what is bad. False where the record cannot be had without it."""
    meant = {(*one.location[:-1], one.meant) for one in mistakes if one.meant is not None}
    parts: set[FieldPath] = set()
    for mistake in mistakes:
        is_missing = mistake.kind == "missing"
        if (is_missing and mistake.location in meant) or follows_from_items(mistake, mistakes):
            continue
        if not is_known_gap(attempt, mistake):
            attempt.faults.append(mistake.fault(attempt.original))
        if mistake.is_unknown_field:
            rename(attempt.raw, mistake.location, mistake.meant)
        else:
            parts.add(mistake.part(attempt.raw))
    cannot_stand = {one.location for one in mistakes if one.kind == "missing"} | {()}
    is_whole = True
    outermost = {part for part in parts if len(part) == 1 or part[:1] not in parts}
    for part in sorted(outermost, key=last_items_first):
        attempt.gaps.add(attempt.original(part))
        attempt.remove(part)
        has_stand_in = len(part) == 1 and attempt.stand_in(str(part[0]), stand_ins)
        is_whole = is_whole and (has_stand_in or part not in cannot_stand)
    return is_whole


def is_known_gap(attempt: Attempt, mistake: Mistake) -> bool:
    """Say whether a field is missing only because it was taken out, with a fault of its own."""
    location = attempt.original(mistake.location)
    return {"missing": location, "missing_count": (*location, "count")}.get(mistake.kind) in attempt.gaps


def follows_from_items(mistake: Mistake, mistakes: list[Mistake]) -> bool:
    """Say whether a list or mapping holds too little only because of items that are at fault themselves."""
    return mistake.kind == "too_short" and any(other.location[:-1] == mistake.location for other in mistakes)


def last_items_first(part: FieldPath) -> tuple[str, int]:
    """Give a sort key by which the items of a list come in reverse, so that taking one out moves none that is still to go."""
    return (str(part[0]) if part else "", -int(part[1]) if len(part) > 1 else 0)


def rename(raw: Any, location: FieldPath, meant: str | None) -> None:  # noqa: ANN401 - a tree of plain values
    """Take a misspelt field for the one that was meant, so that it is not reported as missing too; None drops it."""
    parent = raw
    for step in location[:-1]:
        parent = parent[step]
    value = parent.pop(location[-1])
    if meant is not None:
        parent.setdefault(meant, value)


def remove_absent(attempt: Attempt, model: type[Record]) -> None:
    """Take out the fields that are there but hold nothing, unless that nothing is known is what they say."""
    nodes: list[tuple[FieldPath, Any]] = [((), attempt.raw)]
    while nodes:
        path, node = nodes.pop()
        if not isinstance(node, dict):
            nodes.extend(
                ((*path, index), item) for index, item in enumerate(node) if isinstance(item, dict | list)
            )
            continue
        for key, value in list(node.items()):
            if value is None and key.isdecimal():
                attempt.faults.append(comma_in_number((*path, key)))
                take_out(attempt, node, path, key, before(node, key))
            elif value is None and key not in model.nullable:
                details = {**parts_of((*path, key)), "field": shortened(key), "empty": "yes"}
                attempt.faults.append(Fault("missing-field", Missing((*path, key)), details))
                take_out(attempt, node, path, key)
            elif isinstance(value, dict | list):
                nodes.append(((*path, key), value))


def take_out(attempt: Attempt, node: dict[str, Any], path: FieldPath, *keys: str) -> None:
    """Take fields out of a mapping, and remember them as gaps."""
    for key in keys:
        attempt.gaps.add((*path, key))
        node.pop(key, None)


def before(node: Mapping[str, Any], key: str) -> str:
    """Give the field in front of another: of `count: 1,248` in braces, YAML makes the fields 'count' and '248'."""
    keys = list(node)
    return keys[max(keys.index(key) - 1, 0)]


def comma_in_number(path: FieldPath) -> Fault:
    """Say that a comma inside braces has parted a number."""
    return Fault("missing-field", Missing(path), {**parts_of(path), "field": str(path[-1]), "parted": "yes"})
