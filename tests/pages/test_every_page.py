"""What is true of every page, whatever the log holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from itertools import pairwise

import pytest
from msgspec.structs import replace

from exchangelog.derive.derived import derive
from exchangelog.pages.edition import make_edition
from exchangelog.pages.plan import plan_pages
from exchangelog.pages.rendering import load_templates
from exchangelog.reading.source_file import read_content
from exchangelog.rules import RULES
from exchangelog.rules.log.duplicate_id import OWN_PAGES
from exchangelog.settings import Settings
from exchangelog.site_plan import plan_site
from tests.pages.html_tree import Element, read_html
from tests.pages.odd_site import HERE, ROOT, edition_of, odd_edition, odd_log, odd_pages

DATA_BLOCKS = frozenset({"application/ld+json", "application/json"})
"""Data, which no browser runs: test_linked_data.py looks at what is for machines, tests/browser at what scripts read."""
TRACES = re.compile(
    r"\b(?:cookie|localStorage|sessionStorage|indexedDB|caches|serviceWorker|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\b|\bfetch\("
)
CYRILLIC = re.compile(r"[А-Яа-яҐЄІЇґєії]{3,}")
PATHS = sorted(
    [
        *("index.html", "404.html", "ledger/index.html", "corrections/index.html", "method/index.html"),
        *("years/index.html", "years/2030/index.html", "years/2031/index.html", "sources/index.html"),
        *(f"sources/{source}/index.html" for source in ("gazette-1", "herold-1", "islands-1", "wire-1")),
        *("speakers/index.html", "publishers/index.html"),
        *(f"speakers/{speaker}/index.html" for speaker in ("mediator", "north-ministry", "north-president")),
        *(f"speakers/{speaker}/index.html" for speaker in ("south-envoy", "south-ministry")),
        *(f"publishers/{publisher}/index.html" for publisher in ("gazette", "herold", "islands", "wire")),
        "rules/index.html",
        *("exchanges/index.html", "search/index.html", "data/index.html"),
        *(f"rules/{rule.name}/index.html" for rule in RULES),
        *("agreements/index.html", "agreements/port-2030/index.html", "agreements/never-used/index.html"),
        *(f"exchanges/2030-01-0{day}/index.html" for day in (1, 3, 4, 5, 6)),
        *(
            "exchanges/2030-01-03-besides/index.html",
            "exchanges/2031-02-28/index.html",
            "exchanges/2031-03-01/index.html",
        ),
    ]
)


@cache
def tree(path: str) -> Element:
    return read_html(odd_pages()[path])


def test_these_are_all_pages() -> None:
    """Every entry, year, agreement, source and text has a page, and so has every earlier address."""
    assert sorted(odd_pages()) == PATHS


@pytest.mark.parametrize("path", PATHS)
class TestPage:
    """One page."""

    def test_says_what_it_is(self, path: str) -> None:
        """It has a language, a title that ends in the site's, a description, one h1, and headings that skip no level."""
        page = tree(path)
        (html,) = page.all("html")
        assert html.attributes["lang"] == "en"
        (title,) = (one for one in page.all("title") if one.parent and one.parent.name == "head")
        assert title.text.endswith(" | A Log of the Northern War")
        assert all(text.strip() for text in metas(page, "description"))
        levels = [int(one.name[1]) for one in page.all("h1", "h2", "h3", "h4", "h5", "h6") if in_main(one)]
        assert levels.count(1) == 1
        assert levels[0] == 1
        assert all(later - earlier <= 1 for earlier, later in pairwise(levels))

    def test_has_every_id_once_and_leads_only_to_ids_that_are_there(self, path: str) -> None:
        """Links inside the site, labels and popovers all find what they name."""
        page = tree(path)
        ids = Counter(one.attributes["id"] for one in page.all() if "id" in one.attributes)
        assert [name for name, times in ids.items() if times > 1] == []
        for name in ("aria-labelledby", "popovertarget"):
            named = [one.attributes[name].split() for one in page.all() if name in one.attributes]
            assert [target for targets in named for target in targets if target not in ids] == []
        local = [one.attributes["href"] for one in page.all("a") if one.attributes["href"].startswith("#")]
        assert [link for link in local if link[1:] not in ids] == []

    def test_draws_the_signs_of_its_labels_and_no_others(self, path: str) -> None:
        """A page with labels has the signs in it, which then work without any other file; one without labels does not carry them."""
        page = tree(path)
        used = {one.attributes["href"] for one in page.all("use")}
        drawn = {f"#{one.attributes['id']}" for one in page.all("symbol")}
        assert used <= drawn
        assert bool(used) == bool(drawn)

    def test_brings_nothing_that_could_run_and_asks_nobody_else(self, path: str) -> None:
        """No inline script, no event, no style attribute; files come from the site, by a relative link."""
        page = tree(path)
        scripts = [one for one in page.all("script") if one.attributes.get("type") not in DATA_BLOCKS]
        assert [one.attributes for one in scripts if not one.attributes.get("src") or one.text] == []
        assert [
            name for one in page.all() for name in one.attributes if name == "style" or name.startswith("on")
        ] == []
        assert metas(page, "referrer") == ["no-referrer"]
        loaded = [one.attributes.get("src", "") for one in page.all("script", "img")]
        loaded += [
            one.attributes["href"]
            for one in page.all("link")
            if one.attributes["rel"] in {"stylesheet", "icon"}
        ]
        assert [link for link in loaded if "//" in link] == []

    def test_leads_out_safely_and_says_what_readers_should_know(self, path: str) -> None:
        """A link elsewhere tells the other site nothing; beside a page that shows prisoners stands a word on it."""
        for link in tree(path).all("a"):
            href = link.attributes["href"]
            if href.startswith("http") and "northern-war" not in href:
                assert link.attributes["rel"] == "noopener noreferrer", href
            if href.startswith("https://") and "islands-1" in href and "northern-war" not in href:
                assert link.parent is not None
                around = link.parent if link.parent.name != "figcaption" else link
                assert "May show prisoners" in around.text, href

    def test_names_the_language_of_every_part(self, path: str) -> None:
        """Words in Cyrillic letters stand nowhere on an English page without their language."""
        for element in tree(path).all():
            own = " ".join(child for child in element.children if isinstance(child, str))
            if CYRILLIC.search(own) and element.name not in {"title", "desc", "script"}:
                assert element.language in {"uk", "ru"} or is_name(own), f"{element.name}: {own.strip()[:80]}"


