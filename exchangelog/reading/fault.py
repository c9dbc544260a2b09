"""Faults: what reading stumbled over, before a rule has put it into words.

Reading never raises for what stands in a file and never prints: it goes on with the rest and leaves a fault. The rules of the
family 'reading' turn faults of their name into findings, each with its documentation.
"""

from __future__ import annotations

from msgspec import Struct, field

from exchangelog.findings.place import Place


class Fault(Struct, frozen=True):
    """Something that could not be read as it stands: the rule it belongs to, the place, and the details for its message."""

    rule: str
    place: Place
    details: dict[str, str] = field(default_factory=dict)
