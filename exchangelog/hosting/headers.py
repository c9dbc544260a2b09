"""`_headers`: what a host is to send with each file, in the format that Netlify and Cloudflare Pages read.

Comes in: the policy of the pages, which files have which media type, whether it is a preview. Goes out: bytes. Every page carries its policy itself, too,
for hosts that send no headers of ours; what only a header can say stands here alone: `frame-ancestors` (CSP level 3), `X-Content-Type-Options`,
the opener policy, permissions. A header is set by one rule for each path, since these hosts join what several rules say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from exchangelog.media_types import media_type

PERMISSIONS = (
    *("accelerometer", "autoplay", "camera", "display-capture", "encrypted-media", "fullscreen"),
    *("geolocation", "gyroscope", "magnetometer", "microphone", "midi", "payment"),
    *("picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "usb"),
)
"""Nothing that a browser can be asked for is needed to read (Permissions Policy, W3C)."""

FONT_DAYS = 30
"""How long a browser may keep a font without asking again; everything else it asks for again, so that a correction is seen at once."""


def write_headers(policy: str, described: Iterable[str], *, secure: bool, preview: bool) -> bytes:
    """Give the file's bytes.

    `policy` is the content security policy of the pages; `described` the paths whose media type a host would not guess;
    `secure` whether the site's address begins with https:// (then browsers are told to come back that way alone, RFC 6797).
    """
    everywhere = {
        "Content-Security-Policy": f"{policy}; frame-ancestors 'none'",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{feature}=()" for feature in PERMISSIONS),
    }
    if secure:
        everywhere["Strict-Transport-Security"] = "max-age=31536000"
    if preview:
        everywhere["X-Robots-Tag"] = "noindex"
    rules = {
        "/*": everywhere,
        "/static/fonts/*": {"Cache-Control": f"public, max-age={FONT_DAYS * 24 * 60 * 60}"},
        # So that tools in a reader's browser may open the data: they are public, and nothing is decided by who asks.
        "/data/*": {"Access-Control-Allow-Origin": "*"},
    }
    rules |= {f"/{path}": {"Content-Type": media_type(path)} for path in sorted(described)}
    return "\n".join(rule for path, headers in rules.items() for rule in write_rule(path, headers)).encode()


def write_rule(path: str, headers: Mapping[str, str]) -> Iterable[str]:
    """Give the lines of one rule: the path, a line for each header, an empty line."""
    yield path
    yield from (f"  {name}: {value}" for name, value in headers.items())
    yield ""
