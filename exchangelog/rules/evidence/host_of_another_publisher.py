"""The rule host-of-another-publisher."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from exchangelog.evidence.publishing_places import place_of_publication
from exchangelog.findings import Severity
from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import Problem, Value
from exchangelog.rules.rule import Context, Subject, rule

AT_HOME = 3
"""So many sources at a host tell whose it is; of two outlets with one or two each, both may publish there."""


@rule(Severity.WARNING, on=Subject.LOG)
def host_of_another_publisher(context: Context) -> Iterator[Problem]:
    """A source stands alone among three or more of another outlet: all others of its host are that outlet's, all others of its publisher stand elsewhere.

    At hosts that many share, such as t.me, it is the channel that counts.

    Why it matters: an outlet would be cited for what it never published, and its name is what readers go by.

    How to mend it: name the publisher whose page it is, or give the address at which the named one published it.
    """
    places = {
        source.id: place
        for source in context.log.sources.values()
        if source.record.url is not None and (place := place_of_publication(source.record.url)) is not None
    }
    publishers = {source: context.log.sources[source].record.publisher for source in places}
    numbers = Counter(publishers.values())
    there: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for source, place in places.items():
        there[place][publishers[source]] += 1
    for source, place in places.items():
        own = publishers[source]
        others = [one for one in there[place] if one != own]
        is_alone = len(others) == 1 and there[place][own] == 1 and there[place][others[0]] >= AT_HOME
        if is_alone and numbers[own] > 1:
            yield Problem(
                Value(("publisher",)),
                f"'{own}' is named as publisher, but all other sources at {shortened(place)} are of '{others[0]}'",
                f"Write {others[0]}, if it is its page; else see whether the address is right.",
                context.log.sources[source].path,
            )
