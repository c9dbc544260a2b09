"""What was asked last, remembered: several rules ask the same of one entry, one after the other, before the next entry's turn.

Comes in: a function of values that never change. Goes out: the same function, that works out its answer only where it is asked about
other values than the last time. Values are told apart by being the same object, since to compare whole logs takes longer than to ask.
"""

from collections.abc import Callable
from functools import wraps
from typing import ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")


def remember_last(function: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """Make a function remember its last answer. It is asked by place, and holds what it was asked about until it is asked again."""
    last: tuple[tuple[object, ...], Answer] | None = None

    @wraps(function)
    def remembering(*asked: Asked.args, **named: Asked.kwargs) -> Answer:
        nonlocal last
        known = last  # taken once: another thread may ask meanwhile
        if known is not None and len(asked) == len(known[0]) and all(map(is_same, asked, known[0])):
            return known[1]
        answer = function(*asked, **named)
        last = asked, answer
        return answer

    return remembering


def is_same(one: object, other: object) -> bool:
    """Say whether two values are one object."""
    return one is other