def test_no_two_pages_are_called_the_same() -> None:
    """Neither in a row of tabs nor among what a search engine found: captures without a title and outlets that also speak are told apart."""
    pages = [page for page in map(read_html, pages_of_twins()) if metas(page, "robots") != ["noindex"]]
    titles = Counter(next(page.all("title")).text for page in pages)
    descriptions = Counter(text for page in pages for text in metas(page, "description"))
    assert len(titles) > 30
    assert [text for text, times in (titles + descriptions).items() if times > 1] == []


def pages_of_twins() -> Iterator[str]:
    """Render the pages of a log in which two sources have no title, and one name is that of an outlet and of a speaker."""
    log = odd_log()
    herold = log.sources["herold-1"]
    untitled = replace(herold, record=herold.record.model_copy(update={"title": None}))
    namesake = log.speakers["south-ministry"].model_copy(update={"name": log.publishers["wire"].name})
    sources, speakers = {**log.sources, "herold-1": untitled}, {**log.speakers, "south-ministry": namesake}
    edition = edition_of(replace(log, sources=sources, speakers=speakers))
    templates = load_templates(ROOT / "templates", edition.wording)
    return (page.render(templates).decode() for page in plan_pages(edition) if page.path.endswith(".html"))


def in_main(element: Element) -> bool:
    return element.name == "main" or (element.parent is not None and in_main(element.parent))


def metas(page: Element, name: str) -> list[str]:
    return [one.attributes["content"] for one in page.all("meta") if one.attributes.get("name") == name]


def is_name(text: str) -> bool:
    """Say whether the text is nothing but proper names of the record: an outlet is called what it is called (WCAG 3.1.2)."""
    left = text
    for publisher in odd_log().publishers.values():
        left = left.replace(publisher.name, "")
    return CYRILLIC.search(left) is None


