#!/usr/bin/env python3
"""Can the parser be hurt? Twice the input must be at most 2.3 times the work, whatever the input is.

Work is counted, not timed: minutes-work (work.cpp) is the library built with a counter in every branch, so the same
input gives the same number everywhere. Run it alone to see the number of a file: build/hostile/minutes-work FILE."""
import os, pathlib, resource, subprocess, sys, tempfile, unittest

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CMAKE = os.environ.get("CMAKE", "cmake")
BUILD = pathlib.Path(os.environ.get("MINUTES_BUILD", ROOT / "build"), "hostile")
SAMPLES = sorted(p for p in (ROOT / "samples").iterdir() if p.suffix != ".json")

SIZE = 64_000                 # bytes of the shorter document
MOST_GROWTH = 2.3             # twice the input
PLAINLY_QUADRATIC = 3.3
MOST_FOR_A_BYTE = 12_000      # of a hostile document
MOST_IN_A_SAMPLE = 2_000      # for a byte of what people write
STACK = 1 << 20               # deep recursion is a crash that waits for a longer document
SECONDS = 60

HEADER = "# Harbour Board minutes\n\n5 March 2024\n\nPresent: Anna Lee (AL), Karl Berg (KB)\n\n## Moorings\n\n"


def word(i):
    """A different word for every number: a, b, ... z, aa, ab, ..."""
    out, i = "", i + 1
    while i:
        i, rest = divmod(i - 1, 26)
        out = chr(97 + rest) + out
    return out


def name(i):
    return f"Zo{word(i)} Qu{word(7 * i)}"


def repeat(pattern, before=HEADER, after=""):
    """pattern: a text, or a function of the number of the repetition."""
    def document(size):
        out, length, i = [before], 0, 0
        while length < size:
            piece = pattern(i) if callable(pattern) else pattern
            out.append(piece)
            length += len(piece.encode())
            i += 1
        return "".join(out) + after
    return document


