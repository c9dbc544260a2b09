"""A check and a build as another machine may run them: its folders list their files in another order than ours do.

    python another_machine.py ORDER REPOSITORY [ARGUMENT...]

ORDER is `sorted`, `reversed`, or a number that shuffles; what follows the repository are the arguments of its command. That an order of files
reaches a page shows only where it is another one, and which one a folder has is the file system's matter.
"""

from __future__ import annotations

import os
import random
import runpy
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any, Self

__all__ = ["ordered"]

SCANDIR, LISTDIR = os.scandir, os.listdir
Key = Callable[[list[str]], list[str]]


class Listing:
    """What os.scandir gives, in the order that was asked for."""

    def __init__(self, entries: list[os.DirEntry[str]]) -> None:
        self.entries = iter(entries)

    def __iter__(self) -> Iterator[os.DirEntry[str]]:
        return self.entries

    def __next__(self) -> os.DirEntry[str]:
        return next(self.entries)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_trouble: object) -> None:
        self.close()

    def close(self) -> None:
        """Nothing is open any more."""


def ordered(names: list[str], order: str) -> list[str]:
    """Put names into an order that depends on nothing but them."""
    names = sorted(names, reverse=order == "reversed")
    if order.isdecimal():
        random.Random(int(order)).shuffle(names)  # noqa: S311 - an order of files, no secret
    return names


def list_in_order(order: str) -> None:
    """Let every folder be listed in an order, whoever asks."""

    def scandir(path: Any = ".") -> Listing:  # noqa: ANN401 - a path or an open folder, as os.scandir takes it
        with closing(SCANDIR(path)) as found:
            entries = {entry.name: entry for entry in found}
        return Listing([entries[name] for name in ordered(list(entries), order)])

    def listdir(path: Any = ".") -> list[str]:  # noqa: ANN401 - the same
        return ordered(LISTDIR(path), order)

    os.scandir = scandir  # type: ignore[assignment]  # all that the program uses of the system's own
    os.listdir = listdir  # type: ignore[assignment]  # the same


if __name__ == "__main__":
    _, given, repository, *arguments = sys.argv
    list_in_order(given)
    sys.argv = [os.path.join(repository, "build.py"), *arguments]  # noqa: PTH118 - pathlib would list folders
    sys.path[0] = repository
    runpy.run_path(sys.argv[0], run_name="__main__")
