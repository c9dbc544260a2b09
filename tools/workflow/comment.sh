#!/bin/sh
# Write a review among the comments of a pull request; the comment of an earlier run is written anew. In: the number, the file.
set -eu
shorter=$(mktemp)
trap 'rm -f "$shorter"' EXIT
sh "$(dirname "$0")/shorten.sh" "$2" 60000 > "$shorter"
GH_REPO=$GITHUB_REPOSITORY gh pr comment "$1" --edit-last --create-if-none --body-file "$shorter"
