"""Documents that could hurt a parser, each a function of the size wanted: DOCUMENTS maps what it is to the function."""
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SAMPLES = sorted(p for p in (ROOT / "samples").iterdir() if p.suffix != ".json")

HEADER = "# Harbour Board minutes\n\n5 March 2024\n\nPresent: Anna Lee (AL), Karl Berg (KB)\n\n## Moorings\n\n"
ACTIONS = HEADER + "## Actions\n\n"
HTML = "<html><body><h1>Harbour Board minutes</h1><p>Present: Anna Lee, Karl Berg</p>"
TALK = "\n## Talk\n\n"


def word(i):
    """A different word for every number: a, b, ... z, aa, ab, ..."""
    out, i = "", i + 1
    while i:
        i, rest = divmod(i - 1, 26)
        out = chr(97 + rest) + out
    return out


def different(template):
    """The i-th repetition: {a}, {b} different words, {who} a different name, {n} a number, {day}, {year} a date."""
    return lambda i: template.format(a=word(i), b=word(7 * i), who=f"Zo{word(i)} Qu{word(7 * i)}", n=i + 1,
                                     day=1 + i % 28, year=1925 + i // 28 % 160, before=1900 + i // 28 % 120)


def repeat(pattern, before=HEADER):
    """pattern: a text, or a function of the number of the repetition."""
    def document(size):
        out, length, i = [before], 0, 0
        while length < size:
            piece = pattern(i) if callable(pattern) else pattern
            out.append(piece)
            length += len(piece.encode())
            i += 1
        return "".join(out)
    return document


def halves(first, second, before=HEADER, between="\n\n"):
    """Half of the document is one pattern, half another: for work that is done on each of one for each of the other."""
    return lambda size: repeat(first, before)(size // 2) + between + repeat(second, "")(size // 2)


MARKS = [
    "[", "]", "<", ">", "(", "**", "__", "*", "_", "'", "''", "'''", '"', "`", "```", "~~", "\\", "&", "&#1", "&amp;",
    "!", "![", "[[", "[[a|", "{{", "{|", "|", "||", "|}", "|-", "<!--", "<a ", "</", "<p", "<p>", "<b>", "<ul>",
    "<li>", "<ol><li>", "<table>", "<td>", "<tr><td>", "<script>", "[](", "[a](", "![](", "](", "-", "- ", "\u2013",
    "\u2022 ", "\u2022", "=", "#", "# ", ".", ". ", ";", ": ", ":", ",", ", ", "/", "?", ")", ") ", " ", "\t", "\r",
    "\x0c", "a line with NUL\x00", "\xa0", "\u200b", "\xe9", "1", "1.", "1. ", "1.1.", "1/", "i", "i. ", "i) ", "a. ",
    "a) ", "A. ", "A.", "(a) ", "@", "O'", "x", "x ", "word ", "Anna ", "AL ", "KB, ", "and ", " and ", "the ", "to ",
    "will ", "next ", "next meeting ", "Action", "Action ", "Action: ", "ACTION ", "ACTION. ", "ACTION KB. ",
    "Action KB ", "(Action: ", "[AI ", "[Action: ", "Action (", "Action (KB, by ", "Actions:", "TODO ", "Present: ",
    "Apologies ", "Apologies from ", "sent apologies ", "Absent: ", "Chair: ", "RESOLVED ", "resolved. ",
    "agreed that ", "It was agreed. ", "Item ", "Item 1 ", "Item 1: ", "March ", "1 March ", "1 March 2024 ",
    "March 2024 ", "by May ", "Friday ", "1/1/", "01/02/24 ", "2024-", "7.30pm ", "7 ", "http://", "<http:", "Cllr ",
    "Mr. ", "etc. ", "e.g. ", "KB: ", "KB to go. ", "(KB) ", " - ", "Proposed ", "seconded by ", "Page 1 ", "done ",
    "(done) ", "- done ", "All actions were closed. ",
]
LINES = [
    "", " ", "x", "# Heading", "## Heading", "## Actions", "## Present", "## Decisions", "**Bold line**",
    "CAPITALS HERE", "Title\n=====", "- entry", "* entry", "** entry", "  - nested", "- [ ] do it", "- [x] KB: do it",
    "1. Title", "1. Title here\ntext below it.", "1.1 Title", "124/17 TITLE", "(a) entry", "i. entry", "ii. entry",
    "> quoted", "```", "---", "===", "| a | b |", "| KB | write |", "| a | b |\n|---|---|\n| c | d |\n", "a\tb\tc",
    "\tb", "1. Title\tIt was said.\t", "AOB\tAOB", "{|\n| a || b\n|}", "<br>", "<p>x</p>", "<!-- x", "<!-- x -->",
    "Action: KB to write", "Action: write it down\n", "**ACTION KB**", "Action:", "ACTION KB", "TODO: write",
    "KB to write to them.", "KB will write to them.\n", "The Clerk will write to Anna.\n", "Present: Anna Lee",
    "Present:", "Apologies:", "Apologies were received from Anna Lee.\n", "Chair: Anna Lee",
    "It was resolved to go on.\n", "RESOLVED: to go on.", "Decision: to go on.\n",
    "Motion to go on, moved by Anna Lee. Carried.\n", "Next meeting: 5 April 2024", "Date: 5 March 2024",
    "Venue: The Old Net Loft", "The meeting closed at 9pm.", "All actions were closed.",
    "The minutes of 5 February 2024 were approved.", "The meeting was quorate.", "Page 1 of 7",
    "Harbour Board\nPage 1 of 7\n", "Owner: KB", "Due: 5 April 2024", "Status: done", "Anna Lee", "Anna Lee\n",
    "Actions were many.\n", "Action: done\nOwner: KB\nDue: May\n", "Anna Lee joined at 8pm.\n",
    "A paragraph that goes on for a while and is wrapped at some column\nof the editor in which it was written.",
]
PAGE = [
    "<", "<!--", "<p>", "<p", "<ul><li>x", "<ol><li>x", "</ul>", "<table>", "<td>x", "<tr><td>x<td>Anna will write.",
    "<script>", "<script>a<b", "<p>Action: write to Anna</p>", "<h2>Title</h2>",
    "<li>KB to write", "\u2022 x ", "&nbsp;"
]

DOCUMENTS = {f"{m!r} in one line": repeat(m) for m in MARKS}
DOCUMENTS |= {f"lines {line!r}": repeat(line + "\n") for line in LINES}
DOCUMENTS |= {f"{m!r} in one line of a page": repeat(m, HTML) for m in PAGE}
DOCUMENTS |= {
    "a million blank lines": lambda size: "Minutes\n" + "\n" * (16 * size),
    "one long word": repeat("x", "Present: "),
    "one paragraph of sentences": repeat("The Clerk will write to Anna. ", "Minutes. "),
    "different sentences": repeat(different("The Clerk will write to {a} about the {b}.\n\n")),
    "different actions": repeat(different("Action: write to {a} about the {b}\n\n")),
    "different actions in a list": repeat(different("- write to {a} about the {b}\n"), ACTIONS),
    "different paragraphs under Actions": repeat(different("write to {a} about the {b}\n\n"), ACTIONS),
    "two lists of the same actions": halves(different("- KB to ask {a} about the {b} thing\n"),
                                            different("- KB to ask {a} about the {b} thing\n"),
                                            ACTIONS, "\n## Action list\n\n"),
    "many lists of actions": repeat(different("## Actions\n\n- KB to ask {a} about the {b} thing\n")),
    "actions of one owner in the same words": repeat(different("- KB to ask about the crane and the {a}\n"), ACTIONS),
    "a table of different actions": repeat(different("| write to {a} | {who} | {day} March 2024 |\n"),
                                           HEADER + "| Action | Owner | Due |\n|---|---|---|\n"),
    "a table of one column of titles": repeat(different("{n}. Title {a}\tIt was said that {b} is so.\tKB\n"),
                                              HEADER + "Item\tNotes\tAction\n"),
    "one owner cell": repeat(different("{who}, "), HEADER + "| Action | Owner |\n|---|---|\n| write | "),
    "different decisions": repeat(different("It was resolved to go on to {a} with all of the {b} that we have.\n\n")),
    "different decisions in a list": repeat(different("- to go on to {a} with all of the {b} that we have here\n"),
                                            HEADER + "## Decisions\n\n"),
    "people in one line": repeat(different("{who}, "), "Present: "),
    "people joined by and": repeat(different("{who} and "), "Present: "),
    "people joined by &": repeat(different("{who} & "), "Present: "),
    "people parted by semicolons": repeat(different("{who}, Chair; "), "Present: "),
    "one person again and again": repeat("Anna Lee and ", "Present: "),
    "people one a line": repeat(different("- {who}\n"), "Present:\n\n"),
    "people in a table": repeat(different("| {who} | Member | yes |\n"),
                                "| Name | Role | Present |\n|---|---|---|\n"),
    "people and sentences": halves(different("- {who}\n"), "The Clerk will write to them.\n\n",
                                   "Present:\n\n", TALK),
    "people and their undertakings": halves(different("- {who}\n"), different("{who} will write to them about it.\n\n"),
                                            "Present:\n\n", TALK),
    "people absent, and others who came": halves(different("- {who}\n"), different("{who} joined at 8pm.\n\n"),
                                                 "Absent:\n\n", TALK),
    "chairs": repeat(different("Chair: {who}\n\n")),
    "apologies": repeat(different("Apologies were received from {who}.\n\n")),
    "marked actions and undertakings": halves(different("Action: write to {a}\n\n"),
                                              different("KB will write to {a} again.\n\n")),
    "actions that record decisions": repeat(different("Action: Approved {n}-0\n\n")),
    "one block of words, then markers": halves("word ", "Action KB. "),
    "one block of labels, then markers": halves("Action: word. ", "Action KB. "),
    "an action with many dates": repeat(different("{day} March {year} "), HEADER + "Action: by "),
    "an action with many months": repeat("March 2024 May ", HEADER + "Action: by "),
    "next meetings": repeat(different("Next meeting: {day} March {year}\n\n")),
    "earlier minutes": repeat(different("The minutes of {day} March {before} were approved.\n\n")),
    "a long heading over bullets": halves("word ", "- b\n", HEADER + "## Next "),
    "bullets with bodies, no heading": repeat("- topic here\n  - body text\n", ""),
    "deeper and deeper bullets": repeat(lambda i: " " * (i % 200) + "- entry\n"),
    "deeper and deeper numbers": repeat(lambda i: "1" + ".1" * (i % 60) + " Title here\nText below it.\n"),
    "more and more stars": repeat(lambda i: "*" * (i % 300 + 1) + " entry\n"),
    "cells that are headings": repeat("AOB\t"),
    "i. ii. in one paragraph": repeat("i. Alpha is. ii. Beta is. ", HEADER + "He said. "),
    "i. again and again": repeat("i. Alpha is. ", HEADER + "He said. "),
    "numbers in one paragraph": repeat(different("{n}. TITLE It was said. "), HEADER + "It began. "),
    "minute numbers in one paragraph": repeat(different("{n}/24 TITLE It was said. "), HEADER + "1/24 A Begun. "),
    "labels behind a mark in one line": repeat("; Apologies - B Day", "Present: A Lee"),
    "labels in one line": repeat("a: ", "Present: "),
    "colons in one line": repeat("a:", "Present: "),
    "old Macintosh line ends": lambda size: repeat("a line of text\r")(size).replace("\n", "\r"),
    "front matter that never ends": repeat("key: value\n", "---\n"),
    "front matter lists": repeat("attendees: [Anna\n", "---\ntitle: x\n"),
    "small tables": repeat("| a | b |\n|---|---|\n| c | d |\n\n"),
    "small action tables": repeat(different("| Action | Owner |\n|---|---|\n| ask {a} | KB |\n\n")),
    "running heads": repeat(different("Harbour Board {a}\n\nPage {n}\n\n")),
    "check boxes of one heading": repeat(different("- [ ] ask {a}\n"), HEADER + "## Updates (Anna Lee)\n\n"),
    "quoted actions": repeat("> Action: KB to write\n\n"),
    "a plan": repeat(different("- do {a}\n"), "# Plan 2025\n\n## Aim\n\nOur commitments:\n\n- a\n- b\n\n"
                     "Our commitments for 2026:\n\n- c\n\nOur goals:\n\n"),
}
for sample in SAMPLES:
    DOCUMENTS[f"{sample.name} again and again"] = repeat(sample.read_bytes().decode("utf-8", "replace"), "")


def extension(title):
    return ".html" if title.endswith(("of a page", ".html again and again")) else ".txt"
