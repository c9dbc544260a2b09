"""The documents tell the truth about the commands, and nothing committed tells of the machine it was written on."""

import re
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from exchangelog.cli import command_line
from exchangelog.commands import COMMANDS
from tests.architecture.python_files import ROOT

DOCUMENTS = ("README.md", "CONTRIBUTING.md")
MAKE = re.compile(r"(?:`|^ *)make ([a-z][a-z-]*)", re.MULTILINE)
COMMAND = re.compile(r"python3? build\.py ([a-z]+)\b")
CODE = re.compile(r"`[^`]*`|^ {4}.*$", re.MULTILINE)
TARGET = re.compile(r"^([a-z][a-z-]*):", re.MULTILINE)
# Places that exist on one machine only, where a word begins: '/srv/x' is somebody's, 'site/work/' is not.
MACHINE = re.compile(r"(?<![\w.:/*-])/(?:work|root|tmp|home/\w+|Users/\w+)/")
# The hosts of package registries, put together here so that this file does not name them either.
REGISTRIES = tuple(".".join(name) for name in (("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org")))


def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def unknown_targets(text: str, makefile: str) -> list[str]:
    return sorted(set(MAKE.findall(text)) - set(TARGET.findall(makefile)))


def committed_files() -> Iterator[Path]:
    """List the files that git holds, of those the ones that are there."""
    listing = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if listing.returncode:
        pytest.skip("not a git repository (an unpacked archive?): what is committed cannot be listed")
    paths = (ROOT / name for name in listing.stdout.decode().split("\0") if name)
    return (path for path in paths if path.is_file() and not path.is_symlink())


def traces(name: str, lines: Iterable[str]) -> list[str]:
    return [
        f"{name}:{number}: {trace}"
        for number, line in enumerate(lines, 1)
        for trace in [*MACHINE.findall(line), *(host for host in REGISTRIES if host in line)]
    ]


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_make_target_that_a_document_names_exists(document: str) -> None:
    """A reader can type every `make` line of the documents."""
    assert MAKE.findall(text_of(document))
    assert unknown_targets(text_of(document), text_of("Makefile")) == []


def test_every_command_that_a_document_names_exists() -> None:
    """A reader can type every `python build.py` line of the documents."""
    commands = {command for document in DOCUMENTS for command in COMMAND.findall(text_of(document))}
    assert commands
    for command in sorted(commands):
        arguments = [sys.executable, "build.py", command, "--help"]
        run = subprocess.run(arguments, cwd=ROOT, capture_output=True, check=False)
        assert run.returncode == 0, f"{command}: {run.stderr.decode()}"


def test_every_option_is_documented_with_its_command_and_no_other() -> None:
    """docs/format.md says, command by command, which options there are."""
    section = text_of("docs/format.md").partition("\nAll: ")[2].partition("\n\n")[0]
    told: dict[str, set[str]] = {command.name: {"--help"} for command in COMMANDS}
    shared, *others = re.split(r"\.\s(?=`[a-z])", section)
    for sentence in (f"{', '.join(f'`{name}`' for name in told)}: {shared}", *others):
        commands, _, options = sentence.partition(": ")
        for name in re.findall("`([a-z]+)`", commands):
            told[name].update(re.findall("`(--[a-z-]+)", options))
    taken = {
        name: {word for one in parser._actions for word in one.option_strings if word.startswith("--")}  # noqa: SLF001 - argparse tells nobody else
        for action in command_line()._actions  # noqa: SLF001 - the same
        if isinstance(action.choices, dict)
        for name, parser in action.choices.items()
    }
    assert told == taken


def local_links(text: str) -> list[str]:
    """Find the files that a document links to; what stands in code is an example."""
    return re.findall(r"\]\(([^)#:\s]+)(?:#[^)\s]*)?\)", CODE.sub("", text))


def test_every_local_link_of_the_documents_leads_somewhere() -> None:
    """Links between the documents resolve."""
    documents = [*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")]
    links = [(path, target) for path in documents for target in local_links(path.read_text(encoding="utf-8"))]
    assert [f"{path.name}: {target}" for path, target in links if not (path.parent / target).exists()] == []


def test_every_part_of_the_program_stands_in_the_architecture() -> None:
    """docs/architecture.md says of each part of the package what it holds."""
    folder = ROOT / "exchangelog"
    parts = [
        path.name for path in folder.iterdir() if path.suffix == ".py" or (path / "__init__.py").is_file()
    ]
    text = text_of("docs/architecture.md")
    assert [part for part in sorted(parts) if part != "__init__.py" and part not in text] == []


def test_nothing_committed_names_this_machine_or_a_registry() -> None:
    """Whoever clones the repository finds no path and no host in it that only its authors have."""
    found = []
    for path in committed_files():
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
        found += traces(path.relative_to(ROOT).as_posix(), lines)
    assert found == []


def test_unknown_targets_links_and_traces_are_found() -> None:
    """The checks can fail."""
    assert local_links("See [a](docs/a.md#b), not `[b](c.md)`.\n\n    [d](e.md)\n") == ["docs/a.md"]
    assert unknown_targets("Run `make coffee`.\n\n    make site\n", "site: x\n") == ["coffee"]
    assert traces(
        "a.md", ["see /tm" + "p/x", "https://" + REGISTRIES[0] + "/x", "a/tmp/x https://a.org/work/"]
    ) == [
        "a.md:1: /tm" + "p/",
        "a.md:2: " + REGISTRIES[0],
    ]
