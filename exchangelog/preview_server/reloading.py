"""Livereload's part of the preview: the script that a page loads, and the web socket over which it is told to load itself anew.

In: a request for one of the two. Out: what livereload answers, to pages of the preview alone. Livereload itself asks nobody who they are: any page
of the web that the editor has open could listen to the socket, and so learn when something is saved. Its `/forcereload`, by which
anybody could have the editor's pages loaded anew, is not offered at all.
"""

from __future__ import annotations

import re
from contextlib import suppress
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler
from tornado.web import RequestHandler
from tornado.websocket import WebSocketHandler

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["KEPT_FROM_OTHERS", "is_named", "reloading_handlers", "reloading_script"]

KEPT_FROM_OTHERS = (
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Content-Security-Policy", "frame-ancestors 'none'"),
)
"""What every answer of the preview says (Fetch standard, 3.7; CSP Level 3, 6.4.2): a page of another origin may not load it, as a script or an
image, and so read drafts from the search's files of data, nor show it in a frame."""

_PORT = re.compile(r":[0-9]*\Z")


def is_named(host: str, names: frozenset[str] | None) -> bool:
    """Say whether a request's Host is one of the preview's own names; None is any (DNS rebinding, see `Application`)."""
    return names is None or _PORT.sub("", host).lower() in names


def reloading_script(port: int) -> bytes:
    """Give the element that loads livereload's script from the preview itself, which the pages' policy allows as it is."""
    return b'<script src="/livereload.js?port=%d"></script>' % port


def reloading_handlers(
    names: frozenset[str] | None,
) -> Iterable[tuple[str, type[RequestHandler], dict[str, Any]]]:
    """Give livereload's handlers, for requests to these names."""
    named = {"names": names}
    return [(r"/livereload", _Telling, named), (r"/livereload\.js", _Script, named)]


class _ForOurs(RequestHandler):
    """Answers nobody who asks under a name that is not the preview's."""

    def initialize(self, names: frozenset[str] | None) -> None:
        """Take the names."""
        self._names = names

    def set_default_headers(self) -> None:
        """Keep the answer from pages of other origins."""
        for name, value in KEPT_FROM_OTHERS:
            self.set_header(name, value)

    def prepare(self) -> None:
        """Refuse what is asked under another name."""
        if not is_named(self.request.host, self._names):
            self.set_status(HTTPStatus.MISDIRECTED_REQUEST)
            self.finish()


class _Script(_ForOurs, LiveReloadJSHandler):  # type: ignore[misc] # livereload ships no types
    """Livereload's script."""


class _Telling(_ForOurs, LiveReloadHandler):  # type: ignore[misc] # livereload ships no types
    """Livereload's web socket, for pages of the preview: a browser says in `Origin` whose page opens it (RFC 6455, 10.2)."""

    check_origin = WebSocketHandler.check_origin

    def on_message(self, message: str | bytes) -> None:
        """Take what livereload's script says; whatever else somebody says is not heard."""
        with suppress(
            ValueError, TypeError, AttributeError, RecursionError
        ):  # of what is no JSON, or no message of the script's
            super().on_message(message)
