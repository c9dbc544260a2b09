"""JSON Schemas (2020-12) of the files, for editors that complete and check YAML while it is typed.

Comes in: a kind of file and the site's languages. Goes out: a schema made from the models by which the build itself reads the
file, so that the two cannot part. It is more lenient than the build, which alone can see quotes, ids and sums.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from exchangelog.record.editorial_page import EditorialPage
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.field_descriptions import DESCRIPTIONS
from exchangelog.record.field_types import ID
from exchangelog.record.frozen_record import TRANSLATED, Record, TranslatableRecord
from exchangelog.record.registries import Agreement, Category, Publisher, Speaker
from exchangelog.record.site_details import SiteDetails
from exchangelog.record.source import Source

DIALECT = "https://json-schema.org/draft/2020-12/schema"

RECORDS: Mapping[str, type[Record]] = {
    "exchange": Exchange,
    "statement": Statement,
    "source": Source,
    "page": EditorialPage,
    "site": SiteDetails,
}
"""Kinds of files that are one record: of exchanges, statements and pages the front matter."""

REGISTRIES: Mapping[str, type[Record]] = {
    "speakers": Speaker,
    "publishers": Publisher,
    "categories": Category,
    "agreements": Agreement,
}
"""Kinds of files that map ids to records."""

KINDS = (*RECORDS, *REGISTRIES)
WRITTEN_FREELY = {("Correction", "was"), ("Correction", "now")}
"""Fields that repeat another field's value, which may be a number."""


def schema_of(kind: str, languages: Sequence[str]) -> dict[str, Any]:
    """Give the schema of a kind of file; texts may be translated into `languages` (BCP 47). Raises KeyError for another kind."""
    model = RECORDS.get(kind) or REGISTRIES[kind]
    schema = model.model_json_schema(by_alias=True)
    definitions = schema.pop("$defs", {})
    models = {one.__name__: one for one in all_records(Record)}
    for name, definition in definitions.items():
        tidy(definition, models[name], languages)
    tidy(schema, model, languages)
    if kind in REGISTRIES:
        definitions[model.__name__] = schema
        schema = {
            "description": f"{kind}: a mapping from id to the record of that id.",
            "type": "object",
            "propertyNames": {"pattern": f"^{ID}$"},
            "additionalProperties": {"$ref": f"#/$defs/{model.__name__}"},
        }
    return {"$schema": DIALECT, "title": kind, **schema} | ({"$defs": definitions} if definitions else {})


def all_records(model: type[Record]) -> Iterator[type[Record]]:
    """Give every model that is made from `model`."""
    for below in model.__subclasses__():
        yield below
        yield from all_records(below)


def tidy(schema: dict[str, Any], model: type[Record], languages: Sequence[str]) -> None:
    """Make the schema of one model what the build accepts in a file: translations, and null only where it says something."""
    schema.pop("title", None)
    properties = schema["properties"]
    properties.pop(TRANSLATED, None)
    for name, field in properties.items():
        properties[name] = described(field, model, name)
    if issubclass(model, TranslatableRecord) and languages:
        texts = {name: properties[name] for name in sorted(model.translatable)}
        tags = "|".join(re.escape(language) for language in languages)
        schema["patternProperties"] = {
            f"^(?:{tags})$": {
                "description": "The same texts in another of the site's languages.",
                "type": "object",
                "properties": texts,
                "additionalProperties": False,
            }
        }


def described(field: dict[str, Any], model: type[Record], name: str) -> dict[str, Any]:
    """Give a field's schema with its description, without the null that stands for a field that is not there."""
    kept = {key: value for key, value in field.items() if key not in {"title", "default"}}
    choices = kept.pop("anyOf", None)
    if choices is not None:
        may_be_null = name in model.nullable
        wanted = [one for one in choices if may_be_null or one != {"type": "null"}]
        kept |= wanted[0] if len(wanted) == 1 else {"anyOf": wanted}
    if (model.__name__, name) in WRITTEN_FREELY:
        kept = {"type": ["string", "integer", "null"]}
    return {"description": DESCRIPTIONS.get(f"{model.__name__}.{name}") or DESCRIPTIONS[name], **kept}
