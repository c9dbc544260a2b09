"""What the families of rules and their severities are called.

Comes in: a family, a severity. Goes out: texts in the page's language.
"""

from __future__ import annotations

from exchangelog.pages.wording import Wording


def family_name(family: str, wording: Wording) -> str:
    """Name a family of rules, by what they look at."""
    _ = wording.gettext
    names = {
        "reading": _("reading the files"),
        "text": _("texts"),
        "evidence": _("evidence"),
        "figures": _("figures"),
        "prose": _("prose"),
        "time": _("time"),
        "log": _("the log as a whole"),
        "change": _("what was changed"),
        "notes": _("notes"),
    }
    return names.get(family, family)


def severity_name(severity: str, wording: Wording) -> str:
    """Name a severity."""
    _ = wording.gettext
    return {"error": _("Error"), "warning": _("Warning"), "note": _("Note")}[severity]


def severity_meaning(severity: str, wording: Wording) -> str:
    """Say what a severity does to the build."""
    _ = wording.gettext
    return {
        "error": _("Error: stops the build"),
        "warning": _("Warning: to be looked at"),
        "note": _("Note: says what is still open"),
    }[severity]
