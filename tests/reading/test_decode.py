"""What is wrong in a record is said all at once; the bad parts are left out and the rest is kept."""

import pytest

from exchangelog.findings.place import Value
from exchangelog.record.exchange import Exchange
from exchangelog.record.filed import Filed
from tests.reading.judged_text import EVENT, REGISTRY, VALID, context_of, edited, findings_of


def event_of(text: str) -> Filed[Exchange]:
    return context_of({**VALID, EVENT: text.encode()}).log.exchanges["2024-05-10"]


def brief(text: str, path: str = EVENT) -> list[tuple[str, int, int, str]]:
    return [(one.rule, one.span.line, one.span.column, one.message) for one in findings_of(text, path)]


def test_a_bad_item_of_a_list_is_left_out_and_the_others_keep_their_numbers() -> None:
    """Two of three quotes go; a mistake in the third is still named at its own line."""
    text = edited("voice: direct", "voice: spoken").replace("voice: reported", "voice: written", 1)
    event = event_of(text)
    assert [quote.id for quote in event.record.quotes] == ["place"]
    assert event.numbering == {"quotes": (2,)}
    assert event.gaps == {("quotes", 0), ("quotes", 1)}
    text = text.replace("The exchange took place", "Nothing took place")
    assert [one[:3] for one in brief(text)] == [
        ("bad-value", 13, 12),
        ("bad-value", 18, 12),
        ("quote-not-in-source", 24, 11),
    ]


def test_a_required_field_that_is_bad_hides_no_other_mistake() -> None:
    """A stand-in takes its place: the other faults are found in the same run, the record is kept, the gap is known."""
    text = edited("date: 2024-05-10", "date: 2024-05-32").replace("kind: exchange", "kind: swap")
    text = text.replace("count: 12", "count: 012", 1)
    assert [one[:3] for one in brief(text)] == [
        ("bad-value", 3, 7),
        ("bad-value", 5, 7),
        ("bad-value", 26, 38),
    ]
    assert event_of(text).record.date.isoformat() == "2024-05-10"
    assert event_of(text).gaps == {("date",), ("kind",), ("figures", 0)}


def test_a_misspelt_field_is_taken_for_the_one_that_was_meant() -> None:
    """It is one finding, not a second one about a missing field, and its value is read."""
    for old, new in (("title:", "titel:"), ("    said:", "    sayd:"), ("{name:", "{nmae:")):
        found = brief(edited(old, new))
        assert [one[0] for one in found] == ["unknown-field"]
        assert f"did you mean '{old.strip(' {:')}'?" in found[0][3]
    assert event_of(edited("title:", "titel:")).record.title == "An exchange at the bridge"


def test_a_field_with_a_letter_of_another_alphabet_says_which() -> None:
    """The eye cannot tell them apart; the message can."""
    (found,) = brief(edited("title:", "tіtle:"))
    assert "did you mean 'title'?" in found[3]
    assert "U+0456 (cyrillic small letter byelorussian-ukrainian i)" in found[3]


def test_an_empty_field_is_missing_and_said_once() -> None:
    """A required and an optional one, at the top and in an item: each once, at its own name."""
    text = edited("kind: exchange", "kind:").replace("    voice: direct", "    voice:")
    text = text.replace("checked: {by: Second Reader, on: 2024-05-12}", "checked:")
    assert [one[:3] for one in brief(text)] == [
        ("missing-field", 5, 1),
        ("missing-field", 13, 5),
        ("missing-field", 28, 1),
    ]


def test_a_count_that_was_left_open_is_missing_and_said_once() -> None:
    """A new entry has 'count:' with nothing behind it; that the figure then has no number needs no second finding."""
    assert [one[0] for one in brief(edited("count: 12", "count: "))] == ["missing-field"]


def test_null_says_that_something_is_unknown_only_where_that_may_be_said() -> None:
    """An agreement's date may be null, its title may not."""
    assert brief(edited("2024-05-02", "null", REGISTRY), REGISTRY) == []
    assert [one[0] for one in brief("bridge:\n  title: null\n  date: null\n", REGISTRY)] == ["missing-field"]


def test_what_is_wrong_with_the_whole_record_is_said_when_its_parts_are_right() -> None:
    """A draft that is withdrawn, corrections out of order, a latest day before the earliest: at the field that says so."""
    text = edited(
        "checked:", "status: draft\nwithdrawn: {date: 2024-05-12, reason: harmful, why: So.}\nchecked:"
    )
    assert [one[:3] for one in brief(text)] == [("bad-value", 29, 12)]
    gap = "unknown:\n  - {side: norland, who: officers, why: So.}\n  - {side: norland, who: all, why: So.}\nchecked:"
    assert [one[:3] for one in brief(edited("checked:", gap))] == [("bad-value", 30, 5)]
    corrections = "".join(
        f"  - {{date: 2024-05-{day}, kind: update, what: It., why: So., path: title, was: a, now: b}}\n"
        for day in (12, 14, 13, 15, 11)
    )
    found = brief(edited("checked:", f"corrections:\n{corrections}checked:"))
    assert [one[:3] for one in found] == [("bad-value", 31, 5), ("bad-value", 33, 5)]
    text = edited("kind:", "date_latest: 2024-05-09\ndate_note: Why.\nkind:")
    assert [one[:3] for one in brief(text)] == [("bad-value", 5, 14)]