def halves(first, second, before=HEADER, between="\n\n"):
    """Half of the document is one pattern, half another: for work that is done on each of one for each of the other."""
    return lambda size: repeat(first, before)(size // 2) + between + repeat(second, "")(size // 2)


HTML = "<html><body><h1>Harbour Board minutes</h1><p>Present: Anna Lee, Karl Berg</p>"
MARKS = ["[", "]", "<", ">", "(", "**", "__", "*", "_", "'", "''", "'''", '"', "`", "```", "~~", "\\", "&", "&#1", "&amp;", "!", "![", "[[", "[[a|", "{{", "{|", "|", "||", "|}", "|-", "<!--", "<a ", "</", "<p", "<p>",
         "<b>", "<ul>", "<li>", "<ol><li>", "<table>", "<td>", "<tr><td>", "<script>", "[](", "[a](", "![](", "](", "-", "- ", "\u2013", "\u2022 ", "\u2022", "=", "#", "# ", ".", ". ", ";", ": ", ":", ",", ", ", "/", "?", ")", ") ", " ", "\t", "\r", "\f", "a line with NUL\0", "\u00a0", "\u200b", "\u00e9",
         "1", "1.", "1. ", "1.1.", "1/", "i", "i. ", "i) ", "a. ", "a) ", "A. ", "A.", "(a) ", "@", "O'", "x", "x ", "word ", "Anna ", "AL ", "KB, ", "and ", " and ", "the ", "to ", "will ", "next ", "next meeting ", "Action", "Action ", "Action: ", "ACTION ", "ACTION. ", "ACTION KB. ", "Action KB ", "(Action: ",
         "[AI ", "[Action: ", "Action (", "Action (KB, by ", "Actions:", "TODO ", "Present: ", "Apologies ", "Apologies from ", "sent apologies ", "Absent: ", "Chair: ", "RESOLVED ", "resolved. ", "agreed that ", "It was agreed. ", "Item ", "Item 1 ", "Item 1: ", "March ", "1 March ", "1 March 2024 ",
         "March 2024 ", "by May ", "Friday ", "1/1/", "01/02/24 ", "2024-", "7.30pm ", "7 ", "http://", "<http:", "Cllr ", "Mr. ", "etc. ", "e.g. ", "KB: ", "KB to go. ", "(KB) ", " - ", "Proposed ", "seconded by ", "Page 1 ", "done ", "(done) ", "- done ", "All actions were closed. "]
LINES = ["", " ", "x", "# Heading", "## Heading", "## Actions", "## Present", "## Decisions", "**Bold line**", "CAPITALS HERE", "Title\n=====", "- entry", "* entry", "** entry", "  - nested", "- [ ] do it", "- [x] KB: do it", "1. Title", "1. Title here\ntext below it.", "1.1 Title", "124/17 TITLE", "(a) entry", "i. entry", "ii. entry",
         "> quoted", "```", "---", "===", "| a | b |", "| KB | write |", "| a | b |\n|---|---|\n| c | d |\n", "a\tb\tc", "\tb", "1. Title\tIt was said.\t", "AOB\tAOB", "{|\n| a || b\n|}", "<br>", "<p>x</p>", "<!-- x", "<!-- x -->", "Action: KB to write", "Action: write it down\n", "**ACTION KB**", "Action:", "ACTION KB", "TODO: write",
         "KB to write to them.", "KB will write to them.\n", "The Clerk will write to Anna.\n", "Present: Anna Lee", "Present:", "Apologies:", "Apologies were received from Anna Lee.\n", "Chair: Anna Lee", "It was resolved to go on.\n", "RESOLVED: to go on.", "Decision: to go on.\n", "Motion to go on, moved by Anna Lee. Carried.\n",
         "Next meeting: 5 April 2024", "Date: 5 March 2024", "Venue: The Old Net Loft", "The meeting closed at 9pm.", "All actions were closed.", "The minutes of 5 February 2024 were approved.", "The meeting was quorate.", "Page 1 of 7", "Harbour Board\nPage 1 of 7\n", "Owner: KB", "Due: 5 April 2024", "Status: done", "Anna Lee", "Anna Lee\n",
         "Actions were many.\n", "Action: done\nOwner: KB\nDue: May\n", "Anna Lee joined at 8pm.\n", "A paragraph that goes on for a while and is wrapped at some column\nof the editor in which it was written by somebody."]

DOCUMENTS = {f"{m!r} in one line": repeat(m) for m in MARKS}
DOCUMENTS |= {f"lines {line!r}": repeat(line + "\n") for line in LINES}
DOCUMENTS |= {f"{m!r} in one line of a page": repeat(m, HTML) for m in ("<", "<!--", "<p>", "<p", "<ul><li>x", "<ol><li>x", "</ul>", "<table>", "<td>x", "<tr><td>x<td>Anna will write.", "<script>", "<script>a<b", "<p>Action: write to Anna</p>", "<h2>Title</h2>", "<li>KB to write", "\u2022 x ", "&nbsp;")}
DOCUMENTS |= {
    "a million blank lines": lambda size: "Minutes\n" + "\n" * (16 * size),
    "one long word": repeat("x", "Present: "),
    "one paragraph of sentences": repeat("The Clerk will write to Anna. ", "Minutes. "),
    "different sentences": repeat(lambda i: f"The Clerk will write to {word(i)} about the {word(7 * i)}.\n\n"),
    "different actions": repeat(lambda i: f"Action: write to {word(i)} about the {word(7 * i)}\n\n"),
    "different actions in a list": repeat(lambda i: f"- write to {word(i)} about the {word(3 * i)}\n", HEADER + "## Actions\n\n"),
    "different paragraphs under Actions": repeat(lambda i: f"write to {word(i)} about the {word(3 * i)}\n\n", HEADER + "## Actions\n\n"),
    "two lists of the same actions": halves(lambda i: f"- KB to ask {word(i)} about the {word(3 * i)} thing\n", lambda i: f"- KB to ask {word(i)} about the {word(3 * i)} thing\n", HEADER + "## Actions\n\n", "\n## Action list\n\n"),
    "many lists of actions": repeat(lambda i: f"## Actions\n\n- KB to ask {word(i)} about the {word(3 * i)} thing\n"),
    "actions of one owner and the same words": repeat(lambda i: f"- KB to ask about the crane and the {word(i)}\n", HEADER + "## Actions\n\n"),
    "a table of different actions": repeat(lambda i: f"| write to {word(i)} | {name(i)} | {1 + i % 28} March 2024 |\n", HEADER + "| Action | Owner | Due |\n|---|---|---|\n"),
    "a table of one column of titles": repeat(lambda i: f"{i}. Title {word(i)}\tIt was said that {word(i)} is so.\tKB\n", HEADER + "Item\tNotes\tAction\n"),
    "one owner cell": repeat(lambda i: name(i) + ", ", HEADER + "| Action | Owner |\n|---|---|\n| write | ", " |\n"),
    "different decisions": repeat(lambda i: f"It was resolved to go on to {word(i)} with all of the {word(7 * i)} that we have.\n\n"),
    "different decisions in a list": repeat(lambda i: f"- to go on to {word(i)} with all of the {word(7 * i)} that we have here\n", HEADER + "## Decisions\n\n"),
    "people in one line": repeat(lambda i: name(i) + ", ", "Present: "),
    "people joined by and": repeat(lambda i: name(i) + " and ", "Present: "),
    "people joined by &": repeat(lambda i: name(i) + " & ", "Present: "),
    "people parted by semicolons": repeat(lambda i: name(i) + ", Chair; ", "Present: "),
    "one person again and again": repeat("Anna Lee and ", "Present: "),
    "people one a line": repeat(lambda i: f"- {name(i)}\n", "Present:\n\n"),
    "people in a table": repeat(lambda i: f"| {name(i)} | Member | yes |\n", "| Name | Role | Present |\n|---|---|---|\n"),
    "people and sentences": halves(lambda i: f"- {name(i)}\n", "The Clerk will write to them.\n\n", "Present:\n\n", "\n## Talk\n\n"),
    "people and their undertakings": halves(lambda i: f"- {name(i)}\n", lambda i: f"{name(i)} will write to them about it.\n\n", "Present:\n\n", "\n## Talk\n\n"),
    "people absent, and others who came": halves(lambda i: f"- {name(i)}\n", lambda i: f"{name(i)} joined at 8pm.\n\n", "Absent:\n\n", "\n## Talk\n\n"),
    "chairs": repeat(lambda i: f"Chair: {name(i)}\n\n"),
    "apologies": repeat(lambda i: f"Apologies were received from {name(i)}.\n\n"),
    "marked actions and undertakings": halves(lambda i: f"Action: write to {word(i)}\n\n", lambda i: f"KB will write to {word(i)} again.\n\n"),
    "actions that record decisions": repeat(lambda i: f"Action: Approved {i}-0\n\n"),
    "one block of words, then markers": halves("word ", "Action KB. "),
    "one block of labels, then markers": halves("Action: word. ", "Action KB. "),
    "an action with many dates": repeat(lambda i: f"{1 + i % 28} March {2000 + i // 28 % 90} ", HEADER + "Action: by "),
    "an action with many months": repeat("March 2024 May ", HEADER + "Action: by "),
    "next meetings": repeat(lambda i: f"Next meeting: {1 + i % 28} March {2025 + i // 28 % 70}\n\n"),
    "earlier minutes": repeat(lambda i: f"The minutes of {1 + i % 28} March {1900 + i // 28 % 120} were approved.\n\n"),
    "a long heading over bullets": halves("word ", "- b\n", HEADER + "## Next "),
    "bullets with bodies, no heading": repeat("- topic here\n  - body text\n", ""),
    "deeper and deeper bullets": repeat(lambda i: " " * (i % 200) + "- entry\n"),
    "deeper and deeper numbers": repeat(lambda i: "1" + ".1" * (i % 60) + " Title here\nText below it.\n"),
    "more and more stars": repeat(lambda i: "*" * (i % 300 + 1) + " entry\n"),
    "cells that are headings": repeat("AOB\t"),
    "i. ii. in one paragraph": repeat("i. Alpha is. ii. Beta is. ", HEADER + "He said. "),
    "i. again and again": repeat("i. Alpha is. ", HEADER + "He said. "),
    "numbers in one paragraph": repeat(lambda i: f"{i + 1}. TITLE It was said. ", HEADER + "It began. "),
    "minute numbers in one paragraph": repeat(lambda i: f"{i + 1}/24 TITLE It was said. ", HEADER + "1/24 START It began. "),
    "labels in one line": repeat("a: ", "Present: "),
    "colons in one line": repeat("a:", "Present: "),
    "old Macintosh line ends": lambda size: repeat("a line of text\r", HEADER)(size).replace("\n", "\r"),
    "front matter that never ends": repeat("key: value\n", "---\n"),
    "front matter lists": repeat("attendees: [Anna\n", "---\ntitle: x\n", "---\n"),
    "small tables": repeat("| a | b |\n|---|---|\n| c | d |\n\n"),
    "small action tables": repeat(lambda i: f"| Action | Owner |\n|---|---|\n| ask {word(i)} | KB |\n\n"),
    "running heads": repeat(lambda i: f"Harbour Board {word(i)}\n\nPage {i}\n\n"),
    "check boxes of one heading": repeat(lambda i: f"- [ ] ask {word(i)}\n", HEADER + "## Updates (Anna Lee)\n\n"),
    "quoted actions": repeat("> Action: KB to write\n\n"),
    "a plan": repeat(lambda i: f"- do {word(i)}\n", "# Plan 2025\n\n## Aim\n\nOur commitments:\n\n- a\n- b\n\nOur commitments for 2026:\n\n- c\n\nOur goals:\n\n"),
}
for sample in SAMPLES:
    text = sample.read_bytes().decode("utf-8", "replace")
    DOCUMENTS[f"{sample.name} again and again"] = repeat(text, "", "")


def build():
    """The instrumented build; made once, brought up to date afterwards."""
    for command in (CMAKE, "-S", HERE, "-B", BUILD, "-DCMAKE_BUILD_TYPE=Release"), (CMAKE, "--build", BUILD, "--parallel", str(os.cpu_count() or 1), "--target", "minutes-work"):
        run = subprocess.run([str(c) for c in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        if run.returncode:
            sys.exit(f"{run.stdout}\nended with status {run.returncode}: {' '.join(map(str, command))}")


def work(*paths):
    """The work of each file, in order; None where it crashed or took too long."""
    limit = lambda: resource.setrlimit(resource.RLIMIT_STACK, (STACK, STACK))
    try:
        run = subprocess.run([str(BUILD / "minutes-work"), *map(str, paths)], stdout=subprocess.PIPE, timeout=SECONDS, preexec_fn=limit, text=True)
        counts = [int(line.split()[0]) for line in run.stdout.splitlines()]
        why = f"ended with status {run.returncode}"
    except subprocess.TimeoutExpired as late:
        counts = [int(line.split()[0]) for line in (late.stdout or b"").decode().splitlines()]
        why = f"took more than {SECONDS} seconds"
    return counts, why


class Growth(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        build()

    def grows(self, folder, document, extension):
        """What is plainly quadratic shows in small documents already: they come first, so a failure takes no minute."""
        for size in SIZE // 8, SIZE:
            paths = [pathlib.Path(folder, f"{n}{extension}") for n in ("once", "twice")]
            lengths = [path.write_bytes(document(n * size).encode()) for n, path in enumerate(paths, 1)]
            counts, why = work(*paths)
            if len(counts) < 2:
                return f"{lengths[len(counts)]} bytes: {why}"
            growth = counts[1] / counts[0] * (2 * lengths[0] / lengths[1])
            if growth > (MOST_GROWTH if size == SIZE else PLAINLY_QUADRATIC):
                return f"{lengths[0]} bytes: {counts[0]}, {lengths[1]} bytes: {counts[1]}, {growth:.2f} times the work"
            if size == SIZE and counts[1] > MOST_FOR_A_BYTE * lengths[1]:
                return f"{counts[1] / lengths[1]:.0f} for a byte"
        return None

    def test_twice_the_input_is_twice_the_work(self):
        with tempfile.TemporaryDirectory() as folder:
            for title, document in DOCUMENTS.items():
                with self.subTest(title):
                    wrong = self.grows(folder, document, ".html" if title.endswith(("page", ".html again and again")) else ".txt")
                    if wrong:
                        self.fail(wrong)

    def test_samples_are_cheap(self):
        for sample in SAMPLES:
            with self.subTest(sample.name):
                counts, why = work(sample)
                self.assertEqual(len(counts), 1, why)
                self.assertLessEqual(counts[0], MOST_IN_A_SAMPLE * sample.stat().st_size)

    def test_the_same_work_every_time(self):
        first, _ = work(*SAMPLES)
        again, _ = work(*reversed(SAMPLES))
        self.assertEqual(first, again[::-1])


if __name__ == "__main__":
    unittest.main()
