"""A correction says what the entry says: in a new entry too, where no revision shows what was published."""

import shutil
from functools import cache
from pathlib import Path

import pytest

from exchangelog.changes.contradicted import contradicted
from exchangelog.changes.entry_changes import stated_by
from exchangelog.changes.particular import Hold
from exchangelog.changes.sameness import is_prose
from exchangelog.reading.document import read_document
from exchangelog.reading.gather import gather
from exchangelog.reading.source_file import read_content
from exchangelog.record.correction import Correction
from exchangelog.record.log import Log
from tests.architecture.python_files import ROOT
from tests.rules.edited_log import MAY, edited_log
from tests.rules.examples import BASE, PUBLISHED, judge

CHECKED = "checked: {by: Second Reader, on: 2024-05-12}"
RULES = {"untrue-correction", "silent-edit", "bad-value"}


def correction(path: str, now: str, kind: str = "correction", was: str = "'9'") -> str:
    """Write a correction as an item of an entry's list."""
    words = "what: Something was mended., why: It was read wrongly."
    return f"  - {{date: 2024-05-20, kind: {kind}, {words}, path: {path}, was: {was}, now: {now}}}\n"


def found_in(folder: Path, *corrections: str, published: bool = False, without: str = "") -> list[str]:
    """Give which rules find something in the invented log with these corrections; `published` as it was without them."""
    content = edited_log(folder, {MAY: {CHECKED: f"corrections:\n{''.join(corrections)}{CHECKED}"}})
    if published:
        shutil.copytree(BASE, folder / PUBLISHED)
        if without:
            (folder / PUBLISHED / without).unlink()
    return [one.rule for one in judge(content) if one.rule in RULES]


@pytest.mark.parametrize(
    ("path", "now"),
    [
        ("figures.surland.all", "'11'"),
        ("figures.surland.all.count", "'11'"),
        ("figures.surland.all", "at-least 12"),
        ("figures.surland.all", "null"),
        ("figures.norland.military", "'5'"),
        ("date", "2024-05-09"),
        ("kind", "release"),
        ("quotes.surland", '"The Ministry of Defence of Surland said that it had received 21 Surlanders."'),
        ("quotes.surland.speaker", "norland-ministry"),
        ("quotes.gone.said", "Nobody came."),
        ("place", "The bridge near Norford"),
        ("totals.1", "'12'"),
    ],
)
def test_a_correction_cannot_say_what_does_not_stand_there(tmp_path: Path, path: str, now: str) -> None:
    """Another number, day, speaker or place than the entry's, and something that the entry has not."""
    assert found_in(tmp_path, correction(path, now)) == ["untrue-correction"]


@pytest.mark.parametrize(
    ("path", "now", "kind"),
    [
        ("figures.surland.all", "'12'", "correction"),
        ("date", "2024-05-10", "update"),
        (
            "quotes.surland",
            '"The Ministry of Defence of Surland said that it had received 12 Surlanders."',
            "correction",
        ),
        ("quotes.gone.said", "null", "removal"),
        ("figures.norland.civilians", "null", "correction"),
        ("place", "The bridge near Millford", "correction"),
        ("totals.1", "null", "correction"),
        ("verdict", "contested", "correction"),
        ("summary", "Other words.", "correction"),
        ("body", "Other words.", "correction"),
        ("speakers.norland-ministry.name", "Another name", "correction"),
        ("quotes.surland.said", "null", "source-lost"),
    ],
)
def test_what_stands_there_or_may_have_changed_since_passes(
    tmp_path: Path, path: str, now: str, kind: str
) -> None:
    """True corrections, what went, and what other words, a registry or a further quote may have changed without one."""
    was = "null" if kind in {"removal", "source-lost"} else "'9'"
    assert found_in(tmp_path, correction(path, now, kind, was)) == []


def test_the_last_of_several_is_held(tmp_path: Path) -> None:
    """An earlier correction of a path says what stood there for a time."""
    number, day = "figures.surland.all", "'12'"
    assert found_in(tmp_path, correction(number, "'11'"), correction(number, day)) == []
    back = found_in(tmp_path / "again", correction(number, day), correction(f"{number}.count", "'11'"))
    assert back == ["untrue-correction"]


def test_a_part_goes_with_the_whole(tmp_path: Path) -> None:
    """Who spoke in a quote that was later taken out, nothing in the entry can show."""
    parts = correction("quotes.gone.speaker", "surland-ministry"), correction("quotes.gone.said", "null")
    assert found_in(tmp_path, *parts) == []
    assert found_in(tmp_path / "again", *reversed(parts)) == ["untrue-correction"]


def test_a_fault_is_found_once(tmp_path: Path) -> None:
    """With a revision, silent-edit holds what was published there, and this rule what was not."""
    untrue = correction("figures.surland.all", "'11'")
    assert found_in(tmp_path, untrue, published=True) == ["silent-edit"]
    assert found_in(tmp_path / "new", untrue, published=True, without=MAY) == ["untrue-correction"]


def test_what_could_not_be_read_is_not_judged(tmp_path: Path) -> None:
    """A figure with a typing error is no reason to doubt a correction of it."""
    untrue = correction("figures.surland.all", "'11'")
    edits = {
        MAY: {
            CHECKED: f"corrections:\n{untrue}{CHECKED}",
            "{side: surland, who: all, count: 12,": "{side: surland, who: all, count: 1_2,",
        }
    }
    rules = [one.rule for one in judge(edited_log(tmp_path, edits)) if one.rule in RULES]
    assert rules == ["bad-value"]


@cache
def real_log() -> Log:
    return gather(read_document(file) for file in read_content(ROOT / "content")[0])[0]


def test_every_firm_value_of_the_real_log_is_held() -> None:
    """A correction that ends in what stands there passes, and one that ends in anything else does not: of every number, day and id."""
    held = 0
    for entry in list(real_log().entries)[::2]:
        present = stated_by(entry, real_log(), tuple(range(1, len(entry.record.totals) + 1)))
        for path, one in present.items():
            is_free = one.hold is not Hold.FIRM or one.sameness is is_prose
            if is_free or one.written is None or path.startswith("totals."):
                continue
            values = (one.written, f"{one.written} 1", None)
            judged = [len(list(contradicted([corrected(path, value)], present))) for value in values]
            assert judged == [0, 1, 1], (entry.id, path)
            held += 1
    assert held > 1000


def corrected(path: str, now: str | None) -> Correction:
    """Give a correction of a path."""
    fields = {"date": "2026-11-22", "kind": "correction", "what": "Mended.", "why": "Misread.", "path": path}
    return Correction.model_validate({**fields, "was": "something else", "now": now})
