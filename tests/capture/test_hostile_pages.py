"""Pages that are made to cost: whatever a file holds, reading it ends in seconds, with one line, and takes no gigabytes."""

import ssl
import time
from contextlib import suppress
from functools import partial
from http.server import BaseHTTPRequestHandler

import pytest
import trustme

from exchangelog.capturing import capture
from exchangelog.extraction.confined import Bounds, Page, extract_confined
from exchangelog.extraction.extract import NoText
from exchangelog.fetching.deadline import Limits
from exchangelog.fetching.page import Fetcher
from tests.capture.articles import article
from tests.capture.editor import Editor
from tests.capture.played_server import Answer, endless, page, played, raw, slow

ADVICE = "save the article as plain text and capture the file"
HASTY = Bounds(read=1.5)
TAGS = "".join(f" a{number}=1" for number in range(100_000))


def hostile(part: str, times: int) -> bytes:
    """Give an article with something in it, over and over."""
    return article(paragraphs=("People came home on that day, it was said. " * 9, part * times)).encode()


@pytest.mark.parametrize(
    "data",
    [
        article().replace("<main>", f"<main{TAGS}>").encode(),
        hostile("<br>", 2_000_000),
        hostile('<meta name="date" content="x">', 300_000),
        hostile("<time datetime='x'>a</time>", 200_000),
        hostile("<script type='application/ld+json'>{}</script>", 200_000),
        hostile("<li>a", 1_900_000),
    ],
    ids=["attributes", "breaks", "meta", "times", "linked data", "items"],
)
def test_a_page_that_takes_too_long_is_given_up(data: bytes) -> None:
    """It is one line that says what to do; neither its time nor its memory goes beyond the bounds by more than it takes to begin."""
    extract_confined(Page(article().encode(), "text/html"))
    start = time.monotonic()
    with pytest.raises(NoText) as caught:
        extract_confined(Page(data, "text/html"), HASTY)
    assert str(caught.value).endswith(ADVICE)
    assert time.monotonic() - start < 10


def test_accents_upon_accents_cost_little() -> None:
    """Composing them is linear, so that a page of them is read like any other, or given up in time."""
    start = time.monotonic()
    with suppress(NoText):
        extract_confined(Page(hostile("a" + "\u0301\u0316" * 200_000, 1), "text/html"), HASTY)
    assert time.monotonic() - start < 10


def test_memory_is_bounded() -> None:
    """A page that makes a tree of gigabytes is given up before it has one."""
    with pytest.raises(NoText, match=r"cannot be read|takes more than"):
        extract_confined(Page(hostile("<p>a</p>", 1_000_000), "text/html"), Bounds(memory=150 * 2**20))


def test_what_is_read_is_what_it_would_be_without_bounds() -> None:
    """An article comes back whole from the process that reads it, and so does the reason why there is none."""
    found = extract_confined(Page(article("uk").encode("cp1251"), "text/html; charset=windows-1251"))
    assert (found.charset, found.facts.title) == ("cp1251", "Додому повернулися 12 людей")
    with pytest.raises(NoText, match="it is empty"):
        extract_confined(Page(b""))


def test_a_hostile_file_is_refused_within_ten_seconds(editor: Editor) -> None:
    """`capture FILE` as an editor types it: one line, exit status 2, nothing written."""
    saved = editor.folder / "a.html"
    saved.write_bytes(article().replace("<main>", f"<main{TAGS}>").encode())
    before = sorted(editor.folder.rglob("*"))
    start = time.monotonic()
    said = editor.capture(str(saved), "--publisher", "invented-herald")
    assert time.monotonic() - start < 10
    assert (said.status, said.out, len(said.err.splitlines())) == (2, "", 1)
    assert "it takes more than 7 seconds or 500 MiB to read" in said.err
    assert sorted(editor.folder.rglob("*")) == before


def drip(handler: BaseHTTPRequestHandler) -> None:
    """Send a page one letter at a time, for ever."""
    endless(b"a", pause=0.05)(handler)


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (slow(3), "no answer within 0.6 seconds"),
        (drip, "it takes longer than 2 seconds"),
        (raw(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 50000000\r\n\r\n"), "it is larger than 10 MB"),
        (page(b"<p>word</p>" * 4_600_000), "it is larger than 10 MB"),
        (raw(b""), "the connection broke off"),
    ],
    ids=["silence", "drip", "50 MB announced", "50 MB sent", "hang-up"],
)  # fmt: skip
def test_a_server_that_holds_up_a_capture(
    answer: Answer, words: str, editor: Editor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`capture URL`: one line, exit status 2, no file and no folder."""
    hasty = partial(Fetcher, limits=Limits(5.0, 0.6, 2.0, 10_000_000, 10))
    monkeypatch.setattr(capture, "Fetcher", hasty)
    before = sorted(editor.folder.rglob("*"))
    with played({"/x": answer}) as server:
        said = editor.capture(server.at("/x"))
    assert (said.status, said.out, len(said.err.splitlines())) == (2, "", 1)
    assert words in said.err
    assert sorted(editor.folder.rglob("*")) == before


def test_a_certificate_that_nobody_knows_ends_a_capture(editor: Editor) -> None:
    """`capture URL` of a server whose certificate does not hold: one line, exit status 2, no file."""
    server_side = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    trustme.CA().issue_cert("127.0.0.1").configure_cert(server_side)
    before = sorted(editor.folder.rglob("*"))
    with played({"/x": page(article())}, server_side) as server:
        said = editor.capture(server.at("/x"))
    assert (said.status, len(said.err.splitlines())) == (2, 1)
    assert "its certificate does not hold" in said.err
    assert sorted(editor.folder.rglob("*")) == before
