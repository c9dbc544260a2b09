#!/bin/sh
# Write review.md: what the work tree does to the record since a revision. In a workflow it stands in the job's summary as well.
# In: the revision. A review that finds errors is a review; only where none can be made does this fail.
set -eu
status=0
.venv/bin/python build.py review "$1" > review.md || status=$?
if [ "$status" -gt 1 ]; then
    exit "$status"
fi
if [ -n "${GITHUB_STEP_SUMMARY-}" ]; then
    sh "$(dirname "$0")/shorten.sh" review.md 1000000 >> "$GITHUB_STEP_SUMMARY"
fi
