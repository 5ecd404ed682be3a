#!/usr/bin/env python3
"""Golden tests of the tools through the real binaries: run.py [--refresh] FILE.txt...

A file holds cases. A case begins with a line "=== name" and runs in a fresh folder that holds the documents
of samples/ in a folder of that name:

    === a missing file is named and the others are still done
    $ cat > note.md <<'END'
    > Action (KB): write to the council
    > END
    $ minutes-parse --format csv nothing.md note.md
    ...what goes to stdout...
    2> ...what goes to stderr...
    [2]

"$ " begins a command for bash, "> " continues it; stdout stands below it, then stderr behind "2> ", then the exit
status in brackets where it is not 0. A carriage return is written as \\r, a missing last line end as \\c, and output
that looks like one of the signs above has a backslash before it. Each command sees the files of the earlier
ones of its case. --refresh writes down what the tools print now: read it in the diff.
"""
import argparse, difflib, pathlib, shutil, subprocess, sys, tempfile

from toolkit import ROOT, environment

CASE, COMMAND, CONTINUED, STDERR = "=== ", "$ ", "> ", "2> "


def split(text):
    """The cases of a file, each a list of lines; what stands before the first is a list of its own."""
    cases = [[]]
    for line in text.split("\n"):
        if line.startswith(CASE):
            cases.append([])
        cases[-1].append(line)
    return cases


def script(lines):
    """The parts of a case: ("text", lines) kept as they are, ("command", lines) with expectations left out."""
    parts, in_command = [], False
    for line in lines:
        if line.startswith(COMMAND):
            parts.append(("command", [line]))
            in_command = True
        elif in_command and (line + " ").startswith(CONTINUED):
            parts[-1][1].append(line)
        else:
            in_command = False
            if not any(kind == "command" for kind, _ in parts):
                parts.append(("text", [line]))
    return parts


def shown(data):
    """Output as the lines of a golden file."""
    *lines, last = data.decode("utf-8", "backslashreplace").replace("\r", "\\r").split("\n")
    lines += [last + "\\c"] if last else []
    return ["\\" + line if (line + " ").startswith((CASE, COMMAND, CONTINUED, STDERR)) else line for line in lines]


def output(command, folder):
    done = subprocess.run(["bash", "-c", command], cwd=folder, env=environment(folder), capture_output=True, timeout=120,
                          stdin=subprocess.DEVNULL)
    status = [f"[{done.returncode}]"] if done.returncode else []
    return shown(done.stdout) + [(STDERR + line).rstrip() for line in shown(done.stderr)] + status


def played(lines):
    """The case as it would be written down now."""
    result = []
    with tempfile.TemporaryDirectory(prefix="minutes-test-") as folder:
        shutil.copytree(ROOT / "samples", pathlib.Path(folder, "samples"), ignore=shutil.ignore_patterns("*.json"))
        for kind, part in script(lines):
            result += part
            if kind == "command":
                result += output("\n".join(line[2:] for line in part), folder)
    while result and not result[-1]:
        result.pop()
    return result


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--refresh", action="store_true")
    ap.add_argument("files", nargs="+", type=pathlib.Path)
    args = ap.parse_args()
    passed = failed = 0
    for path in args.files:
        head, *cases = split(path.read_text(encoding="utf-8").rstrip("\n"))
        now, line = [head], 1 + len(head)
        for case in cases:
            bare = "\n".join(case).rstrip("\n").split("\n")
            now.append(played(bare))
            passed, failed = passed + (now[-1] == bare), failed + (now[-1] != bare)
            if now[-1] != bare and not args.refresh:
                print(f"{path}:{line}: {case[0]}")
                print("\n".join(difflib.unified_diff(bare, now[-1], "expected", "printed", lineterm="")) + "\n")
            line += len(case)
        if args.refresh:
            path.write_text("\n\n".join("\n".join(c).strip("\n") for c in now if c) + "\n", encoding="utf-8")
    if args.refresh:
        print(f"{failed} of {passed + failed} cases changed")
        return 0
    print(f"{passed} passed, {failed} failed")
    return 1 if failed or not passed else 0


if __name__ == "__main__":
    sys.exit(main())
