"""What was published does not change in silence: every kind of edit is found, and ends with the correction that the finding gives."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.changes.log_in_git import (
    AGENCY,
    HERALD,
    JUNE,
    MAY,
    RELEASE,
    STATEMENT,
    LogInGit,
    publish,
    to_paste,
)

Edit = Callable[[LogInGit], None]
Capture = pytest.CaptureFixture[str]


def edit(path: str, *replaced: tuple[str, str]) -> Edit:
    return lambda log: log.edit(path, *replaced)


def rename(log: LogInGit) -> None:
    """Rename an entry, with its alias, and make its figure another one."""
    text = log.read(JUNE).replace("who: civilians, count: 5", "who: civilians, count: 4")
    (log.content / JUNE).unlink()
    log.write(
        "exchanges/2024/2024-06-20-bridge.md", text.replace("checked:", "aliases: [2024-06-20]\nchecked:")
    )


FIGURE = "{side: norland, who: all, count: 12, quotes: [ministry]}"
OWN: dict[str, tuple[Edit, str, str, str]] = {
    "figure": (edit(MAY, ("norland, who: all, count: 12", "norland, who: all, count: 13")), MAY, "figures.norland.all", "'12' at main and is '13'"),
    "precision": (edit(MAY, ("norland, who: all, count: 12", "norland, who: all, count: 12, precision: about")), MAY, "figures.norland.all", "is 'about 12'"),
    "second number": (edit(MAY, (FIGURE, FIGURE + "\n  - {side: norland, who: all, count: 11, quotes: [surland]}")), MAY, "figures.norland.all", "is '12; 11'"),
    "figure gone": (edit(JUNE, ("  - {side: norland, who: civilians, count: 5, quotes: [kinds], words: [5 civilians]}\n", "")), JUNE, "figures.norland.civilians", "'5' at main and is gone"),
    "side of a figure": (edit(RELEASE, ("side: norland, who: all", "side: surland, who: all")), RELEASE, "figures.norland.all", "'3' at main and is gone"),
    "kind of people": (edit(JUNE, ("who: civilians, count", "who: officers, count")), JUNE, "figures.norland.civilians", "'5' at main and is gone"),
    "sum instead of a number": (edit(JUNE, ("who: all, count: 20, quotes: [norland]", "who: all, sum: [military, civilians]")), JUNE, "figures.norland.all", "is 'military + civilians'"),
    "third country": (edit(MAY, (FIGURE, FIGURE.replace("}", ", to: Third Land}"))), MAY, "figures.norland.all.to", "is 'Third Land'"),
    "quote of a figure": (edit(RELEASE, ("quotes: [surland, norland]", "quotes: [norland]")), RELEASE, "figures.norland.all.quotes", "is 'norland'"),
    "words of a figure": (edit(JUNE, ("words: [5 civilians]", "words: ['5']")), JUNE, "figures.norland.civilians.words", "'5 civilians' at main and is '5'"),
    "verdict": (edit(MAY, ("quotes: [ministry]}", "quotes: [ministry, surland]}")), MAY, "figures.norland.all.verdict", "'one-side' at main and is 'both-sides'"),
    "quote": (edit(MAY, ("that it had received 12", "that it had got 12")), MAY, "quotes.surland.said", "that it had received 12"),
    "quote gone": (edit(MAY, ('  - id: place\n    source: herald-2024-05-10\n    speaker: outlet\n    voice: reported\n    said: "The exchange took place at the bridge near Millford."\n', ""), ("quotes: [place]", "quotes: [surland]")), MAY, "quotes.place.said", "is gone"),
    "speaker": (edit(MAY, ("speaker: outlet", "speaker: ada-invented")), MAY, "quotes.place.speaker", "'outlet' at main and is 'ada-invented'"),
    "voice": (edit(MAY, ("voice: direct", "voice: translated")), MAY, "quotes.ministry.voice", "is 'translated'"),
    "source of a quote": (edit(RELEASE, ("  - id: norland\n    source: bote-2024-08-01", "  - id: norland\n    source: agency-2024-06-20")), RELEASE, "quotes.norland.source", "is 'agency-2024-06-20'"),
    "translation": (edit(RELEASE, ("Norland confirmed the return", "Norland denied the return")), RELEASE, "quotes.norland.translations.en", "is 'Norland denied"),
    "day it was added": (edit(MAY, ("added: 2024-05-11T09:00Z", "added: 2024-05-10T09:00Z")), MAY, "added", "is '2024-05-10T09:00Z'"),
    "translator": (edit(RELEASE, ('released.", by: the log}', 'released.", by: the ministry}')), RELEASE, "quotes.surland.translations.en.by", "is 'the ministry'"),
    "language of a quote": (edit(RELEASE, ('reported\n    said: "Norland', 'reported\n    language: nl\n    said: "Norland')), RELEASE, "quotes.norland.language", "not there at main and is 'nl'"),
    "quote of a place": (edit(MAY, ("Millford, quotes: [place]", "Millford, quotes: [surland]")), MAY, "place.quotes", "is 'surland'"),
    "quote of an ordinal": (edit(JUNE, ("count: 2, quotes: [series]", "count: 2, quotes: [both]")), JUNE, "ordinals.bridge.quotes", "is 'both'"),
    "side of which nothing was said": (edit(RELEASE, ("checked:", "unknown:\n  - {side: surland, who: all, why: Nobody gave a number.}\nchecked:")), RELEASE, "unknown.surland.all", "not there at main"),
    "latest day": (edit(MAY, ("kind: exchange", "date_latest: 2024-05-12\ndate_note: No source names it.\nkind: exchange")), MAY, "date_latest", "not there at main and is '2024-05-12'"),
    "kind of event": (edit(RELEASE, ("kind: release", "kind: repatriation")), RELEASE, "kind", "is 'repatriation'"),
    "agreement": (edit(JUNE, ("agreement: bridge\n", "")), JUNE, "agreement", "'bridge' at main and is gone"),
    "stage": (edit(JUNE, ("stage: {number: 2, of: 2}", "stage: {number: 1, of: 2}")), JUNE, "stage", "'2 of 2' at main and is '1 of 2'"),
    "place": (edit(MAY, ("The bridge near Millford, quotes", "The ferry at Millford, quotes")), MAY, "place", "is 'The ferry at Millford'"),
    "total": (edit(JUNE, ("count: 32", "count: 33")), JUNE, "totals.1", "'32' at main and is '33'"),
    "entries of a total": (edit(JUNE, ("of: [2024-05-10, 2024-06-20]", "of: [2024-06-20]")), JUNE, "totals.1.of", "is '2024-06-20'"),
    "total of a statement": (edit(STATEMENT, ("since: 2024-05-01", "since: 2024-06-01")), STATEMENT, "totals.1.since", "is '2024-06-01'"),
    "quote of a statement": (edit(STATEMENT, ("35 людей", "36 людей")), STATEMENT, "quotes.total.said", "36"),
    "ordinal": (edit(JUNE, ("{series: bridge, count: 2,", "{series: bridge, count: 3,")), JUNE, "ordinals.bridge", "'2' at main and is '3'"),
    "renamed with an edit": (rename, "exchanges/2024/2024-06-20-bridge.md", "figures.norland.civilians", "'5' at main and is '4'"),
}  # fmt: skip


@pytest.mark.parametrize("name", OWN)
def test_an_edit_of_an_entry_is_found_and_ends_with_its_correction(
    name: str, tmp_path: Path, capsys: Capture
) -> None:
    """The finding names the path, what was and what is; the correction that it gives is all that was missing."""
    make, path, particular, words = OWN[name]
    log = publish(tmp_path)
    make(log)
    found = log.check(capsys)
    first = next((one for one in found if f"'{particular}'" in one["message"]), None)
    assert first is not None, found
    assert (first["rule"], first["path"]) == ("silent-edit", path)
    assert words in first["message"]
    log.correct(path, *(to_paste(one) for one in found))
    assert log.check(capsys) == []


def test_two_sides_that_change_places_are_found_though_their_numbers_and_quotes_are_the_same(
    tmp_path: Path, capsys: Capture
) -> None:
    """Only the words of the quote say whose number is whose."""
    log = publish(tmp_path)
    sides = [
        "  - {side: norland, who: all, count: 12, quotes: [surland], words: [12 Norlanders]}\n",
        "  - {side: surland, who: all, count: 12, quotes: [surland], words: [12 Surlanders]}\n",
    ]
    former = f"  - {FIGURE}\n  - {{side: surland, who: all, count: 12, quotes: [surland]}}\n"
    log.edit(MAY, (former, "".join(sides)), ("12 Surlanders.", "12 Surlanders for 12 Norlanders."))
    log.commit()
    log.edit(MAY, ("words: [12 Norlanders]", "words: [12 X]"), ("[12 Surlanders]", "[12 Norlanders]"))
    log.edit(MAY, ("words: [12 X]", "words: [12 Surlanders]"))
    found = [one["message"].split("'")[1] for one in log.check(capsys)]
    assert found == ["figures.norland.all.words", "figures.surland.all.words"]


def test_what_is_told_in_another_language_is_held_as_well(tmp_path: Path, capsys: Capture) -> None:
    """A place, a third country, a mediator of a total, a withdrawal, a side: no reader of one language is told another thing."""
    log = publish(tmp_path)
    log.edit(
        MAY,
        (
            "{name: The bridge near Millford, quotes",
            "{name: The bridge near Millford, uk: {name: Міст}, quotes",
        ),
        (FIGURE, FIGURE.replace("}", ", to: Third Land, uk: {to: Третій Край}}")),
        (
            "checked:",
            "withdrawn: {date: 2025-01-20, reason: duplicate, why: Twice., uk: {why: Двічі.}}\nchecked:",
        ),
    )
    log.edit(STATEMENT, ("since: 2024-05-01", "since: 2024-05-01, via: Third Land, uk: {via: Третій Край}"))
    log.edit("site.yaml", ("name: Surland\n", "name: Surland\n    to: to Surland\n    uk: {of: Сурланду}\n"))
    office = "  standing: official\n  roles:\n    - {role: ministry, uk: {role: міністерство}}\n"
    speakers = log.read("speakers.yaml")
    log.write("speakers.yaml", speakers.replace("  standing: official\n", office, 1))
    log.commit("Translate")
    assert log.check(capsys) == []
    log.edit(MAY, ("Міст", "Пором"), ("Третій Край", "Сурланд"), ("Двічі", "Вигадка"))
    log.edit(STATEMENT, ("Третій Край", "Сурланд"))
    log.edit("site.yaml", ("to Surland", "to Norland"), ("Сурланду", "Норланду"))
    log.edit("speakers.yaml", ("міністерство", "самозванці"))
    found = {(one["path"], one["message"].split("'")[1]) for one in log.check(capsys)}
    assert found == {
        ("speakers.yaml", "speakers.norland-ministry.uk.role"),
        (MAY, "place.uk"),
        (MAY, "figures.norland.all.uk.to"),
        (MAY, "withdrawn.uk.why"),
        (STATEMENT, "totals.1.uk.via"),
        ("site.yaml", "sides.surland.to"),
        ("site.yaml", "sides.surland.uk.of"),
    }


def test_whom_a_source_cites_is_held(tmp_path: Path, capsys: Capture) -> None:
    """What a source gives as its own origin may be filled in, and is not changed in silence."""
    log = publish(tmp_path)
    log.edit(HERALD, ("language: en\n", "language: en\nvia: [A ministry's notice]\n"))
    assert log.check(capsys) == []
    log.commit("Say whom the source cites")
    log.edit(HERALD, ("A ministry's notice", "A passer-by"))
    assert [one["message"].split("'")[1] for one in log.check(capsys)] == ["sources.herald-2024-05-10.via"]


REGISTERED: dict[str, tuple[Edit, str, str, int, tuple[str, ...]]] = {
    "side of a speaker": (edit("speakers.yaml", ("  side: surland", "  side: norland")), "speakers.yaml", "speakers.surland-ministry.side", 11, (MAY, JUNE, RELEASE)),
    "standing of a speaker": (edit("speakers.yaml", ("  side: surland\n  standing: official", "  side: surland\n  standing: unofficial")), "speakers.yaml", "speakers.surland-ministry.standing", 12, (MAY, JUNE, RELEASE)),
    "name of a speaker": (edit("speakers.yaml", ("Ministry of Defence of Norland", "Ministry of Defence of Surlandia")), "speakers.yaml", "speakers.norland-ministry.name", 6, (MAY, JUNE, RELEASE, STATEMENT)),
    "label of a kind": (edit("categories.yaml", ("label: Civilians", "label: Soldiers")), "categories.yaml", "categories.civilians.label", 5, (JUNE, RELEASE)),
    "whole of a kind": (edit("categories.yaml", ("source counts as civilians.\n  part_of: all", "source counts as civilians.\n  part_of: military")), "categories.yaml", "categories.civilians.part_of", 7, (JUNE, RELEASE)),
    "partition of a kind": (edit("categories.yaml", ("source counts as civilians.\n  part_of: all\n  partition: status", "source counts as civilians.\n  part_of: all\n  partition: route")), "categories.yaml", "categories.civilians.partition", 8, (JUNE, RELEASE)),
    "day of a source": (edit(AGENCY, ("published: 2024-06-20", "published: 2024-06-22")), AGENCY, "sources.agency-2024-06-20.published", 4, (JUNE,)),
    "publisher of a source": (edit(HERALD, ("publisher: invented-herald", "publisher: made-up-agency")), HERALD, "sources.herald-2024-05-10.publisher", 2, (MAY,)),
    "name of a publisher": (edit("publishers.yaml", ("The Invented Herald", "The Ministry's Gazette")), "publishers.yaml", "publishers.invented-herald.name", 2, (MAY, STATEMENT)),
    "day of an agreement": (edit("agreements.yaml", ("2024-05-02", "2024-05-03")), "agreements.yaml", "agreements.bridge.date", 3, (JUNE,)),
    "zone of the days": (edit("site.yaml", ("Europe/Kyiv", "Asia/Tokyo")), "site.yaml", "site.timezone", 12, (MAY, JUNE, RELEASE, STATEMENT)),
    "name of a side": (edit("site.yaml", ("name: Surland\n", "name: Norland\n")), "site.yaml", "sides.surland.name", 18, (MAY, JUNE, RELEASE, STATEMENT)),
}  # fmt: skip


@pytest.mark.parametrize("name", REGISTERED)
def test_an_edit_of_what_entries_rest_on_is_found_until_each_of_them_says_so(
    name: str, tmp_path: Path, capsys: Capture
) -> None:
    """One finding at the registry's line, however many entries; a correction in all of them but one is not enough."""
    make, file, particular, line, entries = REGISTERED[name]
    log = publish(tmp_path)
    make(log)
    found = [one for one in log.check(capsys) if f"'{particular}'" in one["message"]]
    assert [(one["rule"], one["path"], one["line"]) for one in found] == [("silent-edit", file, line)]
    count = f"{len(entries)} published entr"
    assert count in found[0]["message"]
    for path in entries[1:]:
        log.correct(path, to_paste(found[0]))
    left = [one for one in log.check(capsys) if f"'{particular}'" in one["message"]]
    assert [one["path"] for one in left] == [file]
    assert "1 published entry rests on it and has no correction" in left[0]["message"]
    log.correct(entries[0], to_paste(found[0]))
    assert log.check(capsys) == []


