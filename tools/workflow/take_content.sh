#!/bin/sh
# Put content/ of a commit into this work tree, and nothing else of it: what a stranger proposes is data for the program that is here.
# In: a commit or a reference of the remote `origin`. Afterwards FETCH_HEAD is that commit. Symbolic links become small files with the
# name of their target, so that none can lead out of the folder. No hook is run, and attributes that the proposal brings along
# (filters, encodings) come last, when nothing is left that they could change: what is judged are the bytes that were committed.
set -eu
git fetch --quiet --no-tags origin "$1"
rm -rf content
git rm -r --quiet --cached --ignore-unmatch content
take() {
    git -c core.symlinks=false -c core.hooksPath=/dev/null checkout --quiet FETCH_HEAD -- "$@"
}
take content ':(exclude,glob)content/**/.gitattributes'
if git ls-tree -r -z --name-only FETCH_HEAD -- content | grep --quiet --null-data '/\.gitattributes$'; then
    take ':(glob)content/**/.gitattributes'
fi
