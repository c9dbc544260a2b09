"""The site under the headers that it asks its host for: it can be read, and nobody can put it into a frame.

Every test that opens a page over HTTP runs under them (loopback.py); these look at what only the headers do.
"""

from playwright.sync_api import Browser

from tests.browser.conftest import OpenPage
from tests.browser.page_kinds import HOME


def test_the_headers_arrive(open_reader: OpenPage, site_at_root: str) -> None:
    """Each answer carries them, and Chromium has no complaint about any."""
    answer = open_reader().goto(site_at_root + HOME)
    assert answer is not None
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_stranger_s_page_cannot_frame_the_log(chromium: Browser, site_at_root: str) -> None:
    """In a frame the browser shows its own refusal, so that nobody is led to believe that they look at the log."""
    page = chromium.new_page()
    refusals: list[str] = []
    page.on("console", lambda message: refusals.append(message.text))
    page.set_content(f"<iframe src='{site_at_root}{HOME}'></iframe>")
    page.wait_for_timeout(300)
    assert any("frame-ancestors" in refusal for refusal in refusals), refusals
    assert "The Exchange Log" not in (page.frames[1].content() if len(page.frames) > 1 else "")
    page.close()
