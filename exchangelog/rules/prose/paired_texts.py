"""The text of an entry beside its translations, paragraph by paragraph.

Comes in: an entry. Goes out: a `PairedText` for each translation, for the rules that compare the two.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from exchangelog.findings.place import Stretch
from exchangelog.reading.body_texts import BodyText, divide_body
from exchangelog.reading.prose import Block, blocks_of
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed


class PairedText(Struct, frozen=True):
    """A text and its translation into a language, with the paragraphs of both."""

    language: str
    original: BodyText
    translation: BodyText
    written: tuple[Block, ...]
    translated: tuple[Block, ...]

    @property
    def name(self) -> str:
        """What the translation is called in a message."""
        return f"the text in '{self.language}'"

    @property
    def is_in_step(self) -> bool:
        """Whether both have as many paragraphs."""
        return len(self.written) == len(self.translated)

    @property
    def pairs(self) -> Iterator[tuple[int, Block, Block]]:
        """Each paragraph's number, counted from 1, with the paragraph and its translation; none where they are not in step."""
        both = zip(self.written, self.translated, strict=True) if self.is_in_step else ()
        return ((number, *pair) for number, pair in enumerate(both, start=1))


def paired_texts(entry: Filed[Statement]) -> Iterator[PairedText]:
    """Give the text of an entry with each of its translations."""
    original, *translations = divide_body(entry.body, entry.body_start).texts
    for one in translations:
        written, translated = (blocks_of(text.markdown, text.start) for text in (original, one))
        yield PairedText(one.language or "", original, one, written, translated)


def whole(block: Block) -> Stretch:
    """Give where a paragraph stands in the file."""
    return block.stretch(0, len(block.text))
