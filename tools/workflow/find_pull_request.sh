#!/bin/sh
# Find the open pull request that a finished run was for; its number becomes the step's output `number`, nothing where there is none.
# The event names no pull request where it came from a fork. So it is looked up by the head's owner, branch and commit; a number that the
# run itself gave would be a stranger's word. In: HEAD_OWNER, HEAD_BRANCH, HEAD_SHA of the run, GITHUB_REPOSITORY, GITHUB_OUTPUT, GH_TOKEN.
set -eu
number=$(
    gh api --method GET "repos/$GITHUB_REPOSITORY/pulls" \
        --field state=open --field per_page=100 --field head="$HEAD_OWNER:$HEAD_BRANCH" \
        --jq '.[] | "\(.number) \(.head.sha)"' |
        awk -v sha="$HEAD_SHA" '$2 == sha { print $1; exit }'
)
case $number in
'' | *[!0-9]*) echo "No open pull request has this commit as its head: there is nothing to comment on." ;;
*) echo "number=$number" >> "$GITHUB_OUTPUT" ;;
esac
