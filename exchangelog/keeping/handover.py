"""The vault as one file, to hand to the next editor: a ZIP archive with a list of digests in it.

Comes in: the vault's folder, or such a file. Goes out: the file, the same bytes for the same vault; or the vault with what the
file brings. `SHA256SUMS` in it is in the form of sha256sum(1), so that a text can be proved without this program. Nothing of a
file is taken in before all of it has been checked, and nothing that the vault has is replaced.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator
from hashlib import sha256
from itertools import chain
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from msgspec import Struct

from exchangelog.cannot_run import CannotRun
from exchangelog.record.field_types import ID
from exchangelog.write.one_file import place_file, placing
from exchangelog.write.trouble import writing

LIST = "SHA256SUMS"
NAME = re.compile(rf"({ID})/([0-9a-f]{{64}})\.(txt|json|raw)")
LINE = re.compile(r"([0-9a-f]{64})  (\S+)")
NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The first moment that the format knows: the archive does not tell when it was made, so it is the same each time."""

LARGEST = 50_000_000
"""Bytes of one file, unpacked: a capture has 10 MB at most, and a packed file must not fill the memory."""


class CannotHandOver(CannotRun):
    """The vault cannot be written to the file, or the file cannot be taken in; the text says why in one line."""


class TakenIn(Struct, frozen=True):
    """What became of a file's parts: how many were new, how many are there already, how many differ and were left out."""

    new: int
    known: int
    differing: tuple[str, ...]


def export_vault(vault: Path, target: Path) -> int:
    """Write all of the vault into one file; gives how many texts. Raises CannotHandOver or CannotWrite."""
    if target.exists():
        raise CannotHandOver(f"{target} is there already; it is not overwritten")
    try:
        names = sorted(names_in(vault))
    except OSError as error:
        raise CannotHandOver(f"{error.filename} cannot be read: {error.strerror}") from None
    if not names:
        raise CannotHandOver(f"there is nothing to export in {vault}")
    with placing(target, is_new=True) as file, ZipFile(file, "w", ZIP_DEFLATED) as archive:
        pack(archive, vault, names)
    return sum(name.endswith(".txt") for name in names)


def pack(archive: ZipFile, vault: Path, names: Iterable[str]) -> None:
    """Put files of the vault into an archive, and last the list of their digests."""
    listing = []
    for name in names:
        data = read_kept(vault / name)
        listing.append(f"{sha256(data).hexdigest()}  {name}\n")
        archive.writestr(part_named(name), data)
    archive.writestr(part_named(LIST), "".join(listing).encode())


def read_kept(path: Path) -> bytes:
    """Read a file of the vault. Raises CannotHandOver where the system does not let it be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise CannotHandOver(f"{path} cannot be read: {error.strerror}") from None


def part_named(name: str) -> ZipInfo:
    """Give what an archive says of a part: nothing that differs between two exports of the same vault."""
    part = ZipInfo(name, NO_TIME)
    part.external_attr = 0o644 << 16
    part.compress_type = ZIP_DEFLATED
    return part


def names_in(vault: Path) -> Iterator[str]:
    """Give the files of the vault that belong to captures, as paths in it. Raises OSError where a folder may not be read."""
    folders = [path for path in vault.iterdir() if path.is_dir()] if vault.is_dir() else []
    for path in chain.from_iterable(folder.iterdir() for folder in folders):
        name = path.relative_to(vault).as_posix()
        if NAME.fullmatch(name) and path.is_file():
            yield name


def import_vault(vault: Path, source: Path) -> TakenIn:
    """Take such a file into the vault. Raises CannotHandOver where anything in it is not what its list says, or CannotWrite."""
    # A device or a pipe may have no end, which is looked for first.
    if source.exists() and not source.is_file():
        raise CannotHandOver(f"{source} is not a file")
    try:
        with ZipFile(source) as archive:
            listed = read_list(archive)
            for name, digest in listed.items():
                check(name, digest, read_part(archive, name))
            return take_in(vault, archive, listed)
    except (BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error):
        raise CannotHandOver(f"{source} is not a vault that was exported, or it is damaged") from None
    except OSError as error:
        raise CannotHandOver(f"{source} cannot be read: {error.strerror or error}") from None


def read_list(archive: ZipFile) -> dict[str, str]:
    """Read the list of digests; it names every other part of the archive, and nothing else."""
    names = archive.namelist()
    if names.count(LIST) != 1 or len(set(names)) != len(names):
        raise CannotHandOver(
            f"{archive.filename} is not a vault that was exported: it has no list of digests"
        )
    listed: dict[str, str] = {}
    for line in read_part(archive, LIST).decode("utf-8", "replace").splitlines():
        found = LINE.fullmatch(line)
        if found is None or NAME.fullmatch(found[2]) is None:
            raise CannotHandOver(
                f"{archive.filename}: a line of {LIST} is not one that an export writes: {line[:80]!r}"
            )
        listed[found[2]] = found[1]
    if set(listed) != set(names) - {LIST}:
        raise CannotHandOver(f"{archive.filename}: {LIST} does not list what the file holds")
    return listed


def read_part(archive: ZipFile, name: str) -> bytes:
    """Unpack a part, but no more than a part can have; other ways of packing than an export's may ask for much memory, or for what Python lacks."""
    if archive.getinfo(name).compress_type not in {ZIP_STORED, ZIP_DEFLATED}:
        raise CannotHandOver(f"{archive.filename}: {name} is packed in a way that no export is")
    with archive.open(name) as part:
        data = part.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise CannotHandOver(f"{archive.filename}: {name} is larger than any file of a vault")
    return data


def check(name: str, digest: str, data: bytes) -> None:
    """Raise CannotHandOver where a part is not what its list, or its own name, says."""
    found = sha256(data).hexdigest()
    named = name.rpartition("/")[2].partition(".")[0]
    if found != digest or (not name.endswith(".json") and found != named):
        raise CannotHandOver(f"{name} in the file is not the one that was exported; nothing was taken in")


def take_in(vault: Path, archive: ZipFile, names: Iterable[str]) -> TakenIn:
    """Put the parts into the vault that it does not have; what it has stays, be it the same or not."""
    new, known, differing = 0, 0, []
    for name in names:
        path, data = vault / name, read_part(archive, name)
        with writing(path):
            there = path.read_bytes() if path.exists() else None
        if there is None:
            place_file(path, data)
            new += 1
        elif there == data:
            known += 1
        else:
            differing.append(name)
    return TakenIn(new, known, tuple(differing))
