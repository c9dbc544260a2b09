"""The project's Python files as the architecture tests see them.

In: the repository's folder. Out: every module with its dotted name, its text and its syntax tree. Syntax trees, not
imported modules: an architecture test must also hold a file that nothing imports yet.
"""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Module:
    """A Python file: its path from the repository's folder, with '/', and its text."""

    path: str
    text: str

    @property
    def tree(self) -> ast.Module:
        """Parse the text."""
        return ast.parse(self.text, self.path)

    @property
    def name(self) -> str:
        """Name the module as an import would: 'exchangelog.record' for 'exchangelog/record/__init__.py'."""
        return self.path.removesuffix(".py").removesuffix("/__init__").replace("/", ".")

    @property
    def is_package(self) -> bool:
        """Tell whether the file stands for its folder."""
        return self.path.endswith("/__init__.py")


def read_modules(*places: str) -> tuple[Module, ...]:
    """Read every Python file below the named files and folders, in the order of their paths."""
    return tuple(
        Module(path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8"))
        for place in places
        for path in sorted([ROOT / place, *(ROOT / place).rglob("*.py")])
        if path.is_file()
    )


def functions_of(module: Module) -> Iterator[Function]:
    """Yield every function of a module, methods and nested ones included."""
    for node in ast.walk(module.tree):
        if isinstance(node, Function):
            yield node
