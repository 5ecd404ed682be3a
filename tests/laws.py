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


def differences(a, b, path="$"):
    """Where two records differ, one text each."""
    if isinstance(a, dict) and isinstance(b, dict) and a.keys() == b.keys():
        for k in a:
            yield from differences(a[k], b[k], f"{path}.{k}")
    elif isinstance(a, list) and isinstance(b, list) and len(a) == len(b):
        for i, (x, y) in enumerate(zip(a, b)):
            yield from differences(x, y, f"{path}[{i}]")
    elif a != b:
        yield f"{path}: {str(a)[:300]!r} and not {str(b)[:300]!r}"


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

    def each(self, law):
        """Calls law(sample, text) for every sample."""
        self.assertTrue(SAMPLES)
        for sample in SAMPLES:
            with self.subTest(sample.name):
                law(sample, text_of(sample).replace("\r\n", "\n"))

    def assert_equal(self, record, reference, copy):
        found = list(differences(without_bytes(record), without_bytes(reference)))
        if found:
            self.fail(f"{copy} differs:\n" + "\n".join(found[:8]))

    def assert_same(self, sample, content, reference, copy):
        record = self.record(sample.name, content)
        self.assert_equal(record, reference, copy)
        return record

    def test_line_ends(self):
        def law(sample, text):
            reference = self.record(sample.name, text)
            self.assert_same(sample, text.replace("\n", "\r\n"), reference, "the copy with CRLF")
        self.each(law)

    def test_encodings(self):
        def law(sample, text):
            reference = self.record(sample.name, text)
            for codec, mark in ("utf-8", 1), ("utf-16le", 1), ("utf-16be", 1), ("utf-16le", 0), ("utf-16be", 0):
                copy = f"the copy in {codec} {'with' if mark else 'without'} a mark"
                record = self.assert_same(sample, ("\ufeff" * mark + text).encode(codec), reference, copy)
                # All decode to the same UTF-8, so even the offsets are the same.
                self.assertEqual(list(places(record)), list(places(reference)), copy)
            try:
                narrow = text.encode("windows-1252")
            except UnicodeEncodeError:
                return
            self.assert_same(sample, narrow, reference, "the copy in windows-1252")
        self.each(law)

    def test_final_newline(self):
        def law(sample, text):
            reference = self.record(sample.name, text.rstrip("\n") + "\n")
            self.assert_same(sample, text.rstrip("\n"), reference, "the copy without a final newline")
        self.each(law)

    def test_places(self):
        def law(sample, text):
            record, data = self.record(sample.name, text), text.encode()
            starts = [0, *(m.end() for m in re.finditer(rb"\n", data))]
            for path, at in places(record):
                begin, end = at["offset"], at["offset"] + at["length"]
                self.assertLessEqual(end, len(data), path)
                for edge, line, column in (begin, at["line"], at["column"]), (end, at["end_line"], at["end_column"]):
                    before = data[starts[line - 1]:edge].decode()  # fails inside a character
                    self.assertNotIn("\n", before[:-1], path)
                    self.assertEqual(len(before) + 1, column, path)
        self.each(law)

    def test_items_hold_what_stands_in_them(self):
        def law(sample, text):
            record = self.record(sample.name, text)
            items = {item["id"]: item for item in record["items"]}
            for key in ("actions", "decisions", "statements"):
                for r in record[key]:
                    if r["item"] is not None:
                        extent = items[r["item"]]["extent"]
                        end = extent["offset"] + extent["length"]
                        self.assertGreaterEqual(r["at"]["offset"], extent["offset"], r["text"])
                        self.assertLessEqual(r["at"]["offset"] + r["at"]["length"], end, r["text"])
            for item in items.values():
                self.assertTrue(item["parent"] is None or item["parent"] in items)
        self.each(law)


if __name__ == "__main__":
    unittest.main()
