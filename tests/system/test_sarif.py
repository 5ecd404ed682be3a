#!/usr/bin/env python3
"""What minutes-lint writes as SARIF fits the schema of SARIF 2.1.0, which comes in the npm package @microsoft/jest-sarif."""
import json, pathlib, subprocess, sys, tarfile, unittest

import jsonschema

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
from toolkit import SAMPLES, ToolTest  # noqa: E402

PACKAGE, SCHEMA = "@microsoft/jest-sarif@1.0.0-beta.0", "package/lib/schemas/sarif-2.1.0-rtm.5.json"


class Sarif(ToolTest):
    def test_findings_of_all_samples(self):
        packed = subprocess.run(["npm", "pack", "--silent", PACKAGE], cwd=self.folder, capture_output=True, text=True, timeout=300)
        self.assertEqual(packed.returncode, 0, packed.stderr)
        with tarfile.open(self.folder / packed.stdout.split()[-1]) as archive:
            schema = json.load(archive.extractfile(SCHEMA))
        self.write("broken.md", "Present: [insert name]\n\nAction:\n")
        run = self.run_tool("minutes-lint", "--format", "sarif", "broken.md", *SAMPLES)
        self.assertEqual(run.status, 1, run)
        log = json.loads(run.out)
        self.assertTrue(log["runs"][0]["results"])
        jsonschema.validators.validator_for(schema)(schema).validate(log)


if __name__ == "__main__":
    unittest.main()
