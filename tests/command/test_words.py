"""Words that no command understands: one line that says which, exit status 2, and nothing done."""

from pathlib import Path

import pytest

from exchangelog.cli import main


def told(words: list[str], capsys: pytest.CaptureFixture[str]) -> str:
    """Type words that are refused; gives the one line without the program's name."""
    assert main(words) == 2
    said = capsys.readouterr()
    assert (said.out, said.err.count("\n")) == ("", 1)
    assert said.err.replace("\n", "").isprintable()
    return said.err.removeprefix("build.py: ").removesuffix("\n")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (["check", "--bogus"], "unrecognized arguments: --bogus (build.py --help lists what there is)"),
        (["nonsense"], "argument COMMAND: invalid choice: 'nonsense'"),
        (
            ["check", "--against"],
            "argument --against: expected one argument (build.py check --help lists what",
        ),
        (["build", "--jobs", "0"], "argument --jobs: invalid choice: 0"),
        (
            ["new", "2025-02-30"],
            "argument DATE: '2025-02-30' is not a day of the calendar, written YYYY-MM-DD",
        ),
        (
            ["capture", "x", "--published", "2025-13-01"],
            "argument --published: '2025-13-01' is not a day (YYYY-MM-DD)",
        ),
        (["check", "--x\u202e\x1b[31m\nnext"], "unrecognized arguments: --x\ufffd\ufffd[31m"),
    ],
)
def test_what_no_command_understands_is_one_line(
    words: list[str], line: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """As everything else that cannot be run; the list of all options is for `--help`."""
    assert told(words, capsys).startswith(line)


@pytest.mark.parametrize("option", ["--content", "--vault", "--templates", "--static", "--out"])
def test_an_empty_path_is_none(option: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A variable was empty: Python would take it for the working folder."""
    assert told(["build", f"{option}="], capsys).startswith(f"argument {option}: the path is empty")


@pytest.mark.parametrize("sign", ["\x1b[31m", "\n", "\x9b"])
def test_a_path_holds_nothing_that_steers_a_terminal(sign: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It is told where the site was written, and no sign of it colours or clears what else stands there."""
    line = told(["build", f"--out=site{sign}b"], capsys)
    assert line.startswith("argument --out: the path holds a control character")


def test_an_empty_host_is_not_the_whole_network(capsys: pytest.CaptureFixture[str]) -> None:
    """The system would listen on every address of the machine, and show drafts to whoever asks."""
    assert told(["serve", "--host", ""], capsys).startswith("argument --host: the host is empty")


@pytest.mark.parametrize(
    "address",
    [
        "",
        "http://[::1",
        "log.example",
        "https://log.example:0/",
        "https://log.example/?q",
        "https://log.example/#f",
        "https://log.example/../",
        "https://log.example/%2e%2e/",
        "https://log.example/%00",
        "https://log.example/\u202e/",
        "https://log.example/\udc80/",
        "https://editor@log.example/",
    ],
)
def test_an_address_that_is_none_is_told(
    address: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """`--base-url` is read as site.yaml's `base_url` is, and has no character that nobody sees."""
    line = told(["build", "--base-url", address, "--out", str(tmp_path / "site")], capsys)
    assert line.startswith("argument --base-url: '")
    assert "' is no web address, such as https://log.example/ (" in line
    assert list(tmp_path.iterdir()) == []
