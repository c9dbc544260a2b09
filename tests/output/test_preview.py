"""The editor's preview over real HTTP: pages from memory, findings over the last good page, reload after a change."""

import asyncio
import gc
import json
import signal
import socket
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from tornado.websocket import websocket_connect

from exchangelog.ending import Ended
from exchangelog.preview_server import preview as preview_of
from tests.output.one_preview import Building
from tests.output.previewing import Preview, free_port, running_preview, start_preview


@pytest.fixture
def preview(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Preview]:
    """Preview a home page, or the files that the test is given; nothing may be said on standard error."""
    files = getattr(request, "param", {"index.html": "home"})
    with running_preview(tmp_path / "content", files) as running:
        yield running


WELL = {
    "index.html": "home",
    "404.html": "lost",
    "years/2025/index.html": "2025",
    "feed.xml": "<rss/>",
    "uk/feed.xml": "<rss/>",
    "atom.xml": "",
    "sitemap.xml": "",
    "feed.json": "{}",
    "data/a.csv": "1",
    "exchanges.ics": "",
    "style.css": "p {}",
    "_headers": "/*",
    "події.html": "x",
}


@pytest.mark.parametrize("preview", [WELL], indirect=True)
def test_a_site_is_served_as_a_web_server_would(preview: Preview) -> None:
    """Folders give their index.html, a missing slash redirects, a missing page is the site's own 404, nothing is cached."""
    assert "<h1>home</h1>" in preview.get("/").body
    assert "<h1>2025</h1>" in preview.get("/years/2025/").body
    assert preview.get("/years/2025/index.html?x=1").status == 200
    assert "<h1>x</h1>" in preview.get("/%D0%BF%D0%BE%D0%B4%D1%96%D1%97.html").body
    moved = preview.get("/years/2025?a=b")
    assert (moved.status, moved.headers["Location"]) == (302, "/years/2025/?a=b")
    lost = preview.get("/nowhere")
    assert lost.status == 404
    assert "<h1>lost</h1>" in lost.body
    for path in ("//years", "/years/../index.html", "/%2e%2e/content/index.html", "/%ff", "/.preview/"):
        assert preview.get(path).status == 404
    assert preview.get("/").headers["Cache-Control"] == "no-store"
    assert preview.get("/", method="POST").status == 405
    head = preview.get("/", method="HEAD")
    assert (head.status, head.body) == (200, "")


@pytest.mark.parametrize("preview", [WELL], indirect=True)
def test_every_file_has_its_media_type(preview: Preview) -> None:
    """Feeds are feeds and text says that it is UTF-8, whatever the machine's own tables say."""
    types = {
        path: preview.get("/" + path).headers["Content-Type"].removesuffix("; charset=utf-8")
        for path in WELL
        if path.isascii()
    }
    assert types == {
        "index.html": "text/html",
        "404.html": "text/html",
        "years/2025/index.html": "text/html",
        "feed.xml": "application/rss+xml",
        "uk/feed.xml": "application/rss+xml",
        "atom.xml": "application/atom+xml",
        "sitemap.xml": "application/xml",
        "feed.json": "application/feed+json",
        "data/a.csv": "text/csv",
        "exchanges.ics": "text/calendar",
        "style.css": "text/css",
        "_headers": "text/plain",
    }
    assert preview.get("/feed.xml").headers["Content-Type"] == "application/rss+xml; charset=utf-8"


def test_a_saved_change_is_built_and_told_to_the_browser(preview: Preview) -> None:
    """A browser that is connected is told to reload once the new page is there, for a second change right after as well."""

    async def browse() -> list[str]:
        connection = await websocket_connect(f"ws://127.0.0.1:{preview.port}/livereload")
        await connection.write_message(json.dumps({"command": "hello", "protocols": []}))
        await connection.write_message(json.dumps({"command": "info", "url": "/"}))
        told = [json.loads(await connection.read_message() or "{}")["command"]]
        for text in ("second", "third"):
            preview.save("index.html", text)
            message = await asyncio.wait_for(connection.read_message(), 10)
            told += [json.loads(message or "{}")["command"], (await asyncio.to_thread(preview.get, "/")).body]
        connection.close()
        return told

    hello, reload, second, again, third = asyncio.run(browse())
    assert (hello, reload, again) == ("hello", "reload", "reload")
    assert "<h1>second</h1>" in second
    assert "<h1>third</h1>" in third


