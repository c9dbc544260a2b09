"""Which quotes an entry names, and where: what its front matter rests on, and which ids it has.

Comes in: an entry. Goes out: every list of quotes with its path, and the ids that may be named. A quote that could not be read
still counts by its id.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping

from exchangelog.findings.place import FieldPath
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.field_types import ID
from exchangelog.record.filed import Filed
from exchangelog.record.quote import Quote
from exchangelog.rules.rule import Context

LISTS = ("figures", "totals", "ordinals", "place", "mediators")
"""The lists of an entry whose items name quotes."""


def named_quotes(record: Statement) -> Iterator[tuple[FieldPath, tuple[str, ...]]]:
    """Give each list of quotes in the front matter with its path."""
    names = LISTS if isinstance(record, Exchange) else ("totals", "ordinals")
    for name in names:
        for index, item in enumerate(getattr(record, name)):
            yield (name, index, "quotes"), item.quotes


def quotes_by_id(record: Statement) -> Mapping[str, Quote]:
    """Give the quotes by their ids; of those that share one nobody can say which is meant, and none is given."""
    bearers = Counter(quote.id for quote in record.quotes)
    return {quote.id: quote for quote in record.quotes if bearers[quote.id] == 1}


def quote_ids(entry: Filed[Statement], context: Context) -> frozenset[str] | None:
    """Give the ids of the entry's quotes, those that could not be read included; None where one of these has no id to read."""
    ids: set[str] = {quote.id for quote in entry.record.quotes}
    for gap in entry.gaps:
        if gap == ("quotes",):
            return None
        if gap[0] == "quotes" and len(gap) == 2:  # noqa: PLR2004 - a longer path is a field of a quote that is there
            lost = lost_id(entry, context, gap)
            if lost is None:
                return None
            ids.add(lost)
    return frozenset(ids)


def lost_id(entry: Filed[Statement], context: Context, gap: FieldPath) -> str | None:
    """Give the id of a quote that could not be read, if that much of it can."""
    node = context.documents[entry.path].front
    for step in (*gap, "id"):
        if isinstance(node, dict):
            node = node.get(str(step))
        elif isinstance(node, list) and isinstance(step, int):
            node = node[step]
        else:
            return None
    return node if isinstance(node, str) and re.fullmatch(ID, node) else None
