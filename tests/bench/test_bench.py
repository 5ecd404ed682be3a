#!/usr/bin/env python3
"""The benchmark itself: its corpus is the same everywhere and made of minutes, and the table measures what it says."""
import hashlib, json, os, pathlib, subprocess, sys, unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.append(str(HERE.parent / "cli"))
from toolkit import BIN, ToolTest  # noqa: E402
import run  # noqa: E402

OURS = ("parse", "parse half", "parse short", "parse -j2", "parse large", "parse huge", "version", "outstanding", "regexes",
        "parse series", *(f"report {name}" for name in run.reports()))


class Bench(ToolTest):
    def script(self, name, *args, **env):
        done = subprocess.run([sys.executable, HERE / name, *map(str, args)], cwd=self.folder, capture_output=True, text=True,
                              env=os.environ | {"MINUTES_BIN": str(BIN)} | env, timeout=200)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def hashes(self, folder):
        return {str(p.relative_to(folder)): hashlib.sha256(p.read_bytes()).hexdigest()
                for p in sorted(folder.rglob("*")) if p.is_file()}

    def test_the_corpus_is_the_same_at_each_run(self):
        made = []
        for seed in "1", "2":
            self.script("corpus.py", self.folder / seed, "--documents", 20, PYTHONHASHSEED=seed)
            made.append(self.hashes(self.folder / seed))
        self.assertEqual(made[0], made[1])
        self.assertEqual(sum(name.startswith("documents/") for name in made[0]), 20)
        self.assertEqual(len(set(made[0].values())), len(made[0]), "no document twice")

    def test_the_corpus_is_read_as_minutes(self):
        self.script("corpus.py", "made", "--documents", 30)
        done = self.run_tool("minutes-parse", "--format", "ndjson", "-r", "made/documents")
        records = [json.loads(line) for line in done.out.splitlines()]
        self.assertEqual(len(records), 30)
        for record in records:
            name = pathlib.Path(record["source"]["name"])
            with self.subTest(name):
                self.assertIn(record["source"]["bytes"], range(19_000, 34_000))
                self.assertEqual((record["kind"], record["meeting"]["date"]), ("minutes", name.stem))
                self.assertGreater(len(record["actions"]), 10)
                self.assertTrue([a for a in record["actions"] if a["people"]])
                self.assertTrue(record["decisions"] and record["items"] and record["attendees"])

    def test_everything_is_measured(self):
        found = json.loads(self.script("run.py", "--documents", 20, "--runs", 2, "--json", "--folder", self.folder / "bench"))
        self.assertEqual(len(found["measurements"]), 2)
        for once in found["measurements"]:
            for name in OURS:
                self.assertGreater(once[name]["cpu"], 0, name)
                self.assertGreater(once[name]["peak"], 1_000_000, name)
                self.assertLess(once[name]["peak"], 1_000_000_000, name)
        for figure in found["figures"]:
            if "missing" in figure:
                self.assertIn(figure["missing"], ("md4c", "md4c short", "cmark", "rg", "jq"))
            else:
                self.assertLessEqual(figure["least"], figure["median"])
                self.assertLessEqual(figure["median"], figure["greatest"])
        ratio = {f["against"]: f for f in found["figures"]}["itself on half the documents"]
        first = found["measurements"][0]
        self.assertIn(first["parse"]["cpu"] / first["parse half"]["cpu"], (ratio["least"], ratio["greatest"]))
        table = run.table(found["figures"]).splitlines()[2:]
        self.assertEqual([line.split(" | ")[0] for line in table], [f"| {f['against']}" for f in found["figures"]])
        self.assertEqual(len(table), 13)


if __name__ == "__main__":
    unittest.main()
