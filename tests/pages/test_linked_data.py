"""What pages say of themselves to machines: true, in words that machines know, and never a way in for a script."""

from __future__ import annotations

import json
import re
import struct
from functools import cache
from gettext import NullTranslations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exchangelog.derive.derived import derive
from exchangelog.pages.edition import make_edition
from exchangelog.pages.linked_data.node import make_node, words, write_nodes
from exchangelog.pages.phrase import Phrase
from exchangelog.pages.plan import plan_pages
from exchangelog.pages.publication import PICTURE, EditionPlace, Publication
from exchangelog.pages.rendering import load_templates
from exchangelog.pages.social_card import HEIGHT, WIDTH, make_social_card, with_territory
from exchangelog.pages.wording import Wording, find_locale
from tests.pages.html_tree import Element, read_html
from tests.pages.odd_site import ROOT, english, odd_edition, odd_log, odd_pages
from tests.pages.schema_org import faults_of

FOUND = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
ENTRY = "exchanges/2030-01-01/index.html"


def graphs(page: str) -> list[dict[str, Any]]:
    return [json.loads(text) for text in FOUND.findall(page)]


@cache
def graph(path: str) -> dict[str, Any]:
    (one,) = graphs(odd_pages()[path])
    return one


def nodes(path: str, kind: str) -> list[dict[str, Any]]:
    return [node for node in graph(path)["@graph"] if node["@type"] == kind]


def is_to_be_found(page: Element) -> bool:
    canonical = any(one.attributes.get("rel") == "canonical" for one in page.all("link"))
    return canonical and not any(one.attributes.get("name") == "robots" for one in page.all("meta"))


@pytest.mark.parametrize("path", sorted(odd_pages()))
def test_every_page_speaks_in_the_words_of_schema_org(path: str) -> None:
    """Each term is one of the vocabulary, stands where it may, and what is named is there; a page that nobody should find says nothing."""
    found = graphs(odd_pages()[path])
    page = read_html(odd_pages()[path])
    cards = [one for one in page.all("meta") if one.attributes.get("property", "").startswith("og:")]
    assert len(found) == is_to_be_found(page)
    assert bool(cards) == is_to_be_found(page)
    assert [fault for one in found for fault in faults_of(one)] == []
    assert "ClaimReview" not in odd_pages()[path]


@pytest.mark.parametrize("path", sorted(odd_pages()))
def test_breadcrumbs_are_those_that_the_page_shows(path: str) -> None:
    """The same names in the same order, the last of them the page itself."""
    page = read_html(odd_pages()[path])
    if not is_to_be_found(page):
        return
    shown = [
        [item.text.strip() for item in crumbs.all("li")]
        for crumbs in page.all("nav")
        if crumbs.attributes.get("class") == "crumbs"
    ]
    lists = nodes(path, "BreadcrumbList")
    assert [[item["name"] for item in one["itemListElement"]] for one in lists] == shown
    for one in lists:
        assert [item["position"] for item in one["itemListElement"]] == list(
            range(1, 1 + len(one["itemListElement"]))
        )
        assert one["itemListElement"][-1]["item"] == graph(path)["@graph"][0]["url"]


def test_an_entry_is_an_article_with_the_quotes_and_sources_of_the_record() -> None:
    """Every quote word for word, in its language, resting on a source of the entry; the dates are those of publication."""
    record = odd_log().exchanges["2030-01-01"].record
    (article,) = nodes(ENTRY, "Article")
    assert article["datePublished"] == f"{record.added:%Y-%m-%dT%H:%M:%SZ}"
    assert article["temporalCoverage"].startswith("2030-01-01")
    quotations = nodes(ENTRY, "Quotation")
    assert [one["text"] for one in quotations] == [quote.said for quote in record.quotes]
    assert [one["inLanguage"] for one in quotations] == [
        odd_log().language_of(quote) for quote in record.quotes
    ]
    sources = {node["@id"]: node for node in nodes(ENTRY, "CreativeWork")}
    assert {sources[one["isBasedOn"]["@id"]].get("url") for one in quotations} == {
        odd_log().sources[quote.source].record.url for quote in record.quotes
    }
    ids = {one.attributes.get("id") for one in read_html(odd_pages()[ENTRY]).all()}
    assert {one["@id"].partition("#")[2] for one in quotations} <= ids


def test_whose_words_they_are_follows_the_voice() -> None:
    """A report is credited to the outlet, a translation names the translator, the speaker's own words have the speaker alone."""
    credited = {
        quote.voice: one["creditText"]
        for path in odd_pages()
        if path.split("/")[1:2] != ["index.html"]
        and path.startswith("exchanges/")
        and graphs(odd_pages()[path])
        for one, quote in zip(
            nodes(path, "Quotation"), odd_log().exchanges[path.split("/")[1]].record.quotes, strict=True
        )
        if quote.speaker != "outlet"
    }
    assert ", reporting on: " in credited["reported"]
    assert "; translated by " in credited["translated"]
    assert "reporting" not in credited["direct"]


