"""A list that is numbered from anything but 1 is found wherever it begins, however deep among quotations and other lists."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.reading import list_starts as module
from exchangelog.reading.list_starts import list_starts


def numbers(body: str) -> list[str]:
    return [body[one.start : one.end] for one in list_starts(body)]


@pytest.mark.parametrize(
    "body",
    [
        "307. people came home.",
        "Some text.\n\n307) people came home.",
        "> 307. people came home.",
        "- > 307. people came home.",
        "1. 307. people came home.",
        "* - + 307. people",
        "\t-\t307. people".lstrip(),
        "Some text.\r\n\r\n307. people",
        "   307. people",
    ],
)
def test_a_number_that_a_list_begins_with_is_found(body: str) -> None:
    """It would be published as the first item of a list, with its number."""
    assert numbers(body) == ["307"]


@pytest.mark.parametrize("body", ["In 2025. 307 people.", "1. One\n2. Two", "Of 307.\nThey were 12.", ""])
def test_no_other_number_is_one(body: str) -> None:
    """A sentence may end in a number, and a list may begin with 1."""
    assert numbers(body) == []


@given(st.text(alphabet=" \t>*+-.)0123\n\raб", max_size=30))
def test_no_list_is_passed_over_before_it_is_parsed(body: str) -> None:
    """What the quick look at the lines' heads lets go has no such list in it."""
    found = list(list_starts(body))
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, "LINE_HEAD", re.compile(r"[^!]+"))
        assert found == list(list_starts(body))
