"""What the log's sum beside an announced total leaves open: entries without a number, and entries whose day is not certain.

Comes in: a total as `derive` has added it up. Goes out: sentences where the entries were spoken of before, and a few words where they were not.
"""

from __future__ import annotations

from exchangelog.derive.totals import AddedTotal
from exchangelog.pages.wording import Wording
from exchangelog.record.field_types import BOTH_SIDES
from exchangelog.record.figure import EVERYBODY


def describe_open(added: AddedTotal, wording: Wording) -> str:
    """Say of how many entries a number is missing, and how many may lie on the other side of the ends of the total's time."""
    texts = (
        describe_missing(added, wording),
        describe_outside(added, wording),
        describe_inside(added, wording),
    )
    return " ".join(text for text in texts if text)


def describe_missing(added: AddedTotal, wording: Wording) -> str:
    """Say how many of the entries lack a number; one that lacks that of a side adds what is known."""
    without = len(added.without_number)
    if not without:
        return ""
    if added.total.side == BOTH_SIDES:
        return wording.ngettext(
            "%(number)s of them lacks the figure of a side, or both; what is not known adds nothing.",
            "%(number)s of them lack the figure of a side, or both; what is not known adds nothing.",
            without,
        )
    if added.total.who != EVERYBODY:
        return wording.ngettext(
            "%(number)s of them has no figure of that kind and adds nothing.",
            "%(number)s of them have no figure of that kind and add nothing.",
            without,
        )
    return wording.ngettext(
        "%(number)s of them has no figure and adds nothing.",
        "%(number)s of them have no figure and add nothing.",
        without,
    )


def describe_outside(added: AddedTotal, wording: Wording) -> str:
    """Say how many of the entries may lie behind the total's time."""
    outside = len(added.perhaps_outside)
    text = wording.ngettext(
        "%(number)s of them may have taken place after that time: its day is not known.",
        "%(number)s of them may have taken place after that time: their days are not known.",
        outside,
    )
    return text if outside else ""


def describe_inside(added: AddedTotal, wording: Wording) -> str:
    """Say how many other entries may lie in the total's time."""
    inside = len(added.perhaps_inside)
    text = wording.ngettext(
        "%(number)s more entry may have taken place in that time and is not added: its day is not certain.",
        "%(number)s more entries may have taken place in that time and are not added: their days are not certain.",
        inside,
    )
    return text if inside else ""


def count_open(added: AddedTotal, wording: Wording) -> str:
    """Say the same in few words, where the entries were not spoken of before."""
    without, outside, inside = (
        len(entries) for entries in (added.without_number, added.perhaps_outside, added.perhaps_inside)
    )
    texts = []
    if without and added.total.side == BOTH_SIDES:
        texts.append(
            wording.ngettext(
                "%(number)s without the figure of a side, or of both",
                "%(number)s without the figure of a side, or of both",
                without,
            )
        )
    elif without and added.total.who != EVERYBODY:
        texts.append(
            wording.ngettext(
                "%(number)s without a figure of that kind",
                "%(number)s without a figure of that kind",
                without,
            )
        )
    elif without:
        texts.append(wording.ngettext("%(number)s without a figure", "%(number)s without a figure", without))
    if outside:
        texts.append(wording.ngettext("%(number)s perhaps later", "%(number)s perhaps later", outside))
    if inside:
        texts.append(
            wording.ngettext(
                "%(number)s more perhaps in that time", "%(number)s more perhaps in that time", inside
            )
        )
    return ", ".join(texts)
