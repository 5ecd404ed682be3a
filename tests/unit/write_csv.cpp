#include <doctest/doctest.h>

#include "write.hpp"

using namespace minutes;

namespace {

std::string csv(const std::string& text, WriteOptions options = {}) {
    const std::string out = write_csv({.title = "T", .columns = {{"a", "A"}}, .rows = {{text}}}, options);
    REQUIRE(out.starts_with("a\r\n"));
    REQUIRE(out.ends_with("\r\n"));
    return out.substr(3, out.size() - 5);
}

}  // namespace

TEST_CASE("keys as header, CRLF, cells as they read") {
    const Table table{.title = "T",
                      .columns = {{"who", "Who"}, {"due", "Due"}, {"days", "Days"}, {"none", "None"}},
                      .rows = {{std::string("KB"), Date{2024, 3, 8}, std::int64_t{-2}, Cell{}}}};
    CHECK(write_csv(table, {}) == "who,due,days,none\r\nKB,2024-03-08,-2,\r\n");
}

TEST_CASE("commas, quotes and line breaks are quoted") {
    CHECK(csv("KB, TR") == "\"KB, TR\"");
    CHECK(csv("the \"jetty\"") == "\"the \"\"jetty\"\"\"");
    CHECK(csv("a\nb") == "\"a\nb\"");
    CHECK(csv("a\r\nb") == "\"a\r\nb\"");
    CHECK(csv("plain") == "plain");
}

TEST_CASE("what a spreadsheet would run gets an apostrophe, unless told not to") {
    for (const char* text : {"=1+1", "+44 20", "- ring the plumber", "@here", "\tx"}) {
        CHECK(csv(text) == "'" + std::string(text));
        CHECK(csv(text, {.raw = true}) == text);
    }
    CHECK(csv(std::string("\0x", 2)) == "'�x");
    CHECK(csv("\rx") == "'�x");
    CHECK(csv("a=b - c") == "a=b - c");
}

TEST_CASE("control characters are replaced, unless told not to") {
    CHECK(csv("a\x1b[2Jb") == "a�[2Jb");
    CHECK(csv("a\x1b[2Jb", {.raw = true}) == "a\x1b[2Jb");
}

TEST_CASE("the mark that Excel wants stands in front, when asked for") {
    const Table table{.title = {}, .columns = {{"a", "A"}}, .rows = {}};
    CHECK(write_csv(table, {}) == "a\r\n");
    CHECK(write_csv(table, {.excel = true}) ==
          "\xEF\xBB\xBF"
          "a\r\n");
}
