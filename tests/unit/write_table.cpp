#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "display.hpp"
#include "write.hpp"

using namespace minutes;

namespace {

Cell text(const char* words) { return std::string(words); }

const Table small{.title = "Actions",
                  .columns = {{"who", "Who"}, {"days", "Days open"}, {"action", "Action"}},
                  .rows = {{text("Élodie"), std::int64_t{7}, text("ring the plumber")},
                           {Cell{}, std::int64_t{123}, text("第3回 minutes")}}};

std::size_t widest(const std::string& out) {
    std::size_t widest = 0;
    std::istringstream lines(out);
    for (std::string line; std::getline(lines, line);) widest = std::max(widest, width(line));
    return widest;
}

}  // namespace

TEST_CASE("columns stand in line by what they take on the screen, numbers to the right, nothing at line ends") {
    CHECK(write_table(small, {}) ==
          "Actions\n"
          "\n"
          "Who     Days open  Action\n"
          "------  ---------  ----------------\n"
          "Élodie          7  ring the plumber\n"
          "              123  第3回 minutes\n");
}

TEST_CASE("a table without rows says so") {
    const Table none{.title = "Decisions", .columns = {{"id", "Id"}}, .rows = {}};
    CHECK(write_table(none, {}) == "Decisions\n\nnone\n");
}

TEST_CASE("titles are bold where there is colour") {
    CHECK(write_table(small, {.width = 0, .colour = true}).starts_with("\x1b[1mActions\x1b[0m\n\n\x1b[1mWho "));
    CHECK(write_table(small, {}).find('\x1b') == std::string::npos);
}

TEST_CASE("on a narrow terminal the columns wrap that need it most") {
    CHECK(write_table(small, {.width = 30}) ==
          "Actions\n"
          "\n"
          "Who     Days  Action\n"
          "        open\n"
          "------  ----  ----------------\n"
          "Élodie     7  ring the plumber\n"
          "         123  第3回 minutes\n");
}

TEST_CASE("on a very narrow terminal every row is a block, without what is empty") {
    CHECK(write_table(small, {.width = 22}) ==
          "Actions\n"
          "\n"
          "Who        Élodie\n"
          "Days open  7\n"
          "Action     ring the\n"
          "           plumber\n"
          "\n"
          "Days open  123\n"
          "Action     第3回\n"
          "           minutes\n");
}

TEST_CASE("columns that are empty everywhere go before anything wraps") {
    Table table = small;
    table.columns.insert(table.columns.begin(), {"organisation", "Organisation"});
    for (auto& row : table.rows) row.insert(row.begin(), Cell{});
    CHECK(write_table(table, {}).find("Organisation") != std::string::npos);
    CHECK(write_table(table, {.width = 40}) == write_table(small, {}));
}

TEST_CASE("no line is wider than the terminal") {
    Table table = small;
    table.title = "A title that is longer than the narrowest of the terminals tried here";
    table.rows[0][2] =
        text("a long action about the allotments and the hedge, see https://example.org/a/very/long/path");
    for (std::size_t columns = 24; columns < 140; ++columns)
        CHECK(widest(write_table(table, {.width = columns})) <= columns);
}

TEST_CASE("with colour, what is old is red and what is new green: the cell, or the marked words where there are any") {
    const Table table{.title = {},
                      .columns = {{"a", "A"}, {"before", "Before", Tone::removed}, {"after", "After", Tone::added}},
                      .rows = {{std::string("x"), std::string("a [-b c-] d"), std::string("a {+e+} d")},
                               {std::string("y"), std::string("KB"), std::string("TA")}}};
    const std::string out = write_table(table, {.width = 0, .colour = true});
    CHECK(out.find("a \x1b[31m[-b c-]\x1b[0m d  a \x1b[32m{+e+}\x1b[0m d\n") != out.npos);
    CHECK(out.find("\x1b[31mKB\x1b[0m           \x1b[32mTA\x1b[0m\n") != out.npos);
    CHECK(write_table(table, {}).find('\x1b') == out.npos);
}

TEST_CASE("a marked stretch that is wrapped keeps its colour in the next line") {
    const std::string words = "one [-two three four five six-] seven";
    const Table table{.title = {},
                      .columns = {{"before", "Before", Tone::removed}, {"other", "Other"}},
                      .rows = {{words, std::string("a long cell of many words to take the room")}}};
    const std::string out = write_table(table, {.width = 34, .colour = true});
    std::size_t begun = 0, ended = 0;
    for (std::size_t at = out.find("\x1b[31m"); at != out.npos; at = out.find("\x1b[31m", at + 1)) ++begun;
    for (std::size_t at = out.find("\x1b[0m"); at != out.npos; at = out.find("\x1b[0m", at + 1)) ++ended;
    CHECK(begun >= 2);
    CHECK(ended == begun + 1);  // the heading is bold
}

TEST_CASE("the notes of a table stand below it under titles of their own") {
    const Table note{.title = "Said", .columns = {{"what", "What"}}, .rows = {{std::string("all done")}}};
    const Table table{.title = "Open", .columns = {{"who", "Who"}}, .rows = {}, .notes = {note}};
    CHECK(write_table(table, {}) == "Open\n\nnone\n\nSaid\n\nWhat\n--------\nall done\n");
}
