#!/usr/bin/env python3
"""Runs every ```console block of README.md: a line "$ command" and below it what a reader sees, stdout and stderr.

A line "..." stands for any number of lines; so does a "..." at the end of a line for any rest. Each block runs in a
folder that holds a copy of samples/ and tests nothing else; later commands of a block see the files of earlier ones.
Commands that begin with tools/ or git are not run: they install and build."""
import pathlib, re, shutil, subprocess, sys, tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "cli"))
from toolkit import ROOT, environment  # noqa: E402


def blocks(text):
    """(line number of the first line, lines) of every console block."""
    for m in re.finditer(r"^```console\n(.*?)^```$", text, re.M | re.S):
        yield text[:m.start()].count("\n") + 2, m[1].rstrip("\n").split("\n")


def steps(line, lines):
    """(line number, command, expected lines)"""
    found = []
    for number, text in enumerate(lines, line):
        if text.startswith("$ "):
            found.append((number, text[2:], []))
        elif found and found[-1][1].endswith("\\"):
            found[-1] = (found[-1][0], found[-1][1] + "\n" + text, [])
        elif found:
            found[-1][2].append(text)
    return found


def pattern(expected):
    parts = []
    for line in expected:
        if line.strip() == "...":
            parts.append(r"(?:.*\n)*")
        elif line.endswith("..."):
            parts.append(re.escape(line[:-3]) + r".*\n")
        else:
            parts.append(re.escape(line.rstrip()) + r"[ ]*\n")
    return "".join(parts)


def main():
    readme = ROOT / "README.md"
    passed = failed = 0
    for line, lines in blocks(readme.read_text(encoding="utf-8") if readme.exists() else ""):
        with tempfile.TemporaryDirectory(prefix="minutes-test-") as folder:
            shutil.copytree(ROOT / "samples", pathlib.Path(folder, "samples"))
            env = environment(folder)
            (pathlib.Path(folder) / "build").mkdir()
            (pathlib.Path(folder) / "build" / "bin").symlink_to(env["PATH"].split(":")[0])
            for number, command, expected in steps(line, lines):
                if re.match(r"(sudo |tools/|git |cd )", command):
                    continue
                done = subprocess.run(["bash", "-c", command], cwd=folder, env=env, stdin=subprocess.DEVNULL, timeout=120,
                                      stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
                got = done.stdout.decode("utf-8", "replace")
                got += "\n" if got and not got.endswith("\n") else ""
                ok = re.fullmatch(pattern(expected), got) is not None
                passed, failed = passed + ok, failed + (not ok)
                if not ok:
                    print(f"README.md:{number}: $ {command}\nprinted:\n{got}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
