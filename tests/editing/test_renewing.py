"""The log at hand is always the log in the folder: whatever is edited, what is read anew in part is what a build reads as a whole."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from exchangelog.derive.derived import derive
from exchangelog.editing.amending import stand
from exchangelog.editing.beside import start_judge
from exchangelog.editing.content_change import look
from exchangelog.editing.held import Held, Judgement
from exchangelog.editing.judging import judge_all
from exchangelog.editing.reading_in_hand import Reading, read_log
from exchangelog.editing.renewing import renew
from exchangelog.findings import Finding
from exchangelog.settings import Settings

Edit = Callable[[Path], object]
EVENT = "exchanges/2024/2024-05-10.md"
TOTAL = "exchanges/2024/2024-06-20.md"
SOURCE = "sources/2024/herald-2024-05-10.yaml"


def put(path: str, old: str, new: str) -> Edit:
    """Give the edit that puts something in the place of something else in a file."""

    def edit(folder: Path) -> None:
        text = (folder / path).read_text("utf-8")
        assert old in text
        (folder / path).write_text(text.replace(old, new, 1), "utf-8")

    return edit


SMALL: dict[str, Edit] = {
    "a word": put(EVENT, "An exchange", "The exchange"),
    "prose": put(EVENT, "had brought back", "has brought back"),
    "a source's title": put(SOURCE, "title: ", "title: Again, "),
    "a statement": put("statements/2024/2024-12-31.md", "title: ", "title: Again, "),
    "a page": put("pages/about.md", "invented,", "made up,"),
}
LARGE: dict[str, Edit] = {
    "a new event": lambda folder: shutil.copy(folder / EVENT, folder / "exchanges/2024/2024-05-11.md"),
    "an event gone": lambda folder: (folder / TOTAL).unlink(),
    "a source gone": lambda folder: (folder / SOURCE).unlink(),
    "a draft": put(TOTAL, "kind: exchange", "kind: exchange\nstatus: draft"),
    "broken YAML": put(EVENT, "title:", "title: ["),
    "another name": lambda folder: (folder / SOURCE).rename(folder / "sources/2024/herald-other.yaml"),
    "a speaker gone": put("speakers.yaml", "norland-ministry", "norland-office"),
    "a side": put("site.yaml", "norland", "northland"),
    "a stray": lambda folder: (folder / "exchanges/notes.txt").write_text("x"),
    "a second one of its id": lambda folder: shutil.copytree(
        folder / "exchanges/2024", folder / "exchanges/2023"
    ),
}
EDITS = {**SMALL, **LARGE}


def held(settings: Settings) -> Held:
    """Give what is held after the first build."""
    reading, states = read_log(settings), look(settings.content)
    judgement = Judgement(1, judge_all(reading, derive(reading.log), settings))
    standing = stand(reading.log, derive(reading.log), settings)
    return Held(1, reading, states, judgement, standing=standing, planned=1)


def is_same(one: Reading, other: Reading) -> bool:
    """Say whether two readings are the same log with the same faults; an empty list of faults is none."""
    faults, others = ({path: found for path, found in each.faults.items() if found} for each in (one, other))
    orders = [
        [*each.log.exchanges, *each.log.statements, *each.log.sources, *each.log.pages]
        for each in (one, other)
    ]
    return (
        one.log == other.log
        and faults == others
        and orders[0] == orders[1]
        and dict(one.strays) == dict(other.strays)
        and list(one.documents) == list(other.documents)
    )


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_each_change_is_read_as_a_build_reads_it(settings: Settings, edit: Edit) -> None:
    """After one change, and after it was taken back, the log, the order of its records, the faults and the strays are those of a whole reading."""
    before = held(settings)
    kept = shutil.copytree(settings.content, settings.content.parent / "kept")
    edit(settings.content)
    after = before.renewed(renew(before, settings))
    assert after.number == 2
    assert is_same(after.reading, read_log(settings))
    shutil.rmtree(settings.content)
    shutil.copytree(kept, settings.content)
    again = after.renewed(renew(after, settings))
    assert is_same(again.reading, before.reading)
    assert judged(again.reading, settings) == before.judgement.findings


def test_any_row_of_changes_is_read_as_a_build_reads_it(settings: Settings) -> None:
    """Changes on top of each other, several at once among them, broken states too."""
    lot = Random(8)  # noqa: S311 - not a secret
    at_hand = held(settings)
    for _ in range(40):
        for name in lot.sample(list(EDITS), lot.choice((1, 1, 3))):
            try:
                EDITS[name](settings.content)
            except (AssertionError, OSError):  # what it changes was changed before
                continue
        at_hand = at_hand.renewed(renew(at_hand, settings))
        assert is_same(at_hand.reading, read_log(settings))
        if lot.random() < 0.2:
            shutil.rmtree(settings.content)
            shutil.copytree(Path(__file__).parents[1] / "rules" / "base", settings.content)


@pytest.mark.parametrize("edit", SMALL.values(), ids=SMALL)
def test_a_record_changed_in_place_is_shown_before_all_rules_speak(settings: Settings, edit: Edit) -> None:
    """The whole site is at once what a build from nothing makes, byte for byte, and the findings are known."""
    before = held(settings)
    edit(settings.content)
    after = before.renewed(renew(before, settings))
    assert after.planned == after.number == 2
    assert after.standing is not None
    reading = read_log(settings)
    whole = stand(reading.log, derive(reading.log), settings).site
    assert list(after.standing.site) == list(whole)
    assert {path: one.make() for path, one in after.standing.site.items()} == {
        path: one.make() for path, one in whole.items()
    }
    assert after.findings == judged(reading, settings)


@pytest.mark.parametrize("edit", LARGE.values(), ids=LARGE)
def test_more_than_that_waits_for_all_rules(settings: Settings, edit: Edit) -> None:
    """The site stays until all rules have found the log good; then it is planned, and where they have not, it stays."""
    before = held(settings)
    edit(settings.content)
    after = before.renewed(renew(before, settings))
    assert after.standing is before.standing
    told = after.judged(Judgement(after.number, judged(after.reading, settings)))
    assert told.is_behind == told.is_good
    last = told.renewed(renew(told, settings))
    assert (last.planned == last.number) == told.is_good


def test_what_is_mended_waits_no_longer(settings: Settings) -> None:
    """A file that was broken and is as it was but for a word needs no word of all rules to be shown."""
    at_hand = held(settings)
    put(EVENT, "title:", "title: [")(settings.content)
    at_hand = at_hand.renewed(renew(at_hand, settings))
    assert not at_hand.is_good
    put(EVENT, "title: [", "title: Mended, ")(settings.content)
    at_hand = at_hand.renewed(renew(at_hand, settings))
    assert at_hand.planned == at_hand.number == 3


def test_an_earlier_judgement_does_not_speak_of_what_was_changed_since(settings: Settings) -> None:
    """What all rules say of a reading counts for what has not changed since; for what has, what was asked since."""
    at_hand = held(settings)
    put(EVENT, "\nNorland said", "\nThen 98765 came. Norland said")(settings.content)
    broken = at_hand.renewed(renew(at_hand, settings))
    judgement = Judgement(broken.number, judged(broken.reading, settings))
    assert "uncited-number" in {one.rule for one in broken.findings}
    put(EVENT, "Then 98765 came. ", "")(settings.content)
    mended = broken.renewed(renew(broken, settings))
    assert mended.is_good
    assert mended.judged(judgement).findings == mended.findings
    assert not mended.judged(judgement).is_judged


def test_a_process_beside_judges_what_is_at_hand(settings: Settings) -> None:
    """It gives what all rules say of the log after the changes that it was told, whatever lies in the folder by then."""
    at_hand = held(settings)
    judge = start_judge(at_hand.reading)
    assert judge is not None
    try:
        for edit in (SMALL["prose"], LARGE["an event gone"], LARGE["a speaker gone"]):
            edit(settings.content)
            at_hand = at_hand.renewed(renew(at_hand, settings))
        (settings.content / EVENT).unlink()
        said = judge.ask([change for _number, change in at_hand.changes], replace(settings, processes=2))
        assert said == judged(at_hand.reading, settings)
        assert said
    finally:
        judge.end()
    assert judge.process.exitcode is not None


def judged(reading: Reading, settings: Settings) -> tuple[Finding, ...]:
    return judge_all(reading, derive(reading.log), settings)
