"""The page that gives the log away as data: the files with their sizes, how to read them, on what terms, and every column of every table.

Comes in: an edition whose publication has data files. Goes out: `DataPage`. Tables and columns are those of the exports, so that no column is
without its words here, and none is described that no file has.
"""

from __future__ import annotations

from msgspec import Struct

from exchangelog.exports.files import FOLDER, DataFiles
from exchangelog.exports.kept_file import KeptFile
from exchangelog.exports.views import VIEWS
from exchangelog.pages.address import DATA, HOME, Here
from exchangelog.pages.data_table import DataTable, FileLink, make_data_table, make_file_link
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.link import Link
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.rights import rights_of


class DataView(Struct, frozen=True):
    """A view of the database: what it answers, and its SQL."""

    name: str
    meaning: str
    query: str


class DataPage(Struct, frozen=True):
    """Everything that the page shows. `database` and `package` are the files that hold or describe all tables, `example` is an event's own file.

    `cited` is how to name the data.
    """

    frame: Frame
    crumbs: tuple[Link, ...]
    database: FileLink
    package: FileLink
    example: Link | None
    rights: str
    site_title: Phrase
    cited: str
    tables: tuple[DataTable, ...]
    views: tuple[DataView, ...]


def make_data_page(edition: Edition, data: DataFiles) -> DataPage:
    """Give the page."""
    here = edition.here(DATA)
    _ = edition.wording.gettext
    subject = Subject(
        _("Data"), _("The whole log as CSV, JSON and SQLite, with every column explained."), DATA
    )
    return DataPage(
        frame=make_frame(edition, here, subject),
        crumbs=(Link(_("Log"), here.link(HOME)), Link(_("Data"), "", "page")),
        database=file_link(edition, here, data.database),
        package=file_link(edition, here, data.package),
        example=example_of(here, data),
        rights=rights_of(edition),
        site_title=edition.tongue.phrase(edition.log.site, "title"),
        cited=cited(edition, here, data),
        tables=tuple(make_data_table(edition, here, files) for files in data.tables),
        views=tuple(DataView(view.name, _(view.meaning), view.query) for view in VIEWS),
    )


def file_link(edition: Edition, here: Here, file: KeptFile) -> FileLink:
    """Give the link to a file of the data folder, which all editions share."""
    return make_file_link(edition.wording, file.name, here.shared(FOLDER + file.name), file.size)


def example_of(here: Here, data: DataFiles) -> Link | None:
    """Give the link to the own file of the newest event; None where there is none."""
    paths = data.entry_paths()
    return Link(paths[-1], here.shared(paths[-1])) if paths else None


def cited(edition: Edition, here: Here, data: DataFiles) -> str:
    """Give the words by which to name the data: who publishes it, what, as of which day, where."""
    wording, site = edition.wording, edition.log.site
    publisher = edition.tongue.phrase(site, "publisher").text
    title = edition.tongue.phrase(site, "title").text
    address = here.canonical(site.base_url)
    zone = edition.log.timezone
    days = [data.published.updated(entry).astimezone(zone).date() for entry in data.published.entries]
    if not days:
        return wording.gettext(
            "%(publisher)s. %(title)s: data. %(address)s", publisher=publisher, title=title, address=address
        )
    return wording.gettext(
        "%(publisher)s. %(title)s: data as of %(day)s. %(address)s",
        publisher=publisher,
        title=title,
        day=wording.day(max(days)),
        address=address,
    )
