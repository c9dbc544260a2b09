"""The pages' content security policy, widened in the preview by exactly what reloading and the overlay need.

In: a finished page. Out: the page with its policy, if it has one, allowing files from the preview itself, livereload's script
among them, and its web socket; still no inline script.
The policy is not just taken out: an editor who previews a stranger's pull request should have its
protection too, and sees at once when a page breaks it. (Content Security Policy Level 3, W3C.)
"""

from __future__ import annotations

import re
from html import escape, unescape

__all__ = ["widen_policy"]

_META = re.compile(rb"<meta\b[^>]*\bhttp-equiv\s*=\s*[\"']?content-security-policy\b[^>]*>", re.IGNORECASE)
_CONTENT = re.compile(r"""(\bcontent\s*=\s*)(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)


def widen_policy(page: bytes) -> bytes:
    """Widen the policy in a page's <meta>. A page without a policy stays as it is."""

    def widened(meta: re.Match[bytes]) -> bytes:
        tag = meta[0].decode("utf-8", "replace")
        return _CONTENT.sub(
            lambda found: f'{found[1]}"{escape(_widen(unescape(found[2] or found[3] or "")))}"', tag
        ).encode()

    return _META.sub(widened, page)


def _widen(policy: str) -> str:
    """Add to each directive what the preview needs; one that is missing starts from default-src, as browsers do."""
    directives = {words[0].lower(): words[1:] for part in policy.split(";") if (words := part.split())}
    needed = {"script-src": ["'self'"], "style-src": ["'self'"], "connect-src": ["'self'", "ws:"]}
    for name, sources in needed.items():
        present = directives.get(name, directives.get("default-src"))
        if present is not None:
            kept = [source for source in present if source.lower() != "'none'"]
            directives[name] = [*kept, *(source for source in sources if source not in kept)]
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())
