#!/usr/bin/env python3
"""Score a minutes parser against hand-made gold records.

    score.py [--misses] [--cmd 'build/bin/minutes-parse --format json {file}'] [--floor FLOORS.json [--set NAME]] DIR...

Every NAME.gold.json below DIR names its source file. The command is run on that file and must exit with 0 and
print one record (or an array that begins with it; fields as in RECORD.md). Each facet is scored over all documents
(micro): precision, recall, F1. --misses lists what was missed (-), invented (+) and got wrong (!).
Exit status: 0 scored, 1 below a floor, 2 could not run.

    kind body date next    the right value
    attendees apologies    people by name; 'apologies' takes absent people in
    initials roles         of the people found: as written beside the name, or nothing where nothing is written
    items, numbers         agenda items by title; of the items found: the number, or nothing where there is none
    actions                marked actions by text; one that the gold knows only as implied is neither right nor invented
    owners                 (action, owner) pairs without honorifics, those of missed and invented actions included
    due, status            of the actions found: the date where either side gives one; the state where either side is not open
    implied                undertakings with doer and task but without a mark (form "implied")
    decisions              by text
    wording                mean token overlap of the texts of actions and decisions found
    at                     share of records whose source slice (at.offset, at.length) holds 90% of their words

Gold entries marked "optional" cost nothing when missed and count for nothing when found.
"""
import argparse, hashlib, html, json, pathlib, re, shlex, subprocess, sys, unicodedata
from collections import Counter, defaultdict

FACETS = "kind body date next attendees apologies initials roles items numbers actions owners due status implied decisions wording at".split()
CORE = "attendees apologies items actions owners".split()
HONORIFICS = "cllr cllrs cll councillor councillors mr mrs ms miss dr prof professor sir dame rev revd hon the".split()


def hashed(word):
    return hashlib.sha1(word.encode()).hexdigest()[:10]


HONORIFIC_HASHES = {hashed(w) for w in HONORIFICS}


def tokens(value):
    """Hashes of the lower-case words of a text; gold that is held back is a list of such hashes already."""
    if isinstance(value, list):
        return [str(v) for v in value]
    text = unicodedata.normalize("NFKD", str(value or "")).lower()
    text = "".join(c for c in text if not unicodedata.combining(c))
    text = re.sub(r"<[^>]*>|\]\([^)]*\)", " ", text).replace("’", "'").replace("'", "")
    return [hashed(t) for t in re.findall(r"[^\W_]+", text)]


def name_tokens(value):
    return [t for t in tokens(value) if t not in HONORIFIC_HASHES]


def overlap(a, b):
    """Token F1 of two token lists, as multisets; nothing overlaps with nothing."""
    return 2 * sum((Counter(a) & Counter(b)).values()) / (len(a) + len(b)) if a and b else 0.0


def text_overlap(gold, text):
    p = tokens(text)
    return max(overlap(tokens(g), p) for g in [gold["text"], *gold.get("alt", [])])


def text_match(gold, text):
    """The overlap; 0.6, a match, also where one text holds the other and is at most twice as long."""
    best, p = text_overlap(gold, text), tokens(text)
    for g in map(tokens, [gold["text"], *gold.get("alt", [])]):
        short, long = sorted((g, p), key=len)
        if len(short) >= 2 and len(long) <= 2 * len(short) and not Counter(short) - Counter(long):
            best = max(best, 0.6)
    return best


def name_match(gold, person):
    return overlap(name_tokens(gold["name"]), name_tokens(person.get("name")))


def item_match(gold, item):
    a, b = tokens(gold["title"]), tokens(item.get("title"))
    score = overlap(a, b) if a or b else 1.0
    same = tokens(gold.get("number")) == tokens(item.get("number"))
    return score + (0.01 if same else -0.2 if gold.get("number") and item.get("number") else 0)


def pair(golds, preds, match, threshold):
    """Greedy one-to-one pairing, best match first; on a tie a firm gold entry before an optional one, then document order."""
    candidates = sorted((-s, bool(g.get("optional")), abs(i - j), i, j) for i, g in enumerate(golds) for j, p in enumerate(preds)
                        if (s := match(g, p)) >= threshold)
    to_pred, to_gold = {}, {}
    for *_, i, j in candidates:
        if i not in to_pred and j not in to_gold:
            to_pred[i], to_gold[j] = j, i
    return to_pred, to_gold


