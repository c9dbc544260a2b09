"""The editor's preview: serves the site from memory, shows what is saved, tells the browsers to reload.

In: the work that makes the site, the folders to watch, the address to listen on. Out: nothing; it runs until it
is interrupted. A build that fails never ends it: its findings lie over the last good page. The parts:

- `work`: what is asked of whoever makes the site;
- `latest`: what is shown, replaced as a whole;
- `folder_watcher`: notices changes; `following`: has them amended, built and judged, and the browsers told over livereload's web socket;
- `application`: a request in, a page out, with `content_security` and `findings_page`;
- `reloading`: livereload's own handlers, for pages of the preview alone.

Livereload's own `Server` is not used: it answers pages of the whole web (see `reloading`), sets up logging for the whole process,
lets tornado restart the program when a module changes, and needs an event loop that current Python no
longer makes by itself.
"""

from __future__ import annotations

import asyncio
import errno
import ipaddress
import logging
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from livereload.handlers import LiveReloadHandler
from livereload.server import LiveScriptContainer
from tornado.web import Application as Handlers
from tornado.web import FallbackHandler

from exchangelog.cannot_run import CannotRun
from exchangelog.ending import Ended
from exchangelog.preview_server.application import Application, path_asked
from exchangelog.preview_server.folder_watcher import FolderWatcher
from exchangelog.preview_server.following import Following
from exchangelog.preview_server.latest import Latest
from exchangelog.preview_server.reloading import reloading_handlers, reloading_script
from exchangelog.preview_server.work import Built, Work

__all__ = ["AddressRefused", "Built", "Work", "preview"]

_HIGHEST_PORT = 65535
_TURN = 0.001  # seconds after which a thread that computes lets the one that serves go on; Python's own are five times as many. A fifth of it made a renewal a fifth longer


class AddressRefused(CannotRun):
    """The preview cannot listen where it was told to; the one line says why and what to do."""


def preview(
    work: Work,
    folders: Sequence[Path],
    host: str,
    port: int,
    *,
    announce: Callable[[str], None] = lambda _line: None,
) -> None:
    """Build, serve, and show what is saved, until interrupted (Ctrl-C), which is the well end; another signal goes on as Ended.

    work: makes the site; what it raises is shown. folders: what is watched, and where excerpts are read from. announce:
    takes the line with the address. Raises AddressRefused where the port is taken or the host is none, and
    CannotRun where the first build does.
    """
    if not 0 < port <= _HIGHEST_PORT:  # the system would quietly take another one
        raise AddressRefused(f"there is no port {port}; the highest is {_HIGHEST_PORT}")
    logging.getLogger("tornado.access").setLevel(logging.CRITICAL)  # what goes wrong is seen in the browser
    watcher, turn = FolderWatcher(), sys.getswitchinterval()
    running = _run(work, folders, watcher, (host, port), announce)
    try:
        asyncio.run(running)
    except KeyboardInterrupt as end:
        if isinstance(end, Ended) and end.number != signal.SIGINT:
            raise
    finally:
        running.close()  # ended before it began, Python would say so
        watcher.stop()
        sys.setswitchinterval(turn)
        work.end()


class _WaitingHandler(FallbackHandler):
    """Hands a request on to the application when the page that is asked for shows what was saved."""

    def initialize(self, fallback: Callable[..., None], following: Following) -> None:  # type: ignore[override] # tornado's handlers are given what their route names
        """Take the application and what is waited for."""
        super().initialize(fallback)
        self._following = following

    async def prepare(self) -> None:  # type: ignore[override] # tornado awaits what any handler's `prepare` gives
        """Wait, and hand on; nobody is there to be answered where the browser has gone meanwhile."""
        await self._following.wait_for(path_asked(self.request.path))
        if self.request.connection is not None and not self.request.connection.stream.closed():  # type: ignore[attr-defined] # HTTP/1 has one
            super().prepare()
        else:
            self._finished = True


async def _run(
    work: Work,
    folders: Sequence[Path],
    watcher: FolderWatcher,
    address: tuple[str, int],
    announce: Callable[[str], None],
) -> None:
    """Take the port first, so that a taken one is told before a long build; then build, and only then begin to watch.

    A first build may copy the process, which no thread may have: watching takes one, and looks for what changed during the build.
    """
    host, port = address
    latest = Latest(work)
    following = Following(latest)
    names = _names(host)
    pages = LiveScriptContainer(Application(latest, folders, names), reloading_script(port))
    waiting = (r".*", _WaitingHandler, {"fallback": pages, "following": following})
    for folder in folders:
        watcher.watch(str(folder))
    try:
        Handlers([*reloading_handlers(names), waiting]).listen(port, address=host)
    except (OSError, UnicodeError) as error:  # UnicodeError: a name that cannot be one
        raise AddressRefused(_reason(error, host, port)) from error
    watcher.look()
    latest.begin()
    sys.setswitchinterval(_TURN)
    watcher.changed, watcher.announce = following.take, announce
    LiveReloadHandler.watcher, LiveReloadHandler.live_css = watcher, False
    LiveReloadHandler.start_tasks()
    following.tell = watcher.tell
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
