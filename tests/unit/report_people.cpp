#include <doctest/doctest.h>

#include "report_cells.hpp"

using namespace minutes;
using test::column;
using test::made;

namespace {

constexpr Date june{.year = 2024, .month = 6, .day = 10};

// The cell of the column in the row of this person.
std::string cell(const Table& table, std::string_view person, std::string_view key) {
    for (const auto& row : table.rows)
        for (std::size_t i = 0; i < row.size(); ++i)
            if (to_string(row[0]) == person && table.columns[i].key == key) return to_string(row[i]);
    return "(no such cell)";
}

}  // namespace

TEST_CASE("attendance is a matrix of people and meetings with totals") {
    const Table table = made(attendance, test::year(), {.as_of = june});
    CHECK(column(table, "person") == "Anna Lee|Karl Berg|Rosa Crisp|Tom Ashe");
    CHECK(column(table, "2024-01-11") == "present|present|present|apologies");
    CHECK(column(table, "2024-02-08") == "present|present|apologies|absent");
    CHECK(column(table, "2024-03-14") == "present|present|present|apologies");
    CHECK(column(table, "present") == "3|3|2|0");
    CHECK(column(table, "apologies") == "0|0|1|2");
    CHECK(column(table, "absent") == "0|0|0|1");
    CHECK(column(table, "expected") == "3|3|3|3");
    CHECK(column(table, "percent").empty());
}

TEST_CASE("who stands in for another is counted as that, and is not expected") {
    std::vector<Minutes> year = test::year();
    Person vera;
    vera.name = "Vera Lund";
    vera.substitute_for = "Tom Ashe";
    year[1].attendees.push_back(vera);
    const Table table = made(attendance, year, {.as_of = june, .percent = true});
    CHECK(cell(table, "Vera Lund", "2024-02-08") == "present for Tom Ashe");
    CHECK(cell(table, "Vera Lund", "substitute") == "1");
    CHECK(cell(table, "Vera Lund", "expected") == "0");
    CHECK(cell(table, "Vera Lund", "percent").empty());
}

TEST_CASE("percentages only where they are asked for; only the meetings of the days that are asked for") {
    const ReportOptions options{.as_of = june, .from = {2024, 2, 0}, .percent = true};
    const Table table = made(attendance, test::year(), options);
    CHECK(column(table, "2024-01-11").empty());
    CHECK(column(table, "percent") == "100|100|50|0");
}

TEST_CASE("six months run from the last attendance; five warn; who never came has no last attendance") {
    const auto year = test::year();
    const Table table = made(six_month, year, {.as_of = june});
    CHECK(cell(table, "Anna Lee", "last_attendance") == "2024-03-14");
    CHECK(cell(table, "Anna Lee", "days_since") == "88");
    CHECK(cell(table, "Anna Lee", "six_months_end") == "2024-09-14");
    CHECK(cell(table, "Anna Lee", "state").empty());
    CHECK(cell(table, "Tom Ashe", "last_attendance").empty());
    CHECK(cell(table, "Tom Ashe", "state") == "not seen since 2024-01-11");
    const auto state = [&](Date day) { return cell(made(six_month, year, {.as_of = day}), "Rosa Crisp", "state"); };
    CHECK(state({2024, 8, 13}).empty());
    CHECK(state({2024, 8, 14}) == "over five months");
    CHECK(state({2024, 9, 13}) == "over five months");
    CHECK(state({2024, 9, 14}) == "six months are over");
}

TEST_CASE("an approved absence stops the clock for its days, once where two overlap") {
    const auto end = [](std::vector<Absence> approved) {
        return cell(made(six_month, test::year(), {.as_of = june, .approved = std::move(approved)}), "Anna Lee",
                    "six_months_end");
    };
    CHECK(end({{"anna lee", {2024, 4, 1}, {2024, 4, 10}}}) == "2024-09-24");  // ten days
    CHECK(end({{"Anna Lee", {2024, 4, 1}, {2024, 4, 10}}, {"Anna Lee", {2024, 4, 6}, {2024, 4, 15}}}) == "2024-09-29");
    CHECK(end({{"Anna Lee", {2024, 3, 1}, {2024, 3, 15}}}) == "2024-09-15");   // only what lies after the attendance
    CHECK(end({{"Anna Lee", {2024, 9, 15}, {2024, 9, 30}}}) == "2024-09-14");  // comes too late
    CHECK(end({{"Karl Berg", {2024, 4, 1}, {2024, 4, 10}}}) == "2024-09-14");  // somebody else's
}

TEST_CASE("six months from the end of a month end with a shorter month") {
    const std::vector<Minutes> documents{
        test::minutes_of("# Harbour Board minutes\n\n31 August 2023\n\nPresent: Anna Lee (AL), Karl Berg (KB)\n\n## 1. "
                         "Jetty\n\nWet.\n")};
    CHECK(cell(made(six_month, documents, {.as_of = june}), "Anna Lee", "six_months_end") == "2024-02-29");
}

TEST_CASE("the directory says names, initials, roles and the span of meetings") {
    const Table table = made(people, test::year(), {.as_of = june});
    CHECK(column(table, "name") == "Anna Lee|Karl Berg|Rosa Crisp|Tom Ashe");
    CHECK(column(table, "initials") == "AL|KB|RC|TA");
    CHECK(column(table, "roles") == "Chair (from 2024-01-11)|||");
    CHECK(cell(table, "Rosa Crisp", "first") == "2024-01-11");
    CHECK(cell(table, "Rosa Crisp", "last") == "2024-03-14");
    CHECK(column(table, "meetings") == "3|3|3|3");
}
