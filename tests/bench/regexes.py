#!/usr/bin/env python3
"""What people write instead of a parser: a dozen regular expressions, tried on each line: regexes.py FOLDER"""
import json, pathlib, re, sys

EXPRESSIONS = {name: re.compile(expression, re.I) for name, expression in {
    "heading": r"^(?:#{1,6}\s+|=+\s*)?(\d+(?:\.\d+)*|[ivxlc]+|[a-z]\))[.)]?\s+(\S.*)$",
    "title": r"\bminutes of (?:the|a) .*?(?:meeting|committee|board)\b.*",
    "date": r"\b(\d{1,2})(?:st|nd|rd|th)?\s+(january|february|march|april|may|june|july|august|september|october"
            r"|november|december)\s+(\d{4})\b",
    "numeric_date": r"\b(\d{1,2})[/.-](\d{1,2})[/.-](\d{2,4})\b",
    "present": r"^\W*(?:present|attendees|attendance|in attendance)\W*:\W*(.*)$",
    "apologies": r"^\W*(?:apologies|regrets|absent)\b.*?(?::|from)\s*(.*)$",
    "action": r"^\W*(?:\[?action|ai|ap\s*\d+)\b[^:]*:\W*(.*)$",
    "owner_mark": r"\baction[: ]+([A-Z]{2,3}(?:\s*[/,&]\s*[A-Z]{2,3})*)\W*$",
    "undertaking": r"\b([A-Z][\w'-]+|[A-Z]{2,3})\s+(?:will|to|agreed to|undertook to|is to)\s+(\w+ .*)$",
    "box": r"^\s*[-*]\s+\[([ x])\]\s+(.*)$",
    "decision": r"\b(?:resolved|agreed|approved|carried)\b[: ]+(?:that|to)?\s*(.*)$",
    "next_meeting": r"\bnext meeting\b.*?(\d{1,2}\s+\w+(?:\s+\d{4})?|\d{1,2}/\d{1,2}/\d{2,4})",
}.items()}


def main():
    for path in sorted(p for p in pathlib.Path(sys.argv[1]).rglob("*") if p.is_file()):
        found = []
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").split("\n"), 1):
            for name, expression in EXPRESSIONS.items():
                if m := expression.search(line):
                    found.append([name, number, *m.groups()])
        print(json.dumps({"name": str(path), "found": found}))


if __name__ == "__main__":
    main()
