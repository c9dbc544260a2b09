"""The numbers that rest on a quote, in words: what somebody said in one line, before it is read in full.

Comes in: a quote of an entry. Goes out: short texts, figures first, then totals, then numbers of a series.
"""

from __future__ import annotations

from exchangelog.derive.totals import BODIES
from exchangelog.pages.edition import Edition
from exchangelog.pages.number_words import stated_text
from exchangelog.pages.quote_card import resting_on
from exchangelog.record.exchange import Exchange, Statement
from exchangelog.record.figure import EVERYBODY, Figure, Total
from exchangelog.record.filed import Filed
from exchangelog.record.quote import Quote


def given_numbers(edition: Edition, entry: Filed[Statement], quote: Quote) -> tuple[str, ...]:
    """Give the numbers that rest on a quote, each once."""
    wording = edition.wording
    texts = []
    for item in resting_on(entry, quote):
        if isinstance(item, Figure):
            texts.append(number_to_side(edition, entry, item))
        elif isinstance(item, Total):
            number = number_to_side(edition, entry, item)
            texts.append(wording.gettext("total announced: %(number)s", number=number))
        else:
            texts.append(wording.gettext("number %(number)s of a series", number=wording.number(item.count)))
    return tuple(dict.fromkeys(texts))


def number_to_side(edition: Edition, entry: Filed[Statement], item: Figure | Total) -> str:
    """Write a number with its side, with the kind of people where it does not count all: 15 to Ukraine (civilians); and bodies as such."""
    wording = edition.wording
    number, to = stated_text(item.count or 0, item.precision, wording), edition.side(item.side).to
    if item.who == EVERYBODY:
        text = wording.gettext("%(number)s %(to_side)s", number=number, to_side=to)
    else:
        kind = edition.kind_in_sentence(item.who).text
        text = wording.gettext("%(number)s %(to_side)s (%(kind)s)", number=number, to_side=to, kind=kind)
    return wording.gettext("%(text)s, bodies", text=text) if counts_bodies(edition, entry, item) else text


def counts_bodies(edition: Edition, entry: Filed[Statement], item: Figure | Total) -> bool:
    """Say whether a number is of bodies: that of a repatriation, and a total over nothing else."""
    if isinstance(item, Figure):
        return isinstance(entry.record, Exchange) and entry.record.kind in BODIES
    return any(added.kinds == BODIES for added in edition.derived.totals[entry.id] if added.total == item)
