"""Whoever breaks a template is told in one line which, where and why; what is the program's own fault stays a bug."""

import os
from gettext import NullTranslations
from pathlib import Path

import pytest

from exchangelog.output import Site
from exchangelog.pages.rendering import Templates, compile_templates, load_templates
from exchangelog.pages.template_trouble import TemplateBroken
from exchangelog.pages.wording import Wording, find_locale

TOOLS = "{% macro tag(a) %}\n{{ a.b }}\n{% endmacro %}"


class Page:
    """A page whose own code fails."""

    @property
    def title(self) -> str:
        """Fail as code of the program does."""
        return str(Site.of(None))  # type: ignore[arg-type]  # the bug


def templates_in(folder: Path, **texts: str) -> Templates:
    for name, text in texts.items():
        (folder / f"{name}.html").write_text(text, "utf-8")
    return load_templates(folder, Wording("en", find_locale("en"), NullTranslations()))


@pytest.mark.parametrize(
    ("text", "place", "said"),
    [
        ("\n{% if %}", "page.html:2", "the template is broken: Expected an expression, got 'end of statement block'"),
        ("\n\n{{ page|shouted }}", "page.html:3", "the template is broken: No filter named 'shouted'"),
        ("\n{% include 'none.html' %}", "page.html:2", "there is no template none.html"),
        ("{% extends 'none.html' %}", "page.html:1", "there is no template none.html"),
        ("\n{{ 1 // 0 }}", "page.html:2", "the template is broken: ZeroDivisionError: integer division or modulo by zero"),
        ("\n{{ _('%(x)s') }}", "page.html:2", "the template is broken: KeyError: 'x'"),
        ("\n{% extends 'page.html' %}", "page.html:2", "the template is broken: RecursionError: maximum recursion depth exceeded"),
        ("{% from 'tools.html' import tag %}\n{{ tag(page) }}", "tools.html:2", "the template is broken: AttributeError: 'Page' object has no attribute 'b'"),
        ("{% from 'bad.html' import tag %}", "bad.html:1", "the template is broken: unexpected end of template"),
    ],
)  # fmt: skip
def test_the_place_and_the_reason_are_told(tmp_path: Path, text: str, place: str, said: str) -> None:
    """The file and the line are those of the template where it went wrong, however deep below the page's own."""
    templates = templates_in(tmp_path, page=text, tools=TOOLS, bad="{{ page")
    compile_templates(templates)  # what cannot be compiled is left for whoever asks for it
    with pytest.raises(TemplateBroken) as raised:
        templates.render("page.html", Page())
    assert str(raised.value).startswith(f"{tmp_path}/{place}: {said}")


def test_a_template_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    """One that is not there, is no UTF-8, or may not be read."""
    templates = templates_in(tmp_path)
    with pytest.raises(TemplateBroken, match=f"^{tmp_path}: there is no template page.html$"):
        templates.render("page.html", Page())
    (tmp_path / "page.html").write_bytes(b"\xff")
    with pytest.raises(
        TemplateBroken, match=rf"^{tmp_path}/page.html: this is no UTF-8 \(invalid start byte\)$"
    ):
        templates.render("page.html", Page())
    (tmp_path / "page.html").unlink()
    os.mkfifo(tmp_path / "page.html")
    with pytest.raises(TemplateBroken, match=r"no template page\.html$"):
        templates.render("page.html", Page())


def test_a_bug_that_a_template_meets_is_a_bug(tmp_path: Path) -> None:
    """What fails in the program's own code is no template's fault, though a template asked for it."""
    with pytest.raises(TypeError, match="'NoneType' object is not iterable"):
        templates_in(tmp_path, page="{{ page.title }}").render("page.html", Page())
