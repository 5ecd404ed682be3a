#!/usr/bin/env python3
"""Tools take minutes, records of them, and mixtures; what is made from records equals what is made from the sources."""
import json, subprocess, sys, unittest

from toolkit import BIN, NOTE, ROOT, SAMPLES, ToolTest, environment

TABLES = ("actions", "people", "items", "decisions", "meetings")


def reports():
    """The names that --list prints."""
    out = subprocess.run([BIN / "minutes-report", "--list", "--format", "json"], capture_output=True, check=True)
    return [row["report"] for row in json.loads(out.stdout)["rows"]]


class Mixtures(ToolTest):
    def both(self, tool, *args, sources, records):
        """The output of a tool over the sources and over their records, which must be the same."""
        runs = [self.run_tool(tool, *args, *files) for files in (sources, records)]
        for run in runs:
            self.assertEqual(run.status, 0, run)
        self.assertEqual(runs[0].out, runs[1].out, f"{tool} {' '.join(args)}")
        return runs[0].out

    def test_records_of_records_are_the_same_bytes(self):
        for sample in SAMPLES:
            for layout in "json", "ndjson":
                with self.subTest(sample.name, layout=layout):
                    first = self.parse("--format", layout, sample)
                    self.write("r." + layout, first.bytes)
                    self.assertEqual(self.parse("--format", layout, "r." + layout).bytes, first.bytes)

    def test_tables_and_texts_of_every_sample(self):
        for sample in SAMPLES:
            with self.subTest(sample.name):
                self.write("r.json", self.parse("--format", "json", sample).bytes)
                files = {"sources": [sample], "records": ["r.json"]}
                for table in TABLES:
                    self.both("minutes-parse", "--table", table, "--format", "csv", **files)
                for show in "records", "unclaimed":
                    self.both("minutes-parse", "--show", show, **files)

    def test_every_report_of_every_sample_and_of_all(self):
        for layout in "json", "ndjson":
            self.write("all." + layout, self.parse("--format", layout, *SAMPLES).bytes)
        for sample in SAMPLES:
            self.write(sample.stem + ".json", self.parse("--format", "json", sample).bytes)
        for report in reports():
            call = ["minutes-report", report, "--as-of", "2024-12-01", "--format", "json"]
            for sample in SAMPLES:
                with self.subTest(report, sample=sample.name):
                    self.both(*call, sources=[sample], records=[sample.stem + ".json"])
            with self.subTest(report, sample="all"):
                for layout in "json", "ndjson":
                    self.both(*call, sources=SAMPLES, records=["all." + layout])
                mixed = [s.stem + ".json" if i % 2 else s for i, s in enumerate(SAMPLES)]
                self.both(*call, sources=SAMPLES, records=mixed)

    def test_standard_input(self):
        self.write("note.md")
        records = self.parse("--format", "ndjson", "note.md").bytes
        self.assertEqual(self.parse("-", stdin=records).out, self.parse("note.md").out)
        utf16 = ("\ufeff" + records.decode()).encode("utf-16le")  # as PowerShell writes what it is piped
        self.assertEqual(self.parse(stdin=utf16).out, self.parse("note.md").out)

    def test_warnings_come_along(self):
        self.write("note.md", NOTE.replace("jetty", "jet\0ty"))
        self.write("r.json", self.parse("--format", "json", "note.md").bytes)
        self.assertRegex(self.parse("r.json").err, r"(?m)^note\.md: warning: .*\[M002\]")

    def test_a_folder_of_records(self):
        self.write("note.md")
        self.write("records/a.json", self.parse("--format", "json", "note.md").bytes)
        self.write("records/b.ndjson", self.parse("--format", "ndjson", "note.md").bytes)
        self.write("records/package.json", '{"name": "something else"}')
        run = self.parse("-r", "records")
        self.assertEqual(run.status, 0, run)
        self.assertIn("skipped 1 file", run.err)
        self.assertIn("2 documents", run.err)

    def test_records_beside_their_sources_are_not_counted_twice(self):
        self.write("year/note.md")
        self.write("year/note.record.json", self.parse("--format", "json", "year/note.md").bytes)
        run = self.parse("-r", "year")
        self.assertIn("1 document,", run.err)
        self.assertIn("skipped 1 file", run.err)

    def test_trouble(self):
        self.write("note.md")
        good = self.parse("--format", "ndjson", "note.md").out
        self.write("r.ndjson", good + good[:-20] + "\n" + good)
        self.write("other.json", '{"name": "something else"}')
        self.write("list.json", '[7, "x"]')
        run = self.parse("--format", "csv", "other.json", "r.ndjson", "list.json", "note.md")
        self.assertEqual(run.status, 2, run)
        self.assertRegex(run.err, r"(?m)^r\.ndjson:2(:\d+)?: error: is no JSON")
        self.assertRegex(run.err, r"(?m)^other\.json:1:1: error: is JSON, but no record of minutes")
        self.assertRegex(run.err, r"(?m)^list\.json: error: entry 2 is JSON, but no record")
        self.assertEqual(run.out.count("write to the council"), 3)
        self.assertIn("3 documents", run.err)
        self.assertIn("minutes-parse has written", run.err)

    def test_passes_need_the_text(self):
        self.write("note.md")
        self.write("r.json", self.parse("--format", "json", "note.md").bytes)
        run = self.parse("--show", "lines", "r.json", "note.md")
        self.assertEqual(run.status, 2)
        self.assertRegex(run.err, r"(?m)^r\.json: error: holds records")
        self.assertIn("write to the council", run.out)


if __name__ == "__main__":
    unittest.main()
