"""Print the text of the issue that a workflow is about.

In: the event as GitHub writes it, a JSON file (`GITHUB_EVENT_PATH`). Out, printed: the issue's text as UTF-8. The text goes through a file
and no variable of the environment: of these none may be longer than 128 KiB, and 65,536 characters, which an issue may have, can be twice that.
"""

import json
import sys
from pathlib import Path


def main() -> int:
    """Read the event and print the text; an issue without one has an empty text."""
    event = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    text = event["issue"]["body"] or ""
    sys.stdout.buffer.write(text.encode("utf-8", errors="replace") + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
