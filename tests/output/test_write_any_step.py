"""Whatever was published, whatever comes next, and wherever the system fails: the folder is wholly the old site or wholly the new one."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from exchangelog.write import CannotWrite, OutputRefused, swap
from exchangelog.write.old_tree import folders_above
from tests.output.failing_system import NEVER, FailingSystem, Killed
from tests.output.site_on_disk import names_in, publish, read_whole, texts_in

Tree = Mapping[str, str]

NAMES = st.sampled_from(["a", "b", "Ґ", "index.html", "CNAME"])
PATHS = st.lists(NAMES, min_size=1, max_size=3).map("/".join)
TREES = st.dictionaries(PATHS, st.sampled_from(["", "one", "two" * 99]), min_size=1, max_size=7)


def whole(tree: Tree, *others: Tree) -> dict[str, str]:
    """Give the files that can lie in one folder together, beside others: none is a folder of another."""
    kept: dict[str, str] = {}
    for path, text in tree.items():
        there = {*kept, *(one for other in others for one in other)}
        if path not in there | folders_above(there) and not folders_above([path]) & there:
            kept[path] = text
    return kept


def is_refused(foreign: Tree, new: Tree) -> bool:
    """Say whether a foreign file is in the new site's way: one of its files or folders has to stand there, or it stands in a file's place."""
    return any(
        new.get(path, text) != text or path in folders_above(new) or folders_above([path]) & new.keys()
        for path, text in foreign.items()
    )


def lay_out(folder: Path, old: Tree, foreign: Tree) -> None:
    """Publish twice, so that there is a tree from before as well, and put the files of others among ours."""
    for tree in ({"index.html": "first"}, old):
        assert attempt(tree, folder, FailingSystem()) is None
    for path, text in foreign.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)


def attempt(new: Tree, folder: Path, system: FailingSystem) -> BaseException | None:
    """Publish on a system that fails; give what was raised."""
    try:
        with system.in_place():
            publish(new, folder)
    except (CannotWrite, OutputRefused, Killed) as trouble:
        return trouble
    return None


def steps_of(old: Tree, new: Tree, foreign: Tree, system: FailingSystem) -> int:
    """Count the steps of a publication that succeeds."""
    with TemporaryDirectory() as name:
        lay_out(Path(name) / "site", old, foreign)
        counting = replace(system, step=NEVER, opened=set())
        attempt(new, Path(name) / "site", counting)
        return counting.taken


FAILURES = st.builds(
    FailingSystem,
    step=st.integers(0, 999) | st.integers(-30, -1),  # from the end: where the trees change places
    errno=st.sampled_from([None, errno.ENOSPC, errno.EACCES, errno.EIO]),
    lasts=st.booleans(),
    one_call=st.booleans(),
)


@settings(max_examples=150, deadline=None)
@given(old=TREES.map(whole), new=TREES.map(whole), foreign=st.just({}) | TREES, failing=FAILURES)
def test_the_folder_is_one_site_wherever_the_system_fails(
    old: Tree, new: Tree, foreign: Tree, failing: FailingSystem
) -> None:
    """The disk is full, a right is missing, the process killed at any step: who reads sees one site, foreign files stay, and the next build succeeds."""
    foreign = whole(foreign, old)
    steps = steps_of(old, new, foreign, failing)
    system = replace(failing, step=failing.step % steps, opened=set())
    before, after = {**old, **foreign}, {**foreign, **new}
    with TemporaryDirectory() as name:
        folder = Path(name) / "site"
        lay_out(folder, old, foreign)
        reader = os.open(folder, os.O_RDONLY)
        trouble = attempt(new, folder, system)
        event(f"{type(trouble).__name__} {system.one_call}")
        if not folder.exists():  # between two renames, where there is no single step
            assert not system.one_call
            assert system.is_final, "what can be put right is put right"
            assert texts_in(folder.with_name(".site-previous")) == before
        elif trouble is None:
            assert texts_in(folder) == after
        elif isinstance(trouble, Killed):
            assert texts_in(folder) in (before, after)
        else:
            assert texts_in(folder) == before
            if isinstance(trouble, CannotWrite) and not system.is_final:
                assert set(names_in(folder.parent)) <= {"site", ".site-previous"}
        assert {path: data.decode() for path, data in read_whole(reader).items()} == old
        os.close(reader)
        assert is_refused(foreign, new) or trouble is None or not isinstance(trouble, OutputRefused)
        publish_next(folder, new, foreign, FailingSystem(one_call=system.one_call))


def publish_next(folder: Path, new: Tree, foreign: Tree, system: FailingSystem) -> None:
    """See that the next build puts all right: it is refused by the rule, or everything stands."""
    refused = attempt(new, folder, system)
    if is_refused(foreign, new):
        assert isinstance(refused, OutputRefused)
    else:
        assert refused is None
        assert texts_in(folder) == {**foreign, **new}
        assert set(names_in(folder.parent)) <= {"site", ".site-previous"}


@pytest.mark.parametrize("one_call", [True, False])
def test_everything_is_on_the_disk_before_the_trees_change_places(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, one_call: bool
) -> None:
    """Where the machine stops behind the change, the names lead to whole files: by one call for all, or file by file and folder by folder."""
    synced: list[str] = []
    changed: list[int] = []

    def sync(descriptor: int) -> bool:
        synced.append("all" if one_call else "")
        assert os.fstat(descriptor).st_size
        return one_call

    def change(_one: Path, _other: Path) -> bool:
        changed.append(len(synced))
        return False

    publish({"a/b.html": "old"}, tmp_path / "site")
    names = {tmp_path.stat().st_ino: "above"}
    monkeypatch.setattr(swap, "sync_file_system", sync)
    monkeypatch.setattr(swap, "exchange_paths", change)
    monkeypatch.setattr(
        os, "fsync", lambda descriptor: synced.append(names.get(os.fstat(descriptor).st_ino, ""))
    )
    publish({"a/b.html": "new", "c.html": "new"}, tmp_path / "site")
    assert changed == [1 if one_call else 1 + 5]  # two files, the manifest, two folders
    assert synced[-1] == "above"
