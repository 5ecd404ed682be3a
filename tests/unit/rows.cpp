#include "rows.hpp"

#include <doctest/doctest.h>

using namespace minutes;

namespace {

void add(Rows& rows, const std::string& name, Date day, int count) {
    rows.add("name", "Name", name).add("day", "Day", day).add("count", "Count", count);
}

}  // namespace

TEST_CASE("the first pass gives the columns, every later one a row") {
    Rows rows("People");
    add(rows, "", {}, 0);
    rows.next();
    add(rows, "KB", {2024, 3, 8}, 2);
    rows.next();
    add(rows, "", {}, -1);
    const Table table = rows.take();
    CHECK(table.title == "People");
    REQUIRE(table.columns.size() == 3);
    CHECK(table.columns[1].key == "day");
    CHECK(table.columns[1].title == "Day");
    REQUIRE(table.rows.size() == 2);
    CHECK(table.rows[0] == std::vector<Cell>{std::string("KB"), Date{2024, 3, 8}, std::int64_t{2}});
    CHECK(table.rows[1] == std::vector<Cell>{Cell{}, Cell{}, std::int64_t{-1}});
}

TEST_CASE("without rows there are still columns") {
    Rows rows("People");
    add(rows, "", {}, 0);
    const Table table = rows.take();
    CHECK(table.columns.size() == 3);
    CHECK(table.rows.empty());
}
