#!/usr/bin/env python3
"""Fuzzes the library: run.py [--seconds N] [--coverage] [TARGET...]

Builds the targets (clang, libFuzzer, ASan, UBSan), makes a corpus of the seeds that tests/fuzz/corpus and the project's
own examples give, a dictionary of the houses' vocabulary, and runs each target for N seconds (default 10) or, with
--coverage, over the corpus only, and prints how much of lib/ was reached. What is found goes to build/fuzz/found:
mend it, and keep the input in tests/fuzz/corpus/TARGET, where every later run begins. All that fuzzing kept of minutes is
then read by the tools, and what they make of it by other programs: hostile/test_readers.py.

Status: 0 nothing found, 1 something found, 2 could not run."""
import argparse, concurrent.futures, json, os, pathlib, re, shutil, subprocess, sys, tomllib

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
CMAKE = os.environ.get("CMAKE", "cmake")
BUILD = pathlib.Path(os.environ.get("MINUTES_BUILD", ROOT / "build"))
FUZZ = BUILD / "fuzz"
TARGETS = sorted(p.stem for p in HERE.glob("*.cpp"))
LONGEST = 16_384   # bytes of an input
SLOWEST = 10       # seconds for one input: more is a hang
MEMORY = 2_048     # MB, sanitizers included


