"""Write the JSON Schemas of the YAML files to where an editor looks for them: .vscode/schemas.

In: the record's models and the languages of content/site.yaml, by way of `build.py schema`. Out: a file a kind, as JSON (2020-12). They
are committed, so that completion works in a fresh clone; a test says when they are behind.
"""

import json
import subprocess
import sys
from pathlib import Path

FOLDER = Path(".vscode/schemas")
KINDS = ("source", "site", "speakers", "publishers", "categories", "agreements")
"""The kinds that are YAML files; the others are front matter, which no editor of today judges by a schema."""


def schema_texts() -> dict[str, str]:
    """Give the text of each file by its name."""
    command = [sys.executable, "build.py", "schema"]
    schemas = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)
    return {
        f"{kind}.schema.json": json.dumps(schemas[kind], ensure_ascii=False, indent=2) + "\n"
        for kind in KINDS
    }


def main() -> int:
    """Write the files; return the exit status."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in schema_texts().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
