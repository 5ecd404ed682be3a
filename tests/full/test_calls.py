#!/usr/bin/env python3
"""What the tools ask of the system, seen by strace: no network, no other program, and nothing written, made, renamed or
removed but what the command line names and its own drafts beside it."""
import pathlib, re, subprocess, sys, unittest

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
from toolkit import NOTE, TOOLS, ToolTest, environment  # noqa: E402

# Each with the files it may leave in a folder that holds the two documents, a log and an archive of them.
CALLS = [
    ("minutes-parse", ["-f", "csv", "march.md", "april.md"], []),
    ("minutes-parse", ["-j", "4", "-f", "ndjson", "-o", "out.json", "march.md", "april.md"], ["out.json"]),
    ("minutes-report", ["outstanding", "--log", "log.csv", "-o", "out.md", "march.md", "april.md"], ["out.md"]),
    ("minutes-report", ["six-month", "kept.db"], []),
    ("minutes-query", ["owner:KB", "kept.db"], []),
    ("minutes-query", ["council", "-o", "found.csv", "-f", "csv", "march.md"], ["found.csv"]),
    ("minutes-diff", ["march.md", "april.md"], []),
    ("minutes-lint", ["-f", "sarif", "-o", "lint.sarif", "march.md"], ["lint.sarif"]),
    ("minutes-log", ["update", "new.csv", "march.md"], ["new.csv"]),
    ("minutes-log", ["update", "log.csv", "march.md", "april.md"], ["log.csv", "log.csv.bak"]),
    ("minutes-archive", ["update", "new.db", "march.md"], ["new.db"]),
    ("minutes-archive", ["update", "--rebuild", "kept.db", "april.md", "march.md"], []),
]
NETWORK = re.compile(r"\b(socket|socketpair|connect|bind|listen|accept4?|sendto|sendmsg|sendmmsg|recvfrom|recvmsg)\(")
STARTS = re.compile(r"\b(execve|execveat|fork|vfork)\(")
CHANGES = re.compile(r"\b(?:open|openat|creat|rename\w*|link\w*|symlink\w*|unlink\w*|mkdir\w*|rmdir|truncate|chmod|fchmodat|mknod\w*)\(.*")
WRITES = re.compile(r"O_(WRONLY|RDWR|CREAT|TRUNC|APPEND)|^(?!open)")


class Calls(ToolTest):
    def test_every_tool(self):
        self.assertEqual(sorted({tool for tool, *_ in CALLS}), TOOLS)
        for tool, args, outputs in CALLS:
            with self.subTest(tool, args=args):
                self.prepare()
                before = set(self.names())
                lines = self.traced(tool, *args)
                # What SQLite keeps beside an archive that is read, until one is written to.
                self.assertEqual(set(self.names()) - before - {"kept.db-wal", "kept.db-shm"}, set(outputs) - before)
                self.look_at(lines, {*outputs, "kept.db"})

    def prepare(self):
        self.folder = self.new_folder()
        self.write("march.md")
        self.write("april.md", NOTE.replace("1 March", "5 April"))
        for tool, file in (("minutes-log", "log.csv"), ("minutes-archive", "kept.db")):
            self.assertEqual(self.run_tool(tool, "update", file, "march.md").status, 0)

    def traced(self, tool, *args):
        log = self.new_folder() / "calls"
        done = subprocess.run(["strace", "-f", "-qq", "-s", "4096", "-e", "trace=%network,%process,%file", "-o", log,
                               self.bin / tool, *args], cwd=self.folder, env=environment(self.folder),
                              stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.assertLess(done.returncode, 2, done.stderr)
        return log.read_text().splitlines()

    def look_at(self, lines, outputs):
        self.assertIn("execve", lines[0])  # the tool itself: strace has seen it
        self.assertEqual([line for line in lines[1:] if NETWORK.search(line) or STARTS.search(line)], [])
        changes = [m[0] for m in map(CHANGES.search, lines) if m and WRITES.search(m[0])]
        self.assertTrue(changes or outputs == {"kept.db"})
        for line in changes:
            for path in re.findall(r'"((?:[^"\\]|\\.)*)"', line):
                self.assertTrue(self.allowed(path, outputs), line)

    def allowed(self, path, outputs):
        """An output, what SQLite keeps beside an archive, a draft beside it, or one without a name in its folder."""
        if path.startswith("/proc/self/fd/") or path == "/dev/null":
            return True
        path = (self.folder / path).resolve()
        return path == self.folder or path.parent == self.folder and any(o in path.name for o in outputs)


if __name__ == "__main__":
    unittest.main()
