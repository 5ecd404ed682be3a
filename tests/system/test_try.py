#!/usr/bin/env python3
"""tools/try.sh twice, from another folder: it prints the report and writes the CSV."""
import os, subprocess, tempfile, unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


class Try(unittest.TestCase):
    def test_twice(self):
        with tempfile.TemporaryDirectory() as elsewhere:
            for _ in range(2):
                done = subprocess.run([ROOT + "/tools/try.sh"], cwd=elsewhere, capture_output=True, text=True)
                self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
                self.assertIn("build/outstanding.csv", done.stdout)
        with open(ROOT + "/build/outstanding.csv", newline="") as csv:
            self.assertGreater(len(csv.readlines()), 10)


if __name__ == "__main__":
    unittest.main()
