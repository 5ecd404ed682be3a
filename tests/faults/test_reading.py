#!/usr/bin/env python3
"""What is read changes, vanishes or fails under the reader's hands: it is told, and the other files are still done."""
import errno, re, subprocess, unittest

from faulty import APRIL, FILES, NOTE, FaultTest
from toolkit import TOOLS, environment


class Sources(FaultTest):
    def test_a_read_that_fails(self):
        """But for those that only look at what kind of file it is."""
        whole, told = self.parse("-f", "csv", *FILES), set()
        for n in range(1, self.count("read", "minutes-parse", "-f", "csv", *FILES) + 1):
            run = self.faulty(f"read:{n}:{errno.EIO}", "minutes-parse", "-f", "csv", *FILES)
            if run.status == 0:
                self.assertEqual(run.bytes, whole.bytes)
                continue
            self.assert_clear(run)
            told |= set(re.findall(r"(\w+\.md): error: cannot be read", run.err))
            self.assertIn("write to the council", run.out)  # the other file
        self.assertEqual(told, set(FILES))

    def test_a_file_that_changes_while_it_is_read(self):
        long = NOTE + "\nThe jetty was looked at again.\n" * 5000
        self.write("march.md", long)
        count = self.count("read", "minutes-parse", "-f", "csv", *FILES)
        for how in ("cut", "grow"):
            told = 0
            for n in range(1, count + 1):  # before its first read and after its last it may be what it likes
                path = self.write("march.md", long)
                run = self.faulty(f"read:{n}:{how}", "minutes-parse", "-f", "csv", *FILES, file=path)
                self.assertEqual(run.out.count("write to the council"), 1 if run.status == 2 else 2, run)
                if run.status == 2:
                    self.assertIn("march.md: error: has changed while it was being read", run.err)
                    told += 1
            self.assertGreater(told, 0)

    def test_a_file_that_vanishes(self):
        whole = self.parse("-f", "csv", *FILES)
        for n in range(1, self.count("any", "minutes-parse", "-f", "csv", *FILES) + 1):
            path = self.write("march.md")
            run = self.faulty(f"any:{n}:gone", "minutes-parse", "-f", "csv", *FILES, file=path)
            if run.status == 2:
                self.assertIn("march.md: error: there is no such file", run.err)
                self.assertIn("write to the council", run.out)
            else:
                self.assertEqual(run.bytes, whole.bytes)

    def test_a_folder_whose_files_vanish(self):
        path = self.write("year/march.md")
        self.write("year/april.md", APRIL)
        run = self.faulty("read:1:gone", "minutes-parse", "-f", "csv", "-r", "year", file=path)
        self.assertIn(run.status, (0, 2), run)
        self.assertIn("write to the council", run.out)


class Neighbours(FaultTest):
    def test_two_that_update_one_log(self):
        """Each gets its turn or is told to try again; no row is lost."""
        tasks = ["paint the shed", "insure the ferry", "order new planks", "thank the choir", "call the plumber",
                 "hire a marquee", "print the posters", "count the life jackets"]
        for n, task in enumerate(tasks):
            note = NOTE.replace("1 March", f"{2 + n} March").replace("write to the council", task)
            self.write(f"{n}.md", note.replace("## 1. Jetty", f"## {n}. Matter {n}"))
        waiting = set(range(8))
        for _ in range(100):
            running = {n: subprocess.Popen([self.bin / "minutes-log", "update", "log.csv", f"{n}.md"], cwd=self.folder,
                                           env=environment(self.folder), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
                       for n in waiting}
            for n, process in running.items():
                err = process.communicate(timeout=60)[1].decode()
                self.assertIn(process.returncode, (0, 2), err)
                if process.returncode == 0:
                    waiting.discard(n)
                else:
                    self.assertRegex(err, "log.csv: error: (is being updated by|has been changed by|is there already)")
            if not waiting:
                break
        self.assertEqual(waiting, set())
        log = (self.folder / "log.csv").read_text()
        for task in tasks:
            self.assertEqual(log.count(task), 1, log)
        self.assertEqual([name for name in self.names() if "log" in name or name.startswith(".")], ["log.csv", "log.csv.bak"])


class Places(FaultTest):
    ARGUMENTS = {"minutes-report": ["outstanding"], "minutes-query": ["council"], "minutes-log": ["update", "closed/log.csv"], "minutes-archive": ["update", "closed/a.archive"]}

    def test_a_folder_that_may_not_be_written_to(self):
        self.write("closed/readme.txt", "nothing")
        rights = self.as_nobody()
        (self.folder / "closed").chmod(0o555)
        for tool in TOOLS:
            with self.subTest(tool):
                out = [] if "update" in self.ARGUMENTS.get(tool, []) else ["-o", "closed/out.csv", "-f", "csv"]
                run = self.run_tool(tool, *self.ARGUMENTS.get(tool, []), *out, *FILES, **rights)
                self.assert_clear(run)
                self.assertRegex(run.err.lower(), r"closed/\S+: error: cannot be written: .*(permission denied|read-only)")
                self.assertEqual(self.left_over("closed/readme.txt"), [])

    def test_a_reader_that_leaves(self):
        """A broken pipe is no trouble, and says nothing."""
        self.write("march.md", NOTE + "".join(f"\nAction (TA): see to mooring {n}\n" for n in range(4000)))
        for tool in TOOLS:
            if "update" in self.ARGUMENTS.get(tool, []):
                continue
            with self.subTest(tool):
                process = subprocess.Popen([self.bin / tool, *self.ARGUMENTS.get(tool, []), *FILES], cwd=self.folder,
                                           env=environment(self.folder), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                process.stdout.read(10)
                process.stdout.close()
                err = process.stderr.read().decode()
                process.stderr.close()
                self.assertIn(process.wait(60), (0, 1), err)
                self.assertNotRegex(err.lower(), "pipe|error:.*written|terminate")


if __name__ == "__main__":
    unittest.main()
