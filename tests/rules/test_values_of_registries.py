"""What the contract says of single values of registries, site.yaml and sources, each broken alone and just kept."""

import pytest

from tests.reading.judged_text import EVENT, SOURCE, edited, findings_of

SPEAKERS, PUBLISHERS, CATEGORIES, SITE = "speakers.yaml", "publishers.yaml", "categories.yaml", "site.yaml"
STATEMENT = "statements/2024/2024-12-31.md"
ADDRESS = "url: https://news.invalid/herald-2024-05-10"
REMOVAL = "date: 2024-06-01, kind: removal, what: A name was taken out., why: Its bearer asked for it., path: summary"
OFFICE = "standing: unofficial\n  roles:\n    - {role: Envoy, from: 2024-05-01, to: %s}"


@pytest.mark.parametrize(
    ("path", "old", "new", "found", "words"),
    [
        (SPEAKERS, "standing: unofficial", OFFICE % "2024-04-30", ("bad-value", 6, 43), "the office ends before it begins"),
        (SPEAKERS, "ada-invented:", "outlet:", ("bad-value", 1, 1), "'outlet' stands for the source that speaks for itself"),
        (PUBLISHERS, "kind: press", "kind: press\n  country: UK", ("bad-value", 4, 12), "'UK' is not the code of a country"),
        (PUBLISHERS, "kind: press", "kind: press\n  country: ZZ", ("bad-value", 4, 12), "'ZZ' is not the code of a country"),
        (CATEGORIES, "or sergeants.\n  part_of: military\n", "or sergeants.\n", ("missing-field", 19, 1), "'partition' needs a 'part_of'"),
        (SITE, "  norland:", "  both:", ("bad-value", 14, 3), "'both' is a word of the log's own"),
        (SITE, "  norland:", "  none:", ("bad-value", 14, 3), "'none' is a word of the log's own"),
        (SOURCE, ADDRESS, "url: null", ("missing-field", 1, 1), "'url: null' needs a 'url_note'"),
        (EVENT, "Millford, quotes: [place]}", "Millford}", ("missing-field", 8, 6), "the field 'quotes' is missing in item 1 of 'place'"),
        (EVENT, "quotes: [place]", "quotes: []", ("bad-value", 8, 46), "there are 0 in it where 1 belong"),
        (EVENT, "checked:", f"corrections:\n  - {{{REMOVAL}, was: A name, now: null}}\nchecked:", ("bad-value", 29, 119), "a removal does not say what it removed"),
        (STATEMENT, "since: 2024-05-01", "since: 2025-01-01", ("bad-value", 13, 49), "counts from a day behind that of the entry on"),
        (EVENT, "kind: exchange", "kind: exchange\ndate_latest: 2024-05-11", ("missing-field", 1, 1), "needs a 'date_note'"),
    ],
)  # fmt: skip
def test_a_value_out_of_its_rule_is_told_alone(
    path: str, old: str, new: str, found: tuple[str, int, int], words: str
) -> None:
    """One finding at the value; of what is missing at the key above it, at the top on line 1."""
    (one,) = findings_of(edited(old, new, path), path)
    assert (one.rule, one.span.line, one.span.column) == found
    assert words in one.message


@pytest.mark.parametrize(
    ("path", "old", "new"),
    [
        (SPEAKERS, "standing: unofficial", OFFICE % "2024-05-01"),
        (SPEAKERS, "ada-invented:", "outlet-1:"),
        (PUBLISHERS, "kind: press", "kind: press\n  country: UA"),
        (PUBLISHERS, "kind: press", "kind: press\n  country: XK"),
        (
            CATEGORIES,
            "counts as privates or sergeants.\n  part_of: military\n  partition: rank",
            "counts so.",
        ),
        (STATEMENT, "since: 2024-05-01", "since: 2024-12-31"),
        (SOURCE, ADDRESS, "url: null\nurl_note: It was printed."),
        (EVENT, "checked:", f"corrections:\n  - {{{REMOVAL}, was: null, now: null}}\nchecked:"),
    ],
)
def test_what_just_keeps_the_rule_is_well(path: str, old: str, new: str) -> None:
    """An office of one day, a country that has a code, a kind that is a whole of its own, a source on paper."""
    assert findings_of(edited(old, new, path), path) == []


@pytest.mark.parametrize(
    ("address", "is_placeholder"),
    [
        ("https://example.org/", True),
        ("https://log.example.com:8080/log", True),
        ("https://example.net", True),
        ("https://example.com.ua/", False),
        ("https://example.community/", False),
        ("https://my-example.org/", False),
    ],
)
def test_a_placeholder_is_a_domain_that_belongs_to_nobody(address: str, *, is_placeholder: bool) -> None:
    """RFC 2606 keeps example.org and its like, with all below them; what only begins so is somebody's."""
    found = findings_of(edited("https://log.invalid/", address, SITE), SITE)
    assert [one.rule for one in found] == (["placeholder"] if is_placeholder else [])


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("base_url: https://log.invalid/\n", ""),
        ("base_url: https://log.invalid/", "base_url: nowhere"),
        ("  removal: removal@log.invalid\n", ""),
        ("feed_authority: log.invalid,2024", "feed_authority: log"),
    ],
)
def test_what_nobody_wrote_is_no_placeholder(old: str, new: str) -> None:
    """An address that is missing or wrong is that and no more: what stood in for it was told as the editor's own."""
    assert [one.rule for one in findings_of(edited(old, new, SITE), SITE)] in (
        ["missing-field"],
        ["bad-value"],
    )
