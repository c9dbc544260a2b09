#!/bin/sh
# Fetch every source again: recheck.json has all that was found, recheck.md what an editor should look at (empty where that is nothing).
# Quotes that no longer stand are a result and no failure; only where the sources could not be looked at does this fail.
set -eu
status=0
.venv/bin/python build.py recheck --format json > recheck.json || status=$?
if [ "$status" -gt 1 ]; then
    exit "$status"
fi
.venv/bin/python -m tools.workflow.recheck_report recheck.json > recheck.md
