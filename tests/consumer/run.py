#!/usr/bin/env python3
"""Installs the built library into a temporary folder, builds the consumer beside this file against it and runs that."""
import os, pathlib, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
BUILD = os.environ.get("MINUTES_BUILD", HERE.parent.parent / "build")
CMAKE = os.environ.get("CMAKE", "cmake")


def run(*command):
    done = subprocess.run([str(c) for c in command], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\nended with status {done.returncode}\n{done.stdout}")
    return done.stdout


with tempfile.TemporaryDirectory() as folder:
    prefix, build = pathlib.Path(folder, "prefix"), pathlib.Path(folder, "build")
    run(CMAKE, "--install", BUILD, "--prefix", prefix)
    exported = next(prefix.rglob("minutesTargets.cmake")).read_text()
    for header_only in ("pegtl", "CLI11", "doctest"):
        if header_only in exported:
            sys.exit(f"the installed package asks its consumers for {header_only}")
    run(CMAKE, "-S", HERE, "-B", build, f"-DCMAKE_PREFIX_PATH={prefix}", "-DCMAKE_DISABLE_FIND_PACKAGE_pegtl=ON")
    run(CMAKE, "--build", build)
    said = run(build / "consumer")
    if said != "write to the council\n":
        sys.exit(f"the consumer printed {said!r}")
    for tool in ("minutes-parse", "minutes-report"):
        run(prefix / "bin" / tool, "--version")
print("1 passed, 0 failed")
