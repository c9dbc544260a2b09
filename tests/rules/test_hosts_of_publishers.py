"""Whose page a source is: an outlet is not cited for what stands at another's address."""

from pathlib import Path

import pytest

from tests.rules.examples import FOLDER, judge, lay_over_base

AGENCY, BOTE, HERALD, VISNYK, LATE = (
    Path(f"sources/2024/{name}.yaml")
    for name in (
        "agency-2024-06-20",
        "bote-2024-08-01",
        "herald-2024-05-10",
        "visnyk-2024-12-31",
        "herald-2024-05-10-evening",
    )
)
"""The first two are the agency's, the others the herald's; a third of the herald stands among the rule's own examples."""
EVENING = FOLDER / "evidence" / "host-of-another-publisher" / "good"


def misplaced(folder: Path, addresses: dict[Path, str]) -> set[str]:
    """Put the sources at other addresses; gives the names of those that seem to be another outlet's."""
    content = folder / "content"
    lay_over_base(EVENING, content)
    for path, address in addresses.items():
        before, _, behind = (content / path).read_text("utf-8").partition("\n")
        assert before.startswith("url: ")
        (content / path).write_text(f"url: {address}\n{behind}", "utf-8", newline="")
    return {Path(one.path).stem for one in judge(content) if one.rule == "host-of-another-publisher"}


@pytest.mark.parametrize(
    ("agency", "bote", "herald", "found"),
    [
        ("https://agency.invalid/1", "https://news.invalid/2", "https://news.invalid/3", {BOTE.stem}),
        ("https://agency.invalid/1", "http://www.news.invalid./2", "https://news.invalid/3", {BOTE.stem}),
        ("https://t.me/agency/1", "https://t.me/s/Herald/2", "https://t.me/herald/3", {BOTE.stem}),
        ("https://t.me/agency/1", "https://t.me/agency/2", "https://t.me/herald/3", set()),
        ("https://agency.invalid/1", "https://agency.invalid/2", "https://news.invalid/3", set()),
        ("https://agency.invalid/1", "https://other.invalid/2", "https://news.invalid/3", set()),
        ("https://news.invalid/1", "https://news.invalid/2", "https://news.invalid/3", set()),
        ("https://dzen.ru/a/1", "https://dzen.ru/a/2", "https://dzen.ru/a/3", set()),
        ("https://agency.invalid/1", "https://dzen.ru/a/2", "https://dzen.ru/a/3", set()),
    ],
)
def test_a_source_alone_among_those_of_another_outlet_is_named(
    tmp_path: Path, agency: str, bote: str, herald: str, found: set[str]
) -> None:
    """Its own outlet is at home elsewhere; where two share a host, where nobody else is, and where only a page is named, nothing is said."""
    home = herald.rpartition("/")[0] + "/4"
    addresses = {AGENCY: agency, BOTE: bote, HERALD: herald, VISNYK: home, LATE: f"{home}5"}
    assert misplaced(tmp_path, addresses) == found


def test_two_sources_make_no_home(tmp_path: Path) -> None:
    """Of two outlets with one or two sources each, both may publish at a host."""
    addresses = {
        AGENCY: "https://agency.invalid/1",
        BOTE: "https://news.invalid/2",
        LATE: "https://evening.invalid/5",
    }
    assert misplaced(tmp_path, addresses) == set()
