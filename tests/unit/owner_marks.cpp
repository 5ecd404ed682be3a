#include "owner_marks.hpp"

#include <doctest/doctest.h>

#include "crew.hpp"

using namespace minutes;

TEST_CASE("owners on lines of their own") {
    test::Scene s("The gate sticks. KB to oil it.\n\nKB\n\nAL would bring the figures.\n\nAL\n");
    CHECK(has_owner_lines(s.doc, s.crew.people));
    REQUIRE(read_owner_line(s.drafts, s.block("KB")));
    CHECK(s.last().text == "KB to oil it.");
    CHECK(s.last().owners == std::vector<std::string>{"KB"});
    CHECK_FALSE(read_owner_line(s.drafts, s.block("The gate")));
}

TEST_CASE("an arrow before owner and task") {
    CHECK(behind_arrow("=> KB: chase") == "KB: chase");
    CHECK(behind_arrow("->KB").empty());
    test::Scene s("-> KB: chase the invoice\n\n-> the sum is 40\n");
    REQUIRE(read_arrow(s.drafts, s.block("-> KB")));
    CHECK(s.last().text == "chase the invoice");
    CHECK_FALSE(read_arrow(s.drafts, s.block("-> the")));
}

TEST_CASE("owners in bold or in capitals") {
    test::Scene s("**KB** - chase the invoice\n\nThe lock wants oiling. ROSA to price a new one.\n\nHUT to let.\n");
    REQUIRE(read_bold_owner(s.drafts, s.block("KB")));
    CHECK(s.last().text == "chase the invoice");
    SmallWords small(s.doc);
    REQUIRE(read_loud_owners(s.drafts, s.block("The lock"), small));
    CHECK(s.last().text == "ROSA to price a new one.");
    CHECK(s.last().owners == std::vector<std::string>{"ROSA"});
    CHECK_FALSE(read_loud_owners(s.drafts, s.block("HUT"), small));
}