class Tally:
    """Right, invented and missed; or, for a mean, a sum of shares over a count."""

    def __init__(self):
        self.tp = self.fp = self.fn = 0

    p = property(lambda t: t.tp / (t.tp + t.fp) if t.tp + t.fp else 1.0)
    r = property(lambda t: t.tp / (t.tp + t.fn) if t.tp + t.fn else 1.0)
    f1 = property(lambda t: 2 * t.tp / (2 * t.tp + t.fp + t.fn) if t.tp + t.fp + t.fn else 1.0)


class Score:
    def __init__(self):
        self.facets, self.misses = defaultdict(Tally), []

    def add(self, facet, tp=0, fp=0, fn=0):
        t = self.facets[facet]
        t.tp, t.fp, t.fn = t.tp + tp, t.fp + fp, t.fn + fn

    def value(self, facet, want, got, same, of=""):
        """One value of a paired record: nothing on both sides does not count."""
        if not want and not got:
            return
        self.add(facet, int(same), int(not same and bool(got)), int(not same and bool(want)))
        if not same:
            self.misses.append(f"  ! {facet}{of and ' of ' + of}: want {show(want)}, got {show(got)}")

    def lists(self, facet, golds, preds, match, threshold, label, word):
        """Pair two lists and count; returns the pairs whose gold entry is firm."""
        to_pred, to_gold = pair(golds, preds, match, threshold)
        firm = [i for i, g in enumerate(golds) if not g.get("optional")]
        lost = [i for i in firm if i not in to_pred]
        extra = [j for j in range(len(preds)) if j not in to_gold]
        self.add(facet, len(firm) - len(lost), len(extra), len(lost))
        self.misses += [f"  - {label}: {show(golds[i].get('number'))} {show(golds[i][word])}".replace("  ", " ") for i in lost]
        self.misses += [f"  + {label}: {preds[j].get('number') or ''} {preds[j].get(word)}" for j in extra]
        return [(golds[i], preds[to_pred[i]]) for i in firm if i in to_pred]


def show(value):
    if isinstance(value, list) and value and not isinstance(value[0], str):
        return [show(v) for v in value]
    return "(held back)" if isinstance(value, list) and value and re.fullmatch("[0-9a-f]{10}", value[0]) else value if value is not None else ""


