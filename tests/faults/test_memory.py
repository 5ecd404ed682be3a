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
}


class Memory(FaultTest):
    def test_each_allocation(self):
        self.assertEqual(self.run_tool("minutes-log", "update", "log.csv", "march.md").status, 0)
        old = self.bytes_of("log.csv")
        for name, args in COMMANDS.items():
            tool = name.split()[0]
            self.write("log.csv", old)
            good = self.run_tool(tool, *args)
            new = self.bytes_of("log.csv")
            self.write("log.csv", old)
            for n in some(self.count("malloc", tool, *args), MOST)[::EVERY if FULL else 1]:
                for ever in ("", "+"):
                    with self.subTest(tool=name, n=n, ever=bool(ever)):
                        self.write("log.csv", old)
                        run = self.faulty(f"malloc:{n}{ever}:12", tool, *args)
                        self.assertIn(self.bytes_of("log.csv"), (old, new))
                        self.assertEqual(self.left_over("log.csv", "log.csv.bak"), [])
                        if run.status == 2:
                            self.assertRegex(run.err, "memory|error: ")
                        else:
                            self.assertEqual((run.status, run.bytes), (good.status, good.bytes), run)
        print(f"{self.tried} allocations that failed")

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
