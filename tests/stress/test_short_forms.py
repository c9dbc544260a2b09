"""The harnesses of `make stress`, in short: a few kills of real builds, one full disk, a dozen hostile files."""

import json
import signal
import sys
from pathlib import Path

import pytest

from tools.measuring import Cost
from tools.stress import ended_builds
from tools.stress.bursts import burst_upon_preview
from tools.stress.ended_builds import end_builds
from tools.stress.full_disk import NothingMountedError, build_beside_full_cache, build_onto, needs
from tools.stress.hostile_files import broken_promise, check_with, hostile_cases
from tools.stress.killed_builds import kill_builds
from tools.stress.result import Result, json_of, run, table_of
from tools.stress.served_site import Reader, held_open, look
from tools.stress.tried_log import VERSIONS, Workplace, digest, made_log
from tools.stress.undisturbed_builds import build_at_once, build_in_succession

SHORT = (
    "aliases of aliases",
    "100,000 keys",
    "one key 100,000 times",
    "200 MB",
    "a megabyte of figures",
    "400,000 escapes",
    "450,000 items",
    "a hard link",
    "numbers beyond all measure",
    "every control",
    "prose: open brackets",
    "prose: numbers in words",
    "prose: accents of two classes in turn",
    "a FIFO",
    "a link to a device",
    "folders a thousand deep",
    "3,000 citations of quotes with nearly their ids",
    "98 figures with 20 phrases in each of 20 quotes",
    "7,500 kinds of people of as many unknown wholes",
    "9,000 kinds of people, each a part of the one before",
    "a tagline of a megabyte",
)
"""Those that once cost minutes or ended in a traceback, and one of each other sort."""


@pytest.mark.parametrize("name", SHORT)
def test_a_hostile_file_costs_little_and_ends_in_findings(tmp_path: Path, name: str) -> None:
    """Within 10 seconds and 500 MiB there are findings, or one line on why there can be none."""
    case = dict(hostile_cases())[name]
    assert broken_promise(check_with(case, tmp_path)) == ""


def test_a_broken_promise_is_seen() -> None:
    """The measure can fail: on a traceback, a killed run, too much time, too much memory."""
    assert "traceback" in broken_promise(Cost(1, "Traceback (most recent call last):", 0, 1, 50))
    assert broken_promise(Cost(-9, "", 0, 1, 50)).startswith("status -9")
    assert broken_promise(Cost(2, "one line\nand another\n", 0, 1, 50)).startswith("status 2")
    assert broken_promise(Cost(0, "", 0, 11, 50)) == "cost 11.0 s and 50 MiB"
    assert broken_promise(Cost(0, "", 0, 1, 501)) == "cost 1.0 s and 501 MiB"
    assert broken_promise(Cost(1, "1 error\n", 0, 1, 50)) == ""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Workplace:
    """Prepare a log in three versions, once for all that build it: large enough for its work to be shared by two processes."""
    return Workplace.prepare(
        made_log(tmp_path_factory.mktemp("log") / "content"), tmp_path_factory.mktemp("place")
    )


def test_killed_builds_leave_a_whole_site(place: Workplace) -> None:
    """Real builds, killed: what is read meanwhile and afterwards is wholly one site, nothing goes on, and the next build puts all right."""
    killed = kill_builds(9, 7, place)
    assert killed.kills == 9
    assert len(killed.whom) == 3
    assert sum(killed.reads.values()) > killed.builds
    assert [killed.torn, killed.survivors, killed.left_behind, killed.wrong] == [[], [], [], []]


def test_builds_that_are_ended_say_nothing_and_leave_nothing(place: Workplace) -> None:
    """By a signal to a build or to its whole group, at random moments: silence, the status of shells, one whole site."""
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as under nohup
    try:
        ended = end_builds(5, 3, place)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
    assert (ended.builds, sum(ended.by.values()), ended.wrong) == (5, 5, [])
    assert ended.done_by_then < 5


def test_a_build_that_does_not_end_as_it_should_is_seen(
    place: Workplace, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The harness can fail: on another status, on a word, on what is left."""
    program = "import signal, sys, time; signal.signal(15, lambda *_: sys.exit('a word')); open('left', 'w'); time.sleep(30)"
    monkeypatch.setattr(Workplace, "command", lambda *_, **__: [sys.executable, "-c", program])
    end = ended_builds.End(signal.SIGTERM, whole_group=True, after=0.5)
    assert list(ended_builds.end_one(place, end, ended_builds.Ended())) == [
        "status 1",
        "it said 'a word\\n'",
        "left",
    ]
    (place.folder / "left").unlink()


def test_builds_at_once_and_in_succession_are_read_as_one_site_or_another(place: Workplace) -> None:
    """A reader meets whole sites alone; of two builds at once the second waits, and who is left when one is killed publishes."""
    found = [build_in_succession(1, place), build_at_once(2, 1, place)]
    assert [[one.torn, one.wrong] for one in found] == [[[], []], [[], []]]
    assert found[1].waited > 0


def test_a_burst_upon_the_preview_is_one_change(tmp_path: Path) -> None:
    """Every file of a log saved at once costs a build or two, and the preview answers with whole pages meanwhile."""
    (burst,) = burst_upon_preview(60, 3, tmp_path, bursts=1)
    assert burst.files >= 50
    assert burst.broken == ()


def test_a_torn_site_is_seen(tmp_path: Path) -> None:
    """The reader can fail: on a file that is gone, on one that has other bytes than the manifest says, and on a manifest of nobody's."""
    listed = b'{"files": {"a": {"sha256": "0"}, "b": {"sha256": "0"}}}'
    (tmp_path / "manifest.json").write_bytes(listed)
    (tmp_path / "a").write_text("other", "utf-8")
    faults = ["a: other bytes than the manifest says", "b: No such file or directory"]
    with held_open(tmp_path) as descriptor:
        assert look(descriptor, {digest(listed): "x"}) == ("x", faults)
        assert look(descriptor, {}) == ("", ["a manifest that no build has made", *faults])
    with Reader(tmp_path, {}) as reader:
        reader.finish_round()
    assert len(reader.torn) == 3 * reader.ended > 0


def test_a_full_disk_keeps_the_old_site(place: Workplace) -> None:
    """A build that does not fit, for bytes or for files, says so in one line; what is served is whole, and nothing lies beside it."""
    try:
        (_, kibibytes, _), (files, _, _) = needs(place)
        found = [
            build_onto(place, f"size={kibibytes - 4}k", VERSIONS[:2]),
            build_onto(place, f"nr_inodes={files - 1}", VERSIONS[:1]),
            build_beside_full_cache(place, VERSIONS[:2]),
        ]
    except NothingMountedError:
        pytest.skip("nothing can be mounted here")
    assert [one.faults for one in found] == [(), (), ()]
    assert [(one.published, one.refused) for one in found] == [(1, 1), (0, 1), (2, 0)]


def test_a_harness_that_fails_is_a_broken_promise(tmp_path: Path) -> None:
    """What could not be tried is told as broken, in the table and in the line of JSON, and the others are run."""

    def fail(_folder: Path) -> Result:
        raise OSError("no room")

    results = {
        "one": run(fail, "one", tmp_path),
        "other": run(lambda _: Result({"builds": 3}), "other", tmp_path),
    }
    assert results["one"].broken == ("the harness failed: OSError: no room",)
    assert list(table_of(results))[-1] == "1 promises were broken."
    assert json.loads(json_of(results))["other"] == {"figures": {"builds": 3}, "broken": [], "seconds": 0}
