"""A text of the record with the language it stands in, so that a page can say which language each of its parts is in.

Comes in: a field of a record that may be translated. Goes out: the text and, where it is not the page's language, its tag.
"""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.language.names import in_sentence
from exchangelog.language.typesetting import inside_marks, typeset
from exchangelog.record.frozen_record import TranslatableRecord


class Phrase(Struct, frozen=True):
    """A text; `lang` is its BCP 47 tag where that is not the page's own language."""

    text: str
    lang: str | None = None


class Tongue(Struct, frozen=True):
    """The page's language, and the one that the record is written in where it has no translation."""

    page: str
    record: str

    def phrase(self, record: TranslatableRecord, field: str) -> Phrase:
        """Give a field of a record in the page's language where the record has it there, else as it was written, set as in print."""
        language = self.page if record.has_text(field, self.page) else self.record
        return self.written(typeset(record.text(field, self.page), language), language)

    def name(self, record: TranslatableRecord) -> Phrase:
        """Give the name of an outlet: a proper name, which is in no language where it has no form of its own in the page's (WCAG 3.1.2)."""
        return Phrase(record.text("name", self.page))

    def within(self, phrase: Phrase) -> Phrase:
        """Give a name as it stands within a sentence, with the article that it takes in its language."""
        return replace(phrase, text=in_sentence(phrase.text, phrase.lang or self.page))

    def inside_marks(self, phrase: Phrase) -> Phrase:
        """Give a text as it stands between quotation marks of the page."""
        return replace(phrase, text=inside_marks(phrase.text, phrase.lang or self.page))

    def written(self, text: str, language: str) -> Phrase:
        """Give a text of a known language."""
        return Phrase(text, None if language == self.page else language)

    def note(self, text: str) -> Phrase:
        """Give a text of the record that has no translations: a reason, a note."""
        return self.written(text, self.record)
