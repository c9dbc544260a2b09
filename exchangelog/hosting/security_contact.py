"""`.well-known/security.txt`: whom to tell of a hole in the site or its program (RFC 9116).

Comes in: an address, the day until which it holds, the site's own address, its languages. Goes out: bytes.
"""

from __future__ import annotations

from datetime import date
from urllib.parse import quote

PATH = ".well-known/security.txt"
IN_ADDRESS = "@!$&'*+-./=?_~"
"""What a mailto address keeps as it is (RFC 6068, section 2); all else, line ends among it, is percent-encoded."""


def write_security_contact(contact: str, expires: date, base_url: str, languages: tuple[str, ...]) -> bytes:
    """Give the file's bytes: its fields in the order in which RFC 9116 describes them."""
    lines = (
        f"Contact: mailto:{quote(contact, safe=IN_ADDRESS)}",
        f"Expires: {expires.isoformat()}T00:00:00Z",
        f"Preferred-Languages: {', '.join(languages)}",
        f"Canonical: {quote(base_url.rstrip('/'), safe=':/?#[]@!$&()*+,;=%~')}/{PATH}",
    )
    return "".join(f"{line}\n" for line in lines).encode()
