"""`review`: what a change does to the record since a revision."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from dataclasses import replace

from msgspec import structs

from exchangelog.commands.command import FAILED, WELL, Command
from exchangelog.commands.options import add_jobs, settings_of


def describe(parser: ArgumentParser) -> None:
    """Add the command's options."""
    parser.add_argument("revision", metavar="REV", help="the revision to compare with, such as main")
    parser.add_argument(
        "--format", choices=("markdown", "json"), default="markdown", help="how it is printed (markdown)"
    )
    add_jobs(parser)


def run(options: Namespace) -> int:
    """Print the review; 0 where nothing stands in the way of a merge, 1 where there is an error."""
    from exchangelog.pipeline import judge  # noqa: PLC0415 - help and usage errors need none of it
    from exchangelog.review.json_form import as_json  # noqa: PLC0415 - the same
    from exchangelog.review.make_review import Present, make_review  # noqa: PLC0415 - the same
    from exchangelog.review.markdown import as_markdown  # noqa: PLC0415 - the same

    settings = replace(settings_of(options), against=options.revision)
    judged = judge(settings)
    if judged.revision is None:
        raise AssertionError("a log that is judged against a revision has one")
    prefix = f"{settings.content.as_posix()}/"
    documents = {path.removeprefix(prefix): one for path, one in judged.documents.items()}
    findings = [structs.replace(one, path=one.path.removeprefix(prefix)) for one in judged.findings]
    today = settings.day_in(judged.log.timezone)
    review = make_review(Present(judged.log, judged.derived, documents, findings, today), judged.revision)
    print(
        as_json(review) if options.format == "json" else as_markdown(review),
        end="" if options.format == "markdown" else "\n",
    )
    return FAILED if review.outcome == "blocked" else WELL


REVIEW = Command("review", "what a change does to the record since a revision, as Markdown", describe, run)
