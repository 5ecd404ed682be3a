#include "drawn_tables.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace minutes;

namespace {

// "0 Ref; 1 Action" a line for each row, the pieces of a cell joined by "/"; then what is behind the table.
std::string shown(std::string_view bytes) {
    const auto table = read_drawn_table(bytes, 0, House::standard());
    if (!table) return "none";
    std::string out;
    for (const DrawnRow& row : *table) {
        for (const DrawnCell& cell : row.cells) {
            out += (out.empty() || out.back() == '\n' ? "" : "; ") + std::to_string(cell.column) + " ";
            for (const Span& s : cell.pieces)
                out += std::string(&s == cell.pieces.data() ? "" : "/") + std::string(bytes.substr(s.begin, s.size()));
        }
        out += '\n';
    }
    return out + "> " + std::string(bytes.substr(table->back().end));
}

}  // namespace

TEST_CASE("blanks below a header that names columns") {
    CHECK(shown("Action            Owner   Due\n"
                "Ring the baker    AL      May\n"
                "again\n"
                "Write             KB\n"
                "\n"
                "2. Close\n") ==
          "0 Action; 1 Owner; 2 Due\n0 Ring the baker/again; 1 AL; 2 May\n0 Write; 1 KB\n> \n2. Close\n");
    CHECK(shown("Name       Role    Present\n---------  ------  -------\nAnna Lee   Clerk   Yes\n") ==
          "0 Name; 1 Role; 2 Present\n0 Anna Lee; 1 Clerk; 2 Yes\n> ");
}

TEST_CASE("code points count as columns, and one blank parts full cells below the header's words") {
    CHECK(shown("Action          Owner\nPay \u00A350 to X    AL\nPay the baker 2 KB  \nPay the baker   Bo\n") ==
          "0 Action; 1 Owner\n0 Pay \u00A350 to X; 1 AL\n> Pay the baker 2 KB  \nPay the baker   Bo\n");
    CHECK(shown("No  Action          Owner\n1   Pay the bakers  Al\n2   Pay the plumber Bo\n") ==
          "0 No; 1 Action; 2 Owner\n0 1; 1 Pay the bakers; 2 Al\n0 2; 1 Pay the plumber; 2 Bo\n> ");
}

TEST_CASE("no table: prose, a label before people, a header over nothing") {
    CHECK(shown("The board    met in June\nand    left\n") == "none");
    CHECK(shown("Present:    Anna Lee\n            Bo Day\n") == "none");
    CHECK(shown("Action     Owner\n\nThe rest of the meeting was quiet.\n") == "none");
    CHECK(shown("Action     Owner") == "none");
    CHECK(shown("") == "none");
}

TEST_CASE("grids, with a rule behind each row or only behind the header") {
    CHECK(shown("+--+----+\n| A | B |\n+==+====+\n| c | d |\n|   | e |\n+--+----+\n| f |   |\n+--+----+\nend") ==
          "0 A; 1 B\n0 c; 1 d/e\n0 f\n> end");
    CHECK(shown("+--+----+\n| A | B |\n+--+----+\n| c | d |\n| f | g |\n+--+----+\n") ==
          "0 A; 1 B\n0 c; 1 d\n0 f; 1 g\n> ");
    CHECK(shown("+--+---+\n| A | B |\n+--+---+\n| c | d |\n|   |   |\n| e | f |\n+--+---+\n| g | h |\n+--+---+\n") ==
          "0 A; 1 B\n0 c; 0 e; 1 d; 1 f\n0 g; 1 h\n> ");
    CHECK(shown("+--+\n+--+\n") == "none");
    CHECK(shown("+-- a line that only begins so\n| A |\n") == "none");
}

// Found by fuzzing: lines without cells were taken for rows.
TEST_CASE("a grid of bars with nothing between them") {
    CHECK(shown("+---+---+\n|\n+---+---+\n|\n+---+---+\n") == "none");
    CHECK(shown("+---+\n| |\n+---+\n| a |\n+---+\n") == "0 a\n> ");
}
