#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

TEST_CASE("a day that no calendar has is told with its place") {
    const Minutes m =
        test::minutes_of("# Harbour Board\n\n5 March 2024\n\nAction: KB to paint by 31 June 2024.\n", "board.md");
    REQUIRE(m.diagnostics.size() == 1);
    CHECK(m.diagnostics[0].severity == Severity::warning);
    CHECK(m.diagnostics[0].code == "M003");
    CHECK(m.diagnostics[0].message == "\"31 June 2024\" is no date of the calendar and stays text");
    CHECK(m.diagnostics[0].at.line == 5);
    CHECK(m.diagnostics[0].file == "board.md");
}

TEST_CASE("days that exist, leap days and financial years are no trouble") {
    CHECK(test::minutes_of("# Harbour Board\n\n29 February 2024\n\nThe accounts of 2012-13 were read.\n")
              .diagnostics.empty());
}

TEST_CASE("each of the days that not every month has") {
    for (const char* date : {"29 February 2023", "30 February 2024", "31.4.2024", "2024-09-31", "20240631"}) {
        CAPTURE(date);
        CHECK(test::minutes_of("# Harbour Board\n\nKB will paint by " + std::string(date) + "\n").diagnostics.size() ==
              1);
    }
    CHECK(test::minutes_of("# Harbour Board\n\nRoom 2\n\nRoom 13\n").diagnostics.empty());  // a number at the end
}
