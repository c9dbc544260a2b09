"""A record together with the file it was filed in: what rules judge, and what the log is gathered from."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Generic, TypeVar

from msgspec import Struct, field

from exchangelog.findings.place import FieldPath

Model_co = TypeVar("Model_co", covariant=True)


class Filed(Struct, Generic[Model_co], frozen=True):
    """A record, its id, and its file's path from the content folder.

    `body` is the Markdown behind the front matter, `body_start` where it begins in the file, in code points. `gaps` are the
    parts that could not be read: rules that would need them are withheld. `numbering` gives, for a list that has lost items
    that way, the place of each remaining item in the file.
    """

    path: str
    id: str
    record: Model_co
    body: str = ""
    body_start: int = 0
    gaps: frozenset[FieldPath] = frozenset()
    numbering: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    def lacks(self, name: str) -> bool:
        """Say whether the field, or a part of it, could not be read."""
        return bool(self.gaps) and any(gap[:1] == (name,) for gap in self.gaps)

    def lacks_of_item(self, name: str, index: int, field_name: str) -> bool:
        """Say whether a field of an item (counted as in the record) of the list `name` was there and held nothing."""
        number = self.numbering[name][index] if name in self.numbering else index
        return (name, number, field_name) in self.gaps
