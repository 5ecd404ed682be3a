#include "report.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "report_cells.hpp"

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

TEST_CASE("a body is chosen by its name, or by words of it where none is named so") {
    std::vector<Minutes> documents = test::year();
    documents.push_back(documents[0]);
    documents.back().meeting.body = "Ferry Panel";
    const auto dates = [&](const char* body) {
        const ReportOptions options{.as_of = {2024, 3, 20}, .body = body};
        const Result<Table> table =
            make_report(*std::ranges::find(reports(), "meetings", &Report::name), make_series(documents), options);
        return table ? test::column(*table, "date") : "(" + table.why().message + "; " + table.why().hint + ")";
    };
    CHECK(dates("ferry panel") == "2024-01-11");
    CHECK(dates("ferry") == "2024-01-11");
    CHECK(dates("Harbour Board") == "2024-01-11|2024-02-08|2024-03-14");
    CHECK(dates("Fery Panel") ==
          "(there is no 'Fery Panel'; did you mean 'Ferry Panel'? known: Ferry Panel, Harbour Board)");
}

TEST_CASE("an approved absence must be somebody's") {
    const std::vector<Minutes> documents = test::year();
    const ReportOptions options{.as_of = {2024, 3, 20}, .approved = {{"Anna Leee", {2024, 1, 1}, {2024, 1, 2}}}};
    const Result<Table> table =
        make_report(*std::ranges::find(reports(), "six-month", &Report::name), make_series(documents), options);
    REQUIRE_FALSE(table);
    CHECK(table.why().message == "there is no 'Anna Leee'");
    CHECK(table.why().hint.starts_with("did you mean 'Anna Lee'? "));
}
