"""How an edition is published: where it stands, beside which others, with which feeds and data."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct

from exchangelog.exports.files import DataFiles
from exchangelog.pages.wording import Wording

PICTURE = "static/social.png"
"""The picture that networks show, in the words of the first language; static/social-uk.png is the one of another."""


class EditionPlace(Struct, frozen=True):
    """Where an edition stands, and its words: `prefix` is its folder, empty for the first language, else as `uk/`."""

    prefix: str
    wording: Wording


class Publication(Struct, frozen=True):
    """How an edition is published.

    `prefix` is its folder, `editions` are all that the site has, this one too, the first language's first; `drafts` says whether drafts have
    pages, `preview` whether it is a preview that nobody should take for the site, `feeds` are the feeds that exist, by their paths,
    `examples` is the folder with the examples of the rules, where this copy of the program has one, `data` are the data files, where they are
    given away, `picture` is what social networks show beside a link to a page.
    """

    prefix: str = ""
    editions: tuple[EditionPlace, ...] = ()
    drafts: bool = False
    preview: bool = False
    feeds: tuple[str, ...] = ()
    examples: Path | None = None
    data: DataFiles | None = None
    picture: str = PICTURE
