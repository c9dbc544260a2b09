"""The index holds what a reader may look for, and nothing that was withdrawn."""

from __future__ import annotations

import json
from collections.abc import Iterator

from msgspec.structs import replace

from exchangelog.pages.search import plan_search_files, searched_entries
from exchangelog.searching.entry_words import in_all_languages, keys_of_entry, texts_of
from exchangelog.searching.folding import fold, keys_of
from exchangelog.searching.index_files import SHARDS, in_base_36, shard_of, write_shard
from exchangelog.searching.search_index import SearchIndex, make_search_index
from tests.derive.small_log import small_log
from tests.pages.odd_site import odd_edition, odd_log


def index_of_odd_log() -> SearchIndex:
    edition = odd_edition()
    return make_search_index(searched_entries(edition), edition.log, edition.derived)


def found_by(key: str) -> list[str]:
    index = index_of_odd_log()
    return [index.entries[number].entry.id for number in index.keys.get(key, ())]


def read_shard(data: bytes) -> Iterator[tuple[str, list[int]]]:
    """Read a file of keys back, as the script does."""
    kind, _name, text = json.loads(
        data.decode().removeprefix("exchangeLogSearch.take(").removesuffix(");\n").join("[]")
    )
    assert kind == "keys"
    for line in text.split("\n"):
        if line:
            key, *steps = line.split(" ")
            numbers, place = [], 0
            for step in steps:
                place += int(step, 36)
                numbers.append(place)
            yield key, numbers


READ_BY_HAND = (
    *(
        "2030-01-01",
        "Four numbers for one side, a range of days, and names so long that no telephone has room for them in one line",
    ),
    "What four speakers said of one day cannot all be right; for the other side an unknown number was given.",
    "Our reporter counted 230 people on the ship, and 1,248 on the quay.",
    *('A title of "two" <sides> & more', "The Northern Gazette", "Додому повернули щонайменше 1 248 осіб."),
    *(
        "At least 1,248 people were brought home.",
        "Мы передали 1100 человек.",
        "We handed over 1,100 people.",
    ),
    "Ministry of Defence and of the Affairs of Prisoners of War of the Northern Confederation",
    "Відбувся найбільший за час війни обмін військовополоненими: звільнили двісті тридцять людей",
    "Вісник координаційного штабу з питань поводження з військовополоненими та безвісти зниклими",
    *('"We have 1,300 of our own back."', "Alexandra Konstantinopolska-Wielowiejska", "Minister of State"),
    *(
        "President of the Northern Confederation",
        "Envoy of the South",
        "",
        "Острова сегодня",
        "Mediating Power",
        "Wire",
    ),
    "About 1,000 people were exchanged through us, the mediator said.",
    *("1", "1248", "1300", "1100", "1000", "Everyone", "The port", "The Agreement of the Port"),
)


def test_every_text_of_an_entry_finds_it() -> None:
    """What it says, who said it in which office, who published it under which title, where, through whom, under which agreement, how many."""
    log = odd_log()
    entry = log.exchanges["2030-01-01"]
    assert {one for one in texts_of(entry, log) if "heading in the prose" not in one} == set(READ_BY_HAND)
    assert set(keys_of("A heading in the prose")) <= keys_of_entry(entry, log)
    total = next(one for one in log.entries if one.id == "2031-01-01-year")
    assert "1445" in set(texts_of(total, log))
    place = entry.record.place[0].model_copy(update={"translated": {"uk": {"name": "Порт"}, "fr": {}}})
    assert list(in_all_languages(place, "name")) == ["The port", "Порт"]


def test_an_entry_is_found_by_its_words_its_numbers_and_who_speaks() -> None:
    """Titles, quotes, speakers and counts; statements of totals, too."""
    assert found_by(fold("Konstantinopolska"))
    assert {"2031-01-01-year", "2031-02-28"} <= set(found_by("2031"))
    assert "2031-01-01-year" in found_by("1445")


def test_a_figure_is_found_by_its_digits_where_the_quote_has_it_in_words() -> None:
    """A quote may say 'three hundred and seven'; who asks for 307 finds it."""
    figures = "kind: release\nfigures:\n  - {side: north, who: all, count: 307, quotes: [north-office]}"
    log, derived = small_log(d01=figures)
    assert list(make_search_index(log.entries, log, derived).keys["307"]) == [0]


def test_nothing_withdrawn_is_found() -> None:
    """Neither the entry that did harm nor the one that stood twice."""
    index = index_of_odd_log()
    ids = {one.entry.id for one in index.entries}
    assert {"2030-01-05", "2030-01-06"} & ids == set()
    assert "sekret" not in index.keys
    written = b"".join(make() for _path, make in plan_search_files(odd_edition()))
    assert b"secret" not in written.lower()


def test_the_files_hold_every_key_once_with_its_entries() -> None:
    """Each key stands in the file of its first letter, and its numbers come back as they were."""
    index = index_of_odd_log()
    read = [one for shard in SHARDS for one in read_shard(write_shard(index, shard))]
    assert sorted(read) == sorted((key, list(numbers)) for key, numbers in index.keys.items())
    assert {shard_of(key) for key in index.keys} <= set(SHARDS)


def test_numbers_are_written_as_javascript_reads_them() -> None:
    """Base 36, as parseInt has it."""
    assert [in_base_36(number) for number in (0, 35, 36, 1295, 1296)] == ["0", "z", "10", "zz", "100"]


def test_a_new_entry_changes_no_number_before_it() -> None:
    """Entries are numbered from the oldest on, so that a copy that a reader's device keeps stays of use."""
    edition = odd_edition()
    entries = list(searched_entries(edition))
    before = make_search_index(entries, edition.log, edition.derived)
    newest = max(entries, key=lambda entry: entry.record.date)
    fewer = make_search_index([one for one in entries if one is not newest], edition.log, edition.derived)
    assert before.entries[: len(fewer.entries)] == fewer.entries


def test_the_files_of_a_year_begin_with_its_first_number() -> None:
    """So the script finds the entry of a number; a second edition shares the keys and has its own titles."""
    files = dict(plan_search_files(odd_edition()))
    assert {
        "search/facets.js",
        "search/keys-a.js",
        "search/entries-2030.js",
        "search/entries-2031.js",
    } <= set(files)
    _kind, _year, data = json.loads(
        files["search/entries-2031.js"]()
        .decode()
        .removeprefix("exchangeLogSearch.take(")
        .removesuffix(");\n")
        .join("[]")
    )
    index = index_of_odd_log()
    assert [
        index.entries[data["start"] + place].entry.record.title for place in range(len(data["rows"]))
    ] == [row[3] for row in data["rows"]]
    edition = odd_edition()
    second = replace(edition, publication=replace(edition.publication, prefix="uk/"))
    assert {path for path, _make in plan_search_files(second)} == {
        "uk/search/entries-2030.js",
        "uk/search/entries-2031.js",
    }
