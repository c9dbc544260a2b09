"""What a page says of texts that are not in its language: the record is translated as far as somebody has translated it.

Comes in: what a page shows of the record. Goes out: sentences in the page's language; none where all of it is.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.pages.edition import Edition
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.prose_text import ProseText


class Untranslated(Struct, frozen=True):
    """What to say above an entry's text and at its head; an empty text where there is nothing to say."""

    head: str
    prose: str


def find_untranslated(edition: Edition, title: Phrase, summary: Phrase, prose: ProseText) -> Untranslated:
    """Say what of an entry is not in the page's language."""
    return Untranslated(note_on_head(edition, title, summary), note_on_prose(edition, prose))


def note_on_head(edition: Edition, title: Phrase, summary: Phrase) -> str:
    """Say that an entry has no title and summary in the page's language."""
    lang = title.lang or summary.lang
    if lang is None:
        return ""
    return edition.wording.gettext(
        "This entry has no title and summary in this language yet. Theirs: %(language)s.",
        language=edition.wording.language_name(lang),
    )


def note_on_prose(edition: Edition, prose: ProseText) -> str:
    """Say that a text is in another language than its page."""
    if prose.lang is None or not prose.body.strip():
        return ""
    return edition.wording.gettext(
        "This text has not been translated. Its language: %(language)s.",
        language=edition.wording.language_name(prose.lang),
    )
