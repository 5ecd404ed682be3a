#!/usr/bin/env python3
"""Two builds of the same sources, in folders of different names, give the same programs, byte for byte."""
import hashlib, os, pathlib, shutil, tempfile, unittest

from builds import CMAKE, JOBS, ROOT, run

PARTS = ("CMakeLists.txt", "lib", "grammars", "tools")


class Reproducible(unittest.TestCase):
    def built(self, name):
        """{program: its hash}"""
        with tempfile.TemporaryDirectory(prefix=name) as folder:
            source = pathlib.Path(folder, "source")
            source.mkdir()
            for part in PARTS:
                copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy
                copy(ROOT / part, source / part)
            # A compiler cache would answer with the first build.
            env = os.environ | {"CCACHE_DISABLE": "1"}
            run(CMAKE, "-S", source, "-B", f"{folder}/made", "-DBUILD_TESTING=OFF", env=env)
            run(CMAKE, "--build", f"{folder}/made", "--parallel", JOBS, "--target", "minutes-tools", env=env)
            return {p.name: hashlib.sha256(p.read_bytes()).hexdigest() for p in sorted(pathlib.Path(folder, "made/bin").iterdir())}

    def test_two_builds_are_equal(self):
        first, second = self.built("minutes-one-"), self.built("minutes-the-other-")
        self.assertGreaterEqual(len(first), 6)
        self.assertEqual(first, second)


if __name__ == "__main__":
    unittest.main()