def test_a_translation_of_what_cannot_be_translated_is_an_unknown_field() -> None:
    """At its own name, with what may stand there."""
    assert [one[:3] for one in brief(edited("place:", "uk: {titel: Обмін біля мосту}\nplace:"))] == [
        ("unknown-field", 7, 6)
    ]
    assert [one[:3] for one in brief(edited("place:", "translated: {uk: {title: Обмін}}\nplace:"))] == [
        ("unknown-field", 7, 1)
    ]
    (found,) = brief(edited("place:", "de: {title: Ein Austausch}\nplace:"))
    assert "the languages of the site are en, uk" in found[3]


def test_each_record_of_a_registry_is_decoded_alone() -> None:
    """A bad one is left out, remembered as there, and named; the others are kept."""
    text = edited("standing: official", "standing: offical", "speakers.yaml")
    log = context_of({**VALID, "speakers.yaml": text.encode()}).log
    assert sorted(log.speakers) == ["ada-invented", "surland-ministry"]
    assert log.unread == {("speakers", "norland-ministry")}
    assert [one[:3] for one in brief(text, "speakers.yaml")] == [("bad-value", 8, 13)]


def test_kinds_of_people_that_are_parts_of_themselves_are_named_each() -> None:
    """Every kind in the circle, none that merely leads to it."""
    text = edited("  part_of: all", "  part_of: officers", "categories.yaml")
    text = text.replace("  part_of: all", "  part_of: officers")
    found = brief(text, "categories.yaml")
    assert [one[:3] for one in found] == [("bad-value", 12, 12), ("bad-value", 17, 12)]
    assert "officers > military > officers" in found[0][3]


def test_a_file_that_cannot_be_read_still_counts_by_its_id() -> None:
    """Nobody is told that the event does not exist to which a total refers."""
    log = context_of({**VALID, EVENT: b"---\na: b: c\n---\n"}).log
    assert log.unread == {("exchange", "2024-05-10")}
    assert log.has_exchange("2024-05-10")
    assert "2024-05-10" not in log.exchanges


def test_a_bad_site_file_keeps_what_decides_on_other_files() -> None:
    """A bad licence is one finding; without its sides site.yaml counts as unread, and no side is called unknown."""
    text = edited("licence: CC-BY-4.0", "licence: ''", "site.yaml")
    context = context_of({**VALID, "site.yaml": text.encode()})
    assert context.log.unread == set()
    assert [(one.rule, one.place) for one in context.faults["site.yaml"]] == [
        ("bad-value", Value(("licence",)))
    ]
    text = edited("    adjective: Surlandic\n", "", "site.yaml")
    context = context_of({**VALID, "site.yaml": text.encode()})
    assert context.log.unread == {("site", "site")}
    assert {path for path, faults in context.faults.items() if faults} == {"site.yaml"}


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("https://log.invalid/", '"https://[::1"', "'https://[::1' is not a web address"),
        ("https://log.invalid/", "https://a℀b.invalid/", "is not a web address"),
        ("https://log.invalid/", "https://log.invalid:99999/", "is not a web address"),
        ("https://log.invalid/", "https://:80/", "is not a web address"),
        ("https://log.invalid/", "https://%/", "is not a web address"),
        ("https://log.invalid/", "https://log.invalid@evil.invalid/", "is not a web address"),
        ("https://log.invalid/", "https://log.invalid/?page=", "is not a web address that a path may follow"),
        ("https://log.invalid/", "https://log.invalid/#", "is not a web address that a path may follow"),
        ("https://log.invalid/", "https://log.invalid/../up/", "is not a web address that a path may follow"),
        (
            "https://log.invalid/",
            "https://log.invalid/a%2F%2e%2E/%2e./",
            "is not a web address that a path may",
        ),
        ("https://log.invalid/", "https://log.invalid/a%00/", "is not a web address that a path may follow"),
        ("https://log.invalid/", "https://log.invalid/%E2%80%AE/", "is not a web address that a path may"),
        ("https://log.invalid/", "https://log.invalid/100%/", "is not a web address that a path may follow"),
        ("code.invalid/log", "code.invalid/log?a=", "/log?a=' is not a web address that a path may follow"),
        ("code.invalid/log", "code.invalid/log#a", "/log#a' is not a web address that a path may follow"),
        ("languages: [en, uk]", "languages: [en, uk, en]", "'en' stands there twice"),
    ],
)
def test_what_no_site_can_be_built_with_is_a_finding(old: str, new: str, words: str) -> None:
    """An address that cannot be taken apart, a language that has two folders: the build would end in a bug of its own."""
    found, *others = findings_of(edited(old, new, "site.yaml"), "site.yaml")
    assert found.rule == "bad-value"
    assert {one.rule for one in others} <= {"disguised-letter"}
    assert words in found.message


def test_a_circle_of_very_many_kinds_is_named_in_short() -> None:
    """Each of its kinds has its message, and no message names them all."""
    ring = "".join(f"k{n}: {{label: l, definition: d, part_of: k{(n + 1) % 90}}}\n" for n in range(90))
    found = findings_of(VALID["categories.yaml"].decode() + ring, "categories.yaml")
    assert len(found) == 90
    assert found[0].message.endswith("k8 > k9 > ... > k0")
