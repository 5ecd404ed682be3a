#!/usr/bin/env python3
"""How fast minutes-query answers from a large archive, beside the same SQL written by hand for the sqlite3 shell:
archive.py [--actions N] [--runs N] [--keep FOLDER] [--json FILE] (default 1,000,000 actions, 15 runs).

Writes invented minutes, builds an archive of them, and runs each query and its SQL in turn. Both print the same columns
of the same rows, which is checked. The ratio of the medians of user and system time shall be at most 1.5."""
import argparse, csv, datetime, io, json, os, pathlib, random, resource, statistics, subprocess, sys, tempfile, time

BIN = pathlib.Path(os.environ.get("MINUTES_BIN", pathlib.Path(__file__).resolve().parents[2] / "build/bin"))
GIVEN = ("Ada", "Ben", "Cleo", "Dov", "Ella", "Finn", "Gita", "Hal", "Ines", "Jory", "Kit", "Lena", "Milo", "Nell",
         "Otis", "Pia", "Quin", "Rosa", "Sven", "Tess")
FAMILY = ("Birch", "Cotter", "Dunn", "Eames", "Frayne", "Garrow", "Holm", "Ingle", "Jarrow", "Kettle", "Lorne", "Marsh",
          "Nairn", "Orme", "Penrose", "Quill", "Rudge", "Swale", "Thorne", "Usk", "Vance", "Wick", "Yarrow", "Zeal")
TASKS = ("paint", "measure", "get a price for", "write about", "sell", "insure", "mend", "photograph", "count", "move")
THINGS = ("the slipway", "the crane", "the boathouse", "the ferry steps", "the fog bell", "the mooring posts",
          "the winch", "the chart room", "the fuel store", "the sea wall", "the weather vane", "the bunting")
PLACES = ("at the north quay", "by the lock", "behind the custom house", "on the island", "below the bridge",
          "in the yard")
RARE = "under the copper beech"  # in one action of a thousand
TOWNS = ("Ash", "Brack", "Cold", "Dray", "Elm", "Fen", "Gold", "Hart", "Ivel", "Kings", "Long", "Mill", "North", "Oak",
         "Pen")
ENDS = ("bourne", "combe", "ford", "ham", "ley", "mere", "stow", "ton", "wick", "worth")
TALK = ("The tide came over the wall twice and nobody was about to see it.", "Two of the boats are still on the bank.",
        "The members looked at the drawing and found the scale wrong.", "Somebody had moved the buoy in the night.",
        "The cost was the same as the year before.", "The harbour master read out a letter from the yacht club.")
ACTIONS, ITEMS, BODIES = 40, 8, 150  # a meeting, a meeting, in all

COLUMNS = "date,ref,text,owners,due,status,item,source"
SELECT = """SELECT action.date, action.ref, action.text,
    (SELECT group_concat(value, ', ') FROM json_each(action.owners)), action.due, action.status,
    item.number || ' ' || item.title, document.name || ':' || action.line
FROM action JOIN document ON document.id = action.document LEFT JOIN item ON item.id = action.item
WHERE """
OWNED = "action.id IN (SELECT action FROM owner_name JOIN action_owner USING (owner) WHERE name = '{}' AND {})"
SAID = "action.id IN (SELECT rowid FROM action_words WHERE action_words MATCH '\"{}\"')"
SAID_ANYWHERE = """(action.id IN (SELECT rowid FROM action_words WHERE action_words MATCH '"{0}"')
    OR action.item IN (SELECT rowid FROM item_words WHERE item_words MATCH '"{0}"')
    OR action.document IN (SELECT rowid FROM document_words WHERE document_words MATCH 'body : "{0}"'))"""
QUERIES = {
    "owner, due in one quarter": ("owner:\"{name}\" due:2012-01..2012-03",
                                  OWNED.format("{folded}", "due BETWEEN '2012-01' AND '2012-03-31'")),
    "owner, meetings of one year": ("owner:\"{name}\" date:2012",
                                    OWNED.format("{folded}", "date BETWEEN '2012-01' AND '2012-12-31'")),
    "first name, due in one month": ("owner:ada due:2012-03",
                                     OWNED.format("ada", "due BETWEEN '2012-03' AND '2012-03-31'")),
    "phrase in the action": (f'text:"{RARE}"', SAID.format(RARE)),
    "phrase anywhere": (f'"{RARE}"', SAID_ANYWHERE.format(RARE)),
}


def initials(name):
    return "".join(word[0] for word in name.split())


def task(rng):
    place = RARE if rng.random() < 0.001 else rng.choice(PLACES)
    return f"{rng.choice(TASKS)} {rng.choice(THINGS)} {place}, number {rng.randrange(10000)}"


def people_of(rng):
    """Ten people with initials of their own."""
    found = {}
    while len(found) < 10:
        name = f"{rng.choice(GIVEN)} {rng.choice(FAMILY)}"
        found.setdefault(initials(name), name)
    return list(found.values())


