#!/usr/bin/env python3
"""Golden records: samples/NAME.record.json is what minutes-parse prints (tests/cli/refresh.sh writes it anew); and what
it prints fits the schema that it prints."""
import difflib, json, sys, unittest

from toolkit import NOTE, ROOT, SAMPLES, ToolTest

sys.path.insert(0, str(ROOT / "tests"))
import schema  # noqa: E402

ODD = {"empty.md": b"", "blank.txt": b"\n \n", "nul.md": b"a\0b\n", "bytes.txt": b"Action (KB): caf\xe9\n",
       "utf16.txt": ("\ufeff" + NOTE).encode("utf-16le"), "note.md": NOTE.encode(),
       "impossible.md": NOTE.replace("8 March 2024", "31 February 2024").encode()}


class Records(ToolTest):
    def test_golden(self):
        for sample in SAMPLES:
            with self.subTest(sample.name):
                self.folder = ROOT / "samples"
                run = self.parse("--format", "json", sample.name)
                self.assertEqual(run.status, 0, run)
                golden = sample.with_name(sample.stem + ".record.json")
                if not golden.exists():
                    self.fail(f"no {golden.name}: run tests/cli/refresh.sh and read the diff")
                if run.out != golden.read_text(encoding="utf-8"):
                    self.fail("changed; tests/cli/refresh.sh writes it anew\n" + "\n".join(
                        difflib.unified_diff(golden.read_text(encoding="utf-8").splitlines(), run.out.splitlines(),
                                             golden.name, "printed", lineterm="")))

    def test_names_of_samples_differ_in_more_than_their_extension(self):
        stems = [s.stem for s in SAMPLES]
        self.assertEqual(sorted(stems), sorted(set(stems)))

    def test_records_fit_the_schema(self):
        rules = json.loads(self.parse("--schema").out)
        for name, content in ODD.items():
            self.write(name, content)
        run = self.parse("--format", "json", *ODD, *SAMPLES)
        self.assertEqual(run.status, 0, run)
        records = json.loads(run.out)
        self.assertEqual(len(records), len(ODD) + len(SAMPLES))
        for record in records:
            with self.subTest(record["source"]["name"]):
                self.assertEqual(schema.errors(record, rules if rules.get("type") != "array" else rules["items"], rules), [])

    def test_the_schema_refuses_what_is_wrong(self):
        rules = json.loads(self.parse("--schema").out)
        rules_of_one = rules if rules.get("type") != "array" else rules["items"]
        self.write("note.md")
        good = json.loads(self.parse("--format", "json", "note.md").out)[0]
        for key, value in (("schema", "minutes/9"), ("kind", "poem"), ("actions", {}), ("meeting", 3)):
            self.assertTrue(schema.errors(good | {key: value}, rules_of_one, rules), key)
        self.assertTrue(schema.errors({k: v for k, v in good.items() if k != "actions"}, rules_of_one, rules))


class Ids(ToolTest):
    def test_ids_are_stable_while_other_lines_change(self):
        self.write("note.md", NOTE)
        before = json.loads(self.parse("--format", "json", "note.md").out)[0]["actions"]
        self.write("note.md", NOTE.replace("## 1", "Another line.\n\nAction (TA): paint the boat\n\n## 1"))
        after = json.loads(self.parse("--format", "json", "note.md").out)[0]["actions"]
        self.assertEqual(len(after), len(before) + 1)
        self.assertLessEqual({a["id"] for a in before}, {a["id"] for a in after})

    def test_ids_are_unique(self):
        self.write("note.md", NOTE + "\nAction (TA): paint the boat\n\n## 2. Boat\n\nAction (TA): paint the boat\n")
        record = json.loads(self.parse("--format", "json", "note.md").out)[0]
        for key in ("actions", "items", "decisions"):
            ids = [r["id"] for r in record[key]]
            self.assertEqual(len(ids), len(set(ids)), ids)


if __name__ == "__main__":
    unittest.main()
