"""Take static/social.png, the picture that social networks show beside a link to the log, from tools/social.svg.

In: the drawing, the site's own fonts, a Chromium. Out: 1200 by 630 pixels, the size that the networks ask for. The picture is committed,
since a build needs no browser; take it again when the drawing has changed.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.browser import HOW_TO_INSTALL, find_browser, flags

ROOT = Path(__file__).parents[1]
DRAWING = ROOT / "tools" / "social.svg"
PICTURE = ROOT / "static" / "social.png"
WIDTH, HEIGHT = 1200, 630


def take(executable: Path) -> None:
    """Open the drawing, wait for its fonts, and save what it shows."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=flags())
        view = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        view.goto(DRAWING.as_uri())
        view.evaluate("document.fonts.ready.then(() => null)")
        view.screenshot(path=PICTURE)
        browser.close()


def main() -> int:
    """Take the picture; return the exit status, 2 where there is no browser."""
    executable = find_browser()
    if executable is None:
        print(HOW_TO_INSTALL, file=sys.stderr)
        return 2
    take(executable)
    print(f"Taken: {PICTURE.relative_to(ROOT)} ({PICTURE.stat().st_size // 1024} KB)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
