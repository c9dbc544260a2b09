"""'Check it yourself' in a real browser: a reader compares an article with the quotes and captures of a source, and nothing leaves the page."""

import json
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from exchangelog.cli import main
from tests.browser.conftest import OpenPage
from tests.browser.loopback import serve
from tests.browser.page_kinds import PAGE_KINDS
from tests.browser.test_accessibility import OPEN_EVERYTHING, violations
from tests.conftest import ROOT

BASE = ROOT / "tests" / "rules" / "base"
ARTICLE = (ROOT / "tests" / "rules" / "base-texts" / "herald-2024-05-10.txt").read_text("utf-8")
SOURCE = "sources/herald-2024-05-10/index.html"
EXAMPLES = json.loads((ROOT / "tests" / "evidence" / "segments.json").read_text("utf-8"))
ALL_STAND = "Quotes that stand in your text word for word: 3 of 3."
PATIENCE = 20_000
"""Milliseconds that a comparison may take on a machine that is busy with other tests."""


@pytest.fixture(scope="module")
def invented_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the invented log, whose articles are our own."""
    site = tmp_path_factory.mktemp("invented") / "site"
    assert main(["build", "--content", str(BASE), "--out", str(site), "--today", "2025-02-01"]) == 0
    return site


@pytest.fixture(params=["disk", "http"])
def source_page(request: pytest.FixtureRequest, open_reader: OpenPage, invented_site: Path) -> Iterator[Page]:
    """Open the page of a source, from disk (no WebCrypto there) and over HTTP on loopback (a secure context, with WebCrypto)."""
    page = open_reader()
    if request.param == "disk":
        page.add_init_script("Object.defineProperty(globalThis, 'crypto', { value: undefined });")
        page.goto((invented_site / SOURCE).as_uri())
        yield page
    else:
        with serve(invented_site) as address:
            page.goto(address + SOURCE)
            assert page.evaluate("isSecureContext && 'subtle' in crypto")
            yield page


def compare(page: Page, text: str) -> str:
    """Paste a text, press the button, and give what the page says of it."""
    page.get_by_label("Text of the article").fill(text)
    page.get_by_role("button", name="Compare").click()
    return said(page)


def said(page: Page) -> str:
    """Wait for the end of a comparison, and give its sum."""
    status = page.locator("#verify + .flow [role=status]")
    expect(status).not_to_have_text("Comparing …", timeout=PATIENCE)
    expect(status).not_to_be_empty(timeout=PATIENCE)
    return status.inner_text()


def results(page: Page, what: str) -> list[str]:
    """Give what is said of each quote, or of each capture."""
    return page.locator(f"[data-{what}] .vr").all_inner_texts()


def test_the_article_proves_its_quotes(source_page: Page) -> None:
    """Every quote stands in the article, and its sentences are the captured ones, whatever its typography and line ends."""
    typeset = ARTICLE.replace('"', "”").replace("\n", "\r\n\r\n").replace(" ", "\u00a0")
    for text in (ARTICLE, typeset):
        assert compare(source_page, text) == ALL_STAND
        assert results(source_page, "quote") == ["✓ It stands in your text, word for word."] * 3
        assert results(source_page, "capture") == [
            "✓ Your text has the sentences of this capture and no others; all: 5."
        ]
    assert compare(source_page, f"Menu\n{ARTICLE}\nPhoto: an agency").startswith(ALL_STAND)
    assert results(source_page, "capture") == [
        "✓ Your text has all sentences of this capture (5), and others: 3."
    ]


def test_a_changed_article_is_told_sentence_by_sentence(source_page: Page) -> None:
    """The quote that no longer stands is shown with its sentence, the capture with the first line that is missing and its place."""
    changed = ARTICLE.replace("received 12", "received 13")
    assert compare(source_page, changed).startswith(
        "Quotes that stand in your text word for word: 2 of 3. Where one"
    )
    assert results(source_page, "quote")[1:2] == [
        "✗ Your text has no sentence “The Ministry of Defence of Surland said that it had received 12 Surlanders”."
    ]
    (of_capture,) = results(source_page, "capture")
    assert of_capture == (
        "✗ Your text lacks sentences of this capture: 1 of 5. It has others: 1. The first that it lacks is line 5 "
        "(f79f294a0ac63e21.). Its place is behind “the Ministry of Defence of Norland said”."
    )
    question = ARTICLE.replace("near Millford.", "near Millford?")
    assert "2 of 3" in compare(source_page, question)
    assert "is a question in one of the two" in results(source_page, "quote")[2]


def test_a_saved_file_is_compared(source_page: Page, tmp_path: Path) -> None:
    """A text, a page in UTF-8 and one in windows-1251: what they show is compared; nothing in them runs or is fetched."""
    shown = "".join(f"<p>{line}</p>" for line in ARTICLE.splitlines())
    page = (
        '<!doctype html><html><head><meta charset="windows-1251"><title>x</title><style>p { color: red }</style>'
        '<script>document.title = "ran"</script></head><body onload="document.title = \'ran\'">'
        '<div style="color: red"><img src="https://elsewhere.invalid/x.png" onerror="document.title = \'ran\'">Фото</div>'
        f'{shown}<script src="https://elsewhere.invalid/x.js"></script></body></html>'
    )
    title = source_page.title()
    for name, data in (
        ("a.txt", ARTICLE.encode()),
        ("a.html", page.replace("windows-1251", "utf-8").encode()),
        ("b.html", page.encode("windows-1251")),
        ("c.txt", ARTICLE.encode("utf-16")),
    ):
        saved = tmp_path / name
        saved.write_bytes(data)
        source_page.get_by_label("Or a file").set_input_files(saved)
        assert said(source_page) == ALL_STAND, name
    source_page.get_by_label("Or a file").set_input_files(tmp_path / "b.html")
    assert said(source_page) == ALL_STAND
    assert source_page.get_by_label("Text of the article").input_value() == ""
    assert source_page.title() == title


def test_the_examples_of_the_specification_in_the_browser(source_page: Page) -> None:
    """The browser's own engine cuts and hashes the worked examples as the specification says, with and without WebCrypto."""
    found = source_page.evaluate(
        "(texts) => Promise.all(texts.map((text) => sourceCheck.segmentsOf(text)))",
        [example["text"] for example in EXAMPLES],
    )
    assert found == [example["segments"] for example in EXAMPLES]


