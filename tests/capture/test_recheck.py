"""`recheck`: what became of the sources, what became of their quotes, and what is written down of it."""

import json
import time
from functools import partial
from http.server import BaseHTTPRequestHandler
from typing import Any

import pytest

from exchangelog.fetching import crawler
from exchangelog.fetching.crawler import Crawler, Manners
from exchangelog.fetching.deadline import Limits
from exchangelog.fetching.page import Fetcher
from exchangelog.fetching.trouble import CannotFetch, Trouble
from exchangelog.rechecking import recheck
from exchangelog.rechecking.progress import NAME
from tests.capture.articles import CONSENT, ENGLISH, LOGIN, article
from tests.capture.editor import Editor, Said
from tests.capture.played_server import Answer, PlayedServer, page, played, redirect, slow, status

QUOTE = "Norland and Surland exchanged people at the bridge near Millford, the Ministry of Defence of Norland said."


@pytest.fixture(autouse=True)
def hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wait for nothing: what is waited for is tested with a clock of its own."""
    monkeypatch.setattr(crawler, "Manners", partial(Manners, 0.0, (0.0, 0.0), 60.0))


def watched(editor: Editor, server: PlayedServer) -> None:
    """Capture the page /a as the source 'bridge', and quote it in an entry."""
    said = editor.capture(server.at("/a"), "--id", "bridge", "--publisher", "invented-herald")
    assert said.status == 0, said.err
    entry = editor.content / "exchanges/2024/2024-05-10.md"
    new = f"  - id: x\n    source: bridge\n    speaker: outlet\n    voice: reported\n    said: '{QUOTE}'\n"
    entry.write_text(entry.read_text("utf-8").replace("figures:\n", new + "figures:\n", 1), "utf-8")


def look(editor: Editor, *words: str) -> Said:
    """Look at the source again."""
    return editor.type("recheck", "bridge", "--allow-private", *words)


def told(said: Said) -> dict[str, Any]:
    """Give what `recheck --format json` tells of the only source."""
    (found,) = json.loads(said.out)
    return dict(found)


CHANGED = article(paragraphs=(ENGLISH[0].replace("exchanged", "did not exchange"), *ENGLISH[1:]))
BESIDE = article(paragraphs=ENGLISH[1:]).replace(
    "</footer>", f"</footer><div><span>{ENGLISH[0][:40]}</span>{ENGLISH[0][40:]}</div>"
)
MORE = article(paragraphs=(*ENGLISH, "The bridge was closed afterwards, the police of Millford said."))


@pytest.mark.parametrize(
    ("answers", "result", "status_", "stands"),
    [
        ({"/a": page(article())}, "same", 0, True),
        ({"/a": page(MORE)}, "changed", 0, True),
        ({"/a": page(CHANGED)}, "changed", 1, False),
        ({"/a": page(BESIDE)}, "changed", 0, True),
        ({"/a": page(article(paragraphs=("The page you look for has been moved to our archive. " * 6,)))}, "changed", 1, False),
        ({"/a": page("<html><body><p>Nothing here.</p></body></html>")}, "changed", 1, False),
        ({"/a": redirect("/b", 301), "/b": page(article())}, "moved", 0, True),
        ({"/a": redirect("/b", 302), "/b": page(article())}, "same", 0, True),
        ({"/a": redirect("/", 301), "/": page(article(paragraphs=ENGLISH[2:]))}, "changed", 1, False),
        ({"/a": status(404)}, "gone", 1, False),
        ({"/a": status(410)}, "gone", 1, False),
        ({"/a": status(403)}, "blocked", 0, None),
        ({"/a": status(429, Retry_After="3600")}, "blocked", 0, None),
        ({"/a": page(CONSENT)}, "blocked", 0, None),
        ({"/a": page(LOGIN)}, "blocked", 0, None),
        ({"/a": page(article()), "/robots.txt": page("User-agent: *\nDisallow: /a", "text/plain")}, "blocked", 0, None),
        ({"/a": page(article()), "/robots.txt": page("User-agent: exchangelog\nDisallow: /*a$\n")}, "blocked", 0, None),
        ({"/a": page(article()), "/robots.txt": status(503)}, "blocked", 0, None),
        ({"/a": page(article()), "/robots.txt": page("User-agent: other\nDisallow: /", "text/plain")}, "same", 0, True),
        ({"/a": status(500)}, "failed", 0, None),
    ],
)  # fmt: skip
def test_what_became_of_a_source(
    editor: Editor, answers: dict[str, Answer], result: str, status_: int, stands: object
) -> None:
    """Per source one of six results, per quote whether it stands; a server that is content proves nothing."""
    with played({"/a": page(article())}) as server:
        watched(editor, server)
        before = editor.files()
        server.answers = answers
        said = look(editor, "--format", "json")
        text = look(editor)
    found = told(said)
    assert (found["source"], found["result"], said.status, text.status) == (
        "bridge",
        result,
        status_,
        status_,
    )
    assert [quote["stands"] for quote in found["quotes"]] == [stands]
    assert text.out.startswith(f"{result:8} bridge")
    assert ("quote 'x' of 2024-05-10 no longer stands" in text.out) == (stands is False)
    assert editor.files() == before


def test_what_went_is_shown(editor: Editor) -> None:
    """The segments that went are shown in words where the vault has the text, else by their digests."""
    with played({"/a": page(article())}) as server:
        watched(editor, server)
        server.answers["/a"] = page(CHANGED)
        with_words = told(look(editor, "--format", "json"))
        for path in editor.vault.glob("*/*.txt"):
            path.unlink()
        without = told(look(editor, "--format", "json"))
    assert with_words["went"] == [QUOTE.removesuffix(".")]
    assert with_words["came"] == 1
    assert len(without["went"]) == 1
    assert len(without["went"][0]) == 17
    assert with_words["quotes"][0]["reason"].startswith("the page does not have it: ")


def test_same_is_recorded_as_confirmed(editor: Editor) -> None:
    """With --record the capture says that it was confirmed; nothing else in the file changes, and no entry does."""
    with played({"/a": page(article())}) as server:
        watched(editor, server)
        before, source = editor.files(), editor.source("bridge")
        assert look(editor, "--record").status == 0
        assert (
            editor.source("bridge").replace("    confirmed: {on: 2025-02-01, result: same}\n", "") == source
        )
        server.answers["/a"] = status(404)
        assert look(editor, "--record").status == 1
    assert editor.source("bridge").replace("    confirmed: {on: 2025-02-01, result: gone}\n", "") == source
    changed = {path for path, data in editor.files().items() if before.get(path) != data}
    assert changed == {"content/sources/2024/bridge.yaml"}


def test_a_change_is_recorded_as_a_new_capture(editor: Editor) -> None:
    """With --record the old capture says that the page has changed, the new one stands behind it, its text is in the vault."""
    with played({"/a": page(article())}) as server:
        watched(editor, server)
        server.answers["/a"] = page(MORE)
        assert look(editor, "--record").status == 0
        text = editor.source("bridge")
        assert text.count("  - taken: 2025-02-01\n    origin: live\n    extent: full\n") == 2
        assert text.count("    confirmed: {on: 2025-02-01, result: changed}\n") == 1
        assert len(list(editor.vault.glob("bridge/*.txt"))) == 2
        assert told(look(editor, "--format", "json"))["result"] == "same"
        assert look(editor, "--record").status == 0
    assert editor.source("bridge").count("taken:") == 2
    assert editor.type("check").status == 0


def test_an_excerpt_that_stands_in_the_page_is_the_same(editor: Editor) -> None:
    """An excerpt is confirmed by a page that holds its segments in their order."""
    saved = editor.folder / "part.txt"
    saved.write_text(ENGLISH[0], "utf-8")
    with played({"/a": page(article())}) as server:
        editor.capture(str(saved), "--id", "bridge", "--url", server.at("/a"), "--extent", "excerpt")
        assert told(look(editor, "--format", "json"))["result"] == "same"
        server.answers["/a"] = page(CHANGED)
        assert told(look(editor, "--format", "json"))["result"] == "changed"


def many(editor: Editor, server: PlayedServer, number: int) -> list[str]:
    """Capture several pages as sources."""
    for one in range(number):
        server.answers[f"/{one}"] = page(
            article(title=f"Report {one}", paragraphs=(*ENGLISH, f"This is report {one}."))
        )
        said = editor.capture(server.at(f"/{one}"), "--id", f"report-{one}", "--publisher", "invented-herald")
        assert said.status == 0, said.err
    return [f"report-{one}" for one in range(number)]


def test_an_interrupted_run_goes_on_where_it_stopped(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done is not fetched again; the report speaks of all; a finished run leaves nothing behind."""
    with played({}) as server:
        ids = many(editor, server, 4)
        monkeypatch.setattr("exchangelog.commands.recheck.show_progress", interrupt_after(2))
        assert editor.type("recheck", *ids, "--allow-private").status == 130
        done = len((editor.vault / NAME).read_text("utf-8").splitlines()) - 1
        monkeypatch.undo()
        with (editor.vault / NAME).open("a") as file:
            file.write('{"source_id": "report-3", "resu')  # cut off in the middle of a line
        server.asked.clear()
        said = editor.type("recheck", *ids, "--allow-private")
    assert done == 2
    assert f"{done} of 4 are done" in said.err
    assert len([path for path in server.asked if path != "/robots.txt"]) <= 4 - done + 1
    assert [line.split()[:2] for line in said.out.splitlines()[:4]] == [["same", one] for one in ids]
    assert not (editor.vault / NAME).exists()


