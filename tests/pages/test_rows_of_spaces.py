"""A stranger's text may hold a megabyte of spaces."""

from time import process_time

from exchangelog.pages.prose_text import CLING, SPACES_BEFORE


def test_spaces_before_a_reference_are_looked_for_once() -> None:
    """A row of them that no reference follows costs no more than other text; one that a reference follows goes with its mark."""
    began = process_time()
    assert SPACES_BEFORE.sub("", "a" + " " * 900_000 + "b").count(" ") == 900_000
    assert process_time() - began < 5
    assert SPACES_BEFORE.sub("", f"said \n {CLING}<a>, and{CLING}<b>") == "said<a>, and<b>"
