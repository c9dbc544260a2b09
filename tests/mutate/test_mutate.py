"""The check catches what it promises to, on the real content; and the tool that counts it counts rightly."""

from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random

import pytest

from tools.mutate.falsehood import CERTAIN, Kind
from tools.mutate.material import Entry, Material, read_material
from tools.mutate.neighbourhood import neighbourhood_of, whole_of
from tools.mutate.report import line_of, shown, survivors_of
from tools.mutate.tally import KINDS, Count, are_kept, falsehoods, tally
from tools.mutate.trial import Bench
from tools.mutate.writing import GONE, falsified, text_of

CONTENT = Path(__file__).parents[2] / "content"
SEED = "tests"
TRIALS = 3
"""Of each kind: the whole is done by `make mutate`."""

FEW = 24
"""Entries that are lied about: what is found in their neighbourhoods anyway is then looked for once."""

PROMISED = [one for one in KINDS if one.promise == CERTAIN]
NEARLY_PROMISED = [one for one in KINDS if one.promise is not None and one.promise < CERTAIN]
OTHERS = [one for one in KINDS if one.promise is None]


@cache
def content() -> Material:
    return read_material(CONTENT)


@cache
def few() -> Material:
    chance = Random(SEED)  # noqa: S311 - a fixed sample
    chosen = dict(chance.sample(sorted(content().entries.items()), FEW))
    quoted = {quote["source"] for entry in chosen.values() for quote in entry.quotes}
    sources = chance.sample(sorted(quoted), FEW)
    return replace(content(), entries=chosen, sources={one: content().sources[one] for one in sources})


@cache
def bench() -> Bench:
    return Bench(content())


def counted(kind: Kind, trials: int) -> Count:
    count = Count(kind)
    for subject, falsehood in falsehoods(few(), kind, SEED, trials):
        count.add(falsehood, bench().judge(subject, falsehood))
    return count


def test_every_falsehood_of_a_certain_kind_is_caught() -> None:
    """Quotes, figures, totals, ids, citations, days, captures: every single one, by the check or against what was published."""
    counts = [counted(kind, TRIALS) for kind in PROMISED]
    assert ["\n".join((line_of(one), *survivors_of(one))) for one in counts if one.survivors] == []
    assert sum(one.trials for one in counts) > 0.8 * TRIALS * len(PROMISED)


def test_hardly_a_falsehood_in_our_own_words_is_not_caught() -> None:
    """Numbers and quotations in prose, titles, summaries and reasons: 99 in 100, so of this sample one may survive."""
    counts = [counted(kind, 2 * TRIALS) for kind in NEARLY_PROMISED]
    survivors = [line for one in counts if one.survivors for line in survivors_of(one)]
    assert sum(len(one.survivors) for one in counts) <= 1, "\n".join(survivors)


@pytest.mark.parametrize("kind", OTHERS, ids=lambda kind: kind.name)
def test_what_no_rule_promises_is_lied_about_all_the_same(kind: Kind) -> None:
    """Such a kind is tried and shown, with its reason; what changes more than our own words is found against what was published."""
    assert kind.says.endswith(".")
    count = counted(kind, TRIALS)
    assert count.trials
    assert not count.silent, "\n".join((line_of(count), *survivors_of(count)))


def test_the_same_seed_tells_the_same_falsehoods() -> None:
    """What survived can be looked at again; another seed tells others."""
    kind = PROMISED[0]
    first, again, other = (falsehoods(content(), kind, seed, 3) for seed in ("1", "1", "2"))
    assert [one for _subject, one in first] == [one for _subject, one in again]
    assert [one for _subject, one in first] != [one for _subject, one in other]


def test_an_entry_written_back_unchanged_is_found_no_fault_with() -> None:
    """Values that are written in flow style mean what they meant: whatever is found is found because of the lie."""
    chance = Random(SEED)  # noqa: S311 - a fixed sample
    for entry in chance.sample(list(content().entries.values()), 8):
        same = falsified(entry, ("title",), entry.front["title"])
        assert bench().judge(entry, same).against == frozenset()
        assert text_of(entry, entry.front) == same.text


def test_a_neighbourhood_judges_as_the_whole_log_does() -> None:
    """What is caught beside the file's neighbours alone is what is caught in the whole log."""
    everywhere = Bench(content(), whole_of(content()))
    chance = Random(SEED)  # noqa: S311 - a fixed sample
    for kind in chance.sample(PROMISED, 2):
        for subject, falsehood in falsehoods(content(), kind, SEED, 1):
            assert bench().judge(subject, falsehood) == everywhere.judge(subject, falsehood), kind.name


def test_what_survives_is_counted_and_shown_with_its_difference() -> None:
    """A lie that no rule can find out stands in the report with the line that lies; it breaks the one promise made if it is silent."""
    entry = next(one for one in content().entries.values() if len(one.quotes) > 1)
    kind = next(one for one in OTHERS if one.name == "speaker-of-another")
    count = Count(kind)
    falsehood = falsified(entry, ("quotes", 0, "speaker"), "outlet")
    count.add(falsehood, bench().judge(entry, falsehood))
    assert (count.trials, count.caught, count.keeps_its_promise) == (1, 0, True)
    silent = Count(kind, trials=1, survivors=[falsehood], silent=[falsehood])
    assert not silent.keeps_its_promise
    assert "NOT KEPT" in line_of(silent)
    text = "\n".join(survivors_of(count))
    assert f"{entry.document.path}: quotes.0.speaker" in text
    assert f"- {entry.quotes[0]['speaker']}" in text
    assert "+ outlet" in text


def test_a_broken_promise_is_said() -> None:
    """One survivor of a certain kind is enough, and a share is never rounded up to all."""
    count = Count(PROMISED[0], trials=10_000, caught=9_999)
    assert not count.keeps_its_promise
    assert "NOT KEPT" in line_of(count)
    assert shown(count.share) == "99.9 %"


def test_promises_about_our_own_words_are_kept_together() -> None:
    """One of 60 may survive where 120 of another kind were all caught; of a certain kind none may."""
    falsehood = falsehoods(few(), NEARLY_PROMISED[0], SEED, 1)[0][1]
    first = Count(NEARLY_PROMISED[0], trials=60, caught=59, survivors=[falsehood])
    assert not are_kept([first])
    assert are_kept([first, Count(NEARLY_PROMISED[1], trials=120, caught=120)])
    assert not are_kept([first, Count(PROMISED[0], trials=120, caught=119, survivors=[falsehood])])


def test_a_total_is_judged_with_the_entries_that_it_adds_up() -> None:
    """The neighbourhood of an entry holds what its totals name, and those whose totals name it."""
    entry = next(
        one
        for one in content().entries.values()
        if any(total.get("of") for total in one.front.get("totals", []))
    )
    named = entry.front["totals"][0].get("of", [])
    assert set(named) <= set(neighbourhood_of(entry, content()).log.exchanges)
    gone = falsified(entry, ("summary",), GONE)
    assert "missing-field" in bench().judge(entry, gone).rules


def test_a_tally_shares_its_trials_among_the_kinds() -> None:
    """So many in all, as many of each kind."""
    kinds = [one for one in KINDS if one.subject is Entry][:3]
    assert [one.trials for one in tally(content(), SEED, 6, kinds)] == [2, 2, 2]
