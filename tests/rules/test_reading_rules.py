"""What the rules of reading say, beyond their examples: names of files, values, shapes, ids."""

import re

import pytest

from exchangelog.check import check
from exchangelog.rules import RULES
from exchangelog.rules.notes.withheld import OF_A_FIELD, OF_A_FILE
from tests.reading.judged_text import EVENT, REGISTRY, VALID, context_of, edited, findings_of


def found_elsewhere(path: str) -> list[tuple[str, str, str]]:
    """Move the first event of the invented log to another path and give what is found there."""
    files = {name: data for name, data in VALID.items() if name != EVENT}
    found = check(context_of({**files, path: VALID[EVENT]}))
    return [(one.rule, one.message, one.help) for one in found if one.path == path]


@pytest.mark.parametrize(
    ("path", "proper"),
    [
        ("exchanges/2024-05-10.md", "exchanges/2024/2024-05-10.md"),
        ("exchanges/2025/2024-05-10.md", "exchanges/2024/2024-05-10.md"),
        ("exchanges/2024/may/2024-05-10.md", "exchanges/2024/2024-05-10.md"),
        ("exchanges/2024/2024-5-10.md", "exchanges/2024/2024-05-10.md"),
        ("exchanges/2024/20240510.md", "exchanges/2024/2024-05-10.md"),
        ("exchanges/2024/2024-05-10_Bridge.md", "exchanges/2024/2024-05-10-bridge.md"),
        ("exchanges/2024/2024-05-10-Bridge.md", "exchanges/2024/2024-05-10-bridge.md"),
        ("exchanges/2024/2024-05-10 bridge.md", "exchanges/2024/2024-05-10-bridge.md"),
        ("exchanges/2024/2024-05-10.old.md", "exchanges/2024/2024-05-10-old.md"),
        ("exchanges/2024/2024-05-32.md", "exchanges/YYYY/YYYY-MM-DD-words.md"),
        ("exchanges/2024/bridge.md", "exchanges/YYYY/YYYY-MM-DD-words.md"),
        ("exchanges/2024/обмін.md", "exchanges/YYYY/YYYY-MM-DD-words.md"),
    ],
)
def test_an_event_under_another_name_than_its_id_is_told_the_right_one(path: str, proper: str) -> None:
    """The folder is the year of the id; the id is a day, or a day and words."""
    (found,) = [one for one in found_elsewhere(path) if one[0] == "name-mismatch"]
    assert proper in found[2]


@pytest.mark.parametrize(
    "path", ["exchanges/2024/2024-05-10-at-the-bridge.md", "exchanges/2024/2024-05-10-2.md"]
)
def test_an_event_may_have_words_in_its_id(path: str) -> None:
    """Lower-case letters, digits and hyphens behind the day."""
    assert [one for one in found_elsewhere(path) if one[0] == "name-mismatch"] == []


@pytest.mark.parametrize(
    ("path", "proper"),
    [
        ("sources/herald.yaml", "sources/YYYY/herald.yaml"),
        ("sources/24/herald.yaml", "sources/YYYY/herald.yaml"),
        ("sources/1999/herald.yaml", None),
        ("sources/2024/The Herald.yaml", "sources/2024/the-herald.yaml"),
        ("pages/2024/about-us.md", "pages/about-us.md"),
        ("pages/About us.md", "pages/about-us.md"),
        ("pages/about-us.md", None),
        ("statements/2024-12-31-x.md", "statements/2024/2024-12-31-x.md"),
    ],
)
def test_sources_pages_and_statements_have_their_folders_too(path: str, proper: str | None) -> None:
    """The year of a source's folder is any; pages stand in no year; a statement is filed like an event."""
    found = [one for one in check(context_of({**VALID, path: b""})) if one.rule == "name-mismatch"]
    assert [one.path for one in found] == ([path] if proper else [])
    assert all(proper and proper in one.help for one in found)


@pytest.mark.parametrize("name", ["con", "aux", "nul", "prn", "com1", "lpt9", "con.old"])
def test_a_name_that_windows_has_no_file_of_is_told_another_one(name: str) -> None:
    """A checkout there could not hold it; `con-1`, and an event whose words end in one, are names as any other."""
    for path in (f"sources/2024/{name}.yaml", f"pages/{name}.md"):
        (found,) = [one for one in check(context_of({**VALID, path: b""})) if one.rule == "name-mismatch"]
        proper = found.help.removesuffix(".").rpartition(" ")[2]
        assert (found.path, "device on Windows" in found.message) == (path, True)
        assert [
            one.rule
            for one in check(context_of({**VALID, proper: VALID["pages/about.md"]}))
            if one.rule == "name-mismatch"
        ] == []
    assert [
        one
        for one in found_elsewhere(f"exchanges/2024/2024-05-10-{name[:3]}.md")
        if one[0] == "name-mismatch"
    ] == []


