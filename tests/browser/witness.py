"""A page in the browser, and a witness of everything that it does which a page of the log must not do.

In: a browser and how a reader has set it up. Out: the page, and a list of complaints: a request to another host, an error
or a warning on the console, a script that fails, a file that is missing, a breach of the content security policy, a cookie.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Request, Response

OWN_SCHEMES = frozenset({"file", "data", "blob", "about"})
# A breach does not always reach the console; the document itself tells of each.
TELL_OF_BREACHES = """
document.addEventListener("securitypolicyviolation", (event) =>
  console.error(`content security policy: ${event.violatedDirective} ${event.blockedURI}`));
"""


@dataclass  # without slots: Playwright leaves a mark of its own on the object whose methods it calls
class Witness:
    """What was seen, in the order in which it was seen."""

    complaints: list[str] = field(default_factory=list)

    def see_request(self, request: Request) -> None:
        """Complain of a request that leaves this machine."""
        address = urlsplit(request.url)
        if address.scheme not in OWN_SCHEMES and address.hostname != "127.0.0.1":
            self.complaints.append(f"asked another host: {request.url}")

    def see_response(self, response: Response) -> None:
        """Complain of a file that is missing, pages aside: a test may well ask for a page that is not there."""
        if (
            not response.ok
            and response.status != HTTPStatus.NOT_MODIFIED
            and not response.request.is_navigation_request()
        ):
            self.complaints.append(f"{response.status} for {response.url}")

    def see_failure(self, request: Request) -> None:
        """Complain of a request that never got an answer, a missing file on the disk for one."""
        # What is still on its way when the reader goes on to the next page is given up; nothing is wrong with it.
        if request.failure != "net::ERR_ABORTED":
            self.complaints.append(f"no answer: {request.url} ({request.failure})")

    def see_console(self, message: ConsoleMessage) -> None:
        """Complain of errors and warnings on the console."""
        # Chromium's own note on a page that answers 404, which the tests of 404.html ask for.
        if message.type in {"error", "warning"} and "status of 404" not in message.text:
            self.complaints.append(f"console {message.type}: {message.text}")


@contextmanager
def open_page(browser: Browser, **reader: Any) -> Iterator[tuple[Page, Witness]]:  # noqa: ANN401 - Playwright's options
    """Open an empty page for a reader with the given settings, with a witness beside it."""
    witness = Witness()
    context = browser.new_context(**reader)
    try:
        context.add_init_script(TELL_OF_BREACHES)
        page = context.new_page()
        page.set_default_timeout(20_000)
        page.on("request", witness.see_request)
        page.on("response", witness.see_response)
        page.on("requestfailed", witness.see_failure)
        page.on("console", witness.see_console)
        page.on("pageerror", lambda error: witness.complaints.append(f"script error: {error}"))
        yield page, witness
        witness.complaints.extend(f"a cookie: {cookie.get('name')}" for cookie in context.cookies())
    finally:
        context.close()
