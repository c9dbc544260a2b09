"""Where on the web something is published: a host of one outlet, or the part of a host that many share.

Comes in: a web address. Goes out: what tells its publisher from others. On t.me or YouTube the host says nothing: there each channel is
another's, and the first part of the path names it.
"""

from __future__ import annotations

from urllib.parse import unquote, urlsplit

from exchangelog.evidence.hosts import host_of

SHARED_HOSTS = frozenset(
    {
        "t.me",
        "telegram.me",
        "facebook.com",
        "fb.com",
        "instagram.com",
        "threads.net",
        "x.com",
        "twitter.com",
        "youtube.com",
        "youtu.be",
        "tiktok.com",
        "vk.com",
        "ok.ru",
        "dzen.ru",
        "rutube.ru",
        "medium.com",
        "linkedin.com",
        "bsky.app",
        "web.archive.org",
        "archive.org",
        "archive.ph",
        "archive.is",
        "archive.today",
    }
)
"""Hosts at which many publish."""

BEFORE_A_NAME = frozenset({"s", "c", "channel", "user", "groups", "in", "company", "profile"})
"""Parts of a path that a name stands behind: 't.me/s/name'."""

NO_NAMES = frozenset(
    {
        "watch",
        "shorts",
        "live",
        "video",
        "videos",
        "post",
        "posts",
        "p",
        "a",
        "i",
        "reel",
        "story.php",
        "permalink.php",
        "profile.php",
        "photo",
        "share",
        "status",
        "web",
        "details",
        "embed",
    }
)
"""Parts of a path behind which only a page's own number stands."""


def place_of_publication(address: str) -> str | None:
    """Give the host of an address, with the channel where many share it; None where the address names neither."""
    host = host_of(address)
    if host.removeprefix("m.").removeprefix("mobile.") not in SHARED_HOSTS:
        return host or None
    channel = channel_of(address)
    return None if channel is None else f"{host}/{channel}"


def channel_of(address: str) -> str | None:
    """Give the part of a path that names who publishes there, in lower case; None where it names a page alone."""
    parts = [unquote(part).casefold() for part in urlsplit(address.strip()).path.split("/") if part]
    if parts and parts[0] in BEFORE_A_NAME:
        parts = parts[1:]
    return None if not parts or parts[0] in NO_NAMES else parts[0]