def test_the_front_page_describes_the_data() -> None:
    """With a description long enough for search engines of data sets (50 to 5000 characters), and the days that it covers."""
    (dataset,) = nodes("index.html", "Dataset")
    assert 50 <= len(dataset["description"]) <= 5000
    assert re.fullmatch(r"2030-\d\d-\d\d/2031-\d\d-\d\d", dataset["temporalCoverage"])


def test_a_preview_says_nothing_to_machines() -> None:
    """It should be found by nobody."""
    edition = make_edition(odd_log(), derive(odd_log()), english(), Publication(preview=True))
    templates = load_templates(ROOT / "templates", edition.wording)
    for page in plan_pages(edition):
        html = page.render(templates).decode()
        assert "ld+json" not in html
        assert 'property="og:' not in html
        assert 'rel="canonical"' not in html, "it would speak for the published page"
        assert 'content="noindex"' in html
        assert 'class="preview"' in html


@given(st.text(), st.text(alphabet="</script>&\u2028!-"))
def test_no_text_can_end_the_script_element(name: str, hostile: str) -> None:
    """Whatever a text holds, nothing of HTML is left in it, and JSON gives it back."""
    text = write_nodes([make_node("Thing", name=f"{name}</script><script>{hostile}", url=hostile or None)])
    assert not re.search("[<>&\u2028\u2029]", text)
    assert json.loads(text)["@graph"][0]["name"] == f"{name}</script><script>{hostile}"


def test_a_text_in_another_language_says_so() -> None:
    """As where an entry has no translation yet."""
    assert words(Phrase("обмін", "uk")) == {"@value": "обмін", "@language": "uk"}
    assert words(Phrase("exchange")) == "exchange"


def test_wrong_words_are_found() -> None:
    """The check can fail: on an unknown type and property, a word in the wrong place, a value of the wrong kind, a missing node."""
    wrong = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "ClaimReview"},
            {"@type": "Article", "claimReviewd": "x", "position": 1, "headline": 2, "url": "no"},
            {"@type": "Article", "citation": {"@id": "https://x"}, "author": {"@type": "Article"}},
        ],
    }
    assert faults_of(wrong) == [
        "no type: ClaimReview",
        "Article has no property claimReviewd",
        "position does not stand on Article",
        "Article.headline is no Text: 2",
        "Article.url is no URL: no",
        "Article.citation names what is not there: https://x",
        "Article.author is no Organization: {'@type': 'Article'}",
    ]
    assert faults_of({**wrong, "@context": "https://other.example"}) == [
        "another context: https://other.example"
    ]


def test_the_picture_of_a_card_is_there_in_the_size_that_cards_name() -> None:
    """It lies among the static files, and is as large as every page says (PNG: width and height stand at bytes 16 to 24)."""
    picture = (ROOT / PICTURE).read_bytes()
    assert picture.startswith(b"\x89PNG\r\n\x1a\n")
    assert struct.unpack(">II", picture[16:24]) == (WIDTH, HEIGHT)
    said = {
        one.attributes["property"]: one.attributes["content"]
        for one in read_html(odd_pages()[ENTRY]).all("meta")
        if "property" in one.attributes
    }
    assert said["og:image"] == f"https://example.org/northern-war/{PICTURE}"
    assert (said["og:image:width"], said["og:image:height"]) == (str(WIDTH), str(HEIGHT))
    assert said["og:type"] == "article"
    assert said["og:url"] == "https://example.org/northern-war/exchanges/2030-01-01/"
    assert said["og:locale"] == "en_GB"


def test_a_card_names_the_other_languages_of_the_page() -> None:
    """Each edition those of the others, once (og:locale:alternate, ogp.me); a site of one language names none."""
    edition = odd_edition()
    words = [Wording(tag, find_locale(tag), NullTranslations()) for tag in ("en", "uk")]
    places = tuple(EditionPlace(prefix, wording) for prefix, wording in zip(("", "uk/"), words, strict=True))
    publication = replace(edition.publication, editions=places)
    others = [
        make_social_card(
            replace(edition, wording=wording, publication=publication), "https://log.invalid/", None
        ).others
        for wording in words
    ]
    assert others == [("uk_UA",), ("en_GB",)]
    assert make_social_card(edition, "https://log.invalid/", None).others == ()


@pytest.mark.parametrize(("language", "written"), [("uk", "uk_UA"), ("en", "en_GB"), ("de-AT", "de_AT")])
def test_a_locale_names_the_country_where_most_speak_it(language: str, written: str) -> None:
    """As Open Graph asks for it; the log's English is that of Britain."""
    assert with_territory(find_locale(language)) == written


def test_the_page_of_the_data_names_every_file_that_it_links_to() -> None:
    """The data set of the data page has a download for each file, with its full address and its media type."""
    (dataset,) = nodes("data/index.html", "Dataset")
    downloads = {one["contentUrl"]: one["encodingFormat"] for one in dataset["distribution"]}
    site = "https://example.org/northern-war/"
    assert downloads[f"{site}data/figures.csv"] == "text/csv"
    assert downloads[f"{site}data/figures.json"] == "application/json"
    assert downloads[f"{site}data/log.sqlite"] == "application/vnd.sqlite3"
    linked = {one.attributes["href"] for one in read_html(odd_pages()["data/index.html"]).all("a")}
    assert {address.removeprefix(f"{site}data/") for address in downloads} <= linked