def test_new_and_removed_files_are_noticed(preview: Preview) -> None:
    """A new page appears, one with an old time stamp too, and a removed one is gone."""
    preview.save("new.html", "new")
    preview.wait_for(lambda answer: answer.status == 200, "/new.html")
    (preview.folder / "new.html").rename(preview.folder / "moved.html")
    preview.wait_for(lambda answer: answer.status == 200, "/moved.html")
    assert preview.get("/new.html").status == 404


def test_findings_lie_over_the_last_good_page_until_they_are_mended(preview: Preview) -> None:
    """Errors come before warnings, each with its place, its line with a caret and advice; notes do not show; all is escaped."""
    preview.save("a.html", "fine\n  an <b>ERROR</b> & more\nlast")
    preview.save("b.html", "a NOTE and a WARNING")
    body = preview.wait_for(lambda answer: "1 error, 1 warning" in answer.body).body
    page, _, over = body.partition("<h1>home</h1>")
    assert "preview-findings" in over
    assert page
    assert over.rstrip().endswith("</body></html>")
    assert over.index("rule-error") < over.index("rule-warning")
    assert "rule-note" not in over
    assert f"{preview.folder}/a.html:2:9" in over
    assert "ERROR &lt;i&gt;here&lt;/i&gt;" in over
    assert "<strong>What to do.</strong> Mend &amp; save." in over
    assert (
        '<span class="at"><i>2</i>  an &lt;b&gt;<b>ERROR</b>&lt;/b&gt; &amp; more</span>\n<span class="caret"><i></i>        ^^^^^</span>'
        in over
    )
    assert "<span><i>1</i>fine</span>" in over
    assert "<span><i>3</i>last</span>" in over
    assert "last one that could be built" in over
    assert preview.get("/a.html").status == 404
    preview.save("a.html", "fine")
    preview.save("b.html", "a NOTE")
    preview.wait_for(lambda answer: "preview-findings" not in answer.body)
    assert "<h1>fine</h1>" in preview.get("/a.html").body


def test_warnings_do_not_hold_a_page_back(preview: Preview) -> None:
    """With warnings only the new page is shown, and says that it is up to date."""
    preview.save("index.html", "a WARNING")
    body = preview.wait_for(lambda answer: "1 warning" in answer.body).body
    assert "<h1>a WARNING</h1>" in body
    assert "up to date" in body


def test_only_html_gets_the_findings(preview: Preview) -> None:
    """A feed or a style sheet stays as it is while findings are shown."""
    preview.save("style.css", "p {} </head></body>")
    preview.wait_for(lambda answer: answer.status == 200, "/style.css")
    preview.save("x.html", "ERROR")
    preview.wait_for(lambda answer: "1 error" in answer.body)
    assert "preview-findings" not in preview.get("/style.css").body


@pytest.mark.parametrize("preview", [{"index.html": "an ERROR"}], indirect=True)
def test_without_any_good_build_the_findings_are_the_page(preview: Preview) -> None:
    """When the first build fails there is a page of findings at every path, which goes away when the file is mended."""
    answer = preview.get("/years/2025/")
    assert answer.status == 503
    assert "<title>1 error: local preview</title>" in answer.body
    assert "No site could be built yet." in answer.body
    assert "livereload.js" in answer.body
    assert "position: fixed" in preview.get("/.preview/overlay.css").body
    preview.save("index.html", "mended")
    preview.wait_for(lambda answer: "<h1>mended</h1>" in answer.body)


