"""Names say what a file holds: no standard module's name, no name that could stand for anything."""

import sys
from collections.abc import Iterable
from pathlib import PurePosixPath

from tests.architecture.python_files import read_modules

EMPTY_WORDS = frozenset({"utils", "util", "helpers", "helper", "common", "manager", "base", "misc", "core"})
# A folder of rules has the name of its family, which docs/format.md gives it and the site shows; it is never imported
# by that name alone.
FAMILIES = PurePosixPath("exchangelog/rules")


def names_of(path: str) -> list[str]:
    """Split the names out of a module's path: its folders and itself, without the top folder and a rule's family."""
    parts = PurePosixPath(path).with_suffix("").parts
    above = 3 if PurePosixPath(path).is_relative_to(FAMILIES) else 1
    return [part for part in parts[above:] if part != "__init__"]


def borrowed_names(paths: Iterable[str]) -> list[str]:
    return [
        f"{path}: '{name}' is a module of the standard library"
        for path in paths
        for name in names_of(path)
        if name in sys.stdlib_module_names
    ]


def empty_names(paths: Iterable[str]) -> list[str]:
    return [
        f"{path}: '{word}' says nothing about what is inside"
        for path in paths
        for name in names_of(path)
        for word in name.split("_")
        if word in EMPTY_WORDS
    ]


def project_paths() -> list[str]:
    return [module.path for module in read_modules("exchangelog", "tools", "tests")]


def test_no_module_is_named_like_a_standard_one() -> None:
    """A reader of `import calendar` never has to ask which one is meant."""
    assert borrowed_names(project_paths()) == []


def test_no_module_has_an_empty_name() -> None:
    """Nothing is called utils, helpers, common, manager or base."""
    assert empty_names(project_paths()) == []


def test_borrowed_and_empty_names_are_found() -> None:
    """The two checks can fail, for folders as for files."""
    assert borrowed_names(["exchangelog/calendar/__init__.py", "exchangelog/feeds/json.py"]) == [
        "exchangelog/calendar/__init__.py: 'calendar' is a module of the standard library",
        "exchangelog/feeds/json.py: 'json' is a module of the standard library",
    ]
    assert borrowed_names(["exchangelog/rules/time/event_in_future.py"]) == []
    assert len(borrowed_names(["exchangelog/rules/time/json.py"])) == 1
    assert empty_names(["exchangelog/date_utils.py", "exchangelog/rules/database.py"]) == [
        "exchangelog/date_utils.py: 'utils' says nothing about what is inside",
    ]
