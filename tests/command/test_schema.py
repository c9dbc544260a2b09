"""`schema`: what editors' tools say of the files agrees with what the build says."""

import json
from collections.abc import Iterator
from functools import cache
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from exchangelog.cli import main
from exchangelog.record.json_schema import KINDS, REGISTRIES, schema_of
from tests.conftest import ROOT
from tests.rules.examples import BASE

FOLDERS = {"exchange": "exchanges", "statement": "statements", "source": "sources", "page": "pages"}
LANGUAGES = ("en", "uk")


class EditorsLoader(yaml.CSafeLoader):
    """YAML as editors' tools read it (1.2, core schema): numbers are numbers, days are texts."""


EditorsLoader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith(("timestamp", "bool"))]
    for first, resolvers in yaml.CSafeLoader.yaml_implicit_resolvers.items()
}


def load(text: str) -> Any:  # noqa: ANN401 - whatever stands in a file
    front = text.split("\n---", 1)[0] if text.startswith("---\n") else text
    return yaml.load(front, Loader=EditorsLoader)  # noqa: S506 - a safe loader with fewer types


def files(kind: str) -> Iterator[Any]:
    """Give the path and the value of every file of a kind, of the real log and of the invented one."""
    for content in (ROOT / "content", BASE):
        paths = (
            sorted((content / FOLDERS[kind]).rglob("*.*")) if kind in FOLDERS else [content / f"{kind}.yaml"]
        )
        yield from ((path, load(path.read_text("utf-8"))) for path in paths if path.is_file())


@cache
def validator(kind: str) -> Any:  # noqa: ANN401 - jsonschema ships no types
    return Draft202012Validator(schema_of(kind, LANGUAGES))


@pytest.mark.parametrize("kind", KINDS)
def test_all_content_is_valid(kind: str) -> None:
    """Every file of the log is valid by the schema of its kind, read as an editor's tool reads it."""
    judged = [(path, list(validator(kind).iter_errors(value))) for path, value in files(kind)]
    assert judged
    assert [
        f"{path}: {error.json_path}: {error.message}" for path, errors in judged for error in errors
    ] == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_one_and_describes_every_field(kind: str) -> None:
    """It is a valid schema of the dialect that it names, and an editor can show a line at every field."""
    schema = schema_of(kind, LANGUAGES)
    Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    described = [schema, *schema.get("$defs", {}).values()]
    fields = [(name, field) for one in described for name, field in one.get("properties", {}).items()]
    assert fields
    assert [name for name, field in fields if not field["description"].endswith((".", ">-."))] == []
    assert all(one["description"] for one in described)


def valid_exchange() -> dict[str, Any]:
    (exchange,) = (
        value for path, value in files("exchange") if path == BASE / "exchanges/2024/2024-05-10.md"
    )
    assert isinstance(exchange, dict)
    return exchange


@pytest.mark.parametrize(
    "change",
    [
        {"titel": "A misspelt field"},
        {"kind": "swap"},
        {"title": "short"},
        {"date": 20240510},
        {"agreement": None},
        {"figures": {"side": "norland"}},
        {"figures": [{"side": "norland", "who": "all", "count": "12"}]},
        {"uk": {"kind": "обмін"}},
        {"de": {"title": "Ein Austausch an der Brücke"}},
        {"\0translated": {}},
    ],
    ids=str,
)
def test_what_the_build_refuses_the_schema_refuses(change: dict[str, Any]) -> None:
    """Misspelt fields, wrong values and shapes, null, and languages that the site does not have."""
    assert validator("exchange").is_valid(valid_exchange())
    assert not validator("exchange").is_valid(valid_exchange() | change)


def test_texts_may_be_translated_and_the_unknown_may_be_null() -> None:
    """`uk` stands where a text of ours can be translated; null where that something is unknown says something."""
    assert validator("exchange").is_valid(valid_exchange() | {"uk": {"title": "Обмін на мосту"}})
    change = {
        "date": "2024-06-01",
        "kind": "update",
        "what": "It came.",
        "why": "It was published.",
        "path": "date",
    }
    assert validator("exchange").is_valid(
        valid_exchange() | {"corrections": [change | {"was": None, "now": 12}]}
    )
    source = next(value for _, value in files("source"))
    assert validator("source").is_valid(source | {"title": None, "published": None})
    assert not validator("source").is_valid(source | {"language": None})


def test_the_command_prints_one_schema_or_all(capsys: pytest.CaptureFixture[str]) -> None:
    """With a kind its schema, without one a mapping of all; the languages are those of the content's site.yaml."""
    assert main(["schema", "speakers", "--content", str(BASE)]) == 0
    assert json.loads(capsys.readouterr().out) == schema_of("speakers", LANGUAGES)
    assert main(["schema", "--content", str(BASE)]) == 0
    printed = json.loads(capsys.readouterr().out)
    assert set(printed) == set(KINDS) >= set(REGISTRIES)


def test_an_unknown_kind_cannot_be_printed(capsys: pytest.CaptureFixture[str]) -> None:
    """One line that names the kinds there are, exit status 2."""
    assert main(["schema", "spekers"]) == 2
    assert "there are: exchange, statement" in capsys.readouterr().err
