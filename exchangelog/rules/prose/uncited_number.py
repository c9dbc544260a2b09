"""The rule uncited-number."""

from __future__ import annotations

import re
from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Problem
from exchangelog.language.counts_of_people import counts_of_people
from exchangelog.language.dates import DateMention, dates_in
from exchangelog.language.number_mentions import NumberMention, numbers_in
from exchangelog.language.other_script import numbers_in_another_script
from exchangelog.reading.list_starts import list_starts
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.prose.passage import Passage, citing_what_is_there, passages_of
from exchangelog.rules.prose.readable import is_readable
from exchangelog.rules.prose.support import ProseSupport, support_of
from exchangelog.rules.rule import Context, Subject, rule

OWN_THINGS = {
    "en": r"(?P<sides>sides?|governments?)|accounts?|quot(?:e|ation)s?|sources?|outlets?|reports?|statements?|figures?|numbers?|"
    r"(?P<totals>totals?)|speakers?|entr(?:y|ies)|captures?|sentences?|languages?|ministries",
    "uk": r"(?P<sides>стор[оі]н\w*|уряд\w*)|(?P<totals>підсум\w*)|цитат\w*|джерел\w*|видан\w*|повідомлен\w*|заяв\w*|числ\w*|цифр\w*|мов\w*|запис\w*",
}
"""What an entry has itself: how many of them there are is no fact about the event, as long as the entry has so many."""

IN_PROSE = "Cite the quote that holds it in the same sentence ([@id]), correct it, or leave it out."
IN_A_FIELD = (
    "Give the entry a quote that holds it, correct it, or leave it out; a citation stands in the prose alone."
)
LEAST_OWN_COUNT = 2
BETWEEN = r"(?:\s+[^\W\d_]+)?\s+"


@rule(Severity.ERROR, on=Subject.ENTRY)
def uncited_number(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A number in our own words that nothing in the entry backs.

    It looks at titles, summaries, notes, reasons and the body, at numbers in digits and in words, at 'one' where people stand behind it, and at
    the number from which a list is counted ('307. people' is a list). A number is backed by a quote
    cited in the same sentence (in a title or a summary: by any quote of the entry), by a figure, sum, total, stage or ordinal of
    the entry, by the sum or difference of two of its figures where the sentence says both or says that it is one ('together', 'the
    difference'), or as part of a date that the entry, its agreement or its sources hold. What a correction says in its `what` is backed by its
    own `was` and `now` as well.

    Why it matters: our own sentence is what readers remember. A number in it that no source gave is a number that we made up.

    How to mend it: cite the quote that holds the number in the same sentence, as `[@id]`; correct the number; or leave it out.
    """
    if not is_readable(entry, context):
        return
    support = support_of(entry, context)
    known = frozenset(support.quoted)
    languages = context.log.site.languages
    for passage in passages_of(entry, context):
        yield from unbacked(citing_what_is_there(passage, known), support, languages)
    for number in list_starts(entry.body, entry.body_start):
        yield Problem(
            number,
            "the text numbers a list from anything but 1",
            "Write a backslash before the full stop, or begin with 1.",
        )


def unbacked(passage: Passage, support: ProseSupport, languages: tuple[str, ...]) -> Iterator[Problem]:
    """Give a problem for each number, and for each date, of a passage that nothing backs."""
    reported: set[DateMention] = set()
    numbers = (
        *numbers_in(passage.text, passage.language),
        *counts_of_people(passage.text, passage.language),
        *numbers_in_another_script(passage.text, passage.language, languages),
    )
    dates = dates_in(passage.text, passage.language) if numbers else ()
    for number in numbers:
        mentioned = next((one for one in dates if one.start <= number.start < one.end), None)
        if (
            mentioned in reported
            or support.backs(number, mentioned, passage)
            or is_own_count(number, passage, support)
            or support.is_in_name(number, passage.text)
        ):
            continue
        if mentioned is not None:
            reported.add(mentioned)
        yield problem(number, mentioned, passage)


def is_own_count(number: NumberMention, passage: Passage, support: ProseSupport) -> bool:
    """Say whether a number counts something that the entry has itself ('two accounts', 'the second statement'), and has so many of."""
    things = OWN_THINGS.get(passage.language)
    if things is None or number.value is None:
        return False
    found = re.match(rf"{BETWEEN}(?:{things})\b", passage.text[number.end :], re.IGNORECASE)
    if found is None:
        return False
    has = {"sides": LEAST_OWN_COUNT, "totals": support.totals}.get(found.lastgroup or "", len(support.quoted))
    return number.value <= max(has, LEAST_OWN_COUNT)


def problem(number: NumberMention, mentioned: DateMention | None, passage: Passage) -> Problem:
    """Say which number nothing backs."""
    said = mentioned or number
    written = passage.text[said.start : said.end]
    if mentioned is not None:
        message = (
            f"{passage.name} says '{written}'; no date of the entry, its agreement or its sources is that"
        )
    elif number.value is None:
        message = f"{passage.name} says '{written}', which cannot be read as a whole number in digits 0 to 9"
    else:
        message = (
            f"{passage.name} says {written}, which no figure of the entry and no quote cited there gives"
        )
    where = passage.place(said.start, said.end)
    return Problem(
        where,
        message,
        IN_PROSE if passage.block else IN_A_FIELD,
    )
