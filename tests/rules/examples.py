"""The examples of the rules: a small valid log of invented events, and for each rule files to lay over it.

In: tests/rules/base, the valid log; tests/rules/<family>/<rule>/bad and good, files that replace files of the base or stand
beside them. Out: a folder of content, and what the check says of it, as an editor sees it. For the rules of the family 'change' the
valid log is what was published at the revision 'main'.

Two markers stand for what a plain file cannot show: `<name>.deleted` (empty) takes a file of the base away, `<name>.padded`
(a number of bytes) lengthens a file with empty lines of spaces.
"""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from exchangelog.check import check
from exchangelog.derive.derived import derive
from exchangelog.evidence.vault import read_vault
from exchangelog.findings import Finding
from exchangelog.findings.text_format import format_findings
from exchangelog.reading.document import read_document
from exchangelog.reading.gather import gather
from exchangelog.reading.source_file import read_content
from exchangelog.revision import Revision
from exchangelog.rules.rule import Context

FOLDER = Path(__file__).parent
BASE = FOLDER / "base"
TODAY = date(2025, 2, 1)
"""The day on which the invented log is judged; all of its events lie before it."""

EXPECTED = "findings.txt"
DELETED = ".deleted"
PADDED = ".padded"
EMPTY_LINE = b" " * 99 + b"\n"
CHANGE = "change"
"""The family of the rules that compare with what was published."""

PUBLISHED = "published"
"""A folder beside the content: the log as it was published, where an example is compared with it."""

VAULT = "vault"
"""A folder of captured texts beside `bad` and `good`, for what only a vault can show."""


@dataclass(frozen=True, slots=True)
class Example:
    """A rule's folder of examples."""

    family: str
    rule: str

    @property
    def folder(self) -> Path:
        """The folder that holds `bad` and `good`."""
        return FOLDER / self.family / self.rule

    @property
    def expected(self) -> Path:
        """The file with what an editor sees of the bad example."""
        return self.folder / "bad" / EXPECTED


def all_examples() -> Iterator[Example]:
    """Give every folder of examples there is."""
    for bad in sorted(FOLDER.glob("*/*/bad")):
        yield Example(bad.parts[-3], bad.parts[-2])


def lay_over_base(overlay: Path, content: Path) -> None:
    """Make `content` a copy of the base with the files of `overlay` laid over it."""
    shutil.copytree(BASE, content)
    if (overlay.parent / VAULT).is_dir():
        shutil.copytree(overlay.parent / VAULT, content.parent / VAULT)
    if overlay.parent.parent.name == CHANGE:
        shutil.copytree(BASE, content.parent / PUBLISHED)
    for file in sorted(path for path in overlay.rglob("*") if path.is_file() and path.name != EXPECTED):
        target = content / file.relative_to(overlay)
        target.parent.mkdir(parents=True, exist_ok=True)
        if file.suffix == DELETED:
            target.with_suffix("").unlink()
        elif file.suffix == PADDED:
            padded = target.with_suffix("")
            text, size = padded.read_bytes(), int(file.read_text("utf-8"))
            padded.write_bytes((text + EMPTY_LINE * (size // len(EMPTY_LINE)))[:size])
        else:
            shutil.copyfile(file, target)


def read_context(content: Path) -> Context:
    """Read a folder of content as the build does."""
    files, strays = read_content(content)
    documents = {file.path: read_document(file) for file in files}
    log, faults = gather(documents.values())
    vault = read_vault(content.parent / VAULT, log.sources.values())
    published = read_published(content.parent / PUBLISHED)
    return Context(log, derive(log), documents, faults, strays, TODAY, vault, published)


def read_published(folder: Path) -> Revision | None:
    """Read the log that a folder of content is compared with, where there is one."""
    if not folder.is_dir():
        return None
    documents = {file.path: read_document(file) for file in read_content(folder)[0]}
    return Revision("main", gather(documents.values())[0], documents)


def judge(content: Path) -> tuple[Finding, ...]:
    """Give all findings of a folder of content."""
    return check(read_context(content))


def shown(content: Path) -> str:
    """Give the findings of a folder of content as an editor sees them, without colour."""
    context = read_context(content)

    def line_of(path: str, number: int) -> str | None:
        document = context.documents.get(path)
        return None if document is None else document.text.split("\n")[number - 1]

    return format_findings(check(context), line_of, colour=False) + "\n"
