"""One harness under atheris: libFuzzer changes the texts of the corpus and keeps those that reach other branches of the program.

In, as arguments: the harness's name, then what libFuzzer takes (options, and folders of texts). Out: libFuzzer's report; where a text was found that
should not be, the text in a file.
"""

import sys

import atheris

from tools.fuzz.harness import ROOT, load

# Whose branches are followed: ours, and those of the libraries written in Python that read what strangers wrote.
WATCHED = ("exchangelog", "markdown_it", "trafilatura", "htmldate", "courlan", "justext")


def main() -> None:
    """Watch the packages, load the harness, and look for texts until the time is over."""
    name, *arguments = sys.argv[1:]
    with atheris.instrument_imports(include=[*WATCHED]):
        harness = load(name)
    atheris.Setup([str(ROOT / "tools" / "fuzz"), *arguments, f"-max_len={harness.longest}"], harness.judge)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
