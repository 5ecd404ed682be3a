#!/usr/bin/env python3
"""Runs the examples of specification files: run.py [--extract DIR] FILE.md...

An example is a fenced block

    ```minutes            or, where the file's name matters, ```minutes name=2016-08-04.md

followed by one or more fenced blocks that say what `minutes-parse --show records FILE` prints for it:

    records                                           every line
    people                                            present, in attendance, guest, observer, apologies, absent
    items actions decisions statements forthcoming commitments   the lines of this record type
    diagnostics kind                                  likewise
    meeting                                           only the fields that are given: "meeting | date: 2024-03-08"

    findings M012 ...                                 what minutes-lint finds of these checks, "LINE:COLUMN MESSAGE", or
                                                      "- MESSAGE" where it concerns the whole document

Before these a block "house" may give a house file to read the example with, and blocks "and name=NEXT.md" further
documents of the same body; findings then begin with their file: "NEXT.md:LINE:COLUMN MESSAGE".

Each lists its lines in order, all of them (sub-items indented, as they are printed); an empty block means that there
are none. Fences may be longer where the example itself holds ```. In an example, \\t, \\f and \\xNN stand for these
characters where the block says "escapes": ```minutes escapes. There is no option that rewrites expectations: truth is
written by reading.

An example that says "pending" tells the truth that the tools do not reach yet: it fails when they do.

--extract writes every example to DIR as a file of its own and runs nothing.
Status: 0 all pass, 1 some fail, 2 could not run.
"""
import argparse, difflib, json, os, pathlib, re, subprocess, sys, tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BIN = pathlib.Path(os.environ.get("MINUTES_BIN", ROOT / "build" / "bin")).resolve()
TYPES = {
    "people": {"present", "in attendance", "guest", "observer", "apologies", "absent"},
    "items": {"item"}, "actions": {"action"}, "decisions": {"decision"}, "statements": {"statement"}, "forthcoming": {"forthcoming"},
    "commitments": {"commitment"}, "diagnostics": {"diagnostic", "error", "warning", "info"}, "kind": {"kind"},
    "meeting": {"meeting"}, "records": None, "findings": None,
}


class Example:
    def __init__(self, path, line, name, text):
        self.path, self.line, self.name, self.text = path, line, name, text
        self.expected = []  # (type, line number of the fence, lines, what stands behind the type)
        self.house, self.more = None, []  # the house file; (name, text) of further documents


def unescape(text):
    names = {"t": b"\t", "f": b"\f", "r": b"\r", "\\": b"\\"}
    byte = lambda m: bytes([int(m[1], 16)]) if m[1] else names[m[2].decode()]
    return re.sub(rb"\\x([0-9a-fA-F]{2})|\\([tfr\\])", byte, text)


def blocks(path):
    """(line number, info string, lines) of every fenced block."""
    fence = None
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if fence is None:
            if m := re.match(r"(`{3,})([^`]*)$", line):
                fence, start, info, lines = m[1], number, m[2].strip(), []
        elif re.match(rf"`{{{len(fence)},}}\s*$", line):
            yield start, info, lines
            fence = None
        else:
            lines.append(line)
    if fence is not None:
        raise ValueError(f"{path}:{start}: this block is never closed")


def examples(path):
    example = None
    for line, info, lines in blocks(path):
        word, *options = info.split() or [""]
        if word == "minutes":
            if example and not example.expected:
                raise ValueError(f"{path}:{example.line}: no expectation follows this example")
            named = dict(o.split("=", 1) for o in options if "=" in o)
            if unknown := [o for o in options if o.split("=")[0] not in ("name", "escapes", "pending")]:
                raise ValueError(f"{path}:{line}: unknown option {unknown[0]}; known: name=FILE, escapes, pending")
            text = "".join(l + "\n" for l in lines).encode()
            example = Example(path, line, named.get("name", "example.md"), unescape(text) if "escapes" in options else text)
            example.pending = "pending" in options
            yield example
        elif word in TYPES or word in ("house", "and"):
            if not example:
                raise ValueError(f"{path}:{line}: no example stands before this block")
            if word == "house":
                example.house = "".join(l + "\n" for l in lines)
            elif word == "and":
                example.more.append((options[0].removeprefix("name="), "".join(l + "\n" for l in lines).encode()))
            else:
                example.expected.append((word, line, [l for l in lines if l.strip()], options))
        elif word:
            raise ValueError(f"{path}:{line}: unknown block {word!r}; known: minutes, {', '.join(TYPES)}")
    if example and not example.expected:
        raise ValueError(f"{path}:{example.line}: no expectation follows this example")


