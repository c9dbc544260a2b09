"""datapackage.json is a Data Package (version 2) that frictionless finds nothing to complain about, with digests, keys and terms."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from exchangelog.exports.tables import TABLES
from tests.exports.given_away import file_of, odd_data

VALIDATOR = Path(sys.executable).parent / "frictionless"


@pytest.fixture(scope="module")
def package() -> dict[str, Any]:
    read: dict[str, Any] = json.loads(file_of(odd_data(), "datapackage.json"))
    return read


def lay_out(folder: Path) -> Path:
    """Write the data files into a folder, as the site has them."""
    for artifact in odd_data().artifacts():
        if artifact.path.startswith("data/"):
            path = folder / artifact.path.removeprefix("data/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(artifact.make())
    return folder / "datapackage.json"


def judge_package(package: Path) -> subprocess.CompletedProcess[str]:
    """Let frictionless judge a package, as its users do: by its command."""
    command = [str(VALIDATOR), "validate", package.name, "--type", "package", "--json"]
    return subprocess.run(
        command, cwd=package.parent, capture_output=True, text=True, encoding="utf-8", check=False
    )


def test_frictionless_finds_it_valid(tmp_path: Path) -> None:
    """Every table with its types, keys, references and choices, every file with its size and digest."""
    run = judge_package(lay_out(tmp_path))
    report = json.loads(run.stdout)
    assert (run.returncode, report["valid"]) == (0, True), run.stdout[:2000]
    assert report["stats"]["tasks"] == 2 * len(TABLES) + 1


def test_frictionless_sees_a_reference_that_leads_nowhere(tmp_path: Path) -> None:
    """The test above can fail: on a figure of an event that is not there, whose file has another digest as well."""
    package = lay_out(tmp_path)
    figures = tmp_path / "figures.csv"
    figures.write_bytes(figures.read_bytes().replace(b"2030-01-04,1,", b"2030-01-09,1,"))
    run = judge_package(package)
    kinds = {error["type"] for task in json.loads(run.stdout)["tasks"] for error in task["errors"]}
    assert run.returncode == 1
    assert {"foreign-key", "hash-count"} <= kinds


def test_every_file_is_named_with_its_size_and_digest(package: dict[str, Any]) -> None:
    """All that lies in the folder, the package itself aside."""
    paths = {one.path.removeprefix("data/") for one in odd_data().artifacts() if one.path.startswith("data/")}
    assert {one["path"] for one in package["resources"]} == paths - {"datapackage.json"}
    for resource in package["resources"]:
        data = file_of(odd_data(), resource["path"])
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"


def test_the_profiles_are_those_of_version_2(package: dict[str, Any]) -> None:
    """On the package, each resource and each schema: readers decide on the version by them."""
    profiles = "https://datapackage.org/profiles/2.0/"
    assert package["$schema"] == f"{profiles}datapackage.json"
    assert {one["$schema"] for one in package["resources"]} == {f"{profiles}dataresource.json"}
    tables = [one for one in package["resources"] if one.get("type") == "table"]
    assert {one["schema"]["$schema"] for one in tables} == {f"{profiles}tableschema.json"}
    assert not any("profile" in one for one in (package, *package["resources"]))


def test_every_column_is_described(package: dict[str, Any]) -> None:
    """With its type and its meaning; one that the build works out says so; the words of others are not in the CSV."""
    described = {one["name"]: one for one in package["resources"]}
    for table in TABLES:
        fields = described[table.name.replace("_", "-")]["schema"]["fields"]
        assert [field["name"] for field in fields] == [one.name for one in table.columns if not one.quoted]
        by_name = {one.name: one for one in table.columns}
        for field in fields:
            column = by_name[field["name"]]
            assert field["type"] == column.type
            assert field["description"].endswith(column.meaning)
            assert field["description"].startswith("Derived") == column.derived


def test_keys_and_references_are_described(package: dict[str, Any]) -> None:
    """A figure is told by its event and number, and names an event, a side and a kind of people."""
    (figures,) = (one for one in package["resources"] if one["name"] == "figures")
    assert figures["schema"]["primaryKey"] == ["exchange", "number"]
    assert [key["reference"] for key in figures["schema"]["foreignKeys"]] == [
        {"resource": "exchanges", "fields": ["id"]},
        {"resource": "sides", "fields": ["id"]},
        {"resource": "categories", "fields": ["id"]},
    ]
    assert figures["schema"]["missingValues"] == [""]


def test_the_package_says_whose_it_is_and_on_what_terms(package: dict[str, Any]) -> None:
    """In the words of the whole site; its date is that of the record's last change, not the build's."""
    assert package["licenses"] == [
        {
            "name": "CC-BY-4.0",
            "title": "CC BY 4.0 for our words and data, quotes excepted",
            "path": "https://creativecommons.org/licenses/by/4.0/",
        }
    ]
    assert package["name"] == "a-log-of-the-northern-war"
    assert package["id"] == "tag:example.org,2030:data"
    assert package["homepage"] == "https://example.org/northern-war/data/"
    assert package["contributors"][0]["title"] == "The Log's Test"
    assert {"title": "Gazette"} in package["sources"] or len(package["sources"]) > 2
    assert package["created"] == max(
        row["updated"] for row in json.loads(file_of(odd_data(), "exchanges.json"))
    )
