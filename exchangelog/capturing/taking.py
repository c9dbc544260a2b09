"""Taking: a page of the web, or a file that an editor saved, with all that is known of how it came.

Comes in: an address or a path. Goes out: `Taken`, or one line that says why not. What is kept of a fetch beside the page is what the
Berkeley Protocol on Digital Open Source Investigations asks for: the address asked for and the one reached, when, how, and by what.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from msgspec import Struct

from exchangelog.cannot_run import CannotRun
from exchangelog.extraction.confined import Page, extract_confined
from exchangelog.extraction.extract import Extract, NoText
from exchangelog.fetching.deadline import Limits
from exchangelog.fetching.page import Fetched, Fetcher
from exchangelog.fetching.trouble import CannotFetch
from exchangelog.fetching.web_address import read_address

ANY_SCHEME = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)
PROGRAM = "exchangelog"
LARGEST_FILE = Limits().size


class CannotCapture(CannotRun):
    """The page or the file cannot be captured; the text says which and why, in one line."""


class Taken(Struct, frozen=True):
    """A page as it was taken: its text, its bytes, the addresses asked for and reached, and what the vault will say of it."""

    extract: Extract
    raw: bytes
    origin: str
    asked: str | None
    address: str | None
    how: Mapping[str, Any]


def is_address(text: str) -> bool:
    """Say whether what was typed is an address and not the name of a file."""
    return ANY_SCHEME.match(text) is not None


def user_agent(repository: str | None) -> str:
    """Give the name under which we ask: the program's, with the address at which its users can be found (RFC 9110, 10.1.5)."""
    return f"{PROGRAM} (+{repository})" if repository else PROGRAM


def take_page(address: str, fetcher: Fetcher, now: datetime) -> Taken:
    """Fetch a page and take its text. Raises CannotFetch or CannotCapture."""
    fetched = fetcher.fetch(address)
    return taken_of(fetched, fetcher.user_agent, now)


def taken_of(fetched: Fetched, agent: str, now: datetime) -> Taken:
    """Take the text of a page that has been fetched. Raises CannotCapture."""
    try:
        found = extract_confined(Page(fetched.body, fetched.header("content-type"), address=fetched.address))
    except NoText as reason:
        raise CannotCapture(f"{fetched.address} cannot be captured: {reason}") from reason
    how = {
        **how_it_was_taken(found, "live", now),
        "asked": fetched.asked,
        "redirects": [{"address": hop.address, "status": hop.status, "to": hop.to} for hop in fetched.hops],
        "address": fetched.address,
        "status": fetched.status,
        "headers": [list(header) for header in fetched.headers],
        "user_agent": agent,
    }
    return Taken(found, fetched.raw, "live", fetched.asked, fetched.address, how)


def take_file(path: Path, address: str | None, now: datetime) -> Taken:
    """Read a saved page or text. `address` is where it stands on the web, if the editor says so. Raises CannotCapture."""
    address = None if address is None else str(read_address(address))
    try:
        with path.open("rb") as file:
            data = file.read(LARGEST_FILE + 1)  # a pipe or a device has no size of its own
    except OSError as error:
        advice = "; an address begins with https://" if isinstance(error, FileNotFoundError) else ""
        raise CannotCapture(f"{path} cannot be read: {error.strerror}{advice}") from None
    if len(data) > LARGEST_FILE:
        raise CannotCapture(f"{path} cannot be captured: it is larger than {LARGEST_FILE // 1_000_000} MB")
    try:
        found = extract_confined(Page(data, file_name=path.name, address=address))
    except NoText as reason:
        raise CannotCapture(f"{path} cannot be captured: {reason}") from reason
    how = {**how_it_was_taken(found, "file", now), "file": path.name, "asked": address}
    return Taken(found, data, "file", address, address or own_address(found.facts.address), how)


def own_address(stated: str | None) -> str | None:
    """Give the address that a saved page calls its own, if it is one."""
    try:
        return str(read_address(stated)) if stated is not None else None
    except CannotFetch:
        return None


def how_it_was_taken(found: Extract, origin: str, now: datetime) -> dict[str, Any]:
    """Give what the vault says of every capture: when, by which program, and how the text was got."""
    return {
        "taken": now.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "program": PROGRAM,
        "origin": origin,
        "media": found.media,
        "charset": found.charset,
        "extractor": found.extractor,
    }
