"""The captures of the base log, made from its texts: run it (`python -m tests.rules.made_captures`) after a change to a text.

In: base-texts/<id>.txt, texts of our own invention. Out: in base/sources/<year>/<id>.yaml, everything behind `scheme: 1` is
written anew: the digest of the text and its segments. What stands before is written by hand.
"""

from hashlib import sha256
from pathlib import Path

from exchangelog.evidence.segments import lines_of

FOLDER = Path(__file__).parent
TEXTS = FOLDER / "base-texts"
HAND_WRITTEN_UNTIL = "    scheme: 1\n"


def with_capture(source: str, text: str) -> str:
    """Give a source's file with the digests of a text as its capture."""
    written, _, _ = source.partition(HAND_WRITTEN_UNTIL)
    digest = sha256(text.encode()).hexdigest()
    segments = "".join(f"      {line}\n" for line in lines_of(text))
    return f"{written}{HAND_WRITTEN_UNTIL}    sha256: {digest}\n    segments: |\n{segments}"


def made_sources() -> dict[Path, str]:
    """Give every source's file as it should stand."""
    sources = sorted((FOLDER / "base" / "sources").rglob("*.yaml"))
    return {
        path: with_capture(path.read_text("utf-8"), (TEXTS / f"{path.stem}.txt").read_text("utf-8"))
        for path in sources
    }


if __name__ == "__main__":
    for path, text in made_sources().items():
        path.write_text(text, "utf-8")
