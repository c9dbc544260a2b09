"""Twenty-odd changes to the invented log, alone and together, each of which somebody might propose.

In: the log in a repository, as published. Out: the same work tree, edited. What an editor would write about each stands in golden/<name>.md.
"""

from collections.abc import Callable

from tests.changes.log_in_git import AGENCY, HERALD, JUNE, MAY, RELEASE, STATEMENT, LogInGit

WORDS = "what: The number was wrong., why: We misread the page."
KIND = "date: 2025-02-01, kind: correction"
NEW = "exchanges/2024/2024-05-12.md"
FIGURE = "{side: norland, who: all, count: 12, quotes: [ministry]}"
SECOND_LOOK = "checked: {by: Second Reader, on: 2024-05-12}\n"


def a_new_entry(log: LogInGit) -> None:
    """An exchange with its source: two days later, at the same bridge."""
    text = log.read(MAY).replace("herald-2024-05-10", "herald-2024-05-12").replace(SECOND_LOOK, "")
    text = text.replace("date: 2024-05-10", "date: 2024-05-12").replace(
        "added: 2024-05-11", "added: 2024-05-13"
    )
    log.write(NEW, text)
    source = (
        log.read(HERALD)
        .replace("2024-05-10", "2024-05-12")
        .replace("    archive: https://archive.invalid/herald-2024-05-12\n", "")
    )
    log.write("sources/2024/herald-2024-05-12.yaml", source.replace("taken: 2024-05-11", "taken: 2024-05-13"))


def a_draft(log: LogInGit) -> None:
    """The same, not to be published yet."""
    a_new_entry(log)
    log.edit(NEW, ("kind: exchange", "status: draft\nkind: exchange"))


def a_silent_figure(log: LogInGit) -> None:
    """A figure changed and nothing said."""
    log.edit(MAY, (FIGURE, FIGURE.replace("count: 12", "count: 12, precision: at-least")))


def a_corrected_figure(log: LogInGit) -> None:
    """The same with its correction."""
    a_silent_figure(log)
    log.correct(MAY, f"- {{{KIND}, {WORDS}, path: figures.norland.all, was: 12, now: at-least 12}}")


def a_wrong_correction(log: LogInGit) -> None:
    """A correction that tells of another number."""
    a_silent_figure(log)
    log.correct(MAY, f"- {{{KIND}, {WORDS}, path: figures.norland.all, was: 11, now: at-least 12}}")


def a_withdrawal(log: LogInGit) -> None:
    """An entry taken back."""
    log.edit(
        RELEASE,
        ("checked:", "withdrawn: {date: 2025-02-01, reason: unverifiable, why: The page is gone.}\nchecked:"),
    )


def a_harmful_entry(log: LogInGit) -> None:
    """An entry taken back because it may hurt people."""
    log.edit(
        RELEASE,
        ("checked:", "withdrawn: {date: 2025-02-01, reason: harmful, why: It showed somebody.}\nchecked:"),
    )


def a_removal(log: LogInGit) -> None:
    """A quote that should not be read any more."""
    quote = '  - id: place\n    source: herald-2024-05-10\n    speaker: outlet\n    voice: reported\n    said: "The exchange took place at the bridge near Millford."\n'
    log.edit(MAY, (quote, ""), ("place:\n  - {name: The bridge near Millford, quotes: [place]}\n", ""))
    log.correct(
        MAY,
        f"- {{date: 2025-02-01, kind: removal, {WORDS}, path: quotes.place.said, now: null}}",
        f"- {{date: 2025-02-01, kind: removal, {WORDS}, path: place, now: null}}",
    )


def a_rename(log: LogInGit) -> None:
    """An entry with another id, the old one among its aliases."""
    log.move(RELEASE, "exchanges/2024/2024-08-01-civilians.md")
    log.edit(
        "exchanges/2024/2024-08-01-civilians.md", ("checked:", "aliases: [2024-08-01-release]\nchecked:")
    )


def a_rename_with_an_edit(log: LogInGit) -> None:
    """The same, and a quote of somebody else."""
    a_rename(log)
    log.edit(
        "exchanges/2024/2024-08-01-civilians.md",
        (
            "  - id: norland\n    source: bote-2024-08-01\n    speaker: norland-ministry",
            "  - id: norland\n    source: bote-2024-08-01\n    speaker: outlet",
        ),
    )


def a_deleted_entry(log: LogInGit) -> None:
    """A statement that is gone."""
    (log.content / STATEMENT).unlink()


