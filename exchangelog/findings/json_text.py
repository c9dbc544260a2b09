"""Values as JSON for whoever reads what a command prints, a program or a person before a terminal.

Comes in: a value as JSON can hold it. Goes out: its text, in which every character that nobody sees stands as its escape (RFC 8259, section 7):
the same value for a program, and nothing that could turn the writing of a terminal, hide what stands there or command a workflow's runner.
"""

from __future__ import annotations

import json
from typing import Any

from exchangelog.findings.text_format import RUNNERS_SIGN


def json_text(value: Any) -> str:  # noqa: ANN401 - whatever JSON can hold
    """Give the text, indented by two, in the letters of every language."""
    text = json.dumps(value, ensure_ascii=False, indent=2)
    hidden = {character for character in set(text) if not character.isprintable() and character != "\n"}
    text = text.replace(RUNNERS_SIGN, r"#\u0023[")
    return text.translate({ord(character): json.dumps(character)[1:-1] for character in hidden})
