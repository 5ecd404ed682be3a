#include "bare_numbers.hpp"

#include <doctest/doctest.h>

#include <string>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

// The titles, one a line.
std::string titles(std::string_view text) {
    const minutes::test::Blocks b(text);
    const auto is = bare_numbers(b.all, b.lines.reading, House::standard());
    std::string out;
    for (std::size_t i = 0; i < is.size(); ++i)
        if (is[i] != 0) out += std::string(b.lines.reading[b.all[i].words].substr(0, is[i])) + "\n";
    return out;
}

}  // namespace

TEST_CASE("lines that count on from 1, over text") {
    CHECK(titles("Wexholt Club\n\n1 Apologies\nNone were sent.\n\n2 Boat repairs\nThe skiff leaks.\n\n3 Any other "
                 "business\nNone.\n") == "1 Apologies\n2 Boat repairs\n3 Any other business\n");
}

TEST_CASE("a list of people, of prices, and two numbers are none") {
    CHECK(titles("Present\n1 Anna Villiers\n2 Tobias Marsh\n3 Rosalind Okoro\n") == "");
    CHECK(titles("Bills\n1 Hall hire\n2 Paper\n3 Stamps\nAll paid.\n") == "");
    CHECK(titles("1 Apologies\nNone were sent.\n\n2 Boat repairs\nThe skiff leaks.\n") == "");
}

TEST_CASE("a number that doesn't follow is no title") {
    CHECK(titles("1 Apologies\nNone.\n\n2 Boats\nThey leak.\n\n7 Oars\nSeven oars.\n\n3 Any other business\nNone.\n") ==
          "1 Apologies\n2 Boats\n3 Any other business\n");
}

TEST_CASE("the text may follow the title in the same line, and a number may slip") {
    CHECK(titles("1 Present: Anna Villiers, Tobias Marsh.\n2 Finances: Still at 414.\n3 Boats; Agreed.\n3 Any other "
                 "business: None.\n") == "1 Present\n2 Finances\n3 Boats\n3 Any other business\n");
}
