#!/usr/bin/env python3
"""What must be read, with status 0 and a diagnostic where something was lost."""
import json, time, unittest

from toolkit import NOTE, ToolTest


class Read(ToolTest):
    def record(self, content, name="note.md"):
        """The record of one file, read without trouble."""
        self.write(name, content)
        run = self.parse("--format", "json", name)
        self.assertEqual(run.status, 0, run)
        records = json.loads(run.out)
        self.assertEqual(len(records), 1)
        return records[0]

    def assert_note(self, record):
        """The record is that of NOTE."""
        self.assertEqual([(a["text"], a["owners"], a["due"]) for a in record["actions"]],
                         [("write to the council", ["KB"], "2024-03-08")])
        self.assertEqual([p["name"] for p in record["attendees"]], ["Kay Bell", "Tom Ashe"])
        self.assertEqual(record["meeting"]["date"], "2024-03-01")

    def test_utf8(self):
        record = self.record(NOTE)
        self.assert_note(record)
        self.assertEqual(record["source"]["encoding"], "utf-8")
        self.assertEqual(record["diagnostics"], [])

    def test_utf8_with_mark(self):
        record = self.record(b"\xef\xbb\xbf" + NOTE.encode())
        self.assert_note(record)
        self.assertEqual(record["actions"][0]["at"]["offset"], NOTE.index("write to"))

    def test_utf16_with_and_without_mark(self):
        for codec in ("utf-16le", "utf-16be"):
            for mark in ("", "\ufeff"):
                with self.subTest(codec, mark=bool(mark)):
                    record = self.record((mark + NOTE).encode(codec))
                    self.assert_note(record)
                    self.assertEqual(record["source"]["encoding"], codec)
                    self.assertEqual(record["actions"][0]["at"]["offset"], NOTE.index("write to"))

    def test_utf16_cut_in_half(self):
        record = self.record(("\ufeff" + NOTE + "\n").encode("utf-16le")[:-1])
        self.assert_note(record)
        self.assertTrue(record["diagnostics"], "half a character was lost")

    def test_windows_1252(self):
        record = self.record(NOTE.replace("council", "café – £50").encode("windows-1252"))
        self.assertEqual(record["actions"][0]["text"], "write to the café – £50")
        self.assertEqual(record["source"]["encoding"], "windows-1252")

    def test_invalid_utf8(self):
        content = NOTE.replace("Kay", "Käthe Öl é ü").encode().replace(b"jetty", b"jet\xffty")
        record = self.record(content)
        self.assertEqual(record["actions"][0]["text"], "write to the council")
        self.assertTrue(record["diagnostics"], "one byte was lost")
        self.assertEqual(record["diagnostics"][0]["severity"], "warning")

    def test_lone_nul(self):
        record = self.record(NOTE.replace("jetty", "jet\0ty"))
        self.assert_note(record)
        self.assertTrue(record["diagnostics"], "a NUL is not read")

    def test_diagnostics_are_printed(self):
        self.write("note.md", NOTE.replace("jetty", "jet\0ty"))
        run = self.parse("note.md")
        self.assertRegex(run.err, r"(?m)^note\.md:.*warning: .*\[M\d\d\d\]")

    def test_long_line(self):
        begin = time.monotonic()
        record = self.record(NOTE + "\n" + "The Board went on about it. " * 1_900_000 + "\n")
        self.assertGreater(record["source"]["bytes"], 50_000_000)
        self.assert_note(record)
        self.assertLess(time.monotonic() - begin, 60)

    def test_long_line_of_one_word(self):
        self.assert_note(self.record(NOTE + "\n" + "X" * 50_000_000))

    def test_no_final_newline(self):
        self.assert_note(self.record(NOTE.rstrip("\n")))

    def test_empty(self):
        for name, content in ("empty.md", b""), ("mark.txt", b"\xef\xbb\xbf"), ("blank.txt", b"\n\n \n"):
            with self.subTest(name):
                record = self.record(content, name)
                self.assertEqual(record["kind"], "other")
                self.assertEqual(record["actions"], [])

    def test_line_ends(self):
        for name, end in ("crlf", "\r\n"), ("cr", "\r"):
            with self.subTest(name):
                self.assert_note(self.record(NOTE.replace("\n", end)))

    def test_standard_input(self):
        for args in ["-"], []:
            run = self.parse("--format", "json", *args, stdin=NOTE.encode())
            self.assertEqual(run.status, 0, run)
            self.assert_note(json.loads(run.out)[0])

    def test_folder(self):
        wanted = ["a.txt", "b.md", "c.markdown", "d.html", "e.htm", "f.rst", "g.wiki", "deeper/h.md"]
        for name in wanted:
            self.write("year/" + name)
        for name in ("picture.png", "table.xlsx", "a.json"):
            self.write("year/" + name, b"\x89PNG\r\n\x1a\n")
        run = self.parse("--format", "ndjson", "-r", "year")
        self.assertEqual(run.status, 0, run)
        names = sorted(json.loads(line)["source"]["name"] for line in run.out.splitlines())
        self.assertEqual(names, sorted("year/" + name for name in wanted))
        self.assertRegex(run.err, r"skipped 3\b|\b3 (other )?files? .*skipped|\b3 skipped")

    def test_name_that_begins_with_a_dash(self):
        self.write("-note.md")
        run = self.parse("--format", "json", "--", "-note.md")
        self.assertEqual(run.status, 0, run)
        self.assert_note(json.loads(run.out)[0])


if __name__ == "__main__":
    unittest.main()
