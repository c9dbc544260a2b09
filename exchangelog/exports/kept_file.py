"""A data file that is made once and kept: the package states its size and digest, the page its size, and it is written itself.

In memory it is kept compressed: of ten thousand entries the files are some hundred megabytes.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, partial
from hashlib import sha256

FASTEST = 1


@dataclass(frozen=True, slots=True)
class Kept:
    """The bytes of a file, compressed; their number and their SHA-256 digest before that."""

    packed: bytes
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, eq=False)
class KeptFile:
    """A file of the data folder. Make it with `keep_file`."""

    name: str
    keep: Callable[[], Kept]

    def make(self) -> bytes:
        """Give the file's bytes."""
        return zlib.decompress(self.keep().packed)

    @property
    def size(self) -> int:
        """How many bytes it has."""
        return self.keep().size

    @property
    def sha256(self) -> str:
        """Its digest, in 64 hexadecimal digits."""
        return self.keep().sha256


def keep_file(name: str, make: Callable[[], bytes]) -> KeptFile:
    """Give a file that `make` is asked for once, when somebody first needs it; `make` must be pure."""
    return KeptFile(name, cache(partial(pack, make)))


def pack(make: Callable[[], bytes]) -> Kept:
    """Make the bytes, measure and compress them."""
    data = make()
    return Kept(zlib.compress(data, FASTEST), len(data), sha256(data).hexdigest())
