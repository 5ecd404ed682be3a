#include "table.hpp"

#include <doctest/doctest.h>

using namespace minutes;

TEST_CASE("cells read as people write them") {
    CHECK(to_string(Cell{}).empty());
    CHECK(to_string(Cell{std::string("KB")}) == "KB");
    CHECK(to_string(Cell{std::int64_t{-3}}) == "-3");
    CHECK(to_string(Cell{Date{2024, 3, 0}}) == "2024-03");
    CHECK(to_string(Cell{Date{}}).empty());
}

TEST_CASE("a numeric column holds numbers and nothing else") {
    const Table table{.title = {},
                      .columns = {{"n", "N"}, {"mixed", "Mixed"}, {"none", "None"}},
                      .rows = {{std::int64_t{1}, std::int64_t{1}, {}}, {Cell{}, std::string("x"), {}}}};
    CHECK(numeric(table, 0));
    CHECK_FALSE(numeric(table, 1));
    CHECK_FALSE(numeric(table, 2));
}
