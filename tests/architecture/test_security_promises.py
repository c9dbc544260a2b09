"""Each promise of docs/security.md points to a test that is there."""

import ast
import re

from tests.architecture.python_files import ROOT

DOCUMENT = ROOT / "docs" / "security.md"
POINTER = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")


def names_in(path: str) -> set[str]:
    """Give the names of the tests of a file; none where there is no such file."""
    file = ROOT / path
    if not file.is_file():
        return set()
    tree = ast.parse(file.read_text("utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_promise_names_a_test_that_is_there() -> None:
    """A row of a table without a test, or with one that was renamed, is found."""
    text = DOCUMENT.read_text("utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| ") and not line.startswith("| ---")]
    promises = [row for row in rows if row.split("|")[-2].strip() != "test"]
    assert len(promises) > 30
    assert [row for row in promises if not POINTER.search(row)] == []
    missing = [f"{path}::{name}" for path, name in POINTER.findall(text) if name not in names_in(path)]
    assert missing == []