def score_document(gold, pred, source):
    s = Score()
    meeting = pred.get("meeting") or {}
    s.add("kind", *((1, 0, 0) if pred.get("kind") == gold["kind"] else (0, 1, 1)))
    if pred.get("kind") != gold["kind"]:
        s.misses.append(f"  ! kind: want {gold['kind']}, got {pred.get('kind')}")
    if gold["kind"] == "minutes":
        for facet, want, got in (("date", gold.get("date"), meeting.get("date")), ("next", gold.get("next_meeting"), (meeting.get("next_meeting") or {}).get("date"))):
            s.add(facet, *((1, 0, 0) if want == got else (0, 1, 1)))
            if want != got:
                s.misses.append(f"  ! {facet}: want {want}, got {got}")
        if gold.get("body"):
            s.value("body", gold["body"], meeting.get("body") or "?", overlap(tokens(gold["body"]), tokens(meeting.get("body"))) >= 0.75)

    for facet, wanted, keys in (("attendees", ("present",), ("attendees",)), ("apologies", ("apologies", "absent"), ("apologies", "absent"))):
        golds = [p for p in gold["people"] if p["attendance"] in wanted]
        preds = [p for k in keys for p in pred.get(k) or []]
        for g, p in s.lists(facet, golds, preds, name_match, 0.8, facet, "name"):
            s.value("initials", g.get("initials"), p.get("initials"), tokens(g.get("initials")) == tokens(p.get("initials")), str(p.get("name")))
            said = " ".join(filter(None, [p.get("role"), p.get("organisation")]))
            s.value("roles", g.get("role"), said, overlap(tokens(g.get("role")), tokens(said)) >= 0.6, str(p.get("name")))

    if gold["kind"] == "minutes":
        for g, p in s.lists("items", gold["items"], pred.get("items") or [], item_match, 0.75, "item", "title"):
            s.value("numbers", g.get("number"), p.get("number"), tokens(g.get("number")) == tokens(p.get("number")), str(p.get("title")))

    text = lambda g, p: text_match(g, p.get("text"))
    marked = [a for a in gold["actions"] if a.get("marked", True)]
    unmarked = [a for a in gold["actions"] if not a.get("marked", True)]
    said = [a for a in pred.get("actions") or [] if a.get("form") != "implied"]
    implied = [a for a in pred.get("actions") or [] if a.get("form") == "implied"]
    # What one side finds as marked and the other as implied is missed there, but not also invented here.
    left = lambda golds, preds: ([g for i, g in enumerate(golds) if i not in pair(golds, preds, text, 0.6)[0]])
    excused_said = pair(left(unmarked, implied), extra_said := [p for j, p in enumerate(said) if j not in pair(marked, said, text, 0.6)[1]], text, 0.6)[1]
    excused_implied = pair(left(marked, said), extra_implied := [p for j, p in enumerate(implied) if j not in pair(unmarked, implied, text, 0.6)[1]], text, 0.6)[1]
    drop_said = [id(extra_said[j]) for j in excused_said]
    drop_implied = [id(extra_implied[j]) for j in excused_implied]
    said = [p for p in said if id(p) not in drop_said]
    implied = [p for p in implied if id(p) not in drop_implied]

    pairs = s.lists("actions", marked, said, text, 0.6, "action", "text")
    to_pred, to_gold = pair(marked, said, text, 0.6)
    s.add("owners", 0, sum(len(p.get("owners") or []) for j, p in enumerate(said) if j not in to_gold),
          sum(len(g["owners"]) for i, g in enumerate(marked) if i not in to_pred and not g.get("optional")))
    for g, p in pairs:
        want = Counter(tuple(name_tokens(o)) for o in g["owners"])
        got = Counter(tuple(name_tokens(o)) for o in p.get("owners") or [])
        both = sum((want & got).values())
        s.add("owners", both, got.total() - both, want.total() - both)
        of = str(p.get("text"))[:60]
        if want != got:
            s.misses.append(f"  ! owners of {of}: want {show(g['owners'])}, got {p.get('owners')}")
        s.value("due", g.get("due"), p.get("due"), g.get("due") == p.get("due"), of)
        closed = lambda state: None if (state or "open") == "open" else state
        s.value("status", closed(g.get("status")), closed(p.get("status")), g.get("status") == p.get("status"), of)
        s.add("wording", text_overlap(g, p.get("text")), 0, 1 - text_overlap(g, p.get("text")))
    s.lists("implied", unmarked, implied, text, 0.6, "implied", "text")
    for g, p in s.lists("decisions", gold.get("decisions") or [], pred.get("decisions") or [], lambda g, p: text_match(g, p.get("text")) + 0.1, 0.6, "decision", "text"):
        s.add("wording", text_overlap(g, p.get("text")), 0, 1 - text_overlap(g, p.get("text")))

    for key, word in (("attendees", "name"), ("apologies", "name"), ("absent", "name"), ("items", "title"), ("actions", "text"), ("decisions", "text")):
        for p in pred.get(key) or []:
            at, words = p.get("at") or {}, Counter(tokens(p.get(word)))
            if not words:
                continue
            begin = at.get("offset", -1)
            there = Counter(tokens(html.unescape(source[begin:begin + at.get("length", 0)].decode("utf-8", "replace")))) if begin >= 0 else Counter()
            ok = sum((words & there).values()) >= 0.9 * words.total()
            s.add("at", int(ok), 0, int(not ok))
            if not ok:
                s.misses.append(f"  ! at of {str(p.get(word))[:60]}: {at or 'nothing'}")
    return s


