"""The scripts of the pages, held against the build: a text is cut, hashed and judged alike, and what is asked of the search finds no error.

In: a quote, or a question to the search, on the first line; a text behind it. One Node answers all of them. A character that is in no version of
Unicode yet is left out: which are is another thing in each Python and in each browser (docs/format.md, section 7).
"""

import atexit
import json
import subprocess
import tempfile
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any
from unicodedata import category

from exchangelog.evidence.segments import lines_of, segments_of
from exchangelog.evidence.standing import failure_of
from exchangelog.pages.search import FACETS, FOLDER
from exchangelog.record.quote import Voice
from exchangelog.searching.folding import keys_of
from exchangelog.site_plan import plan_site
from tests.reading.judged_text import VALID, context_of
from tools.browser import HOW_TO_INSTALL_NODE, find_node
from tools.fuzz.harness import ROOT, Harness, holds, text_of
from tools.fuzz.whole_check import SETTINGS

NEVER_ASSIGNED = frozenset(
    [
        *map(chr, range(0xFDD0, 0xFDF0)),
        *(chr(plane << 16 | low) for plane in range(17) for low in (0xFFFE, 0xFFFF)),
    ]
)
"""The noncharacters (The Unicode Standard, section 23.7)."""
VOICES: tuple[Voice, ...] = ("reported", "direct", "translated")
WORDS = (
    *(". ", "! ", "? ", "?!", "...", "…", ": ", ":\n", "\n", "\r\n", "[...]", " [...] ", '"', "«", "»", "“", "”", "„", "‟"),
    *("'", "’", "ʼ", "`", "-", "–", "−", "\u00ad", "\u200b", "\u2028", "\u0085", "\u00a0", "\u3000", "\u0301", "\u0308", "\ufeff"),
    *("U.S. ", "V. Zelensky", "2022 р.", "Sept. ", "млн. ", "Details:", "a.B", "і\u0308", "½", "№", "𝟙", "😀", "_"),
    *("24 May 2025", "24.05.2025", "2025-05", "1 245", "1,245", "травня", "Зеленський", "Zelenskyy", "Щ", "İ", "ß", "Σ"),
)  # fmt: skip


@cache
def node() -> "subprocess.Popen[str]":
    """Start the Node that answers, with the search's data of the small log beside it; it ends with this process."""
    program = find_node()
    if program is None:
        raise FileNotFoundError(HOW_TO_INSTALL_NODE)
    folder = tempfile.TemporaryDirectory()
    context = context_of(VALID)
    for path, artifact in plan_site(context.log, context.derived, SETTINGS).items():
        if path.startswith(FOLDER) and path.endswith(".js"):
            file = Path(folder.name) / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(artifact.make())
    command = [
        program,
        ROOT / "tools" / "fuzz" / "page_scripts.js",
        ROOT / "static",
        Path(folder.name) / FACETS,
    ]
    answering = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8")
    atexit.register(end, answering, folder)
    return answering


def end(answering: "subprocess.Popen[str]", folder: "tempfile.TemporaryDirectory[str]") -> None:
    """Stop Node and take its data away."""
    answering.kill()
    answering.communicate()
    folder.cleanup()


def ask(said: str, text: str) -> dict[str, Any]:
    """Let the scripts answer about a quote and a text."""
    answering = node()
    if answering.stdin is None or answering.stdout is None:
        raise AssertionError("both are pipes")
    answering.stdin.write(json.dumps({"said": said, "text": text}) + "\n")
    answering.stdin.flush()
    answer: dict[str, Any] = json.loads(answering.stdout.readline() or '{"error": "Node has ended"}')
    return answer


def is_known(letter: str) -> bool:
    """Say whether a character is assigned, or is one that never will be (U+FFFE and its like)."""
    return category(letter) != "Cn" or letter in NEVER_ASSIGNED


def judge(data: bytes) -> None:
    """Compare what the scripts answer with what the build says."""
    text = "".join(letter for letter in text_of(data) if is_known(letter))
    said = text.partition("\n")[0]
    answer = ask(said, text)
    holds("error" not in answer, f"no script raises: {answer.get('error')}")
    segments = [{"text": one.text, "mark": one.mark, "line": one.line} for one in segments_of(text)]
    holds(answer["segments"] == segments, f"cut alike: {answer['segments']!r} and {segments!r}")
    lines = lines_of(text)
    holds([f"{digest[:16]}" for digest in answer["plain"]] == [line[:16] for line in lines], "hashed alike")
    for voice in VOICES:
        failure = failure_of(said, voice, [lines])
        ours = None if failure is None else {"reason": failure.reason.name, "sentence": failure.sentence}
        holds(
            answer["failures"][voice] == ours,
            f"judged alike ({voice}): {answer['failures'][voice]} and {ours}",
        )
    keys = set(keys_of(text))
    unknown = [token for token in answer["tokens"] if token not in keys]
    holds(not unknown, f"the words of a text are keys of it: {unknown} are not")
    found = answer["found"]
    holds(all(newer > older >= 0 for newer, older in pairwise(found)), f"entries come newest first: {found}")


HARNESS = Harness(judge, WORDS)
