#!/usr/bin/env python3
"""Counts the instructions that the tools take (callgrind), beside those in instructions.json: instructions.py [--record]

A count is not noisy, as a time is. More than 10% above the recorded count a byte fails; far below it asks to record
anew, which --record does, with the build in build/. Counts are of one kind of build only: with another compiler or
build type there is nothing to compare with, and the test is skipped (status 77)."""
import json, os, pathlib, re, subprocess, sys, tempfile

import corpus

HERE = pathlib.Path(__file__).resolve().parent
BUILD = pathlib.Path(os.environ.get("MINUTES_BUILD", HERE.parents[1] / "build"))
BIN = pathlib.Path(os.environ.get("MINUTES_BIN", BUILD / "bin"))
RECORDED = HERE / "instructions.json"
DOCUMENTS = 15  # one of each family of samples
MOST, LITTLE = 1.10, 0.80  # of the recorded count
SKIPPED = 77

WORK = {  # what is counted: the part of the corpus that it reads, and the command before it
    "start": (None, ["minutes-parse", "--version"]),
    "parse": ("documents", ["minutes-parse", "--format", "ndjson", "-r"]),
    "parse short lines": ("short", ["minutes-parse", "--format", "ndjson", "-r"]),
    "report outstanding": ("documents", ["minutes-report", "outstanding", "--as-of", "2030-01-01", "-r"]),
}


def build():
    """The compiler and the build type, as CMake knows them: "GNU 12.2, Release"."""
    known = "".join(p.read_text() for p in BUILD.glob("CMakeFiles/*/CMakeCXXCompiler.cmake"))
    compiler = re.search(r'set\(CMAKE_CXX_COMPILER_ID "(\w+)"\)', known)
    version = re.search(r'set\(CMAKE_CXX_COMPILER_VERSION "(\d+\.\d+)', known)
    kind = re.search(r"^CMAKE_BUILD_TYPE:\w+=(.*)$", (BUILD / "CMakeCache.txt").read_text(), re.M)
    return f"{compiler[1]} {version[1]}, {kind[1]}"


def instructions(tool, *args):
    run = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", BIN / tool, *args],
                         stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                         env=os.environ | {"LC_ALL": "C.UTF-8"})
    collected = re.search(rb"Collected : (\d+)", run.stderr)
    if run.returncode != 0 or not collected:
        sys.exit(f"instructions.py: {tool} under valgrind: status {run.returncode}\n{run.stderr.decode()[-2000:]}")
    return int(collected[1])


def counted():
    """{name: {"instructions": n, "bytes": of the documents read}}"""
    with tempfile.TemporaryDirectory(prefix="minutes-test-") as folder:
        sizes = corpus.write(pathlib.Path(folder), DOCUMENTS)
        return {name: {"instructions": instructions(*command, *([f"{folder}/{part}"] if part else [])),
                       "bytes": sizes[part][1] if part else 1} for name, (part, command) in WORK.items()}


def compare(found, recorded):
    """Prints a line for each, and gives how many take too many."""
    worse = 0
    for name, now in found.items():
        before = recorded[name]
        ratio = now["instructions"] / now["bytes"] / (before["instructions"] / before["bytes"])
        worse += ratio > MOST
        print(f"{name:20} {now['instructions'] / now['bytes']:12,.1f} instructions a byte, {ratio:.3f} of what was recorded")
        if ratio > MOST:
            print("    too many: callgrind shows where; if it must be, record it: tests/bench/instructions.py --record")
        elif ratio < LITTLE:
            print("    far fewer: record it, so that it stays so: tests/bench/instructions.py --record")
    return worse


def main():
    recorded = json.loads(RECORDED.read_text()) if RECORDED.exists() else {}
    if sys.argv[1:] == ["--record"]:
        RECORDED.write_text(json.dumps({"build": build(), "counts": counted()}, indent=1) + "\n")
        return 0
    if build() != recorded.get("build"):
        print(f"skipped: this build is {build()}, and the counts were recorded with {recorded.get('build', 'none yet')}")
        return SKIPPED
    worse = compare(counted(), recorded["counts"])
    print(f"{len(WORK) - worse} passed, {worse} failed")
    return 1 if worse else 0


if __name__ == "__main__":
    sys.exit(main())
