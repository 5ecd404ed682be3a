#!/usr/bin/env python3
"""Where output goes: -o, --force, formats by name and by extension, full disks, closed pipes, colour."""
import csv, io, json, os, pathlib, subprocess, unittest

from toolkit import BIN, NOTE, ToolTest, environment

TOOLS = {"minutes-parse": [], "minutes-report": ["outstanding", "--as-of", "2024-04-01"]}


class File(ToolTest):
    def test_extension_decides(self):
        self.write("note.md")
        for name, begins in (("a.json", "["), ("a.ndjson", "{"), ("a.csv", "")):
            run = self.parse("-o", name, "note.md")
            self.assertEqual(run.status, 0, run)
            self.assertEqual(run.out, "")
            text = (self.folder / name).read_text()
            self.assertTrue(text.startswith(begins), text)
            self.assertIn("write to the council", text)

    def test_format_wins_over_extension(self):
        self.write("note.md")
        run = self.parse("--format", "json", "-o", "a.csv", "note.md")
        self.assertEqual(run.status, 0, run)
        self.assertEqual(len(json.loads((self.folder / "a.csv").read_text())), 1)

    def test_unknown_extension(self):
        self.write("note.md")
        run = self.parse("-o", "a.docx", "note.md")
        self.assertEqual(run.status, 2, run)
        self.assertRegex(run.err, r"(?s)docx.*--format")
        self.assertEqual(self.names(), ["note.md"])

    def test_no_overwriting_without_force(self):
        for tool, args in TOOLS.items():
            self.write("note.md")
            self.write("old.csv", "precious")
            run = self.run_tool(tool, *args, "-o", "old.csv", "note.md")
            self.assertEqual(run.status, 2, run)
            self.assertRegex(run.err, r"(?s)old\.csv.*--force")
            self.assertEqual((self.folder / "old.csv").read_text(), "precious")
            run = self.run_tool(tool, *args, "-o", "old.csv", "--force", "note.md")
            self.assertEqual(run.status, 0, run)
            self.assertIn("write to the council", (self.folder / "old.csv").read_text())
            self.assertEqual(self.names(), ["note.md", "old.csv"])

    def test_sources_are_never_rewritten(self):
        self.write("note.md")
        for same in ("note.md", "./note.md", "link.md"):
            if same == "link.md":
                (self.folder / same).symlink_to("note.md")
            run = self.parse("--format", "csv", "-o", same, "--force", "note.md")
            self.assertEqual(run.status, 2, run)
            self.assertEqual((self.folder / "note.md").read_text(), NOTE)

    def test_unwritable_places(self):
        self.write("note.md")
        self.write("closed/readme.md")
        (self.folder / "folder.csv").mkdir()
        for place in ("nowhere/a.csv", "folder.csv"):
            run = self.parse("-o", place, "--force", "note.md")
            self.assertEqual(run.status, 2, run)
            self.assertIn(place, run.err)
        rights = self.as_nobody()
        (self.folder / "closed").chmod(0o555)
        run = self.parse("-o", "closed/a.csv", "note.md", **rights)
        self.assertEqual(run.status, 2, run)
        self.assertRegex(run.err.lower(), r"closed/a\.csv.*permission")
        self.assertEqual(self.names(), ["closed/readme.md", "note.md"])

    def test_what_could_be_read_is_written(self):
        self.write("note.md")
        run = self.parse("--format", "json", "-o", "a.json", "nothing.md", "note.md")
        self.assertEqual(run.status, 2, run)
        self.assertEqual(len(json.loads((self.folder / "a.json").read_text())), 1)
        self.assertEqual(self.names(), ["a.json", "note.md"])

    def test_rights_of_a_new_file_follow_the_umask(self):
        self.write("note.md")
        run = self.parse("-o", "a.csv", "note.md", umask=0o022)
        self.assertEqual(run.status, 0, run)
        self.assertEqual((self.folder / "a.csv").stat().st_mode & 0o777, 0o644)

    def test_device(self):
        self.write("note.md")
        run = self.parse("--format", "csv", "-o", "/dev/null", "note.md")
        self.assertEqual(run.status, 0, run)
        self.assertTrue(pathlib.Path("/dev/null").is_char_device())


