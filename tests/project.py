#!/usr/bin/env python3
"""The rules of the project's shape that a machine can check."""
import json, pathlib, re, unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent
EXTENSIONS = (".txt", ".md", ".markdown", ".html", ".htm", ".rst", ".wiki")
SAMPLES = sorted(p for p in (ROOT / "samples").iterdir() if p.suffix in EXTENSIONS)


def includes(path):
    return re.findall(r'^\s*#\s*include\s*["<]([^">]+)', path.read_text(encoding="utf-8"), re.M)


class Shape(unittest.TestCase):
    def test_the_top_level_holds_what_was_agreed(self):
        found = {p.name for p in ROOT.iterdir() if not p.name.startswith((".", "build"))}
        self.assertEqual(found, {"CMakeLists.txt", "README.md", "grammars", "lib", "samples", "tests", "tools"})

    def test_library_headers_ask_for_nothing_but_the_standard_library(self):
        for path in (ROOT / "lib").glob("*.hpp"):
            for name in includes(path):
                with self.subTest(path.name, include=name):
                    self.assertTrue((ROOT / "lib" / name).exists() or re.fullmatch(r"[a-z_]+", name))

    def test_library_files_include_their_own_header_first(self):
        for path in (ROOT / "lib").glob("*.cpp"):
            if path.with_suffix(".hpp").exists():
                self.assertEqual(includes(path)[0], path.stem + ".hpp", path.name)

    def test_grammars_include_no_library_and_no_streams(self):
        for path in (ROOT / "grammars").glob("*.hpp"):
            for name in includes(path):
                with self.subTest(path.name, include=name):
                    self.assertFalse(name.startswith("lib/") or name in ("iostream", "fstream", "cstdio"))

    def test_arrows_point_one_way(self):
        for path in (ROOT / "lib").glob("*.[ch]pp"):
            self.assertFalse([n for n in includes(path) if n.startswith(("CLI/", "tools/", "tool.hpp"))], path.name)
        for path in (ROOT / "tools").glob("*.[ch]pp"):
            self.assertFalse([n for n in includes(path) if n.startswith(("tao/", "grammars/"))], path.name)

    def test_every_library_file_has_unit_tests(self):
        tests = {p.stem for p in (ROOT / "tests" / "unit").glob("*.cpp")}
        missing = sorted(p.stem for p in (ROOT / "lib").glob("*.cpp") if p.stem not in tests)
        self.assertEqual(missing, [], "lib/NAME.cpp is tested by tests/unit/NAME.cpp")
        for path in (ROOT / "tests" / "unit").glob("*.cpp"):
            if path.stem != "main":
                self.assertIn("TEST_CASE", path.read_text(), f"{path.name} tests nothing")

    def test_files_are_short(self):
        for folder in ("lib", "grammars", "tools"):
            for path in (ROOT / folder).glob("*.?pp"):
                self.assertLessEqual(len(path.read_text(encoding="utf-8").splitlines()), 400, path.name)

    def test_lines_are_short(self):
        for folder in ("lib", "grammars", "tools"):
            for path in (ROOT / folder).glob("*.?pp"):
                for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                    if not re.match(r'\s*\{?"', line):  # a text that is data
                        self.assertLessEqual(len(line), 120, f"{path.name}:{number}")


class Samples(unittest.TestCase):
    def test_there_are_enough(self):
        self.assertGreaterEqual(len(SAMPLES), 12)

    def test_truth_stands_beside_each(self):
        for sample in SAMPLES:
            with self.subTest(sample.name):
                gold = json.loads(sample.with_name(sample.stem + ".gold.json").read_text(encoding="utf-8"))
                self.assertEqual(gold["file"], sample.name)

    def test_nothing_is_left_over(self):
        stems = {s.stem for s in SAMPLES}
        for path in (ROOT / "samples").glob("*.json"):
            self.assertIn(path.name.split(".")[0], stems, f"{path.name} belongs to no sample")

    def test_length(self):
        for sample in SAMPLES:
            self.assertIn(sample.read_bytes().count(b"\n"), range(40, 201), sample.name)


if __name__ == "__main__":
    unittest.main()
