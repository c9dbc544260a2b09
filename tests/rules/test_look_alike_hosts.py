"""The rule look-alike-host: the name of no page can be taken for that of another outlet."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.evidence.hosts import host_of, skeleton
from tests.rules.edited_log import edited_log
from tests.rules.examples import judge

SOURCE = "sources/2024/herald-2024-05-10.yaml"
ADDRESS = "https://news.invalid/herald-2024-05-10"
ARCHIVE = "https://archive.invalid/herald-2024-05-10"
MAY = "exchanges/2024/2024-05-10.md"
RULES = {"look-alike-host", "mixed-script"}


def encoded(host: str) -> str:
    """Give a host's name as it goes over the wire."""
    return ".".join(
        part if part.isascii() else f"xn--{part.encode('punycode').decode()}" for part in host.split(".")
    )


def found_in(tmp_path: Path, edits: dict[str, dict[str, str]]) -> list[tuple[str, str, str]]:
    """Give rule, severity and message of what is found about hosts."""
    found = judge(edited_log(tmp_path, edits))
    return [(one.rule, str(one.severity), one.message) for one in found if one.rule in RULES]


@pytest.mark.parametrize(
    ("host", "severity", "words"),
    [
        ("suspіlne.invalid", "error", "'suspіlne.invalid' mixes letters of several scripts: Cyrillic, Latin"),
        ("сбс.invalid", None, None),
        ("сес.invalid", "error", "'сес.invalid' can be taken for 'cec.invalid'"),
        ("www.сес.invalid", "error", "'сес.invalid' can be taken for 'cec.invalid'"),
        ("αρο.invalid", "error", "can be taken for 'apo.invalid'"),
        ("nеws.invalid", "error", "can be taken for 'news.invalid', which other addresses of the log name"),
        ("news.inνalid", "error", "can be taken for 'news.invalid', which other addresses"),
        ("a.новиниnews.invalid", "error", "mixes letters of several scripts"),
        ("НОВИНИ.invalid", None, None),
        ("СЕС.invalid", "error", "'сес.invalid' can be taken for 'cec.invalid'"),
        ("archive.invalid.", None, None),
        ("новини.invalid", None, None),
        ("сес.укр", None, None),
        ("münchen.invalid", None, None),
        ("東京news.invalid", None, None),
    ],
)
def test_a_host_that_can_be_taken_for_another_is_found(
    tmp_path: Path, host: str, severity: str | None, words: str | None
) -> None:
    """Encoded as it goes over the wire; ordinary names of other languages are let through."""
    edits = {SOURCE: {ADDRESS: f"https://{encoded(host)}/herald-2024-05-10"}}
    found = found_in(tmp_path, edits)
    assert [(rule, how) for rule, how, _ in found] == ([("look-alike-host", severity)] if severity else [])
    assert words is None or words in found[0][2]


def test_letters_of_two_scripts_as_they_are_are_one_finding(tmp_path: Path) -> None:
    """Where a name of look-alikes is not encoded, mixed-script has said so."""
    edits = {SOURCE: {ADDRESS: "https://suspіlne.invalid/herald-2024-05-10"}}
    assert [rule for rule, _, _ in found_in(tmp_path, edits)] == ["mixed-script"]


@pytest.mark.parametrize(
    ("name", "other"), [("news", "new5"), ("memo", "merno"), ("all", "al1"), ("oo", "0o")]
)
def test_names_in_latin_letters_that_look_alike_are_a_warning(tmp_path: Path, name: str, other: str) -> None:
    """'rn' is read as 'm', 'l' as '1', 'o' as '0'; a '5' is no 's'."""
    edits = {
        SOURCE: {
            ADDRESS: f"https://{name}.invalid/a",
            ARCHIVE: f"https://{other}.invalid/a",
        },
        MAY: {"Surland received 12 as well": f"Surland [received](https://{name}.invalid/) 12 as well"},
    }
    found = found_in(tmp_path, edits)
    expected = [] if other == "new5" else [("look-alike-host", "warning")]
    assert [(rule, severity) for rule, severity, _ in found] == expected
    assert all(f"can be taken for '{name}.invalid'" in message for _, _, message in found)


def test_a_link_in_a_text_is_looked_at(tmp_path: Path) -> None:
    """Where it stands in the body."""
    link = f"Surland [received](https://{encoded('nеws.invalid')}/) 12 as well"
    found = found_in(tmp_path, {MAY: {"Surland received 12 as well": link}})
    assert [(rule, severity) for rule, severity, _ in found] == [("look-alike-host", "error")]


@given(st.text() | st.text().map("https://{}/".format) | st.text("xn-a0é").map("https://xn--{}.b/".format))
def test_any_text_has_a_host_or_none(address: str) -> None:
    """Whatever stands in the place of an address; and what a skeleton looks like is itself."""
    seen = skeleton(host_of(address))
    assert skeleton(seen) == seen
