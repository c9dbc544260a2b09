"""YAML is read without guesses: what was typed is what is there."""

import pytest

from exchangelog.findings.place import Stretch
from exchangelog.reading.yaml_tree import Raw, parse_tree, plain_value


def value_of(text: str) -> Raw:
    tree = parse_tree(text)
    assert tree.faults == []
    assert tree.root is not None
    return plain_value(tree.root)


def rules_of(text: str) -> list[str]:
    return [fault.rule for fault in parse_tree(text).faults]


@pytest.mark.parametrize(
    "typed", ["010", "no", "12:30", "1_000", "2025-05-24", "1e3", "0x1F", ".inf", "=", "true"]
)
def test_a_plain_text_stays_what_was_typed(typed: str) -> None:
    """Nothing becomes a number, a truth value, a date or sixty minutes."""
    assert value_of(f"a: {typed}\n") == {"a": typed}


@pytest.mark.parametrize("nothing", ["", "~", "null", "NULL"])
def test_only_nothing_is_nothing(nothing: str) -> None:
    """No value, a tilde and `null` mean that there is none; in quotation marks they are texts."""
    assert value_of(f"a: {nothing}\n") == {"a": None}
    assert value_of(f'a: "{nothing}"\n') == {"a": nothing}


def test_lists_and_mappings_may_be_nested_to_a_depth_of_64_and_no_more() -> None:
    """One level more is refused before it costs anything, and so is an endless nesting."""
    depth = 64 - 1
    assert rules_of("a: " + "[" * depth + "]" * depth) == []
    assert rules_of("a: " + "[" * (depth + 1) + "]" * (depth + 1)) == ["anchor-in-yaml"]
    assert rules_of("a: " + "[" * 400_000) == ["anchor-in-yaml"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("a: &x 1\n", "the anchor '&x'"),
        ("a: &x [1]\n", "the anchor '&x'"),
        ("a: !x 1\n", "the tag '!x'"),
        ("a: !!str 1\n", "the tag 'tag:yaml.org,2002:str'"),
        ("a: {<<: {b: c}}\n", "the merge key '<<'"),
    ],
)
def test_what_yaml_has_for_repeating_and_retyping_is_refused(text: str, what: str) -> None:
    """Anchors, tags and merge keys are faults at their own place."""
    (fault,) = parse_tree(text).faults
    assert (fault.rule, fault.details["what"]) == ("anchor-in-yaml", what)
    assert isinstance(fault.place, Stretch)
    assert text[fault.place.start] in "&!<"


def test_what_an_alias_stands_for_is_not_guessed() -> None:
    """A file with an alias or a merge key counts as unread; many aliases of aliases cost no more than their text."""
    assert parse_tree("a: &x 1\nb: *x\n").root is None
    assert parse_tree("a: {<<: {b: c}}\n").root is None
    laughs = "a: &a [x, x]\n" + "".join(
        f"{chr(98 + n)}: &{chr(98 + n)} [*{chr(97 + n)}, *{chr(97 + n)}]\n" for n in range(20)
    )
    assert set(rules_of(laughs)) == {"anchor-in-yaml"}


def test_of_a_key_that_stands_twice_the_first_counts() -> None:
    """Each further one is a fault at its own place that tells where the first stands."""
    tree = parse_tree("a: 1\nb: 2\na: 3\na: 4\n")
    assert [(one.rule, one.place, one.details["first"]) for one in tree.faults] == [
        ("duplicate-key", Stretch(10, 11), "0"),
        ("duplicate-key", Stretch(15, 16), "0"),
    ]
    assert tree.root is not None
    assert plain_value(tree.root) == {"a": "1", "b": "2"}
