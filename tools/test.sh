#!/usr/bin/env bash
# Installs what is missing, builds, and runs the tests.
#
#   tools/test.sh             the tests that need only the build's packages and Python 3
#   tools/test.sh --system    and those that need other programs, which it installs: see tests/system/packages.txt
#   tools/test.sh --full      and those that take long: see tests/full/packages.txt
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

system=no full=no
for argument in "$@"; do
    case $argument in
        --system) system=yes ;;
        --full) full=yes ;;
        *) echo "usage: tools/test.sh [--system] [--full]" >&2; exit 2 ;;
    esac
done

setup=() skipped=()
if [ "$system" = yes ]; then setup+=(--system); else skipped+=(system); fi
if [ "$full" = yes ]; then setup+=(--full); else skipped+=(full); fi
tools/setup.sh "${setup[@]}"

# Tests that build run their own jobs; the others run side by side.
select=()
if [ ${#skipped[@]} -gt 0 ]; then select=(--label-exclude "^($(IFS='|'; echo "${skipped[*]}"))$"); fi
echo "== Running the tests"
status=0
ctest --test-dir build --parallel "$(nproc 2>/dev/null || echo 2)" --output-on-failure --no-tests=error "${select[@]}" 2>&1 |
    tee build/tests.log || status=$?
awk '/tests passed, .* tests failed out of/ { failed = $4; all = $NF; print all - failed " passed, " failed " failed" }' build/tests.log
exit "$status"
