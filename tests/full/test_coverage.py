#!/usr/bin/env python3
"""How much of lib/ the quick tests run, counted by llvm-cov: at least LEAST percent of its lines.

Run alone it prints the figure; build/full/coverage/report.txt has it for each file."""
import json, pathlib, subprocess, unittest

from builds import BUILD, CMAKE, JOBS, ROOT, build, run

LEAST = 95.0  # percent of the lines


class Coverage(unittest.TestCase):
    def test_lines_of_the_library(self):
        # Where the counts go is built in, since the tests run the tools in an environment of their own; %m: runs of one
        # program add up in one file.
        counts = BUILD / "coverage" / "%m.profraw"
        folder = build("coverage", "-DMINUTES_STATIC=OFF", "-DCMAKE_CXX_COMPILER=clang++", "-DCMAKE_BUILD_TYPE=None",
                       f"-DCMAKE_CXX_FLAGS=-O1 -fprofile-instr-generate={counts} -fcoverage-mapping",
                       targets=("minutes-unit", "minutes-tools"))
        for old in folder.glob("*.profraw"):
            old.unlink()
        run(pathlib.Path(CMAKE).with_name("ctest"), "--test-dir", folder, "--parallel", JOBS, "-R", "^(unit|spec|cli)[.]")
        run("llvm-profdata-14", "merge", "-o", folder / "all.profdata", *folder.glob("*.profraw"))
        tools = [word for tool in sorted((folder / "bin").iterdir()) for word in ("-object", tool)]
        programs = [folder / "tests" / "minutes-unit", *tools, f"-instr-profile={folder / 'all.profdata'}"]
        (folder / "report.txt").write_text(run("llvm-cov-14", "report", *programs, ROOT / "lib"))
        # Asked for a folder, llvm-cov also counts what is compiled into its files from others.
        files = json.loads(run("llvm-cov-14", "export", "-summary-only", *programs, stderr=subprocess.DEVNULL))["data"][0]["files"]
        lines = [f["summary"]["lines"] for f in files if pathlib.Path(f["filename"]).resolve().parent == ROOT / "lib"]
        percent = 100 * sum(l["covered"] for l in lines) / sum(l["count"] for l in lines)
        print(f"{percent:.2f}% of the lines of lib/, in {len(lines)} files")
        self.assertGreaterEqual(percent, LEAST, f"see {folder / 'report.txt'}")


if __name__ == "__main__":
    unittest.main()
