#include "report.hpp"

#include <doctest/doctest.h>

#include <set>

using namespace minutes;

TEST_CASE("every report has a name, a summary, and works on nothing") {
    std::set<std::string_view> names;
    for (const Report& report : reports()) {
        CHECK(names.insert(report.name).second);
        CHECK_FALSE(report.summary.empty());
        for (const auto by : {ReportOptions::By::due, ReportOptions::By::owner}) {
            const Table table = report.make({}, {.as_of = {2024, 3, 8}, .by = by});
            CHECK(table.title.find("2024-03-08") != std::string::npos);
            CHECK_FALSE(table.columns.empty());
            CHECK(table.rows.empty());
        }
    }
    CHECK(names.contains("outstanding"));
}
