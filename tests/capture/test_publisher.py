"""Whose a page is: that of the outlet whose host it is, and where many share a host that of the channel, or nobody's."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from exchangelog.capturing.publisher import UNKNOWN, owner_of
from exchangelog.record.log import Log
from tests.derive.small_log import small_log


def log_with(**urls: str) -> Log:
    """Give a log with a source at each address, of the publisher under whose name it stands (`_` stands for a hyphen, digits at its end for nothing)."""
    log, _ = small_log(d01="kind: exchange\n")
    pattern = next(iter(log.sources.values()))
    sources = {}
    for name, url in urls.items():
        publisher = name.rstrip("0123456789").replace("_", "-")
        record = pattern.record.model_copy(update={"url": url, "publisher": publisher})
        sources[name] = replace(pattern, id=name, record=record)
    return replace(log, sources=sources)


CHANNELS = log_with(
    ministry="https://t.me/ministry_ua/123",
    ministry2="https://t.me/s/ministry_ua/150",
    ministry3="https://t.me/ministry_ua/170",
    president="https://t.me/V_Zelenskiy/9",
    herald="https://www.herald.example/a",
    herald2="https://eng.herald.example/b",
    gazette="https://dzen.ru/a/AAAA",
    profile="https://dzen.ru/a/BBBB",
    north="https://press.example/north/1",
    south="https://press.example/south/1",
    mail="https://en.daily.example/1",
    daily="https://daily.example/1",
)


@pytest.mark.parametrize(
    ("address", "publisher"),
    [
        ("https://t.me/v_zelenskiy/12", "president"),
        ("https://t.me/s/V_Zelenskiy/12", "president"),
        ("https://t.me/ministry_ua/999?single", "ministry"),
        ("https://t.me/somebody_else/1", UNKNOWN),
        ("https://t.me/", UNKNOWN),
        ("https://dzen.ru/a/CCCC", UNKNOWN),
        ("https://www.youtube.com/watch?v=1", UNKNOWN),
        ("https://m.facebook.com/somebody/posts/1", UNKNOWN),
        ("https://web.archive.org/web/2024/https://herald.example/a", UNKNOWN),
        ("https://herald.example/other/part", "herald"),
        ("https://uk.herald.example/c", "herald"),
        ("https://press.example/south/2", "south"),
        ("https://press.example/west/2", UNKNOWN),
        ("https://daily.example/2", "daily"),
        ("https://en.daily.example/2", "mail"),
        ("https://new.example/1", "new"),
        (None, UNKNOWN),
    ],
)
def test_whose_a_page_is(address: str | None, publisher: str) -> None:
    """A host of one outlet tells it; of a shared one the channel does, and who is quoted most from there counts for nothing."""
    assert owner_of(address, CHANNELS).publisher == publisher


def test_a_single_channel_does_not_take_its_whole_host() -> None:
    """The log's first page of another channel is not its publisher's."""
    owner = owner_of("https://t.me/other/1", log_with(ministry="https://t.me/ministry_ua/123"))
    assert (owner.publisher, owner.word) == (UNKNOWN, "other")
    assert owner.notice is not None
    assert "many publish at t.me, and whose 'other' is the log does not know" in owner.notice
    assert "the log has sources there of ministry" in owner.notice


def test_a_guess_by_the_path_is_told() -> None:
    """The editor knows whose channel it is; the program has only its name."""
    notice = owner_of("https://t.me/v_zelenskiy/12", CHANNELS).notice
    assert notice == "taken for a page of 'president' by the path of its address, as many publish at t.me"
    assert owner_of("https://herald.example/x", CHANNELS).notice is None
