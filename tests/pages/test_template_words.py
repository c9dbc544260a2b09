"""Every word of the interface can be translated without touching a template."""

from __future__ import annotations

import re
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path

from babel.messages.extract import extract_from_dir
from jinja2 import Environment, nodes

from exchangelog.pages.edition import make_edition
from exchangelog.pages.plan import plan_pages
from exchangelog.pages.publication import Publication
from exchangelog.pages.rendering import load_templates
from exchangelog.pages.wording import Wording, find_locale
from tests.pages.odd_site import ROOT, odd_edition, odd_log

TEMPLATES = ROOT / "templates"
SPOKEN = re.compile(r"""\b(?:aria-label|title|alt|placeholder)=["']([^"']*)["']""")
LETTERS = re.compile(r"[^\W\d_]{2,}")
ALLOWED = frozenset({"doctype", "html", "scheme", "sha"})
"""What a machine reads: the document type, and the words that a capture's digests begin with."""


def words_of(text: str) -> Iterator[str]:
    """Find letters in a template that are neither markup nor handed to gettext."""
    tree = Environment(autoescape=True, extensions=["jinja2.ext.i18n"]).parse(text)
    data = "\N{OBJECT REPLACEMENT CHARACTER}".join(
        part.data
        for output in tree.find_all(nodes.Output)
        for part in output.nodes
        if isinstance(part, nodes.TemplateData)
    )
    spoken = [words for match in SPOKEN.finditer(data) for words in LETTERS.findall(match[1])]
    yield from spoken
    yield from LETTERS.findall(re.sub(r"<[^<>]*>", " ", data))


def test_no_template_has_words_of_its_own() -> None:
    """What readers see comes from the record or through gettext."""
    found = [
        (path.name, word)
        for path in sorted(TEMPLATES.rglob("*.html"))
        for word in words_of(path.read_text(encoding="utf-8"))
        if word.lower() not in ALLOWED
    ]
    assert found == []


def test_words_in_a_template_are_found() -> None:
    """The test above can fail: on text, and on what is read out."""
    assert list(words_of("<p>{{ page }} Hello</p>")) == ["Hello"]
    assert list(words_of("<p aria-label='Main part'>{{ page }}</p>")) == ["Main", "part"]


def messages() -> list[tuple[str, str]]:
    methods = [("exchangelog/pages/**.py", "python"), ("templates/**.html", "jinja2.ext:babel_extract")]
    options = {"templates/**.html": {"silent": "false"}}
    found = extract_from_dir(
        ROOT, methods, options, keywords={"_": None, "gettext": None, "ngettext": (1, 2)}
    )
    return [
        (Path(file).name, message)
        for file, _line, words, _comments, _context in found
        for message in (words if isinstance(words, tuple) else (words,))
    ]


def test_messages_can_be_gathered_for_translators() -> None:
    """Babel finds them in pages and templates; placeholders have names, so that a translation may change their order."""
    found = messages()
    assert len(found) > 300
    bare = [(file, message) for file, message in found if re.search(r"%(?![(%])", message) or "%s" in message]
    assert bare == []


class Marking(NullTranslations):
    """A catalogue that puts every message between brackets, to see which texts went through it."""

    def gettext(self, message: str) -> str:
        """Mark a message."""
        return f"⟦{message}⟧"

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        """Mark the form that belongs to a number."""
        return f"⟦{msgid1 if n == 1 else msgid2}⟧"


def test_every_page_takes_its_words_from_the_catalogue() -> None:
    """With a catalogue for another language no message of the interface is left in English, and every page still renders."""
    wording = Wording("en", find_locale("en"), Marking())
    edition = make_edition(odd_log(), odd_edition().derived, wording, Publication(drafts=True))
    templates = load_templates(TEMPLATES, wording)
    english = {message for _file, message in messages() if "%" not in message and LETTERS.search(message)}
    for page in plan_pages(edition):
        html = re.sub(r"⟦[^⟦⟧]*⟧", "", page.render(templates).decode())
        html = re.sub(r"<code>.*?</code>", "", html, flags=re.DOTALL)  # what is to be typed is in no language
        texts = {text.strip() for text in re.findall(r">([^<>]+)<", html)}
        assert texts & english == set(), page.path
