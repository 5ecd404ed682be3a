#!/usr/bin/env python3
"""What all tools share: --help, --version, options that leave the files after them alone, the closing line."""
import os, re, unittest

from toolkit import NOTE, TOOLS, ToolTest

# What to call each tool with so that it does its work, and a value for each of its options that takes one.
CALLS = {"minutes-parse": [], "minutes-report": ["outstanding"], "minutes-diff": [], "minutes-query": ["action"],
         "minutes-log": ["update", "log.csv"], "minutes-lint": [], "minutes-archive": ["update", "archive.db"]}
VALUES = {"--format": "csv", "--table": "actions", "--show": "records", "--color": "never", "--as-of": "2024-04-01",
          "--by": "due", "--only": "action", "--output": "out.csv", "-o": "out.csv", "--house": "default",
          "-j": "2", "--jobs": "2", "--type": "action", "--select": "id,text", "--sort": "due",
          "--body": "Harbour", "--from": "2024-01", "--to": "2024-12", "--action": "council",
          "--log": "people.csv", "--same-body": "harbour,trust",
          "--approved-absence": "Kay Bell:2024-01-01:2024-01-31",
          "--ignore": "M012", "--severity": "error", "--baseline": "/dev/null"}
VALUES |= {"-f": VALUES["--format"], "--colour": VALUES["--color"]}
OWN = {("minutes-lint", "--select"): "M012"}  # where an option of one tool takes other values
# Options that end the run before a file is read.
ENDS = {"--help", "--version", "--schema", "--list", "--fields", "--explain"}
ALONE = {"--stream"}  # for standard input, not for files


class Contract(ToolTest):
    def call(self, tool, *args):
        self.assertIn(tool, CALLS, "a new tool: say here how it is called")
        if tool == "minutes-diff" and args.count("note.md") == 1:  # it compares two
            args = (*args, "note.md")
        (self.folder / "log.csv").unlink(missing_ok=True)  # minutes-log makes it anew
        (self.folder / "archive.db").unlink(missing_ok=True)  # and so minutes-archive
        return self.run_tool(tool, *CALLS[tool], *args)

    def options(self, tool):
        """{option: takes a value} from the tool's own help."""
        text = self.call(tool, "--help").out
        found = {}
        for line in text.splitlines():
            if m := re.match(r"\s+(-[\w-]+(?:\s*,\s*-[\w-]+)*)(.*)", line):
                names = re.findall(r"--?[a-zA-Z][\w-]*", m[1])
                takes = bool(re.match(r"[ =](?:[A-Z]{2,}|<|\w+[|:])", m[2]))
                found |= {name: takes for name in names}
        return found

    def test_help(self):
        for tool in TOOLS:
            for args in (["--help"], ["-h"]):
                run = self.run_tool(tool, *args)
                self.assertEqual((run.status, run.err), (0, ""), tool)
                self.assertIn(tool, run.out)
                self.assertRegex(run.out, "(?i)examples?")
            self.assertEqual(self.call(tool, "--help").status, 0)

    def test_help_examples_are_of_this_tool(self):
        for tool in TOOLS:
            self.assertRegex(self.run_tool(tool, "--help").out, rf"(?m)^\s+{tool} ")

    def test_help_lines_fit_a_terminal(self):
        for tool in TOOLS:
            for line in self.call(tool, "--help").out.splitlines():
                self.assertLessEqual(len(line), 120, line)

    def test_version(self):
        for tool in TOOLS:
            run = self.run_tool(tool, "--version")
            self.assertEqual((run.status, run.err), (0, ""), tool)
            self.assertRegex(run.out, rf"^{tool} \d+\.\d+\.\d+\n")
            if version := os.environ.get("MINUTES_VERSION"):
                self.assertIn(version, run.out)

    def test_no_option_swallows_the_files_after_it(self):
        for tool in TOOLS:
            options = self.options(tool)
            self.assertIn("--format", options)
            for option, takes in options.items():
                if option in ENDS | ALONE or option in ("-h",):
                    continue
                for name in ("a.md", "b.md"):
                    self.write(name)
                (self.folder / "out.csv").unlink(missing_ok=True)
                self.write("people.csv", "id,action,status\na-1,write to the council,waiting\n")
                if takes:
                    self.assertIn(option, VALUES, f"{tool}: a new option: give it a value here")
                with self.subTest(tool=tool, option=option):
                    run = self.call(tool, option, *([OWN.get((tool, option), VALUES[option])] if takes else []), "a.md", "b.md")
                    self.assertEqual(run.status, 0, run)
                    self.assertIn("2 documents", run.err)

    def test_options_may_stand_after_the_files(self):
        self.write("note.md")
        for tool in TOOLS:
            before = self.call(tool, "--format", "csv", "note.md")
            self.assertEqual(before.out, self.call(tool, "note.md", "--format", "csv").out)
            self.assertEqual(before.out, self.call(tool, "note.md", "--format=csv").out)

    def test_closing_line(self):
        self.write("note.md", NOTE + "\nAction: no owner here\n\nActions were reviewed.\n")
        for tool in TOOLS:
            if tool == "minutes-lint":  # it counts what it found, see cli/lint.txt
                continue
            run = self.call(tool, "note.md")
            self.assertEqual(run.status, 0, run)
            self.assertRegex(run.err.splitlines()[-1],
                             r"^(1 document, 2 actions \(1|2 documents, 4 actions \(2) without owner\)(, \d+ lines? to look at: (minutes-parse )?--show unclaimed)?$")

    def test_closing_line_without_findings(self):
        self.write("note.md")
        self.assertEqual(self.parse("note.md").err, "1 document, 1 action (0 without owner)\n")

    def test_unclaimed_lines_are_counted_and_listed(self):
        self.write("note.md", NOTE + "\nIt was said that the action log is long and nobody reads it.\n")
        counted = re.search(r"(\d+) lines? to look at", self.parse("note.md").err)
        listed = self.parse("--show", "unclaimed", "note.md")
        self.assertEqual(listed.status, 0, listed)
        if counted:
            self.assertGreaterEqual(len(listed.out.splitlines()), int(counted[1]))
            self.assertIn("note.md", listed.out)

    def test_shows(self):
        self.write("note.md")
        for show in ("lines", "outline", "records"):
            run = self.parse("--show", show, "note.md")
            self.assertEqual(run.status, 0, run)
            self.assertIn("write to the council", run.out)


if __name__ == "__main__":
    unittest.main()
