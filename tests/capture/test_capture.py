"""`capture`: one command from a page to a source of the log, and one line where there is nothing to capture."""

import json
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from exchangelog.capturing.difference import Difference, difference
from exchangelog.evidence.segments import lines_of
from exchangelog.evidence.standing import failure_of
from exchangelog.extraction.html_page import extract_html
from tests.capture.articles import CONSENT, ENGLISH, LOGIN, TEXTS, article, pdf
from tests.capture.editor import Editor
from tests.capture.played_server import Answer, endless, page, played, redirect, status

SOURCE = "127-0-0-1-2024-05-10"


@pytest.mark.parametrize("language", ["uk", "ru", "en"])
def test_a_page_becomes_a_source(editor: Editor, language: str) -> None:
    """What the page tells is filled in, its digests are written, its text goes to the vault, and its sentences can be quoted."""
    with played({"/a": page(article(language))}) as server:
        said = editor.capture(server.at("/a"))
        address = server.at("/a")
    assert (said.status, said.err) == (0, "")
    file = next(editor.content.glob(f"sources/2024/{SOURCE}-*.yaml"))
    text = file.read_text("utf-8")
    assert f"url: {address}\npublisher: 127-0-0-1\n" in text
    assert 'author: "Alma Writer"\npublished: 2024-05-10T14:05+03:00\npublished_note: ' in text
    assert (
        f"language: {language}\ncaptures:\n  - taken: 2025-02-01\n    origin: live\n    extent: full\n"
        in text
    )
    kept = next(editor.vault.glob("*/*.txt"))
    assert kept.stem == sha256(kept.read_bytes()).hexdigest()
    assert f"    sha256: {kept.stem}\n" in text
    lines = lines_of(kept.read_text("utf-8"))
    assert text.endswith("    segments: |\n" + "".join(f"      {line}\n" for line in lines))
    assert all(failure_of(paragraph, "reported", [lines]) is None for paragraph in TEXTS[language])
    assert "note: publishers.yaml has no '127-0-0-1'" in said.out
    assert said.out.endswith(
        f"next: build.py new DATE --from {file.stem}\n        build.py quote {file.stem} WORDS\n"
    )


def test_what_was_captured_passes_the_check(editor: Editor) -> None:
    """A captured source is one that the build takes: nothing is said against it but that nobody quotes it yet."""
    with played({"/a": page(article())}) as server:
        editor.capture(server.at("/a"), "--publisher", "invented-herald")
    said = editor.type("check")
    assert said.status == 0, said.out
    assert {line.split(": ")[1].split()[1] for line in said.out.splitlines() if SOURCE in line} <= {
        "source-unused", "no-archive-copy", "unconfirmed-capture",
    }  # fmt: skip


def test_the_vault_keeps_how_it_came(editor: Editor) -> None:
    """Addresses, redirects, headers, time, extractor and digests stand beside the text; the bytes are those received."""
    body = article("uk", charset="windows-1251").encode("cp1251")
    answers = {
        "/short": redirect("/a", 301),
        "/a": page(body, "text/html; charset=windows-1251", X_Test="yes"),
    }
    with played(answers) as server:
        editor.capture(server.at("/short"))
        asked, reached = server.at("/short"), server.at("/a")
        assert server.agents == ["exchangelog (+https://code.invalid/log)"] * 2
    folder = next(editor.vault.iterdir())
    how = json.loads(next(folder.glob("*.json")).read_text("utf-8"))
    assert (how["asked"], how["address"], how["status"], how["charset"]) == (asked, reached, 200, "cp1251")
    assert how["redirects"] == [{"address": asked, "status": 301, "to": "/a"}]
    assert ["x-test", "yes"] in how["headers"]
    assert (how["taken"], how["extractor"].split()[0]) == ("2025-02-01T12:00:00Z", "trafilatura")
    assert (folder / f"{how['raw_sha256']}.raw").read_bytes() == body
    assert sha256(body).hexdigest() == how["raw_sha256"]


def test_a_second_run_changes_nothing(editor: Editor) -> None:
    """The same page again, by its address or another that leads to it: no byte of any file changes."""
    answers = {"/a": page(article()), "/b": redirect("/a"), "/a?utm_source=x": page(article())}
    with played(answers) as server:
        editor.capture(server.at("/a"))
        before = editor.files()
        said = [editor.capture(server.at(path)) for path in ("/a", "/b", "/a?utm_source=x")]
    assert [one.status for one in said] == [0, 0, 0]
    assert all(one.out.endswith(": nothing new\n") for one in said)
    assert editor.files() == before


