"""The answers of the issue form 'An exchange is missing', read from the text that the form makes of them.

Comes in: Markdown as GitHub writes it, a heading of the third level for each question and the answer below it, and the log's sides. Goes
out: `Answers`. The writer is a stranger: an answer may look like a heading, hold control characters or be a megabyte. So each question
is looked for once and in its order, every text becomes one line of characters that can be seen, and there is a limit to how many
are taken. The questions are those of .github/ISSUE_TEMPLATE/missing-exchange.yml; a test holds the two together.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from msgspec import Struct

from exchangelog.cannot_run import CannotRun

DAY = "Day"
KIND = "Kind"
GIVEN_TO = "Given to {side}"
ADDRESSES = "Addresses of sources"
SENTENCES = "Sentences that say it"
NO_ANSWER = "_No response_"
"""What GitHub writes where a question was left open."""

KINDS = ("exchange", "release", "repatriation")
MOST_LINES = 20
LONGEST_LINE = 1000
LONGEST_FORM = 100_000
ADDRESS = re.compile(r"https?://[^\s<>\"'`\\]+")
COUNT = re.compile(r"[1-9][0-9]{0,5}")


class UnreadableForm(CannotRun):
    """The answers cannot be made an entry; the text says why in one line."""


class Sentence(Struct, frozen=True):
    """A sentence that was given, and who is said to have said it (empty where the form does not say)."""

    said: str
    speaker: str = ""


class Answers(Struct, frozen=True):
    """The answers: the day, the kind, the number for each side that has one, where it stands, and in which words."""

    day: date
    kind: str
    counts: Mapping[str, int]
    addresses: tuple[str, ...]
    sentences: tuple[Sentence, ...]


def read_answers(text: str, sides: Mapping[str, str]) -> Answers:
    """Read the answers. `sides` gives the name of each side by its id. Raises UnreadableForm."""
    if len(text) > LONGEST_FORM:
        raise UnreadableForm(f"the answers have {len(text)} characters; at most {LONGEST_FORM} are read")
    labels = [DAY, KIND, *(GIVEN_TO.format(side=name) for name in sides.values()), ADDRESSES, SENTENCES]
    answers = split_form(text, labels)
    given = {side: one_line(answers[GIVEN_TO.format(side=name)]) for side, name in sides.items()}
    return Answers(
        day=read_day(one_line(answers[DAY])),
        kind=read_kind(one_line(answers[KIND])),
        counts={side: read_count(answer, sides[side]) for side, answer in given.items() if answer},
        addresses=tuple(read_address(line) for line in lines_of(answers[ADDRESSES])),
        sentences=tuple(read_sentence(line) for line in lines_of(answers[SENTENCES])),
    )


def split_form(text: str, labels: Sequence[str]) -> Mapping[str, str]:
    """Give the answer to each question. Raises UnreadableForm where a question is not there, or not in its place."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    starts: list[int] = []
    for label in labels:
        after = starts[-1] + 1 if starts else 0
        try:
            starts.append(lines.index(f"### {label}", after))
        except ValueError:
            raise UnreadableForm(
                f"this is no answered form 'An exchange is missing': it has no question '{label}' in its place"
            ) from None
    ends = [*starts[1:], len(lines)]
    return {
        label: answer_of("\n".join(lines[start + 1 : end]))
        for label, start, end in zip(labels, starts, ends, strict=True)
    }


def answer_of(text: str) -> str:
    """Give an answer, empty where the question was left open."""
    return "" if text.strip() == NO_ANSWER else text.strip()


def one_line(text: str) -> str:
    """Give a text in one line, of characters that can be seen."""
    seen = "".join(character if character.isprintable() else " " for character in text)
    return " ".join(seen.split())[:LONGEST_LINE]


def lines_of(text: str) -> tuple[str, ...]:
    """Give the lines of an answer that hold something, without what makes them a list. Raises UnreadableForm for too many."""
    lines = tuple(line for one in text.split("\n") if (line := one_line(one).removeprefix("- ")))
    if len(lines) > MOST_LINES:
        raise UnreadableForm(f"an answer has {len(lines)} lines; at most {MOST_LINES} are taken")
    return lines


def read_day(answer: str) -> date:
    """Read the day. Raises UnreadableForm."""
    try:
        return date.fromisoformat(answer)
    except ValueError:
        raise UnreadableForm(
            f"the day '{answer[:40]}' is not a day of the calendar, written YYYY-MM-DD"
        ) from None


def read_kind(answer: str) -> str:
    """Read the kind: the first word of the answer. Raises UnreadableForm."""
    kind = answer.split(" ", maxsplit=1)[0]
    if kind not in KINDS:
        raise UnreadableForm(f"the kind '{answer[:40]}' is none of: {', '.join(KINDS)}")
    return kind


def read_count(answer: str, side: str) -> int:
    """Read the number of people or bodies given to a side. Raises UnreadableForm."""
    if not COUNT.fullmatch(answer):
        raise UnreadableForm(
            f"the number given to {side}, '{answer[:40]}', is not a number in digits, like 307"
        )
    return int(answer)


def read_address(line: str) -> str:
    """Read the address of a source. Raises UnreadableForm."""
    if not ADDRESS.fullmatch(line):
        raise UnreadableForm(f"'{line[:80]}' is not an address that begins with https:// or http://")
    return line


def read_sentence(line: str) -> Sentence:
    """Read a sentence; what stands before a ' | ' is who said it."""
    speaker, bar, said = line.partition(" | ")
    return Sentence(said.strip(), speaker.strip()[:80]) if bar and said.strip() else Sentence(line)
