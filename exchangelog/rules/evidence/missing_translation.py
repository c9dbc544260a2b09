"""The rule missing-translation."""

from __future__ import annotations

from collections.abc import Iterator

from exchangelog.findings import Severity
from exchangelog.findings.place import Missing, Problem
from exchangelog.language.tag import primary_tag
from exchangelog.record.exchange import Statement
from exchangelog.record.filed import Filed
from exchangelog.rules.rule import Context, Subject, rule
from exchangelog.rules.stated_numbers import has_known_language


@rule(Severity.ERROR, on=Subject.ENTRY)
def missing_translation(entry: Filed[Statement], context: Context) -> Iterator[Problem]:
    """A quote in none of the site's languages has no translation into one of them.

    Why it matters: a reader who cannot read the quote cannot check what we make of it.

    How to mend it: add `translations` to the quote, a `text` for each of the site's languages and, under `by`, who translated it.
    """
    log = context.log
    if log.is_unread("site"):
        return
    for index, quote in enumerate(entry.record.quotes):
        language = log.language_of(quote)
        if not has_known_language(quote, context) or primary_tag(language) in map(
            primary_tag, log.site.languages
        ):
            continue
        given = {primary_tag(tag) for tag in quote.translations}
        missing = [tag for tag in log.site.languages if primary_tag(tag) not in given]
        if missing:
            yield Problem(
                Missing(("quotes", index, "translations") if quote.translations else ("quotes", index)),
                f"quote '{quote.id}' is in '{language}' and has no translation into {listed(missing)}",
                "Add 'translations' to the quote: a text for each of the site's languages, and 'by', who translated it.",
            )


def listed(tags: list[str]) -> str:
    """Join tags as a sentence does."""
    return " and ".join(f"'{tag}'" for tag in tags)
