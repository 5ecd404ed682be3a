#!/usr/bin/env python3
"""Words that other programs would take for orders: each in every field of a record and in every place of a document,
through every tool and every format. They come out as the words that they are."""
import contextlib, csv, io, json, os, pathlib, re, shutil, sqlite3, subprocess, sys, unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests" / "cli"))
from toolkit import NOTE, TOOLS, ToolTest  # noqa: E402

FORMULAS = ["=1+1", "=HYPERLINK(\"http://x.example\",\"click\")", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "  =1+1", "'=1+1"]
MARKDOWN = ["a | b", "[x](javascript:alert(1))", "![x](http://x.example/x.png)", "<script>alert(1)</script>", "<img src=x onerror=y>",
            "# heading", "- item", "1. item", "`code`", "**bold** _it_ ~~out~~", "&lt;b&gt;", "\\", "a\\|b", "<!-- x", "a<br>b"]
TERMINAL = ["\x1b[31mred", "\x1b]0;title\x07", "\x9b31m", "bell\x07", "back\b\b\b", "over\rwritten", "\x7f", "left\u202eright", "\u2066in\u2069",
            "\u200f", "\u061c", "\x1b[2J\x1b[H", "\x1bP+q\x1b\\"]
SQL = ["'; DROP TABLE actions; --", "\" OR 1=1 --", "x'); DELETE FROM documents; --", "%_", "\x00'"]
PATHS = ["../../etc/passwd", "/etc/passwd", "..\\..\\x", "~/.bashrc", "$(touch here)", "`touch here`", "; touch here", "-rf", "--output=here"]
PAYLOADS = FORMULAS + MARKDOWN + TERMINAL + SQL + PATHS

STEERS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
RUNS = {
    "minutes-report": [[name, "--as-of", "2024-06-01"] for name in
                       ("outstanding", "completed", "owners", "decisions", "attendance", "meetings", "vanished", "history")],
    "minutes-parse": [["--table", name] for name in ("actions", "people", "items", "decisions", "meetings")],
    "minutes-query": [["--type", "all", ""]],
    "minutes-diff": [[]],
    "minutes-lint": [[]],
}
TABLES = ["table", "markdown", "csv", "json"]


def instance(schema, part, words, day):
    """A value of the schema with the words in every field that takes words."""
    if "$ref" in part:
        name = part["$ref"].rsplit("/", 1)[1]
        return day if name == "date" else instance(schema, schema["$defs"][name], words, day)
    if "const" in part:
        return part["const"]
    if "enum" in part:
        return next(value for value in part["enum"] if value is not None)
    if "oneOf" in part:
        return instance(schema, part["oneOf"][0], words, day)
    kinds = part.get("type", "object")
    kind = kinds if isinstance(kinds, str) else kinds[0]
    if kind == "object":
        return {key: instance(schema, value, words, day) for key, value in part.get("properties", {}).items()}
    if kind == "array":
        pair = part["items"].get("type") == "integer"  # the schema's only lists of numbers
        return [instance(schema, part["items"], words, day)] * (2 if pair else 1)
    if kind == "boolean":
        return True
    if kind in ("integer", "number"):
        return 1
    return "19:30" if "pattern" in part else words