def test_a_changed_page_adds_a_capture(editor: Editor) -> None:
    """The file grows at its end and keeps every byte, an editor's comments included; what came and went is shown."""
    changed = (*ENGLISH[:2], "Will there be more exchanges? The ministry said nothing.")
    with played({"/a": page(article())}) as server:
        editor.capture(server.at("/a"))
        file = next(editor.content.glob(f"sources/2024/{SOURCE}-*.yaml"))
        edited = file.read_text("utf-8").replace(
            "captures:", "# read twice\ncaptures:  # the first was early"
        )
        file.write_text(edited, "utf-8")
        server.answers["/a"] = page(article(paragraphs=changed))
        said = editor.capture(server.at("/a"))
    grown = file.read_text("utf-8")
    assert said.status == 0
    assert grown.startswith(edited)
    assert grown.removeprefix(edited).startswith("  - taken: 2025-02-01\n    origin: live\n")
    assert "  1 segment came\n    + The ministry said nothing\n" in said.out
    assert (
        "  2 segments went\n    - The ministry did not say\n    - The last exchange took place in the spring\n"
        in said.out
    )
    assert len(list(editor.vault.glob("*/*.txt"))) == 2


def test_a_file_keeps_its_form(editor: Editor) -> None:
    """Line ends, a byte-order mark, indentation and what stands behind the captures stay what they were."""
    file = editor.content / "sources/2024/herald-2024-05-10.yaml"
    text = file.read_text("utf-8").replace("\n", "\r\n") + "note: last of all\r\n# the end\r\n"
    file.write_bytes(b"\xef\xbb\xbf" + text.encode())
    saved = editor.folder / "saved.txt"
    saved.write_text("Norland and Surland exchange prisoners. Nobody was late.", "utf-8")
    assert editor.capture(str(saved), "--id", "herald-2024-05-10").status == 0
    grown = file.read_bytes().decode()
    end = "note: last of all\r\n# the end\r\n"
    assert grown.startswith("\ufeff" + text.removesuffix(end))
    assert grown.endswith(end)
    assert "\n" not in grown.replace("\r\n", "")
    assert editor.type("check").out.count(" error ") == 0


def test_files_are_captured_too(editor: Editor) -> None:
    """A saved page tells its own address; a text stays what it is to the byte; a PDF gives its lines."""
    html, text, document = (editor.folder / name for name in ("a.html", "b.txt", "c.pdf"))
    html.write_text(article("uk", head='<link rel="canonical" href="https://other.invalid/a">'), "utf-8")
    text.write_bytes("Zwölf — дванадцять.\r\nNobody spoke of it.\r\n".encode())
    document.write_bytes(
        pdf(("Statement of the Ministry", "Norland received the 12 people that were named."))
    )
    said = [
        editor.capture(str(html)),
        editor.capture(
            str(text), "--url", "https://other.invalid/b", "--published", "2024-05-11", "--language", "en"
        ),
        editor.capture(
            str(document), "--publisher", "made-up-agency", "--id", "statement", "--title", "Statement"
        ),
    ]
    assert [one.status for one in said] == [0, 0, 0], said
    assert "url: https://other.invalid/a\n" in next(
        editor.content.glob("sources/2024/other-2024-05-10-*.yaml")
    ).read_text("utf-8")
    assert sha256(text.read_bytes()).hexdigest() in {one.stem for one in editor.vault.glob("*/*.txt")}
    statement = editor.source("statement")
    assert 'url: null\nurl_note: "' in statement
    assert "extractor: pypdf " in statement
    assert editor.type("quote", "statement", "12 people").status == 0


def test_the_editor_knows_better(editor: Editor) -> None:
    """What is typed takes the place of what the page says."""
    with played({"/a": page(article())}) as server:
        words = [
            "--id",
            "bridge",
            "--publisher",
            "made-up-agency",
            "--published",
            "2024-05-11",
            "--language",
            "en",
        ]
        said = editor.capture(
            server.at("/a"), *words, "--title", "A title", "--author", "B. Writer", "--taken", "2024-06-01"
        )
    text = editor.source("bridge")
    assert said.status == 0
    assert (
        'publisher: made-up-agency\ntitle: "A title"\nauthor: "B. Writer"\npublished: 2024-05-11\nlanguage: en\n'
        in text
    )
    assert "taken: 2024-06-01\n    origin: stored-copy\n" in text