class Stream(ToolTest):
    def test_full_disk(self):
        self.write("note.md")
        for tool, args in TOOLS.items():
            for format in ("table", "csv"):
                with open("/dev/full", "wb") as full:
                    run = self.run_tool(tool, *args, "--format", format, "note.md", stdout=full)
                self.assertEqual(run.status, 2, run)
                self.assertRegex(run.err.lower(), "no space|full")
            run = self.run_tool(tool, *args, "--format", "csv", "-o", "/dev/full", "note.md")
            self.assertEqual(run.status, 2, run)
            self.assertRegex(run.err.lower(), "/dev/full.*(no space|full)")
        for option in ("--help", "--version"):
            with open("/dev/full", "wb") as full:
                self.assertEqual(self.parse(option, stdout=full).status, 2)

    def test_closed_pipe_is_quiet(self):
        self.write("note.md", NOTE + "Action (TA): paint the boat\n" * 20_000)
        for tool, args in TOOLS.items():
            for format in ("table", "csv"):
                process = subprocess.Popen([BIN / tool, *args, "--format", format, "note.md"], cwd=self.folder,
                                           env=environment(self.folder), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                process.stdout.read(10)
                process.stdout.close()
                err = process.stderr.read().decode()
                process.stderr.close()
                self.assertIn(process.wait(30), (0, -13, 141), err)
                self.assertNotRegex(err.lower(), "pipe|error|terminate")

    def test_closed_standard_output(self):
        self.write("note.md")
        done = subprocess.run(["bash", "-c", "minutes-parse --format csv note.md >&-"], cwd=self.folder,
                              env=environment(self.folder), capture_output=True)
        self.assertEqual(done.returncode, 2, done)


class Formats(ToolTest):
    def test_json_and_ndjson_say_the_same(self):
        self.write("a.md")
        self.write("b.md", NOTE.replace("Kay", "Ann"))
        array = json.loads(self.parse("--format", "json", "a.md", "b.md").out)
        lines = [json.loads(line) for line in self.parse("--format", "ndjson", "a.md", "b.md").out.splitlines()]
        self.assertEqual(array, lines)
        self.assertEqual([r["schema"] for r in lines], ["minutes/1"] * 2)

    def test_no_document_is_an_empty_array(self):
        self.write("year/picture.png", b"")
        run = self.parse("--format", "json", "-r", "year")
        self.assertEqual(json.loads(run.out), [])

    def test_csv(self):
        self.write("note.md", NOTE.replace("write to", 'write, "kindly", to'))
        for table in ("actions", "people", "items", "decisions", "meetings"):
            run = self.parse("--format", "csv", "--table", table, "note.md")
            self.assertEqual(run.status, 0, run)
            self.assertTrue(run.bytes.endswith(b"\r\n"), table)
            self.assertEqual(run.bytes.count(b"\n"), run.bytes.count(b"\r\n"))
            rows = list(csv.reader(io.StringIO(run.out, newline="")))
            self.assertEqual({len(row) for row in rows}, {len(rows[0])})
        self.assertFalse(run.bytes.startswith(b"\xef\xbb\xbf"))
        default = self.parse("--format", "csv", "note.md")
        self.assertEqual(default.bytes, self.parse("--format", "csv", "--table", "actions", "note.md").bytes)
        row = next(csv.DictReader(io.StringIO(default.out, newline="")))
        self.assertIn('write, "kindly", to the council', row.values())

    def test_csv_cells_are_no_formulas(self):
        self.write("note.md", NOTE.replace("write to the council", "=1+1"))
        cells = [c for row in csv.reader(io.StringIO(self.parse("--format", "csv", "note.md").out)) for c in row]
        self.assertFalse([c for c in cells if c.startswith("=")], cells)
        self.assertTrue([c for c in cells if "=1+1" in c], cells)

    def test_table_is_the_default(self):
        self.write("note.md")
        for tool, args in TOOLS.items():
            plain = self.run_tool(tool, *args, "note.md")
            self.assertEqual(plain.out, self.run_tool(tool, *args, "--format", "table", "note.md").out)
            self.assertIn("write to the council", plain.out)


class Terminal(ToolTest):
    def test_colour(self):
        self.write("note.md")
        for tool, args in TOOLS.items():
            for more, env, wanted in (([], {}, True), (["--color=never"], {}, False), ([], {"NO_COLOR": "1"}, False),
                                      (["--color", "always"], {"NO_COLOR": "1"}, True)):
                run = self.run_on_terminal(tool, *args, *more, "note.md", env=env)
                self.assertEqual(run.status, 0, run)
                self.assertEqual("\x1b[" in run.out, wanted, (more, env, run))
            self.assertNotIn("\x1b", self.run_tool(tool, *args, "note.md").out)
            self.assertIn("\x1b[", self.run_tool(tool, *args, "--color=always", "note.md").out)

    def test_control_characters_never_reach_it_raw(self):
        evil = "wri\x1b]0;gotcha\x07te \x9b31m to\x08 the\u202e council"
        self.write("note.md", NOTE.replace("write to the council", evil).replace("Jetty", "Je\x1b[2Jtty"))
        shows = [["--show", show] for show in ("lines", "outline", "records", "unclaimed")]
        for tool, args in [("minutes-parse", s) for s in [[], *shows]] + [("minutes-report", TOOLS["minutes-report"])]:
            run = self.run_on_terminal(tool, *args, "--color=never", "note.md")
            for sign in ("\x1b", "\x07", "\x08", "\x9b", "\u202e"):
                self.assertNotIn(sign, run.out + run.err, args)
        name = "no\x1b[31mte.md"
        run = self.parse(name)
        self.assertNotIn("\x1b", run.err)

    def test_lines_fit(self):
        self.write("note.md", NOTE.replace("the council", "the council " * 40))
        for tool, args in TOOLS.items():
            for columns in (60, 100, 160):
                run = self.run_on_terminal(tool, *args, "--color=never", "note.md", columns=columns)
                self.assertLessEqual(max(map(len, run.out.splitlines())), columns)


if __name__ == "__main__":
    unittest.main()
