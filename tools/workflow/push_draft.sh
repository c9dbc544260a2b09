#!/bin/sh
# Push a draft entry as a branch and answer the issue that it came from. In: the folder that draft.sh made, the issue's number.
set -eu
draft=$1
number=$2
export GH_REPO="$GITHUB_REPOSITORY"
branch=draft/issue-$number
if [ -f "$draft/path" ]; then
    path=$(cat "$draft/path")
    # The name is made by the program from a date; anything else is no entry and is not written.
    if ! printf '%s' "$path" | grep -Eqx 'content/exchanges/[0-9]{4}/[0-9]{4}-[0-9]{2}-[0-9]{2}(-[a-z])?\.md'; then
        echo "Not the path of an entry: $path" >&2
        exit 1
    fi
    gh auth setup-git
    if git ls-remote --exit-code --heads origin "refs/heads/$branch" > /dev/null; then
        # An editor may be at work there: a label that is set again must not take that away.
        printf 'The branch `%s` is there already and was left as it is. To have it made anew, delete it and set the label again.\n' \
            "$branch" > "$draft/answer.md"
    else
        mkdir -p "$(dirname "$path")"
        cp "$draft/$path" "$path"
        git switch --quiet --create "$branch"
        git add -- "$path"
        git -c user.name='github-actions[bot]' -c user.email='41898282+github-actions[bot]@users.noreply.github.com' \
            commit --quiet --message "Draft an entry from issue #$number" -- "$path"
        git push --quiet origin "$branch"
        printf '\nBranch: `%s`\n' "$branch" >> "$draft/answer.md"
    fi
fi
shorter=$(mktemp)
trap 'rm -f "$shorter"' EXIT
sh "$(dirname "$0")/shorten.sh" "$draft/answer.md" 60000 > "$shorter"
gh issue comment "$number" --body-file "$shorter"
