#!/usr/bin/env python3
"""minutes-archive: every tool answers from an archive as from the minutes; it is incremental, whole whatever happens,
and says what is wrong."""
import json, os, random, resource, shutil, signal, sqlite3, subprocess, time, unittest

from toolkit import BIN, NOTE, ROOT, ToolTest, environment

# Bare words, phrases, each kind of field, what the indexes answer, and what they can't.
EXPRESSIONS = (
    "", "street", '"car park"', '"the"', "board", "12", '"AP 1"', "Fallowmere", "zoe", '"Zoë"', "review",
    "owner:KB", "owner:PL", 'owner:"Petra Lindqvist"', "owner:lindqvist", 'owner:"Cllr Rawal"', "owner:clerk",
    "owner:Joe",
    "people:Petra", "person:RT", "owner:none", "owner:any", "owner~/^P/", "not:owner:PL", "owner:PL or owner:CB",
    "owner:PL due:2024", "owner:PL due:..2024-02-28", "owner:PL due<2024-02", "owner:PL due>=2024-02",
    "owner:CB date:2024-03",
    "owner:CB before:2024-03", "(owner:PL or street) date:2024", "owner:PL not:lights", 'owner:PL "car park"',
    "due:2024-03", "due:none", "due:any", "due:2024-01..2024-03", "due:..2023-12", "due<2024-02-15", "due>2024-06",
    "due<=2024-04",
    "date:2024", "after:2024-03", "before:2024-01-15", "date:none", 'ref:"AP 1"', "ref:ap1", "ref:none", "text:write",
    'text:"write to"', "text~/write|ask/", "item:finance", 'item:"4"', "discussion:street", 'discussion:"car park"',
    "body:council", 'body:"Parish Council"', "file:hall", "line:20", "line<30", "status:outstanding",
    "status:done form:column",
    "earlier:yes", "form:implied", "due_text:meeting", "id:any", "what:ask", "not:(street or owner:any)")
COLUMNS = ((), ("--select", "date,ref,text,owners,people,due,due_text,status,form,earlier,item,body,file,line,source"),
           ("--select", "text,found,discussion", "--sort", "due:down,text"), ("--count",))


class Archive(ToolTest):
    def archive(self, *args, **more):
        return self.run_tool("minutes-archive", "update", *args, **more)

    def sql(self, query, *values, name="a.db"):
        with sqlite3.connect(self.folder / name) as database:
            rows = database.execute(query, values).fetchall()
        database.close()
        return rows

    def state(self, name="a.db"):
        """All that the tools print of an archive."""
        run = self.parse("--format", "ndjson", name)
        self.assertEqual(run.status, 0, run)
        return run.out

    def assert_whole(self, name="a.db"):
        """As SQLite sees it, and as its own tables count."""
        self.assertEqual(self.sql("PRAGMA integrity_check", name=name), [("ok",)])
        self.assertEqual(self.sql("PRAGMA foreign_key_check", name=name), [])
        tables = ("document", "person", "item", "action", "decision")
        counted = ", ".join(f"(SELECT count(*) FROM {table})" for table in tables)
        self.assertEqual(self.sql(f"SELECT {counted}", name=name),
                         self.sql("SELECT documents, people, items, actions, decisions FROM total", name=name))
        for table in ("document", "item", "action", "decision"):
            self.sql(f"INSERT INTO {table}_words({table}_words) VALUES ('integrity-check')", name=name)


