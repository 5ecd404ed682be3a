#!/usr/bin/env python3
"""Damaged minutes, as other programs read what the tools make of them: Python's csv and json and cmark-gfm find the values
of the record in every format; and copies in another encoding or with other line ends give the same record.

MINUTES_INPUTS names a folder of inputs of tests/fuzz/parse.cpp, to be read in place of those in tests/fuzz/corpus."""
import csv, html, io, json, os, pathlib, random, re, shutil, subprocess, sys, unittest

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent))
from laws import differences, places, text_of, without_bytes  # noqa: E402
from toolkit import ROOT, SAMPLES, ToolTest  # noqa: E402

COPIES = 150
INPUTS = pathlib.Path(os.environ.get("MINUTES_INPUTS", ROOT / "tests" / "fuzz" / "corpus" / "parse"))
MARKS = ["\n", "\n\n", "\t", " ", "|", "\n| Action | Owner |\n|---|---|\n", "{|\n|-\n", "## ", "---\n", "- ", "1.1 ", "- [x] ", "> ", "```\n", "**",
         "~~", "`", "<li>", "</td>", "&amp;", "&#x41;", "\\", "\"", "'", ",", ";", "=1+1", "[a](b)", "<!-- ", "é", "–", "\u00a0", "\u0301", "\u2028",
         "Action: ", "RESOLVED: ", "Present: ", "Apologies: ", " by 8 March ", "(KB)", "Owner", "\x0b", "\x7f"]
# The columns of the tables that name records, by the field that holds their words.
TABLES = {"actions": ("actions", "action", "text"), "decisions": ("decisions", "decision", "text"), "items": ("items", "title", "title")}

# The lists of a record, and the field whose words stand where it stands.
WORDS = {"actions": "text", "decisions": "text", "statements": "text", "forthcoming": "text", "commitments": "text", "items": "title",
         "attendees": "name", "apologies": "name", "absent": "name"}


def damaged(count):
    """{file name: text}, the same at every run: a piece of a sample with parts gone, doubled or moved, and marks put in."""
    chance = random.Random(20240305)
    texts = [(path.suffix, text_of(path).replace("\r\n", "\n").replace("\r", "\n")) for path in SAMPLES]
    out = {}
    for number in range(count):
        suffix, text = chance.choice(texts)
        begin = chance.randrange(len(text))
        text = text[begin:begin + chance.randrange(200, 3000)]
        for _ in range(chance.randrange(1, 12)):
            at, size = chance.randrange(len(text) + 1), chance.randrange(40)
            text = chance.choice([text[:at] + text[at + size:], text[:at] + text[at:at + size] + text[at:],
                                  text[:at] + chance.choice(MARKS) + text[at:], text[at:] + text[:at]])
        out[f"{number:03}{suffix}"] = text
    return out


def fuzzed(folder):
    """{file name: text}: what fuzzing kept; the first byte chooses the name. Blanks for NULs, of which the tools warn, and a line
    in front, so that none begins as a picture does."""
    out = {}
    for number, path in enumerate(sorted(folder.iterdir())):
        data = path.read_bytes()
        text = "\n" + data[1:].decode("utf-8", "replace").replace("\0", " ").replace("\r\n", "\n").replace("\r", "\n")
        if len(re.findall("[\1-\x1f]", text)) * 10 < len(text):  # else it may be refused as no text
            out[f"fuzzed-{number}" + [".md", ".txt", ".html", ".wiki"][data[0] % 4]] = text
    return out