def test_an_excerpt_leaves_its_broken_end_out(editor: Editor) -> None:
    """A piece that breaks off inside a sentence is no sentence that could be quoted."""
    saved = editor.folder / "part.txt"
    saved.write_text("The ministry spoke of the bridge. It said that 12 people had", "utf-8")
    editor.capture(
        str(saved),
        "--id",
        "part",
        "--publisher",
        "invented-herald",
        "--extent",
        "excerpt",
        "--language",
        "en",
    )
    text = editor.source("part")
    assert text.endswith("segments: |\n      " + lines_of("The ministry spoke of the bridge.")[0] + "\n")
    assert "capture-mismatch" not in editor.type("check").out


def test_a_lost_vault_is_filled_again(editor: Editor) -> None:
    """Capturing the text of a capture that is there gives the vault its text back and leaves the source alone."""
    source = editor.content / "sources/2024/herald-2024-05-10.yaml"
    before = source.read_bytes()
    text = editor.content.parents[0] / "herald.txt"
    text.write_bytes((Path(__file__).parents[1] / "rules/base-texts/herald-2024-05-10.txt").read_bytes())
    said = editor.capture(str(text))
    assert said.out.endswith(": nothing new in the source; the vault has its text again\n")
    assert source.read_bytes() == before
    assert list(editor.vault.glob("herald-2024-05-10/*.txt"))


NO_TEXT = "<html><body><script>render()</script><p>Loading</p></body></html>"


@pytest.mark.parametrize(
    ("answer", "words"),
    [
        (page(NO_TEXT), "cannot be captured: it is a page without text (1 word was found)"),
        (page(""), "cannot be captured: it is empty"),
        (page(CONSENT), "it shows a consent page, not the article"),
        (page(LOGIN), "it shows a login, not the article"),
        (page(article(paragraphs=("Nothing was said of it. " * 50_000,))), "it holds more text than a source can: 1,"),
        (page("word. " * 200_000, "text/plain"), "it holds more text than a source can: 1,200,000 characters"),
        (page(LOGIN, code=401), "it answers 401 (unauthorized)"),
        (status(404), "it answers 404 (not found)"),
        (status(429, Retry_After="60"), "asks to come again in 60 seconds"),
        (redirect("/x"), "its redirects lead in a circle"),
        (endless(b"<p>word</p>" * 9000), "it is larger than 10 MB"),
        (page(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "image/png"), "it is no text but binary data (image/png)"),
        (page(b"\0\1\2" * 400), "it is no text but binary data (text/html)"),
        (page("words", "video/mp4"), "it is video/mp4, neither HTML nor PDF nor plain text"),
        (page(b"%PDF-1.4 and no more", "application/pdf"), "it is a PDF that cannot be read"),
        (page(pdf(())), "it is a PDF without text, made of pictures"),
        (page(bytes(range(128, 256)) * 9, "text/plain; charset=utf-8"), "its characters make no sense in any charset"),
    ],
)  # fmt: skip
def test_what_cannot_be_captured_is_one_line_and_nothing_else(
    editor: Editor, answer: Answer, words: str
) -> None:
    """Exit status 2, one line that says which page and why, no file and no folder."""
    before = sorted(editor.folder.rglob("*"))
    with played({"/x": answer}) as server:
        said = editor.capture(server.at("/x"))
    assert said.status == 2
    assert said.out == ""
    assert words in said.err
    assert len(said.err.splitlines()) == 1
    assert sorted(editor.folder.rglob("*")) == before


@pytest.mark.parametrize(
    "address", ["http://[x", "https://herald.invalid/\udcff", "https://herald.invalid/?\udcff=\udcff"]
)
@pytest.mark.parametrize("words", [["{}"], ["{}", "--id", "a"], ["page.html", "--url", "{}"]])
def test_what_is_no_address_is_one_line(editor: Editor, address: str, words: list[str]) -> None:
    """Before it is compared with those that the log has."""
    said = editor.capture(*(word.format(address) for word in words))
    assert (said.status, said.out) == (2, "")
    assert said.err.endswith(" cannot be fetched: it is not a web address\n")


@pytest.mark.parametrize(
    ("odd", "seen"),
    [
        *(("a\x0cb", "a b"), ("a&#12;b", "a b"), ("a&#x0B;b", "a b"), ("a&#x0Bb;c", "a»c"), ("a\x1fb", "ab"), ("a&#x1e;b", "ab"), ("a&#65534;b", "ab")),
        *(("a\ufffeb", "ab"), ("a&#120;b", "axb"), ("a&#xc8;b", "aÈb"), ("a&#311;b", "aķb")),
    ],
)  # fmt: skip
def test_control_characters_are_no_obstacle(odd: str, seen: str) -> None:
    """A form feed parts words, a separator of records or U+FFFE is nothing, as such or as a reference; the article is found all the same."""
    found = extract_html(article().replace("</p>", f" It was {odd}.</p>", 1), "utf-8")
    for text in (found.text, found.shown):
        assert f"It was {seen}." in text


