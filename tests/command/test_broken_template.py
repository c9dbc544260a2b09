"""A template that somebody breaks: the build says which line and leaves the last site; the preview shows it until it is mended."""

import shutil
import signal
import subprocess
import sys
import time
from http.client import HTTPConnection
from pathlib import Path

from tests.conftest import ROOT
from tests.output.previewing import free_port
from tests.rules.examples import BASE

LINE = "{{ page.nonsense }}\n"
REASON = "the template is broken: AttributeError: 'ExchangePage' object has no attribute 'nonsense'"


def command(name: str, templates: Path, *words: str) -> list[str]:
    """Give a command that makes the site of the examples' log from these templates."""
    own = ["--content", str(BASE), "--vault", str(BASE.parent), "--today", "2025-02-01"]
    return [sys.executable, "build.py", name, *own, "--templates", str(templates), *words]


def break_line(template: Path) -> int:
    """Put the line into the template's content; gives its number."""
    lines = template.read_text("utf-8").splitlines(keepends=True)
    number = lines.index("{% block content %}\n") + 1
    template.write_text("".join([*lines[:number], LINE, *lines[number:]]), "utf-8")
    return number + 1


def test_the_last_site_stands_and_the_line_is_named(tmp_path: Path) -> None:
    """By one process and by two: status 2, one line, the same; the site is as it was, and nothing lies beside it."""
    templates, site = tmp_path / "templates", tmp_path / "site"
    shutil.copytree(ROOT / "templates", templates)
    words = ["--no-cache", "--out", str(site)]
    subprocess.run(command("build", templates, *words), cwd=ROOT, check=True, capture_output=True)
    before = (site / "manifest.json").read_bytes()
    number = break_line(templates / "exchange.html")
    for jobs in ("1", "2"):
        said = subprocess.run(
            command("build", templates, *words, "--jobs", jobs),
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
        )
        place = f"{templates}/exchange.html:{number}"
        assert said.stderr == f"build.py: {place}: {REASON}; {site} is as it was\n"
        assert (said.returncode, said.stdout) == (2, "")
    assert (site / "manifest.json").read_bytes() == before
    assert {path.name for path in tmp_path.iterdir()} == {"templates", "site"}


def test_the_preview_shows_it_until_the_next_save(tmp_path: Path) -> None:
    """The page says where and why, the others are served; when the template is mended the page is there again."""
    templates, port = tmp_path / "templates", free_port()
    shutil.copytree(ROOT / "templates", templates)
    good = (templates / "exchange.html").read_text("utf-8")
    serve = subprocess.Popen(
        command("serve", templates, "--port", str(port)),
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert serve.stderr is not None
        assert serve.stderr.readline().startswith("build.py: preview at ")
        number = break_line(templates / "exchange.html")
        body = wait_for(port, 500)
        assert f"{templates}/exchange.html:{number}: the template is broken: " in body
        assert "Traceback" not in body
        assert ask(port, "/")[0] == 200
        (templates / "exchange.html").write_text(good, "utf-8")
        wait_for(port, 200)
        serve.send_signal(signal.SIGINT)
        assert serve.communicate(timeout=20) == ("", "")
        assert serve.returncode == 0
    finally:
        serve.kill()
        serve.communicate()


def wait_for(port: int, status: int) -> str:
    """Ask for an entry until it is answered with a status; gives the answer."""
    end = time.monotonic() + 30
    while (answer := ask(port, "/exchanges/2024-05-10/"))[0] != status:
        assert time.monotonic() < end, answer
        time.sleep(0.1)
    return answer[1]


def ask(port: int, path: str) -> tuple[int, str]:
    """Ask for a page."""
    connection = HTTPConnection("127.0.0.1", port, timeout=20)
    connection.request("GET", path)
    answer = connection.getresponse()
    body = answer.read().decode()
    connection.close()
    return answer.status, body
