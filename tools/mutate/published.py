"""Falsehoods about what was published: they are found only by `check --against`, and have to be found by it."""

from __future__ import annotations

from random import Random

from tools.mutate.falsehood import CERTAIN, Entry, Falsehood, Kind, SourceCard, kind
from tools.mutate.writing import GONE, falsified, published_with


def correction_added(entry: Entry, chance: Random, what: str) -> list[dict[str, str]] | None:
    """Give the corrections of an entry with one more: of a figure that was one more; None where it has no figure."""
    figures = [one for one in entry.front.get("figures", []) if "count" in one]
    if not figures:
        return None
    one = chance.choice(figures)
    was, now = str(int(one["count"]) + 1), str(one["count"])
    correction = {
        "date": "2026-11-22",
        "kind": "correction",
        "what": what.format(was=was, now=now),
        "why": "The source was misread.",
        "path": f"figures.{one['side']}.{one['who']}",
        "was": was,
        "now": now,
    }
    return [*entry.front.get("corrections", []), correction]


@kind(CERTAIN, against=True)
def entry_vanished(entry: Entry, chance: Random) -> Falsehood | None:
    """An entry is deleted."""
    del chance
    return Falsehood(entry.document.path, None, "the file", entry.filed.record.title, "(gone)")


@kind(CERTAIN, against=True)
def entry_made_a_draft(entry: Entry, chance: Random) -> Falsehood | None:
    """A published entry becomes a draft."""
    del chance
    return falsified(entry, ("status",), "draft")


@kind(CERTAIN, against=True)
def withdrawal_taken_back(entry: Entry, chance: Random) -> Falsehood | None:
    """An entry that was withdrawn stands there again as if it had not been."""
    reason = chance.choice(["did-not-happen", "unverifiable", "duplicate"])
    withdrawn = {"date": "2026-11-22", "reason": reason, "why": "Nobody could prove it."}
    return published_with(entry, ("withdrawn",), withdrawn)


@kind(CERTAIN, against=True)
def correction_removed(entry: Entry, chance: Random) -> Falsehood | None:
    """A published correction is gone."""
    added = correction_added(entry, chance, "The figure was another.")
    return published_with(entry, ("corrections",), added) if added else None


@kind(CERTAIN, against=True)
def correction_made_up(entry: Entry, chance: Random) -> Falsehood | None:
    """A correction tells of a number that was never published, and gives it as what was."""
    added = correction_added(entry, chance, "The figure was {was}, not {now}.")
    return falsified(entry, ("corrections",), added) if added else None


@kind(CERTAIN, against=True)
def correction_untrue(entry: Entry, chance: Random) -> Falsehood | None:
    """A correction gives another number than the entry has as what it says now (of an entry that is new, untrue-correction finds it)."""
    added = correction_added(entry, chance, "The figure was another.")
    if added is None:
        return None
    now = str(int(added[-1]["now"]) + chance.choice([2, 10, 100]))
    return falsified(entry, ("corrections",), [*added[:-1], {**added[-1], "now": now}])


@kind(CERTAIN, against=True)
def quote_vanished(entry: Entry, chance: Random) -> Falsehood | None:
    """A published quote that nothing else names is gone."""
    used = {
        one
        for name in ("figures", "totals", "ordinals", "place", "mediators")
        for item in entry.front.get(name, [])
        for one in item.get("quotes", [])
    }
    free = [index for index, quote in enumerate(entry.quotes) if quote["id"] not in used]
    return falsified(entry, ("quotes", chance.choice(free)), GONE) if free else None


@kind(CERTAIN, against=True)
def speaker_changed_in_silence(entry: Entry, chance: Random) -> Falsehood | None:
    """A published quote is given to another speaker."""
    if not entry.quotes:
        return None
    index = chance.randrange(len(entry.quotes))
    others = [one for one in entry.material.log.speakers if one != entry.quotes[index]["speaker"]]
    return falsified(entry, ("quotes", index, "speaker"), chance.choice(others))


@kind(CERTAIN, against=True)
def agreement_taken_away(entry: Entry, chance: Random) -> Falsehood | None:
    """A published entry is of no agreement any more."""
    del chance
    return falsified(entry, ("agreement",), GONE) if "agreement" in entry.front else None


@kind(CERTAIN, against=True)
def capture_edited(source: SourceCard, chance: Random) -> Falsehood | None:
    """A line of a published capture is another, quoted or not."""
    lines = source.front["captures"][0]["segments"].split("\n")
    at = chance.randrange(len(lines))
    if not lines[at]:
        return None
    mark = chance.choice([one for one in './?":' if one != lines[at][-1]])
    lines[at] = lines[at][:-1] + mark
    return falsified(source, ("captures", 0, "segments"), "\n".join(lines))


@kind(CERTAIN, against=True)
def earlier_id_made_up(entry: Entry, chance: Random) -> Falsehood | None:
    """An entry is said to have had an id under which nothing was published."""
    made_up = f"2014-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}-nobody-came"
    return falsified(entry, ("aliases",), [*entry.front.get("aliases", []), made_up])


KINDS: tuple[Kind, ...] = (
    entry_vanished,
    entry_made_a_draft,
    withdrawal_taken_back,
    correction_removed,
    correction_made_up,
    correction_untrue,
    quote_vanished,
    speaker_changed_in_silence,
    agreement_taken_away,
    earlier_id_made_up,
    capture_edited,
)
