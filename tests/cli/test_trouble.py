#!/usr/bin/env python3
"""Trouble: status 2 and a message that names the file and says what to do; the other files are still done."""
import json, os, unittest, zipfile

from toolkit import ToolTest

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89"


class Trouble(ToolTest):
    def assert_trouble(self, name, *says, args=(), **more):
        """`name` can't be read; the message holds the name and all of `says`; good.md is done all the same."""
        self.write("good.md")
        more |= self.as_nobody() if more.pop("nobody", False) else {}
        run = self.parse("--format", "json", *args, name, "good.md", **more)
        self.assertEqual(run.status, 2, run)
        self.assertIn(str(name), run.err)
        for words in says:
            self.assertRegex(run.err.lower(), words)
        self.assertEqual([r["source"]["name"] for r in json.loads(run.out)], ["good.md"], run)
        report = self.run_tool("minutes-report", "outstanding", "--format", "csv", name, "good.md", **more)
        self.assertEqual(report.status, 2, report)
        self.assertIn(str(name), report.err)
        self.assertIn("write to the council", report.out)

    def zip(self, name, *members):
        with zipfile.ZipFile(self.folder / name, "w", zipfile.ZIP_DEFLATED) as z:
            for member, content in members:
                # As the office programs do, the type in clear text first.
                z.writestr(member, content, zipfile.ZIP_STORED if member == "mimetype" else None)

    def test_missing_file(self):
        self.assert_trouble("nothing.md", "no such file|not found|does not exist")

    def test_folder_without_r(self):
        self.write("year/a.md")
        self.assert_trouble("year", "folder|directory", r"-r\b")

    def test_unreadable_file(self):
        self.write("secret.md").chmod(0)
        self.assert_trouble("secret.md", "permission", nobody=True)

    def test_unreadable_folder(self):
        self.write("year/a.md")
        (self.folder / "year").chmod(0)
        self.addCleanup((self.folder / "year").chmod, 0o755)
        self.assert_trouble("year", "permission", args=["-r"], nobody=True)

    def test_png(self):
        self.write("picture.png", PNG)
        self.assert_trouble("picture.png", "png")

    def test_png_named_txt(self):
        self.write("notes.txt", PNG)
        self.assert_trouble("notes.txt", "png")

    def test_unknown_binary(self):
        self.write("notes.txt", bytes(range(32)) * 100)
        self.assert_trouble("notes.txt", "binary")

    def test_docx(self):
        self.zip("minutes.docx", ("[Content_Types].xml", "<Types/>"), ("_rels/.rels", "<x/>"), ("word/document.xml", "<w/>" * 999))
        self.assert_trouble("minutes.docx", "word", "save", "text")

    def test_xlsx(self):
        self.zip("log.xlsx", ("[Content_Types].xml", "<Types/>"), ("_rels/.rels", "<x/>"), ("xl/workbook.xml", "<x/>"))
        self.assert_trouble("log.xlsx", "excel", "save", "text|csv")

    def test_docx_with_a_long_beginning(self):
        filler = os.urandom(20_000)
        self.zip("minutes.docx", ("[Content_Types].xml", filler), ("word/document.xml", "<w/>"))
        self.assert_trouble("minutes.docx", "word", "save", "text")

    def test_odt(self):
        self.zip("minutes.odt", ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<x/>"))
        self.assert_trouble("minutes.odt", "opendocument", "save", "text")

    def test_pdf(self):
        self.write("minutes.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n")
        self.assert_trouble("minutes.pdf", "pdf", "text")

    def test_same_message_on_standard_input(self):
        run = self.parse("--format", "json", "-", stdin=PNG)
        self.assertEqual(run.status, 2, run)
        self.assertIn("PNG", run.err)

    def test_every_trouble_is_told(self):
        run = self.parse("one.md", "two.md", "three.md")
        self.assertEqual(run.status, 2, run)
        for name in ("one.md", "two.md", "three.md"):
            self.assertIn(name, run.err)


class Usage(ToolTest):
    """What is wrong on the command line: nothing is read or written."""

    def assert_usage(self, *args, says):
        for tool, lead in ("minutes-parse", []), ("minutes-report", ["outstanding"]):
            self.write("note.md")
            run = self.run_tool(tool, *lead, *args, "note.md")
            self.assertEqual(run.status, 2, run)
            self.assertEqual(run.out, "")
            self.assertRegex(run.err, says)
            self.assertNotIn("terminate called", run.err)

    def test_unknown_option(self):
        self.assert_usage("--colour-me", says="--colour-me")

    def test_unknown_format(self):
        self.assert_usage("--format", "docx", says="(?s)docx.*csv")

    def test_unknown_colour(self):
        self.assert_usage("--color", "mauve", says="(?s)mauve.*never")

    def test_missing_value(self):
        run = self.parse("note.md", "--format")
        self.assertEqual(run.status, 2, run)
        self.assertIn("--format", run.err)

    def test_bad_date(self):
        self.write("note.md")
        for date in ("2024-13-01", "2024-02-30", "soon", "01/02/2024x", ""):
            with self.subTest(date):
                run = self.run_tool("minutes-report", "outstanding", "--as-of", date, "note.md")
                self.assertEqual(run.status, 2, run)
                self.assertEqual(run.out, "")
                self.assertIn(date or "--as-of", run.err)

    def test_unknown_report(self):
        run = self.run_tool("minutes-report", "outstandig", "note.md")
        self.assertEqual(run.status, 2, run)
        self.assertRegex(run.err, "(?s)outstandig.*outstanding")

    def test_no_report(self):
        run = self.run_tool("minutes-report")
        self.assertEqual(run.status, 2, run)
        self.assertIn("outstanding", run.err)

    def test_unknown_table_show_and_by(self):
        for args in (["--table", "chairs"], ["--show", "chairs"]):
            run = self.parse(*args, "note.md")
            self.assertEqual(run.status, 2, run)
            self.assertIn("chairs", run.err)
        run = self.run_tool("minutes-report", "outstanding", "--by", "chairs", "note.md")
        self.assertEqual(run.status, 2, run)
        self.assertIn("chairs", run.err)

    def test_no_file_on_a_terminal(self):
        for tool, *args in ("minutes-parse",), ("minutes-report", "outstanding"):
            run = self.run_on_terminal(tool, *args)
            self.assertEqual(run.status, 2, run)
            self.assertIn("--help", run.out + run.err)


if __name__ == "__main__":
    unittest.main()
