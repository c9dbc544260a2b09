"""The rule sentence-of-both-sides."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from exchangelog.evidence.segments import lines_of
from exchangelog.findings import Severity
from exchangelog.findings.place import Problem, Value
from exchangelog.record.exchange import Statement
from exchangelog.record.field_types import NO_SIDE
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule

DIGITS = 16
"""Of a line of a capture: the digest, without its mark."""


@rule(Severity.WARNING, on=Subject.ENTRY)
def sentence_of_both_sides(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """One sentence of one source is given to officials of both sides.

    Why it matters: a figure that officials of both sides give is the surest that the log has. One sentence, quoted twice, would make it so.

    How to mend it: name the one who says it. A sentence in which an outlet says something of both sides is the outlet's: `speaker: outlet`.
    """
    said: defaultdict[str, list[tuple[int, str, str]]] = defaultdict(list)
    for index, quote in enumerate(entry.record.quotes):
        speaker = context.log.speakers.get(quote.speaker)
        if speaker is not None and speaker.standing == "official" and speaker.side != NO_SIDE:
            said[quote.source].append((index, speaker.side, quote.id))
    for quotes in said.values():
        if len({side for _index, side, _id in quotes}) < 2:  # noqa: PLR2004 - both
            continue
        first: dict[str, tuple[str, str]] = {}
        for index, side, quote_id in quotes:
            digests = [line[:DIGITS] for line in lines_of(entry.record.quotes[index].said)]
            other = next((first[one] for one in digests if first.get(one, (side, ""))[0] != side), None)
            if other is not None:
                yield Problem(
                    Value(("quotes", index, "speaker")),
                    f"quote '{quote_id}' and quote '{other[1]}' hold the same sentence, and officials of both sides say it",
                    "Name the one who says it; what an outlet says of both sides is the outlet's ('speaker: outlet').",
                )
            for one in digests:
                first.setdefault(one, (side, quote_id))
