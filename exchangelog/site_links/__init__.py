"""The check on the finished site: every internal link leads to a file that is there, and to the place meant.

In: the site's paths at the start, then what `read_marks` reads from each file as it is made, one at a time. Out: findings
of the rule `broken-link`. Reading is a pure function of one file and can be done where the file is made; judging needs the whole
site. Of a page only its ids and the links that wait for another page's ids are kept, so ten thousand pages are never in memory at once.

docs/format.md, section 6: links are relative and name `index.html`, so that the same files work at a domain's
root, in a sub-folder and from disk. So a link from the server's root, or to a folder, is broken as well.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from msgspec import Struct

from exchangelog.findings import Finding, Severity, Span
from exchangelog.site_links.address import Elsewhere, Faulty, names_plainly, resolve
from exchangelog.site_links.page_marks import PageMarks, read_marks

__all__ = ["LinkCheck", "PageMarks", "read_marks"]

_RULE = "broken-link"
_FIRST_PLACE = Span.at(1, 1)  # the output is made by templates; a line of it is no place to mend anything
_HELP_FILE = "Correct the link where the page is made, or make the file that it names."
_HELP_ANCHOR = "Give the element that is meant this id, or correct the link."
_HELP_PAGE = "Correct the page's template, or the text that the id is made from."


class LinkNotes(Struct, frozen=True):
    """What is kept of the files seen: nothing but text, so that one process can hand it to another.

    ids: of each page, as one text (a set takes ten times as much); awaited: for each page and id that links name, the pages that
    do; faults: for each message and help, the pages that it is true of.
    """

    ids: dict[str, str]
    awaited: dict[str, dict[str, list[str]]]
    faults: dict[tuple[str, str], list[str]]


class LinkCheck:
    """Looks at a site file by file; `findings` speaks when all have passed.

    One fault that many pages share (a link in the navigation) is one finding, at the first of them.
    """

    def __init__(
        self, paths: Collection[str], *, base_url: str | None = None, foreign: str | None = None
    ) -> None:
        """Take the site's paths; with base_url, full addresses below it are checked like relative links.

        `foreign` is the address of something else below it, as where a repository is kept at the same host: no file of ours.
        """
        self._paths = paths
        self._foreign = foreign and f"{foreign.rstrip('/')}/"
        self._base_url = base_url and f"{base_url.rstrip('/')}/"
        self._sound: dict[str, set[str]] = {}
        self.notes = LinkNotes({}, {}, {})

    def see(self, path: str, data: bytes) -> None:
        """Take note of one file of the site by its bytes."""
        self.note(path, read_marks(path, data))

    def note(self, path: str, marks: PageMarks | None) -> None:
        """Take note of one file of the site by its marks; without any it holds no links and is passed over."""
        if marks is None:
            return
        if path.endswith((".html", ".svg")):
            self._note_page(path, marks)
        folder = path.rpartition("/")[0]
        # A link that leads up means the same on all pages whose folders lie side by side: there it is looked up once.
        sound = self._sound.setdefault(folder and folder.rpartition("/")[0] + "/", set())
        for written in marks.addresses - sound:
            if written[:1] == "#" and names_plainly(written[1:], marks.ids):
                continue
            if written.startswith("https://") and not self._may_be_ours(written):
                continue
            if self._is_sound(path, written) and written.startswith("../"):
                sound.add(written)

    def add(self, notes: LinkNotes) -> None:
        """Take over what was noted in another process, of other files of the same site."""
        self.notes.ids.update(notes.ids)
        for target, fragments in notes.awaited.items():
            known = self.notes.awaited.setdefault(target, {})
            for fragment, pages in fragments.items():
                known.setdefault(fragment, []).extend(pages)
        for fault, pages in notes.faults.items():
            self.notes.faults.setdefault(fault, []).extend(pages)

    def findings(self) -> tuple[Finding, ...]:
        """Say what is broken, in the order of the pages; nothing may be noted afterwards."""
        for target, fragments in self.notes.awaited.items():
            ids = frozenset(self.notes.ids.get(target, "").split("\n"))
            for fragment, pages in fragments.items():
                if fragment not in ids:
                    fault = (f"links to {target}#{fragment}, and that file has no such id", _HELP_ANCHOR)
                    self.notes.faults.setdefault(fault, []).extend(pages)
        return tuple(sorted(self._grouped()))

    def _note_page(self, path: str, marks: PageMarks) -> None:
        """Check what a page promises about itself, and keep its ids."""
        self.notes.ids[path] = "\n".join(("", *marks.ids, ""))
        if path.endswith(".html") and not marks.titled:
            self._fault(path, "has no title", _HELP_PAGE)
        for name in marks.repeated:
            self._fault(path, f"has the id {name} on more than one element", _HELP_PAGE)
        for name in marks.unmet:
            self._fault(path, f"names the id {name} in an attribute, and has no such id", _HELP_ANCHOR)

    def _may_be_ours(self, written: str) -> bool:
        """Say whether a full address may be that of a page of the site."""
        if self._foreign and written.startswith(self._foreign):
            return False
        return self._base_url is not None and written.startswith(self._base_url)

    def _is_sound(self, path: str, written: str) -> bool:
        """Say whether a link leads somewhere, for all that is known, and note the fault or what has to be known for it."""
        if self._foreign and written.startswith(self._foreign):
            return True
        address = resolve(written, page=path, base_url=self._base_url)
        if isinstance(address, Elsewhere):
            return True
        if isinstance(address, Faulty):
            self._fault(path, f"links to {written}, {address.why}", _HELP_FILE)
        elif address.path not in self._paths:
            self._fault(path, f"links to {address.path}, and the site has no such file", _HELP_FILE)
        elif self._has_id(address.path, address.fragment):
            return True
        else:
            self.notes.awaited.setdefault(address.path, {}).setdefault(address.fragment, []).append(path)
        return False

    def _has_id(self, target: str, fragment: str) -> bool:
        """Say whether a file is known to have a place; only pages have any that can be known."""
        if not fragment or not target.endswith((".html", ".svg")):
            return True
        # A search in the text: links to places lead to pages of entries, which have few.
        return "\n" not in fragment and f"\n{fragment}\n" in self.notes.ids.get(target, "")

    def _fault(self, path: str, message: str, help_text: str) -> None:
        self.notes.faults.setdefault((message, help_text), []).append(path)

    def _grouped(self) -> Iterator[Finding]:
        """Give one finding a fault, at the first of its pages."""
        for (message, help_text), pages in self.notes.faults.items():
            others = len(pages) - 1
            shared = f"; the same on {others} other page{'s' if others > 1 else ''}" if others else ""
            yield Finding(min(pages), _FIRST_PLACE, _RULE, Severity.ERROR, f"{message}{shared}", help_text)
