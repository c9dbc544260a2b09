"""The rule look-alike-host."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from msgspec import Struct

from exchangelog.evidence.hosts import host_of, mixed_scripts, passes_for, skeleton
from exchangelog.findings import Severity
from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import Place, Problem, Value
from exchangelog.reading.markup import MarkKind
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.text.bodies import marks_in_bodies
from exchangelog.rules.text.mixed_script import mixed_words

MEND = "See whose page it is, and capture that of the outlet that is meant."


class Named(Struct, frozen=True):
    """An address of the log, the host that it names, and where it stands."""

    address: str
    host: str
    path: str
    place: Place


@rule(Severity.ERROR, on=Subject.LOG)
def look_alike_host(context: Context) -> Iterator[Problem]:
    """An address leads to a host whose name can be taken for another.

    It mixes letters of several scripts, is made of letters that look like Latin ones, or looks like another host that the log names (Unicode Technical
    Standard #39). Encoded names ('xn--...') are read as browsers show them. Where two names in Latin letters look alike ('rn' and 'm', 'l' and '1'),
    it is a warning.

    Why it matters: who sets up a page under such a name can say anything in the name of an outlet that readers trust.

    How to mend it: see whose page it is, and capture that of the outlet itself.
    """
    numbers = Counter(map(host_of, addresses(context)))
    known = hosts_by_skeleton(numbers)
    doubtful = {host for host in numbers if not host.isascii() or skeleton(host) in known}
    if not doubtful:
        return  # as nearly always: of thirty thousand addresses nobody need know the places
    for one in (*of_sources(context), *of_bodies(context)):
        if one.host in doubtful and (found := fault_of(one, known)) is not None:
            said, severity = found
            yield Problem(one.place, f"the host '{shortened(one.host)}' {said}", MEND, one.path, severity)


def addresses(context: Context) -> Iterator[str]:
    """Give every address of the log."""
    for source in context.log.sources.values():
        if source.record.url is not None:
            yield source.record.url
        yield from (one.archive for one in source.record.captures if one.archive is not None)
    yield from (mark.text for _, mark in marks_in_bodies(context, MarkKind.LINK))


def of_sources(context: Context) -> Iterator[Named]:
    """Give the hosts of sources and of their archived copies."""
    for source in context.log.sources.values():
        if source.record.url is not None:
            yield Named(source.record.url, host_of(source.record.url), source.path, Value(("url",)))
        for number, capture in enumerate(source.record.captures):
            if capture.archive is not None:
                place = Value(("captures", number, "archive"))
                yield Named(capture.archive, host_of(capture.archive), source.path, place)


def of_bodies(context: Context) -> Iterator[Named]:
    """Give the hosts that links in texts lead to."""
    for path, mark in marks_in_bodies(context, MarkKind.LINK):
        if host := host_of(mark.text):
            yield Named(mark.text, host, path, mark.stretch)


def hosts_by_skeleton(numbers: Counter[str]) -> dict[str, str]:
    """Give for what several hosts look like the one in Latin letters; of several in Latin letters that which the log names most often."""
    alike: defaultdict[str, set[str]] = defaultdict(set)
    for host in numbers:
        alike[skeleton(host)].add(host)
    return {
        seen: min(hosts, key=lambda host: (not host.isascii(), -numbers[host], host))
        for seen, hosts in alike.items()
        if len(hosts) > 1
    }


def fault_of(named: Named, known: dict[str, str]) -> tuple[str, Severity] | None:
    """Say for what a host can be taken, and how grave that is; None where it is what it looks like, or where mixed-script says so."""
    host = named.host
    other = known.get(skeleton(host), host) if known else host
    if other != host:
        severity = Severity.WARNING if host.isascii() else Severity.ERROR
        return f"can be taken for '{shortened(other)}', which other addresses of the log name", severity
    if host.isascii():
        return None
    mixed = next((label for label in host.split(".") if mixed_scripts(label)), None)
    if mixed is None:
        latin = passes_for(host)
        return None if latin is None else (f"can be taken for '{shortened(latin)}'", Severity.ERROR)
    if mixed in named.address and any(mixed_words(mixed)):
        return None
    names = ", ".join(map(str.title, mixed_scripts(mixed)))
    return f"mixes letters of several scripts: {names}", Severity.ERROR
