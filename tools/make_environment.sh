#!/bin/sh
# Make the Python environment that the make targets use.
#
# In:  $1 the Python to build on, $2 the folder of the environment.
# Out: the folder, with pip in it; or one line on what to do, and exit status 2.
# A POSIX shell script, because it is what runs before there is a Python that we know to be new enough.
set -eu
python=$1
folder=$2

stop() {
    printf '%s\n' "$*" >&2
    exit 2
}

command -v "$python" >/dev/null 2>&1 ||
    stop "There is no '$python' here: install Python 3.11 or newer, or name one, as in: make site PYTHON=/usr/bin/python3.12"
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
    stop "'$python' is older than Python 3.11: install a newer one and name it, as in: make site PYTHON=/usr/bin/python3.12"

# Debian keeps ensurepip, which puts pip into an environment, in a package of its own.
if ! "$python" -c 'import ensurepip' 2>/dev/null; then
    package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "Installing $package ..."
        log=$(mktemp)
        export DEBIAN_FRONTEND=noninteractive
        { apt-get -qq update && apt-get -qq install --yes --no-install-recommends "$package"; } >"$log" 2>&1 ||
            { tail -n 5 "$log" >&2; }
        rm -f "$log"
    fi
    "$python" -c 'import ensurepip' 2>/dev/null ||
        stop "'$python' cannot make environments: install the package $package (apt-get install $package), then run make again"
fi

# What an interrupted run or a Python since removed has left does not run: begin anew.
if [ -e "$folder" ] && ! "$folder/bin/python" -m pip --version >/dev/null 2>&1; then
    set -- --clear
else
    set --
fi
echo "Making the Python environment in $folder (once) ..."
"$python" -m venv "$@" "$folder"
