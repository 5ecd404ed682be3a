#!/usr/bin/env python3
"""Does the released program keep its promise on large hostile input? Twice the input takes at most three times the
processor time (test_growth.py counts branches, and allows 2.3), and a blank line takes next to no memory."""
import os, pathlib, subprocess, sys, tempfile, unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from documents import DOCUMENTS, extension  # noqa: E402

PARSE = pathlib.Path(os.environ.get("MINUTES_BIN", HERE.parent.parent / "build" / "bin"), "minutes-parse")
SIZE = 150_000
MOST_GROWTH = 3.0
WORTH_COUNTING = 0.5  # seconds: what is quicker is not quadratic, and too short for a ratio (the quadratic ones took 2 to 40)
SHAPES = [
    "'[' in one line", "'<' in one line", "'(' in one line", "'**' in one line", "'_' in one line", "'\"' in one line",
    "'`' in one line", "'[[a|' in one line", "'{|' in one line", "'|' in one line", "'<!--' in one line",
    "'<ul>' in one line", "'[AI ' in one line", "'ACTION. ' in one line", "'Action: ' in one line",
    "'Present: ' in one line", "'resolved. ' in one line", "'• x ' in one line of a page",
    "labels behind a mark in one line", "lines '# Heading'", "lines '> quoted'", "lines '  - nested'", "lines '| a | b |'",
    "lines '**ACTION KB**'", "lines 'Present: Anna Lee'", "lines '- [ ] do it'", "lines 'CAPITALS HERE'",
    "'<table>' in one line of a page", "'<ol><li>x' in one line of a page", "one long word",
    "different actions in a list", "two lists of the same actions", "a table of different actions",
    "a table of one column of titles", "one owner cell", "different decisions in a list", "people in one line",
    "people one a line", "people in a table", "people and their undertakings", "people absent, and others who came",
    "chairs", "marked actions and undertakings", "an action with many dates", "an action with many months",
    "a long heading over bullets", "deeper and deeper bullets", "more and more stars", "i. again and again",
    "labels in one line", "colons in one line", "old Macintosh line ends", "small action tables",
]


def run(path):
    """Seconds of processor time and MB of memory that the document takes."""
    with subprocess.Popen([PARSE, "--format", "ndjson", path], stdout=subprocess.DEVNULL,
                          stderr=subprocess.DEVNULL) as child:
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise AssertionError(f"ended with status {child.returncode}")
    return used.ru_utime, used.ru_maxrss / 1024


class Scale(unittest.TestCase):
    def measured(self, content, suffix=".txt"):
        with tempfile.TemporaryDirectory() as folder:
            path = pathlib.Path(folder, "document" + suffix)
            path.write_bytes(content)
            return run(path)

    def growth(self, title):
        seconds = [self.measured(DOCUMENTS[title](n * SIZE).encode(), extension(title))[0] for n in (2, 1)]
        return seconds[0] / seconds[1] if seconds[0] > WORTH_COUNTING else 0

    def test_twice_the_input(self):
        for title in SHAPES:
            with self.subTest(title):
                # The least of three counts: other programs run beside this one.
                growth = next((g for _ in range(3) if (g := self.growth(title)) <= MOST_GROWTH), None)
                self.assertIsNotNone(growth, f"twice the input takes more than {MOST_GROWTH} times the time")

    def test_blank_lines_take_no_memory(self):
        lines = 4_000_000
        _, little = self.measured(b"Minutes\n\n")
        _, much = self.measured(b"Minutes\n" + b"\n" * lines)
        self.assertLess((much - little) * 1024 * 1024 / lines, 32, "bytes for a blank line")


if __name__ == "__main__":
    unittest.main()
