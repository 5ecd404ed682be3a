#!/usr/bin/env python3
"""How long a report over a long series takes, beside parsing alone: series.py [MEETINGS] (default 1000, about 25 MB).

Writes invented minutes of one body into a temporary folder and runs minutes-parse and minutes-report over them, in
turn, three times each; the least time of each counts. The report shall take less than 1.5 times what parsing takes."""
import datetime, os, pathlib, random, subprocess, sys, tempfile, time

BIN = pathlib.Path(os.environ.get("MINUTES_BIN", pathlib.Path(__file__).resolve().parents[2] / "build/bin"))
PEOPLE = ("Ada Birch", "Ben Cotter", "Cleo Dunn", "Dov Eames", "Ella Frayne", "Finn Garrow", "Gita Holm", "Hal Ingle")
TASKS = ("paint the", "measure the", "get a price for the", "write about the", "sell the", "insure the", "mend the")
THINGS = ("slipway", "crane", "boathouse", "ferry steps", "fog bell", "mooring posts", "chart room", "winch", "fuel store")
PLACES = ("at the north quay", "by the lock", "behind the custom house", "on the island", "below the bridge")
TALK = ("The tide came over the wall twice and nobody was about to see it.", "Two of the boats are still on the bank.",
        "The members looked at the drawing and found the scale wrong.", "Somebody had moved the buoy in the night.",
        "The cost was the same as the year before.", "The harbour master read out a letter from the yacht club.")
ITEMS, TALKS = 10, 42  # make about 25 kB a meeting


def initials(name):
    return "".join(word[0] for word in name.split())


def task(rng):
    return f"{rng.choice(TASKS)} {rng.choice(THINGS)} {rng.choice(PLACES)}, number {rng.randrange(10000)}"


def meeting(rng, number, day, opened):
    """The text of one meeting; `opened` holds what is open, (reference, task, owner), and is brought up to date."""
    present = rng.sample(PEOPLE, 6)
    away = [name for name in PEOPLE if name not in present]
    lines = ["# Harbour Board", "", f"Minutes of the meeting held on {day.day} {day:%B %Y}", "",
             "**Present:** " + ", ".join(f"{name} ({initials(name)})" for name in present), "",
             "**Apologies:** " + ", ".join(f"{name} ({initials(name)})" for name in away), "",
             "## 1. Review of actions", "", "| Ref | Action | Owner | Due | Status |", "|---|---|---|---|---|"]
    for entry in opened[:]:
        done = rng.random() < 0.6
        lines.append(f"| {entry[0]} | {entry[1].capitalize()} | {entry[2]} | | {'Done' if done else 'Carried forward'} |")
        if done:
            opened.remove(entry)
    for item in range(2, ITEMS + 2):
        lines += ["", f"## {item}. {rng.choice(THINGS).capitalize()}", ""]
        lines += [" ".join(rng.choice(TALK) for _ in range(TALKS)), ""]
        entry = (f"AP {number * ITEMS + item}", task(rng), initials(rng.choice(present)))
        opened.append(entry)
        lines += [f"**{entry[0]}:** {entry[2]} to {entry[1]} by {day + datetime.timedelta(30):%d/%m/%Y}.", "",
                  f"It was RESOLVED to {task(rng)}."]
    return "\n".join(lines) + "\n"


def write_meetings(folder, count):
    rng, opened, day = random.Random(1), [], datetime.date(1940, 1, 15)
    for number in range(count):
        (folder / f"{day}.md").write_text(meeting(rng, number, day, opened))
        day += datetime.timedelta(28)
    return sum(path.stat().st_size for path in folder.iterdir())


def seconds(*call):
    start = time.perf_counter()
    subprocess.run(call, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return time.perf_counter() - start


def main():
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory() as folder:
        size = write_meetings(pathlib.Path(folder), count)
        print(f"{count} meetings, {size / 1e6:.1f} MB")
        reports = ("outstanding", "history", "decisions", "attendance")
        calls = {"parse": (BIN / "minutes-parse", "--format", "ndjson", "-r", folder)}
        calls |= {name: (BIN / "minutes-report", name, "--as-of", "2024-12-01", "-r", folder) for name in reports}
        least = {name: min(seconds(*call) for _ in range(3)) for name, call in calls.items()}
        for name, taken in least.items():
            print(f"{name:12} {taken:7.2f} s   {taken / least['parse']:.2f} times parse")


if __name__ == "__main__":
    main()
