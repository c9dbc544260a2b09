"""The pages' content security policy, widened in the preview by exactly what reloading and the overlay need.

In: a finished page and the script that livereload puts into it. Out: the page with its policy, if it has
one, allowing that one inline script (by its digest), files from the preview itself, and its web socket.
The policy is not just taken out: an editor who previews a stranger's pull request should have its
protection too, and sees at once when a page breaks it. (Content Security Policy Level 3, W3C.)
"""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import escape, unescape

__all__ = ["script_source", "widen_policy"]

_META = re.compile(rb"<meta\b[^>]*\bhttp-equiv\s*=\s*[\"']?content-security-policy\b[^>]*>", re.IGNORECASE)
_CONTENT = re.compile(r"""(\bcontent\s*=\s*)(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_SCRIPT = re.compile(rb"\A\s*<script[^>]*>(.*)</script>\s*\Z", re.DOTALL)


def script_source(element: bytes) -> str:
    """Give the source expression ('sha256-...') that allows one inline script. element: from <script> to </script>."""
    script = _SCRIPT.match(element)
    if script is None:
        raise ValueError(f"not a script element: {element[:80]!r}")
    return f"'sha256-{b64encode(sha256(script[1]).digest()).decode()}'"


def widen_policy(page: bytes, script: str) -> bytes:
    """Widen the policy in a page's <meta>. script: a source expression. A page without a policy stays as it is."""

    def widened(meta: re.Match[bytes]) -> bytes:
        tag = meta[0].decode("utf-8", "replace")
        return _CONTENT.sub(
            lambda found: f'{found[1]}"{escape(_widen(unescape(found[2] or found[3] or ""), script))}"', tag
        ).encode()

    return _META.sub(widened, page)


def _widen(policy: str, script: str) -> str:
    """Add to each directive what the preview needs; one that is missing starts from default-src, as browsers do."""
    directives = {words[0].lower(): words[1:] for part in policy.split(";") if (words := part.split())}
    needed = {"script-src": ["'self'", script], "style-src": ["'self'"], "connect-src": ["'self'", "ws:"]}
    for name, sources in needed.items():
        present = directives.get(name, directives.get("default-src"))
        if present is not None:
            kept = [source for source in present if source.lower() != "'none'"]
            directives[name] = [*kept, *(source for source in sources if source not in kept)]
    return "; ".join(" ".join([name, *sources]) for name, sources in directives.items())
