"""From a context to the bytes of a page, with jinja2.

Comes in: the templates' folder and a language's wording; then contexts. Goes out: HTML in UTF-8. Everything that a template places is
escaped, a name that the context lacks is an error, and templates see nothing but the context and the words of the
interface (`_`, `ngettext`), whose message ids are the English texts, and `once`.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path
from types import CodeType

from jinja2 import Environment, StrictUndefined
from jinja2.bccache import Bucket, BytecodeCache
from markupsafe import Markup
from msgspec import Struct

from exchangelog.pages.template_code import ShortCode, marked, shown
from exchangelog.pages.template_trouble import TemplateFiles, trouble_with
from exchangelog.pages.wording import Wording

MOST_MADE = 256
"""How many fragments are remembered: a page needs four, and those of its kind, which are made one after the other, need the same."""


class Templates(Struct, frozen=True):
    """The templates of one language. Make it with `load_templates`."""

    environment: Environment
    folder: str

    def render(self, template: str, page: object) -> bytes:
        """Give the page's bytes. Raises TemplateBroken where a template is, or asks for what the context lacks."""
        try:
            return self.environment.get_template(template).render(page=page).encode("utf-8")
        except Exception as error:
            if broken := trouble_with(self.folder, error):
                raise broken from error
            raise


class CompiledTemplates(BytecodeCache):
    """Remembers what a template's text was compiled to: the same for every language, and for every build of a preview."""

    MOST = 512

    def __init__(self) -> None:
        """Begin with nothing."""
        self.compiled: dict[tuple[str, str], CodeType | None] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the code of a template, if this very text was compiled before."""
        bucket.code = self.compiled.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember the code of a template; where there are far more texts than a site has, begin anew."""
        if len(self.compiled) >= self.MOST:
            self.compiled.clear()
        self.compiled[bucket.key, bucket.checksum] = bucket.code


@cache
def compiled_templates() -> CompiledTemplates:
    """Give the one memory of compiled templates: compiling all of them takes as long as making a hundred pages."""
    return CompiledTemplates()


def load_templates(folder: Path, wording: Wording) -> Templates:
    """Prepare the templates of a folder for a language."""
    environment = Environment(
        loader=TemplateFiles(folder),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        extensions=["jinja2.ext.i18n"],
        auto_reload=False,
        optimized=False,  # nothing in our templates can be worked out beforehand, and to look for it takes a tenth of compiling them
        cache_size=-1,  # all of them; a bounded cache would lock and reorder itself at each look
        bytecode_cache=compiled_templates(),
    )
    environment.code_generator_class = ShortCode
    environment.policies["json.dumps_kwargs"] = {"ensure_ascii": False, "sort_keys": True}
    # The extension adds this method to the environment; `newstyle` escapes the values of placeholders.
    environment.install_gettext_callables(  # type: ignore[attr-defined]
        wording.catalogue.gettext, wording.catalogue.ngettext, newstyle=True
    )
    environment.globals["_"] = speak(wording)
    environment.globals["once"] = make_once()
    return Templates(environment, str(folder))


def compile_templates(templates: Templates) -> None:
    """Compile all templates, for every language. One that cannot be is left for whoever asks for it to hear of."""
    for name in templates.environment.list_templates():
        with suppress(Exception):
            templates.environment.get_template(name)


def speak(wording: Wording) -> Callable[..., Markup]:
    """Give what `_` does in a template: what jinja2's own would, in a third of the time, since pages say the same things again and again.

    A message is safe to place, the values of its placeholders are escaped. Templates hold some hundred messages, and no others are met.
    """
    texts: dict[str, str] = {}
    said: dict[str, Markup] = {}

    def say(message: str, /, **values: object) -> Markup:
        if not values and (known := said.get(message)) is not None:
            return known
        text = texts.get(message)
        if text is None:
            text = texts[message] = wording.catalogue.gettext(message)
        if values:
            return marked(text % {name: shown(value) for name, value in values.items()})
        return said.setdefault(message, marked(text % {}))

    return say


def make_once() -> Callable[[Callable[[object], Markup], object], Markup]:
    """Give what `once` does in a template: `once(macro, value)` is `macro(value)`, remembered for the next page with this value.

    The macro has to be one that is imported: such a one sees nothing but what it is given.
    """
    made: dict[tuple[object, object], Markup] = {}

    def once(macro: Callable[[object], Markup], value: object) -> Markup:
        known = made.get((macro, value))
        if known is not None:
            return known
        if len(made) >= MOST_MADE:
            made.clear()
        return made.setdefault((macro, value), macro(value))

    return once
