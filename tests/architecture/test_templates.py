"""Templates place values; they neither trust, nor sort, nor reckon."""

from collections.abc import Iterator, Mapping

from jinja2 import Environment, nodes

from tests.architecture.python_files import ROOT

# Filters that trust text, order things or reckon. Each belongs into the page's struct, where types and tests hold it.
SUSPECT_FILTERS = frozenset(
    {
        "safe",
        "sort",
        "dictsort",
        "groupby",
        "sum",
        "round",
        "abs",
        "int",
        "float",
        "min",
        "max",
        "reverse",
        "unique",
    }
)
ARITHMETIC = (nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow)
# (template, what it uses): the reason why it may.
ALLOWED: Mapping[tuple[str, str], str] = {}


def suspects(name: str, text: str) -> Iterator[tuple[str, int, str]]:
    """Find what a template uses that it should not: (template, line, filter or operation)."""
    # i18n and do only add tags; with them every template that the site could have is understood.
    tree = Environment(autoescape=True, extensions=["jinja2.ext.i18n", "jinja2.ext.do"]).parse(text)
    for node in tree.find_all(nodes.Filter):
        if node.name in SUSPECT_FILTERS:
            yield name, node.lineno, node.name
    for kind in ARITHMETIC:
        for operation in tree.find_all(kind):
            yield name, operation.lineno, kind.__name__
    for scope in tree.find_all(nodes.ScopedEvalContextModifier):
        yield name, scope.lineno, "autoescape"


def suspects_of_the_site() -> list[tuple[str, int, str]]:
    folder = ROOT / "templates"
    return [
        suspect
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        for suspect in suspects(path.relative_to(folder).as_posix(), path.read_text(encoding="utf-8"))
    ]


def test_templates_neither_trust_nor_sort_nor_reckon() -> None:
    """No template uses `|safe`, a sorting or arithmetic filter, or arithmetic, unless listed with its reason."""
    assert [suspect for suspect in suspects_of_the_site() if (suspect[0], suspect[2]) not in ALLOWED] == []


def test_every_exception_is_still_needed() -> None:
    """An exception goes when the template no longer needs it, and each has its reason."""
    used = {(name, what) for name, _, what in suspects_of_the_site()}
    assert [exception for exception in ALLOWED if exception not in used] == []
    assert all(ALLOWED.values())


def test_each_thing_that_is_not_allowed_is_found() -> None:
    """The check can fail: on each filter, in blocks and conditions too, on operations, on switched-off escaping."""
    text = "{{ a|safe }}\n{% for b in c|sort %}{{ b + 1 }}{% endfor %}\n{% autoescape false %}{% endautoescape %}"
    assert sorted(suspects("bad.html", text), key=str) == [
        ("bad.html", 1, "safe"),
        ("bad.html", 2, "Add"),
        ("bad.html", 2, "sort"),
        ("bad.html", 3, "autoescape"),
    ]
    assert list(suspects("good.html", "{{ title }} {% for row in rows %}{{ row.count|e }}{% endfor %}")) == []
