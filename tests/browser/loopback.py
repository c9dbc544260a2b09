"""A static web server for the tests, on loopback only.

In: a folder and the path below which it is served. Out: its address while the `with` block lasts. It serves the folder
as a static host does: bytes as they are, 404.html with status 404 for what is not there, and with each the headers that
the site's `_headers` asks for, as Netlify and Cloudflare Pages read it.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from fnmatch import fnmatchcase
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any


class StaticHost(SimpleHTTPRequestHandler):
    """Serves one folder below one path."""

    protocol_version = "HTTP/1.1"

    def __init__(self, *arguments: Any, below: str, folder: Path) -> None:  # noqa: ANN401 - passed on as it comes
        self.below = below
        self.asked = read_headers(folder / "_headers")
        super().__init__(*arguments, directory=str(folder))

    def translate_path(self, path: str) -> str:
        """Map an address to a file; what lies outside the path that is served maps to nothing."""
        if not path.startswith(self.below):
            return str(Path(self.directory) / "nothing-here")
        return super().translate_path(path.removeprefix(self.below.rstrip("/")))

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Answer what is not there with the site's own page."""
        page = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not page.is_file():
            super().send_error(code, message, explain)
            return
        body = page.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        """Add what the site asks for."""
        for name, value in headers_for(f"/{self.path.removeprefix(self.below)}", self.asked):
            self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing: the tests say what they found."""


def read_headers(file: Path) -> Mapping[str, list[tuple[str, str]]]:
    """Read `_headers`: for each pattern of paths the headers below it, indented. A host without the file sends none."""
    rules: dict[str, list[tuple[str, str]]] = {}
    pattern = ""
    for line in file.read_text(encoding="utf-8").splitlines() if file.is_file() else ():
        if line.startswith(" "):
            name, _, value = line.strip().partition(": ")
            rules[pattern].append((name, value))
        elif line:
            pattern = line
            rules[pattern] = []
    return rules


def headers_for(path: str, rules: Mapping[str, list[tuple[str, str]]]) -> list[tuple[str, str]]:
    """Find the headers of every rule that fits a path; `*` stands for any characters. The type of a file is the server's own word here."""
    return [
        (name, value)
        for pattern, headers in rules.items()
        if fnmatchcase(path.partition("?")[0], pattern)
        for name, value in headers
        if name != "Content-Type"
    ]


@contextmanager
def serve(folder: Path, below: str = "/") -> Iterator[str]:
    """Serve a folder below a path of a free loopback port; give the address, which ends in '/'."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(StaticHost, below=below, folder=folder))
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{below}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