class Readers(ToolTest):
    @classmethod
    def setUpClass(cls):
        cls.documents = damaged(COPIES) | fuzzed(INPUTS)

    def setUp(self):
        super().setUp()
        for name, text in self.documents.items():
            self.write(name, text)

    def made(self, *args):
        run = self.parse(*args, *self.documents)
        self.assertEqual(run.status, 0, run.err)
        return run.bytes.decode()

    def wanted(self, records, table):
        """The id and the words of each record, as a table shows them: in one line."""
        fields, _, words = TABLES[table]
        return [(r["id"], flat(r[words])) for m in records for r in m[fields]]

    def same(self, found, wanted):
        self.assertEqual([pair for pair in zip(found, wanted) if pair[0] != pair[1]][:3], [])
        self.assertEqual(len(found), len(wanted))

    def test_every_line_of_ndjson_is_a_record(self):
        records = json.loads(self.made("-f", "json"))
        self.assertGreater(sum(len(r["actions"]) for r in records), COPIES)
        self.assertEqual([json.loads(line) for line in self.made("-f", "ndjson").split("\n")[:-1]], records)

    def test_csv(self):
        records = json.loads(self.made("-f", "json"))
        for table, (_, column, _) in TABLES.items():
            text = self.made("--table", table, "--raw", "-f", "csv")
            rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
            self.same([(row["id"], flat(row[column])) for row in rows], self.wanted(records, table))
            for row in rows:
                self.assertNotIn(None, row)  # as many cells as the header has
                self.assertNotIn(None, row.values())

    @unittest.skipUnless(shutil.which("cmark-gfm"), "needs cmark-gfm")
    def test_markdown(self):
        records = json.loads(self.made("-f", "json"))
        for table, (_, column, _) in TABLES.items():
            made = self.made("--table", table, "-f", "markdown")
            page = subprocess.run(["cmark-gfm", "--unsafe", "-e", "table", "-e", "strikethrough"], input=made.encode(),
                                  capture_output=True, check=True).stdout.decode()
            rows = [[html.unescape(cell) for cell in re.findall(r"<t[hd][^>]*>(.*?)</t[hd]>", row, re.S)]
                    for row in re.findall(r"<tr>(.*?)</tr>", page, re.S)]
            at = [head.lower() for head in rows[0]].index(column)
            self.same([(row[0], flat(row[at])) for row in rows[1:]], self.wanted(records, table))

    def test_the_words_of_a_record_stand_in_its_place(self):
        count = 0
        for record in json.loads(self.made("-f", "json")):
            name = record["source"]["name"]
            data = self.documents[name].encode()
            for kind, words in WORDS.items():
                for one in record[kind]:
                    ats = sorted([one["at"], *one.get("also_at", [])], key=lambda at: at["offset"])
                    source = "\n".join(data[at["offset"]:at["offset"] + at["length"]].decode() for at in ats)
                    if words == "name":  # "Berg, Karl" is Karl Berg
                        source += "\n" + source
                    with self.subTest(name, kind=kind, words=one[words], source=source):
                        self.assertTrue(None in (missing(one[words] or "", html.unescape(source)), missing(one[words] or "", source)))
                    count += 1
        self.assertGreater(count, 5 * COPIES)

    def test_line_ends_and_encodings(self):
        """The same but for where in the bytes it stands; where the bytes are those of UTF-8, the places too."""
        references = json.loads(self.made("-f", "json"))
        copies = {"CRLF": lambda t: t.replace("\n", "\r\n").encode(), "a mark": lambda t: b"\xef\xbb\xbf" + t.encode(),
                  "UTF-16": lambda t: b"\xff\xfe" + t.encode("utf-16le"),
                  "Windows-1252": lambda t: t.encode("windows-1252", "ignore")}
        for copy, encoded in copies.items():
            kept = []
            for name, text in self.documents.items():
                # What is not UTF-8 is only told from it where there is something to tell it by.
                if copy == "Windows-1252" and (encoded(text).decode("windows-1252", "replace") != text or utf8(encoded(text))):
                    continue
                self.write(name, encoded(text))
                kept.append(name)
            self.assertGreater(len(kept), 20, copy)
            run = self.parse("-f", "json", *kept)
            self.assertEqual(run.status, 0, run.err)
            by_name = {r["source"]["name"]: r for r in references}
            for record in json.loads(run.out):
                reference = by_name[record["source"]["name"]]
                with self.subTest(copy, name=record["source"]["name"]):
                    self.assertEqual(list(differences(without_bytes(record), without_bytes(reference)))[:4], [])
                    if copy == "UTF-16":
                        self.assertEqual(list(places(record)), list(places(reference)))


def utf8(data):
    """Whether the bytes can be read as UTF-8, and say something else then."""
    try:
        return data.decode("utf-8") != data.decode("windows-1252", "replace")
    except UnicodeDecodeError:
        return False


def letters(text):
    return [c for c in text.casefold() if c.isalnum()]


def missing(words, source):
    """The first of the words that has letters which do not follow, in order, in the source: marks and tags may part them."""
    rest = iter(letters(source))
    return next((word for word in words.split() if not all(c in rest for c in letters(word))), None)


def flat(words):
    """In one line, as in a cell; what steers a terminal is shown as U+FFFD."""
    return re.sub("[\x00-\x1f\x7f-\x9f]", "\ufffd", re.sub("[ \t-\r\x85\u2028\u2029]+", " ", words or "")).strip()


if __name__ == "__main__":
    unittest.main()
