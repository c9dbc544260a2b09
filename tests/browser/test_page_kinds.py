"""The pages that stand for their kind are still of that kind."""

import re
from pathlib import Path

import pytest

from tests.browser.page_kinds import CONTESTED, PAGE_KINDS, WITHOUT_FIGURES


@pytest.mark.parametrize(("page", "label"), [(CONTESTED, "contested"), (WITHOUT_FIGURES, "none")])
def test_an_example_has_the_label_of_its_kind(built_site: Path, page: str, label: str) -> None:
    """The first label on the contested entry says so, and that on the entry without figures."""
    first = re.search(r"\bbadge--(\w+)", (built_site / page).read_text(encoding="utf-8"))
    assert first is not None
    assert first[1] == label


def test_every_kind_of_page_is_on_the_site(built_site: Path) -> None:
    """None of the kinds that the tests look at has vanished."""
    assert [path for path in PAGE_KINDS.values() if not (built_site / path).is_file()] == []
