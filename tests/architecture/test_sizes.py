"""What is long is not understood: functions and files keep to the size that the house allows."""

from collections.abc import Iterable

from tests.architecture.python_files import Module, functions_of, read_modules

LONGEST_FUNCTION = 40
LONGEST_FILE = 250


def long_functions(modules: Iterable[Module]) -> list[str]:
    return [
        f"{module.path}:{function.lineno} {function.name}: {lines} lines, {lines - LONGEST_FUNCTION} too many"
        for module in modules
        for function in functions_of(module)
        if (lines := (function.end_lineno or 0) - function.lineno + 1) > LONGEST_FUNCTION
    ]


def long_files(modules: Iterable[Module]) -> list[str]:
    return [
        f"{module.path}: {lines} lines, {lines - LONGEST_FILE} too many"
        for module in modules
        if (lines := len(module.text.splitlines())) > LONGEST_FILE
    ]


def test_no_function_is_longer_than_40_lines() -> None:
    """A function fits on a screen, its signature and its docstring included."""
    assert long_functions(read_modules("exchangelog", "build.py", "tools")) == []


def test_no_file_is_longer_than_250_lines() -> None:
    """A file is read in one sitting."""
    assert long_files(read_modules("exchangelog", "build.py", "tools")) == []


def test_one_line_too_many_is_named_with_its_place_and_excess() -> None:
    """The two checks can fail: 41 lines are one too many for a function, 251 for a file."""
    function = Module("long.py", "def endless():\n" + "    x = 1\n" * 40)
    assert long_functions([function]) == ["long.py:1 endless: 41 lines, 1 too many"]
    assert long_files([Module("long.py", "x = 1\n" * 251)]) == ["long.py: 251 lines, 1 too many"]
    assert long_functions([Module("short.py", "def brief():\n" + "    x = 1\n" * 39)]) == []
    assert long_files([Module("short.py", "x = 1\n" * 250)]) == []
