#include "report_rows.hpp"

#include <doctest/doctest.h>

using namespace minutes;

TEST_CASE("a month in --from or --to is all of it; what has no date lies in no limit") {
    const ReportOptions limits{.as_of = {2024, 12, 1}, .from = {2024, 2, 0}, .to = {2024, 3, 0}};
    CHECK_FALSE(in_range({2024, 1, 31}, limits));
    CHECK(in_range({2024, 2, 1}, limits));
    CHECK(in_range({2024, 3, 31}, limits));
    CHECK_FALSE(in_range({2024, 4, 1}, limits));
    CHECK_FALSE(in_range({}, limits));
    CHECK(in_range({}, {.as_of = {2024, 12, 1}}));
}

TEST_CASE("the heading says the day and the limits") {
    CHECK(when({.as_of = {2024, 12, 1}}) == " as of 2024-12-01");
    CHECK(when({.as_of = {2024, 12, 1}, .from = {2024, 2, 0}, .to = {2024, 3, 5}}) ==
          " as of 2024-12-01, from 2024-02, to 2024-03-05");
}
