"""Why a page cannot be fetched: one line for the user, and a kind for the program that decides what to make of it."""

from __future__ import annotations

from enum import Enum

from exchangelog.cannot_run import CannotRun


class Trouble(Enum):
    """What kept a page from being fetched."""

    GONE = "the server says that there is no such page (any more)"
    BLOCKED = "the server, or its robots.txt, does not let us see it"
    BUSY = "the server asks to come again later"
    FAILED = "no answer, or the server's own failure; it may be well the next time"
    REFUSED = "we do not go there: not a web address, or not a public one"
    UNUSABLE = (
        "the answer cannot be used: too large, redirected in a circle, a certificate that does not hold"
    )


class CannotFetch(CannotRun):
    """The page cannot be fetched.

    `address` is the one that made the trouble, which after a redirect is not the one that was asked for. `wait` is the number
    of seconds after which the server asks to come again, where it does.
    """

    def __init__(self, trouble: Trouble, address: str, reason: str, wait: float | None = None) -> None:
        """Say which address cannot be fetched, and why; `reason` completes the sentence."""
        super().__init__(f"{address} cannot be fetched: {reason}")
        self.trouble = trouble
        self.address = address
        self.reason = reason
        self.wait = wait
