#!/usr/bin/env python3
"""What clang-tidy (the checks in .clang-tidy) and cppcheck find in lib, grammars and tools: nothing; and whoever tells
them to be silent about a line says why."""
import re, subprocess, unittest

from builds import JOBS, ROOT, build

SOURCES = sorted(p for folder in ("lib", "tools") for p in (ROOT / folder).glob("*.cpp"))
SILENCED = re.compile(r"(?:NOLINT\w*|cppcheck-suppress\w*)(?P<reason>.*)")
# What cppcheck 2.10 is not asked, and why.
UNASKED = {
    "missingInclude": "it does not see the libraries' headers",
    "unknownMacro": "nor the macros in them",
    "containerOutOfBounds": "it carries the size of a container from one branch into another",
    "accessMoved": "it takes both sides of ?: for done in turn; clang-tidy looks for uses after a move too",
    "AssignmentIntegerToAddress": "it takes auto for a pointer",
    "invalidLifetime": "it takes a string for gone where a template reads its view; ASan looks for these",
    "danglingTemporaryLifetime": "the same",
    "returnTempReference": "it takes the Rows& that add() hands on for a temporary",
}
CPPCHECK = ["cppcheck", "--quiet", "--std=c++20", "--language=c++", "--enable=warning,performance,portability",
            "--inline-suppr", *(f"--suppress={name}" for name in UNASKED), "--error-exitcode=1",
            "--template={file}:{line}: {id}: {message}", "-j", JOBS, "-I", ROOT / "lib"]


class Analysis(unittest.TestCase):
    def silent(self, *command):
        done = subprocess.run([str(word) for word in command], cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                              stderr=subprocess.STDOUT, text=True)
        self.assertEqual(done.returncode, 0, done.stdout[-20_000:])

    def test_clang_tidy(self):
        folder = build("analysis", "-DBUILD_TESTING=OFF", "-DMINUTES_STATIC=OFF", "-DCMAKE_CXX_COMPILER=clang++",
                       "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON", targets=())
        self.silent("run-clang-tidy", "-quiet", "-p", folder, "-j", JOBS, *(f"^{re.escape(str(p))}$" for p in SOURCES))

    def test_cppcheck(self):
        self.silent(*CPPCHECK, *SOURCES)

    def test_whoever_silences_them_says_why(self):
        for path in (p for folder in ("lib", "grammars", "tools") for p in (ROOT / folder).glob("*.?pp")):
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                if m := SILENCED.search(line):
                    self.assertRegex(m["reason"], r"[(\[][\w.,-]+[)\]]:? \w+ \w+|^ \w+ +(//|;) *\w+ \w+", f"{path}:{number}")


if __name__ == "__main__":
    unittest.main()
