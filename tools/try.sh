#!/usr/bin/env bash
# From nothing to the outstanding actions: installs what is missing, builds, reads samples/ and prints the report.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
if [ $# -gt 0 ]; then
    echo "usage: tools/try.sh (no arguments): installs what is missing, builds, and reports on samples/" >&2
    exit 2
fi

tools/setup.sh --target minutes-tools

as_of=2024-06-30  # a day soon after the samples' meetings
echo "== The meetings of samples/"
build/bin/minutes-parse --table meetings -r samples
echo
echo "== Their outstanding actions"
build/bin/minutes-report outstanding --as-of "$as_of" -r samples
build/bin/minutes-report outstanding --as-of "$as_of" -o build/outstanding.csv --force -r samples 2>/dev/null
echo
echo "The same report for a spreadsheet is in $PWD/build/outstanding.csv"
echo "With your own minutes: build/bin/minutes-report outstanding FILE..."
