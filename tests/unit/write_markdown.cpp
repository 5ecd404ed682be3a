#include <doctest/doctest.h>

#include "write.hpp"

using namespace minutes;

namespace {

std::string cell(const char* text) {
    const std::string head = "# T\n\n| A |\n| --- |\n| ";
    const std::string out = write_markdown({.title = "T", .columns = {{"a", "A"}}, .rows = {{std::string(text)}}}, {});
    REQUIRE(out.starts_with(head));
    REQUIRE(out.ends_with(" |\n"));
    return out.substr(head.size(), out.size() - head.size() - 3);
}

}  // namespace

TEST_CASE("a table under its title; numbers to the right") {
    const Table table{.title = "Open as of 2024-03-08",
                      .columns = {{"who", "Who"}, {"days", "Days"}},
                      .rows = {{std::string("KB"), std::int64_t{7}}, {Cell{}, Cell{}}}};
    CHECK(write_markdown(table, {}) ==
          "# Open as of 2024-03-08\n"
          "\n"
          "| Who | Days |\n"
          "| --- | ---: |\n"
          "| KB | 7 |\n"
          "|  |  |\n");
}

TEST_CASE("bars and line breaks don't break the table") {
    CHECK(cell("a | b") == "a \\| b");
    CHECK(cell("a\\|b") == "a\\\\\\|b");
    CHECK(cell("a\nb\r\nc") == "a<br>b<br>c");
}

TEST_CASE("text is text: no markup, no HTML") {
    CHECK(cell("<b>tea</b> & *cake*") == "&lt;b&gt;tea&lt;/b&gt; & \\*cake\\*");
    CHECK(cell("R&D &lt; &#38; &; &x y;") == "R&D &amp;lt; &amp;#38; &; &x y;");
    CHECK(cell("[x](y) `z` ~~w~~ a_b") == "\\[x\\](y) \\`z\\` \\~\\~w\\~\\~ a\\_b");
    CHECK(cell("\x1b[1m") == "�\\[1m");
}

TEST_CASE("leading list and heading marks are escaped, lookalikes are left alone") {
    CHECK(cell("- ring the plumber") == "\\- ring the plumber");
    CHECK(cell("  + more") == "  \\+ more");
    CHECK(cell("12. twelfth") == "12\\. twelfth");
    CHECK(cell("3) third") == "3\\) third");
    CHECK(cell("# heading") == "\\# heading");
    CHECK(cell("---") == "\\---");
    CHECK(cell("4.2 Finance report") == "4.2 Finance report");
    CHECK(cell("-5 degrees") == "-5 degrees");
    CHECK(cell("2024 was dry") == "2024 was dry");
}

TEST_CASE("the notes of a table stand below it under headings of the second order") {
    const Table note{.title = "Said", .columns = {{"what", "What"}}, .rows = {{std::string("all done")}}};
    const Table table{.title = "Open", .columns = {{"who", "Who"}}, .rows = {{std::string("KB")}}, .notes = {note}};
    CHECK(write_markdown(table, {}) ==
          "# Open\n\n| Who |\n| --- |\n| KB |\n\n## Said\n\n| What |\n| --- |\n| all done |\n");
}
