"""Hugo's side: the same log as a Hugo project, and the command that builds it.

Comes in: a content folder of ours. Goes out: a project whose pages have the same kinds and bytes as ours, in Hugo's own idiom:
entries and sources as pages with the same front matter (below `params`, since Hugo keeps names such as `url` for itself),
registries as data with a page for each line (content adapters), `hugo/layouts` as templates. Turning the files is not timed.
"""

from __future__ import annotations

import re
import shutil
import textwrap
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

TEMPLATES = Path(__file__).with_name("hugo")
STATIC = Path(__file__).parents[2] / "static"
REGISTRIES = ("speakers", "publishers", "categories", "agreements")
MOST_QUOTES = 60
"""A speaker with more quotes has a page for each year, here as on our side (exchangelog/pages/speaker.py)."""
TITLE = re.compile(r"^title:.*(?:\n .*)*", re.MULTILINE)
"""With the lines that it goes on in."""
SPEAKER = re.compile(r"^  speaker: (\S+)$", re.MULTILINE)


def make_project(content: Path, project: Path) -> None:
    """Write the Hugo project of a content folder; the folder may not be there yet."""
    shutil.copytree(TEMPLATES, project)
    shutil.copytree(STATIC, project / "static" / "static")
    for name in REGISTRIES:
        shutil.copy(content / f"{name}.yaml", project / "data")
    write(project / "content" / "ledger" / "_index.md", page_named("How complete the log is"))
    spoken: dict[str, Counter[str]] = {}
    for path in sorted(content.glob("exchanges/*/*.md")):
        text = path.read_text(encoding="utf-8")
        write(project / "content" / "exchanges" / path.name, entry_of(text, path.stem))
        for speaker in SPEAKER.findall(text):
            spoken.setdefault(speaker, Counter())[path.parent.name] += 1
    for path in sorted(content.glob("sources/*/*.yaml")):
        source = page_of(path.read_text(encoding="utf-8"), "", "")
        write(project / "content" / "sources" / f"{path.stem}.md", source)
    for shelf in sorted(content.glob("exchanges/*")):
        write(project / "content" / "years" / f"{shelf.name}.md", page_named(shelf.name))
    for name, text in speaker_pages(content, spoken):
        write(project / "content" / "speakers" / name, text)


def speaker_pages(content: Path, spoken: dict[str, Counter[str]]) -> Iterator[tuple[str, str]]:
    """Give the page of each speaker of the register, and one for each year of those who said much."""
    for key in re.findall(r"^(\S+):$", (content / "speakers.yaml").read_text(encoding="utf-8"), re.MULTILINE):
        yield f"{key}/_index.md", page_named(key, "type: speaker\n")
        years = spoken.get(key, Counter())
        if years.total() > MOST_QUOTES:
            yield from ((f"{key}/{year}.md", page_named(year, "type: speaker\n")) for year in sorted(years))


def write(path: Path, text: str) -> None:
    """Write a file, and its folder where there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def entry_of(text: str, day: str) -> str:
    """Give an entry as a page of Hugo's."""
    _, front, body = text.split("---\n", 2)
    return page_of(front, body, f"date: {day}\n")


def page_of(front: str, body: str, further: str) -> str:
    """Give a page with this front matter; its title also stands where Hugo looks for it. Raises ValueError where it has none."""
    title = TITLE.search(front)
    if title is None:
        raise ValueError("an entry and a source have a title")
    return f"---\n{title[0]}\n{further}params:\n{textwrap.indent(front, '  ')}---\n{body}"


def page_named(title: str, further: str = "") -> str:
    """Give a page that has nothing but a title: its template knows what belongs on it."""
    return f'---\ntitle: "{title}"\n{further}---\n'


def build_command(environment: Path, project: Path) -> Sequence[str]:
    """Give the command that builds the project: Hugo's own binary, without the Python that starts it."""
    to = ("--destination", str(project / "public"))
    return (hugo_in(environment), "--source", str(project), *to, "--noTimes", "--quiet")


def serve_command(environment: Path, project: Path, port: int) -> Sequence[str]:
    """Give the command that serves the project, as Hugo does it by default: from memory, pages seen lately first."""
    return (hugo_in(environment), "server", "--source", str(project), "--port", str(port), "--quiet")


def hugo_in(environment: Path) -> str:
    """Find Hugo's binary. Raises FileNotFoundError where the environment has none."""
    found = sorted((environment / "lib").glob("python*/site-packages/hugo/binaries/hugo*"))
    if not found:
        raise FileNotFoundError(f"{environment} has no Hugo in it: make bench installs it")
    return str(found[-1])
