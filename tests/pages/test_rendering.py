"""Templates give the bytes that jinja2's own code and its own translation would give."""

from __future__ import annotations

from gettext import NullTranslations
from pathlib import Path

import pytest
from jinja2.compiler import CodeGenerator
from markupsafe import Markup

from exchangelog.pages.plan import plan_pages
from exchangelog.pages.rendering import Templates, load_templates
from exchangelog.pages.template_code import ShortCode, shown
from exchangelog.pages.template_trouble import TemplateBroken
from exchangelog.pages.wording import Wording, find_locale
from tests.pages.odd_site import ROOT, odd_edition, odd_pages

SAID = {
    "plain.html": '{{ _("Ledger & sums") }}',
    "value.html": '{{ _("Table: %(name)s", name=page) }}',
    "sign.html": '{{ _("5 %% of %(name)s", name=page) }}|{{ _("100 %%") }}',
    "twice.html": '{% for one in page %}{{ _("By %(name)s", name=one) }}{{ _("100 %%") }}{% endfor %}',
    "inside.html": '<a title="{{ _("Quote %(mark)s", mark=page) }}">{{ _("Quote") }}</a>',
}
MACRO = "{% macro tag(name, value='<&>', last=none) %}<{{ name }}>{{ value }}{{ last }}</{{ name }}>{% endmacro %}"
WRITTEN = {
    "value.html": "{{ page }}{{ [page] }}{{ {'k': page} }}{{ page.upper() }}{{ page|length }}{{ none }}{{ 5 }}",
    "parts.html": MACRO,
    "macro.html": MACRO
    + "{{ tag('b', page) }}{{ tag('b') }}{{ tag(name='i', last=page) }}{{ tag('u', value=tag('b', page)) }}",
    "from.html": '{% from "parts.html" import tag as t %}{% for one in page %}{{ t(one, last=loop.index) }}{% endfor %}',
    "import.html": '{% import "parts.html" as parts %}{{ parts.tag("b", page) }}',
    "caller.html": "{% macro box(title) %}<p title='{{ title }}'>{{ caller(page) }}</p>{% endmacro %}{% call(x) box(page) %}<{{ x }}>{% endcall %}",
    "any.html": "{% macro all() %}{{ varargs|join('&') }}{{ kwargs['last'] }}{% endmacro %}{{ all(page, '<', last=page) }}",
    "nested.html": "{% macro one(a) %}{% macro two(b) %}[{{ a }}{{ b }}]{% endmacro %}{{ two(b=a) }}{% endmacro %}{{ one(page) }}",
    "set.html": "{% set a %}<b>{{ page }}</b>{% endset %}{{ a }}{% set b = page %}{{ b }}{{ page if not b else b.title() }}",
    "off.html": "{% autoescape false %}{{ page }}{% macro raw(a) %}{{ a }}{% endmacro %}{{ raw(page) }}{% endautoescape %}{{ page }}",
    "words.html": '{% trans name=page %}By {{ name }}{% endtrans %}{{ ngettext("%(num)s a", "%(num)s b", 2) }}',
    "base.html": "<{% block content %}{% endblock %}>",
    "child.html": '{% extends "base.html" %}'
    + MACRO
    + "{% block content %}{{ tag(page) }}{{ super() }}{% endblock %}",
}


def templates_of(folder: Path) -> Templates:
    return load_templates(folder, Wording("en", find_locale("en"), NullTranslations()))


def with_code_of_jinja(templates: Templates) -> Templates:
    """Let jinja2 write the code of the templates."""
    environment = templates.environment
    environment.code_generator_class = CodeGenerator
    environment.bytecode_cache = None
    return templates


@pytest.mark.parametrize("page", ["plain", '<b> "&" </b>', "100 %"])
@pytest.mark.parametrize("name", SAID)
def test_a_message_is_said_as_jinja_says_it(tmp_path: Path, name: str, page: str) -> None:
    """Messages are safe as they are, values are escaped once, `%%` is a sign: with jinja2's own function the bytes are the same."""
    (tmp_path / name).write_text(SAID[name], "utf-8")
    theirs = with_code_of_jinja(templates_of(tmp_path))
    theirs.environment.globals["_"] = theirs.environment.globals["gettext"]
    assert templates_of(tmp_path).render(name, page) == theirs.render(name, page)


@pytest.mark.parametrize("page", ["plain", '<b> "&" </b>', Markup("<b>&amp;</b>"), ""])
@pytest.mark.parametrize("name", WRITTEN)
def test_a_template_gives_what_the_code_of_jinja_gives(tmp_path: Path, name: str, page: str) -> None:
    """Whatever a template is made of, its bytes are those of jinja2's own code."""
    for one, text in WRITTEN.items():
        (tmp_path / one).write_text(text, "utf-8")
    assert templates_of(tmp_path).render(name, page) == with_code_of_jinja(templates_of(tmp_path)).render(
        name, page
    )


def test_every_page_is_what_the_code_of_jinja_gives() -> None:
    """All pages of a log have the same bytes with jinja2's own code, which is another."""
    edition = odd_edition(drafts=True)
    theirs = with_code_of_jinja(load_templates(ROOT / "templates", edition.wording))
    assert {page.path: page.render(theirs).decode() for page in plan_pages(edition)} == odd_pages()
    ours = load_templates(ROOT / "templates", edition.wording).environment
    assert ours.code_generator_class is ShortCode


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\n{{ pag.title }}", "'pag' is undefined"),
        ("\n{{ page.titel }}", "'str' object has no attribute 'titel'"),
        ("\n{{ pag }}", "'pag' is undefined"),
        ("\n{% for one in page.pages %}{% endfor %}", "'str' object has no attribute 'pages'"),
        ("{% macro tag(a) %}{{ a }}{% endmacro %}\n{{ tag() }}", "parameter 'a' was not provided"),
        ("{% macro tag(a) %}{{ a }}{% endmacro %}\n{{ tag(b=1) }}", "unexpected keyword argument 'b'"),
        (
            "{% macro tag(a) %}{{ a }}{% endmacro %}\n{{ tag(1, 2) }}",
            "takes from 0 to 1 positional arguments",
        ),
        ('{% from "none.html" import nothing %}\n{{ nothing(page) }}', "does not export the requested name"),
    ],
)
def test_what_a_template_lacks_is_an_error_on_its_line(tmp_path: Path, text: str, said: str) -> None:
    """A name, an attribute or an argument that is not there ends the page, and the error names the template and the line."""
    (tmp_path / "page.html").write_text(text, "utf-8")
    (tmp_path / "none.html").write_text("", "utf-8")
    with pytest.raises(TemplateBroken, match=said) as raised:
        templates_of(tmp_path).render("page.html", "text")
    line = 1 if "provided" in said else 2  # that of the macro, which knows what it was not given
    assert str(raised.value).startswith(f"{tmp_path}/page.html:{line}: the template is broken: ")


class Written:
    """Something that knows how it looks as HTML."""

    def __html__(self) -> str:
        """Give it."""
        return "<b>as it is</b>"


@pytest.mark.parametrize("value", ["<&'\">", Markup("<b>"), Written(), None, 5, ["<"], ""])
def test_a_value_is_escaped_unless_it_is_html(value: object) -> None:
    """What is shown of a value is what markupsafe's escape gives."""
    assert shown(value) == str(Markup.escape(value))
