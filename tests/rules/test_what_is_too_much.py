"""What no text of the log needs and a stranger's file may have: more of something than anybody reads, or another thing for it."""

from collections.abc import Mapping

import pytest

from exchangelog.changes.sameness import is_same_word
from exchangelog.check import MOST_PROBLEMS, check
from exchangelog.evidence.number_support import MOST_PLACES, quoted_numbers
from exchangelog.findings import Severity
from exchangelog.rules.likeness import MOST_HINTS
from tests.reading.judged_text import EVENT, SOURCE, VALID, context_of, edited, findings_of

FIGURE = "  - {side: norland, who: all, count: 12, quotes: [ministry]}\n"
ITSELF = "  part_of: all\n  partition: status\n"
ADDRESS = "https://news.invalid/herald-2024-05-10"
TOO_MUCH: Mapping[str, tuple[str, str]] = {
    "an address of 2,049 characters": (SOURCE, edited(ADDRESS, ADDRESS.ljust(2049, "a"), SOURCE)),
    "an address of a site": (
        "site.yaml",
        edited("https://log.invalid/", "https://log.invalid/".ljust(2049, "a"), "site.yaml"),
    ),
    "a quote of 3,001 characters": (
        EVENT,
        edited("We have brought back", "We have brought ".ljust(3001, "x")),
    ),
    "a name of 301 characters": (
        "speakers.yaml",
        edited("Ada Invented", "Ada Invented ".ljust(301, "x"), "speakers.yaml"),
    ),
    "an id that no file system could hold": (
        "speakers.yaml",
        edited("ada-invented", "ada".ljust(101, "a"), "speakers.yaml"),
    ),
    "an earlier id of 101 characters": (
        EVENT,
        edited("kind:", f"aliases: [{'2024-05-10-'.ljust(101, 'a')}]\nkind:"),
    ),
    "101 figures": (EVENT, edited(FIGURE, FIGURE * 101)),
    "101 quotes": (
        EVENT,
        edited(
            "figures:\n",
            "".join(
                f"  - {{id: q{n}, source: herald-2024-05-10, speaker: outlet, voice: reported, said: 'X.'}}\n"
                for n in range(101)
            )
            + "figures:\n",
        ),
    ),
    "21 quotes of a figure": (EVENT, edited("[ministry]}", f"[{'ministry, ' * 21}]}}")),
    "21 words of a figure": (EVENT, edited("[ministry]}", f"[ministry], words: [{'12 of, ' * 21}]}}")),
    "21 earlier ids": (
        EVENT,
        edited("kind:", f"aliases: [{', '.join(f'2024-05-10-{n}' for n in range(21))}]\nkind:"),
    ),
    "the zone that the machine is in": ("site.yaml", edited("Europe/Kyiv", "localtime", "site.yaml")),
    "a part of parts without end": (
        "categories.yaml",
        VALID["categories.yaml"].decode()
        + "".join(
            f"k{n}:\n  label: A\n  definition: Some.\n  part_of: {f'k{n - 1}' if n else 'all'}\n"
            for n in range(21)
        ),
    ),
}


@pytest.mark.parametrize("name", TOO_MUCH)
def test_more_than_anybody_needs_is_a_bad_value(name: str) -> None:
    """It is told once, where it stands, and nothing else is said about what cannot be used then."""
    path, text = TOO_MUCH[name]
    assert [one.rule for one in findings_of(text, path) if one.severity is Severity.ERROR] == ["bad-value"]


@pytest.mark.parametrize(
    ("path", "text"),
    [
        (SOURCE, edited(ADDRESS, ADDRESS.ljust(2048, "a"), SOURCE)),
        (EVENT, edited("[ministry]}", f"[{'ministry, ' * 20}]}}")),
        ("categories.yaml", TOO_MUCH["a part of parts without end"][1].rpartition("k20:")[0]),
    ],
)
def test_as_much_as_may_be_is_no_fault(path: str, text: str) -> None:
    """The last that is allowed."""
    assert findings_of(text, path) == []


def test_of_one_rule_a_thousand_findings_of_a_file_are_given() -> None:
    """The last one more says that there are others; of as many as that nothing is said."""
    for number, found in ((MOST_PROBLEMS, MOST_PROBLEMS), (MOST_PROBLEMS + 5, MOST_PROBLEMS + 1)):
        text = VALID[EVENT].decode() + "\n\n" + "Here <b> stands. " * number
        told = [one.message for one in findings_of(text, EVENT) if one.rule == "raw-html"]
        assert len(told) == found
        more = f"there are more than {MOST_PROBLEMS:,} findings of this rule in this file"
        assert (more in told) == (found > MOST_PROBLEMS)


def test_of_two_quotes_with_one_id_nothing_else_is_said() -> None:
    """Which of them a figure rests on cannot be told, so that it does not give the number is said of neither."""
    text = edited("id: surland", "id: ministry").replace("surland]", "ministry]")
    assert [one.rule for one in findings_of(text, EVENT) if one.severity is Severity.ERROR] == [
        "duplicate-id"
    ]


def test_a_kind_that_contains_itself_is_told_once() -> None:
    """Of which whole it should be a part is not known, so nothing is said of those that are left of it."""
    for old, new in (
        ("forces.\n  part_of: all", "forces.\n  part_of: military"),
        ("day.\n", f"day.\n{ITSELF}"),
    ):
        text = edited(old, new, "categories.yaml")
        found = check(context_of({**VALID, "categories.yaml": text.encode()}))
        assert [one.rule for one in found if one.severity is Severity.ERROR] == ["bad-value"]


def test_a_sign_for_a_roman_number_is_a_number_that_nobody_gave() -> None:
    """Readers take it for twelve; a build that cannot say so does not publish it."""
    found = findings_of(edited("Norland said that it", "Ⅻ people came, and Norland said that it"), EVENT)
    assert [one.rule for one in found] == ["uncited-number"]


def test_hints_are_given_for_the_first_unknown_names() -> None:
    """Each is compared with all that are known: of a thousand nobody reads more than the first, and they would take minutes."""
    links = "".join(f"[a](source:herald-2024-05-1{n}x)\n" for n in range(50))
    found = findings_of(f"{VALID[EVENT].decode()}\n{links}", EVENT)
    assert [("did you mean" in one.message) for one in found].count(True) == MOST_HINTS
    assert len(found) == 50


def test_a_phrase_that_stands_everywhere_is_looked_at_where_it_stands_first() -> None:
    """A quote of one word over and over says nothing by it, and costs no more than another."""
    numbers = quoted_numbers("12 people, " * 1000, "en", ("12 people",))
    assert [phrase.values for phrase in numbers.phrases] == [frozenset({12})]
    late = "people, " * MOST_PLACES + "12 people"
    assert quoted_numbers(late, "en", ("people",)).unfit == frozenset()


def test_a_name_of_a_megabyte_is_like_no_other() -> None:
    """Two words of very different length are no spellings of one, and need not be compared letter by letter."""
    assert not is_same_word("a" * 20, "a" * 1_000_000)
    assert is_same_word("Zelensky", "Zelenskyy")