@pytest.mark.parametrize("declared", ["utf-8", "windows-1252", "iso-8859-1", "koi8-r", "no-such-charset"])
def test_a_wrong_charset_is_seen_through(editor: Editor, declared: str) -> None:
    """Windows-1251 under another name, and UTF-8 under another name, are read as what they are."""
    wrong = article("uk", charset=declared)
    with played(
        {"/a": page(wrong.encode("cp1251"), f"text/html; charset={declared}"), "/b": page(wrong, "text/html")}
    ) as server:
        assert editor.capture(server.at("/a"), "--id", "a").status == 0
        assert editor.capture(server.at("/b"), "--id", "b").status == 0
    texts = [one.read_text("utf-8") for one in sorted(editor.vault.glob("*/*.txt"))]
    assert all(text.startswith("Додому повернулися 12 людей\n") for text in texts)
    assert texts[0] == texts[1]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["http://127.0.0.1:1/x"], "127.0.0.1 is not a public address (--allow-private allows it)"),
        (["ftp://a.invalid/"], "only addresses with http:// and https:// are"),
        (["no-such-file.txt"], "cannot be read: No such file or directory; an address begins with https://"),
        (["content"], "cannot be read: "),
        (["http://a.invalid/", "--url", "http://b.invalid/"], "--url says where a FILE was found"),
        (["a.txt", "--id", "No Id"], "--id 'No Id' is not an id"),
        (["a.txt", "--id", "a" * 101], "is not an id: at most 100 "),
        (["a.txt", "--publisher", "a" * 101], "is not an id of publishers.yaml"),
        (["a.txt", "--language", "en-aa-bb-cc-dd-ee"], "is not a language's tag"),
        (["a.txt", "--id", "nul"], "--id 'nul' is the name of a device on Windows"),
        (["a.txt", "--taken", "2999-01-01"], "--taken 2999-01-01 is a day to come"),
        (["a.txt", "--id", "herald-2024-05-10", "--title", "Another"], "--title would change nothing"),
        (["a.txt", "--url", "https://news.invalid/herald-2024-05-10", "--id", "new"], "is the source 'herald-2024-05-10' already"),
        (["a.txt", "--url", "https://news.invalid/other", "--id", "herald-2024-05-10"], "is another page"),
    ],
)  # fmt: skip
def test_what_makes_no_sense_is_refused(
    editor: Editor, words: list[str], why: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One line, exit status 2, nothing written."""
    (editor.folder / "a.txt").write_text("The ministry said that nothing had happened.", "utf-8")
    monkeypatch.chdir(editor.folder)
    before = editor.files()
    said = editor.type("capture", *words)
    assert (said.status, said.out, len(said.err.splitlines())) == (2, "", 1)
    assert why in said.err
    assert editor.files() == before


def test_how_often_a_segment_stands_counts() -> None:
    """A sentence that stood twice and stands once went; where it stands is no difference."""
    once, twice = "Nobody came. All slept.", "All slept. Nobody came. Nobody came."
    assert difference(lines_of(twice), once, twice) == Difference((), ("Nobody came",))
    assert difference(lines_of(once), twice, once) == Difference(("Nobody came",), ())


def test_an_id_is_no_longer_than_an_id_may_be(editor: Editor) -> None:
    """However long the host's name and the title are: what capture makes, check takes."""
    saved = editor.folder / "a.txt"
    saved.write_text("The ministry announced that absolutely nothing had happened yesterday.", "utf-8")
    typed = ("--url", f"https://{'a' * 63}.invalid/", "--published", "2024-05-11", "--language", "en")
    assert editor.capture(str(saved), *typed).status == 0
    (made,) = editor.vault.iterdir()
    assert len(made.name) <= 100
    assert "name-mismatch" not in editor.type("check").out


def test_a_vault_that_would_be_published_is_refused(editor: Editor) -> None:
    """The texts of others never go where the site or the repository's readers find them."""
    saved = editor.folder / "a.txt"
    saved.write_text("The ministry said that nothing had happened.", "utf-8")
    inside = replace(editor, vault=editor.content / "vault")
    said = inside.capture(str(saved), "--publisher", "invented-herald")
    assert (said.status, len(said.err.splitlines())) == (2, 1)
    assert "which is published" in said.err
    assert not inside.vault.exists()
