"""The preview as an application: what it keeps from one request to the next."""

import weakref
from collections import Counter
from collections.abc import Callable
from wsgiref.util import setup_testing_defaults

from exchangelog.output import Artifact, Site
from exchangelog.preview_server.application import Application
from exchangelog.preview_server.latest import Latest, Shown
from exchangelog.preview_server.work import Built


class NoWork:
    """Builds nothing."""

    def build(self) -> Callable[[], Built]:
        """Give a build of nothing."""
        return lambda: Built(None, ())

    def amend(self, _saved: object) -> None:
        """Show nothing."""

    def unseen(self, _path: str) -> None:
        """See everything."""

    def judge(self) -> None:
        """Judge nothing."""

    def end(self) -> None:
        """Leave nothing behind."""


def showing(make: Callable[[], bytes]) -> Shown:
    """Give what is shown of a site of one page."""
    return Shown(Site.of([Artifact("index.html", make)]), current=True)


def ask(application: Application) -> bytes:
    """Ask for the page."""
    environ: dict[str, object] = {}
    setup_testing_defaults(environ)
    return b"".join(application(environ, lambda *_said: lambda _data: None))


def test_a_page_is_made_once_and_goes_with_its_site() -> None:
    """Who reloads is given what was made; of a site that was replaced nothing is kept, as each of its files holds a whole log."""
    times: Counter[str] = Counter()

    def old() -> bytes:
        times["old"] += 1
        return b"old"

    latest = Latest(NoWork())
    application, gone = Application(latest, (), None), weakref.ref(old)
    latest.shown = showing(old)
    del old
    assert [ask(application), ask(application)] == [b"old", b"old"]
    latest.shown = showing(lambda: b"new")
    assert ask(application) == b"new"
    assert times == {"old": 1}
    assert gone() is None
