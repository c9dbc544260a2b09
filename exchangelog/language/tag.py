"""What a language's tag says, for whom its country and script do not matter.

In: a tag (BCP 47, RFC 5646), in letters of either size (section 2.1.1), parted by hyphens or, as locales are named, by underscores.
"""

from __future__ import annotations


def primary_tag(tag: str) -> str:
    """Give the language of a tag without its country or script: `uk` of `uk-UA`."""
    return tag.replace("_", "-").partition("-")[0].lower()
