"""The words of schema.org that the log may use, so that a misspelt one is found without asking anybody.

In: nothing. Out: what is wrong with a graph of linked data. The tables give, for the terms that we use and no others, what release 30.0 of the
vocabulary says: the type above each type, on which types a property may stand, and what it may hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

PARENTS = {
    "Article": "CreativeWork",
    "BreadcrumbList": "ItemList",
    "Comment": "CreativeWork",
    "CorrectionComment": "Comment",
    "CreativeWork": "Thing",
    "DataDownload": "MediaObject",
    "Dataset": "CreativeWork",
    "Intangible": "Thing",
    "ItemList": "Intangible",
    "ListItem": "Intangible",
    "MediaObject": "CreativeWork",
    "Organization": "Thing",
    "Quotation": "CreativeWork",
    "Thing": "",
    "WebPage": "CreativeWork",
    "WebSite": "CreativeWork",
}
PROPERTIES: Mapping[str, tuple[str, str]] = {
    "alternativeHeadline": ("CreativeWork", "Text"),
    "archivedAt": ("CreativeWork", "URL"),
    "author": ("CreativeWork", "Organization"),
    "citation": ("CreativeWork", "CreativeWork"),
    "contentRating": ("CreativeWork", "Text"),
    "contentUrl": ("MediaObject", "URL"),
    "copyrightNotice": ("CreativeWork", "Text"),
    "correction": ("CreativeWork", "CorrectionComment"),
    "creativeWorkStatus": ("CreativeWork", "Text"),
    "creator": ("CreativeWork", "Organization"),
    "creditText": ("CreativeWork", "Text"),
    "dateModified": ("CreativeWork", "Date"),
    "datePublished": ("CreativeWork", "Date"),
    "description": ("Thing", "Text"),
    "distribution": ("Dataset", "DataDownload"),
    "email": ("Organization", "Text"),
    "encodingFormat": ("CreativeWork", "Text"),
    "hasPart": ("CreativeWork", "CreativeWork"),
    "headline": ("CreativeWork", "Text"),
    "image": ("Thing", "URL"),
    "inLanguage": ("CreativeWork", "Text"),
    "isAccessibleForFree": ("CreativeWork", "Boolean"),
    "isBasedOn": ("CreativeWork", "CreativeWork"),
    "isPartOf": ("CreativeWork", "CreativeWork"),
    "item": ("ListItem", "URL"),
    "itemListElement": ("ItemList", "ListItem"),
    "license": ("CreativeWork", "URL"),
    "mainEntityOfPage": ("Thing", "URL"),
    "name": ("Thing", "Text"),
    "position": ("ListItem", "Integer"),
    "publisher": ("CreativeWork", "Organization"),
    "temporalCoverage": ("CreativeWork", "Text"),
    "text": ("CreativeWork", "Text"),
    "url": ("Thing", "URL"),
}
PLAIN: Mapping[str, type] = {"Boolean": bool, "Integer": int, "Text": str, "Date": str, "URL": str}


def faults_of(graph: Mapping[str, Any]) -> list[str]:
    """Say what is wrong with a graph: unknown words, words in the wrong place, references to what is not in it."""
    if graph.get("@context") != "https://schema.org":
        return [f"another context: {graph.get('@context')}"]
    known = {node["@id"]: node for node in graph["@graph"] if "@id" in node}
    return [fault for node in graph["@graph"] for fault in faults_of_node(node, known)]


def faults_of_node(node: Mapping[str, Any], known: Mapping[str, Any]) -> Iterator[str]:
    kind = node.get("@type", "")
    if kind not in PARENTS:
        yield f"no type: {kind}"
        return
    for name, value in node.items():
        if name.startswith("@"):
            continue
        if name not in PROPERTIES:
            yield f"{kind} has no property {name}"
            continue
        domain, range_ = PROPERTIES[name]
        if not is_kind(kind, domain):
            yield f"{name} does not stand on {kind}"
        for one in value if isinstance(value, list) else [value]:
            yield from faults_of_value(f"{kind}.{name}", one, range_, known)


def faults_of_value(where: str, value: Any, wanted: str, known: Mapping[str, Any]) -> Iterator[str]:  # noqa: ANN401 - JSON
    if wanted in PLAIN:
        if wanted == "Text" and isinstance(value, Mapping) and value.keys() == {"@value", "@language"}:
            return
        if type(value) is not PLAIN[wanted] or (wanted == "URL" and not str(value).startswith("https://")):
            yield f"{where} is no {wanted}: {value}"
    elif not isinstance(value, Mapping):
        yield f"{where} is no {wanted}: {value}"
    elif value.keys() == {"@id"}:
        if value["@id"] not in known:
            yield f"{where} names what is not there: {value['@id']}"
        elif not is_kind(known[value["@id"]]["@type"], wanted):
            yield f"{where} names no {wanted}: {value['@id']}"
    else:
        if not is_kind(value.get("@type", ""), wanted):
            yield f"{where} is no {wanted}: {value}"
        yield from faults_of_node(value, known)


def is_kind(kind: str, wanted: str) -> bool:
    while kind and kind != wanted:
        kind = PARENTS.get(kind, "")
    return bool(kind)