def test_no_script_keeps_or_sends_anything() -> None:
    """What the scripts of the site could leave on a reader's device, or send from it, stands in none of them."""
    scripts = sorted((ROOT / "static").rglob("*.js"))
    assert len(scripts) > 5
    for script in scripts:
        assert TRACES.findall(script.read_text("utf-8")) == [], script.name
    assert TRACES.search("document.cookie = 'a=b'")


def test_what_the_record_holds_is_text_and_never_markup() -> None:
    """Angle brackets and ampersands come out as themselves, and so do the quotation marks of a source's title; those of our prose are set."""
    source = tree("sources/gazette-1/index.html")
    (heading,) = source.all("h1")
    assert heading.text == 'A title of "two" <sides> & more'
    assert "What <b>happened</b> & “why”" in tree("exchanges/2030-01-01/index.html").text


def test_a_withdrawn_entry_says_why_and_leads_on() -> None:
    """Its page stays; what would do harm is not on it."""
    duplicate = tree("exchanges/2030-01-05/index.html")
    assert "Two outlets dated one exchange differently." in duplicate.text
    assert any(one.attributes["href"] == "../2030-01-03-besides/index.html" for one in duplicate.all("a"))
    assert "175 were exchanged" in duplicate.text
    harmful = odd_pages()["exchanges/2030-01-06/index.html"]
    assert "It named a prisoner." in harmful
    assert [path for path, page in odd_pages().items() if "secret name" in page.lower()] == []


def test_an_earlier_address_leads_to_the_entry() -> None:
    """By itself, and by a link where that is switched off."""
    page = tree("exchanges/2030-01-03/index.html")
    (refresh,) = (one for one in page.all("meta") if one.attributes.get("http-equiv") == "refresh")
    assert refresh.attributes["content"] == "0; url=../2030-01-03-besides/index.html"
    assert metas(page, "robots") == ["noindex"]
    (canonical,) = (one for one in page.all("link") if one.attributes["rel"] == "canonical")
    assert canonical.attributes["href"] == "https://example.org/northern-war/exchanges/2030-01-03-besides/"


def test_a_draft_says_that_it_is_one() -> None:
    """With drafts switched on they have a page, and count nowhere."""
    assert "Draft. Not published" in tree("exchanges/2031-03-01/index.html").text


def test_nothing_of_the_mock_ups_reaches_the_site() -> None:
    """No invented example, no version, no 'last verified'."""
    for page in odd_pages().values():
        assert not re.search(r"specimen|last verified|Example entry|\bversion\b", page, re.IGNORECASE)


def test_the_odd_log_is_read_from_files() -> None:
    """The pages are tried on what an editor writes, not on values made for the test."""
    files, _strays = read_content(HERE / "odd_log")
    assert len(files) > 15


def test_every_page_of_an_empty_log_says_that_there_is_nothing_yet() -> None:
    """A log that begins has its pages: none fails, and no list, chart or search stands there blank."""
    log = replace(
        odd_log(), exchanges={}, statements={}, sources={}, agreements={}, speakers={}, publishers={}
    )
    edition = odd_edition()
    empty = make_edition(log, derive(log), edition.wording, edition.publication)
    templates = load_templates(ROOT / "templates", edition.wording)
    pages = {page.path: page.render(templates).decode() for page in plan_pages(empty)}
    for path in ("index.html", "exchanges/index.html", "search/index.html", "ledger/index.html"):
        assert "No entries yet." in pages[path], path
    assert "No speakers yet." in pages["speakers/index.html"]
    assert "No publishers yet." in pages["publishers/index.html"]
    assert "None so far." in pages["corrections/index.html"]
    assert "No sources yet." in pages["sources/index.html"]


def test_no_text_can_stand_where_the_site_has_pages_of_its_own() -> None:
    """The rule duplicate-id knows every folder that the site fills itself, whatever the log holds."""
    log = odd_log()
    site = plan_site(log, derive(log), Settings(now=datetime(2031, 4, 1, tzinfo=UTC)))
    folders = {path.partition("/")[0] for path in site if "/" in path}
    texts, languages = {"about", "corrections", "method"}, {tag.lower() for tag in log.site.languages}
    assert folders - texts - languages - {".well-known"} == set(OWN_PAGES)
