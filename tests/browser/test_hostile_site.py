"""Whatever a pull request puts into the texts of the record stays text: in pages, feeds, data and drawings."""

from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Browser

from exchangelog.settings import Settings
from tests.pages.odd_site import ROOT, odd_log
from tools.stress.hostile_site import broken_by_payloads, malformed, visit
from tools.stress.payloads import payloads

SETTINGS = Settings(
    now=datetime(2032, 1, 1, tzinfo=UTC), templates=ROOT / "templates", static=ROOT / "static", drafts=True
)


def test_no_payload_gets_out_of_its_place(tmp_path: Path, chromium: Browser) -> None:
    """With three hundred payloads in all texts no page runs a script, asks anybody or breaks its policy, and feeds stay well-formed.

    `make stress` turns the payloads until each text has had each of them.
    """
    hostile = tuple(payloads())
    assert len(hostile) == 300
    assert broken_by_payloads(odd_log(), hostile, SETTINGS, tmp_path, chromium) == []


def test_what_gets_out_is_seen(tmp_path: Path, chromium: Browser) -> None:
    """The check can fail: on a script, a handler, a picture from elsewhere, a feed that is cut."""
    (tmp_path / "page.html").write_text(
        "<p onclick=x()><script>window.taken=1</script><img src=https://evil.example/x.png>", encoding="utf-8"
    )
    (tmp_path / "feed.xml").write_text("<rss>", encoding="utf-8")
    seen = " ".join(visit(tmp_path, chromium))
    assert "a script ran" in seen
    assert "<p onclick=" in seen
    assert "asked another host: https://evil.example/x.png" in seen
    assert [one.partition(":")[0] for one in malformed(tmp_path)] == ["feed.xml"]
