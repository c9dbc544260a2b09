#!/bin/sh
# Make the Python environment of the make targets, and install into it.
#
# In:  $1 the Python to build on, $2 the folder of the environment, then the requirements files to install, in order.
# Out: the folder with what they ask for in it; or one line on what to do, and exit status 2.
# A POSIX shell script, because it is what runs before there is a Python that we know to be new enough.
set -eu
python=$1
folder=$2
shift 2
# There while something is being installed: a run that finds it knows that the last one was cut short.
unfinished=$folder/.unfinished

stop() {
    printf '%s\n' "$*" >&2
    exit 2
}

check_python() {
    command -v "$python" >/dev/null 2>&1 ||
        stop "There is no '$python' here: install Python 3.11 or newer, or name one, as in: make site PYTHON=/usr/bin/python3.12"
    "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' ||
        stop "'$python' is older than Python 3.11: install a newer one and name it, as in: make site PYTHON=/usr/bin/python3.12"
}

# Debian keeps ensurepip, which puts pip into an environment, in a package of its own.
find_ensurepip() {
    "$python" -c 'import ensurepip' 2>/dev/null && return
    package=$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "Installing $package ..."
        export DEBIAN_FRONTEND=noninteractive
        said=$(apt-get -qq update 2>&1 && apt-get -qq install --yes --no-install-recommends "$package" 2>&1) ||
            printf '%s\n' "$said" | tail -n 5 >&2
    fi
    "$python" -c 'import ensurepip' 2>/dev/null ||
        stop "'$python' cannot make environments: install the package $package (apt-get install $package), then run make again"
}

make_environment() {
    check_python
    find_ensurepip
    echo "Making the Python environment in $folder (once) ..."
    "$python" -m venv --clear "$folder"
}

install() {
    echo "Installing what $1 names ..."
    # --only-binary: a wheel is unpacked, and no code of a package runs while it is installed. --no-deps: the file names all there is.
    "$folder/bin/python" -m pip install -qq --disable-pip-version-check \
        --require-hashes --only-binary :all: --no-deps --requirement "$1"
}

# An environment whose installation was cut short can be broken in ways that pip itself stumbles over, and one whose
# Python has since been removed does not run.
if [ -e "$unfinished" ] || ! "$folder/bin/python" -m pip --version >/dev/null 2>&1; then
    make_environment
fi

trap 'exit 130' INT TERM
touch "$unfinished"
for requirements in "$@"; do
    # pip undoes what it did where it fails by itself: the environment is whole, and the next run may go on with it.
    install "$requirements" || { rm -f "$unfinished"; stop "What $requirements names could not be installed."; }
done
rm -f "$unfinished"
