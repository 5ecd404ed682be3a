#!/usr/bin/env python3
"""Can the parser be hurt? Twice the input must be at most 2.3 times the work, whatever the input is.

Work is counted, not timed: minutes-work (work.cpp) is the library built with a counter in every branch, so the same
input gives the same number everywhere. Run it alone to see the number of a file: build/hostile/minutes-work FILE.
MINUTES_HOSTILE=people tries only the documents with "people" in their title."""
import os, pathlib, resource, subprocess, sys, tempfile, unittest

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))
from documents import DOCUMENTS, ROOT, SAMPLES, extension  # noqa: E402

CMAKE = os.environ.get("CMAKE", "cmake")
BUILD = pathlib.Path(os.environ.get("MINUTES_BUILD", ROOT / "build"), "hostile")
CHOSEN = os.environ.get("MINUTES_HOSTILE", "")

SIZE = 64_000             # bytes of the shorter document
MOST_GROWTH = 2.3         # twice the input
PLAINLY_QUADRATIC = 3.3
MOST_FOR_A_BYTE = 12_000  # of a hostile document
MOST_IN_A_SAMPLE = 2_000  # for a byte of what people write
STACK = 1 << 20           # deep recursion is a crash that waits for a longer document
SECONDS = 60


def build():
    """The instrumented build: made once, brought up to date afterwards."""
    jobs = str(os.cpu_count() or 1)
    for options in (("-S", HERE, "-B", BUILD, "-DCMAKE_BUILD_TYPE=Release"),
                    ("--build", BUILD, "--parallel", jobs, "--target", "minutes-work")):
        command = [str(word) for word in (CMAKE, *options)]
        run = subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                             text=True)
        if run.returncode:
            sys.exit(f"{run.stdout}\nended with status {run.returncode}: {' '.join(command)}")


def work(*paths):
    """The work of each file in order, up to where it crashed or took too long; and how it ended."""
    command = [str(BUILD / "minutes-work"), *map(str, paths)]
    try:
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=SECONDS,
                             preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_STACK, (STACK, STACK)))
        out, why = run.stdout, f"ended with status {run.returncode}"
    except subprocess.TimeoutExpired as late:
        out, why = late.stdout or b"", f"took more than {SECONDS} seconds"
    return [int(line.split()[0]) for line in out.splitlines()], why


def grows(folder, document, suffix):
    """What is wrong, or None. What is plainly quadratic shows in small documents already: they come first, so that a
    failure takes no minute."""
    for size, most in (SIZE // 8, PLAINLY_QUADRATIC), (SIZE, MOST_GROWTH):
        paths = [pathlib.Path(folder, name + suffix) for name in ("once", "twice")]
        lengths = [path.write_bytes(document(n * size).encode()) for n, path in enumerate(paths, 1)]
        counts, why = work(*paths)
        if len(counts) < 2:
            return f"{lengths[len(counts)]} bytes: {why}"
        growth = counts[1] / counts[0] * (2 * lengths[0] / lengths[1])
        if growth > most:
            return f"{lengths[0]} bytes: {counts[0]}, {lengths[1]} bytes: {counts[1]}, {growth:.2f} times the work"
        if counts[1] > MOST_FOR_A_BYTE * lengths[1]:
            return f"{lengths[1]} bytes: {counts[1] / lengths[1]:.0f} for a byte"
    return None


class Growth(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        build()

    def test_twice_the_input_is_twice_the_work(self):
        with tempfile.TemporaryDirectory() as folder:
            for title, document in DOCUMENTS.items():
                if CHOSEN in title:
                    with self.subTest(title):
                        if wrong := grows(folder, document, extension(title)):
                            self.fail(wrong)

    def test_samples_are_cheap(self):
        for sample in SAMPLES:
            with self.subTest(sample.name):
                counts, why = work(sample)
                self.assertEqual(len(counts), 1, why)
                self.assertLessEqual(counts[0], MOST_IN_A_SAMPLE * sample.stat().st_size)

    def test_the_same_work_every_time(self):
        once = len(SAMPLES)  # and a second time, when what a function makes at its first call is there
        first, _ = work(*SAMPLES, *SAMPLES)
        again, _ = work(*reversed(SAMPLES), *reversed(SAMPLES))
        self.assertEqual(len(first), 2 * once)
        for one, other in zip(first[once:], again[once:][::-1]):  # a branch more where one text lies behind another
            self.assertLessEqual(abs(one - other), one / 10_000)


if __name__ == "__main__":
    unittest.main()