def a_changed_quote(log: LogInGit) -> None:
    """Words that the source does not have."""
    log.edit(MAY, ("that it had received 12 Surlanders", "that it had received all 12 Surlanders"))


def a_further_confirmation(log: LogInGit) -> None:
    """A quote of the other side added to a figure: the verdict changes."""
    log.edit(MAY, ("quotes: [ministry]}", "quotes: [ministry, surland]}"))
    log.correct(
        MAY,
        f"- {{date: 2025-02-01, kind: update, {WORDS}, path: figures.norland.all.verdict, was: one-side, now: both-sides}}",
    )


def a_second_number(log: LogInGit) -> None:
    """A number of the other side beside a published one: contested."""
    log.edit(MAY, (FIGURE, FIGURE + "\n  - {side: norland, who: all, count: 11, quotes: [surland]}"))


def new_prose(log: LogInGit) -> None:
    """Words of our own."""
    log.edit(
        MAY,
        ("title: An exchange at the bridge", "title: Twelve and twelve at the bridge"),
        ("Surland received 12 as well", "Surland, too, received 12"),
    )


def a_second_reader(log: LogInGit) -> None:
    """A check that was made again."""
    log.edit(MAY, ("on: 2024-05-12", "on: 2025-01-12"))


def a_speaker_who_changes_sides(log: LogInGit) -> None:
    """One line of a registry, three entries."""
    log.edit("speakers.yaml", ("  side: surland\n", "  side: norland\n"))


def a_name_in_ukrainian(log: LogInGit) -> None:
    """A registry filled in."""
    log.edit(
        "speakers.yaml", ("  name: Ada Invented\n", "  name: Ada Invented\n  uk: {name: Ада Вигадана}\n")
    )


def an_edited_capture(log: LogInGit) -> None:
    """Evidence made to fit."""
    log.edit(HERALD, ("      10ac0db4b9644980/\n", ""))


def a_further_capture(log: LogInGit) -> None:
    """The page captured again, and an archived copy of the first."""
    text = log.read(AGENCY)
    again = text[text.index("  - taken") :].replace("taken: 2024-06-21", "taken: 2025-01-31")
    log.write(AGENCY, text + again.replace("on: 2025-01-10", "on: 2025-01-31"))


def a_changed_total(log: LogInGit) -> None:
    """A total that no longer adds up."""
    log.edit(JUNE, ("count: 32", "count: 33"))


def a_page_of_the_site(log: LogInGit) -> None:
    """Nothing of the record."""
    log.write("pages/about.md", log.read("pages/about.md") + "\nMore about us.\n")


def a_page_that_is_gone(log: LogInGit) -> None:
    """Nothing of the record either; but somebody may have linked to it."""
    (log.content / "pages/about.md").unlink()


def another_address(log: LogInGit) -> None:
    """Whoever asks for a removal would write to somebody else."""
    log.edit("site.yaml", ("removal@log.invalid", "stranger@elsewhere.invalid"))


def nothing(log: LogInGit) -> None:
    """No change at all."""
    assert log.content.is_dir()


def a_night(log: LogInGit) -> None:
    """A new entry, a corrected one, a withdrawn one and a renamed one together."""
    a_new_entry(log)
    a_corrected_figure(log)
    log.edit(
        STATEMENT,
        (
            "checked:",
            "withdrawn: {date: 2025-02-01, reason: duplicate, why: It was said before., instead: 2024-06-20}\nchecked:",
        ),
    )
    a_rename(log)


def a_mess(log: LogInGit) -> None:
    """Everything that must not pass, at once."""
    a_silent_figure(log)
    a_deleted_entry(log)
    an_edited_capture(log)
    a_speaker_who_changes_sides(log)
    log.edit(JUNE, ("agreement: bridge\n", ""), ('said: "Surland received 18', 'said: "Surland got 18'))


CHANGES: dict[str, Callable[[LogInGit], None]] = {
    change.__name__.replace("_", "-"): change
    for change in (
        a_new_entry,
        a_draft,
        a_silent_figure,
        a_corrected_figure,
        a_wrong_correction,
        a_withdrawal,
        a_harmful_entry,
        a_removal,
        a_rename,
        a_rename_with_an_edit,
        a_deleted_entry,
        a_changed_quote,
        a_further_confirmation,
        a_second_number,
        new_prose,
        a_second_reader,
        a_speaker_who_changes_sides,
        a_name_in_ukrainian,
        an_edited_capture,
        a_further_capture,
        a_changed_total,
        a_page_of_the_site,
        a_page_that_is_gone,
        another_address,
        nothing,
        a_night,
        a_mess,
    )
}
