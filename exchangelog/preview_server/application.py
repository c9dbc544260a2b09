"""The preview as a web application: a request in, one page of the site made and given out.

In: a WSGI request (PEP 3333). Out: the file at that path as a static web server would give it (index.html
for folders, a redirect to the slash, 404.html), made anew each time, with the findings of the last build
laid over it. Whatever goes wrong while a page is made becomes a page that says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from msgspec import Struct

from exchangelog.media_types import media_type
from exchangelog.output import Site
from exchangelog.preview_server.content_security import widen_policy
from exchangelog.preview_server.findings_page import STYLE, STYLE_PATH, failure_page, overlay, overlay_page
from exchangelog.preview_server.latest import Failure, Latest, Shown
from exchangelog.preview_server.reloading import KEPT_FROM_OTHERS, is_named

if TYPE_CHECKING:
    from wsgiref.types import StartResponse, WSGIEnvironment

__all__ = ["Application", "path_asked"]

_HTML = media_type("index.html")
_END_OF_BODY = re.compile(rb"</body\s*>", re.IGNORECASE)


class Response(Struct, frozen=True):
    """What is answered, without the headers that every answer has."""

    status: HTTPStatus
    media_type: str
    body: bytes
    location: str | None = None


class Application:
    """The WSGI application. hosts: the names under which it may be asked, None for any.

    A page of another site could otherwise point a name of its own at this machine (DNS rebinding) and read
    drafts. What it may not ask for, it may not load either (`KEPT_FROM_OTHERS`).
    """

    def __init__(self, latest: Latest, folders: Sequence[Path], hosts: frozenset[str] | None) -> None:
        """Take what is shown, the folders that excerpts may be read from, and the names to answer to."""
        self._latest = latest
        self._folders = tuple(folders)
        self._hosts = hosts

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Answer one request; HEAD gets no body, and no answer is kept by the browser."""
        response = self._answer(environ)
        headers = [
            ("Content-Type", response.media_type),
            ("Cache-Control", "no-store"),
            ("X-Content-Type-Options", "nosniff"),
            *KEPT_FROM_OTHERS,
        ]
        if response.location is not None:
            headers.append(("Location", response.location))
        start_response(f"{response.status.value} {response.status.phrase}", headers)
        return [b"" if environ["REQUEST_METHOD"] == "HEAD" else response.body]

    def _answer(self, environ: WSGIEnvironment) -> Response:
        host = environ.get("HTTP_HOST", "")
        if not is_named(host, self._hosts):
            return _plain(HTTPStatus.MISDIRECTED_REQUEST, f"This preview does not answer to the name {host}.")
        if environ["REQUEST_METHOD"] not in ("GET", "HEAD"):
            return _plain(HTTPStatus.METHOD_NOT_ALLOWED, "A preview can only be read.")
        # PEP 3333 hands the bytes of the path over as Latin-1 text.
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")[1:]
        if path == STYLE_PATH:
            return Response(HTTPStatus.OK, media_type(path), STYLE)
        shown = self._latest.shown
        if shown.site is None:
            return Response(HTTPStatus.SERVICE_UNAVAILABLE, _HTML, overlay_page(shown, self._folders))
        return self._page(shown, shown.site, path, environ.get("QUERY_STRING", ""))

    def _page(self, shown: Shown, site: Site, path: str, query: str) -> Response:
        """Find the file for a path, as a static web server does."""
        path = _file_at(path)
        if path in site:
            return self._answer_with(shown, site, path, HTTPStatus.OK)
        if f"{path}/index.html" in site:
            location = f"/{quote(path)}/" + (f"?{query}" if query else "")
            return Response(HTTPStatus.FOUND, "text/plain; charset=utf-8", b"", location)
        if "404.html" in site:
            return self._answer_with(shown, site, "404.html", HTTPStatus.NOT_FOUND)
        return _plain(HTTPStatus.NOT_FOUND, f"The site has no {path}.")

    def _answer_with(self, shown: Shown, site: Site, path: str, status: HTTPStatus) -> Response:
        """Make a file, and fit a page of HTML for the preview."""
        try:
            body = shown.made(site[path])
        except Exception as error:  # noqa: BLE001 - a broken template is mended while the preview goes on
            page = failure_page(f"{path} could not be made", Failure.of(error))
            return Response(HTTPStatus.INTERNAL_SERVER_ERROR, _HTML, page)
        if media_type(path) == _HTML:
            body = widen_policy(body)
            if not shown.is_well:
                body = _laid_over(body, overlay(shown, self._folders))
        return Response(status, media_type(path), body)


def path_asked(target: str) -> str:
    """Give the path of the file that a request's target, with its percent signs, asks for."""
    return _file_at(unquote(target)[1:])


def _file_at(path: str) -> str:
    """Give the path of the file at an address: a folder's is its index.html."""
    return f"{path}index.html" if path == "" or path.endswith("/") else path


def _laid_over(page: bytes, piece: bytes) -> bytes:
    """Put a piece of HTML before the end of the page's body."""
    ends = [found.start() for found in _END_OF_BODY.finditer(page)]
    place = ends[-1] if ends else len(page)
    return page[:place] + piece + page[place:]


def _plain(status: HTTPStatus, line: str) -> Response:
    return Response(status, "text/plain; charset=utf-8", f"{line}\n".encode("utf-8", "replace"))
