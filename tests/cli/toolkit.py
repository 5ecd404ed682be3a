"""What the tests of the tools share: where the binaries are, and a fresh folder to run them in."""
import fcntl, os, pathlib, pty, shutil, struct, subprocess, tempfile, termios, unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
BIN = pathlib.Path(os.environ.get("MINUTES_BIN", ROOT / "build" / "bin")).resolve()
TOOLS = sorted(p.stem for p in (ROOT / "tools").glob("minutes-*.cpp"))
EXTENSIONS = (".txt", ".md", ".markdown", ".html", ".htm", ".rst", ".wiki")
SAMPLES = sorted(p for p in (ROOT / "samples").iterdir() if p.suffix in EXTENSIONS)

# The line that is read in every house, in a document that says a little of everything else.
NOTE = """# Harbour Trust Board

Minutes of the meeting held on 1 March 2024

Present: Kay Bell (KB), Tom Ashe (TA)

Apologies: Una Grey

## 1. Jetty

The Board discussed the jetty.

Action (KB, by 8 March 2024): write to the council
"""


def environment(folder):
    return {"PATH": f"{BIN}:/usr/bin:/bin", "HOME": str(folder), "LC_ALL": "C.UTF-8", "TZ": "UTC"}


class Run:
    """One finished run: status, out and err as text, and out as bytes."""

    def __init__(self, status, out, err):
        self.status, self.bytes = status, out
        self.out, self.err = out.decode("utf-8", "replace"), err.decode("utf-8", "replace")

    def __repr__(self):
        return f"status {self.status}\n--- stdout\n{self.out}\n--- stderr\n{self.err}"


class ToolTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.folder, self.bin = self.new_folder(), BIN

    def new_folder(self):
        folder = pathlib.Path(tempfile.mkdtemp(prefix="minutes-test-"))
        self.addCleanup(shutil.rmtree, folder, ignore_errors=True)
        return folder

    def write(self, name, content=NOTE):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def run_tool(self, tool, *args, stdin=b"", env={}, timeout=120, **more):
        done = subprocess.run([self.bin / tool, *map(str, args)], input=stdin, cwd=self.folder, timeout=timeout,
                              env=environment(self.folder) | env, stdout=more.pop("stdout", subprocess.PIPE),
                              stderr=subprocess.PIPE, **more)
        return Run(done.returncode, done.stdout or b"", done.stderr)

    def parse(self, *args, **more):
        return self.run_tool("minutes-parse", *args, **more)

    def run_on_terminal(self, tool, *args, env={}, columns=100, timeout=30):
        """Runs with a terminal as stdin and stdout; what is typed is nothing."""
        ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
        process = subprocess.Popen([BIN / tool, *map(str, args)], stdin=theirs, stdout=theirs, stderr=subprocess.PIPE,
                                   cwd=self.folder, env=environment(self.folder) | {"TERM": "xterm"} | env)
        os.close(theirs)
        out = b""
        try:
            while chunk := os.read(ours, 65536):
                out += chunk
        except OSError:  # how Linux says that the other side has closed the terminal
            pass
        os.close(ours)
        err = process.stderr.read()
        process.stderr.close()
        return Run(process.wait(timeout), out, err)

    def names(self):
        return sorted(str(p.relative_to(self.folder)) for p in self.folder.rglob("*") if p.is_file())

    def as_nobody(self):
        """Arguments for run_tool that take root's rights away: root may read and write everything."""
        if os.geteuid() != 0:
            return {}
        # The project may lie where only root gets to.
        self.bin = self.new_folder()
        for tool in TOOLS:
            shutil.copy(BIN / tool, self.bin)
        for path in [self.bin, self.folder, *self.folder.rglob("*")]:
            os.chown(path, 65534, 65534)
        return {"user": 65534, "group": 65534, "extra_groups": []}
