#!/usr/bin/env python3
"""The log of a year is the same whether its minutes are given month by month or all at once, and given again they change
nothing: for every body of the samples, and for invented years in which actions are carried and done."""
import datetime, json, random, unittest

from toolkit import SAMPLES, ToolTest

TASKS = ("paint the", "measure the", "get a price for the", "write about the", "insure the", "mend the")
THINGS = ("slipway", "crane", "boathouse", "ferry steps", "fog bell", "mooring posts", "chart room", "winch")
OWNERS = {"Ada Birch": "AB", "Ben Cotter": "BC", "Cleo Dunn": "CD"}


def meeting(rng, number, day, opened):
    """One meeting: what is open is reviewed, sometimes in other words or for another owner, and six actions are set."""
    lines = ["# Harbour Board", "", f"Minutes of the meeting held on {day.day} {day:%B %Y}", "",
             "**Present:** " + ", ".join(f"{name} ({initials})" for name, initials in OWNERS.items()), "",
             "## 1. Review of actions", "", "| Ref | Action | Owner | Due | Status |", "|---|---|---|---|---|"]
    for entry in opened[:]:
        ref, task, owner = entry
        if rng.random() < 0.3:
            task = f"See to this: {task}, as agreed"
        if rng.random() < 0.2:
            entry[2] = owner = rng.choice(list(OWNERS.values()))
        if rng.random() < 0.8:
            done = rng.random() < 0.5
            lines.append(f"| {ref} | {task} | {owner} | | {'Done' if done else 'Carried forward'} |")
            if done:
                opened.remove(entry)
    if rng.random() < 0.3:
        lines += ["", "All other actions have been completed."]
        opened.clear()
    for item in range(2, 8):
        ref = f"AP {number * 8 + item}" if item % 2 else ""
        task = f"{rng.choice(TASKS)} {rng.choice(THINGS)}, number {rng.randrange(1000)}"
        owner = rng.choice(list(OWNERS.values()))
        opened.append([ref, task, owner])
        lines += ["", f"## {item}. {rng.choice(THINGS).capitalize()}", "", f"**{ref or 'Action'}:** {owner} to {task}."]
    return "\n".join(lines) + "\n"


class Months(ToolTest):
    def update(self, log, *documents):
        run = self.run_tool("minutes-log", "update", log, *documents)
        self.assertEqual(run.status, 0, run)
        return (self.folder / log).read_bytes()

    def assert_same(self, documents):
        """Rows are compared without their order: what an approved version adds to its draft comes behind the rest."""
        for log in ("all.csv", "months.csv"):
            (self.folder / log).unlink(missing_ok=True)
        at_once = self.update("all.csv", *documents)
        for document in documents:
            by_months = self.update("months.csv", document)
        self.assertEqual(sorted(at_once.decode().splitlines()), sorted(by_months.decode().splitlines()))
        self.assertEqual(self.update("all.csv", *documents), at_once)
        self.assertEqual(self.update("months.csv", *documents), by_months)
        for document in documents:  # an older month again, alone
            self.assertEqual(self.update("all.csv", document), at_once, document)
            self.assertEqual(self.update("months.csv", document), by_months, document)
        return len(at_once.splitlines()) - 1

    def test_every_body_of_the_samples(self):
        bodies = {}
        for path in SAMPLES:
            [record] = json.loads(self.parse("--format", "json", path).out)
            words = sorted(set((record["meeting"]["body"] or "").lower().replace("managment", "management").split()) -
                           {"of", "the"})
            if record["kind"] != "plan" and record["actions"]:
                bodies.setdefault(" ".join(words) or path.name, []).append((record["meeting"]["date"] or "", path))
        self.assertTrue(any(len(documents) > 5 for documents in bodies.values()))
        for name, documents in bodies.items():
            if len(documents) == 1:  # the golden files have these
                continue
            with self.subTest(name):
                # The draft stands before the approved minutes of its day.
                self.assert_same([path for _, path in sorted(documents, key=lambda d: (d[0], "draft" not in d[1].name))])

    def test_approved_minutes_of_an_older_month_correct_what_nothing_later_has_said(self):
        board = "# Quay Board{}\n\nMinutes of the meeting held on {}\n\nPresent: Ada Birch (AB), Ben Cotter (BC)\n\n## 1. Quay\n\n"
        self.write("may.md", board.format(": draft", "1 May 2025") + "Action: AB to mend the crane by 3 June 2025\n\nAction: BC to buy rope\n")
        self.write("june.md", board.format("", "5 June 2025") + "Action: AB to count the oars\n")
        self.write("approved.md", board.format(": approved minutes", "1 May 2025") +
                   "Action: BC to mend the crane by 3 June 2025\n\nAction: BC to buy rope\n\nAction: AB to sell the buoy\n")
        self.update("log.csv", "may.md", "june.md")
        rows = self.update("log.csv", "approved.md").decode().splitlines()
        self.assertEqual(len(rows), 5, rows)
        self.assertRegex(rows[1], r"mend the crane.*,BC,")
        self.assertIn("sell the buoy", rows[4])
        self.assertEqual(self.update("log.csv", "may.md").decode().splitlines(), rows)  # the draft again

    def test_contradictions_are_told_and_the_rest_is_done(self):
        one = "# Quay Board\n\nMinutes of the meeting held on 1 May 2025\n\nPresent: Ada Birch (AB)\n\n## 1. Quay\n\nAction: AB to {}\n"
        self.write("one.md", one.format("mend the crane"))
        self.write("other.md", one.format("sell the crane"))
        run = self.run_tool("minutes-log", "update", "log.csv", "one.md", "other.md")
        self.assertEqual(run.status, 2, run)
        self.assertRegex(run.err, "other.md: error: tells of the same meeting as one.md")
        self.assertIn("sell the crane", (self.folder / "log.csv").read_text())

    def test_invented_years(self):
        for seed in range(2):
            rng, opened, day, documents = random.Random(seed), [], datetime.date(2020, 1, 15), []
            for number in range(5):
                documents.append(self.write(f"{seed}-{number}.md", meeting(rng, number, day, opened)))
                day += datetime.timedelta(28)
            with self.subTest(seed):
                self.assertGreater(self.assert_same(documents), 20)


if __name__ == "__main__":
    unittest.main()
