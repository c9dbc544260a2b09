"""A page of the site before it is rendered: its path, its template, and how its context is made."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from exchangelog.pages.rendering import Templates


class Page(Struct, frozen=True):
    """A page. `path` is its path in the site; `make_context` is pure, so that a page is made when it is asked for and not before."""

    path: str
    template: str
    make_context: Callable[[], object]

    def render(self, templates: Templates) -> bytes:
        """Give the page's bytes."""
        return templates.render(self.template, self.make_context())
