#!/usr/bin/env python3
"""How fast the tools are beside others, and how they grow: run.py [--documents N] [--runs N] [--json] [--folder DIR]

Makes a corpus (corpus.py) in build/bench, builds the peers, runs all in turn, --runs times, output to /dev/null, and
prints a table of ratios: the median over the runs and, in brackets, the least and the greatest. A ratio says more than a
time, since the machine is never the same. A time is user and system CPU, a "wall" ratio that of a clock. It reports and
never fails on a figure. Peers that aren't there are left out; Debian has them all:
apt-get install libmd4c-html0-dev libcmark-dev ripgrep jq"""
import argparse, collections, datetime, hashlib, json, os, pathlib, re, shutil, statistics, subprocess, sys

import corpus

HERE = pathlib.Path(__file__).resolve().parent
BUILD = pathlib.Path(os.environ.get("MINUTES_BUILD", HERE.parents[1] / "build"))
BIN = pathlib.Path(os.environ.get("MINUTES_BIN", BUILD / "bin"))
MB = 1_000_000

# A figure is what `of` gives for the measurements of a run; `at` says which side of the target is good.
Row = collections.namedtuple("Row", "against target at of unit", defaults=["times"])


def cpu(one, other, factor=1):
    return lambda run: run[one]["cpu"] / run[other]["cpu"] * factor


def rows(sizes):
    huge = sizes["huge"][1]
    return [
        Row("md4c, Markdown to HTML", 1.0, "at most", cpu("parse", "md4c")),
        Row("cmark, Markdown to HTML", 0.25, "at most", cpu("parse", "cmark")),
        Row("Python, a dozen regular expressions a line", 40, "at least", cpu("regexes", "parse")),
        Row("`rg -j1 -ci action`", 6, "at most", cpu("parse", "rg")),
        Row("itself with `-j2`, wall", 1.6, "at least", lambda run: run["parse"]["wall"] / run["parse -j2"]["wall"]),
        Row("itself on half the documents", 2.1, "at most", cpu("parse", "parse half")),
        Row("peak memory, all documents", 32, "at most", lambda run: run["parse"]["peak"] / MB, "MB"),
        Row("peak memory, documents of 1 MB", 32, "at most", lambda run: run["parse large"]["peak"] / MB, "MB"),
        Row(f"peak memory above 8 MB, one document of {huge // MB} MB", 4, "at most",
            lambda run: max(0, run["parse huge"]["peak"] - 8 * MB) / huge, "times its size"),
        Row("`--version` beside `jq --version`", 1.5, "at most", cpu("version", "jq")),
        Row("`minutes-report outstanding` beside the parse alone", 1.5, "at most", cpu("outstanding", "parse")),
        Row(f"the slowest report on {sizes['series'][0]:,} meetings of one body beside the parse alone", 1.5, "at most",
            lambda run: max(run[name]["cpu"] for name in run if name.startswith("report ")) / run["parse series"]["cpu"]),
        Row("short lines, md4c", 1.0, "at most", cpu("parse short", "md4c short")),
    ]


def compiled(folder, name, *options):
    """The program, or nothing where a library is missing."""
    made = subprocess.run(["c++", "-std=c++17", "-O3", "-o", folder / name, *options], stdin=subprocess.DEVNULL,
                          capture_output=True)
    return folder / name if made.returncode == 0 else None


def reports():
    listed = subprocess.run([BIN / "minutes-report", "--list"], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True)
    return re.findall(r"^([a-z-]+)  +[a-z]", listed.stdout, re.M)


def commands(folder, data):
    """{name: (times, command)}; what is missing is not in it."""
    parse = [BIN / "minutes-parse", "--format", "ndjson", "-r"]
    all, half, short = data / "documents", data / "documents" / "first", data / "short"
    found = {
        "parse": (1, [*parse, all]), "parse half": (1, [*parse, half]), "parse short": (1, [*parse, short]),
        "parse -j2": (1, [*parse, "-j2", all]), "parse large": (1, [*parse, data / "large"]),
        "parse huge": (1, [*parse, data / "huge"]), "version": (50, [BIN / "minutes-parse", "--version"]),
        "outstanding": (1, [BIN / "minutes-report", "outstanding", "--as-of", "2030-01-01", "-r", all]),
        "parse series": (1, [*parse, data / "series"]),
        **{f"report {name}": (1, [BIN / "minutes-report", name, "--as-of", "2070-01-01", "-r", data / "series"]) for name in reports()},
        "regexes": (1, [sys.executable, HERE / "regexes.py", all]),
    }
    if md4c := compiled(folder, "md4c", "-DMD4C", HERE / "peers.cpp", "-lmd4c-html"):
        found |= {"md4c": (1, [md4c, all]), "md4c short": (1, [md4c, short])}
    if cmark := compiled(folder, "cmark", "-DCMARK", HERE / "peers.cpp", "-lcmark"):
        found |= {"cmark": (1, [cmark, all])}
    if shutil.which("rg"):
        found |= {"rg": (1, ["rg", "--no-ignore", "-j1", "-ci", "action", all])}
    if shutil.which("jq"):
        found |= {"jq": (50, ["jq", "--version"])}
    return found


