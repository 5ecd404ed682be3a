#include "roll_columns.hpp"

#include <doctest/doctest.h>

using namespace minutes;

TEST_CASE("a header names its columns") {
    const RollColumns c =
        roll_columns({{0, "Name"}, {1, "Initials"}, {2, "Role:"}, {3, "Attended?"}}, House::standard(), false);
    CHECK(c.name == 0);
    CHECK(c.initials == 1);
    CHECK(c.role == 2);
    CHECK(c.status == 3);
    CHECK(c.marks.empty());
}

TEST_CASE("a column for each way to attend") {
    const RollColumns c = roll_columns({{0, "Member"}, {1, "Present"}, {2, "Absent"}}, House::standard(), false);
    CHECK(c.name == 0);
    CHECK(c.marks.size() == 2);
}

TEST_CASE("names alone are a header only among people, labels side by side are none") {
    CHECK(roll_columns({{0, "Name"}}, House::standard(), false).name == -1);
    CHECK(roll_columns({{0, "Name"}}, House::standard(), true).name == 0);
    CHECK(roll_columns({{0, "Present"}, {1, "Apologies"}}, House::standard(), false).name == -1);
    CHECK(roll_columns({{0, "Fund"}, {1, "Balance"}}, House::standard(), true).name == -1);
}
