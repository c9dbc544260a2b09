"""Take docs/picture.png, the picture at the head of the README.

In: the built site (site/), a Chromium. Out: the front page as far as its chart, in the light scheme, at the width of a
desk, with two device pixels to one so that its words stay sharp.
"""

import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.browser import HOW_TO_INSTALL, find_browser, flags

ROOT = Path(__file__).parents[1]
WIDTH, HEIGHT = 1280, 1530


def take(page: Path, picture: Path, executable: Path) -> None:
    """Open a page from disk and save what the first screen shows."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=flags())
        view = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT},
            device_scale_factor=2,
            color_scheme="light",
            reduced_motion="reduce",
        )
        view.goto(page.as_uri())
        view.screenshot(path=picture)
        browser.close()


def main() -> int:
    """Take the picture; return the exit status, 2 where there is no browser or no site."""
    executable = find_browser()
    page = ROOT / "site" / "index.html"
    if executable is None or not page.is_file():
        print(
            HOW_TO_INSTALL if executable is None else "There is no site yet: run make site first.",
            file=sys.stderr,
        )
        return 2
    picture = ROOT / "docs" / "picture.png"
    take(page, picture, executable)
    print(f"Taken: {picture.relative_to(ROOT)} ({picture.stat().st_size // 1024} KB)")
    return 0


if __name__ == "__main__":
    sys.exit(main())
