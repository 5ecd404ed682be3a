#!/usr/bin/env python3
"""minutes-lint: every explanation's example fires, every check has its spec, and the options do what they say."""
import json, re, unittest

from toolkit import ROOT, ToolTest

BAD = """# Harbour Board minutes

1 March 2024

Present: Kay Bell (KB), Tom Ashe (TA)

## Jetty

Action: KD to order the planks
"""


def unescape(text):
    return re.sub(rb"\\x([0-9a-fA-F]{2})", lambda m: bytes([int(m[1], 16)]), text.encode())


class Lint(ToolTest):
    def lint(self, *args, **more):
        return self.run_tool("minutes-lint", *args, **more)

    def checks(self):
        return json.loads(self.lint("--list", "--format", "json").out)["rows"]

    def test_the_example_of_every_explanation_fires(self):
        self.write("house.toml", 'name = "harbour"\n[lint]\nask = ["M053"]\n')
        for check in self.checks():
            with self.subTest(check["code"]):
                said = self.lint("--explain", check["code"]).out
                example = said.split("Example:\n\n")[1].split("\nWhat to do:")[0]
                example = "\n".join(line[4:] for line in example.split("\n"))
                names = []
                for number, text in enumerate(example.split("-----\n")):
                    names.append(f"{check['code']}-{number}.md")
                    self.write(names[-1], unescape(text))
                run = self.lint("--house", "house.toml", "--format", "json", "--select", check["check"], *names)
                self.assertTrue(json.loads(run.out)["rows"], said)

    def test_every_check_has_an_example_that_fires_and_a_near_miss(self):
        spec = (ROOT / "tests" / "spec" / "lint.md").read_text(encoding="utf-8")
        blocks = re.findall(r"^```findings ([^\n]*)\n(.*?)^```$", spec, re.M | re.S)
        for code in (c["code"] for c in self.checks()):
            with self.subTest(code):
                mine = [body for codes, body in blocks if code in codes.split()]
                self.assertTrue(any(mine))
                self.assertFalse(all(mine))

    def test_status_follows_the_threshold(self):
        self.write("draft.md", BAD)
        self.assertEqual(self.lint("draft.md").status, 1)
        self.assertEqual(self.lint("--severity", "error", "draft.md").status, 0)
        self.assertEqual(self.lint("--ignore", "M012", "draft.md").status, 0)
        self.assertEqual(self.lint("missing.md", "draft.md").status, 2)

    def test_a_baseline_leaves_only_what_is_new(self):
        self.write("draft.md", BAD)
        self.lint("-o", "known.baseline", "draft.md")
        self.write("draft.md", "\n" + BAD + "\nAction: KE to paint the shed\n")
        run = self.lint("--baseline", "known.baseline", "draft.md")
        self.assertIn("initials KE", run.out)
        self.assertNotIn("initials KD", run.out)

    def test_records_are_checked_as_far_as_they_go(self):
        self.write("draft.md", BAD + "\nActon: KB to call\n")
        self.parse("-o", "draft.json", "draft.md")
        run = self.lint("draft.json")
        self.assertIn("[M012]", run.out)
        self.assertNotIn("[M060]", run.out)
        self.assertIn("not checked for", run.err)


if __name__ == "__main__":
    unittest.main()
