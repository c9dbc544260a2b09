"""What is derived from what was derived a moment ago is what is derived from the whole log, whatever was edited."""

from pathlib import Path
from random import Random

from exchangelog.derive.derived import derive, derive_again
from exchangelog.editing.content_change import find_change, look
from exchangelog.editing.reading_in_hand import read_log
from exchangelog.settings import Settings

EVENT = "exchanges/2024/2024-05-10.md"
SOURCE = "sources/2024/herald-2024-05-10.yaml"
TOTAL = "statements/2024/2024-12-31.md"

CHANGES: tuple[tuple[str, str, str], ...] = (
    (EVENT, "count: 12,", "count: 13,"),
    (EVENT, "title: ", "title: Again, "),
    (EVENT, "quotes: [surland]", "quotes: [surland, place]"),
    (EVENT, "kind: exchange", "kind: exchange\nstatus: draft"),
    (EVENT, "kind: exchange", "kind: release"),
    (EVENT, "speaker: norland-ministry", "speaker: ada-invented"),
    (SOURCE, "publisher: invented-herald", "publisher: other-herald"),
    (SOURCE, "title: ", "title: Again, "),
    (SOURCE, "url: ", "uri: "),
    (TOTAL, "count: ", "count: 1"),
    ("speakers.yaml", "standing: unofficial", "standing: official"),
    ("site.yaml", "  norland:", "  northland:"),
)
"""What may be edited: a file, some words of it, and what is put in their place; whether that is allowed makes no difference."""


def put(path: Path, old: str, new: str) -> None:
    """Put something in the place of something else, if it is there."""
    path.write_text(path.read_text("utf-8").replace(old, new, 1), "utf-8")


def test_what_is_taken_over_is_what_would_be_derived(settings: Settings) -> None:
    """Each edit on top of the others, then any of them, some taken back: accounts, verdicts, totals and the ledger are those of a derivation from nothing."""
    lot = Random(12)  # noqa: S311 - not a secret
    reading, states = read_log(settings), look(settings.content)
    log, derived = reading.log, derive(reading.log)
    taken_over = 0
    for changes in (
        *((one,) for one in CHANGES),
        *(lot.sample(CHANGES, lot.choice((1, 3))) for _ in range(60)),
    ):
        for file, old, new in changes:
            one, other = (old, new) if len(changes) == 1 or lot.random() < 0.6 else (new, old)
            put(settings.content / file, one, other)
        change, states = find_change(settings.content, states)
        reading = reading.after(change)
        again, whole = derive_again(reading.log, log, derived), derive(reading.log)
        assert again == whole
        assert [*again.accounts] == [*whole.accounts] == [*again.verdicts]
        taken_over += sum(again.accounts[one] is derived.accounts.get(one) for one in again.accounts)
        log, derived = reading.log, again
    assert taken_over
