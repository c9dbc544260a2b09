"""The pages of an odd log: another conflict, long names, contested and missing numbers, withdrawn entries.

In: tests/pages/odd_log, content files as an editor writes them; nothing in them happened. Out: an edition of it, and its pages rendered.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from gettext import NullTranslations
from pathlib import Path

from exchangelog.derive.derived import derive
from exchangelog.exports.files import make_data_files
from exchangelog.pages.edition import Edition, Entry, make_edition
from exchangelog.pages.plan import plan_pages
from exchangelog.pages.publication import Publication
from exchangelog.pages.rendering import load_templates
from exchangelog.pages.wording import Wording, find_locale
from exchangelog.reading.document import read_document
from exchangelog.reading.gather import gather
from exchangelog.reading.source_file import read_content
from exchangelog.record.log import Log
from exchangelog.settings import Settings

HERE = Path(__file__).parent
ROOT = HERE.parents[1]


def english() -> Wording:
    return Wording("en", find_locale("en"), NullTranslations())


@cache
def odd_log() -> Log:
    files, strays = read_content(HERE / "odd_log")
    log, faults = gather(read_document(file) for file in files)
    assert strays == ()
    assert {path: found for path, found in faults.items() if found} == {}
    return log


@cache
def odd_edition(*, drafts: bool = False) -> Edition:
    log = odd_log()
    derived = derive(log)
    publication = Publication(
        drafts=drafts,
        feeds=("feed.xml",),
        examples=Settings.examples,
        data=make_data_files(log, derived) if drafts else None,
    )
    edition = make_edition(log, derived, english(), publication)
    return edition.with_paths(page.path for page in plan_pages(edition))


def edition_of(log: Log) -> Edition:
    edition = make_edition(log, derive(log), english(), Publication())
    return edition.with_paths(page.path for page in plan_pages(edition))


def odd_entry(entry: str) -> Entry:
    return odd_log().exchanges[entry]


@cache
def odd_pages() -> Mapping[str, str]:
    """Render every page: path -> HTML."""
    edition = odd_edition(drafts=True)
    templates = load_templates(ROOT / "templates", edition.wording)
    return {page.path: page.render(templates).decode() for page in plan_pages(edition)}
