"""The log's command: `python build.py` checks the content and writes the site.

In: the command line. Out: what exchangelog.cli does with it, and its exit status; 2 where a dependency is missing. Whatever is imported,
signals come first: Ctrl-C is silent from here on (exchangelog/ending.py).
"""

import gc
import os
import sys

if __name__ == "__main__":
    # Nobody here asks for a local time, and a library that looks for it as it is loaded breaks where TZ names a file that is no zone.
    os.environ["TZ"] = "UTC"
    if sys.flags.safe_path:  # by PYTHONSAFEPATH, -P or -I Python leaves out the program's own folder
        sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))  # noqa: PTH100, PTH120 - pathlib is no light load
    try:
        from exchangelog.ending import end_at_once, ignore_signals

        end_at_once()
        from exchangelog.cli import main

        status = main(sys.argv[1:])
        ignore_signals()
    except ModuleNotFoundError as missing:
        if missing.name is None or missing.name.partition(".")[0] == "exchangelog":
            raise
        by_make = "run `make site` (and then .venv/bin/python build.py)"
        by_pip = "pip install --require-hashes --only-binary :all: --no-deps -r requirements/site.txt"
        sys.stderr.write(
            f"build.py: the package {missing.name} is not installed here: {by_make}, or: {by_pip}\n"
        )
        status = 2
    except (ImportError, MemoryError) as trouble:  # a library that is damaged, or finds no room
        said = " ".join(f"{type(trouble).__name__}: {trouble}".split())
        sys.stderr.write(f"build.py: the program could not be loaded whole ({said})\n")
        status = 2
    except KeyboardInterrupt:  # in the instant before signals are listened to, or after
        status = 130
    gc.freeze()  # on its way out Python looks twice for circles among all values, which takes a sixth of a check
    sys.exit(status)
