"""A harness: a door of the program, and what has to be true of all that comes in by it.

In: bytes, of any kind. Out: nothing; what is raised is a fault. `words` are those of the door's own language, from which the engine makes
texts that get past the first look.
"""

import importlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
CORPUS = ROOT / "tests" / "fuzz" / "corpus"
NAMES = ("front_matter", "whole_check", "prose", "captured_page", "page_scripts")
"""The harnesses: each a module of this folder with a `HARNESS`, and a folder of the corpus."""


@dataclass(frozen=True)
class Harness:
    """What is tried: `judge` takes an input of at most `longest` bytes."""

    judge: Callable[[bytes], None]
    words: tuple[str, ...]
    longest: int = 4096


def load(name: str) -> Harness:
    """Give the harness of a name."""
    found = importlib.import_module(f"tools.fuzz.{name}").HARNESS
    if not isinstance(found, Harness):
        raise TypeError(f"tools.fuzz.{name} has no harness")
    return found


def text_of(data: bytes) -> str:
    """Take bytes for a text, with a sign in place of each that is none in UTF-8."""
    return data.decode("utf-8", "replace")


def holds(is_true: bool, promise: str) -> None:  # noqa: FBT001 - what is held, before what it is called
    """Raise an AssertionError that names a promise where it does not hold; unlike `assert`, under every option of Python."""
    if not is_true:
        raise AssertionError(promise)
