"""The words of a source that an entry rests on, with who said them and how they came to the page."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from exchangelog.record.field_types import Few, Id, Language, Name, Text
from exchangelog.record.frozen_record import Record, TranslatableRecord

Voice = Literal["direct", "translated", "reported"]
"""`direct`: the speaker's words as spoken; `translated`: put into another language by the outlet; `reported`: the outlet's sentence."""

OUTLET = "outlet"
"""The speaker's id where the source speaks for itself."""


class Translation(Record):
    """A quote in another language, and who translated it."""

    text: Text
    by: Name


class Quote(Record):
    """Words that stand in a captured source, whole sentences and verbatim (docs/format.md, section 2.1)."""

    id: Id
    source: Id
    speaker: Id
    voice: Voice
    said: Text
    language: Language | None = None
    highlight: Text | None = None
    translations: dict[Language, Translation] = Field(default_factory=dict)


class Cited(TranslatableRecord):
    """A name that rests on quotes: a place, a mediator."""

    translatable: ClassVar[frozenset[str]] = frozenset({"name"})

    name: Name
    quotes: Annotated[Few[Id], Field(min_length=1)]
