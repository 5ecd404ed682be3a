#!/usr/bin/env python3
"""build.py NAME OPTION...: builds the project again in build/NAME with other CMake options; its unit tests and
the examples of tests/spec must pass, and its minutes-parse must read every sample."""
import os, pathlib, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
CMAKE = os.environ.get("CMAKE", "cmake")
folder = pathlib.Path(os.environ.get("MINUTES_BUILD", ROOT / "build"), sys.argv[1])
jobs = str(os.cpu_count() or 1)


def run(*command):
    print("+", *command, flush=True)
    if status := subprocess.run([str(c) for c in command], stdin=subprocess.DEVNULL).returncode:
        sys.exit(f"ended with status {status}")


run(CMAKE, *sys.argv[2:], "-S", ROOT, "-B", folder)
run(CMAKE, "--build", folder, "--parallel", jobs, "--target", "minutes-unit", "minutes-tools")
run(pathlib.Path(CMAKE).with_name("ctest"), "--test-dir", folder, "--parallel", jobs, "-R", "^(unit|spec)[.]", "--output-on-failure", "--no-tests=error")
run(folder / "bin" / "minutes-parse", "--format", "ndjson", "-o", folder / "samples.ndjson", "--force", "-r", ROOT / "samples")
