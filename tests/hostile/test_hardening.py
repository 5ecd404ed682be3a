#!/usr/bin/env python3
"""The flags that turn a slip in memory into the end of the program, read from the binaries of an optimised build."""
import os, pathlib, re, subprocess, sys, unittest

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT / "tests" / "cli"))
from toolkit import BIN, TOOLS  # noqa: E402

BUILD = pathlib.Path(os.environ.get("MINUTES_BUILD", ROOT / "build"))


def cached(name):
    match = re.search(rf"^{name}:\w+=(.*)$", (BUILD / "CMakeCache.txt").read_text(), re.M)
    return match[1] if match else ""


def read_elf(tool, *options):
    return subprocess.run(["readelf", "-W", *options, BIN / tool], capture_output=True, text=True, check=True).stdout


@unittest.skipUnless(cached("CMAKE_BUILD_TYPE") in ("Release", "RelWithDebInfo", "MinSizeRel"), "of an optimised build")
@unittest.skipIf(cached("MINUTES_SANITIZE") == "ON", "the sanitizers take the place of these")
class Hardening(unittest.TestCase):
    def test_addresses_are_random(self):
        for tool in TOOLS:
            self.assertRegex(read_elf(tool, "-h"), r"Type:\s+DYN \(Position-Independent Executable", tool)

    def test_tables_of_functions_cannot_be_written(self):
        for tool in TOOLS:
            self.assertIn("GNU_RELRO", read_elf(tool, "-l"), tool)
            self.assertRegex(read_elf(tool, "-d"), r"BIND_NOW|\(FLAGS_1\).*NOW", tool)

    def test_the_stack_is_guarded_and_no_code(self):
        for tool in TOOLS:
            self.assertIn("__stack_chk_fail", read_elf(tool, "--dyn-syms"), tool)
            self.assertRegex(read_elf(tool, "-l"), r"GNU_STACK.*RW ", tool)

    def test_copies_are_bounded(self):
        """Some tool calls a checked function of the C library: which ones do depends on the compiler."""
        self.assertTrue(any(re.search(r"__\w+_chk", read_elf(tool, "--dyn-syms").replace("__stack_chk_fail", "")) for tool in TOOLS))

    def test_jumps_land_where_they_may(self):
        """Indirect jumps may land on these marks only, on processors that know them."""
        if "X86-64" not in read_elf(TOOLS[0], "-h"):
            self.skipTest("of x86")
        code = subprocess.run(["objdump", "-d", "--no-show-raw-insn", BIN / TOOLS[0]], capture_output=True, text=True, check=True).stdout
        self.assertGreater(code.count("endbr64"), 100)


if __name__ == "__main__":
    unittest.main()
