"""Which entry of today is which published one, over renames; and which published ones can no longer be found.

Comes in: the log as published and as it is now. Goes out: pairs, what vanished, what is new. An entry that was a draft was not
published. An entry is found by its id, else by an alias of an entry that was not there under its own id: one published entry cannot
become another one's earlier name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from msgspec import Struct

from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log

Loss = Literal["gone", "draft", "alias", "first-id"]
ENTRY_KINDS = ("exchange", "statement")


class Pair(Struct, frozen=True):
    """An entry as it was published, and as it is now."""

    former: Filed[Statement]
    present: Filed[Statement]

    @property
    def is_renamed(self) -> bool:
        """Say whether it has another id than it had."""
        return self.former.id != self.present.id


class Vanished(Struct, frozen=True):
    """A published entry (or one of its earlier ids, `id`) that readers no longer find under the address that they know."""

    path: str
    id: str
    loss: Loss
    present: Filed[Statement] | None = None


class Pairs(Struct, frozen=True):
    """Every published entry that is still there, every one that is not, and every entry that is new."""

    kept: tuple[Pair, ...]
    vanished: tuple[Vanished, ...]
    new: tuple[Filed[Statement], ...]


def pair_entries(former: Log, present: Log) -> Pairs:
    """Find each published entry again."""
    published = {entry.id: entry for entry in former.entries if entry.record.status == "published"}
    known = {entry.id for entry in former.entries} | unread_ids(former)
    now = {entry.id: entry for entry in present.entries}
    renamed = {
        alias: entry for entry in now.values() if entry.id not in known for alias in entry.record.aliases
    }
    kept: list[Pair] = []
    vanished: list[Vanished] = []
    for entry_id, entry in published.items():
        found = now.get(entry_id) or renamed.get(entry_id)
        if found is None and entry_id in unread_ids(present):
            continue
        loss = loss_of(entry, found)
        if found is not None:
            vanished += lost_names(entry, found)
            kept.append(Pair(entry, found))
        if loss is not None:
            vanished.append(Vanished(entry.path, entry_id, loss, found))
    vanished += unread_and_gone(former, present, renamed.keys() | now.keys())
    paired = {pair.present.id for pair in kept}
    return Pairs(
        tuple(pair for pair in kept if pair.present.record.status == "published"),
        tuple(vanished),
        tuple(entry for entry in now.values() if entry.id not in paired),
    )


def made_up_names(former: Log, present: Log) -> Iterator[tuple[Filed[Statement], int]]:
    """Give each alias, by its number, that names no entry which was published: nobody has linked to it, and feeds never named it."""
    published = [entry for entry in former.entries if entry.record.status == "published"]
    known = {name for entry in former.entries for name in (entry.id, *entry.record.aliases)} | unread_ids(
        former
    )
    for entry in present.entries if published else ():
        if not entry.lacks("aliases"):
            aliases = enumerate(entry.record.aliases)
            yield from ((entry, number) for number, alias in aliases if alias not in known)


def unread_ids(log: Log) -> frozenset[str]:
    """Give the ids of entries that are there and could not be read."""
    return frozenset(record_id for kind, record_id in log.unread if kind in ENTRY_KINDS)


def loss_of(entry: Filed[Statement], found: Filed[Statement] | None) -> Loss | None:
    """Say in which way an entry can no longer be found, if it cannot."""
    if found is None:
        return "gone"
    is_draft = found.record.status == "draft" and not found.lacks("status")
    return "draft" if is_draft and entry.record.status == "published" else None


def lost_names(entry: Filed[Statement], found: Filed[Statement]) -> Iterator[Vanished]:
    """Give the earlier ids that an entry has lost, or the first of all, by which feeds go on naming it."""
    if found.lacks("aliases"):
        return
    names = (*entry.record.aliases, entry.id)
    lost = [name for name in names if name not in {*found.record.aliases, found.id}]
    for name in lost:
        yield Vanished(entry.path, name, "alias", found)
    first = (*found.record.aliases, found.id)[0]
    if not lost and first != names[0]:
        yield Vanished(entry.path, names[0], "first-id", found)


def unread_and_gone(former: Log, present: Log, names: set[str]) -> Iterator[Vanished]:
    """Give what could not even be read when it was published, and is gone: a file counts by its id."""
    for kind in ENTRY_KINDS:
        for entry_id in sorted(one for of_kind, one in former.unread if of_kind == kind):
            if entry_id not in names | unread_ids(present):
                folder = "exchanges" if kind == "exchange" else "statements"
                yield Vanished(f"{folder}/{entry_id[:4]}/{entry_id}.md", entry_id, "gone")
