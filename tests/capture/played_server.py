"""A web server on loopback that plays whatever a foreign server may do.

In: for each path what it answers. Out: the server's address while the `with` block lasts, and what it was asked. Every answer is
a function of the request's handler, so that one can send bytes that no well-behaved server would.
"""

import gzip
import ssl
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Lock, Thread

Answer = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class PlayedServer:
    """A running server: what it answers (may be changed while it runs), what it was asked, how many at the same time."""

    port: int
    scheme: str
    answers: dict[str, Answer]
    asked: list[str] = field(default_factory=list)
    agents: list[str] = field(default_factory=list)
    open_now: int = 0
    most_open: int = 0
    lock: Lock = field(default_factory=Lock)

    def at(self, path: str, host: str = "127.0.0.1") -> str:
        """Give the address of a path."""
        return f"{self.scheme}://{host}:{self.port}{path}"


@contextmanager
def played(answers: Mapping[str, Answer], tls: ssl.SSLContext | None = None) -> Iterator[PlayedServer]:
    """Serve the answers on a free port of loopback."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            with server.lock:
                server.asked.append(self.path)
                server.agents.append(self.headers.get("User-Agent", ""))
                server.open_now += 1
                server.most_open = max(server.most_open, server.open_now)
            self.close_connection = True
            with suppress(OSError):
                server.answers.get(self.path, status(404))(self)
            with server.lock:
                server.open_now -= 1

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the library's own name
            """Say nothing."""

    class Quiet(ThreadingHTTPServer):
        daemon_threads = True

        def handle_error(self, request: object, client_address: object) -> None:
            """Say nothing of clients that hang up."""

    listener = Quiet(("127.0.0.1", 0), Handler)
    if tls is not None:
        listener.socket = tls.wrap_socket(listener.socket, server_side=True)
    server = PlayedServer(listener.server_address[1], "https" if tls else "http", dict(answers))
    thread = Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        listener.shutdown()
        listener.server_close()
        thread.join()


def page(
    body: str | bytes, called: str = "text/html; charset=utf-8", code: int = 200, **headers: str
) -> Answer:
    """Answer with a body; underscores in the names of headers stand for hyphens."""
    data = body.encode() if isinstance(body, str) else body

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(code)
        if called:
            handler.send_header("Content-Type", called)
        handler.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.end_headers()
        handler.wfile.write(data)

    return answer


def status(code: int, **headers: str) -> Answer:
    """Answer with a status and a short page that names it."""
    return page(f"<p>{code}</p>", code=code, **headers)


def redirect(to: str, code: int = 302) -> Answer:
    """Send the client elsewhere."""
    return status(code, Location=to)


def slow(seconds: float) -> Answer:
    """Take a long time before anything is answered."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        time.sleep(seconds)
        page("late")(handler)

    return answer


def endless(piece: bytes, pause: float = 0.0) -> Answer:
    """Send one piece after the other, for ever; with a pause, so slowly that no single wait is long."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        while True:
            handler.wfile.write(piece)
            handler.wfile.flush()
            time.sleep(pause)

    return answer


def raw(data: bytes) -> Answer:
    """Send bytes, whatever they are, and hang up."""

    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(data)

    return answer


def bomb(size: int) -> bytes:
    """Give a few bytes that gzip makes `size` bytes of."""
    return gzip.compress(b"a" * size, mtime=0)
