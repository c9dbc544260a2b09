"""Hugo's side: the same log as a Hugo project, and the command that builds it.

Comes in: a content folder of ours. Goes out: a project whose pages have the same kinds and bytes as ours, in Hugo's own idiom:
entries and sources as pages with the same front matter (below `params`, since Hugo keeps names such as `url` for itself),
registries as data, `hugo/layouts` as templates. Turning the files is not timed.
"""

from __future__ import annotations

import shutil
import textwrap
from collections.abc import Sequence
from pathlib import Path

TEMPLATES = Path(__file__).with_name("hugo")
REGISTRIES = ("speakers", "publishers", "categories", "agreements")


def make_project(content: Path, project: Path) -> None:
    """Write the Hugo project of a content folder; the folder may not be there yet."""
    shutil.copytree(TEMPLATES, project)
    (project / "data").mkdir()
    for name in REGISTRIES:
        shutil.copy(content / f"{name}.yaml", project / "data")
    for section in ("exchanges", "sources", "years"):
        (project / "content" / section).mkdir(parents=True)
    for path in sorted(content.glob("exchanges/*/*.md")):
        (project / "content" / "exchanges" / path.name).write_text(entry_of(path), encoding="utf-8")
    for path in sorted(content.glob("sources/*/*.yaml")):
        page = page_of(path.read_text(encoding="utf-8"), "", "")
        (project / "content" / "sources" / f"{path.stem}.md").write_text(page, encoding="utf-8")
    for shelf in sorted(content.glob("exchanges/*")):
        page = f'---\ntitle: "{shelf.name}"\n---\n'
        (project / "content" / "years" / f"{shelf.name}.md").write_text(page, encoding="utf-8")


def entry_of(path: Path) -> str:
    """Give an entry as a page of Hugo's."""
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    return page_of(front, body, f"date: {path.stem}\n")


def page_of(front: str, body: str, further: str) -> str:
    """Give a page with this front matter; its title also stands where Hugo looks for it."""
    title = next(line for line in front.splitlines() if line.startswith("title:"))
    return f"---\n{title}\n{further}params:\n{textwrap.indent(front, '  ')}---\n{body}"


def build_command(environment: Path, project: Path) -> Sequence[str]:
    """Give the command that builds the project: Hugo's own binary, without the Python that starts it."""
    found = sorted((environment / "lib").glob("python*/site-packages/hugo/binaries/hugo*"))
    if not found:
        raise FileNotFoundError(f"{environment} has no Hugo in it: make bench installs it")
    return (
        str(found[-1]),
        "--source",
        str(project),
        "--destination",
        str(project / "public"),
        "--noTimes",
        "--quiet",
    )