class Equality(Archive):
    """The same bytes on both outputs, and the same status, from an archive as from what it was made of."""

    def setUp(self):
        super().setUp()
        shutil.copytree(ROOT / "samples", self.folder / "samples", ignore=shutil.ignore_patterns("*.json"))
        # A file of records, an odd encoding, warnings, and names that sort by folders.
        (self.folder / "samples" / "old").mkdir()
        latin = "Harbour Board\n\nAction (ZË): mend\n".encode("windows-1252")
        (self.folder / "samples" / "old" / "latin.txt").write_bytes(latin)
        (self.folder / "samples" / "old.md").write_text(NOTE.replace("8 March", "31 February"))
        (self.folder / "records").mkdir()
        made = self.parse("--format", "ndjson", "samples/old.md", "samples/cyngor-2024-06.md")
        (self.folder / "records" / "two.ndjson").write_text(made.out)
        # Somebody whose initials stand in one document only, and who is written in several ways.
        beach = "# Pebble Beach Committee\n\nMinutes of the meeting held on {}\n\nPresent: {}Ola Tarn\n\n## 1. Bins\n\n{}\n"
        for name, *words in (("a.md", "3 March 2025", "Kim Brown (KB), ", "Action: KB to order bins."),
                             ("b.md", "7 April 2025", "Kim Brown, ", "Action: K Brown, OT to paint the bins."),
                             ("c.md", "5 May 2025", "", "Action: Kim Brown to sell the bins by June.")):
            (self.folder / "samples" / "old" / name).write_text(beach.format(*words))
        self.archive("a.db", "samples/old/b.md")  # then what is known of it grows
        run = self.archive("a.db", "-j", "2", "-r", "samples", "records")
        self.assertEqual(run.status, 0, run)
        self.assertEqual(self.names_of_sources(), self.sql("SELECT count(*) FROM source")[0][0])

    def names_of_sources(self):
        return sum(1 for path in self.folder.glob("samples/**/*") if path.is_file()) + 1

    def assert_same(self, tool, *args, sources=("records", "samples")):
        from_sources = self.run_tool(tool, *args, "-r", *sources)
        from_archive = self.run_tool(tool, *args, "a.db")
        with self.subTest(tool=tool, args=args):
            self.assertEqual(from_sources.status, from_archive.status)
            self.assertEqual(from_sources.out, from_archive.out)
            self.assertEqual(from_sources.err, from_archive.err)
        return from_archive

    def test_parse(self):
        for table in ("actions", "people", "items", "decisions", "meetings"):
            self.assert_same("minutes-parse", "--table", table)
        for form in ("json", "ndjson", "csv", "markdown"):
            self.assert_same("minutes-parse", "--format", form, "-j", "2")
        for show in ("records", "unclaimed"):
            self.assertNotEqual(self.assert_same("minutes-parse", "--show", show).out, "")

    def test_parse_shows_the_passes_over_the_archived_text(self):
        for show in ("lines", "outline"):
            whole = self.parse("--show", show, "a.db")
            self.assertIn("records/two.ndjson", whole.err)  # it holds no lines of minutes
            self.assertEqual(whole.out, self.parse("--show", show, "-r", "samples").out)

    def test_every_report(self):
        listed = json.loads(self.run_tool("minutes-report", "--list", "--format", "json").out)["rows"]
        self.assertGreater(len(listed), 9)
        for report in listed:
            run = self.assert_same("minutes-report", report["report"], "--as-of", "2024-08-01")
            self.assertNotEqual(run.out, "")
        day = ("--as-of", "2024-08-01")
        some = ("--by", "owner", "--body", "fallowmere", "--format", "csv")
        self.assert_same("minutes-report", "outstanding", *day, *some)
        self.assert_same("minutes-report", "outstanding", *day, "--show", "series")

    def test_every_query(self):
        found = 0
        for number, expression in enumerate(EXPRESSIONS):
            for columns in (COLUMNS[0], COLUMNS[1 + number % 3]):
                run = self.assert_same("minutes-query", expression, *columns, "--as-of", "2024-03-10")
                found += run.out.count("\n") > 3
        self.assertGreater(found, len(EXPRESSIONS))

    def test_owners_are_known_by_other_documents(self):
        for expression in ("owner:KB date:2025", 'owner:"kim brown" date:2025', "person:kb date:2025 (line:1.. or due:none)"):
            run = self.assert_same("minutes-query", expression, "--select", "date,owners")
            self.assertEqual(run.out.count("2025-"), 3, run)
        self.assertEqual(self.assert_same("minutes-query", "date:2025 not:owner:KB").out.count("2025-"), 0)
        self.assertEqual(self.sql("SELECT * FROM body_changed"), [])
        (self.folder / "samples" / "old" / "a.md").unlink()
        self.archive("a.db", "--prune", "samples/old/b.md")
        self.assertEqual(self.run_tool("minutes-query", "owner:KB date:2025", "--count", "a.db").out, "2\n")

    def test_queries_of_all_types(self):
        for kind in ("person", "item", "decision", "meeting", "commitment", "all"):
            for expression in ("", "street", '"play area"', "date:2024-03"):
                self.assert_same("minutes-query", expression, "--type", kind)

    def test_lint(self):
        for form in ("text", "sarif", "json"):
            self.assertEqual(self.assert_same("minutes-lint", "--format", form).status, 1)

    def test_diff(self):
        hall = "hall-trust-2024-"
        for old, new in ((f"{hall}05-draft.md", f"{hall}05.md"), (f"{hall}01.md", f"{hall}02.md")):
            for name in (old, new):
                self.assertEqual(self.archive(f"{name}.db", f"samples/{name}").status, 0)
            plain = self.run_tool("minutes-diff", f"samples/{old}", f"samples/{new}")
            archived = self.run_tool("minutes-diff", f"{old}.db", f"{new}.db")
            self.assertEqual(plain.status, archived.status)
            # The title names what was compared.
            self.assertEqual(plain.out.split("\n")[1:], archived.out.split("\n")[1:])
            self.assertEqual(plain.err, archived.err)
        self.assertEqual(self.run_tool("minutes-diff", "a.db", "a.db").status, 0)

    def test_log(self):
        for name, args in (("plain.csv", ("-r", "records", "samples")), ("archived.csv", ("a.db",))):
            self.assertNotEqual(self.run_tool("minutes-log", "update", name, *args).status, 2)
        self.assertEqual((self.folder / "plain.csv").read_bytes(), (self.folder / "archived.csv").read_bytes())

    def test_without_the_sources_and_from_elsewhere(self):
        before = self.run_tool("minutes-lint", "a.db")
        shutil.rmtree(self.folder / "samples")
        shutil.rmtree(self.folder / "records")
        (self.folder / "deep").mkdir()
        (self.folder / "a.db").rename(self.folder / "deep" / "odd name?#%41.db")
        after = self.run_tool("minutes-lint", "deep/odd name?#%41.db")
        self.assertEqual((before.status, before.out, before.err), (after.status, after.out, after.err))

    def test_archives_beside_minutes(self):
        one, two = "samples/hall-trust-2024-01.md", "samples/hall-trust-2024-02.md"
        self.archive("one.db", one)
        self.assertEqual(self.parse(one, two).out, self.parse("one.db", two).out)
        self.assertEqual(self.run_tool("minutes-query", "owner:PL", two, one).out,
                         self.run_tool("minutes-query", "owner:PL", two, "one.db").out)


