"""The editor's preview, asked by pages of the web that the editor has open in the same browser: they read nothing and are told nothing."""

import asyncio
from collections.abc import Iterator

import pytest
from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.websocket import websocket_connect

from tests.output.previewing import Preview, running_preview

PATHS = ("/", "/nowhere", "/search.js", "/.preview/overlay.css", "/livereload.js")


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """Preview a page and a file of data; nothing may be said on standard error."""
    files = {"index.html": "home", "search.js": "const drafts = []"}
    with running_preview(tmp_path_factory.mktemp("strangers"), files) as running:
        yield running


def listen(preview: Preview, headers: dict[str, str]) -> int:
    """Try to open the web socket; gives the status of the answer, 101 where it was opened."""

    async def ask() -> int:
        request = HTTPRequest(f"ws://127.0.0.1:{preview.port}/livereload", headers=headers)
        try:
            (await websocket_connect(request)).close()
        except HTTPClientError as refusal:
            return refusal.code
        return 101

    return asyncio.run(ask())


@pytest.mark.parametrize("path", PATHS)
def test_another_sites_name_for_this_machine_is_not_answered(preview: Preview, path: str) -> None:
    """A page elsewhere that points its own name at this machine (DNS rebinding) reads nothing."""
    for name in ("evil.example", "localhost.evil.example", "127.0.0.1.evil.example", "127.0.0.2", ""):
        assert preview.get(path, host=f"{name}:{preview.port}").status == 421, name
    for name in ("localhost", "127.0.0.1", "LOCALHOST", "[::1]"):
        assert preview.get(path, host=f"{name}:{preview.port}").status != 421, name


def test_a_page_of_another_site_is_not_told_what_is_saved(preview: Preview) -> None:
    """The web socket opens for the preview's own pages, and for programs, which have no origin; no other page can listen."""
    ours = f"http://127.0.0.1:{preview.port}"
    assert listen(preview, {"Origin": ours}) == 101
    assert listen(preview, {}) == 101
    for stranger in ("https://evil.example", "null", "http://127.0.0.1:1", f"{ours}.evil.example", "file://"):
        assert listen(preview, {"Origin": stranger}) == 403, stranger
    rebound = f"evil.example:{preview.port}"
    assert listen(preview, {"Origin": f"http://{rebound}", "Host": rebound}) == 421


@pytest.mark.parametrize("path", PATHS)
def test_no_answer_can_be_used_by_another_origin(preview: Preview, path: str) -> None:
    """Every answer forbids other origins to load it, as a script or an image, and to frame it."""
    headers = preview.get(path).headers
    assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
    assert headers["Content-Security-Policy"] == "frame-ancestors 'none'"


def test_nobody_can_have_the_editors_pages_loaded_anew(preview: Preview) -> None:
    """The address at which livereload reloads all pages for whoever asks is not there."""
    assert preview.get("/forcereload").status == 404


def test_what_is_no_message_of_the_script_is_not_heard(preview: Preview) -> None:
    """Nothing is said of it on standard error (see `preview`), and the socket goes on answering."""

    async def talk() -> str:
        connection = await websocket_connect(f"ws://127.0.0.1:{preview.port}/livereload")
        for message in ("no JSON", "[]", "null", "1", "{}", '{"command": 1}', "[" * 60_000):
            await connection.write_message(message)
        await connection.write_message(b"\xff\xfe", binary=True)
        await connection.write_message('{"command": "hello"}')
        said = await connection.read_message()
        connection.close()
        return str(said)

    assert "official-7" in asyncio.run(talk())
