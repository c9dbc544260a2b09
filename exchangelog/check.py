"""The check: every rule over the whole log, and its problems as findings with lines and columns.

Comes in: what was read, the log, what is derived. Goes out: all findings of all files, sorted. Nothing here knows a single
rule; nothing in a rule knows of lines.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from itertools import chain, groupby, islice
from operator import itemgetter
from typing import Any, NamedTuple

from msgspec.structs import replace

from exchangelog.findings import Finding, Severity
from exchangelog.findings.place import FieldPath, Key, Missing, Place, Problem, Value
from exchangelog.reading.locate import FIRST_LINE, Locator
from exchangelog.record.exchange import Exchange
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.rules import RULES
from exchangelog.rules.rule import Context, Rule, Subject
from exchangelog.sharing import share_out

MOST_PROBLEMS = 1000
"""Problems of one rule in one file: no editor reads more of them at once, and no stranger's file may cost more than they do."""


class Question(NamedTuple):
    """Rules to be asked about one subject, or about the whole, where `filed` is None.

    All rules are asked about one entry before the next entry's turn: what several of them find out about the same quotes need
    then be remembered for a moment only.
    """

    rules: tuple[Rule, ...]
    filed: Filed[Any] | None


def check(
    context: Context,
    rules: Iterable[Rule] = RULES,
    *,
    processes: int = 1,
    meanwhile: Callable[[], object] = int,
) -> tuple[Finding, ...]:
    """Judge the log by every rule, in so many processes at most (see `share_out`); findings come sorted by path and place."""
    filed = filed_by_path(context.log)
    questions = tuple(questions_of(tuple(rules), context))

    def ask(numbers: Iterable[int]) -> tuple[Finding, ...]:
        problems = chain.from_iterable(problems_of(questions[number], context) for number in numbers)
        return located(problems, context, filed)

    found = share_out(len(questions), ask, processes=processes, meanwhile=meanwhile)
    return tuple(sorted(set(chain.from_iterable(found))))


ABOUT_AN_EVENT = frozenset({Subject.EXCHANGE, Subject.ENTRY, Subject.PROSE})
ABOUT_A_STATEMENT = frozenset({Subject.ENTRY, Subject.PROSE})
ABOUT_A_SOURCE = frozenset({Subject.SOURCE})
ABOUT_A_PAGE = frozenset({Subject.PAGE, Subject.PROSE})

ABOUT_READING = tuple(
    rule for rule in RULES if rule.subject is Subject.FILES and rule.severity is not Severity.NOTE
)
"""The rules that are asked about how files were read, each by itself; notes tell of what one file does to others."""

ABOUT_EVENTS = tuple(rule for rule in RULES if rule.subject in ABOUT_AN_EVENT)
ABOUT_THE_LOG = tuple(rule for rule in RULES if rule.subject is Subject.LOG)
ABOUT_ONE_FILE = tuple(rule for rule in RULES if rule.subject is not Subject.LOG)
"""The rules that are asked about how a file was read, or about each record by itself."""


def check_event(event: Filed[Exchange], context: Context) -> tuple[Finding, ...]:
    """Judge one event by the rules that are about events; what those about all files or the whole log say is not asked."""
    return located(problems_of(Question(ABOUT_EVENTS, event), context), context, {event.path: event})


def check_reading(context: Context) -> tuple[Finding, ...]:
    """Judge how some files were read: those whose documents and faults the context holds. It takes longer the larger the log is."""
    questions = (Question((rule,), None) for rule in ABOUT_READING)
    return located(chain.from_iterable(problems_of(one, context) for one in questions), context, {})


def check_files(paths: AbstractSet[str], context: Context) -> tuple[Finding, ...]:
    """Judge some files by the rules about one file, and the log by those about the whole of it.

    What the rules about other files would say now is not asked.
    """
    narrow = replace(
        context,
        documents={path: one for path, one in context.documents.items() if path in paths},
        faults={path: found for path, found in context.faults.items() if path in paths},
        strays=tuple(one for one in context.strays if one.path in paths),
    )
    filed = filed_by_path(context.log)
    about_reading = [Question((rule,), None) for rule in ABOUT_READING]
    records = (one for one in questions_of(ABOUT_ONE_FILE, context) if one.filed and one.filed.path in paths)
    about_log = [Question((rule,), None) for rule in ABOUT_THE_LOG]
    of_files = chain.from_iterable(problems_of(one, narrow) for one in about_reading)
    of_log = chain.from_iterable(problems_of(one, context) for one in chain(records, about_log))
    return located(chain(of_files, of_log), context, filed)