@pytest.mark.parametrize(
    "path",
    [
        "sources/2024/%s.yaml",
        "pages/%s.md",
        "exchanges/2024/2024-05-10-%s.md",
        "statements/2024/2024-12-31-%s.md",
    ],
)
def test_a_name_that_no_id_can_have_is_told_a_shorter_one(path: str) -> None:
    """No entry could quote such a source, and none could have such an earlier id; with a hundred characters it can."""
    data = VALID[EVENT if path.startswith("exchanges") else "statements/2024/2024-12-31.md"]
    files = {name: text for name, text in VALID.items() if text is not data}
    long = path % ("long-" * 30 + "x")
    (found,) = [one for one in check(context_of({**files, long: data})) if one.rule == "name-mismatch"]
    assert (found.path, "more than the 100 characters" in found.message) == (long, True)
    proper = found.help.removesuffix(".").rpartition(" ")[2]
    assert 98 <= len(proper.rpartition("/")[2].partition(".")[0]) <= 100
    assert [one for one in check(context_of({**files, proper: data})) if one.rule == "name-mismatch"] == []


@pytest.mark.parametrize(
    "registry", ["speakers.yaml", "publishers.yaml", "categories.yaml", "agreements.yaml"]
)
def test_an_id_that_windows_has_no_folder_of_is_told_another_one(registry: str) -> None:
    """In every registry, at the id; with the advice followed nothing is found at an id."""
    first = VALID[registry].decode().partition(":")[0]
    (found,) = [
        one for one in findings_of(edited(f"{first}:", "nul:", registry), registry) if one.rule == "bad-value"
    ]
    assert (found.span.line, found.span.column) == (1, 1)
    assert "'nul' is the name of a device on Windows" in found.message
    assert found.help == "Give it another id, such as nul-1."
    better = findings_of(edited(f"{first}:", "nul-1:", registry), registry)
    assert [one for one in better if one.rule == "bad-value"] == []


def test_a_date_that_is_not_the_names_is_named_at_the_date() -> None:
    """Unless it could not be read, which is said already."""
    (found,) = findings_of(edited("date: 2024-05-10", "date: 2024-05-09"), EVENT)
    assert (found.rule, found.span.line, found.span.column) == ("name-mismatch", 3, 7)
    assert "the date is 2024-05-09, but the file's name says 2024-05-10" in found.message
    assert [one.rule for one in findings_of(edited("date: 2024-05-10", "date: May"), EVENT)] == ["bad-value"]


