"""A point in time as exactly as a source gives it: a day, or a day with a time, with or without its offset from UTC."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta, timezone, tzinfo

from msgspec import Struct

LENGTH_OF_DAY = len("2025-05-24")


class Moment(Struct, frozen=True):
    """A day; `clock` where the time is known; `offset` where the source says which clock that was (else it was the source's own)."""

    day: date
    clock: time | None = None
    offset: timedelta | None = None

    @classmethod
    def fromisoformat(cls, text: str) -> Moment:
        """Read `2025-05-24`, `2025-05-24T13:53` or `2025-05-24T13:53+03:00` (RFC 3339 without its fractions).

        Raises ValueError for a day or time that the calendar or the clock does not have.
        """
        if len(text) == LENGTH_OF_DAY:
            return cls(date.fromisoformat(text))
        moment = datetime.fromisoformat(text)
        return cls(moment.date(), moment.time(), moment.utcoffset())

    def day_in(self, zone: tzinfo) -> date:
        """Give the day that it was in `zone`; without an offset the day is taken as it stands."""
        if self.clock is None or self.offset is None:
            return self.day
        return datetime.combine(self.day, self.clock, timezone(self.offset)).astimezone(zone).date()

    def __str__(self) -> str:
        """Write it again as it is read."""
        if self.clock is None:
            return self.day.isoformat()
        precision = "seconds" if self.clock.second else "minutes"
        zone = None if self.offset is None else timezone(self.offset)
        return (
            datetime.combine(self.day, self.clock, zone).isoformat(timespec=precision).replace("+00:00", "Z")
        )