class Update(Archive):
    def counts(self, run):
        self.assertEqual(run.status, 0, run)
        return tuple(int(n) for n in run.out.splitlines()[-1].split())

    def test_incremental(self):
        for name in ("a.md", "b.md", "c.md"):
            self.write(name, NOTE.replace("council", name))
        self.assertEqual(self.counts(self.archive("a.db", "a.md", "b.md")), (2, 0, 0, 0))
        made = dict(self.sql("SELECT name, id FROM document"))
        self.write("b.md", NOTE.replace("council", "mayor"))
        self.assertEqual(self.counts(self.archive("a.db", "a.md", "b.md", "c.md")), (1, 1, 1, 0))
        after = dict(self.sql("SELECT name, id FROM document"))
        self.assertEqual(made["a.md"], after["a.md"])
        self.assertNotIn(made["b.md"], (after["b.md"], after["a.md"], after["c.md"]))
        self.assertEqual(self.sql("SELECT count(*) FROM action WHERE text LIKE '%mayor%'"), [(1,)])
        self.assertEqual(self.counts(self.archive("a.db", "a.md", "b.md", "c.md")), (0, 0, 3, 0))
        self.assert_whole()

    def test_the_state_does_not_depend_on_the_way_to_it(self):
        for name in ("a.md", "a/b.md", "b.md"):
            self.write(name, NOTE.replace("council", name))
        self.archive("a.db", "b.md")
        self.archive("a.db", "a.md")
        self.archive("a.db", "a/b.md")
        self.archive("b.db", "-r", ".")
        want = self.parse("--format", "ndjson", "a/b.md", "a.md", "b.md").out
        self.assertEqual(self.state(), want)
        self.assertEqual(self.state("b.db"), self.parse("--format", "ndjson", "-r", ".").out)

    def test_hash_is_that_of_the_file(self):
        path = self.write("a.md")
        self.archive("a.db", "a.md")
        said = subprocess.run(["sha256sum", path], capture_output=True, text=True, check=True).stdout.split()[0]
        self.assertEqual(self.sql("SELECT sha256 FROM source"), [(said,)])
        os.utime(path, (1, 1))  # another time is no change
        self.assertEqual(self.counts(self.archive("a.db", "a.md")), (0, 0, 1, 0))

    def test_another_house_is_read_anew(self):
        self.write("a.md")
        house = self.write("own.toml", 'name = "own"\n[actions]\nlabel = ["duty"]\n')
        self.archive("a.db", "a.md")
        self.assertEqual(self.counts(self.archive("a.db", "--house", "own.toml", "a.md")), (0, 1, 0, 0))
        self.assertEqual(self.counts(self.archive("a.db", "--house", "own.toml", "a.md")), (0, 0, 1, 0))
        house.write_text('name = "own"\n[actions]\nlabel = ["task"]\n')
        self.assertEqual(self.counts(self.archive("a.db", "--house", "own.toml", "a.md")), (0, 1, 0, 0))
        self.assertEqual(self.archive("a.db", "--house", "none.toml", "a.md").status, 2)

    def test_vanished(self):
        for name in ("a.md", "b.md"):
            self.write(name)
        self.archive("a.db", "a.md", "b.md")
        (self.folder / "b.md").unlink()
        run = self.archive("a.db", "a.md")
        self.assertEqual(self.counts(run), (0, 0, 1, 1))
        self.assertIn("b.md", run.err)
        self.assertIn("--prune", run.err)
        self.assertEqual(self.state().count("\n"), 2)
        self.assertEqual(self.counts(self.archive("a.db", "--prune", "a.md")), (0, 0, 1, 1))
        self.assertEqual(self.state().count("\n"), 1)
        self.assert_whole()

    def test_rebuild(self):
        for name in ("a.md", "b.md"):
            self.write(name)
        self.archive("a.db", "a.md", "b.md")
        self.assertEqual(self.counts(self.archive("a.db", "--rebuild", "b.md")), (0, 1, 0, 0))
        self.assertEqual(self.state(), self.parse("--format", "ndjson", "b.md").out)
        self.assertEqual(self.run_tool("minutes-query", "council", "--count", "a.db").out, "1\n")
        self.assert_whole()

    def test_a_file_that_cannot_be_read_leaves_the_others_and_its_own_records_alone(self):
        self.write("a.md")
        self.write("b.md")
        self.archive("a.db", "a.md", "b.md")
        before = self.state()
        self.write("a.md", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
        self.write("c.md", NOTE)
        run = self.archive("a.db", "a.md", "b.md", "c.md", "nothing.md")
        self.assertEqual(run.status, 2)
        for name in ("a.md", "nothing.md"):
            self.assertIn(name, run.err)
        self.assertTrue(self.state().startswith(before))
        self.assertEqual(self.state().count("\n"), 3)

    def test_names_and_texts_are_no_sql(self):
        evil = "x'; DROP TABLE action; --.md"
        self.write(evil, NOTE.replace("council", "council'; DELETE FROM source; --").replace("KB", "K'B"))
        self.assertEqual(self.archive("a.db", evil).status, 0)
        for expression in ('"council\'; DELETE FROM source; --"', "owner:\"K'B\"", "text:\"x' OR 1=1\"",
                           'ref:"\' OR 1=1 --"',
                           'body:"\\" OR text:*"', "NEAR", "AND", "council*", "text:NOT"):
            plain, archived = (self.run_tool("minutes-query", expression, name) for name in (evil, "a.db"))
            self.assertEqual((plain.status, plain.out), (archived.status, archived.out), expression)
        self.assert_whole()
        self.assertEqual(self.sql("SELECT count(*) FROM action"), [(1,)])

    def test_schema_is_the_one_in_use(self):
        self.write("a.md")
        self.archive("a.db", "a.md")
        schema = self.run_tool("minutes-archive", "--schema").out
        with sqlite3.connect(self.folder / "mine.db") as mine:
            mine.executescript(schema)
        mine.close()
        tables = "SELECT name, sql FROM sqlite_schema ORDER BY name"
        self.assertEqual(self.sql(tables), self.sql(tables, name="mine.db"))
        self.assertEqual(self.sql("PRAGMA user_version"), [(2,)])
        self.assertEqual(self.sql("PRAGMA application_id"), [(int.from_bytes(b"MINU", "big"),)])
        self.assertEqual(self.sql("PRAGMA journal_mode"), [("wal",)])
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["a.db", "a.md", "mine.db"])


