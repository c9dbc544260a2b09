"""Other generators, for `--peers`: a small site of each from the same log, and the command that builds it.

Comes in: a content folder of ours, and the environment that the peers live in. Goes out: for each that is there a folder with a
project and its command. A peer's site is a fraction of ours, and its time says so much only: entries as pages with their
quotes and prose, an index, and a feed where the generator has one (peers/ holds templates and settings). Turning the files is not timed.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

TEMPLATES = Path(__file__).with_name("peers")
ROOT = Path(__file__).parents[2]
REQUIREMENTS = ROOT / "requirements"


@dataclass(frozen=True, slots=True)
class Peer:
    """A generator that is there: the command that builds the project it is started in, into `site` there."""

    name: str
    command: Sequence[str]


def installed_peers(environment: Path) -> Iterator[Peer]:
    """Install the peers where they are not; give those that are there, and say of every other in a line that it is left out."""
    node = environment / "node"
    ways: dict[str, tuple[Callable[[Path], None], Sequence[str]]] = {
        "eleventy": (
            install_eleventy,
            (str(shutil.which("node")), str(node / "node_modules/@11ty/eleventy/cmd.cjs"), "--quiet"),
        ),
        "mkdocs": (install_python, (str(environment / "bin" / "mkdocs"), "build", "--quiet")),
        "pelican": (
            install_python,
            (str(environment / "bin" / "pelican"), "--settings", "pelicanconf.py", "--quiet"),
        ),
    }
    for name, (install, command) in ways.items():
        try:
            install(environment)
        except (OSError, subprocess.CalledProcessError) as reason:
            print(f"{name} is left out, since it cannot be installed here: {reason}", file=sys.stderr)
        else:
            yield Peer(name, command)


def install_python(environment: Path) -> None:
    """Install MkDocs and Pelican. Raises OSError or CalledProcessError where that fails."""
    if not (environment / "bin" / "pelican").exists():
        names = [str(REQUIREMENTS / name) for name in ("build.txt", "peers.txt")]
        set_up = ["sh", str(ROOT / "tools" / "set_up.sh"), sys.executable, str(environment), *names]
        subprocess.run(set_up, check=True, stdout=sys.stderr)


def install_eleventy(environment: Path) -> None:
    """Install Eleventy by npm. Raises OSError or CalledProcessError where that fails."""
    folder = environment / "node"
    if not (folder / "node_modules" / "@11ty" / "eleventy").exists():
        shutil.copytree(REQUIREMENTS / "eleventy", folder, dirs_exist_ok=True)
        install = ["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent"]
        subprocess.run(install, check=True, cwd=folder)


def make_peer_project(peer: Peer, content: Path, project: Path) -> None:
    """Write a peer's project of a content folder of ours; the folder may not be there yet."""
    shutil.copytree(TEMPLATES / peer.name, project)
    pages = project / "content"
    (pages / "entries").mkdir(parents=True)
    days = []
    for path in sorted(content.glob("exchanges/*/*.md"), reverse=True):
        (pages / "entries" / path.name).write_text(entry_page(path), encoding="utf-8")
        days.append(path.stem)
    if peer.name == "mkdocs":
        index = "".join(f"- [{day}](entries/{day}.md)\n" for day in days)
        (pages / "index.md").write_text(f"# The Made Log\n\n{index}", encoding="utf-8")
    for template in project.glob("*.njk"):
        template.rename(pages / template.name)


def entry_page(path: Path) -> str:
    """Give an entry as Markdown with front matter: what was said as quotations, then the prose."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    fields: dict[str, Any] = yaml.load(front, yaml.CSafeLoader)
    head = {name: fields[name] for name in ("title", "date", "summary")} | {"layout": "page.njk"}
    quotes = "\n".join(f"> {quote['said'].strip()}\n>\n> {quote['source']}\n" for quote in fields["quotes"])
    return f"---\n{yaml.dump(head, allow_unicode=True, width=1000)}---\n{quotes}\n{body}"
