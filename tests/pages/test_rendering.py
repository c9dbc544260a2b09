"""What `_` says in a template is what jinja2's own translation would say, escaped where it must be."""

from gettext import NullTranslations
from pathlib import Path

import pytest

from exchangelog.pages.rendering import load_templates
from exchangelog.pages.wording import Wording, find_locale

TEMPLATES = {
    "plain.html": '{{ _("Ledger & sums") }}',
    "value.html": '{{ _("Table: %(name)s", name=page) }}',
    "sign.html": '{{ _("5 %% of %(name)s", name=page) }}|{{ _("100 %%") }}',
    "twice.html": '{% for one in page %}{{ _("By %(name)s", name=one) }}{{ _("100 %%") }}{% endfor %}',
    "inside.html": '<a title="{{ _("Quote %(mark)s", mark=page) }}">{{ _("Quote") }}</a>',
}


@pytest.mark.parametrize("page", ["plain", '<b> "&" </b>', "100 %"])
@pytest.mark.parametrize("name", TEMPLATES)
def test_a_message_is_said_as_jinja_says_it(tmp_path: Path, name: str, page: str) -> None:
    """Messages are safe as they are, values are escaped once, `%%` is a sign: with jinja2's own function the bytes are the same."""
    (tmp_path / name).write_text(TEMPLATES[name], "utf-8")
    templates = load_templates(tmp_path, Wording("en", find_locale("en"), NullTranslations()))
    ours = templates.render(name, page)
    environment = templates.environment
    environment.globals["_"] = environment.globals["gettext"]
    environment.cache = None
    assert ours == environment.get_template(name).render(page=page).encode()
