"""The rule misplaced-translation."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.excerpt import shortened
from exchangelog.findings.place import Problem
from exchangelog.reading.body_texts import (
    DIVIDES_NOTHING,
    NEVER_CLOSED,
    NO_TEXT,
    Division,
    divide_body,
    opening_of,
)
from exchangelog.record.editorial_page import EditorialPage
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.prose.passage import is_entry
from exchangelog.rules.rule import Context, Subject, rule

MENDS = {
    DIVIDES_NOTHING: "Open a translation with '::: {lang=uk}' and close it with ':::', each in a line of its own.",
    NEVER_CLOSED: "Write ':::' in a line of its own at the translation's end.",
    NO_TEXT: "Move it in front of the first ':::', or into the translation.",
}


@rule(Severity.ERROR, on=Subject.PROSE)
def misplaced_translation(
    filed: Filed[Statement] | Filed[EditorialPage], context: Context
) -> Iterator[Problem]:
    """A line of three colons opens or closes no translation, opens one into no further language of the site, or words stand behind one.

    Why it matters: what stands between these lines is shown to the readers of one language, and to no others. Which readers see what must
    not depend on a slip of the pen.

    How to mend it: behind the whole text in the site's first language write `::: {lang=uk}`, the translation, and `:::`, the colons in
    lines of their own. The translation of a page of the site's own is a file of its own, such as `about-uk.md`.
    """
    division = divide_body(filed.body, filed.body_start)
    if not is_entry(filed):
        yield from on_page(division)
        return
    for stray in division.strays:
        yield Problem(stray.stretch, f"'{shortened(stray.line)}' {stray.trouble}", MENDS[stray.trouble])
    if not context.log.is_unread("site"):
        yield from unfit(division, context.log.site.languages)


def on_page(division: Division) -> Iterator[Problem]:
    """Find what would be a translation if a page were an entry."""
    for stretch in (*division.openings, *(stray.stretch for stray in division.strays)):
        yield Problem(
            stretch,
            "a page holds no translation",
            "Write the translation into a file of its own, named after the page: 'about-uk.md'.",
        )


def unfit(division: Division, languages: tuple[str, ...]) -> Iterator[Problem]:
    """Find translations into a language that the site does not have, into its first, or into one for the second time."""
    first, *others = languages
    seen: set[str] = set()
    for text, stretch in zip(division.texts[1:], division.openings, strict=True):
        language = text.language or first
        if language in seen:
            message = f"a second translation into '{language}'"
            yield Problem(stretch, message, "Make one of the two.")
        elif language not in others:
            known = " or ".join(f"'{opening_of(one)}'" for one in others) or "no other"
            message = f"'{language}' is not one of the site's further languages"
            yield Problem(stretch, message, f"Write {known}: these are the languages of site.yaml.")
        seen.add(language)
