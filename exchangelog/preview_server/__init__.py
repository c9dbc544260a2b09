"""The editor's preview: serves the site from memory, rebuilds when files change, tells the browsers to reload.

In: the function that builds, the folders to watch, the address to listen on. Out: nothing; it runs until it
is interrupted. A build that fails never ends it: its findings lie over the last good page. The parts:

- `latest`: what is shown, replaced after every build;
- `application`: a request in, a page out, with `content_security` and `findings_page`;
- `folder_watcher`: notices changes for livereload, which tells the browsers over its web socket.

Livereload's `Server` joins them. Its own `serve` is not used: that sets up logging for the whole process,
lets tornado restart the program when a module changes, and needs an event loop that current Python no
longer makes by itself.
"""

from __future__ import annotations

import asyncio
import errno
import ipaddress
import logging
import socket
from collections.abc import Callable, Sequence
from pathlib import Path

from livereload import Server
from livereload.handlers import LiveReloadHandler

from exchangelog.cannot_run import CannotRun
from exchangelog.preview_server.application import Application
from exchangelog.preview_server.content_security import script_source
from exchangelog.preview_server.folder_watcher import FolderWatcher
from exchangelog.preview_server.latest import Built, Latest

__all__ = ["AddressRefused", "Built", "preview"]

_HIGHEST_PORT = 65535


class AddressRefused(CannotRun):
    """The preview cannot listen where it was told to; the one line says why and what to do."""


def preview(  # noqa: PLR0913 - what it serves, where, and two ways to build it
    build: Callable[[], Built],
    folders: Sequence[Path],
    host: str,
    port: int,
    *,
    announce: Callable[[str], None] = lambda _line: None,
    amend: Callable[[Path], Built | None] = lambda _saved: None,
) -> None:
    """Build, serve, and rebuild as files change, until interrupted (Ctrl-C), which is the well end.

    build: may raise; that is shown. amend: gives at once what one saved file changes, until the build that follows has all of it;
    None where it cannot. folders: what is watched, and where excerpts are read from. announce:
    takes the line with the address. Raises AddressRefused where the port is taken or the host is none, and
    CannotRun where the first build does.
    """
    if not 0 < port <= _HIGHEST_PORT:  # the system would quietly take another one
        raise AddressRefused(f"there is no port {port}; the highest is {_HIGHEST_PORT}")
    latest = Latest(build, amend)
    watcher = FolderWatcher(latest.amend, latest.rebuild)
    server = _PreviewServer(Application(latest, folders, _names(host)), watcher)
    for folder in folders:
        server.watch(str(folder))
    logging.getLogger("tornado.access").setLevel(logging.CRITICAL)  # what goes wrong is seen in the browser
    try:
        asyncio.run(_run(server, latest, host, port, announce))
    except KeyboardInterrupt:
        return
    finally:
        watcher.stop()


class _PreviewServer(Server):  # type: ignore[misc] # livereload ships no types
    """Livereload's server, which tells our application what script it puts into the pages."""

    def get_web_handlers(self, script: bytes) -> object:
        """Make the handlers as livereload does."""
        self.app.script = script_source(script)
        return super().get_web_handlers(script)


async def _run(
    server: _PreviewServer, latest: Latest, host: str, port: int, announce: Callable[[str], None]
) -> None:
    """Take the port first, so that a taken one is told before a long build; then build, then watch."""
    try:
        server.application(port, host, debug=False, live_css=False)
    except (OSError, UnicodeError) as error:  # UnicodeError: a name that cannot be one
        raise AddressRefused(_reason(error, host, port)) from error
    LiveReloadHandler.start_tasks()  # looks at the folders now, so that a change during the build is seen
    latest.rebuild(first=True)
    announce(f"preview at http://{f'[{host}]' if ':' in host else host}:{port}/ (Ctrl-C ends it)")
    await asyncio.Event().wait()


def _reason(error: OSError | UnicodeError, host: str, port: int) -> str:
    """Say in one line why an address cannot be listened on."""
    if isinstance(error, OSError) and error.errno == errno.EADDRINUSE:
        return f"port {port} on {host} is taken by another program; give another with --port"
    if isinstance(error, socket.gaierror | UnicodeError):
        return f"there is no address {host!r} on this machine"
    return f"cannot listen on port {port} of {host}: {error.strerror or error}"


def _names(host: str) -> frozenset[str] | None:
    """Give the names under which a preview on this host may be asked; None where it is meant for others too."""
    try:
        if not ipaddress.ip_address(host).is_loopback:
            return None
    except ValueError:
        if host.lower() != "localhost":
            return None
    return frozenset({"localhost", "127.0.0.1", "[::1]", host.lower()})
