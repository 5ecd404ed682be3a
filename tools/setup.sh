#!/usr/bin/env bash
# What tools/try.sh and tools/test.sh share: installs what is missing, then makes an optimised build in build/.
#
#   tools/setup.sh [--system] [--full] [--target NAME]
#
# --system: also what tests/system needs, and with warnings as errors; --full: what tests/full needs. Status 2: something
# is missing and can't be installed here; it says what. Everything that is there already is left alone.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

system=no full=no target=all
while [ $# -gt 0 ]; do
    case $1 in
        --system) system=yes ;;
        --full) full=yes ;;
        --target) shift; target=${1:?--target needs a name} ;;
        *) echo "tools/setup.sh: unknown argument $1; known: --system, --full, --target NAME" >&2; exit 2 ;;
    esac
    shift
done

# Debian package, what to look for, its name.
needs() {
    cat <<'END'
g++ command c++
make command make
cmake command cmake
pkg-config command pkg-config
python3 command python3
tao-pegtl-dev header tao/pegtl.hpp
libcli11-dev header CLI/CLI.hpp
libfmt-dev header fmt/format.h
doctest-dev header doctest/doctest.h
libtomlplusplus-dev header toml++/toml.h
libuchardet-dev header uchardet/uchardet.h
nlohmann-json3-dev header nlohmann/json.hpp
libre2-dev header re2/re2.h
libsqlite3-dev header sqlite3.h
sqlite3 command sqlite3
END
    if [ "$system" = yes ]; then cat tests/system/packages.txt; fi
    if [ "$full" = yes ]; then cat tests/full/packages.txt; fi
}

there() {
    case $1 in
        command) command -v "$2" >/dev/null 2>&1 ;;
        header) printf '#if !__has_include(<%s>)\n#error missing\n#endif\n' "$2" | c++ -E -x c++ - >/dev/null 2>&1 ;;
        runtime) [ -e "$(clang++ -print-resource-dir 2>/dev/null)/$2" ] ;;
        python) PATH=/usr/bin:$PATH python3 -c "import $2" >/dev/null 2>&1 ;;
        *) echo "tools/setup.sh: don't know how to look for a $1" >&2; exit 2 ;;
    esac
}

missing() {
    needs | while read -r package kind name; do
        if ! there "$kind" "$name"; then echo "$package"; fi
    done
}

give_up() {
    echo "tools/setup.sh: $1" >&2
    printf '  %s\n' $packages >&2
    exit 2
}

install() {
    if ! command -v apt-get >/dev/null 2>&1; then
        give_up "these Debian packages, or what they are called on this system, are missing; there is no apt-get to install them with:"
    fi
    local as_root=()
    if [ "$(id -u)" != 0 ]; then
        if ! command -v sudo >/dev/null 2>&1; then
            give_up "these packages are missing, and only root can install them (apt-get install ...):"
        fi
        as_root=(sudo)
        # Without a terminal nobody can type a password.
        if [ ! -t 0 ]; then as_root=(sudo -n); fi
    fi
    echo "== Installing" $packages "(a minute or two)"
    "${as_root[@]}" apt-get update -qq || echo "apt-get update failed; trying with the package lists that are there" >&2
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends -o DPkg::Lock::Timeout=120 $packages >/dev/null ||
        give_up "apt-get could not install all of these packages:"
}

packages=$(missing)
if [ -n "$packages" ]; then
    install
    packages=$(missing)
    if [ -n "$packages" ]; then give_up "still missing after the installation:"; fi
fi

jobs=$(nproc 2>/dev/null || echo 2)
options=(-DCMAKE_BUILD_TYPE=Release)
if [ "$system" = yes ]; then options+=(-DMINUTES_WERROR=ON); fi
# A build folder that came along from elsewhere is configured anew.
if [ -f build/CMakeCache.txt ] && ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" build/CMakeCache.txt; then
    options+=(--fresh)
fi
echo "== Building in build/ (the first time takes some minutes)"
cmake -S . -B build --log-level=NOTICE "${options[@]}"
cmake --build build --parallel "$jobs" --target "$target"
