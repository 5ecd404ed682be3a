#include <doctest/doctest.h>

#include "report.hpp"

using namespace minutes;

namespace {

constexpr ReportOptions on_10_april{.as_of = {2024, 4, 10}};
constexpr ReportOptions by_owner{.as_of = {2024, 4, 10}, .by = ReportOptions::By::owner};

Action action(std::string text, std::vector<std::string> owners, Date due = {}, Status status = Status::open) {
    Action a;
    a.id = "id-" + text;
    a.text = std::move(text);
    a.owners = std::move(owners);
    a.due = due;
    a.status = status;
    a.at.line = 7;
    return a;
}

Minutes meeting(const char* file, Date date, std::vector<Action> actions) {
    Minutes m;
    m.source.name = file;
    m.meeting.body = "Harbour Board";
    m.meeting.date = date;
    m.actions = std::move(actions);
    return m;
}

std::string column(const Table& table, std::string_view key) {
    std::string out;
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        if (table.columns[i].key == key)
            for (const auto& row : table.rows) out += (&row == &table.rows.front() ? "" : "|") + to_string(row.at(i));
    return out;
}

}  // namespace

TEST_CASE("one row an open action, with all that a clerk asks for") {
    Minutes m = meeting("board.md", {2024, 3, 7}, {action("ring", {"KB", "TA"}, {2024, 4, 1})});
    m.items = {
        {.id = "i1", .number = "2", .title = "Jetty", .depth = 1, .parent = {}, .text = {}, .at = {}, .extent = {}}};
    m.actions[0].item = "i1";
    const Table table = outstanding({m}, on_10_april);
    CHECK(table.title == "Outstanding actions as of 2024-04-10: 1 open, 1 overdue");
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows[0] == std::vector<Cell>{std::string("id-ring"), Date{2024, 3, 7}, std::string("Harbour Board"),
                                             std::string("2 Jetty"), std::string("ring"), std::string("KB, TA"),
                                             Date{2024, 4, 1}, std::int64_t{34}, std::int64_t{9},
                                             std::string("board.md:7")});
}

TEST_CASE("open and carried actions are outstanding, done and dropped ones are not") {
    const Minutes m = meeting("a", {2024, 3, 7},
                              {action("open", {}), action("done", {}, {}, Status::done),
                               action("carried", {}, {}, Status::carried), action("dropped", {}, {}, Status::dropped)});
    CHECK(column(outstanding({m}, on_10_april), "action") == "open|carried");
}

TEST_CASE("sorted by due date, none last; then by the age of the meeting; then as they stand") {
    const Minutes march =
        meeting("march", {2024, 3, 7},
                {action("m1", {}), action("m2", {}, {2024, 5, 0}), action("m3", {}, {2024, 3, 29}), action("m4", {})});
    const Minutes january = meeting("january", {2024, 1, 11}, {action("j1", {}), action("j2", {}, {2024, 5, 31})});
    const Minutes undated = meeting("undated", {}, {action("u1", {}), action("u2", {}, {2024, 5, 30})});
    const Table table = outstanding({undated, march, january}, on_10_april);
    CHECK(column(table, "action") == "m3|u2|j2|m2|j1|m1|m4|u1");
}

TEST_CASE("a month is due on its last day") {
    const Minutes m = meeting("a", {2024, 3, 7}, {action("one", {}, {2024, 4, 0})});
    CHECK(column(outstanding({m}, {.as_of = {2024, 4, 30}}), "days_overdue").empty());
    CHECK(column(outstanding({m}, {.as_of = {2024, 5, 1}}), "days_overdue") == "1");
}

TEST_CASE("without due date nothing is overdue; without meeting date nothing has an age") {
    const Minutes m = meeting("a", {}, {action("one", {})});
    const Table table = outstanding({m}, on_10_april);
    CHECK(column(table, "days_open").empty());
    CHECK(column(table, "days_overdue").empty());
    CHECK(table.title.ends_with("1 open, 0 overdue"));
}

TEST_CASE("words that stand for a date are shown, and sort as none") {
    Minutes m = meeting("a", {2024, 3, 7}, {action("later", {}), action("dated", {}, {2024, 9, 1})});
    m.actions[0].due_text = "next meeting";
    CHECK(column(outstanding({m}, on_10_april), "due") == "2024-09-01|next meeting");
}

TEST_CASE("by owner: under each of its owners, oldest first, counted once; without owner last") {
    const Minutes march = meeting("march", {2024, 3, 7}, {action("both", {"TA", "KB"}), action("nobody's", {})});
    const Minutes january = meeting("january", {2024, 1, 11}, {action("old", {"kb"}), action("twice", {"TA", "ta"})});
    const Table table = outstanding({march, january}, by_owner);
    CHECK(column(table, "owner") == "kb|KB|TA|TA|");
    CHECK(column(table, "action") == "old|both|twice|both|nobody's");
    CHECK(column(table, "owners") == "kb|TA, KB|TA, ta|TA, KB|");
    CHECK(table.title == "Outstanding actions by owner as of 2024-04-10: 4 open, 0 overdue");
}

TEST_CASE("accented capitals sort with their small letters") {
    const Minutes m =
        meeting("a", {2024, 3, 7}, {action("1", {"Élodie"}), action("2", {"zoe"}), action("3", {"élodie"})});
    CHECK(column(outstanding({m}, by_owner), "owner") == "zoe|Élodie|élodie");
}