def strings(value):
    """All strings in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for part in value.values() if isinstance(value, dict) else value:
            yield from strings(part)


class Injection(ToolTest):
    @classmethod
    def setUpClass(cls):
        from toolkit import BIN
        cls.schema = json.loads(subprocess.run([BIN / "minutes-parse", "--schema"], capture_output=True).stdout)

    def record(self, words, day="2024-03-01"):
        return instance(self.schema, self.schema, words, day)

    def write_records(self, payloads):
        """Two records for each of the words, so that series and differences have something to say."""
        names = []
        for n, words in enumerate(payloads):
            for day in ("2024-03-01", "2024-04-05"):
                record = self.record(words, day)
                record["source"]["name"] = f"{words}{n}-{day}.md"
                record["meeting"]["body"] = f"{words} {n}"
                names.append(f"{n}-{day}.json")
                self.write(names[-1], json.dumps([record]))
        return names

    def each_run(self, names, formats=TABLES):
        for tool, arguments in RUNS.items():
            for args in arguments:
                for format in formats:
                    if tool == "minutes-parse" and format == "json":
                        continue  # holds whole records: see above
                    files = names[:2] if tool == "minutes-diff" else names
                    run = self.run_tool(tool, *args, "-f", format, *files)
                    self.assertIn(run.status, (0, 1), run)
                    yield format, run

    def test_json_gives_every_field_back(self):
        """Through the readers and writers of records nothing is lost, whatever the words are."""
        records = [self.record(words) for words in PAYLOADS]
        self.write("a.json", json.dumps(records))
        run = self.parse("-f", "json", "a.json")
        self.assertEqual(run.status, 0, run)
        self.assertNotRegex(run.out, STEERS)
        for words, before, after in zip(PAYLOADS, records, json.loads(run.out), strict=True):
            with self.subTest(words=words):
                left = list(strings(after))
                self.assertEqual([s for s in strings(before) if s not in left], [])

    def test_csv_runs_nothing(self):
        names = self.write_records(PAYLOADS)
        for _, run in self.each_run(names, ["csv"]):
            cells = [cell for row in csv.reader(io.StringIO(run.bytes.decode(), newline="")) for cell in row]
            self.assertEqual([cell for cell in cells if re.match(r"\s*[=+\-@]", cell)], [])
            self.assertNotRegex(run.out.replace("\r\n", "\n"), STEERS)

    def test_raw_csv_gives_the_words_back(self):
        wanted = FORMULAS + SQL[:4] + MARKDOWN
        self.write("a.json", json.dumps([self.record(words) for words in wanted]))
        run = self.parse("--raw", "-f", "csv", "a.json")
        rows = list(csv.DictReader(io.StringIO(run.bytes.decode(), newline="")))
        for words, row in zip(wanted, rows, strict=True):
            self.assertIn(words, row.values())

    def test_terminals_are_not_steered(self):
        names = self.write_records(PAYLOADS)
        for format, run in self.each_run(names):
            self.assertNotRegex(run.out.replace("\r\n", "\n") if format == "csv" else run.out, STEERS)
            self.assertNotRegex(run.err, STEERS)
        for show in ("records", "unclaimed"):
            run = self.parse("--show", show, *names)
            self.assertNotRegex(run.out, STEERS)
        run = self.run_on_terminal("minutes-report", "outstanding", "--color", "never", *names)
        self.assertNotRegex(run.out.replace("\r\n", "\n"), STEERS)

    def test_documents_steer_no_terminal(self):
        """The words as titles, names, tasks, dates and file names; what is told about them quotes them."""
        for words in (" ".join(w for w in TERMINAL if "\r" not in w), "over\rwritten", " ".join(SQL)):
            name = words.replace("/", "-").replace("\x00", "") + ".md"
            text = NOTE.replace("Board", f"Board {words}").replace("Kay Bell", f"Kay {words} Bell").replace("Jetty", f"Jetty {words}")
            text = text.replace("write to the council", f"write to {words} the council by 31 June 2024 {words}")
            text += f"\nAction (XQ): call {words}\n\n| Action | Owner | Due |\n|---|---|---|\n| paint {words} | {words} | {words} |\n\nActon: {words}\n"
            self.write(name, text)
            for tool in ("minutes-parse", "minutes-lint", "minutes-query", "minutes-report"):
                args = {"minutes-query": [""], "minutes-report": ["outstanding"]}.get(tool, [])
                with self.subTest(tool=tool, words=words):
                    run = self.run_tool(tool, *args, name)
                    self.assertIn(run.status, (0, 1), run)
                    self.assertNotRegex(run.out + run.err, STEERS)
            for pass_ in ("lines", "outline", "records", "unclaimed"):
                self.assertNotRegex(self.parse("--show", pass_, name).out, STEERS)

    def test_file_names_and_options_in_messages(self):
        words = "".join(TERMINAL).replace("/", "")
        self.write("note.md")
        for args in ([words + "none.md"], ["--house", words, "note.md"], ["--format", words, "note.md"], ["--" + words, "note.md"],
                     ["-f", "csv", "-o", f"nowhere/{words}", "note.md"]):
            run = self.parse(*args)
            self.assertEqual(run.status, 2, run)
            self.assertNotRegex(run.err, STEERS)
        run = self.run_tool("minutes-query", f"owner:{words} onwer:x", "note.md")
        self.assertNotRegex(run.err, STEERS)

    def test_sarif_github_and_baseline(self):
        """A line that begins with :: is an order to the runners of GitHub Actions."""
        words = " ".join(w for w in TERMINAL if "\r" not in w) + " ::set-output name=x::y %0A::error::x a,b:c"
        self.write("draft.md", NOTE + f"\nAction (QX): call {words}\n\nPresents: {words}\n\n[insert {words}\n")
        for format in ("github", "sarif", "baseline", "text"):
            run = self.run_tool("minutes-lint", "-f", format, "draft.md")
            self.assertEqual(run.status, 1, run)
            self.assertNotRegex(run.out, STEERS)
            if format == "sarif":
                json.loads(run.out)
            if format == "github":
                for line in run.out.splitlines():
                    self.assertRegex(line, r"^::(error|warning|notice) file=draft\.md,")

    def test_an_archive_takes_no_orders(self):
        """The words in every field, stored, asked for and looked up: the answers are those that the files give."""
        names = sorted(self.write_records(PAYLOADS))
        self.assertEqual(self.run_tool("minutes-archive", "update", "a.db", *names).status, 0)
        asked = [("minutes-query", ['"' + words.replace("\\", "\\\\").replace('"', '\\"') + '"'])
                 for words in SQL + MARKDOWN + FORMULAS if "\x00" not in words]
        for tool, args in [(tool, args) for tool, runs in RUNS.items() if tool != "minutes-diff" for args in runs] + asked:
            with self.subTest(tool=tool, args=args):
                files, archive = (self.run_tool(tool, *args, "-f", "csv", *given) for given in (names, ["a.db"]))
                self.assertEqual((archive.status, archive.out), (files.status, files.out))
        with contextlib.closing(sqlite3.connect(self.folder / "a.db")) as database:
            self.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
            self.assertEqual(database.execute("SELECT count(*) FROM document").fetchone(), (len(names),))

    @unittest.skipUnless(shutil.which("cmark-gfm"), "needs cmark-gfm")
    def test_markdown_is_text(self):
        """Another program renders it: no markup but the table's own, and the words as they were."""
        names = self.write_records(MARKDOWN + SQL + FORMULAS[:5])
        for _, run in self.each_run(names, ["markdown"]):
            html = subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough"], input=run.bytes, capture_output=True).stdout.decode()
            tags = set(re.findall(r"<(/?[a-z0-9]+)", html))
            self.assertLessEqual(tags, {f"{slash}{tag}" for slash in ("", "/") for tag in ("h1", "h2", "table", "thead", "tbody", "tr", "th", "td", "p", "br")})
            self.assertNotIn("<!--", html)

    def test_a_markdown_cell_stays_in_its_cell(self):
        names = self.write_records(PAYLOADS)
        for _, run in self.each_run(names, ["markdown"]):
            for table in run.out.split("\n\n"):
                columns = {re.sub(r"\\.", "", line).count("|") for line in table.splitlines() if line.startswith("|")}
                self.assertLessEqual(len(columns), 1, table[:400])

    def test_words_name_no_file(self):
        """Nothing in minutes or records makes a tool write, read or run anything."""
        names = self.write_records(PATHS)
        for n, words in enumerate(PATHS):
            self.write(f"{n}.md", NOTE.replace("Harbour", f"Harbour {n}").replace("Jetty", words).replace("Kay Bell", words).replace("write to the council", words))
        before = self.names()
        for _ in self.each_run(names + [f"{n}.md" for n in range(len(PATHS))]):
            pass
        self.assertEqual(self.names(), before)


