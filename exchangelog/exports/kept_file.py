"""A data file that is made once and kept: the package states its size and digest, the page its size, and it is written itself.

In memory it is kept compressed, and compressed part by part: of ten thousand entries the files are some hundred megabytes.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable
from hashlib import sha256

from msgspec import Struct

FASTEST = 1


class Kept(Struct, frozen=True):
    """The bytes of a file, compressed; their number and their SHA-256 digest before that."""

    packed: bytes
    size: int
    sha256: str


class KeptFile(Struct, frozen=True, eq=False):
    """A file of the data folder. `keep` has to give the same whenever it is asked, and to make it once."""

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


def pack(parts: Iterable[bytes]) -> Kept:
    """Measure and compress the bytes of a file, part by part."""
    packer, digest, size = zlib.compressobj(FASTEST), sha256(), 0
    packed = []
    for part in parts:
        size += len(part)
        digest.update(part)
        packed.append(packer.compress(part))
    return Kept(b"".join((*packed, packer.flush())), size, digest.hexdigest())
