"""A text in quotation marks, as an editor could paste it; for rules that ask for them."""

from __future__ import annotations

TYPOGRAPHIC = "“”„‟«»‘’‚‛‹›`´"
MOST_SHOWN = 90
"""Characters of a text that are repeated; of a longer one only its beginning and its end are shown."""


def quoted_field(field: str, text: str) -> str:
    """Give `field: "text"` (or the text alone, where no field is known), in marks that the text itself does not hold."""
    line = " ".join(text.split())
    if len(line) > MOST_SHOWN:
        line = f"{line[: MOST_SHOWN // 2]} … {line[-MOST_SHOWN // 4 :]}"
    return f"{field}: {quoted(line)}" if field else quoted(line)


def about_marks(text: str) -> str:
    """Say of a text in typographic quotation marks that YAML does not know these; nothing of any other."""
    if not text.startswith(tuple(TYPOGRAPHIC)):
        return ""
    return f" ({text[0]} is none to YAML, which knows \" and ' only)"


def quoted(text: str) -> str:
    """Put a line into double quotation marks, or into single ones where it holds double ones or a backslash."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'
