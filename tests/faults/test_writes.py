#!/usr/bin/env python3
"""A call that fails while a file is written: no torn file, no row lost, nothing left over, status 2 and a clear message."""
import errno, resource, unittest

from faulty import FILES, WRITING, FaultTest, name_of, some

CALLS = ("open", "read", "write", "fsync", "fchmod", "linkat", "rename", "close")
PLACES = {"new": [], "old": ["--force"]}


class Writes(FaultTest):
    def whole(self, tool):
        """What the tool writes from both files, and from what is left when one or both could not be read."""
        out = []
        for files in (FILES, [FILES[0], "none.md"], ["none.md", FILES[1]], ["none.md", "none.md"]):
            self.run_tool(tool, *WRITING[tool], "-o", "whole", *files)
            out.append(self.bytes_of("whole"))
            (self.folder / "whole").unlink(missing_ok=True)
        return out

    def test_each_call_of_each_tool(self):
        for tool, args in WRITING.items():
            whole = self.whole(tool)
            for place, force in PLACES.items():
                old = b"precious" if place == "old" else None
                for call in CALLS:
                    self.prepare(old)
                    count = self.count(call, tool, *args, "-o", "out", *force, *FILES)
                    for n in range(1, count + 1):
                        for number in (errno.EIO, errno.ENOSPC) if call == "write" else (errno.EIO,):
                            with self.subTest(tool=tool, place=place, call=call, n=n, error=name_of(number)):
                                self.prepare(old)
                                run = self.faulty(f"{call}:{n}:{number}", tool, *args, "-o", "out", *force, *FILES)
                                now = self.bytes_of("out")
                                self.assertEqual(self.left_over("out"), [])
                                if run.status in (0, 1):  # the call had nothing to do with it
                                    self.assertEqual(now, whole[0], run)
                                else:
                                    self.assert_clear(run)
                                    self.assertIn(now, [old, *whole])
                                    if call in ("write", "fsync", "fchmod", "linkat", "rename"):
                                        self.assertIn("out: error: cannot be written", run.err)
                                        self.assertEqual(now, old)
        print(f"{self.tried} faults in files that -o names")

    def prepare(self, old):
        (self.folder / "out").unlink(missing_ok=True)
        if old is not None:
            self.write("out", old)

    def test_a_disk_that_takes_half(self):
        for tool, args in WRITING.items():
            with self.subTest(tool):
                run = self.faulty("write:1:half", tool, *args, "-o", "out", *FILES)
                self.assert_clear(run)
                self.assertIn("No space", run.err)
                self.assertEqual(self.left_over(), [])

    def test_files_may_grow_no_larger(self):
        """ulimit -f, where the kernel sends a signal besides."""
        for tool, args in WRITING.items():
            with self.subTest(tool):
                run = self.run_tool(tool, *args, "-o", "out", *FILES,
                                    preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1, 1)))
                self.assert_clear(run)
                self.assertIn("too large", run.err)
                self.assertEqual(self.left_over(), [])

    def test_a_file_system_without_nameless_files(self):
        """Then the draft has a name, and is gone all the same."""
        for n in range(1, 12):
            for number in (errno.EOPNOTSUPP, errno.EISDIR):
                run = self.faulty(f"open:{n}:{number}", "minutes-parse", "-f", "csv", "-o", "out", *FILES)
                self.assertIn(run.status, (0, 2), run)
                self.assertEqual(self.bytes_of("out") is None, run.status == 2 and "out: error" in run.err, run)
                self.assertEqual(self.left_over("out"), [])
                (self.folder / "out").unlink(missing_ok=True)


class Log(FaultTest):
    def test_each_call_of_an_update(self):
        self.assertEqual(self.run_tool("minutes-log", "update", "log.csv", "march.md").status, 0)
        old = self.bytes_of("log.csv")
        self.run_tool("minutes-log", "update", "log.csv", "april.md")
        new = self.bytes_of("log.csv")
        self.assertNotEqual(old, new)
        for call in (*CALLS, "flock", "unlink"):
            self.write("log.csv", old)
            count = self.count(call, "minutes-log", "update", "log.csv", "april.md")
            for n in range(1, count + 1):
                for number in (errno.EIO, errno.ENOSPC):
                    with self.subTest(call=call, n=n, error=name_of(number)):
                        self.write("log.csv", old)
                        run = self.faulty(f"{call}:{n}:{number}", "minutes-log", "update", "log.csv", "april.md")
                        now = self.bytes_of("log.csv")
                        self.assertIn(now, (old, new), "torn")
                        self.assertIn(self.bytes_of("log.csv.bak"), (None, old, new))
                        self.assertEqual(self.left_over("log.csv", "log.csv.bak"), [])
                        if run.status != 0:
                            self.assert_clear(run)
                        else:
                            self.assertEqual(now, new, run)
        print(f"{self.tried} faults in the update of a log")


class Archive(FaultTest):
    def test_each_call_of_an_update(self):
        update = ("minutes-archive", "update", "a.db", "april.md")
        self.assertEqual(self.run_tool("minutes-archive", "update", "a.db", "march.md").status, 0)
        bytes_of_old, old = self.bytes_of("a.db"), self.documents("a.db")
        self.assertEqual(self.run_tool(*update).status, 0)
        new = self.documents("a.db")
        self.assertNotEqual(old, new)
        for call in ("open", "read", "write", "fsync", "ftruncate", "fchmod", "unlink", "close"):
            self.archive_again(bytes_of_old)
            for n in some(self.count(call, *update), 8):
                for number in (errno.EIO, errno.ENOSPC):
                    with self.subTest(call=call, n=n, error=name_of(number)):
                        self.archive_again(bytes_of_old)
                        run = self.faulty(f"{call}:{n}:{number}", *update)
                        if run.status != 0:
                            self.assert_clear(run)
                        # What could not be tidied up after the last word was said is no trouble.
                        self.assertIn(self.documents("a.db"), (old, new) if run.status else (new,), run)
                        self.assertEqual(self.run_tool(*update).status, 0)
                        self.assertEqual(self.documents("a.db"), new)
        print(f"{self.tried} faults in the update of an archive")


class Streams(FaultTest):
    def test_standard_output_that_fails(self):
        for tool, args in WRITING.items():
            with self.subTest(tool):
                run = self.faulty(f"write:1:{errno.EIO}", tool, *args, *FILES)
                self.assert_clear(run)
                self.assertIn("<stdout>: error: cannot be written", run.err)

    def test_a_call_that_is_interrupted_is_made_again(self):
        for tool, args in WRITING.items():
            good = self.run_tool(tool, *args, *FILES)
            for call in ("read", "write"):
                run = self.faulty(f"{call}:1:{errno.EINTR}", tool, *args, *FILES)
                self.assertEqual((run.status, run.bytes), (good.status, good.bytes), run)


if __name__ == "__main__":
    unittest.main()
