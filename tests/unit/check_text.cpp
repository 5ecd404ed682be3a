#include <doctest/doctest.h>

#include "checked.hpp"

using namespace minutes;
using test::found;
using test::header;
using test::hint_of;

TEST_CASE("labels with a slip") {
    CHECK(found("M060", header + "Acton: KB to write\n") == std::vector<std::string>{"9:1 \"Acton:\" is no label"});
    CHECK(hint_of("M060", header + "Acton: KB to write\n") == "did you mean \"action:\"?");
    CHECK(found("M060", header + "Resovled: to paint it\n").size() == 1);
    CHECK(found("M060", header + "Auction: the old planks\n").empty());
    CHECK(found("M060", header + "Action: KB to write\n").empty());
    CHECK(found("M060", header + "> Acton: as quoted\n").empty());
}

TEST_CASE("left over from a template, no link") {
    CHECK(found("M061", header + "Opened by [insert name].\n") ==
          std::vector<std::string>{"9:11 \"[insert name]\" is left over from a template"});
    CHECK(found("M061", header + "The [date](https://harbour.example).\n").empty());
}

TEST_CASE("approved, and still a draft") {
    CHECK(found("M062", "DRAFT\n\n" + header + "It stands.\n\nApproved on 2 April 2024\n").size() == 1);
    CHECK(found("M062", "DRAFT\n\n" + header + "It stands.\n").empty());
    CHECK(found("M062", header + "It stands.\n\nApproved on 2 April 2024\n").empty());
}

TEST_CASE("broken letters, once a line") {
    CHECK(found("M063", header + "It cost \u00C2\u00A31 and \u00C2\u00A32.\n\nTom\u00E2\u20AC\u2122s boat.\n").size() ==
          2);
    CHECK(found("M063", header + "A lost \uFFFD letter.\n") ==
          std::vector<std::string>{"9:8 a letter was lost here (U+FFFD)"});
    CHECK(found("M063", header + "It cost \u00A31; \u00C9lise\u2019s \u00CEle.\n").empty());
}