PASTE = """const area = document.querySelector('textarea');
const paste = new InputEvent('beforeinput', { inputType: 'insertFromPaste', data: TEXT, cancelable: true });
if (area.dispatchEvent(paste)) { area.value = paste.data; area.form.requestSubmit(); }"""
"""What the browser does with a paste: it asks whether it may, and then puts the text into the field."""

HOSTILE = {
    "more than is compared": ("'word '.repeat(200001)", "longer than any article"),
    "a million short lines": ("'a1\\n'.repeat(333333)", "0 of 3"),
    "many different sentences": (
        "Array.from({ length: 60000 }, (_, n) => `Sentence ${n}`).join('. ')",
        "0 of 3",
    ),
    "one sentence without an end": ("'я'.repeat(999999)", "0 of 3"),
    "nothing but marks": ("'.\\''.repeat(499999)", "0 of 3"),
    "nothing but quotation marks": ("'«\"'.repeat(499999)", "0 of 3"),
    "nothing but question marks": ("'?'.repeat(999999)", "0 of 3"),
    "accents without a letter": ("'a' + '\\u0301\\u0316'.repeat(400000)", "no text that can be compared"),
    "lone surrogates": ("'\\ud800 said. \\udc00'.repeat(1000)", "0 of 3"),
    "nul": ("'\\0 said.\\0'.repeat(1000)", "0 of 3"),
    "markup": ("'<img src=x onerror=alert(1)>'.repeat(1000)", "0 of 3"),
    "nothing": ("' \\n '", "Paste the article first"),
}