@pytest.mark.parametrize(
    ("word", "line"),
    [("CRASH", "ValueError: a &lt;script&gt;bug&lt;/script&gt;"), ("REFUSE", "there is no speakers.yaml")],
)
def test_an_exception_in_the_build_is_shown_and_survived(preview: Preview, word: str, line: str) -> None:
    """A bug, or a reason why the build cannot run, lies over the last good page; the next save heals it."""
    preview.save("a.html", word)
    body = preview.wait_for(lambda answer: "The build stopped" in answer.body).body
    assert "<h1>home</h1>" in body
    assert line in body
    assert ("Traceback" in body) == (word == "CRASH")
    preview.save("a.html", "fine")
    preview.wait_for(lambda answer: "The build stopped" not in answer.body)


def test_a_page_that_cannot_be_made_says_why(preview: Preview) -> None:
    """An exception while a page is made is that page's own trouble; the others are served."""
    preview.save("bad.html", "BREAK")
    answer = preview.wait_for(lambda answer: answer.status == 500, "/bad.html")
    assert "RuntimeError: the template &lt;b&gt;broke&lt;/b&gt;" in answer.body
    assert "<h1>home</h1>" in preview.get("/").body


def test_the_policy_is_widened_for_what_the_preview_serves_alone(preview: Preview) -> None:
    """The page's policy allows the preview's own files and web socket, and no inline script, not even livereload's."""
    body = preview.get("/").body
    assert "script-src &#x27;self&#x27;;" in body
    assert "unsafe-inline" not in body
    assert "connect-src &#x27;self&#x27; ws:" in body
    assert "default-src &#x27;none&#x27;" in body


def test_a_burst_of_changes_is_one_build(preview: Preview) -> None:
    """Files that change one after the other for a second, as when a branch is switched, are built together at the end."""
    assert preview.get("/builds.txt").body == "1"
    for number in range(500):
        preview.save(f"many/{number}.html", "one")
        if number % 20 == 0:
            time.sleep(0.04)
    preview.wait_for(lambda answer: answer.status == 200, "/many/499.html")
    assert preview.get("/many/0.html").status == 200
    assert int(preview.get("/builds.txt").body) <= 3, (
        "a long pause in writing may cost a build, a file may not"
    )


def test_a_build_that_cannot_run_at_all_ends_the_command(tmp_path: Path) -> None:
    """Where the very first build cannot run (no content folder), the command says why and ends with status 2."""
    (tmp_path / "a.html").write_text("REFUSE")
    process = start_preview(tmp_path, free_port())
    assert process.communicate(timeout=10) == ("there is no speakers.yaml\n", "")
    assert process.returncode == 2


@pytest.mark.parametrize(
    ("host", "port", "line"),
    [
        ("127.0.0.1", 0, "port {port} on 127.0.0.1 is taken by another program; give another with --port\n"),
        ("192.0.2.1", 8000, "cannot listen on port 8000 of 192.0.2.1: Cannot assign requested address\n"),
        ("no..host", 8000, "there is no address 'no..host' on this machine\n"),
        ("127.0.0.1", 70000, "there is no port 70000; the highest is 65535\n"),
    ],
)
def test_an_address_that_cannot_be_had_is_one_clear_line(
    tmp_path: Path, host: str, port: int, line: str
) -> None:
    """A taken port, a foreign address, an unknown host and an impossible port end the command with status 2."""
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        process = start_preview(tmp_path, port or other.getsockname()[1], host)
        try:
            said, errors = process.communicate(timeout=10)
        finally:
            process.kill()
        assert (said, errors, process.returncode) == (line.format(port=other.getsockname()[1]), "", 2)


def test_an_end_before_it_begins_is_silent(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, recwarn: pytest.WarningsRecorder
) -> None:
    """A terminal that is closed in the instant before the server runs: Python does not tell of what never ran."""

    def end(_running: object) -> None:
        raise Ended(signal.SIGTERM)

    monkeypatch.setattr("asyncio.run", end)
    with pytest.raises(Ended):
        preview_of(Building(tmp_path), [tmp_path], "127.0.0.1", free_port())
    gc.collect()
    assert [str(one.message) for one in recwarn] == []
