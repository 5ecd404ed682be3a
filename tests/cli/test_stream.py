#!/usr/bin/env python3
"""Many documents: read side by side with -j, one after the other with --stream."""
import json, subprocess, unittest

from toolkit import BIN, NOTE, SAMPLES, ToolTest, environment


def line(**fields):
    return json.dumps(fields) + "\n"


class Jobs(ToolTest):
    def test_any_number_of_jobs_prints_the_same_in_the_same_order(self):
        files = [*SAMPLES, self.folder / "missing.md", *SAMPLES, self.write("binary.md", b"\x00\x01\x02\xff" * 99), self.write("a.md")]
        for format in "ndjson", "json", "csv":
            alone = self.run_tool("minutes-parse", "--format", format, *files)
            self.assertEqual(alone.status, 2)
            self.assertEqual(alone.err.count("missing.md"), 1)
            for jobs in 2, 7:
                both = self.run_tool("minutes-parse", "--format", format, "-j", jobs, *files)
                self.assertEqual((both.status, both.bytes, both.err), (alone.status, alone.bytes, alone.err))

    def test_records_leave_in_the_order_of_the_inputs(self):
        names = [f"{n:03}.md" for n in range(60)]
        for name in names:
            self.write(name)
        done = self.run_tool("minutes-parse", "--format", "ndjson", "-j4", *reversed(names))
        self.assertEqual([json.loads(each)["source"]["name"] for each in done.out.splitlines()], names[::-1])
        self.assertIn("60 documents, 60 actions", done.err)

    def test_a_wrong_number_of_jobs_is_refused(self):
        for jobs in "0", "-1", "many", "1000":
            self.assertEqual(self.run_tool("minutes-parse", "-j", jobs, self.write("a.md")).status, 2)


class Stream(ToolTest):
    def stream(self, text, *args):
        return self.run_tool("minutes-parse", "--stream", *args, stdin=text if isinstance(text, bytes) else text.encode())

    def test_an_answer_is_the_record_of_the_document(self):
        self.write("a.md")
        record = self.run_tool("minutes-parse", "--format", "ndjson", "a.md")
        done = self.stream(line(name="a.md", text=NOTE))
        self.assertEqual((done.status, done.out, done.err), (0, record.out, ""))

    def test_answers_stand_in_order_and_a_bad_line_spoils_no_other(self):
        bad = ["{", "7", "[]", '{"name": "b"}', '{"name": "b", "text": 3}', "\xff"]
        for each in bad:
            done = self.stream(line(name="a", text=NOTE) + each + "\n\n" + line(name="c", text=NOTE))
            self.assertEqual(done.status, 0, each)
            first, error, last = map(json.loads, done.out.splitlines())
            self.assertEqual((first["source"]["name"], last["source"]["name"]), ("a", "c"))
            self.assertEqual(error["line"], 2)
            self.assertTrue(error["error"])
        self.assertEqual(json.loads(self.stream('{"name": "b"}\n').out), {"error": 'has no "text"', "line": 1, "name": "b"})

    def test_what_is_no_text_is_answered_with_an_error(self):
        good = line(name="a", text=NOTE).encode()
        cases = {"no UTF-8": b'{"name": "b", "text": "\xff\xfe"}', "half a character": b'{"name": "b", "text": "\\ud800"}',
                  "a binary": b'{"name": "b", "text": "\\u0000\\u0001\\u0002"}', "deep": b"[" * 100_000}
        for what, bad in cases.items():
            with self.subTest(what):
                done = self.stream(good + bad + b"\n" + good)
                self.assertEqual((done.status, done.err), (0, ""))
                first, error, last = map(json.loads, done.out.splitlines())
                self.assertEqual(first, last)
                self.assertEqual(error["line"], 2)

    def test_no_document_has_a_part_in_the_next(self):
        documents = [(p.name, p.read_bytes().decode("utf-8", "replace")) for p in SAMPLES]
        together = self.stream("".join(line(name=n, text=t) for n, t in documents)).out.splitlines()
        for (name, text), answer in zip(documents, reversed(self.stream(
                "".join(line(name=n, text=t) for n, t in reversed(documents))).out.splitlines())):
            self.assertEqual(answer, together.pop(0), name)

    def test_the_last_line_needs_no_end_and_no_input_no_answer(self):
        self.assertEqual(len(self.stream(line(text=NOTE) + line(text=NOTE).strip()).out.splitlines()), 2)
        self.assertEqual(self.stream("").out, "")
        self.assertEqual(self.stream("\n \r\n").out, "")

    def test_long_documents_come_whole(self):
        text = NOTE + "Discussed the jetty at length.\n" * 20_000
        done = self.stream(line(name="a", text=text) * 3)
        self.assertEqual([json.loads(each)["source"]["bytes"] for each in done.out.splitlines()], [len(text)] * 3)

    def test_with_flush_each_answer_comes_before_the_next_line(self):
        with subprocess.Popen([BIN / "minutes-parse", "--stream", "--flush"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                              env=environment(self.folder)) as tool:
            for name in "one", "two", "three":
                tool.stdin.write(line(name=name, text=NOTE).encode())
                tool.stdin.flush()
                self.assertEqual(json.loads(tool.stdout.readline())["source"]["name"], name)
            tool.stdin.close()
            self.assertEqual(tool.wait(timeout=20), 0)

    def test_it_stands_alone(self):
        for args in ("a.md",), ("--format", "csv"), ("--table", "people"), ("-o", "x.ndjson"), ("-j", "2"):
            self.assertEqual(self.stream("", *args).status, 2)


if __name__ == "__main__":
    unittest.main()
