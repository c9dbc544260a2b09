"""The rule kind-not-in-quote."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice

from exchangelog.evidence.phrases import comparable
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.language.tag import primary_tag
from exchangelog.record.exchange import Statement
from exchangelog.record.figure import Ordinal
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.record.quote import Quote
from exchangelog.rules.citing import quotes_by_id
from exchangelog.rules.last_asked import remember_last
from exchangelog.rules.prose.own_numbers import wholes_of
from exchangelog.rules.prose.passage import texts_of_quote
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.stated_numbers import items_of, stated_numbers

Words = tuple[str, ...]


@rule(Severity.WARNING, on=Subject.ENTRY)
def kind_not_in_quote(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A figure or a total counts a kind of people that none of its quotes names.

    By which words a kind is named says `named_by` in categories.yaml, for each language how they begin; the words of kinds that are a part of it name it
    too. A kind without such words in the language of any of the quotes is not looked for. Of a quote in another language its translations are read.

    Why it matters: '14 sailors' came home, and '14 sailors of civilian ships' was a kind that the quote did not name. The number stands in the
    quote, and the kind is what we read into it.

    How to mend it: let the figure rest on a quote that names the kind as well; give it the kind that the quote names; or, where the quote names the kind
    in other words, add how they begin to `named_by`.
    """
    named_by = words_by_kind(context.log)
    quotes = quotes_by_id(entry.record)
    items = dict(items_of(entry.record))
    for number in stated_numbers(entry, context):
        item = items[number.path]
        words = {} if isinstance(item, Ordinal) else named_by.get(item.who, {})
        backing = [quotes[one] for one in number.quotes if one in quotes]
        if isinstance(item, Ordinal) or not words or not number.is_complete:
            continue
        told = [one for quote in backing for one in readable_texts(quote, words, context)]
        if told and not any(pattern_of(words[language]).search(text) for language, text in told):
            known = " or ".join(f"'{one}...'" for one in words[told[0][0]][:MOST_TOLD])
            yield Problem(
                Value((*number.path, "who")),
                f"{number} is of the kind '{item.who}', which none of its quotes names: none says {known}",
                "Let it rest on a quote that names the kind, give it the kind that the quote names, or add the quote's word to "
                "'named_by' in categories.yaml.",
            )


MOST_TOLD = 6
"""Words of a kind that a message repeats."""


MOST_WHOLES = 20
"""Kinds above a kind that its words name as well: a stranger's registry may have thousands, each a part of the one before."""


def readable_texts(quote: Quote, words: Mapping[str, Words], context: Context) -> Iterator[tuple[str, str]]:
    """Give a quote where the kind has words in its language, else its translations where it has words in theirs; with their languages."""
    first, *others = (
        (primary_tag(language), comparable(text).text) for language, text in texts_of_quote(quote, context)
    )
    yield from [first] if first[0] in words else [one for one in others if one[0] in words]


@remember_last
def words_by_kind(log: Log) -> Mapping[str, Mapping[str, Words]]:
    """Give how the words begin that name each kind, by language: its own, and those of the kinds that are a part of it, if it has its own."""
    named: dict[str, dict[str, Words]] = {}
    for who, category in log.categories.items():
        named[who] = {primary_tag(language): words for language, words in category.named_by.items()}
    whole = {who: dict(words) for who, words in named.items()}
    for part, words in named.items():
        for above in islice(wholes_of(part, log), MOST_WHOLES if words else 0):
            for language in named.get(above, {}).keys() & words.keys():
                whole[above][language] = (*whole[above][language], *words[language])
    return whole


@lru_cache(maxsize=256)
def pattern_of(words: Words) -> re.Pattern[str]:
    """Make what finds a word that begins so, in any case."""
    return re.compile(
        rf"(?<!\w)(?:{'|'.join(re.escape(comparable(one).text) for one in words)})", re.IGNORECASE
    )
