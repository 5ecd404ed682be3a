#!/usr/bin/env bash
# Writes down what the tools print now: samples/NAME.record.json and the golden files beside this script. Then read
# `git diff`: every line that changed is a promise that changed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
tests/cli/run.py --refresh tests/cli/*.txt
cd samples
for source in *.txt *.md *.markdown *.html *.htm *.rst *.wiki; do
    if [ -f "$source" ]; then
        ../build/bin/minutes-parse --format json -o "${source%.*}.record.json" --force "$source"
    fi
done