def run(command, source):
    """The record that the command prints for one source; raises ValueError where it prints none."""
    done = subprocess.run([part.replace("{file}", str(source)) for part in shlex.split(command)], capture_output=True, timeout=60)
    if done.returncode:
        raise ValueError(f"exit status {done.returncode}: {done.stderr.decode('utf-8', 'replace')[:200]}")
    record = json.loads(done.stdout)
    record = record[0] if isinstance(record, list) else record
    for key in ("attendees", "apologies", "absent", "items", "actions", "decisions"):
        if not all(isinstance(r, dict) for r in record.get(key) or []):
            raise ValueError(f"{key} holds something that is no record")
    return record


def as_utf8(data, pred):
    """The bytes that the record's offsets count in: UTF-8 without a byte order mark."""
    try:
        text = data.decode((pred.get("source") or {}).get("encoding") or "utf-8", "replace")
    except LookupError:
        text = data.decode("utf-8", "replace")
    return text.removeprefix("\ufeff").encode()


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("--cmd", default="build/bin/minutes-parse --format json {file}")
    ap.add_argument("--misses", action="store_true", help="list what was missed, invented and got wrong")
    ap.add_argument("--json", action="store_true", help="print the totals as JSON only")
    ap.add_argument("--floor", help='JSON file {"core": 0.9, "actions": 0.95, ...}: exit with 1 where a figure lies below')
    ap.add_argument("--set", help="the floors under this name in the file of --floor")
    ap.add_argument("--source-root", help="folder of the sources, one folder a style, when not beside the gold files")
    ap.add_argument("dirs", nargs="+")
    args = ap.parse_args()
    totals, count, broken = defaultdict(Tally), 0, 0
    for gold_path in sorted(p for d in args.dirs for p in pathlib.Path(d).rglob("*.gold.json")):
        gold = json.loads(gold_path.read_text())
        source = (pathlib.Path(args.source_root) / gold["style"] if args.source_root else gold_path.parent) / gold["file"]
        count += 1
        try:
            pred = run(args.cmd, source)
        except FileNotFoundError as e:
            print(f"score.py: {e}", file=sys.stderr)
            return 2
        except (ValueError, AttributeError, IndexError, subprocess.TimeoutExpired) as e:
            pred, broken = {}, broken + 1
            print(f"{source}: no record: {e}", file=sys.stderr)
        s = score_document(gold, pred, as_utf8(source.read_bytes(), pred))
        for facet, t in s.facets.items():
            totals[facet].tp, totals[facet].fp, totals[facet].fn = totals[facet].tp + t.tp, totals[facet].fp + t.fp, totals[facet].fn + t.fn
        if not args.json:
            print(f"{gold['style']}/{gold['file']}: " + " ".join(f"{f}={s.facets[f].f1:.2f}" for f in FACETS if f in s.facets))
            if args.misses and s.misses:
                print("\n".join(s.misses))
    if count == 0:
        print("score.py: no gold files found", file=sys.stderr)
        return 2
    core = sum(totals[f].f1 for f in CORE) / len(CORE)
    if args.json:
        print(json.dumps({"documents": count, "broken": broken, "core": round(core, 4), **{f: {"p": round(t.p, 4), "r": round(t.r, 4), "f1": round(t.f1, 4),
              "right": round(t.tp, 1), "invented": t.fp, "missed": round(t.fn, 1)} for f in FACETS for t in [totals[f]]}}))
    else:
        print(f"\n{'facet':<11}{'precision':>10}{'recall':>8}{'F1':>8}{'right':>7}{'invented':>9}{'missed':>7}")
        for f in FACETS:
            t = totals[f]
            if t.tp + t.fp + t.fn:
                print(f"{f:<11}{t.p:>10.3f}{t.r:>8.3f}{t.f1:>8.3f}{t.tp:>7.0f}{t.fp:>9.0f}{t.fn:>7.0f}")
        print(f"documents {count}, without a record {broken}; core (mean F1 of {', '.join(CORE)}): {core:.4f}")
    if args.floor:
        floors = json.loads(pathlib.Path(args.floor).read_text())
        floors = floors[args.set] if args.set else floors
        low = [f"{f} {core if f == 'core' else totals[f].f1:.4f} < {v}" for f, v in floors.items() if (core if f == "core" else totals[f].f1) < v]
        if low or broken:
            print("below the floor: " + "; ".join(low + [f"{broken} without a record"] * bool(broken)), file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
