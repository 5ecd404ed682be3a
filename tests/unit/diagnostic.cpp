#include "diagnostic.hpp"

#include <doctest/doctest.h>

#include <algorithm>

#include "minutes_of.hpp"

using namespace minutes;
using minutes::test::text_of;

namespace {

Diagnostic at_words(const Text& t, std::string_view words) {
    const auto begin = static_cast<std::uint32_t>(t.bytes().find(words));
    return {.severity = Severity::warning,
            .code = "M012",
            .message = "no owner",
            .hint = {},
            .at = t.at({begin, begin + static_cast<std::uint32_t>(words.size())}),
            .file = "file.md"};
}

}  // namespace

TEST_CASE("a result holds a value or says why not") {
    Result<int> good = 7;
    CHECK(good);
    CHECK(*good == 7);
    const Result<int> bad =
        Diagnostic{.severity = Severity::error, .code = {}, .message = "no", .hint = {}, .at = {}, .file = {}};
    CHECK_FALSE(bad);
    CHECK(bad.why().message == "no");
}

TEST_CASE("the first line names place, severity and code") {
    Diagnostic d{
        .severity = Severity::error, .code = {}, .message = "is a PNG picture", .hint = {}, .at = {}, .file = "a.png"};
    CHECK(format(d) == "a.png: error: is a PNG picture\n");
    d.file.clear();
    CHECK(format(d) == "error: is a PNG picture\n");
    d.severity = Severity::info;
    d.code = "M003";
    d.at = {2, 5, 2, 6, 9, 1};
    CHECK(format(d) == "2:5: info: is a PNG picture [M003]\n");
    d.file = "a.png";
    d.hint = "what to do";
    CHECK(format(d) == "a.png:2:5: info: is a PNG picture [M003]\n    what to do\n");
}

TEST_CASE("the source line stands below with a caret under the words") {
    const Text t = text_of("first\nCaf\u00e9 Action: write\nlast\n");
    CHECK(format(at_words(t, "Action"), &t) ==
          "file.md:2:6: warning: no owner [M012]\n"
          "    Caf\u00e9 Action: write\n"
          "         ^^^^^^\n");
    CHECK(format(at_words(t, "write\nlast"), &t) ==
          "file.md:2:14: warning: no owner [M012]\n"
          "    Caf\u00e9 Action: write\n"
          "                 ^\n");
}

TEST_CASE("a tab is one column, so the caret stays under its word") {
    const Text t = text_of("a\tb\tAction\n");
    CHECK(format(at_words(t, "Action"), &t) ==
          "file.md:1:5: warning: no owner [M012]\n"
          "    a b Action\n"
          "        ^^^^^^\n");
}

TEST_CASE("of a long line the part around the words is shown") {
    const Text t = text_of(std::string(1000, 'x') + "\u00e9 Action " + std::string(1000, 'y') + "\n");
    const std::string out = format(at_words(t, "Action"), &t);
    CHECK(out.find("\u00e9 Action y") != std::string::npos);
    for (std::size_t from = 0; from < out.size();) {
        const std::size_t end = out.find('\n', from);
        CHECK(end - from <= 200);
        from = end + 1;
    }
    const std::size_t excerpt = out.find("    ", out.find('\n'));
    const std::size_t caret = out.find('^');
    const std::size_t line_of_caret = out.rfind('\n', caret) + 1;
    // one more byte than columns before the words: the accented letter
    CHECK(out.find("Action", excerpt) - excerpt - 1 == caret - line_of_caret);
}

TEST_CASE("nothing of a document reaches the terminal raw") {
    const Text t = text_of("bad \x1b[31m \x07 \x7F \u009b31m words\n");
    Diagnostic d = at_words(t, "words");
    d.message = "odd \x1b[2J\r message";
    d.file = "fi\x1b[le\n.md";
    d.hint = "hi\x1bnt";
    const std::string out = format(d, &t);
    for (const char c : out) CHECK((c == '\n' || static_cast<unsigned char>(c) >= 0x20));
    CHECK(out.find('\x7F') == std::string::npos);
    CHECK_MESSAGE(out.find("\u009b") == std::string::npos, "U+009B begins a command like ESC [");
    CHECK(std::count(out.begin(), out.end(), '\n') == 4);
    d.message = "left \u202Eto right\u2066, and a \xFF byte";
    CHECK(format(d).find("\u202E") == std::string::npos);
    CHECK(format(d).find("\u2066") == std::string::npos);
    CHECK(format(d).find('\xFF') == std::string::npos);
}

TEST_CASE("colour is only where it was asked for") {
    const Diagnostic d{.severity = Severity::warning, .code = {}, .message = "m", .hint = {}, .at = {}, .file = "f"};
    CHECK(format(d).find('\x1b') == std::string::npos);
    const std::string painted = format(d, nullptr, true);
    CHECK(painted.find("\x1b[33m") != std::string::npos);
    CHECK(painted.find("\x1b[0m") != std::string::npos);
}