class Wrong(Archive):
    """Status 2, the name of the archive and what to do; the other inputs are done all the same."""

    def setUp(self):
        super().setUp()
        self.write("a.md")
        self.assertEqual(self.archive("a.db", "a.md").status, 0)

    def assert_refused(self, run, *says):
        self.assertEqual(run.status, 2, run)
        for words in says:
            self.assertRegex(run.err, words)
        self.assertNotIn("should not happen", run.err)

    def assert_unread(self, name, *says, **more):
        for tool, *args in (("minutes-parse",), ("minutes-report", "outstanding"), ("minutes-query", "council"),
                            ("minutes-lint",)):
            self.assert_refused(self.run_tool(tool, *args, name, **more), name, *says)
        run = self.parse("--format", "ndjson", name, "a.md", **more)
        self.assert_refused(run, name, *says)
        self.assertEqual(run.out.count("\n"), 1)

    def change(self, sql):
        shutil.copy(self.folder / "a.db", self.folder / "b.db")
        database = sqlite3.connect(self.folder / "b.db")
        database.executescript(sql)
        database.close()

    def test_another_version(self):
        self.change("PRAGMA user_version = 3")
        self.assert_unread("b.db", "newer", "bring this program up to date")
        self.assert_refused(self.archive("b.db", "a.md"), "b.db", "newer")
        self.change("PRAGMA user_version = 0")
        self.assert_unread("b.db", "version 0")

    def test_somebody_elses_database(self):
        self.change("PRAGMA application_id = 7")
        self.assert_unread("b.db", "no archive of minutes")
        before = (self.folder / "b.db").read_bytes()
        self.assert_refused(self.archive("b.db", "a.md"), "b.db", "no archive of minutes")
        self.assertEqual(before, (self.folder / "b.db").read_bytes())

    def test_no_archive(self):
        self.write("b.db", "Some notes\n")
        self.assert_refused(self.archive("b.db", "a.md"), "b.db", "no archive of minutes")
        self.assertEqual((self.folder / "b.db").read_text(), "Some notes\n")
        self.assert_refused(self.archive("a.md"), "a.md", "comes first")
        self.write("b.db", b"SQLite format 3\0" + bytes(1000))
        self.assert_unread("b.db", "no archive|damaged")
        self.assert_refused(self.archive("b.db", "a.md"), "b.db")

    def test_damaged(self):
        good = (self.folder / "a.db").read_bytes()
        page = 4096
        self.write("b.db", good[:page] + b"\xFF" * (len(good) // 2 - page) + good[len(good) // 2:])
        self.assert_unread("b.db", "damaged|cannot")
        self.write("b.db", good[:len(good) // 2])
        run = self.parse("b.db")
        self.assert_refused(run, "b.db")

    def test_missing_folder_and_folder(self):
        self.assert_refused(self.archive("none/b.db", "a.md"), "none/b.db", "no such folder")
        (self.folder / "year").mkdir()
        self.assert_refused(self.archive("year", "a.md"), "year", "is a folder")
        self.assert_refused(self.archive("b.db", "a.db"), "a.db", "is an archive")
        self.assertFalse((self.folder / "b.db").exists())

    def test_read_only(self):
        before = self.state()
        (self.folder / "a.db").chmod(0o444)
        self.folder.chmod(0o555)
        self.addCleanup(self.folder.chmod, 0o755)
        nobody = self.as_nobody()
        self.assertEqual(self.parse("--format", "ndjson", "a.db", **nobody).out, before)
        self.assertEqual(self.run_tool("minutes-query", "council", "--count", "a.db", **nobody).out, "1\n")
        self.folder.chmod(0o755)
        self.write("c.md")
        self.folder.chmod(0o555)
        self.assert_refused(self.archive("a.db", "c.md", **nobody), "a.db", "read-only")
        self.assert_refused(self.archive("new.db", "c.md", **nobody), "new.db", "read-only")

    def test_unreadable(self):
        (self.folder / "a.db").chmod(0)
        self.assert_refused(self.parse("a.db", **self.as_nobody()), "a.db", "permission")

    def many_files(self):
        for i in range(40):
            self.write(f"m/{i}.md", NOTE + f"\nAction (KB): think of number {i}\n" * 60)

    def test_no_more_may_be_written(self):
        self.many_files()
        before = self.state()
        limit = (self.folder / "a.db").stat().st_size + 50_000

        def full():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))

        run = self.archive("a.db", "-r", "m", preexec_fn=full)
        self.assert_refused(run, "a.db", "cannot be written", "room on its disk")
        self.assertEqual(self.state(), before)
        self.assert_whole()
        self.assertEqual(self.archive("a.db", "-r", "m").status, 0)
        self.assertEqual(self.state().count("\n"), 41)

    def test_full_disk(self):
        self.many_files()
        # A disk of its own, as small as this, where that is allowed here.
        inside = "mkdir disk && mount -t tmpfs -o size=600k none disk && cp a.db disk/ && exec \"$@\""
        alone = ["unshare", "-rm", "sh", "-c", inside, "sh"]
        probe = subprocess.run([*alone, "true"], cwd=self.folder, capture_output=True)
        if probe.returncode:
            self.skipTest("no file system can be mounted here")
        (self.folder / "disk").rmdir()
        script = 'minutes-archive update disk/a.db -r m; echo "status $?" >&2; minutes-parse --format ndjson disk/a.db'
        done = subprocess.run([*alone, "sh", "-c", script], cwd=self.folder, env=environment(self.folder), text=True,
                              capture_output=True)
        self.assertRegex(done.stderr, "(?s)disk/a.db: error: cannot be written: there is no room.*make room.*status 2")
        self.assertEqual(done.stdout, self.state())

    def test_words_missing(self):
        for args in ((), ("update",), ("upgrade", "a.db", "a.md")):
            self.assert_refused(self.run_tool("minutes-archive", *args), "update")


class Together(Archive):
    """Reading while it is written, and writing by two at once."""

    def setUp(self):
        super().setUp()
        for i in range(60):
            self.write(f"m/{i}.md", NOTE.replace("council", f"number{i} council"))

    def start(self, *args):
        process = subprocess.Popen([BIN / "minutes-archive", "update", *args], cwd=self.folder,
                                   env=environment(self.folder), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        self.addCleanup(process.stderr.close)
        return process

    def test_readers_see_one_state_while_it_is_written(self):
        self.archive("a.db", "-r", "m")
        whole = self.state()
        for _ in range(3):
            writer = self.start("a.db", "--rebuild", "-r", "m")
            seen = 0
            while writer.poll() is None or seen < 2:
                self.assertEqual(self.state(), whole)
                seen += 1
            self.assertEqual(writer.wait(), 0)
        self.assert_whole()

    def test_an_update_waits_for_nobody_who_reads(self):
        self.archive("a.db", "-r", "m")
        reader = sqlite3.connect(self.folder / "a.db", isolation_level=None)
        reader.execute("BEGIN")
        count = "SELECT count(*) FROM document"
        self.assertEqual(reader.execute(count).fetchone(), (60,))
        self.write("late.md")
        self.assertEqual(self.archive("a.db", "late.md").status, 0)
        self.assertEqual(reader.execute(count).fetchone(), (60,))
        reader.close()
        self.assertEqual(self.sql(count), [(61,)])

    def test_two_writers(self):
        both = [self.start("a.db", *(f"m/{i}.md" for i in range(part, 60, 2)), "m/0.md") for part in (0, 1)]
        for process in both:
            self.assertEqual(process.wait(), 0, process.stderr.read())
        self.assertEqual(self.state(), self.parse("--format", "ndjson", "-r", "m").out)
        self.assert_whole()

    def test_locked(self):
        self.archive("a.db", "-r", "m")
        writer = sqlite3.connect(self.folder / "a.db", isolation_level=None)
        writer.execute("BEGIN IMMEDIATE")
        self.assertEqual(self.state().count("\n"), 60)  # who reads need not wait
        self.write("late.md")
        run = self.archive("a.db", "late.md")
        self.assertEqual(run.status, 2, run)
        self.assertRegex(run.err, "(?s)a.db: error: is locked.*wait until")
        writer.execute("ROLLBACK")
        writer.close()
        self.assertEqual(self.archive("a.db", "late.md").status, 0)


class Killed(Archive):
    """kill -9 at any moment: the archive is whole, and the next update completes it."""

    rounds = int(os.environ.get("MINUTES_KILLS", "6"))

    def test_killed(self):
        rng = random.Random(os.environ.get("MINUTES_SEED", "1"))
        for i in range(200):
            self.write(f"m/{i:03}.md", NOTE.replace("council", f"number{i} council") * 4)
        want = self.parse("--format", "ndjson", "-r", "m").out
        started = time.monotonic()
        self.assertEqual(self.archive("timed.db", "-r", "m").status, 0)
        longest = time.monotonic() - started
        killed = 0
        for n in range(self.rounds):
            # From nothing, over changed files, and rebuilt.
            if n % 3 == 0:
                for path in self.folder.glob("a.db*"):
                    path.unlink()
            if n % 3 == 1:
                for i in rng.sample(range(200), 100):
                    self.write(f"m/{i:03}.md", NOTE.replace("council", f"number{i} round{n} council") * 4)
                want = self.parse("--format", "ndjson", "-r", "m").out
            known = set(want.splitlines()) | (set(self.state().splitlines()) if n % 3 else set())
            args = ["a.db", "-j", "2", "-r", "m"] + (["--rebuild"] if n % 3 == 2 else [])
            process = subprocess.Popen([BIN / "minutes-archive", "update", *args], cwd=self.folder,
                                       env=environment(self.folder), stdout=subprocess.DEVNULL,
                                       stderr=subprocess.DEVNULL)
            time.sleep(0.9 * rng.random() * longest)
            process.kill()
            killed += process.wait() == -signal.SIGKILL
            if (self.folder / "a.db").exists() and self.sql("PRAGMA application_id") != [(0,)]:
                self.assertEqual(self.sql("PRAGMA integrity_check"), [("ok",)])
                seen = self.state().splitlines()
                self.assertLessEqual(set(seen), known)  # each document as it was or as it is, and none in part
                if n % 3 == 2:
                    self.assertEqual(len(seen), 200)
            self.assertEqual(self.archive("a.db", "-r", "m").status, 0)
            self.assertEqual(self.state(), want)
            self.assert_whole()
        self.assertGreater(killed, self.rounds // 10)  # some end before they are killed


if __name__ == "__main__":
    unittest.main()
