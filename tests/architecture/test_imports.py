"""Imports point one way: from the command down to the finding, and never round in a circle."""

import ast
from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter

from tests.architecture.python_files import Module, read_modules

# From the top down: a part imports from the rows below its own, and from its own row where no circle comes of it.
LAYERS = (
    ("cli",),
    ("commands",),
    ("editing",),
    ("pipeline", "drafting", "capturing", "quoting", "rechecking"),
    ("judged", "site_plan"),
    (
        "pages",
        "feeds",
        "charts",
        "review",
        "check",
        "hosting",
        "preview_server",
        "site_links",
        "write",
        "keeping",
        "static_files",
    ),
    ("rules", "exports", "searching"),
    ("revision", "changes"),
    ("derive",),
    ("record", "reading", "evidence", "language", "fetching", "extraction", "memory"),
    ("findings", "output", "overlaid", "media_types", "settings", "sharing", "ending", "cannot_run"),
)
HEIGHT = {part: len(LAYERS) - row for row, parts in enumerate(LAYERS) for part in parts}


def imported_names(module: Module) -> Iterator[tuple[int, str]]:
    """Yield every dotted name that a module imports, with its line; `from a import b` gives `a.b`, a module or not."""
    package = module.name if module.is_package else module.name.rpartition(".")[0]
    for node in ast.walk(module.tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            home = package.split(".")[: 1 - node.level or None] if node.level else []
            start = ".".join([*home, *filter(None, [node.module])])
            yield from ((node.lineno, f"{start}.{alias.name}") for alias in node.names)


def part_of(name: str) -> str:
    """Name the part of the package that a dotted name belongs to: 'record' for 'exchangelog.record.quote'."""
    return name.split(".")[1] if name.startswith("exchangelog.") else ""


def imports_upwards(modules: Iterable[Module]) -> list[str]:
    return [
        f"{module.path}:{line} imports {name}: {part_of(name)} stands above {part_of(module.name)}"
        for module in modules
        for line, name in imported_names(module)
        if part_of(name) in HEIGHT and HEIGHT[part_of(name)] > HEIGHT.get(part_of(module.name), 0)
    ]


def parts_without_layer(modules: Iterable[Module]) -> list[str]:
    return sorted({part for module in modules if (part := part_of(module.name)) and part not in HEIGHT})


def import_graph(modules: Iterable[Module]) -> Mapping[str, set[str]]:
    """Find for each module the modules of the project that it imports."""
    known = {module.name: module for module in modules}
    return {
        name: {
            target
            for _, imported in imported_names(module)
            for target in (imported, imported.rpartition(".")[0])
            if target in known and target != name
        }
        for name, module in known.items()
    }


def part_graph(graph: Mapping[str, set[str]]) -> Mapping[str, set[str]]:
    """Draw the same graph between the parts of the package."""
    parts: dict[str, set[str]] = {}
    for name, targets in graph.items():
        below = parts.setdefault(part_of(name), set())
        below |= {part_of(target) for target in targets} - {part_of(name), ""}
    return parts


def circle_in(graph: Mapping[str, set[str]]) -> str:
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return " -> ".join(error.args[1])
    return ""


def test_imports_point_down() -> None:
    """No part of the package imports from a part that stands above it."""
    assert imports_upwards(read_modules("exchangelog")) == []


def test_every_part_has_its_place() -> None:
    """A new part of the package is put into the table of layers on the day it is made."""
    assert parts_without_layer(read_modules("exchangelog")) == []


def test_no_part_and_no_module_imports_in_a_circle() -> None:
    """Inside a layer, too, imports never come back to where they began."""
    graph = import_graph(read_modules("exchangelog"))
    assert circle_in(part_graph(graph)) == ""
    assert circle_in(graph) == ""


def test_an_import_upwards_a_new_part_and_a_circle_are_found() -> None:
    """The three checks can fail, for relative imports too."""
    finding = Module("exchangelog/findings/span.py", "from exchangelog.rules import all_rules\n")
    rule = Module("exchangelog/rules/__init__.py", "from ..findings import span\nimport exchangelog.record\n")
    stranger = Module("exchangelog/magic.py", "import json\n")
    assert imports_upwards([finding, rule, stranger]) == [
        "exchangelog/findings/span.py:1 imports exchangelog.rules.all_rules: rules stands above findings"
    ]
    assert parts_without_layer([finding, rule, stranger]) == ["magic"]
    graph = import_graph([finding, rule])
    assert graph["exchangelog.rules"] == {"exchangelog.findings.span"}
    assert set(circle_in(graph).split(" -> ")) == {"exchangelog.findings.span", "exchangelog.rules"}
    assert set(circle_in(part_graph(graph)).split(" -> ")) == {"findings", "rules"}
