"""JSON that commands print: the same value as ever, in characters that do nothing but stand there."""

import json

from hypothesis import given
from hypothesis import strategies as st

from exchangelog.findings import Finding
from exchangelog.findings.json_format import format_json
from exchangelog.findings.json_text import json_text
from exchangelog.findings.sarif_format import format_sarif
from tests.findings.hostile import HOSTILE

TEXTS = st.text(st.characters() | st.sampled_from('\u202e\u2066\u200b\x1b\x7f\x9b\U000e0041\u2028##["\\\\\n'))
"""Any text, and often one of what turns writing, is not seen, commands a terminal, or is JSON's own."""


@given(st.dictionaries(TEXTS, TEXTS | st.lists(TEXTS)))
def test_any_value_comes_back_and_every_character_is_seen(value: dict[str, object]) -> None:
    """A program reads what was there; a terminal and a job's log are shown nothing that they could obey."""
    text = json_text(value)
    assert json.loads(text) == value
    assert all(character.isprintable() or character == "\n" for character in text)
    assert "##[" not in text


def test_findings_are_printed_so() -> None:
    """As JSON and as SARIF."""
    findings: tuple[Finding, ...] = HOSTILE
    for text in (format_json(findings), format_sarif(findings, ())):
        assert r"\u202edrawkcab" in text
        assert text.replace("\n", "").isprintable()
        assert "##[" not in text
