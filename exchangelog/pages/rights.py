"""Under which licence the log's words and data stand, in one sentence: the same in the foot of every page, in the feeds and in the data."""

from __future__ import annotations

from exchangelog.pages.edition import Edition
from exchangelog.record.licence import find_licence


def rights_of(edition: Edition) -> str:
    """Give the sentence."""
    return edition.wording.gettext(
        "%(licence)s for our words and data, quotes excepted",
        licence=find_licence(edition.log.site.licence).name,
    )