def fields(lines):
    """{name: value} of the fields of meeting lines."""
    pairs = [part.partition(":") for line in lines for part in line.split(" | ")[1:]]
    return {name.strip(): value.strip() for name, _, value in pairs}


def record_type(line):
    return line.split(" | ")[0].strip()


def shown(example):
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder, example.name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(example.text)
        done = subprocess.run([BIN / "minutes-parse", "--show", "records", example.name], cwd=folder, timeout=60,
                              capture_output=True)
    if done.returncode:
        raise RuntimeError(f"exit status {done.returncode}: {done.stderr.decode('utf-8', 'replace').strip()}")
    return [line for line in done.stdout.decode("utf-8", "replace").split("\n") if line.strip()]


def findings(example, codes):
    with tempfile.TemporaryDirectory() as folder:
        documents = [(example.name, example.text), *example.more]
        for name, text in documents:
            pathlib.Path(folder, name).write_bytes(text)
        house = ["--house", "house.toml"] if example.house else []
        if house:
            pathlib.Path(folder, "house.toml").write_text(example.house)
        done = subprocess.run([BIN / "minutes-lint", "--format", "json", "--select", ",".join(codes), *house,
                               *(name for name, _ in documents)], cwd=folder, timeout=60, capture_output=True)
    if done.returncode not in (0, 1):
        raise RuntimeError(f"exit status {done.returncode}: {done.stderr.decode('utf-8', 'replace').strip()}")
    lines = []
    for row in json.loads(done.stdout)["rows"]:
        file = row["file"] + ":" if example.more else ""
        place = f"{row['line']}:{row['column']}" if row["line"] else "-"
        lines.append(f"{file}{place} {row['message']}")
    return lines


def compare(kind, want, got):
    """The lines to compare: (want, got)."""
    if kind == "meeting":
        if any(record_type(line) != "meeting" for line in want):
            return want, ["meeting | FIELD: VALUE | ..."]  # else it would ask for nothing, and always pass
        wanted, given = fields(want), fields(l for l in got if record_type(l) in TYPES[kind])
        return [f"{k}: {v}".rstrip() for k, v in wanted.items()], [f"{k}: {given.get(k, '')}".rstrip() for k in wanted]
    types = TYPES[kind]
    return want, [l for l in got if types is None or record_type(l) in types]


def check(example):
    """The failures of one example, as text."""
    try:
        got = shown(example)
        found = {tuple(codes): findings(example, codes) for kind, _, _, codes in example.expected if kind == "findings"}
    except (RuntimeError, subprocess.TimeoutExpired) as e:
        return [f"{example.path}:{example.line}: {e}"]
    failures = []
    for kind, line, want, options in example.expected:
        lines = found[tuple(options)] if kind == "findings" else got
        want, have = compare(kind, [l.rstrip() for l in want], [l.rstrip() for l in lines])
        if want != have:
            diff = difflib.unified_diff(want, have, "expected", "printed", n=99, lineterm="")
            failures.append("\n".join([f"{example.path}:{line}: {kind} of the example in line {example.line}", *diff]))
    if example.pending:
        return [] if failures else [f"{example.path}:{example.line}: this example passes; it is pending no longer"]
    return failures


def extract(found, folder):
    for number, e in enumerate(found, 1):
        path = pathlib.Path(folder, f"{e.path.stem}-{number:03}{pathlib.Path(e.name).suffix}")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(e.text)
    print(f"{len(found)} examples written to {folder}")


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--extract", metavar="DIR")
    ap.add_argument("files", nargs="+", type=pathlib.Path)
    args = ap.parse_args()
    try:
        found = [e for path in args.files for e in examples(path)]
        if args.extract:
            extract(found, args.extract)
            return 0
        failed = 0
        for example in found:
            failures = check(example)
            failed += bool(failures)
            for failure in failures:
                print(failure + "\n")
    except (ValueError, OSError) as e:
        print(f"run.py: {e}", file=sys.stderr)
        return 2
    print(f"{len(found) - failed} passed, {failed} failed")
    return 1 if failed or not found else 0


if __name__ == "__main__":
    sys.exit(main())
