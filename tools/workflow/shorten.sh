#!/bin/sh
# Print a Markdown file in at most so many bytes: whole lines from its beginning, and a word on the rest.
# In: the file, the number of bytes. GitHub refuses a comment of more than 65,536 characters and a summary of more than 1 MiB.
set -eu
if [ "$(wc -c < "$1")" -le "$2" ]; then
    cat "$1"
    exit
fi
# LC_ALL=C: awk counts bytes.
LC_ALL=C awk -v most="$(($2 - 200))" '{ used += length($0) + 1; if (used > most) exit; print }' "$1"
printf '\n\n**This is not the whole.** The rest stands in the file that the run keeps, under "Artifacts".\n'
