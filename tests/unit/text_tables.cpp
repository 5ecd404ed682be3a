#include "text_tables.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

using namespace minutes;

namespace {

// Every line of the text as the tables read it: "0,1: a | b" for table 0, row 1; "rule"; "-" for a line of no table.
std::string shown(std::string_view bytes) {
    TextTables tables(bytes, House::standard());
    std::string out;
    Line last;
    bool any = false;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        const auto row =
            tables.read({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(end)}, any ? &last : nullptr);
        at = end + 1;
        last = {};
        last.kind = LineKind::text;
        any = true;
        if (!row) {
            out += "-\n";
        } else if (row->rule) {
            out += "rule\n";
        } else {
            out += std::to_string(row->table) + "," + std::to_string(row->row) + ":";
            for (const TextCell& c : row->cells)
                out += " [" + std::to_string(c.column) + "]" +
                       std::string(bytes.substr(c.content.begin, c.content.size()));
            out += '\n';
            last.table = row->table, last.row = row->row,
            last.column = row->cells.empty() ? -1 : row->cells.back().column;
        }
    }
    return out;
}

}  // namespace

TEST_CASE("rows between pipes") {
    CHECK(shown("|a|b|\n|--|--|\n|c|d|") == "0,0: [0]a [1]b\nrule\n0,1: [0]c [1]d\n");
    CHECK(shown("a|b\n--|--\nc|d") == "0,0: [0]a [1]b\nrule\n0,1: [0]c [1]d\n");
    CHECK(shown("|a\\|b|c|") == "0,0: [0]a\\|b [1]c\n");
    CHECK(shown("either | or") == "-\n");
}

TEST_CASE("a blank line ends a table between pipes") {
    const std::string_view bytes = "|a|b|";
    TextTables tables(bytes, House::standard());
    CHECK(tables.read({0, 5}, nullptr)->table == 0);
    CHECK(tables.read({0, 5}, nullptr)->row == 1);
    tables.blank_line();
    CHECK(tables.read({0, 5}, nullptr)->table == 1);
}

TEST_CASE("rows of MediaWiki") {
    CHECK(shown("{|\n!a!!b\n|-\n|c||d\n|-\n|e\n|f\n|}\n|g") ==
          "rule\n0,0: [0]a [1]b\nrule\n0,1: [0]c [1]d\nrule\n0,2: [0]e\n0,2: [1]f\nrule\n-\n");
}

TEST_CASE("rows parted by tabs") {
    CHECK(shown("Net\tQuay\nBoat\tTar") == "0,0: [0]Net [1]Quay\n0,1: [0]Boat [1]Tar\n");
    CHECK(shown("Net\tQuay\n\td") == "0,0: [0]Net [1]Quay\n0,1: [0] [1]d\n");
    CHECK(shown("Net\t") == "-\n");
}

TEST_CASE("a mark before a tab is a list") { CHECK(shown("-\tlist\n1.\tlist\na)\tlist") == "-\n-\n-\n"); }

TEST_CASE("a row that names columns begins a table of its own") {
    CHECK(shown("Net\tQuay\nWho\tWhat") == "0,0: [0]Net [1]Quay\n1,0: [0]Who [1]What\n");
}