@pytest.mark.parametrize(
    ("old", "new", "message", "remedy"),
    [
        ("count: 12", "count: 1_000", "count: '1_000' is not a whole number", "Write 1000."),
        ("count: 12", 'count: "1 000"', "'1 000' is not a whole number", "Write 1000."),
        ("count: 12", "count: 012", "'012' is not a whole number", "Write 12."),
        ("count: 12", "count: 307.0", "'307.0' is not a whole number", "Write 307."),
        ("count: 12", "count: ١٢", "'١٢' is not a whole number in digits 0 to 9", "Write 12."),
        ("count: 12", "count: twelve", "'twelve' is not a whole number", "Write 12, the number alone"),
        ("count: 12", "count: 12 people", "'12 people' is not a whole number", "Write 12, the number alone"),
        ("count: 12", "count: 12 осіб", "'12 осіб' is not a whole number", "Write 12, the number alone"),
        ("count: 12", "count: about 12", "'about 12' is not", "Write 12, and beside it 'precision: about'."),
        ("count: 12", "count: 12+", "'12+' is not", "Write 12, and beside it 'precision: at-least'."),
        ("count: 12", "count: 12-15", "'12-15' is not", "Write one number"),
        ("count: 12", "count: 0x0c", "'0x0c' is not", "Write the number alone"),
        ("count: 12", 'count: "12"', "12 stands in quotation marks", "Write 12."),
        ("added: 2024-05-11T09:00Z", "added: 2024-05-11 09:00", "is not a date-time", "Write 2024-05-11T09:00Z"),
        ("added: 2024-05-11T09:00Z", "added: 2024-05-11T01:30+03:00", "is not a date-time", "Write 2024-05-10T22:30Z, which"),
        ("added: 2024-05-11T09:00Z", "added: 2024-05-11", "is not a date-time", "as in 2024-05-11T12:00Z"),
        ("added: 2024-05-11T09:00Z", "added: 2024-02-30T09:00Z", "is not a date-time", "the calendar has none of this number in this month."),
        ("added: 2024-05-11T09:00Z", "added: 11.05.2024", "is not a date-time", "as in 2024-05-11T12:00Z."),
        ("date: 2024-05-10", "date: 10 May 2024", "'10 May 2024' is not a day", "Write 2024-05-10."),
        ("date: 2024-05-10", "date: 10.05.2024", "'10.05.2024' is not a day", "Write 2024-05-10."),
        ("date: 2024-05-10", "date: 2024-5-10", "'2024-5-10' is not a day", "Write 2024-05-10."),
        ("date: 2024-05-10", "date: 2024-02-30", "'2024-02-30' is not a day of the calendar", "Look the day up"),
        ("kind: exchange", "kind: exchang", "(did you mean 'exchange'?)", "Write one of these."),
        ("side: norland", "side: northland", "there are: norland, surland (did you mean 'norland'?)", "Write one of these."),
        ("title: An exchange at the bridge", "title: Short", "the text has 5 characters where 10 to 120 belong", ""),
        ("count: 12", "count: 1234567890", "'1234567890' is not a whole number", "no number here has more than nine digits"),
        ("id: place", "id: The Place", "'The Place' is not an id", "Write a word of lower-case letters"),
        ("speaker: norland-ministry", "speaker: Ministry of Defence of Norland", "is not an id", "Write norland-ministry: under this id it stands in speakers.yaml."),
        ("speaker: norland-ministry", "speaker: Somebody Else", "is not an id", "Write the id, not a name"),
        ("kind: exchange", "kind: exchange\nstage: {number: 3, of: 2}", "number: the stage number 3 is one of 2 only", "Correct the number"),
        ("kind: exchange", "kind: exchange\nstage: {number: 0}", "'0' is not a whole number from 1 on", "begin at 1"),
        ("kind: exchange", "kind: exchange\nstatus: draft\nwithdrawn: {date: 2024-06-01, reason: duplicate, why: Twice.}", "a draft or withdrawn, not both", "Take 'status: draft' out"),
        ("title: An exchange at the bridge", 'title: ""', "the text is empty", "Write the text"),
        ("by: Second Reader", 'by: "-"', "by: '-' holds no word", "Write the text"),
        ("kind: exchange", "kind: exchange\nnamed: yes", "named: the text has 3 characters where 10 to 3000 belong", ""),
    ],
)  # fmt: skip
def test_a_bad_value_is_named_with_what_was_expected(old: str, new: str, message: str, remedy: str) -> None:
    """The message holds the value and the expectation; the help has the value to write, where it can be told."""
    (found,) = [one for one in findings_of(edited(old, new), EVENT) if one.rule == "bad-value"]
    assert message in found.message
    assert remedy in found.help


def test_a_number_that_a_comma_parts_is_one_mistake() -> None:
    """Within braces YAML ends a value at a comma: the rest of the number is no field, and the first part no figure."""
    (found,) = findings_of(edited("count: 12", "count: 1,248"), EVENT)
    assert (found.rule, found.span.line, found.span.column) == ("missing-field", 26, 40)
    assert "without the comma" in found.help


def test_a_kind_of_people_that_is_misspelt_is_one_mistake() -> None:
    """It may be a misspelt 'all', so nothing is said of a missing figure; without a likely one all kinds are listed."""
    (likely,) = findings_of(edited("who: all", "who: alle"), EVENT)
    assert (likely.rule, likely.message) == (
        "unknown-category",
        "there is no category 'alle' (did you mean 'all'?)",
    )
    (unlikely,) = findings_of(edited("who: all", "who: wwwww"), EVENT)
    assert "Write one of all, " in unlikely.help


@pytest.mark.parametrize(
    ("old", "new", "message", "remedy"),
    [
        ("quotes: [ministry]", "quotes: ministry", "'quotes' in item 1 of 'figures' holds a text, 'ministry',", "[ministry]"),
        ("place:\n  - {name", "place:\n    {name", "'place' holds a mapping where a list belongs", ""),
        ("kind: exchange", "kind: [exchange]", "'kind' holds a list where a text belongs", ""),
        ("checked: {by: Second Reader, on: 2024-05-12}", "checked: yes", "holds a text, 'yes', where a mapping", ""),
        ("checked:", "aliases:\n  -2024-05-01\nchecked:", "'-2024-05-01', where a list belongs", "a space behind the hyphen"),
    ],
)  # fmt: skip
def test_a_wrong_shape_is_named_with_the_right_one(old: str, new: str, message: str, remedy: str) -> None:
    """A list, a mapping or a text in another's place; the help shows how the right one is written."""
    (found,) = [one for one in findings_of(edited(old, new), EVENT) if one.rule == "wrong-type"]
    assert message in found.message
    assert remedy in found.help


