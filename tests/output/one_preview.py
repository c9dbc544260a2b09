"""A preview as a process of its own: a site made of the text files in a folder.

    python one_preview.py FOLDER HOST PORT

`name.html` in FOLDER becomes that page, with a policy and a head. In a file, `ERROR`, `WARNING` and `NOTE` make a
finding at the word, `CRASH` an exception in the build, `BREAK` one while the page is made, `REFUSE` a CannotRun. `builds.txt` counts the good builds.
"""

import sys
from collections.abc import Callable
from functools import partial
from pathlib import Path

from exchangelog.cannot_run import CannotRun
from exchangelog.findings import Finding, Severity, Span
from exchangelog.output import Artifact, Site
from exchangelog.preview_server import Built, preview

POLICY = "default-src &#39;none&#39;; style-src &#39;self&#39;; script-src &#39;self&#39;"
BUILDS: list[int] = []
PAGE = (
    '<!doctype html><html lang="en"><head><meta http-equiv="Content-Security-Policy" content="{}">'
    '<link rel="stylesheet" href="/style.css">'
    "<title>{}</title></head><body><h1>{}</h1></body></html>"
)


def make(path: Path, text: str) -> bytes:
    if "BREAK" in text:
        raise RuntimeError("the template <b>broke</b>")
    return PAGE.format(POLICY, path.name, text).encode() if path.suffix == ".html" else text.encode()


def findings_in(path: Path) -> list[Finding]:
    return [
        Finding(str(path), Span(number, column, number, column + len(word)), f"rule-{word.lower()}", severity, f"{word} <i>here</i>", "Mend & save.")
        for severity in Severity
        for word in [severity.upper()]
        for number, line in enumerate(path.read_text().split("\n"), 1)
        if (column := line.find(word) + 1)
    ]  # fmt: skip


def build(folder: Path) -> Built:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    texts = "".join(path.read_text() for path in files)
    if "REFUSE" in texts:
        raise CannotRun("there is no speakers.yaml")
    if "CRASH" in texts:
        raise ValueError("a <script>bug</script>")
    findings = tuple(finding for path in files for finding in findings_in(path))
    if any(finding.severity is Severity.ERROR for finding in findings):
        return Built(None, findings)
    BUILDS.append(len(BUILDS) + 1)
    count = Artifact("builds.txt", str(BUILDS[-1]).encode)
    artifacts = [
        count,
        *(
            Artifact(path.relative_to(folder).as_posix(), partial(make, path, path.read_text()))
            for path in files
        ),
    ]
    return Built(Site.of(artifacts), findings)


class Building:
    """Builds everything each time, and judges while it builds."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def build(self) -> Callable[[], Built]:
        """Build the folder as it is."""
        built = build(self.folder)
        return lambda: built

    def amend(self, saved: Path) -> None:
        """Show nothing before it is built."""

    def unseen(self, path: str) -> None:
        """Leave it to the system to tell of what is saved."""

    def judge(self) -> None:
        """Leave nothing to be judged."""

    def end(self) -> None:
        """Leave nothing behind."""


def say(line: str) -> None:
    print(line, flush=True)  # noqa: T201 - the test reads it from the pipe, as soon as it is said


if __name__ == "__main__":
    try:
        preview(
            Building(Path(sys.argv[1])),
            [Path(sys.argv[1])],
            sys.argv[2],
            int(sys.argv[3]),
            announce=say,
        )
    except CannotRun as error:
        say(str(error))
        sys.exit(2)