class OutputPaths(ToolTest):
    def test_it_is_written_where_it_was_asked_for_and_nowhere_else(self):
        self.write("here/note.md")
        self.write("there/old.txt", "old")
        for place, real in {"../there/a.csv": "there/a.csv", "./../here/./b.csv": "here/b.csv", "c c.csv": "here/c c.csv", "-d.csv": "here/-d.csv",
                            "line\nbreak.csv": "here/line\nbreak.csv", "esc\x1b[31m.csv": "here/esc\x1b[31m.csv", "$(touch x).csv": "here/$(touch x).csv",
                            "~.csv": "here/~.csv", "*.csv": "here/*.csv"}.items():
            with self.subTest(place):
                before = self.names()
                run = self.run_in("here", f"--output={place}")
                self.assertEqual(run.status, 0, run)
                self.assertEqual(sorted(set(self.names()) - set(before)), [real])
                self.assertNotRegex(run.err, STEERS)

    def run_in(self, folder, *args):
        done = subprocess.run([self.bin / "minutes-parse", "-f", "csv", *args, "note.md"], cwd=self.folder / folder, capture_output=True)
        from toolkit import Run
        return Run(done.returncode, done.stdout, done.stderr)

    def test_places_that_are_refused(self):
        self.write("here/note.md")
        (self.folder / "here" / "dangling.csv").symlink_to("../nowhere/x.csv")
        before = self.names()
        for place in ("nowhere/a.csv", "note.md", "./note.md", "../here/note.md", "x" * 300 + ".csv", ".", "..", "/", "dangling.csv", "note.md/x.csv"):
            with self.subTest(place[:40]):
                run = self.run_in("here", "-o", place)
                self.assertEqual(run.status, 2, run)
                self.assertRegex(run.err, r"error: \S")
                self.assertEqual(self.names(), before)
                self.assertEqual((self.folder / "here" / "note.md").read_text(), NOTE)

    def test_what_is_read_is_never_written(self):
        """By whatever name: a link, a hard link, the house file."""
        self.write("here/note.md")
        house = self.write("here/house.toml", 'name = "harbour"\n')
        (self.folder / "here" / "soft.md").symlink_to("note.md")
        os.link(self.folder / "here" / "note.md", self.folder / "here" / "hard.md")
        for place in ("soft.md", "hard.md", "note.md", "house.toml"):
            with self.subTest(place):
                run = self.run_in("here", "--force", "--house", "house.toml", "-o", place)
                self.assertEqual(run.status, 2, run)
                self.assertEqual((self.folder / "here" / "note.md").read_text(), NOTE)
                self.assertEqual(house.read_text(), 'name = "harbour"\n')


