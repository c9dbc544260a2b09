"""What an editor's program is told of the log is true: the schemas, the task that reads findings, the snippets, the hooks."""

import json
import re
import shlex
from pathlib import Path

import pytest
import yaml

from tests.capture.editor import Editor, at_work
from tests.conftest import ROOT
from tools.schemas import FOLDER, schema_texts

VS_CODE = ROOT / ".vscode"
PLACEHOLDER = re.compile(r"\$\{\d+(?::([^}]*)|\|([^,|}]*)[^}]*)?\}|\$\d|\$\{?CURRENT_[A-Z_]+\}?")


@pytest.fixture
def editor(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Editor:
    """Give an editor with a small valid log."""
    return at_work(tmp_path, capsys)


def test_the_schemas_are_those_of_the_models() -> None:
    """What is committed is what `make schemas` writes."""
    written = {path.name: path.read_text("utf-8") for path in (ROOT / FOLDER).glob("*.json")}
    behind = [name for name, text in schema_texts().items() if written.get(name) != text]
    assert behind == [], "run `make schemas` and commit what it writes"
    assert sorted(written) == sorted(schema_texts())


def test_every_schema_is_given_its_files() -> None:
    """Each schema is named in the settings, for files that are there."""
    settings = json.loads((VS_CODE / "settings.json").read_text("utf-8"))["yaml.schemas"]
    assert sorted(settings) == sorted(f"{FOLDER.as_posix()}/{name}" for name in schema_texts())
    assert all(list(ROOT.glob(files)) for files in settings.values())


def test_the_task_reads_every_finding(editor: Editor) -> None:
    """Each finding of the text format is found by the task's pattern, with its place, severity, rule and message."""
    entry = next((editor.content / "exchanges").rglob("*.md"))
    text = entry.read_text("utf-8")
    entry.write_text(text.replace("\nkind:", "\nkinf:", 1), "utf-8")
    tasks = json.loads((VS_CODE / "tasks.json").read_text("utf-8"))["tasks"]
    matcher = tasks[0]["problemMatcher"]["pattern"]
    pattern = re.compile(matcher["regexp"])
    found = [match for line in editor.type("check").out.splitlines() if (match := pattern.match(line))]
    listed = json.loads(editor.type("check", "--format", "json").out)
    shown = {(match[matcher["file"]], match[matcher["code"]], match[matcher["message"]]) for match in found}
    assert (str(entry), "unknown-field", "there is no field 'kinf' here (did you mean 'kind'?)") in shown
    errors = {(one["path"], one["rule"], one["message"]) for one in listed if one["severity"] == "error"}
    assert errors
    assert errors <= shown


def test_the_tasks_are_make_targets() -> None:
    """What a task runs is there."""
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    for task in json.loads((VS_CODE / "tasks.json").read_text("utf-8"))["tasks"]:
        assert shlex.split(task["command"])[1] in targets


def filled_in(snippet: str) -> str:
    """Give the text that a snippet becomes where every place keeps what is proposed for it."""
    body = json.loads((VS_CODE / "exchange-log.code-snippets").read_text("utf-8"))[snippet]["body"]
    proposed = {"CURRENT_YEAR": "2025", "CURRENT_MONTH": "05", "CURRENT_DATE": "24", "CURRENT_HOUR": "18"}
    now = proposed | {"CURRENT_MINUTE": "05", "CURRENT_TIMEZONE_OFFSET": "+00:00"}
    text = re.sub(r"\$\{(CURRENT_[A-Z_]+)\}", lambda match: now[match[1]], "\n".join(body))
    first = dict(re.findall(r"\$\{(\d+):([^}]*)\}", text))
    text = re.sub(r"\$\{(\d+)\}", lambda match: first[match[1]], text)
    return PLACEHOLDER.sub(lambda match: match[1] or match[2] or "", text)


def test_the_snippet_of_an_entry_is_one(editor: Editor) -> None:
    """Its fields are the contract's: what the check has to say is about what is to be filled in, not about a field."""
    path = editor.content / "exchanges" / "2025" / "2025-05-24.md"
    path.parent.mkdir()
    path.write_text(filled_in("An entry"), "utf-8")
    rules = {one["rule"] for one in json.loads(editor.type("check", str(path), "--format", "json").out)}
    assert rules
    assert not rules & {"yaml-syntax", "unknown-field", "missing-field", "wrong-type", "unquoted-text"}


@pytest.mark.parametrize("snippet", ["A quote", "A figure"])
def test_the_snippets_of_parts_are_items_of_a_list(snippet: str) -> None:
    """They can be pasted under `quotes` and `figures` as they are."""
    items = yaml.safe_load(filled_in(snippet))
    fields = {
        "A quote": {"id", "source", "speaker", "voice", "said"},
        "A figure": {"side", "who", "count", "quotes"},
    }
    assert set(items[0]) == fields[snippet]


def test_the_hooks_run_what_is_here() -> None:
    """Before a commit only commands of this repository are run; nothing is fetched."""
    repositories = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"]
    assert [one["repo"] for one in repositories] == ["local"]
    for hook in repositories[0]["hooks"]:
        program, *rest = shlex.split(hook["entry"])
        assert program == ".venv/bin/python"
        assert rest[0] == "build.py" or rest[:2] == ["-m", "ruff"]
