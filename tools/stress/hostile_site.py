"""A site whose every text is hostile, looked at in a real browser: nothing runs, nothing is asked for, nothing breaks the policy.

In: a log, payloads, a folder. Out: what was broken. The payloads take the place of every text of the record behind the rules' back: a pull request that
some rule would have refused is rendered all the same, so that the pages are held to it and not the rules before them.
"""

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from io import StringIO
from itertools import cycle, islice
from pathlib import Path
from types import MappingProxyType
from typing import Any
from xml.etree import ElementTree as ET

from msgspec.structs import replace
from playwright.sync_api import Browser, Dialog
from pydantic import BaseModel

from exchangelog.derive.derived import derive
from exchangelog.output import Site
from exchangelog.record.filed import Filed
from exchangelog.record.log import Log
from exchangelog.record.site_details import SiteDetails
from exchangelog.settings import Settings
from exchangelog.site_plan import plan_site
from tests.browser.witness import Witness, open_page

TEXTS = frozenset(
    [
        "title",
        "summary",
        "said",
        "highlight",
        "name",
        "role",
        "label",
        "definition",
        "note",
        "why",
        "what",
        "was",
        "now",
        "named",
        "date_note",
        "author",
        "url_note",
        "published_note",
        "via",
        "words",
        "text",
        "by",
        "tagline",
        "adjective",
        "extractor",
        "licence",
        "to",
        "of",
    ]
)
"""The fields that hold texts of any form. All others are held to a pattern by their type: ids, days, addresses, digests."""
AT_ONCE = 3
"""How many payloads a text gets: with the texts of the log that is tried, each payload then stands in one at least."""
KINDS = ("exchanges", "statements", "sources", "pages", "speakers", "publishers", "categories", "agreements")
LEADS_ON = re.compile(
    r'^<meta http-equiv="refresh" content="0; url=[.]{2}/[a-z0-9-]+/index.html">$', re.MULTILINE
)
"""How the page at an earlier address of an entry leads on: to a folder beside its own."""
# What no page may hold, whatever its texts: a handler, an address that runs, an element that brings something in.
SUSPECTS = """
() => [...document.querySelectorAll("*")].flatMap(element => [...element.attributes]
    .filter(({name, value}) => name.startsWith("on") || name === "style" || name === "srcdoc"
      || (["href", "src", "action", "formaction", "data"].includes(name) && /^\\s*(javascript|vbscript|data:text)/i.test(value)))
    .map(({name, value}) => `<${element.localName} ${name}="${value}">`))
  .concat([...document.querySelectorAll("iframe, object, embed, base, img, video, audio, math, marquee, slot, noscript")]
    .map(element => `<${element.localName}>`))
  .concat([...document.querySelectorAll("script")].filter(script => !/^application[/](ld[+])?json$/.test(script.type)
    && (script.textContent || /^[a-z]*:?[/][/]/.test(script.getAttribute("src")))).map(() => "a script of its own"))
  .concat([...document.querySelectorAll("script[type$='json']")].flatMap(
    block => { try { JSON.parse(block.textContent); return []; } catch (error) { return [`a block of data: ${error}`]; } }))
  .concat(window.taken ? ["a script ran"] : [])
"""


def poisoned_log(log: Log, payloads: Iterable[str]) -> Log:
    """Give the log with the next payloads in place of each of its texts, over and over from the first again."""
    endless = cycle(payloads)
    kinds: dict[str, Any] = {
        kind: MappingProxyType({key: poisoned(one, endless) for key, one in getattr(log, kind).items()})
        for kind in KINDS
    }
    return replace(log, site=poisoned(log.site, endless), **kinds)


def poisoned(value: Any, payloads: Iterator[str], name: str = "") -> Any:  # noqa: ANN401 - whatever a record holds
    """Give a value with its texts replaced, the records inside it as well."""
    if isinstance(value, Filed):
        return replace(
            value, record=poisoned(value.record, payloads), body=f"{next(payloads)}\n\n{next(payloads)}"
        )
    if isinstance(value, BaseModel):
        fields = {
            field: poisoned(getattr(value, field), payloads, field) for field in type(value).model_fields
        }
        if isinstance(value, SiteDetails):  # everywhere else a publisher is an id
            fields["publisher"] = " ".join(islice(payloads, AT_ONCE))
        return value.model_copy(update=fields)
    if isinstance(value, tuple):
        return tuple(poisoned(one, payloads, name) for one in value)
    if isinstance(value, Mapping):
        return {
            key: poisoned(one, payloads, name if name in TEXTS else str(key)) for key, one in value.items()
        }
    return " ".join(islice(payloads, AT_ONCE)) if isinstance(value, str) and name in TEXTS else value


def make_hostile_site(log: Log, settings: Settings) -> Site:
    """Give the site of a log, whatever its rules would say."""
    return plan_site(log, derive(log), settings)


def write_site(site: Site, folder: Path) -> None:
    """Write every file; one that would leave the folder is a fault of the site."""
    for path, artifact in site.items():
        file = folder / path
        if not file.resolve().is_relative_to(folder.resolve()):
            raise ValueError(f"outside of the output: {path}")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(artifact.make())


def malformed(folder: Path) -> Iterator[str]:
    """Give the files of machines that are no longer what they are: XML, JSON, CSV, calendar."""
    for path in sorted(folder.rglob("*")):
        try:
            if path.suffix in {".xml", ".svg"}:
                ET.fromstring(path.read_bytes())  # noqa: S314 - our own output, which is what is tried
            elif path.suffix == ".json":
                json.loads(path.read_bytes())
            elif path.suffix == ".csv":
                widths = {
                    len(row) for row in csv.reader(StringIO(path.read_text(encoding="utf-8"), newline=""))
                }
                if len(widths) > 1:
                    yield f"{path.name}: rows of {sorted(widths)} cells"
            elif path.suffix == ".ics" and b"\nATTACH" in path.read_bytes():
                yield f"{path.name}: a line of its own"
        except (ET.ParseError, ValueError) as error:
            yield f"{path.name}: {error}"


def visit(folder: Path, browser: Browser) -> Iterator[str]:
    """Open every page of a folder from disk; give what any of them did or holds that it must not."""
    with open_page(browser, viewport={"width": 1280, "height": 900}) as (page, witness):
        page.on("dialog", partial(refuse, witness))
        for path in sorted(folder.rglob("*.html")):
            if LEADS_ON.search(path.read_text(encoding="utf-8")):
                continue  # it is gone before anybody can look at it; where it leads is looked at
            page.goto(path.as_uri())
            found = [*page.evaluate(SUSPECTS), *witness.complaints]
            witness.complaints.clear()
            yield from (f"{path.relative_to(folder).as_posix()}: {one}" for one in found)


def refuse(witness: Witness, dialog: Dialog) -> None:
    """Close a dialog, and complain of it."""
    witness.complaints.append(f"dialog: {dialog.message}")
    dialog.dismiss()


def broken_by_payloads(
    log: Log, payloads: tuple[str, ...], settings: Settings, folder: Path, browser: Browser
) -> list[str]:
    """Build the site with the payloads in all texts, look at each of its files, open each of its pages; give what was broken."""
    site = make_hostile_site(poisoned_log(log, payloads), settings)
    write_site(site, folder)
    return [*malformed(folder), *visit(folder, browser)]


def turned(payloads: tuple[str, ...], by: int) -> tuple[str, ...]:
    """Give the payloads beginning with another, so that each text gets another of them."""
    return tuple(islice(cycle(payloads), by, by + len(payloads)))
