"""'Check it yourself': what a reader's browser needs to compare an article with the quotes and captures of a source.

Comes in: the quotes that the log takes from a source. Goes out: `SourceCheck`. The comparing is done by static/source_check/*.js in the
browser, as `evidence.standing` does it here; nothing leaves the reader's device. Every word that the script shows comes from here, with
the places in braces that it fills in; a number stands behind a colon there, so that no language needs its plural forms in the script.
"""

from __future__ import annotations

import shlex

from jinja2.utils import htmlsafe_json_dumps
from markupsafe import Markup
from msgspec import Struct

from exchangelog.evidence.segments import Segment, segments_of
from exchangelog.evidence.standing import Reason
from exchangelog.pages.address import Here
from exchangelog.pages.edition import Edition
from exchangelog.pages.wording import Wording
from exchangelog.record.quote import Quote

SCRIPTS = ("sha256", "segments", "standing", "page_text", "form")
"""In the order in which they need one another."""


class ByHand(Struct, frozen=True):
    """How a terminal gives the line of a sentence: the command, and the line that comes out but for its mark."""

    command: str
    digest: str


class SourceCheck(Struct, frozen=True):
    """Everything for the section: the scripts, their data and words, and the commands for those who have no scripts.

    `by_hand` is None where the log quotes nothing from the source.
    """

    scripts: tuple[str, ...]
    data: Markup
    by_hand: ByHand | None
    commands: tuple[str, ...]


def make_source_check(edition: Edition, source_id: str, quotes: tuple[Quote, ...], here: Here) -> SourceCheck:
    """Give what the section of a source's page needs."""
    segments = (segment for quote in quotes for segment in segments_of(quote.said))
    compared = write_data([{"said": quote.said, "voice": quote.voice} for quote in quotes])
    words = edition.once(words_of_script)
    return SourceCheck(
        scripts=edition.once(link_scripts, here.beside()),
        data=Markup("").join((Markup('{"quotes": '), compared, Markup(', "words": '), words, Markup("}"))),
        by_hand=next(map(by_hand, segments), None),
        commands=(
            *edition.once(write_set_up),
            f".venv/bin/python build.py capture ARTICLE.txt --id {source_id}",
        ),
    )


def link_scripts(_edition: Edition, here: Here) -> tuple[str, ...]:
    """Link to the scripts."""
    return tuple(here.shared(f"static/source_check/{name}.js") for name in SCRIPTS)


def write_set_up(edition: Edition) -> tuple[str, ...]:
    """Give the commands that bring the log and its program to another machine."""
    repository = shlex.quote(edition.log.site.repository)
    return f"git clone {repository} exchange-log", "cd exchange-log && make set-up"


def write_data(data: object) -> Markup:
    """Write data for a script into its page, so that no text in them can end the element (as jinja2's filter `tojson` does)."""
    return htmlsafe_json_dumps(data, ensure_ascii=False, sort_keys=True)


def words_of_script(edition: Edition) -> Markup:
    """Give every word that the script shows, the same on all pages of a language."""
    wording = edition.wording
    return write_data(words_of_form(wording) | words_of_results(wording) | words_of_captures(wording))


def by_hand(segment: Segment) -> ByHand:
    """Give the command of a POSIX shell that makes the digest of a sentence."""
    return ByHand(f"printf %s {shlex.quote(segment.text)} | sha256sum | cut -c 1-16", segment.line[:-1])


def words_of_form(wording: Wording) -> dict[str, str]:
    """Give what the form says before anything is compared, or where nothing can be."""
    _ = wording.gettext
    return {
        "comparing": _("Comparing …"),
        "empty": _("Paste the article first, or choose a file."),
        "held": _("A text that is not shown here. Characters: {count}"),
        "too_long": _("This is longer than any article, so it is not compared."),
        "no_text": _("This is no text that can be compared."),
        "unreadable": _("{file} cannot be read."),
        "compared": _("Your text was compared with the captures."),
        "sum": _("Quotes that stand in your text word for word: {standing} of {all}."),
        "advice": _("Where one does not, the page may have changed since, or your copy is not complete."),
    }


def words_of_results(wording: Wording) -> dict[str, str]:
    """Give what is said of each quote: that it stands, or by each `Reason` why it does not."""
    _ = wording.gettext
    return {
        "stands": _("It stands in your text, word for word."),
        Reason.NO_WORDS.name: _("A part of it holds no words."),
        Reason.NOT_THERE.name: _("Your text has no sentence “{sentence}”."),
        Reason.NOT_AT_THIS_POINT.name: _("“{sentence}” stands in your text, but not at this point."),
        Reason.CUT_AT_BEGINNING.name: _(
            "“{sentence}” is in your text the end of a sentence that begins earlier."
        ),
        Reason.CUT_AT_END.name: _("“{sentence}” is in your text the beginning of a sentence that goes on."),
        Reason.QUESTION_OR_STATEMENT.name: _(
            "“{sentence}” is a question in one of the two and a statement in the other."
        ),
        Reason.OTHER_MARK.name: _("Behind “{sentence}” your text has another mark."),
    }


def words_of_captures(wording: Wording) -> dict[str, str]:
    """Give what is said of each capture: which of its sentences the text has, and which is the first that it lacks."""
    _ = wording.gettext
    return {
        "same": _("Your text has the sentences of this capture and no others; all: {all}."),
        "moved": _("Your text has the sentences of this capture in another order; all: {all}."),
        "more": _("Your text has all sentences of this capture ({all}), and others: {came}."),
        "fewer": _(
            "Your text lacks sentences of this capture: {went} of {all}. It has others: {came}. "
            "The first that it lacks is line {line} ({digest})."
        ),
        "behind": _("Its place is behind “{sentence}”."),
    }
