#!/usr/bin/env python3
"""Memory that runs out, at one allocation or from one on: the same output as ever, or status 2 and a clear message."""
import resource, unittest

from faulty import FILES, FULL, WRITING, FaultTest, some

MOST = 6      # points for each tool, without --full
EVERY = 23    # with it every so manieth of some 10,000
COMMANDS = {
    **{tool: [*args, *FILES] for tool, args in WRITING.items()},
    "minutes-parse -j2": ["-j2", "-f", "json", *FILES],
    "minutes-log": ["update", "log.csv", "april.md"],
    "minutes-archive": ["update", "a.db", "april.md"],
}


class Memory(FaultTest):
    def test_each_allocation(self):
        for tool, file in (("minutes-log", "log.csv"), ("minutes-archive", "a.db")):
            self.assertEqual(self.run_tool(tool, "update", file, "march.md").status, 0)
        self.old = {name: self.bytes_of(name) for name in ("log.csv", "a.db")}
        self.documents_of_old = self.documents("a.db")
        self.as_before()
        old = self.state()
        for name, args in COMMANDS.items():
            tool = name.split()[0]
            good = self.run_tool(tool, *args)
            new = self.state()
            self.as_before()
            for n in some(self.count("malloc", tool, *args), MOST)[::EVERY if FULL else 1]:
                for ever in ("", "+"):
                    with self.subTest(tool=name, n=n, ever=bool(ever)):
                        self.as_before()
                        run = self.faulty(f"malloc:{n}{ever}:12", tool, *args)
                        self.assertIn(self.state(), (old, new))
                        self.assertEqual(self.left_over("log.csv", "log.csv.bak", "a.db", "a.db-wal", "a.db-shm"), [])
                        if run.status == 2:
                            self.assertRegex(run.err, "memory|error: ")
                        else:
                            self.assertEqual((run.status, run.bytes), (good.status, good.bytes), run)
            self.as_before()
        print(f"{self.tried} allocations that failed")

    def as_before(self):
        self.write("log.csv", self.old["log.csv"])
        self.archive_again(self.old["a.db"])

    def state(self):
        untouched = self.bytes_of("a.db") == self.old["a.db"] and not self.bytes_of("a.db-wal")
        return self.bytes_of("log.csv"), self.documents_of_old if untouched else self.documents("a.db")

    @unittest.skipUnless(FULL, "takes long")
    def test_little_memory_at_all(self):
        """ulimit -v, from too little to start with to enough."""
        good = self.run_tool("minutes-parse", "-f", "csv", *FILES)
        seen = set()
        for kilobytes in range(8_000, 200_000, 4_000):
            limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (1024 * kilobytes, 1024 * kilobytes))
            run = self.parse("-f", "csv", *FILES, preexec_fn=limit)
            if run.status == 0:
                self.assertEqual(run.bytes, good.bytes)
            else:
                self.assertIn(run.status, (2, 127, -6, -11) if kilobytes < 16_000 else (2, 127), run)  # the loader itself
            seen.add(run.status)
        self.assertIn(0, seen)


if __name__ == "__main__":
    unittest.main()