def interrupt_after(number: int) -> Any:  # noqa: ANN401 - stands in for the progress bar
    def step(done: int, _total: int) -> None:
        if done == number:
            raise KeyboardInterrupt

    return step


def test_a_host_is_asked_one_thing_at_a_time(editor: Editor) -> None:
    """Whatever the number of sources, a host has one request open; several hosts are asked at the same time."""
    with played({}) as server:
        ids = many(editor, server, 4)
        server.most_open = 0
        late = {path: slow_page(answer) for path, answer in server.answers.items()}
        server.answers = late
        assert editor.type("recheck", *ids, "--allow-private").status == 0
        assert server.most_open == 1
        assert server.asked.count("/robots.txt") == 1
        assert set(server.agents) == {"exchangelog (+https://code.invalid/log)"}


def slow_page(answer: Answer) -> Answer:
    """Answer after a moment."""

    def later(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(0.05)
        answer(handler)

    return later


def test_a_crawler_waits_as_it_is_asked_to() -> None:
    """Retry-After is honoured up to a bound, failures are tried again with growing waits, a refusal is not."""
    waited: list[float] = []
    made = Crawler(
        Fetcher("exchangelog", allow_private=True), Manners(0.0, (1.0, 3.0), 60.0), sleep=waited.append
    )
    answers = {
        "/busy": status(429, Retry_After="7"),
        "/later": status(429, Retry_After="900"),
        "/no": status(403),
    }
    with played(answers) as server:
        for path, waits, trouble in [
            ("/busy", [7.0, 7.0], Trouble.BUSY),
            ("/later", [], Trouble.BUSY),
            ("/no", [], Trouble.BLOCKED),
        ]:
            waited.clear()
            with pytest.raises(CannotFetch) as caught:
                made.fetch(server.at(path))
            assert (waited, caught.value.trouble) == (waits, trouble)
        server.answers["/down"] = status(502)
        waited.clear()
        with pytest.raises(CannotFetch):
            made.fetch(server.at("/down"))
        assert waited == [1.0, 3.0]


def test_a_host_has_its_pause() -> None:
    """Between two requests to a host there is a pause, as long as its robots.txt wants it within bounds."""
    waited: list[float] = []
    made = Crawler(
        Fetcher("exchangelog", allow_private=True),
        Manners(0.5, (), 0.0),
        sleep=waited.append,
        clock=lambda: 100.0,
    )
    with played({"/a": page("a"), "/robots.txt": page("User-agent: *\nCrawl-delay: 4")}) as server:
        made.fetch(server.at("/a"))
        made.fetch(server.at("/a"))
    assert waited == [0.5, 4.0]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["nobody"], "there is no source 'nobody'"),
        (["herald"], "there is no source 'herald'"),
    ],
)
def test_sources_that_are_not_there(editor: Editor, words: list[str], why: str) -> None:
    """An unknown id is one line and exit status 2."""
    said = editor.type("recheck", *words)
    assert (said.status, said.out, len(said.err.splitlines())) == (2, "", 1)
    assert why in said.err


def test_slow_pages_fail_and_are_told(editor: Editor, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that does not answer in time is no proof of anything: the quotes could not be looked at."""
    with played({"/a": page(article())}) as server:
        watched(editor, server)
        server.answers = {"/a": slow(2.0)}
        monkeypatch.setattr(
            recheck, "Fetcher", partial(Fetcher, limits=Limits(1.0, 0.3, 20.0, 10_000_000, 10))
        )
        said = look(editor)
    assert said.status == 0
    assert said.out.startswith("failed   bridge: no answer within 0.3 seconds\n")
    assert "that could not be looked at: 1" in said.out
