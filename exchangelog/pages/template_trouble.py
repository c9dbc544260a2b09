"""What is wrong with a template, told so that whoever writes it finds the place: the file, the line, the reason.

Comes in: what was raised while a page was made. Goes out: `TemplateBroken`, or None where it is no template's fault. jinja2 lets the
traceback of an error lead through the lines of the templates: the last of these is the place, unless the program's own code was called from
there and failed, which is a bug.
"""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, TemplateError, TemplateNotFound, TemplateSyntaxError

from exchangelog.cannot_run import CannotRun

__all__ = ["TemplateBroken", "TemplateFiles", "trouble_with"]

PROGRAM = str(Path(__file__).parents[1]) + os.sep
RUNS_TEMPLATES = tuple(
    str(Path(__file__).with_name(name))
    for name in ("template_trouble.py", "template_code.py", "rendering.py")
)
"""Our own code that fails only because of what a template asks of it."""


class TemplateBroken(CannotRun):
    """A template cannot be read, or asks for what is not there; the text says in which file and line, and why."""


class TemplateFiles(FileSystemLoader):
    """The folder of the templates."""

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Read a template. Raises TemplateBroken where that cannot be done, TemplateNotFound where it is not there."""
        path = Path(self.searchpath[0], template)
        try:
            with suppress(FileNotFoundError, NotADirectoryError):
                path.stat()  # jinja2 says of whatever may not be looked at that it is not there
            return super().get_source(environment, template)
        except TemplateNotFound:  # an OSError, but of jinja2's own making
            raise
        except UnicodeDecodeError as error:
            reason = f"this is no UTF-8 ({error.reason})"
        except OSError as error:
            reason = f"the template cannot be read: {error.strerror}"
        raise TemplateBroken(f"{path}: {reason}")


def trouble_with(folder: str, error: Exception) -> TemplateBroken | None:
    """Say which template of a folder an error is about; None where none is to blame."""
    if isinstance(error, TemplateBroken):
        return error
    if isinstance(error, TemplateSyntaxError):
        return broken(f"{error.filename}:{error.lineno}", error)
    inside = os.path.normpath(folder) + os.sep
    ours = [
        (frame.f_code.co_filename, line)
        for frame, line in traceback.walk_tb(error.__traceback__)
        if frame.f_code.co_filename.startswith((inside, PROGRAM))
        and frame.f_code.co_filename not in RUNS_TEMPLATES
    ]
    if not ours:
        return broken(folder, error) if isinstance(error, TemplateError) else None
    file, line = ours[-1]
    return broken(f"{file}:{line}", error) if file.startswith(inside) else None


def broken(place: str, error: Exception) -> TemplateBroken:
    """Put into words what was raised at a place in a template."""
    if isinstance(error, TemplateNotFound):
        return TemplateBroken(f"{place}: there is no template {error.name}")
    said = error.message if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"
    return TemplateBroken(f"{place}: the template is broken: {(said or '').removesuffix('.')}")
