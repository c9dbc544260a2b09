"""When an entry changed: never backwards, never all at once, never by the clock."""

from __future__ import annotations

import itertools
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from exchangelog.derive.history import changes, first_id, instant_of, tag_of, told_apart
from exchangelog.record.correction import Correction
from exchangelog.record.exchange import Exchange
from exchangelog.record.filed import Filed
from exchangelog.record.moment import Moment

KYIV = ZoneInfo("Europe/Kyiv")
ADDED = datetime(2026, 11, 22, 18, 5, tzinfo=UTC)
DAYS = st.dates(date(2026, 11, 22), date(2030, 1, 1))
OFFSETS = st.none() | st.integers(-14, 14).map(lambda hours: timedelta(hours=hours))
MOMENTS = st.builds(Moment, DAYS) | st.builds(
    Moment, DAYS, st.times().map(lambda clock: clock.replace(microsecond=0)), OFFSETS
)
HISTORIES = st.lists(MOMENTS, max_size=5).map(lambda moments: sorted(moments, key=lambda one: one.day))
FIRST_IDS = st.dates(date(2000, 1, 1), date(2160, 1, 1)).map(date.isoformat)


def entry_of(moments: list[Moment], entry_id: str = "2025-05-24", added: datetime = ADDED) -> Filed[Exchange]:
    """Give an entry with a correction at each moment."""
    corrections = tuple(Correction.model_construct(date=moment) for moment in moments)
    record = Exchange.model_construct(added=added, corrections=corrections, aliases=(), withdrawn=None)
    return Filed("", entry_id, record)


@given(HISTORIES)
def test_each_change_comes_after_the_one_before(moments: list[Moment]) -> None:
    """Whatever mixture of days, times and offsets the corrections have."""
    found = changes(entry_of(moments), KYIV)
    assert found[0] == ADDED
    assert all(later - earlier >= timedelta(minutes=1) for earlier, later in itertools.pairwise(found))


@given(HISTORIES)
def test_a_further_change_moves_none_before_it(moments: list[Moment]) -> None:
    """What a feed has once said of an entry's changes stays."""
    whole = changes(entry_of(moments), KYIV)
    for length in range(len(moments) + 1):
        assert changes(entry_of(moments[:length]), KYIV) == whole[: length + 1]


@given(MOMENTS)
def test_a_moment_lies_in_its_day(moment: Moment) -> None:
    """In the log's time zone, or in that of its own offset; a day without a time begins at its midnight."""
    instant = instant_of(moment, KYIV)
    assert instant.utcoffset() == timedelta(0)
    if moment.offset is None:
        assert instant.astimezone(KYIV).date() == moment.day
    else:
        assert (instant + moment.offset).date() == moment.day
    if moment.clock is None:
        assert instant.astimezone(KYIV).time() == time()


@given(FIRST_IDS, FIRST_IDS, st.integers(0, 59))
def test_entries_of_one_minute_are_told_apart_by_their_days(one: str, other: str, second: int) -> None:
    """They stay inside the minute (or the second, where that is known), in the order of their days."""
    at = ADDED.replace(second=second)
    mine, yours = (told_apart(at, entry_of([], entry, at)) for entry in (one, other))
    assert at <= mine < at + timedelta(minutes=1) / (60 if second else 1)
    assert (mine < yours) == (one < other)


def test_an_entry_is_known_by_the_first_id_that_it_had() -> None:
    """Also behind several others; the tag has the authority's date, or the year of adding."""
    entry = entry_of([])
    renamed = Filed(
        "", "2025-05-26", entry.record.model_copy(update={"aliases": ("2025-05-24", "2025-05-25")})
    )
    assert (first_id(entry), first_id(renamed)) == ("2025-05-24", "2025-05-24")
    assert tag_of("feed", "log.invalid,2024-05", 2026) == "tag:log.invalid,2024-05:feed"
    assert tag_of("feed", "log.invalid", 2026) == "tag:log.invalid,2026:feed"