class Names(ToolTest):
    ODD = ["-rf.md", "--help", "--output=x.md", "-o", "-", "@file.md", "note.md;ls", "$HOME.md", "* .md", "new\nline.md", "--", "-.md"]

    def test_files_that_look_like_options(self):
        for name in self.ODD:
            with self.subTest(name):
                self.write(name)
                run = self.parse("-f", "json", "--", f"./{name}")
                self.assertEqual(run.status, 0, run)
                self.assertEqual(len(json.loads(run.out)), 1)
                (self.folder / name).unlink()
                self.assertEqual(self.names(), [])

    def test_after_two_dashes_nothing_is_an_option(self):
        for name in ("-rf.md", "--help", "--output=x.md"):
            with self.subTest(name):
                self.write(name)
                run = self.parse("-f", "json", "--", name)
                self.assertEqual(run.status, 0, run)
                self.assertEqual(json.loads(run.out)[0]["source"]["name"], name)
                self.assertEqual(self.names(), [name])
                (self.folder / name).unlink()

    def test_in_a_folder_they_are_documents(self):
        for name in ("-rf.md", "--help.md", "--output=x.md", "new\nline.md", "\x1b[31m.md"):
            self.write(f"year/{name}")
        run = self.parse("-f", "json", "-r", "year")
        self.assertEqual(run.status, 0, run)
        self.assertEqual(len(json.loads(run.out)), 5)
        self.assertEqual(len(self.names()), 5)


class Environment(ToolTest):
    HOSTILE = {"LC_ALL": "../../x", "LANG": "\x1b[31m", "LANGUAGE": "%s%n", "TERM": "\x1b]0;x\x07", "COLUMNS": "-1", "LINES": "99999999999",
               "TZ": "../../../etc/passwd", "HOME": "/nowhere", "TMPDIR": "/nowhere", "NO_COLOR": "", "CLICOLOR_FORCE": "1",
               "IFS": "x", "BASH_ENV": "/nowhere", "ENV": "/nowhere", "POSIXLY_CORRECT": "1", "MINUTES_HOUSE": "/nowhere"}

    def test_the_environment_changes_no_output(self):
        self.write("note.md", NOTE.replace("Kay", "Zoë"))
        for tool in TOOLS:
            args = {"minutes-query": ["council"], "minutes-report": ["outstanding", "--as-of", "2024-06-01"], "minutes-diff": ["note.md"],
                    "minutes-log": ["update", "--dry-run", "log.csv"], "minutes-archive": ["update", "a.archive"]}.get(tool, [])
            with self.subTest(tool):
                plain = self.run_tool(tool, *args, "note.md")
                (self.folder / "a.archive").unlink(missing_ok=True)
                odd = self.run_tool(tool, *args, "note.md", env=self.HOSTILE)
                self.assertEqual((odd.status, odd.out, odd.err), (plain.status, plain.out, plain.err))
                (self.folder / "a.archive").unlink(missing_ok=True)
                self.assertEqual(self.names(), ["note.md"])

    def test_no_environment_at_all(self):
        self.write("note.md", NOTE.replace("Kay", "Zoë"))
        plain = self.parse("note.md")
        bare = subprocess.run([self.bin / "minutes-parse", "note.md"], cwd=self.folder, env={}, capture_output=True)
        self.assertEqual((bare.returncode, bare.stdout.decode()), (0, plain.out))


if __name__ == "__main__":
    unittest.main()
