#!/usr/bin/env python3
"""GNU parallel over ssh carries `minutes-parse --stream` to two hosts, one of which dies in the middle: every document is
answered exactly once. The hosts are two sshd on loopback addresses, with keys made for the test."""
import getpass, json, os, pathlib, shutil, signal, socket, subprocess, sys, time, unittest

sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent / "cli"))
from toolkit import BIN, NOTE, ToolTest  # noqa: E402

SSHD = shutil.which("sshd", path="/usr/sbin:/usr/bin")
PRIVILEGE_FOLDER = pathlib.Path("/run/sshd")  # sshd wants it where it runs as root
DOCUMENTS, BLOCK = 400, 10_000  # bytes a job: some 25 documents


class Host:
    """An sshd of its own."""

    def __init__(self, folder, address):
        with socket.socket() as free:
            free.bind((address, 0))
            self.port = free.getsockname()[1]
        self.address, config = address, folder / f"sshd-{address}"
        config.write_text(f"""ListenAddress {address}
Port {self.port}
HostKey {folder}/host_key
AuthorizedKeysFile {folder}/user_key.pub
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin yes
MaxStartups 100
""")
        with (folder / f"{address}.log").open("w") as log:
            self.process = subprocess.Popen([SSHD, "-D", "-e", "-f", config], stderr=log, stdin=subprocess.DEVNULL)

    def answers(self):
        with socket.socket() as s:
            return s.connect_ex((self.address, self.port)) == 0

    def descendants(self):
        """Its processes and theirs, whatever their group: each session has one of its own."""
        parents = {}
        for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = stat.read_text().rpartition(")")[2].split()
            except OSError:  # it has ended
                continue
            parents.setdefault(int(fields[1]), []).append(int(stat.parent.name))
        found = [self.process.pid]
        for pid in found:
            found += parents.get(pid, [])
        return found

    def die(self):
        """At once, with all its sessions and what runs in them."""
        for pid in self.descendants():
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:
                pass
        self.process.wait()


class Hosts(ToolTest):
    def setUp(self):
        super().setUp()
        if os.geteuid() == 0 and not PRIVILEGE_FOLDER.exists():
            PRIVILEGE_FOLDER.mkdir(mode=0o755)
            self.addCleanup(PRIVILEGE_FOLDER.rmdir)
        for name in "host_key", "user_key":
            subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", self.folder / name], check=True)
        self.hosts = [Host(self.folder, address) for address in ("127.0.0.2", "127.0.0.3")]
        for host in self.hosts:
            self.addCleanup(host.die)
        known = (self.folder / "host_key.pub").read_text()
        self.write("known_hosts", "".join(f"[{h.address}]:{h.port} {known}" for h in self.hosts))
        self.write("ssh_config", "".join(f"""Host {name}
HostName {host.address}
Port {host.port}
User {getpass.getuser()}
IdentityFile {self.folder}/user_key
UserKnownHostsFile {self.folder}/known_hosts
BatchMode yes
""" for name, host in zip(("one", "two"), self.hosts)))
        self.wait(lambda: all(host.answers() for host in self.hosts), "sshd doesn't answer")

    def wait(self, condition, why):
        end = time.monotonic() + 60
        while not condition():
            if time.monotonic() > end:
                self.fail(why + "\n" + "\n".join(p.read_text() for p in self.folder.glob("*.log")))
            time.sleep(0.05)

    def ended(self, host):
        """How many jobs parallel has seen end well there."""
        log = self.folder / "jobs"
        lines = log.read_text().splitlines()[1:] if log.exists() else []
        return sum(line.split("\t")[1] == host for line in lines)

    def answered(self, host):
        """How many jobs have written their answers there."""
        log = self.folder / "answered"
        return log.read_text().count(f" {host.address} ") if log.exists() else 0

    def test_a_host_dies_and_every_document_is_answered_once(self):
        names = [f"2024/{n:04}.md" for n in range(DOCUMENTS)]
        documents = self.write("documents.ndjson", "".join(json.dumps({"name": n, "text": NOTE}) + "\n" for n in names))
        # A job stays a while when its answers are written, so that the host dies with a job that lacks but its end.
        job = f'{BIN}/minutes-parse --stream && echo "$SSH_CONNECTION" >> {self.folder}/answered && sleep 1'
        with documents.open() as given, (self.folder / "records").open("w") as taken, (self.folder / "log").open("w") as log:
            parallel = subprocess.Popen(
                ["parallel", "--will-cite", "--pipe", "--block", str(BLOCK), "--keep-order", "--retries", "4", "--jobs", "1",
                 "--joblog", self.folder / "jobs", "--ssh", f"ssh -F {self.folder}/ssh_config", "--sshlogin", "one,two", job],
                stdin=given, stdout=taken, stderr=log, env=os.environ | {"HOME": str(self.folder)})
        self.wait(lambda: self.answered(self.hosts[1]) == 2, "the second host did nothing")
        self.hosts[1].die()
        self.assertEqual((self.ended("two"), parallel.poll()), (1, None), "it died too late")
        self.assertEqual(parallel.wait(timeout=300), 0, (self.folder / "log").read_text())
        self.assertEqual(self.ended("two"), 1)
        self.assertGreater(self.ended("one"), 5, "the first host did the rest")
        answers = [json.loads(line) for line in (self.folder / "records").read_text().splitlines()]
        self.assertEqual([answer["source"]["name"] for answer in answers], names)
        for answer in answers:
            self.assertEqual([a["text"] for a in answer["actions"]], ["write to the council"])


if __name__ == "__main__":
    unittest.main()
