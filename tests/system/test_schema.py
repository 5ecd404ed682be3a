#!/usr/bin/env python3
"""What minutes-parse prints fits the schema that it prints, by the judgement of Debian's python3-jsonschema."""
import json, pathlib, sys, unittest

import jsonschema

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
from toolkit import NOTE, SAMPLES, ToolTest  # noqa: E402


class Schema(ToolTest):
    def test_records(self):
        rules = json.loads(self.parse("--schema").out)
        validator = jsonschema.validators.validator_for(rules)
        validator.check_schema(rules)
        self.write("note.md", NOTE)
        self.write("empty.md", b"")
        run = self.parse("--format", "json", "note.md", "empty.md", *SAMPLES)
        self.assertEqual(run.status, 0, run)
        for record in json.loads(run.out):
            with self.subTest(record["source"]["name"]):
                validator(rules).validate([record] if rules.get("type") == "array" else record)


if __name__ == "__main__":
    unittest.main()
