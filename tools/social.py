"""Take static/social.png, the picture that social networks show beside a link to the log, from tools/social.svg.

In: the drawing, and one for each further language (social-uk.svg), the site's own fonts, a Chromium. Out: 1200 by 630 pixels, the size that the networks
ask for. The pictures are committed, since a build needs no browser; take them again when a drawing has changed.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.browser import HOW_TO_INSTALL, find_browser, flags

ROOT = Path(__file__).parents[1]
DRAWINGS = sorted((ROOT / "tools").glob("social*.svg"))
PICTURES = ROOT / "static"
WIDTH, HEIGHT = 1200, 630


def take(executable: Path) -> None:
    """Open each drawing, wait for its fonts, and save what it shows under its own name."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=flags())
        view = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
        for drawing in DRAWINGS:
            view.goto(drawing.as_uri())
            view.evaluate("document.fonts.ready.then(() => null)")
            picture = PICTURES / f"{drawing.stem}.png"
            view.screenshot(path=picture)
            print(f"Taken: {picture.relative_to(ROOT)} ({picture.stat().st_size // 1024} KB)")
        browser.close()


def main() -> int:
    """Take the pictures; return the exit status, 2 where there is no browser."""
    executable = find_browser()
    if executable is None:
        print(HOW_TO_INSTALL, file=sys.stderr)
        return 2
    take(executable)
    return 0


if __name__ == "__main__":
    sys.exit(main())
