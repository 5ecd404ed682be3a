#!/usr/bin/env python3
"""-j under ThreadSanitizer: every tool that reads many documents reads them side by side without a race, and prints what
it prints with one job. A race would be printed on stderr and end the tool with status 66."""
import pathlib, sys, unittest

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
from toolkit import SAMPLES, ToolTest  # noqa: E402
from builds import build  # noqa: E402

CALLS = (["minutes-parse", "--format", "ndjson"], ["minutes-parse", "--format", "csv"], ["minutes-parse", "--show", "outline"],
         ["minutes-report", "outstanding", "--as-of", "2024-08-01"], ["minutes-query", "action"], ["minutes-lint"])


class Threads(ToolTest):
    @classmethod
    def setUpClass(cls):
        cls.built = build("threads", "-DBUILD_TESTING=OFF", "-DMINUTES_STATIC=OFF", "-DCMAKE_BUILD_TYPE=None",
                          "-DCMAKE_CXX_FLAGS=-fsanitize=thread -O1 -g1") / "bin"

    def test_side_by_side(self):
        self.bin = self.built
        files = [*SAMPLES, self.folder / "missing.md", *SAMPLES, self.write("binary.md", b"\x00\x01\x02\xff" * 99)]
        for call in CALLS:
            with self.subTest(call):
                alone, side_by_side = (self.run_tool(*call, "-j", jobs, *files, timeout=600) for jobs in (1, 8))
                self.assertNotIn("ThreadSanitizer", side_by_side.err)
                self.assertEqual((side_by_side.status, side_by_side.out), (alone.status, alone.out))


if __name__ == "__main__":
    unittest.main()
