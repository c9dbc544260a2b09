"""Numbers and times of the record are those that were typed, whichever they are; what is written otherwise is refused, not guessed."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from exchangelog.record.field_types import MOST_DIGITS, Count, Day, Timestamp, When
from exchangelog.record.moment import Moment
from exchangelog.record.site_details import FeedAuthority

DAYS = st.dates(date(1000, 1, 1), date(2999, 12, 31))
CLOCKS = st.times().map(lambda clock: clock.replace(microsecond=0))
OFFSETS = st.integers(-23 * 60 - 59, 23 * 60 + 59).map(lambda minutes: timedelta(minutes=minutes))
COUNT: TypeAdapter[int] = TypeAdapter(Count)
DAY: TypeAdapter[date] = TypeAdapter(Day)
WHEN: TypeAdapter[Moment] = TypeAdapter(When)
TIMESTAMP: TypeAdapter[datetime] = TypeAdapter(Timestamp)
AUTHORITY: TypeAdapter[str] = TypeAdapter(FeedAuthority)


@given(DAYS)
def test_a_day_is_the_day_that_was_typed(day: date) -> None:
    """In every field that takes a day, with a time or without."""
    assert DAY.validate_python(day.isoformat()) == day
    assert WHEN.validate_python(day.isoformat()) == Moment(day)


@given(day=DAYS, clock=CLOCKS, offset=st.none() | OFFSETS, is_short=st.booleans())
def test_a_time_is_the_time_that_was_typed(
    day: date, clock: time, offset: timedelta | None, *, is_short: bool
) -> None:
    """To the minute or the second, on the clock that it names or on none; written again it is the same text."""
    shown = clock.replace(second=0) if is_short else clock
    zone = None if offset is None else timezone(offset)
    precision = "seconds" if shown.second else "minutes"
    typed = datetime.combine(day, shown, zone).isoformat(timespec=precision)
    moment = WHEN.validate_python(typed)
    assert moment == Moment(day, shown, offset)
    assert str(moment) == typed.replace("+00:00", "Z")
    in_utc = datetime.combine(day, shown, UTC)
    assert TIMESTAMP.validate_python(f"{in_utc:%Y-%m-%dT%H:%M:%S}Z") == in_utc


@given(st.integers(0, 10**MOST_DIGITS - 1))
def test_a_count_is_the_number_that_was_typed(count: int) -> None:
    """Every number of people that there can be."""
    assert COUNT.validate_python(str(count)) == count


@given(st.text(st.sampled_from("01279+-., _eExXob٣½²\u00a0\n") | st.characters(codec="utf-8"), max_size=6))
@example("1_000")
@example("٣٠٧")
@example("²")
@example("0x1F")
def test_what_is_no_plain_number_is_no_count(typed: str) -> None:
    """A number is read only where it is written as it would be shown: no signs, separators, zeros in front, or digits of other scripts."""
    try:
        count = COUNT.validate_python(typed)
    except ValidationError:
        assert not (typed.isascii() and typed.isdigit() and str(int(typed)) == typed)
    else:
        assert str(count) == typed


@pytest.mark.parametrize("clock", ["24:00", "24:00:00", "12:60", "12:00:60", "1:00", "12:00:00.5", "1200"])
def test_no_other_clock_is_read(clock: str) -> None:
    """The hour 24 is refused by every Python, also by those that take it for the next day's midnight."""
    for field, typed in ((WHEN, f"2025-05-24T{clock}"), (TIMESTAMP, f"2025-05-24T{clock}Z")):
        with pytest.raises(ValidationError):
            field.validate_python(typed)
        if ":60" not in clock:  # what an editor's program is told leaves minutes to the calendar
            assert not re.search(field.json_schema()["pattern"], typed)


@pytest.mark.parametrize(
    "typed", ["log.example", "log.example,2026", "a.b-c.example,2026-02", "ed_it.or-1@log.example,2024-02-29", f"{'a' * 63}.example,2026"]
)  # fmt: skip
def test_what_may_begin_an_id_of_a_feed_is_a_domain_and_a_day(typed: str) -> None:
    """A tagging entity of RFC 4151, section 2.1; its date may be left to us."""
    assert AUTHORITY.validate_python(typed) == typed


@pytest.mark.parametrize(
    "typed",
    [
        *("log.example,9999-99-99", "log.example,2026-02-30", "log.example,2026-13", "log.example,0000", "log.example,26"),
        *("log.example,", "log.example,2026-", "log.example,2026-1-1", ",2026", "log,2026", "log.example,2026,2027"),
        *("-log.example,2026", "log-.example,2026", "log..example,2026", ".log.example,2026", "log.example.,2026"),
        *("a+b@log.example,2026", "@log.example,2026", "a@b@log.example,2026", "Log.example,2026", "лог.example,2026"),
        *(f"{'a' * 64}.example,2026", f"{'a.' * 124}example,2026", f"{'a' * 65}@log.example,2026", "log.example,2026\n"),
    ],
)  # fmt: skip
def test_nothing_else_may(typed: str) -> None:
    """A day that no calendar has, a name that no domain can have (RFC 1035), signs that are none of the grammar's."""
    with pytest.raises(ValidationError, match="is not a tagging entity"):
        AUTHORITY.validate_python(typed)
