"""Every module, and everything public in it, says what it is for."""

import ast
from collections.abc import Iterable, Iterator

from tests.architecture.python_files import Function, Module, read_modules

Scope = ast.Module | ast.ClassDef


def public_parts(scope: Scope, prefix: str = "") -> Iterator[tuple[str, ast.ClassDef | Function]]:
    """Yield what is public in a module and in its classes; what stands inside a function is its own affair."""
    for node in scope.body:
        if isinstance(node, ast.ClassDef | Function) and not node.name.startswith("_"):
            yield prefix + node.name, node
            if isinstance(node, ast.ClassDef):
                yield from public_parts(node, f"{prefix}{node.name}.")


def silent_parts(modules: Iterable[Module]) -> list[str]:
    complaints = []
    for module in modules:
        if not ast.get_docstring(module.tree):
            complaints.append(f"{module.path}: the module has no docstring")
        complaints += [
            f"{module.path}:{node.lineno} {name} has no docstring"
            for name, node in public_parts(module.tree)
            if not ast.get_docstring(node)
        ]
    return complaints


def test_every_module_and_everything_public_has_a_docstring() -> None:
    """What goes in and what comes out stands where the reader looks first."""
    assert silent_parts(read_modules("exchangelog", "build.py", "tools")) == []


def test_every_test_says_what_is_true() -> None:
    """A test's docstring is the sentence that it proves."""
    assert [
        f"{module.path}:{node.lineno} {name} has no docstring"
        for module in read_modules("tests")
        for name, node in public_parts(module.tree)
        if name.rpartition(".")[2].startswith("test_") and not ast.get_docstring(node)
    ] == []


def test_a_missing_docstring_is_found() -> None:
    """The check can fail: on the module, a function, a class and its public method, and on nothing private."""
    text = "def speak(): ...\nclass Speaker:\n    def say(self): ...\n    def _hum(self): ...\ndef _mutter(): ...\n"
    assert silent_parts([Module("silent.py", text)]) == [
        "silent.py: the module has no docstring",
        "silent.py:1 speak has no docstring",
        "silent.py:2 Speaker has no docstring",
        "silent.py:3 Speaker.say has no docstring",
    ]