def test_ids_collide_over_folders_aliases_and_capital_letters() -> None:
    """Each id that is taken is named at what bears it second; a file that cannot be read bears its id all the same."""
    alias = edited("checked:", "aliases: [2024-06-20]\nchecked:", "statements/2024/2024-12-31.md")
    files = {
        "sources/1999/herald-2024-05-10.yaml": VALID["sources/2024/herald-2024-05-10.yaml"],
        "statements/2024/2024-05-10.md": b"---\na: b: c\n---\n",
        "exchanges/2024/2024-08-01-Release.md": VALID["exchanges/2024/2024-08-01-release.md"],
        "statements/2024/2024-12-31.md": alias.encode(),
    }
    found = [one for one in check(context_of(VALID | files)) if one.rule == "duplicate-id"]
    assert [(one.path, one.span.line) for one in found] == [
        ("exchanges/2024/2024-08-01-release.md", 1),
        ("sources/2024/herald-2024-05-10.yaml", 1),
        ("statements/2024/2024-05-10.md", 1),
        ("statements/2024/2024-12-31.md", 14),
    ]


def test_a_quote_that_has_the_id_of_another_is_named_at_its_id() -> None:
    """Counted as in the file, also where a quote before it could not be read."""
    text = edited("id: place", "id: surland").replace("voice: direct", "voice: spoken")
    (found,) = [one for one in findings_of(text, EVENT) if one.rule == "duplicate-id"]
    assert (found.span.line, found.span.column) == (20, 9)


def test_all_mistakes_of_all_files_are_said_in_one_run() -> None:
    """Broken files hide none of each other's findings, and nothing is said about the files that are well."""
    files = {
        EVENT: edited("kind: exchange", "kind: swap").encode(),
        REGISTRY: b"bridge: [\n",
        "pages/about.md": b"",
        "publishers.yaml": edited("kind: agency", "knid: agency", "publishers.yaml").encode(),
        "sources/2024/bote-2024-08-01.yaml": b"\xff\xfe",
        "speakers.yaml": edited("side: surland", "side: &x surland", "speakers.yaml").encode(),
    }
    found = [one for one in check(context_of(VALID | files)) if one.rule != "withheld"]
    assert [(one.path, one.rule) for one in found] == [
        (REGISTRY, "yaml-syntax"),
        (EVENT, "bad-value"),
        ("pages/about.md", "yaml-syntax"),
        ("publishers.yaml", "unknown-field"),
        ("sources/2024/bote-2024-08-01.yaml", "not-utf-8"),
        ("speakers.yaml", "anchor-in-yaml"),
    ]


def test_what_was_not_judged_is_said_once_a_file_and_only_where_something_was() -> None:
    """A quote and a figure lost in one file are one note; a lost author is none; neither is an empty log's missing registry."""
    text = edited("voice: direct", "voice: spoken").replace("count: 12", "count: x", 1)
    source = edited("language: en", "language: en\nauthor: [a]", "sources/2024/herald-2024-05-10.yaml")
    files = {EVENT: text.encode(), "sources/2024/herald-2024-05-10.yaml": source.encode()}
    (note,) = [one for one in check(context_of(VALID | files)) if one.rule == "withheld"]
    assert (note.path, note.span.line, note.severity) == (EVENT, 1, "note")
    assert "'figures' and 'quotes' could not be read in full" in note.message
    assert "missing-figure" in note.message
    assert {one.rule for one in check(context_of({}))} == {"missing-file"}


def test_the_note_on_what_was_not_judged_names_rules_that_there_are() -> None:
    """Every name in its tables is one of the catalogue."""
    listed = " ".join([*OF_A_FILE.values(), *(name for names in OF_A_FIELD.values() for name in names)])
    assert set(re.findall(r"[a-z]+(?:-[a-z]+)+", listed)) <= {rule.name for rule in RULES}


def test_a_nesting_that_is_too_deep_is_not_answered_with_advice_on_anchors() -> None:
    """What helps is to take levels away; nothing there could be put into quotation marks."""
    (found,) = [one for one in findings_of(f"a: {'[' * 70}{']' * 70}\n") if one.rule == "anchor-in-yaml"]
    assert "a nesting of more than 64 levels" in found.message
    assert found.help.startswith("Take brackets or indentation away")


def test_the_marks_of_a_merge_are_called_by_their_name() -> None:
    """Nobody who saw 'no field' there would know what to delete."""
    marked = edited("kind: exchange", "<<<<<<< HEAD\nkind: exchange\n=======\nkind: release\n>>>>>>> other")
    (found,) = [one for one in findings_of(marked, EVENT) if one.rule == "yaml-syntax"]
    assert "'<<<<<<< HEAD' is a mark that git left" in found.message
    assert "all three marks" in found.help