def build(folder, targets, *options):
    jobs = str(os.cpu_count() or 1)
    names = [f"fuzz-{target}" for target in targets]
    for command in ([CMAKE, "-C", ROOT / "tests" / "clang.cmake", *options, "-S", ROOT, "-B", folder],
                    [CMAKE, "--build", folder, "--parallel", jobs, "--target", *names]):
        run = subprocess.run([str(c) for c in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                             stderr=subprocess.STDOUT, text=True)
        if run.returncode:
            print(f"{run.stdout[-8000:]}\nended with status {run.returncode}: {' '.join(map(str, command))}")
            sys.exit(2)


def program(folder, target):
    return folder / "bin" / f"fuzz-{target}"


def samples():
    return [p.read_bytes() for p in sorted((ROOT / "samples").iterdir()) if not p.name.endswith(".json")]


def fenced(path, word):
    """The blocks ```word of a Markdown file."""
    return [m[1].encode() for m in re.finditer(rf"^```{word}[^\n]*\n(.*?)^```$", path.read_text(), re.M | re.S)]


def examples(word):
    return [b for path in sorted((ROOT / "tests" / "spec").rglob("*.md")) for b in fenced(path, word)]


def houses():
    return [p.read_bytes() for p in sorted((ROOT / "grammars" / "houses").glob("*.toml"))]


def records():
    """The records of the samples, one and two a file."""
    files = [p.read_bytes() for p in sorted((ROOT / "samples").glob("*.record.json"))]
    lists = [json.loads(f) for f in files]
    flat = [r for x in lists for r in (x if isinstance(x, list) else [x])]
    lines = [json.dumps(r, ensure_ascii=False, separators=(",", ":")).encode() for r in flat]
    return files + lines + [a + b"\n" + b for a, b in zip(lines, lines[1:])]


def queries():
    shown = (ROOT / "tests" / "cli" / "query.txt").read_text() + (ROOT / "README.md").read_text()
    return [m[1].encode() for m in re.finditer(r"minutes-query (?:--?[a-z-]+ (?:\w+ )?)*'([^'\n]*)'", shown)]


def logs():
    """The logs that the tests of minutes-log print: "\\r" at the end of a line stands for a carriage return."""
    shown = (ROOT / "tests" / "cli" / "log.txt").read_text().replace("\\r\n", "\r\n")
    return [m[0].encode() for m in re.finditer(r"^id,(?:.*\r\n)+", shown, re.M)]


def stream_lines():
    objects = [{"name": "2024-03-05.md", "text": e.decode("utf-8", "replace")} for e in examples("minutes")[::5]]
    return [json.dumps(o).encode() + b"\n\n{}\n" for o in objects]


# What each target begins with, besides its folder in corpus/.
SEEDS = {
    "archive": lambda: [bytes([0, page, 0, 0]) for page in range(0, 256, 16)],
    "parse": lambda: [bytes([kind]) + text for text in samples() + examples("minutes")
                      for kind in ((0, 2) if b"<" in text else (0,))],
    "house": houses,
    "query": queries,
    "log": logs,
    "records": records,
    "stream": stream_lines,
}


def phrases(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for v in value.values() if isinstance(value, dict) else value:
            yield from phrases(v)


def dictionary(path):
    words = sorted({p for house in houses() for p in phrases(tomllib.loads(house.decode()))})
    marks = ["# ", "## ", "- [ ] ", "| a | b |", "|---|---|", "**", "1.1 ", "{|", "<li>", "&amp;", "5 March 2024",
             "(KB)", "owner:", "due:", "not:", " or ", "2024-03..", "~", "today", '"text":', '"minutes/1"',
             "id,action\r\n", ",,,"]
    escape = lambda w: "".join(chr(b) if 32 <= b < 127 and b not in b'"\\' else f"\\x{b:02X}" for b in w.encode())
    path.write_text("".join(f'"{escape(w)}"\n' for w in words + marks))


def corpus_of(target):
    folder = FUZZ / "corpus" / target
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(SEEDS.get(target, list)()):
        (folder / f"seed-{number:04}").write_bytes(seed[:LONGEST])
    kept = HERE / "corpus" / target
    for path in sorted(kept.iterdir()) if kept.is_dir() else []:
        shutil.copy(path, folder / f"kept-{path.name}")
    return folder


def fuzz(target, seconds):
    """True where nothing was found."""
    found = FUZZ / "found"
    found.mkdir(exist_ok=True)
    command = [program(BUILD / "clang", target), f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-timeout={SLOWEST}",
               f"-rss_limit_mb={MEMORY}", f"-dict={FUZZ / 'dictionary'}", f"-artifact_prefix={found}/{target}-",
               "-print_final_stats=1", "-detect_leaks=1", corpus_of(target)]
    run = subprocess.run([str(c) for c in command], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                         stderr=subprocess.STDOUT, env=os.environ | {"LC_ALL": "C.UTF-8"})
    log = run.stdout.decode("utf-8", "replace")
    (FUZZ / f"{target}.log").write_text(log)
    executions = re.search(r"number_of_executed_units: (\d+)", log)
    covered = re.findall(r"cov: (\d+)", log)
    print(f"{target}: {int(executions[1]) if executions else 0:,} executions in {seconds} s, "
          f"{covered[-1] if covered else 0} branches: "
          f"{'nothing found' if run.returncode == 0 else 'FOUND SOMETHING'}", flush=True)
    if run.returncode:
        print(log[-6000:])
    return run.returncode == 0


def read_back():
    """True where other programs find the values of the records of every input of "parse"."""
    folder = FUZZ / "corpus" / "parse"
    run = subprocess.run([sys.executable, ROOT / "tests" / "hostile" / "test_readers.py"], stdin=subprocess.DEVNULL,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=os.environ | {"MINUTES_INPUTS": str(folder)})
    print(f"parse: {len(list(folder.iterdir())):,} inputs read back: {'FOUND SOMETHING' if run.returncode else 'nothing found'}")
    if run.returncode:
        print(run.stdout.decode("utf-8", "replace")[-6000:])
    return run.returncode == 0


def coverage(targets):
    folder = FUZZ / "coverage"
    build(folder, targets, "-DCMAKE_CXX_FLAGS=-O1 -g1 -fprofile-instr-generate -fcoverage-mapping")
    for target in targets:
        subprocess.run([program(folder, target), "-runs=0", corpus_of(target)], stdin=subprocess.DEVNULL, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                       env=os.environ | {"LLVM_PROFILE_FILE": str(folder / f"{target}.profraw")})
    subprocess.run(["llvm-profdata-14", "merge", "-o", folder / "all.profdata", *folder.glob("*.profraw")], check=True)
    objects = [o for target in targets[1:] for o in ("-object", program(folder, target))]
    command = ["llvm-cov-14", "report", program(folder, targets[0]), *objects, f"-instr-profile={folder / 'all.profdata'}",
               ROOT / "lib"]
    report = subprocess.run(command, stdout=subprocess.PIPE, text=True)
    print(report.stdout)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--seconds", type=int, default=10)
    ap.add_argument("--coverage", action="store_true")
    ap.add_argument("targets", nargs="*", metavar="TARGET")
    args = ap.parse_args()
    targets = args.targets or TARGETS
    if unknown := set(targets) - set(TARGETS):
        print(f"run.py: there is no target {', '.join(sorted(unknown))}; known: {', '.join(TARGETS)}", file=sys.stderr)
        return 2
    if args.coverage:
        coverage(targets)
        return 0
    build(BUILD / "clang", targets)
    FUZZ.mkdir(parents=True, exist_ok=True)
    dictionary(FUZZ / "dictionary")
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        results = list(pool.map(lambda target: fuzz(target, args.seconds), targets))
    if "parse" in targets:
        results.append(read_back())
    print(f"{sum(results)} passed, {len(results) - sum(results)} failed")
    return 0 if all(results) else 1


if __name__ == "__main__":
    sys.exit(main())
