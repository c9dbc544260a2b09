"""A mapping with other values under some of its keys, made without copying it.

Comes in: a mapping that does not change, and the values that are other now. Goes out: both as one mapping, in the order of the first. To copy
one of ten thousand entries touches each of them, which takes longer than all else that one saved entry needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

__all__ = ["Overlaid"]

Key = TypeVar("Key")
Value = TypeVar("Value")


class Overlaid(Mapping[Key, Value]):
    """The mapping. Every key of `changes` is one of `base`."""

    __slots__ = ("_base", "_changes")

    def __init__(self, base: Mapping[Key, Value], changes: Mapping[Key, Value]) -> None:
        """Lay values over a mapping; over one that is overlaid already, in one layer with those. Raises KeyError for an unknown key."""
        if unknown := [key for key in changes if key not in base]:
            raise KeyError(*unknown)
        below, above = (base._base, base._changes) if isinstance(base, Overlaid) else (base, {})  # noqa: SLF001 - of the same class
        self._base: Mapping[Key, Value] = below
        self._changes: Mapping[Key, Value] = {**above, **changes}

    def __getitem__(self, key: Key) -> Value:
        """Give the value of a key; KeyError where there is none."""
        return self._changes[key] if key in self._changes else self._base[key]

    def __contains__(self, key: object) -> bool:
        """Say whether there is a key."""
        return key in self._base

    def __iter__(self) -> Iterator[Key]:
        """Give the keys in the order of the mapping below."""
        return iter(self._base)

    def __len__(self) -> int:
        """Give the number of keys."""
        return len(self._base)
