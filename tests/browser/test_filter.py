"""The list of entries can be narrowed to what a reader looks for, and says what it shows."""

from pathlib import Path

from tests.browser.conftest import OpenPage
from tests.browser.page_kinds import EXCHANGES, HOME


def test_the_filter_shows_what_is_chosen_and_counts_it(open_reader: OpenPage, built_site: Path) -> None:
    """Each box that is cleared takes its entries out of the list; the count says how many are left of how many."""
    page = open_reader()
    page.goto((built_site / EXCHANGES).as_uri())
    form = page.locator("form[data-filter]")
    entries = page.locator("[data-status]")
    total = entries.count()
    boxes = form.locator("input[name=status]")
    assert form.is_visible()
    assert total > 1
    left = total
    for place in range(boxes.count()):
        box = boxes.nth(place)
        left -= page.locator(f"[data-status='{box.get_attribute('value')}']").count()
        box.uncheck()
        assert page.locator("[data-status]:visible").count() == left
        assert form.locator("output").inner_text().startswith(f"{left} of {total}")
    assert left == 0
    assert page.locator("[data-year]:visible").count() == 0
    boxes.first.check()
    assert page.locator("[data-status]:visible").count() > 0


def test_without_scripts_all_entries_are_listed(open_reader: OpenPage, built_site: Path) -> None:
    """The form needs a script, so without scripts it stays away; the list is whole."""
    page = open_reader(java_script_enabled=False)
    page.goto((built_site / EXCHANGES).as_uri())
    assert page.locator("form[data-filter]").is_hidden()
    assert page.locator("[data-status]:visible").count() == page.locator("[data-status]").count() > 1


def test_a_question_on_the_front_page_is_answered_by_the_search(
    open_reader: OpenPage, built_site: Path
) -> None:
    """Typed on the front page, answered with the entry of that day; without scripts a link leads to the search."""
    page = open_reader()
    page.goto((built_site / HOME).as_uri())
    page.fill("#find-q", "24 May 2025")
    page.press("#find-q", "Enter")
    page.locator(".hits a", has_text="24 May 2025").wait_for()
    bare = open_reader(java_script_enabled=False)
    bare.goto((built_site / HOME).as_uri())
    assert bare.locator("form[data-find]").is_hidden()
    assert bare.locator(".ways a[href='search/index.html']").is_visible()
