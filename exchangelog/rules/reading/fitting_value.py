"""What to write instead of a value that its field cannot have, as far as it can be seen what was meant.

Comes in: the value, and what its field expects (the words of record.field_types), the names in the log. Goes out: a sentence for the editor, or nothing
where nothing can be seen: a number that was guessed would be worse than no advice.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime

from exchangelog.language.dates import dates_in
from exchangelog.language.number_mentions import numbers_in
from exchangelog.record.field_types import ID
from exchangelog.record.log import Log

SEPARATED_NUMBER = re.compile(r"\+?[0-9]{1,3}(?:[ _,.'\u00a0\u202f][0-9]{3})+")
NO_FRACTION = re.compile(r"\+?([0-9]+)[.,]0*")
ROUGHLY = re.compile(
    r"(?P<about>~|≈|±|(?:about|around|some|approximately|nearly|almost|circa|ca\.?|близько|майже|приблизно) )"
    r"|(?P<least>>|≥|>=|(?:at least|more than|over|понад|щонайменше|більше|більш ніж) )",
    re.IGNORECASE,
)
GLUED = re.compile(r"[0-9][^\W\d_]")
YEAR_FIRST = re.compile(r"([0-9]{4})[-./]([0-9]{1,2})[-./]([0-9]{1,2})")
DAY_FIRST = re.compile(r"([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4})")
LANGUAGES = ("en", "uk")

MOST_DIGITS = 9
LONGEST_SLIP = 100
"""Characters: what is longer is no slip of an editor, and nobody can tell what was meant by it."""

NUMBER_ALONE = "Write the number alone, in digits 0 to 9, as in 307."
ONE_NUMBER = "Write one number; where two were stated, write a figure for each, with its quotes."
ID_ALONE = "Write the id, not a name or an address: the word under which it stands in its registry, or the name of its file without the ending."
MARKS = "\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb'\" "
OWN_IDS = frozenset({"id", "series"})
"""Fields that give an id; all others name one."""

FROM_ONE_ON = "Write a number as it was stated: places in a row begin at 1, and no number here has more than nine digits."
NO_SUCH_DAY = "Look the day up: the calendar has none of this number in this month."


def suggestion(value: str, expected: str) -> str:
    """Say what was most likely meant by a value, given what its field expects; empty where nobody can tell."""
    text = " ".join(value.split())
    if len(text) > LONGEST_SLIP:
        return ""
    if expected.startswith("a whole number"):
        return number_for(text, expected)
    if expected.startswith("a date-time in UTC"):
        return moment_for(text)
    return day_for(text) if expected.startswith("a day") else ""


def id_for(value: str, part: str, names: Mapping[str, tuple[str, str]]) -> str:
    """Say under which id a name or an address stands in the log (`names`), or what an id is made of."""
    known = names.get(spelled(value))
    bare = value.strip(MARKS)
    if bare != value and re.fullmatch(ID, bare):
        return f"Write {bare}, without the quotation marks: these are none to YAML."
    if part in OWN_IDS:
        return "Write a word of lower-case letters, digits and single hyphens, as in 'headline'."
    return f"Write {known[0]}: under this id it stands in {known[1]}." if known else ID_ALONE


def names_in(log: Log) -> dict[str, tuple[str, str]]:
    """Give for the name or the address of everything that has an id this id, and the file in which it stands."""
    named = {
        "agreements.yaml": ((one, agreement.title) for one, agreement in log.agreements.items()),
        "categories.yaml": ((one, category.label) for one, category in log.categories.items()),
        "publishers.yaml": ((one, publisher.name) for one, publisher in log.publishers.items()),
        "speakers.yaml": ((one, speaker.name) for one, speaker in log.speakers.items()),
        "sources/": ((one, source.record.url or "") for one, source in log.sources.items()),
    }
    return {spelled(name): (record_id, file) for file, names in named.items() for record_id, name in names}


def spelled(name: str) -> str:
    """Give a name without its capitals and spaces too many."""
    return " ".join(name.split()).casefold()


def number_for(text: str, expected: str) -> str:
    """Say how a number is written."""
    whole = NO_FRACTION.fullmatch(text)
    plain = whole[1] if whole else text.lstrip("+")
    if SEPARATED_NUMBER.fullmatch(text):
        plain = "".join(filter(str.isdigit, text))
    if plain.isdecimal() and (len(plain) > MOST_DIGITS or ("from 1 on" in expected and not int(plain))):
        return FROM_ONE_ON
    return f"Write {int(plain)}." if plain.isdecimal() else number_among(text)


def number_among(text: str) -> str:
    """Say how a number is written that stands among other words or signs."""
    found = {one.value for language in LANGUAGES for one in numbers_in(text, language)} - {None}
    if len(found) > 1:
        return ONE_NUMBER
    if not found or text.startswith("-") or GLUED.search(text):
        return NUMBER_ALONE
    number = found.pop()
    roughly = ROUGHLY.match(text)
    if roughly or text.endswith("+"):
        precision = "about" if roughly and roughly["about"] else "at-least"
        return f"Write {number}, and beside it 'precision: {precision}'."
    return f"Write {number}, the number alone; of whom it is, 'who' says."


def day_for(text: str) -> str:
    """Say how a day is written."""
    first, last = YEAR_FIRST.fullmatch(text), DAY_FIRST.fullmatch(text)
    year, month, day = first.groups() if first else reversed(last.groups()) if last else ("", "", "")
    if not year:
        days = {(one.year, one.month, one.day) for tongue in LANGUAGES for one in dates_in(text, tongue)}
        year, month, day = next((one for one in days if None not in one), ("", "", ""))
    if not year:
        return ""
    try:
        return f"Write {date(int(year), int(month), int(day)).isoformat()}."
    except ValueError:
        return NO_SUCH_DAY


def moment_for(text: str) -> str:
    """Say how a date-time in UTC is written."""
    try:
        moment = datetime.fromisoformat(text)
        in_utc = moment.astimezone(UTC).replace(tzinfo=None) if moment.tzinfo else moment
    except (ValueError, OverflowError):  # the second: in UTC it would lie before the year 1, or behind 9999
        advice = day_for(text)
        return (
            f"Write the time as well, in UTC, as in {advice[len('Write ') : -1]}T12:00Z."
            if advice.startswith("Write ")
            else advice
        )
    if len(text) == len("2024-05-11"):
        return f"Write the time as well, in UTC, as in {moment:%Y-%m-%d}T12:00Z."
    why = "which is the same time in UTC" if moment.tzinfo else "if that is the time in UTC"
    return f"Write {in_utc.isoformat(timespec='minutes')}Z, {why}."
