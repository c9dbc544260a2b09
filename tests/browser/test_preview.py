"""The editor's preview in a real browser: it reloads by itself, under the pages' own content security policy."""

from pathlib import Path

from playwright.sync_api import Browser, Page

from tests.browser.conftest import OpenPage
from tests.browser.loopback import serve
from tests.output.previewing import running_preview

STYLE_LINES = (Path(__file__).parents[2] / "static" / "style.css").read_text(encoding="utf-8").splitlines()
# The pages of these tests are not the site's: they have its style, and none of its fonts.
STYLE = "\n".join(line for line in STYLE_LINES if not line.startswith("@font-face"))
CONNECTED = "window.LiveReload && window.LiveReload.connector?.protocol"


def wait_for_connection(page: Page) -> None:
    """Wait until the page listens for changes.

    Not with wait_for_function: it asks again by eval from within the page, which the page's policy rightly forbids.
    """
    for _ in range(200):
        if page.evaluate(CONNECTED):
            return
        page.wait_for_timeout(50)
    raise AssertionError("the page has not connected to the preview within ten seconds")


def test_the_page_follows_the_file_and_shows_what_is_wrong(tmp_path: Path, open_reader: OpenPage) -> None:
    """A saved page appears without a key pressed; findings stand in view over the last good page, and go when mended."""
    files = {"index.html": "first", "style.css": STYLE}
    with running_preview(tmp_path / "content", files) as preview:
        page = open_reader(viewport={"width": 1000, "height": 700})
        page.goto(f"http://127.0.0.1:{preview.port}/")
        wait_for_connection(page)
        preview.save("index.html", "second")
        page.get_by_role("heading", name="second").wait_for()

        wait_for_connection(page)
        preview.save("index.html", "here is an\nERROR, <b>bold</b> & all")
        page.get_by_text("What to do.").wait_for()
        overlay = page.locator(".overlay")
        box = overlay.bounding_box()
        assert box is not None
        assert box["y"] < 700
        assert page.get_by_role("heading", name="second").is_visible()
        assert overlay.locator("pre.code .at").inner_text() == "2ERROR, <b>bold</b> & all"
        page.screenshot(path=tmp_path / "findings.png")

        wait_for_connection(page)
        preview.save("index.html", "mended")
        page.get_by_role("heading", name="mended").wait_for()
        assert overlay.count() == 0


def test_a_script_from_the_content_does_not_run(tmp_path: Path, chromium: Browser) -> None:
    """The policy is widened for the reload's own script: one that a pull request slipped into a page stays dead."""
    hostile = '<script>document.title = "taken over"</script><img src="x.png" onerror="document.title = \'taken over\'">'
    with running_preview(tmp_path / "content", {"index.html": hostile}) as preview:
        page = chromium.new_page()
        page.goto(f"http://127.0.0.1:{preview.port}/")
        wait_for_connection(page)
        assert page.title() == "index.html"
        page.close()


def test_a_stranger_s_page_cannot_load_the_drafts_as_a_script(tmp_path: Path, chromium: Browser) -> None:
    """The search's files are scripts that any page could load; the browser keeps those of the preview from it, and no others."""
    (tmp_path / "stranger").mkdir()
    drafts = {"index.html": "x", "drafts.js": "window.read = 'drafts'"}
    with running_preview(tmp_path / "content", drafts) as preview, serve(tmp_path / "stranger") as stranger:
        scripts = ("/own.js", f"http://127.0.0.1:{preview.port}/drafts.js")
        (tmp_path / "stranger" / "own.js").write_text("window.own = 'own'")
        (tmp_path / "stranger" / "index.html").write_text(
            "".join(f"<script src='{one}'></script>" for one in scripts)
        )
        page = chromium.new_page()
        failures: list[str | None] = []
        page.on("requestfailed", lambda request: failures.append(request.failure))
        page.goto(stranger)
        assert page.evaluate("[window.own, window.read]") == ["own", None]
        assert failures == ["net::ERR_BLOCKED_BY_RESPONSE.NotSameOrigin"]
        page.close()
