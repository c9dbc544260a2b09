"""From a context to the bytes of a page, with jinja2.

Comes in: the templates' folder and a language's wording; then contexts. Goes out: HTML in UTF-8. Everything that a template places is
escaped, a name that the context lacks is an error, and templates see nothing but the context and the words of the
interface (`_`, `ngettext`), whose message ids are the English texts.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from exchangelog.pages.wording import Wording


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates of one language. Make it with `load_templates`."""

    environment: Environment

    def render(self, template: str, page: object) -> bytes:
        """Give the page's bytes. Raises jinja2's errors for a template that is broken or asks for what the context lacks."""
        return self.environment.get_template(template).render(page=page).encode("utf-8")


def load_templates(folder: Path, wording: Wording) -> Templates:
    """Prepare the templates of a folder for a language."""
    environment = Environment(
        loader=FileSystemLoader(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
        auto_reload=False,
    )
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    # The extension adds this method to the environment; `newstyle` escapes the values of placeholders.
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        wording.catalogue.gettext, wording.catalogue.ngettext, newstyle=True
    )
    return Templates(environment)
