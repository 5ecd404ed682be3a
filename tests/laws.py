#!/usr/bin/env python3
"""Laws that hold for every sample: copies in another encoding or with other line ends give the same records, and every
record stands where it says it stands."""
import json, pathlib, re, sys, unittest

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "cli"))
from toolkit import SAMPLES, ToolTest  # noqa: E402


def text_of(path):
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("windows-1252")


def without_bytes(value):
    """The record without what depends on how the text was encoded."""
    if isinstance(value, dict):
        return {k: without_bytes(v) for k, v in value.items() if k not in ("source", "offset", "length")}
    return [without_bytes(v) for v in value] if isinstance(value, list) else value


def places(value, path="$"):
    """(path, at) of everything that stands somewhere."""
    if isinstance(value, dict):
        if "offset" in value and "length" in value:
            yield path, value
        for k, v in value.items():
            yield from places(v, f"{path}.{k}")
    elif isinstance(value, list):
        for i, v in enumerate(value):
            yield from places(v, f"{path}[{i}]")


class Laws(ToolTest):
    def record(self, name, content):
        self.write(name, content)
        run = self.parse("--format", "json", name)
        self.assertEqual(run.status, 0, run)
        return json.loads(run.out)[0]

    def each(self):
        self.assertTrue(SAMPLES)
        for sample in SAMPLES:
            with self.subTest(sample.name):
                yield sample, text_of(sample).replace("\r\n", "\n")

    def assert_same(self, sample, content, reference):
        record = self.record(sample.name, content)
        self.assertEqual(without_bytes(record), without_bytes(reference))
        return record

    def test_line_ends(self):
        for sample, text in self.each():
            reference = self.record(sample.name, text)
            self.assert_same(sample, text.replace("\n", "\r\n"), reference)

    def test_encodings(self):
        for sample, text in self.each():
            reference = self.record(sample.name, text)
            copies = [text.encode("utf-8-sig"), text.encode("utf-16"), ("\ufeff" + text).encode("utf-16be"),
                      text.encode("utf-16le"), text.encode("utf-16be")]
            for copy in copies:
                record = self.assert_same(sample, copy, reference)
                # All decode to the same UTF-8, so even the offsets are the same.
                self.assertEqual(list(places(record)), list(places(reference)))
            try:
                self.assert_same(sample, text.encode("windows-1252"), reference)
            except UnicodeEncodeError:
                pass

    def test_final_newline(self):
        for sample, text in self.each():
            reference = self.record(sample.name, text.rstrip("\n") + "\n")
            record = self.record(sample.name, text.rstrip("\n"))
            for key in ("meeting", "attendees", "apologies", "absent", "actions", "decisions", "commitments"):
                self.assertEqual(without_bytes(record[key]), without_bytes(reference[key]))

    def test_places(self):
        for sample, text in self.each():
            record, data = self.record(sample.name, text), text.encode()
            starts = [0, *(m.end() for m in re.finditer(rb"\n", data))]
            for path, at in places(record):
                begin, end = at["offset"], at["offset"] + at["length"]
                self.assertLessEqual(end, len(data), path)
                for edge, line, column in (begin, at["line"], at["column"]), (end, at["end_line"], at["end_column"]):
                    before = data[starts[line - 1]:edge].decode()  # fails inside a character
                    self.assertNotIn("\n", before[:-1], path)
                    self.assertEqual(len(before) + 1, column, path)

    def test_items_hold_what_stands_in_them(self):
        for sample, text in self.each():
            record = self.record(sample.name, text)
            items = {item["id"]: item for item in record["items"]}
            for key in ("actions", "decisions", "statements"):
                for r in record[key]:
                    if r["item"] is not None:
                        extent = items[r["item"]]["extent"]
                        self.assertGreaterEqual(r["at"]["offset"], extent["offset"], r)
                        self.assertLessEqual(r["at"]["offset"] + r["at"]["length"], extent["offset"] + extent["length"], r)
            for item in items.values():
                self.assertTrue(item["parent"] is None or item["parent"] in items)


if __name__ == "__main__":
    unittest.main()
