"""The tests of the finished site in a real browser: what each of them starts from.

In: the built site (tests/conftest.py), Debian's Chromium. Out: a browser, the site's addresses, and a page whose
misdeeds fail the test that opened it.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.loopback import serve
from tests.browser.witness import Witness, open_page
from tools.browser import HOW_TO_INSTALL, find_browser, flags

OpenPage = Callable[..., Page]

QUIET = (
    "--disable-background-networking",
    "--no-first-run",
    "--disable-component-update",
    "--disable-sync",
    # Whatever a page asks for, nothing but loopback has an address: a request elsewhere is seen and goes nowhere.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of this folder, so that `-m 'not browser'` leaves them out."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker("browser")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Start the system's Chromium, once a worker and module.

    Not once a session: as long as Playwright's synchronous interface is there, its event loop counts as running, and a
    test elsewhere that has an event loop of its own could not start it.
    """
    executable = find_browser()
    if executable is None:
        pytest.fail(HOW_TO_INSTALL, pytrace=False)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=[*flags(), *QUIET])
        yield browser
        browser.close()


@pytest.fixture
def open_reader(chromium: Browser) -> Iterator[OpenPage]:
    """Open pages for readers; afterwards fail the test for whatever a page did that it must not do."""
    witnesses: list[Witness] = []
    with ExitStack() as pages:

        def open_one(**reader: Any) -> Page:  # noqa: ANN401 - Playwright's options of a context
            page, witness = pages.enter_context(open_page(chromium, **reader))
            witnesses.append(witness)
            return page

        yield open_one
    assert [complaint for witness in witnesses for complaint in witness.complaints] == []


@pytest.fixture(scope="session")
def site_at_root(built_site: Path) -> Iterator[str]:
    """Serve the site at the root of a host; the address ends in '/'."""
    with serve(built_site) as address:
        yield address


@pytest.fixture(scope="session")
def site_in_folder(built_site: Path) -> Iterator[str]:
    """Serve the site in a sub-folder of a host; the address ends in '/'."""
    with serve(built_site, "/some/where/") as address:
        yield address
