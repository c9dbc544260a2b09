#!/bin/sh
# Make a draft entry from the answers of an issue. In: GITHUB_EVENT_PATH, the file with the issue's text. Out: the folder draft/ with `path` (the entry's path;
# not there where none could be made), the entry under that path, and `answer.md`, what the issue is told.
# Everything from the form is shown as an indented block of code, in which Markdown, mentions and links mean nothing.
set -eu
mkdir -p draft
.venv/bin/python -m tools.workflow.issue_text "$GITHUB_EVENT_PATH" > form.md
as_code() {
    sed 's/^/    /'
}
if .venv/bin/python build.py new --from-form form.md > draft/path 2> trouble.txt; then
    path=$(cat draft/path)
    mkdir -p "draft/$(dirname "$path")"
    cp "$path" "draft/$path"
    {
        echo "A draft of the entry stands on the branch named below. What is still to be done in it:"
        echo
        { .venv/bin/python build.py check "$path" || [ $? -eq 1 ]; } 2>&1 | as_code
    } > draft/answer.md
else
    rm draft/path
    {
        echo "No draft could be made of these answers:"
        echo
        as_code < trouble.txt
    } > draft/answer.md
fi
