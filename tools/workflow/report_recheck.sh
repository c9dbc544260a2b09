#!/bin/sh
# Write what a recheck found into the open issue with the label 'recheck', or into a new one. In: the file; empty means nothing to say.
set -eu
export GH_REPO="$GITHUB_REPOSITORY"
if [ ! -s "$1" ]; then
    echo "No source has changed."
    exit
fi
shorter=$(mktemp)
trap 'rm -f "$shorter"' EXIT
sh "$(dirname "$0")/shorten.sh" "$1" 60000 > "$shorter"
gh label create recheck --force --description "Sources that have changed" > /dev/null
number=$(gh issue list --label recheck --state open --limit 1 --json number --jq '.[0].number // empty')
if [ -n "$number" ]; then
    gh issue edit "$number" --body-file "$shorter"
else
    gh issue create --title "Sources have changed" --label recheck --body-file "$shorter"
fi