def made_corpus(folder, documents):
    """Where it lies, and {part: [files, bytes]}; the one of an earlier run is used again if nothing has changed."""
    sources = [HERE / "corpus.py", *sorted((HERE.parents[1] / "samples").iterdir())]
    stamp = hashlib.sha256(b"".join(p.read_bytes() for p in sources)).hexdigest()
    data, note = folder / f"corpus-{documents}", folder / f"corpus-{documents}.json"
    known = json.loads(note.read_text()) if note.exists() else {}
    if known.get("stamp") != stamp:
        note.unlink(missing_ok=True)
        shutil.rmtree(data, ignore_errors=True)
        known = {"stamp": stamp, "sizes": corpus.write(data, documents)}
        note.write_text(json.dumps(known))
    return data, known["sizes"]


def measured(measure, calls, runs):
    """[{name: {"cpu", "wall", "peak"}} for each run]. The regular expressions, by far the slowest, run once."""
    found = []
    for number in range(runs):
        run = {}
        for name, (times, command) in calls.items():
            if name == "regexes" and number > 0:
                run[name] = found[0][name]
                continue
            out = subprocess.run([measure, str(times), *map(str, command)], stdin=subprocess.DEVNULL, capture_output=True,
                                 text=True, check=True, env=os.environ | {"LC_ALL": "C.UTF-8"})
            run[name] = json.loads(out.stdout)
            if run[name]["status"] != 0:
                sys.exit(f"run.py: ended with status {run[name]['status']}: {' '.join(map(str, command))}")
        found.append(run)
    return found


def figures(sizes, runs):
    found = []
    for row in rows(sizes):
        try:
            values = sorted(row.of(run) for run in runs)
        except KeyError as missing:
            found.append({"against": row.against, "target": row.target, "at": row.at, "unit": row.unit,
                          "missing": missing.args[0]})
            continue
        median = statistics.median(values)
        found.append({"against": row.against, "target": row.target, "at": row.at, "unit": row.unit, "median": median,
                      "least": values[0], "greatest": values[-1],
                      "met": median <= row.target if row.at == "at most" else median >= row.target})
    return found


def machine():
    model = re.search(r"^model name\s*: (.*)$", pathlib.Path("/proc/cpuinfo").read_text(), re.M)
    return f"{os.cpu_count()} cores of {model[1] if model else os.uname().machine}"


def build():
    cache = BUILD / "CMakeCache.txt"
    kind = re.search(r"^CMAKE_BUILD_TYPE:\w+=(.*)$", cache.read_text(), re.M) if cache.exists() else None
    compiler = subprocess.run(["c++", "--version"], capture_output=True, text=True).stdout.split("\n")[0]
    return f"{kind[1] if kind else 'unknown'} build, {compiler}"


def table(found):
    lines = ["| Against | Target | Measured |", "|---|---|---|"]
    for f in found:
        if "missing" in f:
            measured = f"{f['missing']} is not there"
        else:
            precise = ".2f" if f["greatest"] < 10 else ".1f"
            measured = f"{f['median']:{precise}} ({f['least']:{precise}} to {f['greatest']:{precise}})"
            measured = measured if f["met"] else f"**{measured}**"
        lines.append(f"| {f['against']} | {f['at']} {f['target']:g} {f['unit']} | {measured} |")
    return "\n".join(lines)


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--documents", type=int, default=8000, metavar="N", help="default: 8000, about 200 MB")
    ap.add_argument("--runs", type=int, default=5, metavar="N", help="default: 5")
    ap.add_argument("--json", action="store_true", help="everything measured, as JSON")
    ap.add_argument("--folder", type=pathlib.Path, default=BUILD / "bench", help="for the corpus and the peers")
    args = ap.parse_args()
    args.folder.mkdir(parents=True, exist_ok=True)
    load = os.getloadavg()[0]
    data, sizes = made_corpus(args.folder, args.documents)
    measure = compiled(args.folder, "measure", HERE / "measure.cpp")
    runs = measured(measure, commands(args.folder, data), args.runs)
    about = {"date": str(datetime.date.today()), "machine": machine(), "build": build(), "load": [load, os.getloadavg()[0]],
             "sizes": sizes, "runs": args.runs}
    found = figures(sizes, runs)
    if args.json:
        print(json.dumps(about | {"figures": found, "measurements": runs}, indent=1))
        return
    files, size = sizes["documents"]
    print(f"{about['date']}, {about['machine']}, {about['build']}\n"
          f"{files} documents, {size / MB:.0f} MB; runs: {args.runs}; load before and after: {load:.1f}, {about['load'][1]:.1f}\n")
    print(table(found))
    print("\nSeconds of CPU (median)")
    for name in runs[0]:
        print(f"  {name:20} {statistics.median(run[name]['cpu'] for run in runs):9.3f}")


if __name__ == "__main__":
    main()
