"""One slip gives one finding, or a few: what follows from it is no further slip."""

from pathlib import Path

from tests.rules.edited_log import MAY, edited_log
from tests.rules.examples import judge


def test_a_date_in_the_future_is_told_once(tmp_path: Path) -> None:
    """A month that was mistyped gave two findings more for each quote that carries a figure, and one for the entry."""
    content = edited_log(tmp_path, {MAY: {"date: 2024-05-10": "date: 2025-05-10"}})
    found = sorted(one.rule for one in judge(content) if one.path.endswith(MAY) and one.severity == "error")
    assert found == ["event-in-future", "name-mismatch"]
