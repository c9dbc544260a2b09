"""The whole site in each of its languages: every page in all of them, each leading to the others, and no word in a language that it does not name.

In: the built site (tests/conftest.py). WCAG 2.2, 3.1.2: "the human language of each passage or phrase ... except for proper names, technical
terms"; no checker sees a missing `lang`, so this test reads every text of every page.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import pytest
from lxml import html

from exchangelog.derive.derived import derive
from exchangelog.pages.social_card import HEIGHT, WIDTH
from exchangelog.pipeline import judge
from exchangelog.record.log import Log
from exchangelog.rules import RULES
from exchangelog.settings import Settings
from exchangelog.site_plan import plan_editions
from tests.conftest import ROOT

UKRAINIAN = "uk/"
LINK = re.compile(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">')
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
CYRILLIC = re.compile(r"[А-ЯҐЄІЇа-яґєії][а-яґєіїА-ЯҐЄІЇ'’]{2,}")
LATIN = re.compile(r"[A-Za-z]{2,}")
RUSSIAN = re.compile(r"[ыэёъЫЭЁЪ]")
ADDRESS = re.compile(
    r"(?:https?://|mailto:)\S+|\b[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\b|\b[\w./-]*\d[\w./-]*\b|\b\w+(?:-\w+)+\b|\b[\w.]+_[\w.]+\b"
)
"""Addresses, names of files, and identifiers: they are in no language."""

SILENT = frozenset({"script", "style", "code", "pre", "svg"})
"""What is not read as text: programs and identifiers; charts are read by their titles."""

VERBATIM = frozenset({"blockquote", "q"})
"""The words of others, who write 'Telegram' as they please; what language they stand in, a test of its own says."""

IDENTIFIER = re.compile(r"«[a-z-]+(?: [a-z-]+)?»|(?<=Таблиця: )[a-z_]+")
"""Words that the data and the rules use as they are: values in quotation marks, names of tables."""

TECHNICAL = frozenset(
    word
    for words in (
        "Atom RSS JSON Feed CSV SQLite SQL UTC CC BY SVG NULL null Data Package Datasette BCP ISO SHA UTF BibTeX",
        "RIS CSL ID HTML Telegram Facebook",
    )
    for word in words.split()
)
"""Technical terms that Ukrainian writes in Latin letters."""


@cache
def log() -> Log:
    settings = Settings(
        now=datetime(2026, 11, 22, tzinfo=UTC), content=ROOT / "content", vault=ROOT / "no-vault"
    )
    return judge(settings).log


def either(words: Iterable[str]) -> re.Pattern[str]:
    """Make a pattern for any of some words, the longest first."""
    longest_first = sorted(set(words), key=lambda word: (-len(word), word))
    return re.compile("|".join(r"\s+".join(map(re.escape, word.split())) for word in longest_first))


@cache
def names() -> re.Pattern[str]:
    """Find the proper names of the record: outlets and authors are called what they are called, also without what stands in brackets behind."""
    sources = [source.record for source in log().sources.values()]
    authors = [name for source in sources for name in (source.author, *source.via) if name]
    outlets = [
        name
        for publisher in log().publishers.values()
        for name in (
            publisher.name,
            *(texts["name"] for texts in publisher.translated.values() if "name" in texts),
        )
    ]
    spoken = [part.rstrip(")") for name in outlets for part in name.split(" (")]
    return either([*authors, *outlets, *spoken])


@cache
def ukrainian_titles_and_rules() -> re.Pattern[str]:
    """Find what a Ukrainian page repeats as it is: titles in Ukrainian, which may name a 'Telegram', and names of rules."""
    sources = [source.record for source in log().sources.values()]
    titles = [source.title for source in sources if source.title and source.language == "uk"]
    return either([*titles, *(one.name for one in RULES)])


def texts_of(page: Path) -> Iterator[tuple[str, str]]:
    """Give every text of a page that is seen or read out, with the language that it is said to be in."""
    yield from texts_in(html.document_fromstring(page.read_bytes()), "")


def texts_in(element: html.HtmlElement, language: str) -> Iterator[tuple[str, str]]:
    if not isinstance(element.tag, str):
        return
    own = element.get("lang") or language
    if element.tag not in SILENT and (element.tag not in VERBATIM or own != "uk"):
        yield from (
            (own, spoken) for name in ("aria-label", "alt", "placeholder") if (spoken := element.get(name))
        )
        if element.text and element.text.strip():
            yield own, element.text
        for child in element:
            yield from texts_in(child, own)
            if child.tail and child.tail.strip():
                yield own, child.tail


def pages(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))


def english_pages(site: Path) -> list[str]:
    return [path for path in pages(site) if not path.startswith(UKRAINIAN)]


def without_names(text: str) -> str:
    return ADDRESS.sub(" ", names().sub(" ", text))


def test_every_page_is_there_in_every_language(built_site: Path) -> None:
    """What can be read in English has its Ukrainian page, and nothing is there in Ukrainian alone; feeds too."""
    assert pages(built_site / "uk") == english_pages(built_site)
    for feed in ("feed.xml", "atom.xml", "feed.json", "corrections.xml", "exchanges.ics"):
        assert (built_site / "uk" / feed).is_file(), feed


def test_pages_name_each_other(built_site: Path) -> None:
    """Each page names itself and its translation, both the same, and the first language for everybody else."""
    base = log().site.base_url
    for path in english_pages(built_site):
        english, ukrainian = (
            (built_site / prefix / path).read_text(encoding="utf-8") for prefix in ("", UKRAINIAN)
        )
        assert LINK.findall(english) == LINK.findall(ukrainian), path
        if path == "404.html":
            assert LINK.findall(english) == []
            continue
        (first, second) = (CANONICAL.findall(page)[0] for page in (english, ukrainian))
        assert LINK.findall(english) == [("en", first), ("uk", second), ("x-default", first)], path
        assert second == first.replace(base, f"{base}uk/"), path


def test_a_page_leads_readers_to_its_translation(built_site: Path) -> None:
    """The switch is on every page, named in the language that it leads to, and leads to the same page."""
    for path in english_pages(built_site):
        depth = path.count("/")
        page = html.document_fromstring((built_site / path).read_bytes())
        (link,) = page.xpath("//nav[@class='lang']/a")
        assert (link.get("lang"), link.get("hreflang"), link.text) == ("uk", "uk", "Українська"), path
        if path != "404.html":
            assert link.get("href") == "../" * depth + UKRAINIAN + path, path


def test_an_english_page_names_every_other_language(built_site: Path) -> None:
    """Cyrillic letters stand on an English page only where a language is named, names of outlets and authors aside."""
    found = {
        text.strip()[:80]: path
        for path in english_pages(built_site)
        for language, text in texts_of(built_site / path)
        if language == "en" and CYRILLIC.search(without_names(text))
    }
    assert found == {}


def test_a_ukrainian_page_names_every_other_language(built_site: Path) -> None:
    """What a Ukrainian page says in Ukrainian holds no English word and no Russian letter, names and technical terms aside."""
    found = {
        text.strip()[:80]: path
        for path in pages(built_site / "uk")
        for language, text in texts_of(built_site / "uk" / path)
        if language == "uk" and is_foreign(text)
    }
    assert found == {}


def is_foreign(text: str) -> bool:
    left = IDENTIFIER.sub(" ", without_names(ukrainian_titles_and_rules().sub(" ", text)))
    return RUSSIAN.search(left) is not None or not TECHNICAL.issuperset(LATIN.findall(left))


@pytest.mark.parametrize("prefix", ["", UKRAINIAN])
def test_every_quote_is_in_its_own_language(built_site: Path, prefix: str) -> None:
    """On the page of its entry, a quote's words stand in the language that the record gives them."""
    wrong = []
    for entry in log().exchanges.values():
        page = html.document_fromstring(
            (built_site / prefix / f"exchanges/{entry.id}/index.html").read_bytes()
        )
        for quote in entry.record.quotes if entry.record.withdrawn is None else ():
            (words,) = page.xpath("//figure[@id=$id]/blockquote", id=f"q-{quote.id}")
            if language_of(words) != log().language_of(quote):
                wrong.append((entry.id, quote.id))
    assert wrong == []


