"""The rule look-alike-host."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from exchangelog.evidence.hosts import host_of, mixed_scripts, passes_for, skeleton
from exchangelog.findings import Severity
from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import FieldPath, Problem, Stretch, Value
from exchangelog.reading.markup import MarkKind
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.text.bodies import marks_in_bodies
from exchangelog.rules.text.mixed_script import mixed_words

MEND = "See whose page it is, and capture that of the outlet that is meant."


Written = tuple[str, str, FieldPath | Stretch]
"""An address, the path of its file, and where it stands there."""


@rule(Severity.ERROR, on=Subject.LOG)
def look_alike_host(context: Context) -> Iterator[Problem]:
    """An address leads to a host whose name can be taken for another.

    It mixes letters of several scripts, is made of letters that look like Latin ones, or looks like another host that the log names (Unicode Technical
    Standard #39). Encoded names ('xn--...') are read as browsers show them. Where two names in Latin letters look alike ('rn' and 'm', 'l' and '1'),
    it is a warning.

    Why it matters: who sets up a page under such a name can say anything in the name of an outlet that readers trust.

    How to mend it: see whose page it is, and capture that of the outlet itself.
    """
    written = [*addresses(context)]
    numbers = Counter(host_of(address) for address, _path, _place in written)
    known = hosts_by_skeleton(numbers)
    doubtful = {host for host in numbers if not host.isascii() or skeleton(host) in known}
    for address, path, where in written if doubtful else ():
        host = host_of(address)
        if host in doubtful and (found := fault_of(host, address, known)) is not None:
            said, severity = found
            place = where if isinstance(where, Stretch) else Value(where)
            yield Problem(place, f"the host '{shortened(host)}' {said}", MEND, path, severity)


def addresses(context: Context) -> Iterator[Written]:
    """Give every address of the log: of sources, of their archived copies, of links in texts."""
    for source in context.log.sources.values():
        if source.record.url is not None:
            yield source.record.url, source.path, ("url",)
        for number, capture in enumerate(source.record.captures):
            if capture.archive is not None:
                yield capture.archive, source.path, ("captures", number, "archive")
    yield from ((mark.text, path, mark.stretch) for path, mark in marks_in_bodies(context, MarkKind.LINK))


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


def fault_of(host: str, address: str, known: dict[str, str]) -> tuple[str, Severity] | None:
    """Say for what a host can be taken, and how grave that is; None where it is what it looks like, or where mixed-script says so."""
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
    if mixed in address and any(mixed_words(mixed)):
        return None
    names = ", ".join(map(str.title, mixed_scripts(mixed)))
    return f"mixes letters of several scripts: {names}", Severity.ERROR
