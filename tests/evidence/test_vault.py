"""The vault: what it keeps is read by source and digest, and nothing is missed that is not there."""

from hashlib import sha256
from pathlib import Path

from exchangelog.evidence.segments import lines_of
from exchangelog.evidence.vault import read_vault
from exchangelog.record.filed import Filed
from exchangelog.record.source import Source

TEXT = "307 people came home.\nAll are well."


def source_of(*digests: str) -> Filed[Source]:
    """Make a source with a capture for each digest."""
    captures = [
        {
            "taken": "2025-01-01",
            "origin": "live",
            "extent": "full",
            "sha256": digest,
            "scheme": "1",
            "segments": "",
        }
        for digest in digests
    ]
    raw = {
        "url": None,
        "url_note": "It was printed.",
        "publisher": "a",
        "title": None,
        "published": None,
        "language": "en",
        "captures": captures,
    }
    return Filed("sources/2025/a.yaml", "a", Source.model_validate(raw))


def test_kept_texts_are_read_by_source_and_digest(tmp_path: Path) -> None:
    """Of each text that is there the digest of its bytes and its lines are given, whatever its name promises."""
    true, false, none = sha256(TEXT.encode()).hexdigest(), "0" * 64, "1" * 64
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / f"{true}.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a" / f"{false}.txt").write_bytes(b"\xff")
    kept = read_vault(tmp_path, [source_of(true, false, none)])
    assert set(kept) == {("a", true), ("a", false)}
    assert kept["a", true].sha256 == true
    assert kept["a", true].lines == lines_of(TEXT)
    assert kept["a", false].lines is None


def test_no_vault_is_an_empty_one(tmp_path: Path) -> None:
    """A vault that is not there keeps nothing."""
    assert read_vault(tmp_path / "nowhere", [source_of("0" * 64)]) == {}
