#!/usr/bin/env python3
"""The golden files show every report, every kind of difference, every operator and every type of a query."""
import csv, io, pathlib, re, unittest

from toolkit import ToolTest

HERE = pathlib.Path(__file__).resolve().parent


def golden(*names):
    return "\n".join((HERE / f"{name}.txt").read_text(encoding="utf-8") for name in names)


class Goldens(ToolTest):
    def listed(self, tool, *args):
        run = self.run_tool(tool, *args, "--format", "csv")
        self.assertEqual(run.status, 0, run)
        return [row[0] for row in csv.reader(io.StringIO(run.out))][1:]

    def test_reports(self):
        shown = set(re.findall(r"(?m)^\$ minutes-report (\S+)", golden("reports", "outstanding")))
        self.assertEqual(set(self.listed("minutes-report", "--list")) - shown, set())

    def test_differences(self):
        titles = re.findall(r"(?m)^Differences between .*: (.*)$", golden("diff", "log"))
        shown = {re.sub(r"^\d+ ", "", kind) for title in titles for kind in title.split(", ")}
        self.assertEqual(set(self.listed("minutes-diff", "--list")) - shown, set())

    def test_queries(self):
        commands = re.findall(r"(?m)^\$ minutes-query (.*)$", golden("query"))
        for operator in (" or ", "not:", "(", '"', "..", "before:", "after:", "<", ">", "<=", ">=", "~/", ":none"):
            self.assertTrue(any(operator in command for command in commands), operator)
        shown = set(re.findall(r"--type (\w+)", "\n".join(commands))) | {"action"}
        self.assertEqual(set(self.listed("minutes-query", "--fields")) - shown, set())


if __name__ == "__main__":
    unittest.main()
