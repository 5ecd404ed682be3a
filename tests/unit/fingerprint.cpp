#include "fingerprint.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

Diagnostic at(const Text& text, Span span, std::string message = "line 3 says no") {
    return {.severity = Severity::warning,
            .code = "M012",
            .message = std::move(message),
            .hint = {},
            .at = text.at(span),
            .file = text.name()};
}

}  // namespace

TEST_CASE("a finding is the same when it moves, and in another folder") {
    const Text text = test::text_of("one\ntwo\n", "a/board.md"),
               moved = test::text_of("zero\none\ntwo\n", "b/board.md");
    const std::string print = fingerprint(at(text, {4, 7}), &text);
    CHECK(print.size() == 16);
    CHECK(print == fingerprint(at(moved, {9, 12}, "line 4 says no"), &moved));
    CHECK(print != fingerprint(at(text, {0, 3}), &text));
    CHECK(print != fingerprint(at(text, {4, 7}, "line 3 says yes"), &text));
}

TEST_CASE("a baseline knows a finding as often as it holds it") {
    Result<Baseline> known = Baseline::read("b", "# notes\n0123456789abcdef M012 x: y\n\n0123456789abcdef M012 x: y\n");
    REQUIRE(known);
    CHECK(known->take("0123456789abcdef"));
    CHECK(known->take("0123456789abcdef"));
    CHECK_FALSE(known->take("0123456789abcdef"));
    CHECK_FALSE(known->take("ffffffffffffffff"));
}

TEST_CASE("another file is told by its line") {
    const Result<Baseline> wrong = Baseline::read("notes.md", "# Board\n\nPresent: Anna\n");
    REQUIRE_FALSE(wrong);
    CHECK(wrong.why().file == "notes.md");
    CHECK(wrong.why().at.line == 3);
}