FREE: dict[str, Edit] = {
    "prose": edit(MAY, ("title: An exchange at the bridge", "title: An exchange at a bridge"), ("Surland received 12 as well", "Surland, too, received 12")),
    "typography of a quote": edit(MAY, ('"We have brought back 12 of our people"', ">-\n      We have brought back\n      12 of our people")),
    "a further quote": edit(MAY, ("  - id: place\n", '  - id: again\n    source: herald-2024-05-10\n    speaker: outlet\n    voice: reported\n    said: "The exchange took place at the bridge near Millford."\n  - id: place\n'), ("quotes: [place]", "quotes: [place, again]")),
    "a further kind of people": edit(MAY, (FIGURE, FIGURE + "\n  - {side: norland, who: military, count: 12, quotes: [ministry]}")),
    "a further quote of the same side": edit(JUNE, ("count: 20, quotes: [norland]", "count: 20, quotes: [norland, kinds]")),
    "words": edit(MAY, (FIGURE, FIGURE.replace("}", ", words: [12 of our people]}"))),
    "longer words": edit(JUNE, ("words: [5 civilians]", "words: [soldiers and 5 civilians]")),
    "a check": edit(MAY, ("on: 2024-05-12", "on: 2025-01-12")),
    "a role that was missing": edit("speakers.yaml", ("  side: norland\n  standing: official\n", "  side: norland\n  standing: official\n  roles:\n    - role: ministry\n")),
    "the spelling of a name": edit("speakers.yaml", ("Ada Invented", "Ada Inventedd"), ("Ministry of Defence of Norland", "Ministry of Defense of Norland")),
    "an archived copy and a look at the page": edit(HERALD, ("confirmed: {on: 2025-01-10, result: same}", "confirmed: {on: 2025-01-31, result: changed}"), ("archive: https://archive.invalid/herald-2024-05-10", "archive: https://archive.invalid/2")),
    "a further capture": lambda log: log.write(HERALD, log.read(HERALD) + log.read(HERALD)[log.read(HERALD).index("  - taken") :].replace("2024-05-11", "2025-01-31").replace("7920bde1", "0920bde1")),
    "a withdrawal": edit(MAY, ("checked:", "withdrawn: {date: 2025-01-20, reason: unverifiable, why: The page is gone.}\nchecked:")),
    "a speaker whom nobody quotes": edit("speakers.yaml", ("  side: none\n  standing: unofficial", "  side: norland\n  standing: official")),
    "a language that goes without saying": edit(RELEASE, ('reported\n    said: "Norland', 'reported\n    language: de\n    said: "Norland')),
    "another name of the zone": edit("site.yaml", ("Europe/Kyiv", "Europe/Kiev")),
    "another address, and who answers there": edit("site.yaml", ("https://log.invalid/", "https://other.invalid/"), ("corrections@log", "mistakes@log")),
    "another shelf": lambda log: log.move(HERALD, "sources/2025/herald-2024-05-10.yaml"),
    "line ends and a byte-order mark": lambda log: log.write(MAY, "\ufeff" + log.read(MAY).replace("\n", "\r\n")),
}  # fmt: skip


@pytest.mark.parametrize("name", FREE)
def test_what_an_editor_may_do_freely_is_not_found(name: str, tmp_path: Path, capsys: Capture) -> None:
    """Prose, typography, and what was not there before need no correction."""
    log = publish(tmp_path)
    FREE[name](log)
    assert log.check(capsys) == []


def test_nothing_is_found_where_nothing_changed(tmp_path: Path, capsys: Capture) -> None:
    """The log against itself."""
    assert publish(tmp_path).check(capsys) == []


def test_many_edits_of_many_files_are_all_found_in_one_run(tmp_path: Path, capsys: Capture) -> None:
    """Each edit keeps its own finding, at its own file."""
    log = publish(tmp_path)
    for name in ("figure", "agreement", "kind of event", "quote of a statement"):
        OWN[name][0](log)
    REGISTERED["label of a kind"][0](log)
    found = {(one["path"], one["message"].split("'")[1]) for one in log.check(capsys)}
    assert found >= {
        (MAY, "figures.norland.all"),
        (JUNE, "agreement"),
        (RELEASE, "kind"),
        (STATEMENT, "quotes.total.said"),
        ("categories.yaml", "categories.civilians.label"),
    }
