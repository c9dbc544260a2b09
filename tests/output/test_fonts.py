"""The site's own fonts are the files that they are said to be, and the style asks for those and no others."""

import re
from hashlib import sha256
from pathlib import Path

from tests.conftest import ROOT

FONTS = ROOT / "static" / "fonts"
LISTED = re.compile(r"^([0-9a-f]{64})  (\S+\.woff2)$", re.MULTILINE)
FETCHED = re.compile(r"""url\(["']?([^#"')]+)""")
FACE = re.compile(r"@font-face \{([^}]*)\}")


def style() -> str:
    return (ROOT / "static" / "style.css").read_text(encoding="utf-8")


def faults_of(folder: Path, listed: str, used: set[str]) -> list[str]:
    """Say which fonts are not listed with their digest, not used by the style, or not there."""
    digests = {name: digest for digest, name in LISTED.findall(listed)}
    there = {path.name: sha256(path.read_bytes()).hexdigest() for path in folder.glob("*.woff2")}
    changed = [f"{name}: not the file that is listed" for name in there if digests.get(name) != there[name]]
    missing = [f"{name}: not there" for name in sorted((used | digests.keys()) - there.keys())]
    unused = [f"{name}: not used" for name in sorted(there.keys() - used)]
    return [*changed, *missing, *unused]


def test_every_font_is_listed_unchanged_and_used() -> None:
    """README.txt beside the fonts gives each one's digest, and the style fetches each of them and nothing else."""
    used = set(FETCHED.findall(style()))
    assert {address.rpartition("/")[0] for address in used} == {"fonts"}
    listed = (FONTS / "README.txt").read_text(encoding="utf-8")
    assert faults_of(FONTS, listed, {address.rpartition("/")[2] for address in used}) == []


def test_words_are_there_before_the_fonts_are() -> None:
    """Each face that is fetched is shown when it has come and says which letters it has; the others are the reader's own."""
    faces = FACE.findall(style())
    fetched = [face for face in faces if "url(" in face]
    assert fetched
    assert [
        face for face in fetched if "font-display: swap" not in face or "unicode-range:" not in face
    ] == []
    own = [face for face in faces if face not in fetched]
    assert [face for face in own if "local(" not in face or "size-adjust:" not in face] == []


def test_the_licence_comes_with_the_fonts() -> None:
    """The SIL Open Font License asks that its text and the copyright go wherever the fonts go."""
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / "OFL.txt").read_text(encoding="utf-8")
    assert "Reserved Font\nName 'Source'" in (FONTS / "README.txt").read_text(encoding="utf-8")


def test_a_changed_a_missing_and_an_unused_font_are_found(tmp_path: Path) -> None:
    """The check can fail."""
    for name in ("changed", "unused"):
        (tmp_path / f"{name}.woff2").write_bytes(b"x")
    listed = f"{'0' * 64}  changed.woff2\n{sha256(b'x').hexdigest()}  unused.woff2\n"
    assert faults_of(tmp_path, listed, {"changed.woff2", "missing.woff2"}) == [
        "changed.woff2: not the file that is listed",
        "missing.woff2: not there",
        "unused.woff2: not used",
    ]
