"""What the tests of label "full" share: the project built again, in build/full/NAME, and how long things take."""
import os, pathlib, subprocess, sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BUILD = pathlib.Path(os.environ.get("MINUTES_BUILD", ROOT / "build"), "full")
CMAKE = os.environ.get("CMAKE", "cmake")
JOBS = str(len(os.sched_getaffinity(0)))


def run(*command, **more):
    """Runs it and gives its output; ends everything where it fails."""
    done = subprocess.run([str(word) for word in command], **{"stderr": subprocess.STDOUT, **more},
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, errors="replace")
    if done.returncode:
        sys.exit(f"{done.stdout[-8000:]}\nended with status {done.returncode}: {' '.join(map(str, command))}")
    return done.stdout


def build(name, *options, source=ROOT, targets=("minutes-tools",)):
    """The folder of the build; an earlier one is brought up to date. Without targets it is only configured."""
    folder = BUILD / name
    run(CMAKE, "-S", source, "-B", folder, *options)
    if targets:
        run(CMAKE, "--build", folder, "--parallel", JOBS, "--target", *targets)
    return folder
