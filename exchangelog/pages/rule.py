"""The page of a rule of the build: what it finds, why that matters, a refused and an accepted example, how to mend it.

Comes in: a rule. Goes out: `RulePage`, with the same documentation and the same examples as `explain` prints. The documentation of
the rules is written in English, for those who write entries; on pages of another language it says so.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from exchangelog.language.typesetting import typeset
from exchangelog.pages.address import HOME, RULES, rule_path
from exchangelog.pages.edition import Edition
from exchangelog.pages.frame import Frame, Subject, make_frame
from exchangelog.pages.link import Link
from exchangelog.pages.rule_words import family_name, severity_meaning
from exchangelog.rules import RULES as ALL_RULES
from exchangelog.rules.explanation import read_documentation
from exchangelog.rules.rule import Rule
from exchangelog.rules.shown_examples import ShownExamples, read_examples

WRITTEN_IN = "en"
CODE = re.compile(r"`([^`]+)`")
STYLES = {"+": "added", "-": "removed"}
CYRILLIC = re.compile(r"[\u0400-\u04ff]{3,}")
FOREIGN = re.compile(r"(\w*[\u0400-\u04ff]{3,}\w*(?:\s+\w*[\u0400-\u04ff]\w*)*)")
RUSSIAN_ALONE = re.compile(r"[ыэёъЫЭЁЪ]")


class TextPiece(Struct, frozen=True):
    """A piece of a paragraph; `code` where it is something to type, `lang` where it is a foreign word."""

    text: str
    code: bool
    lang: str | None


Paragraph = tuple[TextPiece, ...]


class ExampleLine(Struct, frozen=True):
    """A line of an example. `style` is `added` or `removed` where it differs from the valid log, or `message`; `lang` that of a foreign quote."""

    text: str
    style: str
    lang: str | None


class RuleExamples(Struct, frozen=True):
    """Both examples, line by line, and what is found in the bad one."""

    bad: tuple[ExampleLine, ...]
    findings: tuple[ExampleLine, ...]
    good: tuple[ExampleLine, ...]


class RulePage(Struct, frozen=True):
    """Everything that the page of a rule shows. `lang` is the language of its documentation where it is not the page's."""

    frame: Frame
    crumbs: tuple[Link, ...]
    name: str
    family: str
    severity: str
    severity_key: str
    lang: str | None
    first: Paragraph
    finds: tuple[Paragraph, ...]
    why: tuple[Paragraph, ...]
    mend: tuple[Paragraph, ...]
    examples: RuleExamples | None
    command: str
    siblings: tuple[Link, ...]


def make_rule_page(edition: Edition, rule: Rule) -> RulePage:
    """Give the page of a rule."""
    here = edition.here(rule_path(rule.name))
    _ = edition.wording.gettext
    documentation = read_documentation(rule)
    description = _("What the rule %(rule)s finds, why, and how to mend it, with examples.", rule=rule.name)
    first, *finds = documentation.finds
    return RulePage(
        frame=make_frame(edition, here, Subject(_("Rule %(rule)s", rule=rule.name), description, RULES)),
        crumbs=(
            Link(_("Log"), here.link(HOME)),
            Link(_("Rules"), here.link(RULES)),
            Link(rule.name, "", "page"),
        ),
        name=rule.name,
        family=family_name(rule.family, edition.wording),
        severity=severity_meaning(str(rule.severity), edition.wording),
        severity_key=str(rule.severity)[0],
        lang=edition.tongue.written("", WRITTEN_IN).lang,
        first=pieces_of(first),
        finds=tuple(pieces_of(text) for text in finds),
        why=tuple(pieces_of(text[:1].upper() + text[1:]) for text in documentation.why),
        mend=tuple(pieces_of(text[:1].upper() + text[1:]) for text in documentation.mend),
        examples=show_examples(rule, edition.publication.examples),
        command=f"python build.py explain {rule.name}",
        siblings=tuple(
            Link(one.name, here.link(rule_path(one.name)), "page" if one is rule else "")
            for one in ALL_RULES
            if one.family == rule.family
        ),
    )


def pieces_of(text: str) -> Paragraph:
    """Part a paragraph into words, what stands between backticks, and foreign words."""
    parts = (
        (part if number % 2 else typeset(part, WRITTEN_IN), number % 2 == 1)
        for number, part in enumerate(CODE.split(text))
    )
    return tuple(
        TextPiece(piece, is_code, language_of(piece))
        for part, is_code in parts
        for piece in FOREIGN.split(part)
        if piece
    )


def show_examples(rule: Rule, folder: Path | None) -> RuleExamples | None:
    """Give a rule's examples to be shown; None where this copy of the program has none."""
    shown = None if folder is None else read_once(rule, folder)
    if shown is None:
        return None
    found = tuple(
        replace(line, style="message" if line.text[:1].strip() else "") for line in lines_of(shown.findings)
    )
    return RuleExamples(lines_of(shown.bad), found, lines_of(shown.good))


@lru_cache(256)
def read_once(rule: Rule, folder: Path) -> ShownExamples | None:
    """Read a rule's examples once for all editions: they belong to the program and do not change while it runs."""
    return read_examples(rule, folder)


def lines_of(lines: tuple[str, ...]) -> tuple[ExampleLine, ...]:
    """Give the lines of an example with their styles, without empty ones at the end."""
    return tuple(
        ExampleLine(line, STYLES.get(line[:1], ""), language_of(line))
        for line in "\n".join(lines).rstrip().split("\n")
    )


def language_of(line: str) -> str | None:
    """Give the language of the foreign words in a line; the examples hold Ukrainian and Russian, and some letters are Russian alone."""
    if not CYRILLIC.search(line):
        return None
    return "ru" if RUSSIAN_ALONE.search(line) else "uk"
