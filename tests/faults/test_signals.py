#!/usr/bin/env python3
"""A signal at every call: what was to be written is the old file or the new one, and no draft is left over."""
import signal, unittest

from faulty import FILES, FULL, WRITING, FaultTest, some

POLITE = [signal.SIGTERM, signal.SIGINT, signal.SIGHUP] if FULL else [signal.SIGTERM]


class Signals(FaultTest):
    def each_point(self, before, signals, tool, *args, most=1000):
        """Yields each signal at each call, and what runs it; `before` is called first. Without --full at most about `most`
        calls."""
        for number in signals:
            before()
            count = self.count("any", tool, *args)
            self.assertGreater(count, 5)
            for n in some(count, most):
                with self.subTest(tool=tool, signal=number.name, n=n):
                    before()
                    yield number, lambda: self.faulty(f"any:{n}:sig{int(number)}", tool, *args)

    def test_output_files(self):
        tools = WRITING if FULL else {"minutes-parse": WRITING["minutes-parse"]}
        for tool, args in tools.items():
            for force in ([], ["--force"]):
                old = b"precious" if force else None
                arguments = [*args, "-o", "out", *force, *FILES]
                self.run_tool(tool, *args, "-o", "whole", *FILES)
                new = self.bytes_of("whole")
                (self.folder / "whole").unlink()
                before = lambda: self.reset(old)
                for number, run_it in self.each_point(before, [*POLITE, signal.SIGKILL], tool, *arguments):
                    run = run_it()
                    self.assertIn(run.status, (-number, 0, 1), run)
                    self.assertIn(self.bytes_of("out"), (old, new))
                    left = self.left_over("out")
                    if number == signal.SIGKILL and force:  # which waits for nobody: between naming and renaming
                        self.assertLessEqual(len(left), 1)
                        for name in left:
                            self.assertRegex(name, r"^\.minutes-")
                            (self.folder / name).unlink()
                    else:
                        self.assertEqual(left, [])
        print(f"{self.tried} signals while -o is written")

    def reset(self, old):
        (self.folder / "out").unlink(missing_ok=True)
        if old is not None:
            self.write("out", old)

    def test_the_log(self):
        self.assertEqual(self.run_tool("minutes-log", "update", "log.csv", "march.md").status, 0)
        old = self.bytes_of("log.csv")
        self.run_tool("minutes-log", "update", "log.csv", "april.md")
        new = self.bytes_of("log.csv")
        before = lambda: self.write("log.csv", old)
        for number, run_it in self.each_point(before, [*POLITE, signal.SIGKILL], "minutes-log", "update", "log.csv", "april.md"):
            run_it()
            self.assertIn(self.bytes_of("log.csv"), (old, new))
            self.assertIn(self.bytes_of("log.csv.bak"), (None, old, new))
            may_stay = [".log.csv.new"] if number == signal.SIGKILL else []
            self.assertLessEqual(set(self.left_over("log.csv", "log.csv.bak")), set(may_stay))
            self.write("log.csv", old)
            again = self.run_tool("minutes-log", "update", "log.csv", "april.md")
            self.assertEqual(again.status, 0, again)
            self.assertEqual(self.bytes_of("log.csv"), new)
            self.assertEqual(self.left_over("log.csv", "log.csv.bak"), [])
        print(f"{self.tried} signals while the log is brought up to date")

    def test_the_archive(self):
        update = ("minutes-archive", "update", "a.db", "april.md")
        self.assertEqual(self.run_tool("minutes-archive", "update", "a.db", "march.md").status, 0)
        bytes_of_old, old = self.bytes_of("a.db"), self.documents("a.db")
        self.assertEqual(self.run_tool(*update).status, 0)
        new = self.documents("a.db")
        before = lambda: self.archive_again(bytes_of_old)
        for _, run_it in self.each_point(before, [*POLITE, signal.SIGKILL], *update, most=12):
            run_it()
            # What SQLite keeps beside it belongs to it, until the next update.
            self.assertLessEqual(set(self.left_over("a.db")), {"a.db-wal", "a.db-shm"})
            self.assertIn(self.documents("a.db"), (old, new))
            self.assertEqual(self.run_tool(*update).status, 0)
            self.assertEqual(self.documents("a.db"), new)
            self.assertEqual(self.left_over("a.db"), [])
        print(f"{self.tried} signals while the archive is brought up to date")

    def test_a_run_that_is_stopped_early_ends_by_the_signal(self):
        run = self.faulty(f"any:1:sig{int(signal.SIGTERM)}", "minutes-parse", *FILES)
        self.assertEqual(run.status, -signal.SIGTERM, run)


if __name__ == "__main__":
    unittest.main()
