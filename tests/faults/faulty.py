"""What the tests of faults share: a tool run with one call of the C library going wrong, and what may be left on the disk.

With --full every point is tried; without, a part of them that takes seconds.
"""
import contextlib, errno, os, pathlib, sqlite3, sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests" / "cli"))
from toolkit import NOTE, ToolTest  # noqa: E402

SHIM = pathlib.Path(os.environ.get("MINUTES_FAULT", ROOT / "build" / "tests" / "fault.so")).resolve()
FULL = "--full" in sys.argv
if FULL:
    sys.argv.remove("--full")

APRIL = NOTE.replace("1 March", "5 April").replace("write to the council", "write to the council (done)")
# Every tool that writes where it is told to, with two documents as input.
WRITING = {
    "minutes-parse": ["-f", "csv"],
    "minutes-report": ["outstanding", "--as-of", "2024-06-01", "-f", "csv"],
    "minutes-query": ["council", "-f", "json"],
    "minutes-diff": ["-f", "markdown"],
    "minutes-lint": ["-f", "sarif"],
}
FILES = ["march.md", "april.md"]


def some(count, most):
    """1 to `count`; without --full at most about `most` of them, the first and the last among them."""
    step = 1 if FULL else max(1, count // most)
    return sorted({*range(1, count + 1, step), *range(max(1, count - 3), count + 1)})


class FaultTest(ToolTest):
    def setUp(self):
        super().setUp()
        if not SHIM.exists():
            self.skipTest("built without what makes calls fail")
        self.write("march.md")
        self.write("april.md", APRIL)
        self.tried = 0

    def faulty(self, fault, tool, *args, file="", **more):
        self.tried += 1
        return self.run_tool(tool, *args, env={"LD_PRELOAD": str(SHIM), "FAULT": fault, "FAULT_FILE": str(file)}, **more)

    def count(self, calls, tool, *args):
        """How many of these calls a run makes in which nothing goes wrong."""
        count = self.new_folder() / "count"
        run = self.run_tool(tool, *args, env={"LD_PRELOAD": str(SHIM), "FAULT": f"{calls}:0:0", "FAULT_COUNT": str(count)})
        self.assertIn(run.status, (0, 1), run)
        return int(count.read_text())

    def archive_again(self, content):
        """An archive as it was, without what SQLite keeps beside one."""
        for path in self.folder.glob("a.db*"):
            path.unlink()
        self.write("a.db", content)

    def documents(self, name):
        """The records of an archive, which is whole."""
        run = self.parse("-f", "ndjson", name)
        self.assertEqual(run.status, 0, run)
        with contextlib.closing(sqlite3.connect(self.folder / name)) as database:
            self.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
        return run.out

    def bytes_of(self, name):
        path = self.folder / name
        return path.read_bytes() if path.exists() else None

    def left_over(self, *known):
        return [name for name in self.names() if name not in (*FILES, *known)]

    def assert_clear(self, run):
        """Trouble is told in words, and never by a crash."""
        self.assertEqual(run.status, 2, run)
        self.assertRegex(run.err, r"error: \S")


def name_of(number):
    return errno.errorcode.get(number, number)
