"""Corrections demanded and given: what of an entry changed without a word, and which word about it is not true.

Comes in: the changes of an entry, its published corrections, its corrections now. Goes out: a `Settlement`. A correction that was
added since has to name the path, what was truly published and what truly stands there now; several of one path follow one
another from the one to the other. A correction that was published stays as it is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Literal

from msgspec import Struct

from exchangelog.changes.difference import Change
from exchangelog.changes.particular import Hold, Particular, Particulars, written_in
from exchangelog.changes.particulars import BODY
from exchangelog.changes.removal import only_takes_out, only_takes_out_of
from exchangelog.changes.sameness import is_prose, is_same, is_same_list, is_same_name, items_of, plain
from exchangelog.record.correction import Correction
from exchangelog.record.figure import EVERYBODY

Fault = Literal["was", "now", "unchanged", "unknown", "put-in"]
OWN_PATH = "corrections."
VERDICT = "verdict"


class Untrue(Struct, frozen=True):
    """A correction that says what did not happen: its number in the entry, from 0, what is wrong with it, what is true instead."""

    number: int
    fault: Fault
    said: str | None
    true: str | None


class Settlement(Struct, frozen=True):
    """What is open between a published entry and the present one.

    `unmet` are the demanded changes that no correction names; `untrue` the added corrections that are wrong; `lost` the numbers
    (from 0, as published) of corrections that are gone or were edited; `added` the numbers (as they stand now) of those added.
    """

    unmet: tuple[Change, ...]
    untrue: tuple[Untrue, ...]
    lost: tuple[int, ...]
    added: tuple[int, ...]


def settle(
    changes: Sequence[Change],
    sides: tuple[Particulars, Particulars],
    corrections: tuple[Sequence[Correction], ...],
) -> Settlement:
    """Hold the corrections that were added against the changes; `sides` are the particulars as published and as they are now."""
    published, present = corrections
    kept = matched(published, present)
    missing = [number for number in range(len(published)) if number not in kept]
    edited = edited_ones(published, present, missing, set(kept.values()))
    added = [number for number in range(len(present)) if number not in {*kept.values(), *edited.values()}]
    removals = {present[number].path for number in added if present[number].kind == "removal"}
    lost = (
        number
        for number in missing
        if number not in edited
        or not names_correction(number, removals)
        or not only_takes_out_of(published[number], present[edited[number]])
    )
    chains: dict[str, list[tuple[int, Correction]]] = {}
    for number in added:
        chains.setdefault(full_path(present[number].path, sides), []).append((number, present[number]))
    by_path = {change.path: change for change in changes}
    untrue = (
        one
        for path, chain in chains.items()
        for one in (
            judge_own(path, chain, edited)
            if path.startswith(OWN_PATH)
            else judge(path, chain, by_path, sides)
        )
    )
    unmet = (
        change
        for change in changes
        if change.is_demanded
        and change.path not in chains
        and not is_told_by_verdict(change, by_path, chains)
    )
    return Settlement(tuple(unmet), tuple(untrue), tuple(lost), tuple(added))


def matched(published: Sequence[Correction], present: Sequence[Correction]) -> dict[int, int]:
    """Give for each published correction that still stands as it was its number now; their order is kept."""
    found: dict[int, int] = {}
    start = 0
    for number, correction in enumerate(published):
        place = next((at for at in range(start, len(present)) if stands(correction, present[at])), None)
        if place is not None:
            found[number] = place
            start = place + 1
    return found


def stands(was: Correction, now: Correction) -> bool:
    """Say whether a correction is the one that was published; its words may be spelled better."""
    return (was.date, was.kind, was.path, was.was, was.now) == (
        now.date,
        now.kind,
        now.path,
        now.was,
        now.now,
    ) and all(is_same_name(*pair) for pair in words_of_both(was, now))


def words_of_both(was: Correction, now: Correction) -> Iterator[tuple[str, str]]:
    """Give the words of two corrections side by side, in every language in which the first has them."""
    yield from ((was.what, now.what), (was.why, now.why))
    for tag, texts in was.translated.items():
        yield from ((text, now.translated.get(tag, {}).get(field, "")) for field, text in texts.items())


def edited_ones(
    published: Sequence[Correction], present: Sequence[Correction], lost: Iterable[int], taken: set[int]
) -> dict[int, int]:
    """Give for each lost correction the one that it was made into: of the same day, kind and path."""
    edited: dict[int, int] = {}
    for number in lost:
        was = published[number]
        for place, now in enumerate(present):
            is_free = place not in taken and place not in edited.values()
            if is_free and (was.date, was.kind, was.path) == (now.date, now.kind, now.path):
                edited[number] = place
                break
    return edited


def names_correction(number: int, paths: Iterable[str]) -> bool:
    """Say whether a removal names a correction, `corrections.<n>` with n from 1: what has to be taken out of it may be taken out."""
    name = f"{OWN_PATH}{number + 1}"
    return any(path == name or path.startswith(f"{name}.") for path in paths)


def full_path(path: str, sides: tuple[Particulars, Particulars]) -> str:
    """Give the path that is meant, where a correction names a quote without its words, or a number by its field."""
    for candidate in (path, f"{path}.said", path.removesuffix(".count")):
        if any(candidate in side for side in sides):
            return candidate
    return path


def judge(
    path: str,
    chain: Sequence[tuple[int, Correction]],
    changes: Mapping[str, Change],
    sides: tuple[Particulars, Particulars],
) -> Iterator[Untrue]:
    """Judge the corrections of one path, the oldest first."""
    was, now = (side.get(path) for side in sides)
    change = changes.get(path)
    if change is not None and was is None and now is None:
        was, now = Particular(change.was, ()), Particular(change.now, ())
    if was is None and now is None:
        yield from (Untrue(number, "unknown", one.path, None) for number, one in chain)
        return
    telling = [one for one in chain if not is_remark(one[1], now)]
    is_demanded = change is not None and change.is_demanded
    if telling or not is_demanded:
        chain = telling  # a remark admits nothing: where a change is demanded, it has to give what was and what is
    if not chain:
        return
    if change is None and len(chain) == 1:
        yield Untrue(chain[0][0], "unchanged", path, written_in(now))
        return
    yield from judge_chain(path, chain, was, now)


def judge_chain(
    path: str, chain: Sequence[tuple[int, Correction]], was: Particular | None, now: Particular | None
) -> Iterator[Untrue]:
    """Judge corrections that lead from what was to what is."""
    first, last = chain[0], chain[-1]
    if len(chain) == 1 and gives_difference(first[1], was, now):
        return
    befores = (written_in(was), *(one.now for _, one in chain))
    for before, (number, one) in zip(befores, chain, strict=False):
        if one.kind == "removal" and one.was is None:
            if not only_takes_out(path, before, one.now, was or now):
                yield Untrue(number, "put-in", path, one.now)
        elif not (is_true(one.was, was, path) if number == first[0] else is_link(before, one.was)):
            yield Untrue(number, "was", one.was, before)
    if not is_true(last[1].now, now, path):
        yield Untrue(last[0], "now", last[1].now, written_in(now))


def judge_own(
    path: str, chain: Sequence[tuple[int, Correction]], edited: Mapping[int, int]
) -> Iterator[Untrue]:
    """Judge corrections about corrections: only a removal can be, and only about one that was edited."""
    for number, one in chain:
        if one.kind != "removal" or not any(names_correction(place, [path]) for place in edited):
            yield Untrue(number, "unknown", one.path, None)


def is_told_by_verdict(change: Change, changes: Mapping[str, Change], chains: Mapping[str, object]) -> bool:
    """Say whether a figure's verdict for everybody is told by a correction of the event's, which follows from it."""
    is_of_all = change.hold is Hold.DERIVED and change.path.endswith(f".{EVERYBODY}.verdict")
    return is_of_all and VERDICT in chains and VERDICT in changes


def gives_difference(correction: Correction, was: Particular | None, now: Particular | None) -> bool:
    """Say whether a correction of a list gives what went out of it and what came into it: of `95; 94`, that 94 went."""
    if was is None or now is None or was.sameness is not is_same_list:
        return False
    before, after, said, new = (
        items_of(text) if text is not None else frozenset()
        for text in (written_in(was), written_in(now), correction.was, correction.now)
    )
    return before != after and before - after == said and after - before == new


def is_remark(correction: Correction, now: Particular | None) -> bool:
    """Say whether a correction tells of no change in the entry: a clarification of what stands, or a source that lost it."""
    if correction.kind == "clarification" and correction.was == correction.now:
        return correction.was is None or is_true(correction.was, now, "")
    return correction.kind == "source-lost" and (correction.was is None or is_true(correction.was, now, ""))


def is_link(before: str | None, after: str | None) -> bool:
    """Say whether a correction goes on from where the one before it ended."""
    return before is after if before is None or after is None else is_same_list(before, after)


def is_true(said: str | None, particular: Particular | None, path: str) -> bool:
    """Say whether a correction gives what stood or stands at its path; of the body it gives a passage."""
    written = written_in(particular)
    if path == BODY:
        return said is None or (written is not None and plain(said) in plain(written))
    if said is None or written is None:
        return said is written
    sameness = particular.sameness if particular is not None else is_same
    is_loose = sameness in {is_same_name, is_prose}
    return is_same(said, written) or is_same_list(said, written) or (not is_loose and sameness(said, written))
