"""The scripts of 'Check it yourself' cut, hash and judge as the build does: the examples of the specification, and thousands of texts."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from exchangelog.evidence.segments import FOLDED, lines_of, segments_of
from exchangelog.evidence.standing import Reason, failure_of
from exchangelog.pages.source_check import by_hand
from exchangelog.record.quote import Voice
from tests.source_check.generated_texts import generated_quotes, generated_texts
from tools.browser import HOW_TO_INSTALL_NODE, find_node

HERE = Path(__file__).parent
EXAMPLES = HERE.parent / "evidence" / "segments.json"
MANY = 10_000

Quotes = Sequence[tuple[str, Voice, str]]


def in_node(texts: Sequence[str] = (), quotes: Quotes = ()) -> dict[str, Any]:
    """Let Node run the scripts of the page."""
    node = find_node()
    if node is None:
        pytest.fail(HOW_TO_INSTALL_NODE, pytrace=False)
    run = subprocess.run(
        [node, HERE / "in_node.js"],
        input=json.dumps({"texts": texts, "quotes": quotes}),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return dict(json.loads(run.stdout))


def test_the_examples_of_the_specification() -> None:
    """Each worked example of scheme 1 gives its pieces, marks and lines."""
    examples = json.loads(EXAMPLES.read_text("utf-8"))
    found = in_node([example["text"] for example in examples])["segments"]
    assert found == [example["segments"] for example in examples]


def test_thousands_of_texts_are_cut_as_the_build_cuts_them() -> None:
    """Every segment, mark and line is the same, by WebCrypto and by the plain SHA-256."""
    texts = list(generated_texts(MANY))
    assert set("".join(texts)) >= set(FOLDED), "every character that the rules name is among them"
    found = in_node(texts)
    for text, segments, digests in zip(texts, found["segments"], found["plain"], strict=True):
        assert segments == [
            {"text": one.text, "mark": one.mark, "line": one.line} for one in segments_of(text)
        ], text
        assert [digest[:16] for digest in digests] == [segment["line"][:16] for segment in segments], text


def test_thousands_of_quotes_are_judged_as_the_build_judges_them() -> None:
    """A quote stands or does not, for the same reason and at the same sentence; all reasons and all voices come up."""
    quotes = list(generated_quotes(MANY))
    judged = [failure_of(said, voice, [lines_of(text)]) for said, voice, text in quotes]
    wanted = [
        None if one is None else {"reason": one.reason.name, "sentence": one.sentence} for one in judged
    ]
    found = in_node(quotes=quotes)["failures"]
    assert [
        (quote, ours, theirs)
        for quote, ours, theirs in zip(quotes, wanted, found, strict=True)
        if ours != theirs
    ] == []
    assert {one.reason if one else None for one in judged} == {*Reason, None}
    assert sum(one is None for one in judged) > MANY // 10


def test_a_digest_of_any_length_is_the_one_that_is_published() -> None:
    """Around the length of a block, where padding goes wrong, the plain SHA-256 gives what WebCrypto gives."""
    texts = [letter * length for length in range(1, 200) for letter in ("a", "ж")]
    found = in_node(texts)
    assert [digests[0][:16] for digests in found["plain"]] == [lines_of(text)[0][:16] for text in texts]


@pytest.mark.parametrize(
    "text", ["People can't say $HOME `id` \\n %s -- !x.", "«Обмін» — 71-й", "-n a", "' '; echo a b"]
)
def test_a_terminal_gives_the_digest_of_a_sentence(text: str) -> None:
    """The command for those without scripts gives what the capture keeps, whatever the shell makes of such signs elsewhere."""
    for segment in segments_of(text):
        command = by_hand(segment)
        run = subprocess.run(["sh", "-c", command.command], capture_output=True, text=True, check=True)
        assert run.stdout.strip() == command.digest == segment.line[:-1]
