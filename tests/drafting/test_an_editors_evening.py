"""From an announcement's page to a proposal that passes, in fewer than ten commands, as CONTRIBUTING tells it."""

import re
import subprocess
from pathlib import Path

from tests.capture.articles import article
from tests.capture.editor import Editor
from tests.capture.played_server import page, played
from tests.workflow.conftest import git

ANNOUNCEMENT = (
    "Norland and Surland exchanged people at the bridge near Millford on Friday, the Ministry of Defence of Norland said.",
    '"We have brought back 14 of our people," the ministry\'s spokesman said. The weather was fine.',
    "The Ministry of Defence of Surland said that it had received 15 Surlanders.",
)


def filled_in(draft: str, source: str) -> str:
    """Fill a new entry in, as an editor would: what happened, who said it, which quotes, in prose of one's own."""
    text = draft.replace("title:", "title: Another exchange at the bridge near Millford", 1)
    text = text.replace("summary:", "summary: Norland received 14 people and Surland 15.", 1)
    spokesman, surland = text.split("  - id: quote-")[1:3]
    said = '    said: >-\n      "We have brought back 14 of our people"\n'
    first = (
        f"  - id: spokesman\n    source: {source}\n    speaker: norland-ministry\n    voice: direct\n{said}"
    )
    second = re.sub(r"^2\n", "surland\n", surland)
    second = re.sub(r"speaker: .*", "speaker: surland-ministry", second)
    second = re.sub(r"voice: .*", "voice: reported", second)
    text = text.replace(f"  - id: quote-{spokesman}", first).replace(
        f"  - id: quote-{surland}", f"  - id: {second}"
    )
    text = text.replace(
        "side: norland, who: all, count: , quotes: []",
        "side: norland, who: all, count: 14, quotes: [spokesman]",
    )
    text = text.replace(
        "side: surland, who: all, count: , quotes: []",
        "side: surland, who: all, count: 15, quotes: [surland]",
    )
    head, _, _ = text.rpartition("---\n")
    return f"{head}---\nNorland's ministry said that 14 people had come back [@spokesman]. Surland's said that it had received 15 [@surland].\n"


def test_an_exchange_is_proposed(editor: Editor) -> None:
    """Capture, quote, new, check, commit, review: the check passes, and the review says that nothing published has changed."""
    git(editor.folder, "init", "--quiet", "--initial-branch", "main")
    git(editor.folder, "add", "content")
    git(editor.folder, "commit", "--quiet", "--message", "The log")
    commands = 0
    with played({"/a": page(article(paragraphs=ANNOUNCEMENT, title="People come home"))}) as server:
        said = editor.capture(server.at("/a"), "--publisher", "invented-herald", "--id", "herald-evening")
    commands += 1
    assert said.status == 0, said.err
    quoted = editor.type("quote", "herald-evening", "14")
    commands += 1
    assert "We have brought back 14 of our people" in quoted.out
    made = editor.type("new", "2024-05-10", "--from", "herald-evening")
    commands += 1
    path = Path(made.out.strip().splitlines()[-1])
    path.write_text(filled_in(path.read_text("utf-8"), "herald-evening"), "utf-8")
    checked = editor.type("check", "--strict", "--against", "main")
    commands += 1
    assert checked.status == 0, checked.out
    git(editor.folder, "switch", "--quiet", "--create", "another-exchange")
    git(editor.folder, "add", "content")
    git(editor.folder, "commit", "--quiet", "--message", "Add the second exchange of 10 May")
    commands += 3
    reviewed = editor.type("review", "main")
    commands += 1
    assert reviewed.status == 0, reviewed.out
    assert path.stem in reviewed.out
    assert "stands in" in reviewed.out
    assert commands <= 10
    assert subprocess.run(["git", "diff", "--quiet", "HEAD"], cwd=editor.folder, check=False).returncode == 0
