"""Every dependency has its reason, and what is installed is what pyproject.toml asks for, to the byte."""

import json
import re
import tomllib
from collections.abc import Iterable, Mapping
from itertools import pairwise

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.architecture.python_files import ROOT

PIN = re.compile(r"^([a-z0-9-]+)==([^\s;\\]+)", re.MULTILINE)
# What a pin, its marker, its hashes and uv's notes look like; anything else has no place in a requirements file.
ALLOWED_LINE = re.compile(
    r"#.*|[a-z0-9-]+==[^ ]+( ; [^\\]+)? \\|    --hash=sha256:[0-9a-f]{64}( \\)?|    # .*"
)


def requirements(name: str) -> str:
    return (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8")


def dependencies() -> Mapping[str, list[str]]:
    """Read the dependencies of pyproject.toml by the requirements file that pins them."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return {"site": project["project"]["dependencies"], **project["dependency-groups"]}


def without_reason(text: str, wanted: Iterable[str]) -> list[str]:
    """Find the dependencies whose line in a pyproject.toml has no comment of a few words."""
    return [
        one
        for one in wanted
        if not re.search(rf'^\s*"{re.escape(one)}",\s*#\s*\w.{{10,}}$', text, re.MULTILINE)
    ]


def not_pinned(wanted: Iterable[str], text: str) -> list[str]:
    """Find the dependencies that a requirements file does not pin to a version that they allow."""
    pins = dict(PIN.findall(text))
    return [
        one
        for one in wanted
        if not (requirement := Requirement(one)).specifier.contains(
            pins.get(canonicalize_name(requirement.name), "0")
        )
    ]


def pins_without_hash(text: str) -> list[str]:
    lines = [line for line in text.splitlines() if not line.strip().startswith("#")]
    return [
        line for line, following in pairwise([*lines, ""]) if PIN.match(line) and "--hash=" not in following
    ]


def strange_lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if not ALLOWED_LINE.fullmatch(line)]


def test_every_dependency_has_its_reason() -> None:
    """The comment behind each dependency in pyproject.toml says why it is there."""
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert [one for wanted in dependencies().values() for one in without_reason(text, wanted)] == []


def test_requirements_follow_pyproject() -> None:
    """Each dependency is pinned, in the file of its group, to a version that pyproject.toml allows (`make lock`)."""
    assert {group: not_pinned(wanted, requirements(group)) for group, wanted in dependencies().items()} == {
        "site": [],
        "dev": [],
        "bench": [],
        "fuzz": [],
        "peers": [],
        "build": [],
    }


def test_what_the_tests_run_on_is_what_the_site_is_built_with() -> None:
    """dev.txt holds every pin of site.txt, at the same version."""
    assert set(PIN.findall(requirements("site"))) <= set(PIN.findall(requirements("dev")))


def test_every_pin_has_its_hashes_and_names_no_host() -> None:
    """A requirements file is pins, markers, hashes and notes: no option, no address of an index, no bare name."""
    for name in ("site", "dev", "bench", "fuzz", "build"):
        assert pins_without_hash(requirements(name)) == []
        assert strange_lines(requirements(name)) == []
        assert "://" not in requirements(name)


def test_what_comes_from_npm_is_pinned_by_digest_and_names_no_host() -> None:
    """requirements/npm: each package has its digest, and none says from where it is fetched."""
    lock = json.loads((ROOT / "requirements" / "npm" / "package-lock.json").read_text(encoding="utf-8"))
    wanted = json.loads((ROOT / "requirements" / "npm" / "package.json").read_text(encoding="utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert {name.removeprefix("node_modules/") for name in packages} >= wanted["dependencies"].keys()
    assert [
        name for name, package in packages.items() if not package["integrity"].startswith("sha512-")
    ] == []
    assert "://" not in json.dumps(lock)


def test_what_is_missing_or_strange_is_found() -> None:
    """The checks can fail: no reason, no pin, an old pin, a pin without hash, an index."""
    assert without_reason('"jinja2>=3",\n"babel>=2",  # dates and plurals\n', ["jinja2>=3", "babel>=2"]) == [
        "jinja2>=3"
    ]
    assert not_pinned(["jinja2>=3", "PyYAML>=6"], "jinja2==2.9 \\\n") == ["jinja2>=3", "PyYAML>=6"]
    assert pins_without_hash("jinja2==3.1\n    # via x\nbabel==2.18 \\\n    --hash=sha256:00\n") == [
        "jinja2==3.1"
    ]
    assert strange_lines("--index-url x\njinja2>=3\n") == ["--index-url x", "jinja2>=3"]
