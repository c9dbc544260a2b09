"""What extraction gives: the text, and what the page says of itself, each fact with the place where it says so."""

from __future__ import annotations

from msgspec import Struct, field

from exchangelog.cannot_run import CannotRun
from exchangelog.record.moment import Moment

MOST_TEXT = 1_000_000
"""Characters; the longest reports have a tenth of that, trafilatura takes minutes for more, and the digests of as many sentences fit no source."""


class NoText(CannotRun):
    """There is no text to capture; `str()` of it is the one line that says why.

    `hidden` says that there may be one which we are not shown: behind a consent page or a login.
    """

    def __init__(self, reason: str, *, hidden: bool = False) -> None:
        super().__init__(reason)
        self.hidden = hidden


class Published(Struct, frozen=True):
    """When a page says that it was published, and by which of its parts."""

    at: Moment
    stated_by: str


class Facts(Struct, frozen=True):
    """What a page says of itself; None where it says nothing. `address` is the one that it calls its own."""

    title: str | None = None
    author: str | None = None
    published: Published | None = None
    language: str | None = None
    site: str | None = None
    address: str | None = None


class Extract(Struct, frozen=True):
    """The text of a page, how it was got (None where it was taken as it is), and what the page says of itself.

    `media` is html, pdf or text; `charset` the one that the bytes were read in, where they are text. `shown` is all that an HTML
    page shows, beside the article.
    """

    text: str
    media: str
    extractor: str | None = None
    charset: str | None = None
    facts: Facts = field(default_factory=Facts)
    shown: str = ""


def refuse_overlong(text: str) -> None:
    """Raise NoText where a text is longer than any that is quoted from."""
    if len(text) > MOST_TEXT:
        raise NoText(f"it holds more text than a source can: {len(text):,} characters")
