#include "record_table.hpp"

#include <doctest/doctest.h>

using namespace minutes;

namespace {

Minutes board() {
    Minutes m;
    m.source.name = "board.md";
    m.meeting.body = "Harbour Board";
    m.meeting.date = {2024, 3, 7};
    m.meeting.next_meeting = {.date = {2024, 4, 0}, .text = "in April", .at = {}};
    m.items = {{.id = "i1",
                .number = "2.1",
                .title = "Jetty",
                .depth = 2,
                .parent = {},
                .text = {},
                .lines = {},
                .at = {.line = 9},
                .extent = {}}};
    Action a;
    a.id = "a1";
    a.text = "write to the council";
    a.owners = {"KB", "TA"};
    a.due_text = "next meeting";
    a.item = "i1";
    a.at.line = 12;
    m.actions = {a};
    Person p;
    p.name = "Una Grey";
    p.attendance = Attendance::in_attendance;
    m.attendees = {p};
    p.attendance = Attendance::absent;
    m.absent = {p};
    Decision d;
    d.text = "Approved";
    d.item = "unknown";
    m.decisions = {d};
    return m;
}

Table make(std::string_view name, const std::vector<Minutes>& documents) {
    for (const RecordTable& table : record_tables())
        if (table.name == name) return table.make(documents);
    FAIL("no table " << name);
    return {};
}

std::string cell(const Table& table, std::size_t row, std::string_view key) {
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].key == key) return to_string(table.rows.at(row).at(i));
    FAIL("no column " << key);
    return {};
}

}  // namespace

TEST_CASE("every table has a row a record, as long as its columns, and columns without rows") {
    for (const RecordTable& table : record_tables()) {
        const Table none = table.make({});
        CHECK(none.rows.empty());
        const Table two = table.make({board(), board()});
        CHECK(two.columns.size() == none.columns.size());
        CHECK_FALSE(two.rows.empty());
        for (const auto& row : two.rows) CHECK(row.size() == two.columns.size());
        CHECK(cell(two, 0, "file") == "board.md");
    }
}

TEST_CASE("actions with their item's name and their place") {
    const Table table = make("actions", {board()});
    CHECK(cell(table, 0, "action") == "write to the council");
    CHECK(cell(table, 0, "owners") == "KB, TA");
    CHECK(cell(table, 0, "due") == "next meeting");
    CHECK(cell(table, 0, "item") == "2.1 Jetty");
    CHECK(cell(table, 0, "line") == "12");
}

TEST_CASE("people of all three lists") {
    const Table table = make("people", {board()});
    REQUIRE(table.rows.size() == 2);
    CHECK(cell(table, 0, "attendance") == "in attendance");
    CHECK(cell(table, 1, "attendance") == "absent");
    CHECK(cell(table, 1, "line").empty());
}

TEST_CASE("items, decisions, meetings") {
    CHECK(cell(make("items", {board()}), 0, "number") == "2.1");
    CHECK(cell(make("decisions", {board()}), 0, "item").empty());
    const Table meetings = make("meetings", {board()});
    CHECK(cell(meetings, 0, "date") == "2024-03-07");
    CHECK(cell(meetings, 0, "next_meeting") == "2024-04");
    CHECK(cell(meetings, 0, "attendees") == "1");
    CHECK(cell(meetings, 0, "actions") == "1");
}

TEST_CASE("an item is called by number and title, or by what it has of them") {
    Minutes m;
    m.items.resize(3);
    m.items[0].id = "a", m.items[0].number = "1", m.items[0].title = "Jetty";
    m.items[1].id = "b", m.items[1].title = "Lamps";
    m.items[2].id = "c", m.items[2].number = "3";
    const ItemNames names(m);
    CHECK(names["a"] == "1 Jetty");
    CHECK(names["b"] == "Lamps");
    CHECK(names["c"] == "3");
    CHECK(names["d"].empty());
    CHECK(names[""].empty());
}

TEST_CASE("joined words, dates or words") {
    CHECK(joined({}) == "");
    CHECK(joined({"A", "B"}, " > ") == "A > B");
    CHECK(to_string(date_or_words({2024, 3, 0}, "in March")) == "2024-03");
    CHECK(to_string(date_or_words({}, "in spring")) == "in spring");
    CHECK(std::holds_alternative<std::monostate>(date_or_words({}, "")));
}