@pytest.mark.parametrize("what", HOSTILE)
def test_no_text_hangs_the_page(what: str, open_reader: OpenPage, invented_site: Path) -> None:
    """Whatever is pasted, the page says something of it in seconds, and compares the next text as if nothing had been."""
    text, words = HOSTILE[what]
    page = open_reader()
    page.goto((invented_site / SOURCE).as_uri())
    start = time.monotonic()
    page.evaluate(f"() => {{ {PASTE.replace('TEXT', text)} }}")
    assert words in said(page)
    assert time.monotonic() - start < 15
    assert compare(page, ARTICLE) == ALL_STAND


TAKEN_IN = """(markup) => {
  const start = performance.now();
  const text = sourceCheck.textOf(new TextEncoder().encode(markup.repeat(9.9e6 / markup.length)), "x.html");
  return [text.length, performance.now() - start];
}"""


def test_ten_megabytes_are_refused_at_once(open_reader: OpenPage, invented_site: Path) -> None:
    """A paste that would keep the browser busy for minutes is not laid out, and a file of the largest size is read in seconds."""
    page = open_reader()
    page.goto((invented_site / SOURCE).as_uri())
    page.evaluate(f"() => {{ {PASTE.replace('TEXT', repr('word ') + '.repeat(2e6)')} }}")
    assert "longer than any article" in said(page)
    assert page.get_by_label("Text of the article").input_value() == ""
    for markup in (
        "<p>word",
        "word ",
        "<p title='",
        '<a <b "',
        "<!--",
        "<script",
        "<title>",
        "</x",
        "< ",
        "<div>",
    ):
        length, milliseconds = page.evaluate(TAKEN_IN, markup)
        assert milliseconds < 8000, (markup, length)
    page.evaluate(f"() => {{ {PASTE.replace('TEXT', json.dumps(ARTICLE) + '.repeat(80)')} }}")
    assert said(page) == ALL_STAND


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_form_is_used_by_keyboard_and_read_out(
    scheme: str, open_reader: OpenPage, invented_site: Path
) -> None:
    """Text, file, button in this order; the sum stands in a live region; axe finds nothing, on a telephone, in light and dark."""
    with serve(invented_site) as address:
        page = open_reader(color_scheme=scheme, viewport={"width": 390, "height": 844})
        page.goto(address + SOURCE)
        area = page.get_by_label("Text of the article")
        area.focus()
        page.keyboard.insert_text(ARTICLE.replace("12", "13", 1))
        stops = ["Open the page", "Or a file that you saved (text or HTML)", "Compare"]
        for stop in stops:
            page.keyboard.press("Tab")
            focused = page.evaluate(
                "() => { const one = document.activeElement; return (one.labels?.[0] ?? one).textContent; }"
            )
            assert focused == stop
        page.keyboard.press("Enter")
        assert said(page).startswith("Quotes that stand in your text word for word: 2 of 3.")
        assert page.locator("[data-quote][data-state=no]").count() == 1
        page.evaluate(OPEN_EVERYTHING)
        assert violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_scripts_the_page_says_how_to_do_it_by_hand(
    open_reader: OpenPage, invented_site: Path
) -> None:
    """The form stays away, and the commands stand there."""
    page = open_reader(java_script_enabled=False)
    page.goto((invented_site / SOURCE).as_uri())
    assert page.locator("form.verify").is_hidden()
    assert page.locator(".verify-results").is_hidden()
    page.locator("summary", has_text="By hand").click()
    assert page.get_by_text("build.py capture ARTICLE.txt --id herald-2024-05-10").is_visible()


def test_the_page_of_the_source_with_most_stays_light(built_site: Path) -> None:
    """Page, scripts and data of a source, the style aside, are far from a burden."""
    folder = (built_site / PAGE_KINDS["source"]).parent
    scripts = sorted((built_site / "static" / "source_check").glob("*.js"))
    packed = sum(len(zlib.compress(path.read_bytes())) for path in (folder / "index.html", *scripts))
    assert packed < 30_000