@pytest.mark.parametrize("prefix", ["", UKRAINIAN])
def test_every_title_is_in_its_own_language(built_site: Path, prefix: str) -> None:
    """The heading of a source's page is its title, in the source's language."""
    wrong = []
    for source_id, source in log().sources.items():
        page = html.document_fromstring(
            (built_site / prefix / f"sources/{source_id}/index.html").read_bytes()
        )
        (heading,) = page.xpath("//h1")
        inner = heading[0] if len(heading) else heading
        if source.record.title is not None and language_of(inner) != source.record.language:
            wrong.append(source_id)
    assert wrong == []


def language_of(element: html.HtmlElement) -> str:
    """Give the language that an element is said to be in: its own, or that of the nearest element around it."""
    return str(next(one.get("lang") for one in (element, *element.iterancestors()) if one.get("lang")))


def test_what_is_foreign_is_seen() -> None:
    """The tests above can fail: on a word of English, on a Russian letter, and not on a name or an address."""
    assert is_foreign("Джерело: the page")
    assert is_foreign("обмены")
    assert not is_foreign("RSS, CSV; https://example.org/a-b; 2025-05-24")
    assert CYRILLIC.search(without_names("a word, слово"))


def test_a_card_shows_the_words_of_its_pages_language(built_site: Path, tmp_path: Path) -> None:
    """Beside a Ukrainian link networks show a Ukrainian picture; a language without one has that of the first."""
    image = re.compile(r'<meta property="og:image" content="https://example\.org/([^"]+)">')
    shown = {}
    for path in ("index.html", "uk/index.html"):
        text = (built_site / path).read_text(encoding="utf-8")
        shown[path] = image.findall(text)
        assert f'"image":"https://example.org/{shown[path][0]}"' in (
            built_site / path.replace("index.html", "exchanges/2025-05-24/index.html")
        ).read_text(encoding="utf-8")
    assert shown == {"index.html": ["static/social.png"], "uk/index.html": ["static/social-uk.png"]}
    sizes = [struct.unpack(">II", (built_site / one).read_bytes()[16:24]) for (one,) in shown.values()]
    assert sizes == [(WIDTH, HEIGHT)] * 2
    bare = Settings(now=datetime(2026, 11, 22, tzinfo=UTC), static=tmp_path)
    editions = plan_editions(log(), derive(log()), bare)
    assert {edition.publication.picture for edition, _templates in editions} == {"static/social.png"}
