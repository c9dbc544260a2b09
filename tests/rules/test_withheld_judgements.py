"""What could not be read is not guessed: a broken part is one finding, and no rule adds others that follow from it."""

from pathlib import Path

import pytest

from tests.rules.edited_log import (
    AGENCY,
    HERALD,
    JUNE,
    MAY,
    RELEASE,
    STATEMENT,
    Edits,
    brief,
    edited_log,
    findings_of,
)
from tests.rules.examples import judge, read_context

BROKEN = {"": "title: [\n"}


@pytest.mark.parametrize(
    "edits",
    [
        pytest.param({MAY: {"voice: direct": "voice: spoken"}}, id="a quote that figures rest on"),
        pytest.param({MAY: {"  - id: place\n": "  - id: place\n    what: ?\n"}}, id="an unknown field"),
        pytest.param({JUNE: {"count: 15,": "count: fifteen,"}}, id="a figure"),
        pytest.param({JUNE: {"count: 20, quotes: [norland]": "count: 20, quotes: "}}, id="an empty list of quotes"),
        pytest.param({JUNE: {"count: 32,": "count: thirty-two,"}}, id="a total"),
        pytest.param({MAY: {"kind: exchange": "kind: swap"}}, id="the kind of an event"),
        pytest.param({MAY: {"": "---\ntitle: [\n---\n"}}, id="an event that a total adds up"),
        pytest.param({HERALD: BROKEN}, id="a source"),
        pytest.param({HERALD: {"publisher: invented-herald": "publisher: The Herald"}}, id="a publisher's id"),
        pytest.param({HERALD: {"language: en": "language: English"}}, id="the language of a source"),
        pytest.param({HERALD: {"extent: full": "extent: half"}}, id="the captures of a source"),
        pytest.param({"speakers.yaml": BROKEN}, id="the speakers"),
        pytest.param({"speakers.yaml": {"    side: norland\n".strip(): "side: nordland"}}, id="one speaker"),
        pytest.param({"publishers.yaml": BROKEN}, id="the publishers"),
        pytest.param({"categories.yaml": BROKEN}, id="the categories"),
        pytest.param({"agreements.yaml": BROKEN}, id="the agreements"),
        pytest.param({"agreements.yaml": {"date: 2024-05-02": "date: 2024-02-30"}}, id="one agreement"),
        pytest.param({"site.yaml": BROKEN}, id="the site's details"),
    ],
)  # fmt: skip
def test_a_broken_part_brings_no_other_findings(edits: Edits, tmp_path: Path) -> None:
    """Whatever is broken, the rules that would need it are silent."""
    assert brief(findings_of(tmp_path, edits)) == []
    context = read_context(tmp_path / "content")
    assert any(context.faults.values()), "nothing is broken"


def test_a_name_that_may_be_a_speakers_is_not_judged_without_the_speakers(tmp_path: Path) -> None:
    """The marks of a merge in the registry made of its own speakers people who must not be named."""
    named = {MAY: {"[@surland].": "[@surland]. Lieutenant Ivan Petrenko told it."}}
    rules = {one.rule for one in judge(edited_log(tmp_path, named))}
    without = {one.rule for one in judge(edited_log(tmp_path / "again", {**named, "speakers.yaml": BROKEN}))}
    assert "personal-data" in rules
    assert "personal-data" not in without


def test_what_is_well_is_judged_beside_what_is_broken(tmp_path: Path) -> None:
    """A lost quote hides no mistake in the others, and their lines are counted as in the file."""
    edits = {
        MAY: {"voice: direct": "voice: spoken", "12 Surlanders": "13 Surlanders", "quotes: [place]": "quotes: [plaza]"}
    }  # fmt: skip
    assert brief(findings_of(tmp_path, edits)) == [
        (MAY, 8, "unknown-citation"),
        (MAY, 19, "quote-not-in-source"),
        (MAY, 20, "quote-unused"),
        (MAY, 27, "figure-not-in-quote"),
    ]


def test_a_lost_quote_without_an_id_could_be_any(tmp_path: Path) -> None:
    """Where not even its id can be read, no citation can be called unknown."""
    edits = {MAY: {"id: ministry": "id: The Ministry!"}}
    assert brief(findings_of(tmp_path, edits)) == []


def test_a_registry_that_is_missing_is_not_guessed(tmp_path: Path) -> None:
    """Without speakers.yaml nobody is called an unknown speaker."""
    content = edited_log(tmp_path, {})
    (content / "speakers.yaml").unlink()
    context = read_context(content)
    assert context.log.is_unread("speakers")
    assert RELEASE in context.documents
    assert brief(findings_of(tmp_path / "again", {"speakers.yaml": BROKEN, AGENCY: {}, STATEMENT: {}})) == []
