#!/usr/bin/env python3
"""Writes invented minutes to measure by: corpus.py FOLDER [--documents N]

Every document has the head, headings and order of a sample, and is filled up with paragraphs, lists and tables of other
samples of the same file type, so that it holds about as many actions (30) and decisions (10) as minutes of this length
do. Names are invented for each body and the people of borrowed parts are the body's own; dates move with the meeting.
The same N gives the same bytes everywhere.

  documents/first, documents/second   N minutes of about 25 kB in folders of bodies and years, half in each
  short/                              N/8 documents of structural lines of about 20 bytes
  large/                              24 documents of 1 MB
  huge/                               one document of 16 MB"""
import argparse, calendar, datetime, functools, json, pathlib, random, re

ROOT = pathlib.Path(__file__).resolve().parents[2]
MEETINGS = 40  # of one body, where there are documents enough
SERIES = 1000   # meetings of one body, for the reports
SIZE, LARGE, HUGE = 25_000, 1_000_000, 16_000_000  # bytes
BUSY = 0.12  # the share of borrowed parts that hold actions or decisions
DAYS = list(calendar.day_name)
MONTHS = [list(calendar.month_name)[1:],
          "Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr".split(),
          "Ionawr Chwefror Fawrth Ebrill Fai Fehefin Orffennaf Awst Fedi Hydref Dachwedd Ragfyr".split()]
MONTHS += [[month.upper() for month in months] for months in MONTHS]
DATE = re.compile(rf"""
    (?:(?P<weekday>{'|'.join(DAYS)}),?\ )?
    (?:(?P<day>\d{{1,2}})(?P<th>st|nd|rd|th|eg\ o)?\ )?(?P<month>{'|'.join(sum(MONTHS, []))})\b(?:(?P<before>,?\ )(?P<year>\d{{4}})\b)?
  | \b(?P<iso>\d{{4}}-\d\d-\d\d)\b
  | \b(?P<slashed>\d\d/\d\d/\d{{4}})\b
  | (?<![\d^])(?P<figures>\d{{2,}})(?!\d)
  | (?<!\w)(?P<word>[^\W\d_][\w’-]*)""", re.X)
CONSONANTS = ("bbot rlow ddow rning venue lcott ndrel ggleton xmere shcombe tterby wdry".split())
VOWELS = ("allow eddon imble omfret underby axton erridge indle oswick utton arbury enlow illerby opgood umfrey awtry "
          "estrel inchley olbeck urdon assop embury iddick onniton").split()


class Sample:
    """Minutes of this project, taken apart: `blocks` parted by blank lines, the first `head` of them before the first
    item, and `busy` and `quiet`, what stands under headings, with and without actions and decisions."""

    def __init__(self, path, gold):
        raw = path.read_bytes()
        self.encoding = "cp1252" if "1252" in path.name else "utf-8"
        text = raw.decode(self.encoding).replace("\r\n", "\n")
        self.suffix, self.family = path.suffix, re.sub(r"-\d.*", "", path.stem)
        self.date = datetime.date.fromisoformat(gold["date"])
        self.people = [(p["name"].split(), p["initials"]) for p in gold["people"]]
        self.body = gold["body"].split()
        titles = [item["title"] for item in gold["items"] if item["title"] and not item.get("optional")]
        heading = re.compile("|".join(rf"^.{{0,30}}{re.escape(t)}.{{0,20}}$\n?(?:^[=-]{{3,}}$\n?)?" for t in titles), re.M)
        records = ["".join(r["text"].split())[:20] for r in gold["actions"] + gold["decisions"]]
        self.blocks = [b for b in re.split(r"\n\s*\n", text.strip("\n")) if b.strip()]
        self.head = next((i for i, b in enumerate(self.blocks) if i and heading.search(b)), 1)
        parts = [p for b in self.blocks[self.head:] if (p := heading.sub("", b).strip("\n")).strip()]
        self.busy = [p for p in parts if any(r in "".join(p.split()) for r in records)]
        self.quiet = [p for p in parts if p not in self.busy]