def meeting(rng, body, people, number, day):
    lines = [f"# {body}", "", f"Minutes of the meeting held on {day.day} {day:%B %Y}", "",
             "**Present:** " + ", ".join(f"{name} ({initials(name)})" for name in people), ""]
    for item in range(1, ITEMS + 1):
        talk = " ".join(rng.choice(TALK) for _ in range(4))
        lines += [f"## {item}. {rng.choice(THINGS)[4:].capitalize()}", "", talk, ""]
        for _ in range(ACTIONS // ITEMS):
            due = day + datetime.timedelta(rng.randrange(7, 120))
            lines += [f"Action ({initials(rng.choice(people))}, by {due.day} {due:%B %Y}): {task(rng)}", ""]
    return "\n".join(lines)


def write_meetings(folder, actions):
    """A folder a body; a meeting every four weeks. Returns the first person of the first body."""
    rng, somebody, written = random.Random(7), None, 0
    towns = sorted(a + b for a in TOWNS for b in ENDS)
    for body in towns[:BODIES]:
        people = people_of(rng)
        somebody = somebody or people[0]
        (folder / body).mkdir(parents=True)
        day = datetime.date(2005, 1, 3) + datetime.timedelta(rng.randrange(28))
        for number in range(-(-actions // (ACTIONS * BODIES))):
            if written < actions:
                text = meeting(rng, f"{body} Harbour Board", people, number, day)
                (folder / body / f"{day}.md").write_text(text, encoding="utf-8")
                written += ACTIONS
            day += datetime.timedelta(28)
    return somebody


def timed(*call):
    """What it printed, its user and system time, and the time on the clock, in milliseconds."""
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    done = subprocess.run(call, stdout=subprocess.PIPE, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, check=False)
    clock, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        sys.exit(f"{call}: {done.stderr.decode()}")
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return done.stdout, 1000 * cpu, 1000 * clock


def compare(archive, runs, name):
    results = []
    for what, (expression, where) in QUERIES.items():
        words = {"name": name, "folded": name.lower()}
        ours = (BIN / "minutes-query", "--format", "csv", "--select", COLUMNS, expression.format(**words), archive)
        sql = SELECT + where.format(**words) + " ORDER BY document.name, action.id"
        theirs = ("sqlite3", "-readonly", "-csv", archive, sql)
        cpu, clock, rows = ([], []), ([], []), []
        for run in range(runs + 1):
            for side, call in enumerate((ours, theirs)):
                out, used, waited = timed(*call)
                if run == 0:  # to warm up, and to see that both say the same
                    rows.append(sorted(list(csv.reader(io.StringIO(out.decode())))[1 - side:]))
                else:
                    cpu[side].append(used)
                    clock[side].append(waited)
        if rows[0] != rows[1]:
            sys.exit(f"{what}: {len(rows[0])} rows, and {len(rows[1])} by hand:\n{rows[0][:2]}\n{rows[1][:2]}")
        ms = [statistics.median(side) for side in cpu]
        results.append({"query": what, "rows": len(rows[0]),
                        "minutes_query_ms": round(ms[0], 2), "sqlite3_ms": round(ms[1], 2),
                        "ratio": round(ms[0] / ms[1], 2), "clock_ratio": round(min(clock[0]) / min(clock[1]), 2)})
    return results


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--actions", type=int, default=1_000_000)
    ap.add_argument("--runs", type=int, default=15)
    ap.add_argument("--keep", type=pathlib.Path, help="keep minutes and archive here, and use those that are here")
    ap.add_argument("--json", type=pathlib.Path)
    args = ap.parse_args()
    with tempfile.TemporaryDirectory() as fresh:
        folder = args.keep or pathlib.Path(fresh)
        archive = folder / "archive.db"
        if not (folder / "somebody").exists():
            name = write_meetings(folder / "minutes", args.actions)
            _, cpu, clock = timed(BIN / "minutes-archive", "update", archive, "-j", "2", "-r", folder / "minutes")
            size = sum(path.stat().st_size for path in (folder / "minutes").rglob("*.md"))
            print(f"{size / 1e6:.0f} MB of minutes archived in {cpu / 1000:.0f} s (on the clock {clock / 1000:.0f} s); "
                  f"the archive has {archive.stat().st_size / 1e6:.0f} MB")
            (folder / "somebody").write_text(name)
        results = compare(archive, args.runs, (folder / "somebody").read_text())
    print(f"{'query':30} {'rows':>6} {'minutes-query':>14} {'sqlite3':>10} {'ratio':>6}   by the clock")
    for r in results:
        print(f"{r['query']:30} {r['rows']:6} {r['minutes_query_ms']:11.2f} ms {r['sqlite3_ms']:7.2f} ms "
              f"{r['ratio']:6.2f} {r['clock_ratio']:14.2f}")
    if args.json:
        args.json.write_text(json.dumps(results, indent=1))


if __name__ == "__main__":
    main()
