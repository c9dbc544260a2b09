"""A stranger's text may hold a megabyte of spaces."""

from time import process_time

from markupsafe import Markup

from exchangelog.pages.address import HOME, Here
from exchangelog.pages.prose_text import ProseText
from exchangelog.pages.reference import NOWHERE


def html_of(body: str) -> str:
    """Give a body as HTML, with a mark for each reference."""
    prose = ProseText(body, Here(HOME), "en", {"a": NOWHERE})
    return str(prose.html(cite=lambda _, _around: Markup("<a>")))


def test_spaces_before_a_reference_are_looked_for_once() -> None:
    """A row of them that no reference follows costs no more than other text; one that a reference follows goes with its mark."""
    began = process_time()
    assert html_of(f"a{' ' * 900_000}b").count(" ") == 900_000
    assert process_time() - began < 5
    assert (
        html_of("said \n [@a], and[@a]; then [@a] [@a] said.") == "<p>said<a>, and<a>; then<a><a> said.</p>\n"
    )
