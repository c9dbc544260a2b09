"""What every model of the record shares: frozen, closed to unknown fields, translatable where the site has several languages.

Comes in: mappings, lists and texts exactly as written in a file. Goes out: frozen models. A text in another of the site's
languages stands under that language's tag (`uk: {title: ...}`); as the tags are the site's to choose, they are no fields of
the models but are gathered into `translated`.
"""

from __future__ import annotations

from functools import cache
from typing import Any, ClassVar, Final

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
    model_validator,
)
from pydantic_core import PydanticCustomError

from exchangelog.record.field_types import Text

TRANSLATED: Final = "\0translated"
"""The key under which translations are handed to the model: one that no file can hold."""


class Record(BaseModel):
    """A frozen value that refuses fields it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    nullable: ClassVar[frozenset[str]] = frozenset()
    """Fields that may be written as `null`, because that they are unknown is itself a statement."""

    def model_post_init(self, _context: object, /) -> None:
        """Let records of the same fields share the set of their names: it takes more room than all else that a short record holds."""
        given = frozenset(self.__pydantic_fields_set__)
        object.__setattr__(self, "__pydantic_fields_set__", shared_names(given))


class TranslatableRecord(Record):
    """A record whose texts may stand a second time in another language of the site."""

    translatable: ClassVar[frozenset[str]] = frozenset()
    """The fields whose text may be given in another language."""

    translated: dict[str, dict[str, Text]] = Field(default_factory=dict, exclude=True, alias=TRANSLATED)

    @model_validator(mode="before")
    @classmethod
    def gather_translations(cls, raw: Any, info: ValidationInfo) -> Any:  # noqa: ANN401 - pydantic hands over whatever stands in the file
        """Move what stands under a language's tag into `translated`; the tags come with the validation's context."""
        if not isinstance(raw, dict):
            return raw
        languages = (info.context or {}).get("languages", ())
        moved = {tag: raw[tag] for tag in languages if tag in raw}
        if not moved:
            return raw
        return {key: value for key, value in raw.items() if key not in moved} | {TRANSLATED: moved}

    @model_validator(mode="after")
    def refuse_untranslatable(self) -> TranslatableRecord:
        """Refuse a translation of a field that has no text to translate, and one that breaks the field's own rule."""
        for language, texts in self.translated.items():
            for field in sorted(texts.keys() & self.translatable):
                hold_to_rule(type(self), field, texts[field], f"{language}/{field}")
            for field in sorted(texts.keys() - self.translatable):
                allowed = ", ".join(sorted(self.translatable))
                raise PydanticCustomError(
                    "untranslatable",
                    "'{field}' under '{language}' is not a text that can be translated here; these can: {allowed}",
                    {"field": field, "language": language, "allowed": allowed, "at": f"{language}/{field}"},
                )
        return self

    def text(self, field: str, language: str) -> str:
        """Give `field` in `language` where the record has it, else as written in the site's first language."""
        written: str = getattr(self, field)
        return self.translated.get(language, {}).get(field, written)

    def has_text(self, field: str, language: str) -> bool:
        """Say whether `field` was given in `language` by a translation of its own."""
        return field in self.translated.get(language, {})


def hold_to_rule(model: type[BaseModel], field: str, text: str, at: str) -> None:
    """Refuse a translation that could not stand in the field itself: a title of 130 characters is too long in every language."""
    try:
        rule_of(model, field).validate_python(text)
    except ValidationError as refused:
        details = {"at": at, "why": refused.errors()[0]["msg"]}
        raise PydanticCustomError("bad_value", "{why}", details) from None


@cache
def shared_names(given: frozenset[str]) -> set[str]:
    """Give the one set of these names, which nobody changes; there are as many as there are ways to fill in a form."""
    return set(given)


@cache
def rule_of(model: type[BaseModel], field: str) -> TypeAdapter[Any]:
    """Give the rule of a model's field."""
    return TypeAdapter(model.model_fields[field].rebuild_annotation())
