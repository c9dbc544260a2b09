#!/bin/sh
# Write findings.sarif: every finding of the work tree, compared with a revision. In: the revision. Errors are findings, no failure.
set -eu
status=0
.venv/bin/python build.py check --format sarif --against "$1" > findings.sarif || status=$?
[ "$status" -le 1 ]
