#!/usr/bin/env python3
"""The action log on the disk: never torn, never written by two at once, as it was when there is no room."""
import csv, fcntl, io, os, random, resource, signal, subprocess, time, unittest

from toolkit import BIN, NOTE, ToolTest, environment

APRIL = NOTE.replace("1 March", "5 April").replace("by 8 March", "by 2 May").replace("council", "council (done)")
MORE = "".join(f"\nAction (TA): see to mooring number {n}, which is loose\n" for n in range(300))


class Log(ToolTest):
    def setUp(self):
        super().setUp()
        self.write("march.md", NOTE)
        self.write("april.md", APRIL + MORE)
        self.log = self.folder / "log.csv"

    def update(self, *args, **more):
        return self.run_tool("minutes-log", "update", *args, **more)

    def begin(self):
        run = self.update("log.csv", "march.md")
        self.assertEqual(run.status, 0, run)
        return self.log.read_bytes()

    def assert_as_it_was(self, run, old, *says):
        self.assertEqual(run.status, 2, run)
        for words in says:
            self.assertRegex(run.err, words)
        self.assertEqual(self.log.read_bytes(), old)

    def test_backup_and_dry_run(self):
        old = self.begin()
        run = self.update("--dry-run", "log.csv", "april.md")
        self.assertEqual(run.status, 0, run)
        self.assertIn("1 closed", run.out)
        self.assertEqual(self.log.read_bytes(), old)
        self.assertEqual(self.names(), ["april.md", "log.csv", "march.md"])
        run = self.update("log.csv", "april.md")
        self.assertEqual(run.status, 0, run)
        self.assertEqual((self.folder / "log.csv.bak").read_bytes(), old)
        self.assertEqual(self.names(), ["april.md", "log.csv", "log.csv.bak", "march.md"])
        compared = self.run_tool("minutes-diff", "log.csv.bak", "log.csv")
        self.assertEqual(compared.status, 1, compared)
        self.assertIn("1 closed", compared.out)

    def test_twice_is_once(self):
        self.begin()
        self.update("log.csv", "april.md")
        new, stat = self.log.read_bytes(), self.log.stat()
        run = self.update("log.csv", "march.md", "april.md")
        self.assertEqual(run.status, 0, run)
        self.assertIn("No differences", run.out)
        self.assertEqual(self.log.read_bytes(), new)
        self.assertEqual(self.log.stat().st_mtime_ns, stat.st_mtime_ns, "it was written for nothing")

    def test_killed_at_any_moment_the_log_is_the_old_or_the_new_one(self):
        old = self.begin()
        started = time.monotonic()
        self.update("log.csv", "april.md")
        takes = time.monotonic() - started
        new = self.log.read_bytes()
        self.assertNotEqual(old, new)
        chance, seen = random.Random(5), {old: 0, new: 0}
        for n in range(240):
            self.log.write_bytes(old)
            process = subprocess.Popen([BIN / "minutes-log", "update", "log.csv", "april.md"], cwd=self.folder,
                                       env=environment(self.folder), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, takes))
            process.send_signal(signal.SIGKILL)
            process.wait()
            now = self.log.read_bytes()
            self.assertIn(now, (old, new), f"run {n}: torn")
            if (self.folder / "log.csv.bak").exists():
                self.assertIn((self.folder / "log.csv.bak").read_bytes(), (old, new), f"run {n}: the backup is torn")
            seen[now] += 1
        self.assertGreater(min(seen.values()), 0, "killed always too early or too late")
        run = self.update("log.csv", "april.md")  # what a killed run left behind is in nobody's way
        self.assertEqual(run.status, 0, run)
        self.assertEqual(self.log.read_bytes(), new)
        self.assertEqual(self.names(), ["april.md", "log.csv", "log.csv.bak", "march.md"])

    def test_files_may_grow_no_larger(self):
        old = self.begin()
        self.update("log.csv", "april.md")
        new = self.log.read_bytes()
        for room in (0, 1, len(old) - 1, len(old), len(new) - 1):
            self.log.write_bytes(old)
            limit = lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
            run = self.update("log.csv", "april.md", preexec_fn=limit)
            self.assert_as_it_was(run, old, "log.csv", "(?i)too large", "as it was")

    def test_full_disk(self):
        room = self.folder / "disk"
        room.mkdir()
        if os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", room],
                                               capture_output=True).returncode != 0:
            self.skipTest("only root can make a small disk")
        self.addCleanup(subprocess.run, ["umount", room])
        self.begin()
        self.log = room / "log.csv"
        self.log.write_bytes((self.folder / "log.csv").read_bytes())
        old = self.log.read_bytes()
        run = self.update("disk/log.csv", "april.md")
        self.assert_as_it_was(run, old, "disk/log.csv", "No space", "make room")
        self.assertLessEqual(set(os.listdir(room)), {"log.csv", "log.csv.bak"})

    def test_locked_by_somebody_else(self):
        old = self.begin()
        with open(self.log) as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            self.assert_as_it_was(self.update("log.csv", "april.md"), old, "log.csv", "somebody else", "again")
        self.assertEqual(self.update("log.csv", "april.md").status, 0)

    def test_open_in_libreoffice(self):
        old = self.begin()
        lock = self.write(".~lock.log.csv#", "Kay Bell,kay,desk,01.03.2024 10:00,file:///home/kay;")
        self.assert_as_it_was(self.update("log.csv", "april.md"), old, "LibreOffice", "Kay Bell", "~lock")
        lock.unlink()
        self.assertEqual(self.update("log.csv", "april.md").status, 0)

    def test_broken_row(self):
        broken = self.begin() + b'a-9,"never closed,x\r\n' + b"a-8,,Board,,fine\r\n"
        self.log.write_bytes(broken)
        self.assert_as_it_was(self.update("log.csv", "april.md"), broken, r"log\.csv:3", "mend this row")
        self.assertEqual(self.names(), ["april.md", "log.csv", "march.md"])

    def test_no_log(self):
        self.log.write_text("name,age\nKay,40\n")
        self.assert_as_it_was(self.update("log.csv", "april.md"), b"name,age\nKay,40\n", "no action log")
        self.log.write_bytes(NOTE.encode())
        self.assert_as_it_was(self.update("log.csv", "april.md"), NOTE.encode(), "no action log")
        self.assertEqual(self.update("nowhere/log.csv", "april.md").status, 2)

    def test_unreadable_minutes(self):
        old = self.begin()
        self.assert_as_it_was(self.update("log.csv", "nothing.md"), old, "nothing.md")
        run = self.update("log.csv", "nothing.md", "april.md")
        self.assertEqual(run.status, 2, run)
        self.assertNotEqual(self.log.read_bytes(), old)

    def test_formulas_come_back_as_they_were(self):
        self.write("march.md", NOTE.replace("write to the council", "=1+1 letters to the council"))
        self.begin()
        with open(self.log, newline="") as file:
            cells = [c for row in csv.reader(file) for c in row]
        self.assertIn("'=1+1 letters to the council", cells)
        self.assertIn("No differences", self.update("log.csv", "march.md").out)

    def test_what_the_lock_keeps(self):
        """Rights and a link stay as they were."""
        self.begin()
        self.log.chmod(0o640)
        (self.folder / "link.csv").symlink_to("log.csv")
        run = self.update("link.csv", "april.md")
        self.assertEqual(run.status, 0, run)
        self.assertTrue((self.folder / "link.csv").is_symlink())
        self.assertEqual(self.log.stat().st_mode & 0o777, 0o640)
        self.assertIn("see to mooring", self.log.read_text())


if __name__ == "__main__":
    unittest.main()