def samples():
    found = []
    for path in sorted((ROOT / "samples").glob("*.gold.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        if gold["kind"] == "minutes":
            source = next(p for p in path.parent.glob(path.name.removesuffix(".gold.json") + ".*") if p.suffix != ".json")
            found.append(Sample(source, gold))
    return found


SAMPLES = samples()
FAMILIES = sorted({sample.family for sample in SAMPLES})
COMMON = {w for s in SAMPLES for b in s.blocks for w in re.findall(r"\b[a-z]+\b", b)}


def parts(suffix, kind):
    return [(sample, part) for sample in SAMPLES if sample.suffix == suffix for part in getattr(sample, kind)]


PARTS = {s: (parts(s, "busy"), parts(s, "quiet") or parts(s, "busy")) for s in sorted({s.suffix for s in SAMPLES})}


class Body:
    """One body: a family of samples, and the names that stand for those in the samples."""

    def __init__(self, number):
        self.number, self.rng = number, random.Random(number)
        self.series = [s for s in SAMPLES if s.family == FAMILIES[number % len(FAMILIES)]]
        self.endings = {kind: self.rng.sample(kind, len(kind)) for kind in (tuple(VOWELS), tuple(CONSONANTS))}
        self.invented, self.given = {}, {}
        self.words_of = functools.cache(self.words_of)

    def invent(self, word):
        """Another name of the same first letter, so that initials stay right; common words stay as they are."""
        if word.lower() in COMMON or len(word) < 3 or not word[0].isupper():
            return word
        if word.lower() not in self.invented:
            kind = tuple(CONSONANTS if word[0] in "AEIOU" else VOWELS)
            used = self.given[word[0]] = self.given.get(word[0], 7 * ord(word[0])) + 1
            self.invented[word.lower()] = word[0] + self.endings[kind][used % len(kind)]
        name = self.invented[word.lower()]
        return name.upper() if word.isupper() else name

    def words_of(self, source, base):
        """What names and initials of `source` become in minutes laid out as `base`."""
        words = {word: self.invent(word) for word in source.body}
        for index, (name, initials) in enumerate(source.people):
            other, others = base.people[index % len(base.people)] if source is not base else (name, initials)
            for word, stand_in in ((name[0], other[0]), (name[-1], other[-1])):
                words[word] = self.invent(stand_in)
            if initials:
                words[initials] = others or other[-1]
        return words | {w.upper(): n.upper() for w, n in words.items() if len(w) > 3}


def months_between(one, other):
    return (other.year - one.year) * 12 + other.month - one.month


def moved(day, months):
    month = day.year * 12 + day.month - 1 + months
    return datetime.date(month // 12, month % 12 + 1, min(day.day, 28))


def rewrite(text, words, months, rng):
    """The text with other names, its dates moved, and, where there is an `rng`, other figures."""
    def date(m):
        if m["word"]:
            return words.get(m["word"], m["word"])
        if m["figures"]:
            return m[0] if rng is None else str(rng.randrange(10 ** (len(m[0]) - 1), 10 ** len(m[0])))
        if m["iso"]:
            return str(moved(datetime.date.fromisoformat(m["iso"]), months))
        if m["slashed"]:
            day, month, year = map(int, m["slashed"].split("/"))
            return f"{moved(datetime.date(year, month, min(day, 28)), months):%d/%m/%Y}"
        names = next(names for names in MONTHS if m["month"] in names)
        new = moved(datetime.date(int(m["year"] or 2000), names.index(m["month"]) + 1, min(int(m["day"] or 1), 28)), months)
        out = f"{DAYS[new.weekday()]} " if m["weekday"] else ""
        out += f"{new.day}{m['th'] or ''} " if m["day"] else ""
        return out + names[new.month - 1] + (f"{m['before']}{new.year}" if m["year"] else "")
    return DATE.sub(date, text)


def minutes(body, number, size):
    """(path below the folder of all, bytes) of a body's meeting."""
    base = body.series[number % len(body.series)]
    # Some bodies of a family get the same name: their meetings, one a month, never share a year.
    first = datetime.date(1950 + 4 * (body.number // len(FAMILIES) % 16), 1, 1)
    months = number - months_between(first, base.date)
    rng = random.Random(body.number * 100_003 + number)
    blocks = [[rewrite(b, body.words_of(base, base), months, None)] for b in base.blocks]
    room = range(base.head, len(blocks))
    busy, quiet = PARTS[base.suffix]
    missing = size * rng.uniform(0.8, 1.2) - sum(len(b[0]) for b in blocks)
    while missing > 0:
        source, part = rng.choice(busy if rng.random() < BUSY else quiet)
        borrowed = rewrite(part, body.words_of(source, base), months - months_between(base.date, source.date), rng)
        blocks[rng.choice(room)].append(borrowed)
        missing -= len(borrowed) + 2
    text = "\n\n".join(part for block in blocks for part in block) + "\n"
    day = moved(base.date, months)
    return f"body-{body.number:03}/{day.year}/{day}{base.suffix}", text.encode(base.encoding, "replace")


def short_lines(number, size):
    """Minutes of short lines, in which every line is a heading, a point, a box, a cell, a label or an action."""
    rng = random.Random(number)
    shapes = (lambda n: f"## {n}. Dock {n} dues", lambda n: f"- KB to see {n:06}", lambda n: f"- [ ] TA: call {n:05}",
              lambda n: f"Action: KB to pay {n:03}", lambda n: f"| {n:03} | KB | {n:04} |", lambda n: f"{n}.{n % 9} Berth {n % 9} rent",
              lambda n: f"* Tom Ashe ({n:05})", lambda n: f"Agreed: fee of {n:04}", lambda n: f"**Note:** {n:05} ok")
    lines = ["# Harbour Trust", "", "Minutes, 1 March 2024", "", "Present: Kay Bell (KB), Tom Ashe (TA)", ""]
    length = 0
    while length < size:
        lines.append(rng.choice(shapes)(rng.randrange(1, 1000)))
        length += len(lines[-1]) + 1
    return f"short-{number:05}.md", ("\n".join(lines) + "\n").encode()


def write(folder, documents):
    """Writes all, and gives {"documents": (files, bytes), ...}."""
    meetings = min(MEETINGS, max(1, documents // (2 * len(FAMILIES))))
    bodies = -(-documents // meetings)
    sizes = {}

    def put(part, name, data):
        path = folder / part / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        files, size = sizes.get(part.split("/")[0], (0, 0))
        sizes[part.split("/")[0]] = files + 1, size + len(data)

    for number in range(documents):
        if number % meetings == 0:
            body = Body(number // meetings)
        half = "first" if body.number < bodies // 2 else "second"
        put(f"documents/{half}", *minutes(body, number % meetings, SIZE))
    one = Body(999)  # none of the others; it meets every month
    for number in range(min(SERIES, documents)):
        put("series", *minutes(one, number, SIZE))
    for number in range(max(1, documents // 8)):
        put("short", *short_lines(number, SIZE))
    for number in range(24 if documents >= 100 else 2):
        put("large", *minutes(Body(number), 0, LARGE if documents >= 100 else 4 * SIZE))
    put("huge", *minutes(Body(0), 0, HUGE if documents >= 100 else 8 * SIZE))
    return sizes


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("folder", type=pathlib.Path)
    ap.add_argument("--documents", type=int, default=8000)
    args = ap.parse_args()
    for part, (files, size) in write(args.folder, args.documents).items():
        print(f"{part:10} {files:6} documents  {size / 1e6:8.1f} MB")


if __name__ == "__main__":
    main()
