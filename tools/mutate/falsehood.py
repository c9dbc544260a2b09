"""What a falsehood is, and what a kind of them is.

A kind is a function from something of the log and a source of chance to one small falsehood about it, or to nothing where the thing
has no place for one. Its docstring is what the report prints.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import TypeVar

from tools.mutate.material import Entry, SourceCard

CERTAIN = 1.0
NEARLY = 0.99
"""What the rules promise: all of the record's own values, and 99 in 100 of what is told in prose."""


@dataclass(frozen=True, slots=True)
class Falsehood:
    """One file of the log falsified: its path, its text (None: it is gone), and in which value the lie is.

    `former` is the text that was published, where that is not what stands in the content today: so a withdrawal can be revived that
    the content does not have.
    """

    path: str
    text: str | None
    place: str
    was: str
    now: str
    former: str | None = None


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of falsehood: what it is about, what share of it is promised to be caught (None: nothing is), and how one is made.

    `against` says that the promise is one of `check --against`: the falsehood is about what was published. Of a kind of which nothing is
    promised `held` says that it is found there all the same, every single one, as it changes more than our own words.
    """

    name: str
    says: str
    subject: type
    promise: float | None
    against: bool
    held: bool
    make: Callable[..., Falsehood | None]


Made = TypeVar("Made", bound=Callable[..., Falsehood | None])


def kind(
    promise: float | None, *, against: bool = False, held: bool = True
) -> Callable[[Callable[..., Falsehood | None]], Kind]:
    """Make a kind of a function `(subject, chance) -> Falsehood | None`; its first parameter's type says what it is about."""

    def made(function: Callable[..., Falsehood | None]) -> Kind:
        first = next(iter(inspect.get_annotations(function, eval_str=True).values()))
        says = (inspect.getdoc(function) or "").split("\n", 1)[0]
        return Kind(function.__name__.replace("_", "-"), says, first, promise, against, held, function)

    return made


__all__ = ["CERTAIN", "NEARLY", "Entry", "Falsehood", "Kind", "Random", "SourceCard", "kind"]
