#!/usr/bin/env python3
"""tools/setup.sh, try.sh and test.sh where they can't do their work: a system without apt, without root, wrong words."""
import shutil, subprocess, unittest

from toolkit import ROOT, ToolTest


class Scripts(ToolTest):
    def run_script(self, script, *args, commands, **more):
        """Runs with only these commands on the PATH."""
        path = self.folder / "bin"
        path.mkdir(exist_ok=True)
        for command in commands:
            if not (path / command).exists():
                (path / command).symlink_to(shutil.which(command))
        return subprocess.run([shutil.which("bash"), ROOT / "tools" / script, *args], env={"PATH": str(path)}, text=True,
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=60, **more)

    def test_without_apt(self):
        for script in ("try.sh", "test.sh"):
            done = self.run_script(script, commands=("bash", "dirname", "env", "id", "cat", "nproc", "python3"))
            self.assertEqual(done.returncode, 2, done)
            self.assertIn("apt-get", done.stderr)
            listed = done.stderr.split("\n")
            for package in ("g++", "cmake", "make", "pkg-config", "tao-pegtl-dev", "libfmt-dev"):
                self.assertIn("  " + package, listed)
            self.assertNotIn("  python3", listed)
            self.assertNotIn("Building", done.stdout)

    def test_without_root_and_sudo(self):
        tools = self.folder / "bin"
        tools.mkdir()
        for name, content in (("apt-get", "exit 1"), ("id", "echo 1000")):
            (tools / name).write_text(f"#!/bin/sh\n{content}\n")
            (tools / name).chmod(0o755)
        done = self.run_script("setup.sh", commands=("bash", "sh", "dirname", "env", "cat", "nproc", "python3"))
        self.assertEqual(done.returncode, 2, done)
        self.assertIn("root", done.stderr)
        self.assertIn("  cmake\n", done.stderr)

    def test_when_the_installation_fails(self):
        tools = self.folder / "bin"
        tools.mkdir()
        (tools / "apt-get").write_text('#!/bin/sh\necho "E: no network" >&2\nexit 100\n')
        (tools / "id").write_text("#!/bin/sh\necho 0\n")
        for name in ("apt-get", "id"):
            (tools / name).chmod(0o755)
        done = self.run_script("setup.sh", commands=("bash", "sh", "dirname", "env", "cat", "nproc", "python3"))
        self.assertEqual(done.returncode, 2, done)
        self.assertIn("no network", done.stderr)
        self.assertIn("  cmake\n", done.stderr)

    def test_wrong_words(self):
        for script in ("try.sh", "test.sh", "setup.sh"):
            done = subprocess.run([ROOT / "tools" / script, "--sytem"], capture_output=True, text=True)
            self.assertEqual(done.returncode, 2, done)
            self.assertRegex(done.stderr, "--system|usage")


if __name__ == "__main__":
    unittest.main()
