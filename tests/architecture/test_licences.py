"""Every package that a build installs stands in docs/dependencies.md with its licence, as the package itself gives it; nothing runs code to be installed."""

import re
from collections.abc import Mapping
from importlib.metadata import metadata

from tests.architecture.python_files import ROOT
from tests.architecture.test_dependencies import PIN, requirements

ROW = re.compile(r"^\| ([a-z0-9-]+) \| ([^|]+?) \|$", re.MULTILINE)
CLASSIFIER = "License :: OSI Approved :: "
SPELLINGS = {
    "MIT License": "MIT",
    "BSD License": "BSD",
    "The BSD 2-Clause License": "BSD-2-Clause",
    "GNU Library or Lesser General Public License (LGPL)": "LGPL",
}
FREE = re.compile(r"MIT|BSD|Apache-2\.0|MPL-|LGPL|PSF-2\.0")
"""What a site that anybody may publish can be built with."""


def licence_of(package: str) -> str:
    """Give the licence of an installed package: its expression, else its field, else what it is filed under."""
    said = metadata(package)
    field = (said["License"] or "").strip().split("\n")[0]
    filed = [
        one.removeprefix(CLASSIFIER) for one in said.get_all("Classifier") or [] if one.startswith(CLASSIFIER)
    ]
    licence = said["License-Expression"] or field or " or ".join(filed)
    return SPELLINGS.get(licence, licence)


def listed() -> Mapping[str, str]:
    table = (ROOT / "docs" / "dependencies.md").read_text("utf-8").partition("| --- | --- |")[2]
    return dict(ROW.findall(table))


def test_every_package_of_a_build_is_listed_with_its_licence() -> None:
    """Those of requirements/site.txt and no others; the licence is the one that the installed package names."""
    pins = [name for name, _version in PIN.findall(requirements("site"))]
    assert listed() == {name: licence_of(name) for name in pins}


def test_every_licence_lets_anybody_build_and_publish() -> None:
    """None asks for more than its own text and notices; of several to choose from, one does."""
    assert [name for name, licence in listed().items() if not FREE.search(licence)] == []


def test_nothing_runs_code_to_be_installed() -> None:
    """Only wheels are installed, and only what is pinned; docopt, which comes as source alone, is none of it."""
    set_up = (ROOT / "tools" / "set_up.sh").read_text("utf-8")
    assert "--require-hashes --only-binary :all: --no-deps --requirement" in set_up
    assert set_up.count("-m pip install") == 1
    for name in ("site", "dev", "bench", "fuzz", "build"):
        assert "docopt" not in dict(PIN.findall(requirements(name)))


def test_a_licence_in_other_words_is_the_same() -> None:
    """Old packages name their licence in their own words; unknown ones stay as they are and are looked at."""
    assert licence_of("jinja2") == "BSD"
    assert licence_of("pydantic") == "MIT"
    assert not FREE.search("GPL-3.0-only")
    assert not FREE.search("Proprietary")
