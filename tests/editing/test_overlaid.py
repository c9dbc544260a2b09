"""A mapping with other values under some of its keys is what a copy with these values would be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchangelog.overlaid import Overlaid


@given(
    base=st.dictionaries(st.integers(0, 9), st.integers()),
    layers=st.lists(st.dictionaries(st.integers(0, 9), st.integers())),
)
def test_it_is_what_a_copy_would_be(base: dict[int, int], layers: list[dict[int, int]]) -> None:
    """Values, order, length and what is asked for in vain, after any number of layers; the mapping below stays as it was."""
    kept, copy, overlaid = dict(base), dict(base), Overlaid(base, {})
    for layer in layers:
        known = {key: value for key, value in layer.items() if key in base}
        copy |= known
        overlaid = Overlaid(overlaid, known)
    assert list(overlaid.items()) == list(copy.items())
    assert overlaid == copy
    assert 10 not in overlaid
    assert base == kept


def test_a_key_that_is_not_there_is_refused() -> None:
    """Nothing can be added this way."""
    with pytest.raises(KeyError, match="2"):
        Overlaid({1: 1}, {2: 2})