def filed_by_path(log: Log) -> dict[str, Filed[Any]]:
    """Give every record that is a file by its path."""
    return {one.path: one for one in (*log.entries, *log.sources.values(), *log.pages.values())}


def located(
    problems: Iterable[tuple[Rule, str, Problem]], context: Context, filed: Mapping[str, Filed[Any]]
) -> tuple[Finding, ...]:
    """Give problems as findings with their lines and columns, sorted, each once."""
    findings = set()
    for path, of_file in groupby(sorted(problems, key=itemgetter(1)), key=itemgetter(1)):
        document = context.documents.get(path)
        # One at a time: it holds the whole file taken apart.
        locator = Locator(document) if document else None
        for one_rule, _, problem in of_file:
            is_place_in_record = one_rule.subject is not Subject.FILES
            place = in_file(problem.place, filed.get(path)) if is_place_in_record else problem.place
            span = locator.span(place) if locator else FIRST_LINE
            severity = problem.severity or one_rule.severity
            findings.add(Finding(path, span, one_rule.name, severity, problem.message, problem.help))
    return tuple(sorted(findings))


def questions_of(rules: tuple[Rule, ...], context: Context) -> Iterator[Question]:
    """Give all that is to be asked; what is about the whole log, and takes longest, comes first."""
    yield from (Question((rule,), None) for rule in rules if rule.subject is Subject.LOG)
    # One question: what several of them find out about the same files is found out in one process.
    if about_files := tuple(rule for rule in rules if rule.subject is Subject.FILES):
        yield Question(about_files, None)
    log = context.log
    for subjects, several in (
        (ABOUT_AN_EVENT, log.exchanges.values()),
        (ABOUT_A_STATEMENT, log.statements.values()),
        (ABOUT_A_SOURCE, log.sources.values()),
        (ABOUT_A_PAGE, log.pages.values()),
    ):
        asked = tuple(rule for rule in rules if rule.subject in subjects)
        yield from (Question(asked, filed) for filed in several if asked)


def problems_of(question: Question, context: Context) -> Iterator[tuple[Rule, str, Problem]]:
    """Ask a question; gives each problem with its rule and the path of its file."""
    for rule in question.rules:
        if question.filed is None:
            yield from ((rule, problem.path or "", problem) for problem in first_of_each(rule(context)))
        else:
            path = question.filed.path
            found = first_of(rule(question.filed, context))
            yield from ((rule, problem.path or path, problem) for problem in found)


def first_of(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Give as many problems as an editor reads; where there are more, the last one says so."""
    going_on = iter(problems)
    yield from islice(going_on, MOST_PROBLEMS)
    if next(going_on, None) is not None:
        yield more_than_told()


def more_than_told() -> Problem:
    """Say that a rule has more to say of a file than is told."""
    message = f"there are more than {MOST_PROBLEMS:,} findings of this rule in this file"
    return Problem(Missing(()), message, "Mend those that are shown, and check again for the others.")


def first_of_each(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Give of each file as many problems as an editor reads; where there are more, the one behind them says so."""
    numbers: Counter[str | None] = Counter()
    for problem in problems:
        numbers[problem.path] += 1
        if numbers[problem.path] <= MOST_PROBLEMS:
            yield problem
        elif numbers[problem.path] == MOST_PROBLEMS + 1:
            yield replace(more_than_told(), path=problem.path)


def in_file(place: Place, filed: Filed[Any] | None) -> Place:
    """Count items of a list that lost some while reading as they stand in the file."""
    if filed is None or not filed.numbering:
        return place
    if isinstance(place, Value | Key):
        return type(place)(numbered(place.path, filed))
    return Missing(numbered(place.parent, filed)) if isinstance(place, Missing) else place


def numbered(path: FieldPath, filed: Filed[Any]) -> FieldPath:
    """Give the path with its second step counted as in the file."""
    numbers = filed.numbering.get(str(path[0])) if path else None
    if numbers is None or len(path) < 2 or not isinstance(path[1], int):  # noqa: PLR2004 - a list's name and an item's number
        return path
    return (path[0], numbers[path[1]], *path[2:])
