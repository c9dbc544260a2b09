"""What a licence is called and where its words stand, by the name that site.yaml gives it."""

from __future__ import annotations

from msgspec import Struct


class Licence(Struct, frozen=True):
    """A licence: its identifier (SPDX), its short and its full name, and the address of its text where we know it."""

    id: str
    name: str
    title: str
    address: str | None


KNOWN = {
    "CC-BY-4.0": ("CC BY 4.0", "Creative Commons Attribution 4.0 International", "licenses/by/4.0/"),
    "CC-BY-SA-4.0": (
        "CC BY-SA 4.0",
        "Creative Commons Attribution-ShareAlike 4.0 International",
        "licenses/by-sa/4.0/",
    ),
    "CC0-1.0": ("CC0 1.0", "Creative Commons Zero 1.0 Universal", "publicdomain/zero/1.0/"),
}


def find_licence(written: str) -> Licence:
    """Give the licence that site.yaml names; one that we do not know is called as it is written there."""
    if written not in KNOWN:
        return Licence(written, written, written, None)
    name, title, path = KNOWN[written]
    return Licence(written, name, title, f"https://creativecommons.org/{path}")
