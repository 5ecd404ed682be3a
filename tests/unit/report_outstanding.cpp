#include <doctest/doctest.h>

#include "report_cells.hpp"

using namespace minutes;
using test::column;
using test::made;

namespace {

const ReportOptions on_10_april{.as_of = {2024, 4, 10}};
const ReportOptions by_owner{.as_of = {2024, 4, 10}, .by = ReportOptions::By::owner};

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

}  // namespace

TEST_CASE("one row an open action, with all that a clerk asks for") {
    Minutes m = meeting("board.md", {2024, 3, 7}, {action("ring", {"KB", "TA"}, {2024, 4, 1})});
    m.items = {{.id = "i1",
                .number = "2",
                .title = "Jetty",
                .depth = 1,
                .parent = {},
                .text = {},
                .lines = {},
                .at = {},
                .extent = {}}};
    m.actions[0].item = "i1";
    const Table table = made(outstanding, {m}, on_10_april);
    CHECK(table.title == "Outstanding actions as of 2024-04-10: 1 open, 1 overdue");
    REQUIRE(table.rows.size() == 1);
    CHECK(column(table, "due") == "2024-04-01");
    CHECK(column(table, "owners") == "KB, TA");
    CHECK(column(table, "action") == "ring");
    CHECK(column(table, "days_overdue") == "9");
    CHECK(column(table, "overdue_at_meeting").empty());  // on 7 March it was not due yet
    CHECK(column(table, "carried") == "0");
    CHECK(column(table, "meeting") == "2024-03-07");
    CHECK(column(table, "last_mentioned") == "2024-03-07");
    CHECK(column(table, "days_open") == "34");
    CHECK(column(table, "body") == "Harbour Board");
    CHECK(column(table, "item") == "2 Jetty");
    CHECK(column(table, "id") == "id-ring");
    CHECK(column(table, "source") == "board.md:7");
}

TEST_CASE("open and carried actions are outstanding, done and dropped ones are not") {
    const Minutes m = meeting("a", {2024, 3, 7},
                              {action("open", {}), action("done", {}, {}, Status::done),
                               action("carried", {}, {}, Status::carried), action("dropped", {}, {}, Status::dropped)});
    CHECK(column(made(outstanding, {m}, on_10_april), "action") == "open|carried");
}

TEST_CASE("sorted by due date, none last; then by the age of the meeting; then as they stand") {
    const Minutes march =
        meeting("march", {2024, 3, 7},
                {action("m1", {}), action("m2", {}, {2024, 5, 0}), action("m3", {}, {2024, 3, 29}), action("m4", {})});
    const Minutes january = meeting("january", {2024, 1, 11}, {action("j1", {}), action("j2", {}, {2024, 5, 31})});
    const Minutes undated = meeting("undated", {}, {action("u1", {}), action("u2", {}, {2024, 5, 30})});
    const Table table = made(outstanding, {undated, march, january}, on_10_april);
    CHECK(column(table, "action") == "m3|u2|j2|m2|j1|m1|m4|u1");
}

TEST_CASE("a month is due on its last day") {
    const Minutes m = meeting("a", {2024, 3, 7}, {action("one", {}, {2024, 4, 0})});
    CHECK(column(made(outstanding, {m}, {.as_of = {2024, 4, 30}}), "days_overdue").empty());
    CHECK(column(made(outstanding, {m}, {.as_of = {2024, 5, 1}}), "days_overdue") == "1");
}

TEST_CASE("without due date nothing is overdue; without meeting date nothing has an age") {
    const Minutes m = meeting("a", {}, {action("one", {})});
    const Table table = made(outstanding, {m}, on_10_april);
    CHECK(column(table, "days_open").empty());
    CHECK(column(table, "days_overdue").empty());
    CHECK(table.title.ends_with("1 open, 0 overdue"));
}

TEST_CASE("words that stand for a date are shown, and sort as none") {
    Minutes m = meeting("a", {2024, 3, 7}, {action("later", {}), action("dated", {}, {2024, 9, 1})});
    m.actions[0].due_text = "next meeting";
    CHECK(column(made(outstanding, {m}, on_10_april), "due") == "2024-09-01|next meeting");
}

TEST_CASE("by owner: under each of its owners, oldest first, counted once; without owner last") {
    const Minutes march = meeting("march", {2024, 3, 7}, {action("both", {"TA", "KB"}), action("nobody's", {})});
    const Minutes january = meeting("january", {2024, 1, 11}, {action("old", {"kb"}), action("twice", {"TA", "ta"})});
    const Table table = made(outstanding, {march, january}, by_owner);
    CHECK(column(table, "owner") == "kb|KB|TA|TA|");
    CHECK(column(table, "action") == "old|both|twice|both|nobody's");
    CHECK(column(table, "owners") == "kb|TA, KB|TA, ta|TA, KB|");
    CHECK(table.title == "Outstanding actions by owner as of 2024-04-10: 4 open, 0 overdue");
}

TEST_CASE("accented capitals sort with their small letters") {
    const Minutes m =
        meeting("a", {2024, 3, 7}, {action("1", {"Élodie"}), action("2", {"zoe"}), action("3", {"élodie"})});
    CHECK(column(made(outstanding, {m}, by_owner), "owner") == "zoe|Élodie|élodie");
}

TEST_CASE(
    "across meetings: carried, re-owned and re-dated; what is done is completed, what nobody mentions has vanished") {
    const auto year = test::year();
    const ReportOptions in_february{.as_of = {2024, 2, 8}}, in_march{.as_of = {2024, 3, 20}};
    const Table february = made(outstanding, year, in_february);
    CHECK(column(february, "action") ==
          "KB to buy six mooring chains and two shackles by 31 January 2024.|KB to ring the diver.");
    CHECK(column(february, "owners") == "Rosa Crisp|Karl Berg");
    CHECK(column(february, "due") == "2024-02-29|");
    CHECK(column(february, "carried") == "1|0");
    CHECK(column(february, "meeting") == "2024-01-11|2024-02-08");
    CHECK(column(february, "last_mentioned") == "2024-02-08|2024-02-08");
    const Table march = made(outstanding, year, in_march);
    CHECK(column(march, "action") == "KB to ring the diver.");
    REQUIRE(march.notes.empty());

    const Table done = made(completed, year, in_march);
    CHECK(column(done, "action") ==
          "AL to paint the hut.|KB to buy six mooring chains and two shackles by 31 January 2024.");
    CHECK(column(done, "closed") == "2024-02-08|2024-03-14");
    CHECK(column(done, "outcome") == "done|done");
    CHECK(column(done, "days_open") == "28|63");
    CHECK(column(done, "carried") == "0|1");
    CHECK(column(made(completed, year, {.as_of = {2024, 3, 20}, .from = {2024, 3, 0}}), "closed") == "2024-03-14");

    const Table gone = made(vanished, year, in_march);
    CHECK(column(gone, "action") == "KB to ring the diver.");
    CHECK(column(gone, "last_mentioned") == "2024-02-08");
    CHECK(column(gone, "meetings_since") == "1");
    CHECK(made(vanished, year, in_february).rows.empty());
}

TEST_CASE("what minutes say of all actions at once stands below, with what it closed") {
    auto year = test::year();
    year.push_back(
        test::minutes_of("# Harbour Board minutes\n\n11 April 2024\n\nPresent: Anna Lee (AL)\n\n## 1. Review of "
                         "actions\n\nAll actions have been completed.\n",
                         "april.md"));
    const Table table = made(outstanding, year, {.as_of = {2024, 4, 30}});
    CHECK(table.rows.empty());
    REQUIRE(table.notes.size() == 1);
    CHECK(column(table.notes[0], "statement") == "All actions have been completed.");
    CHECK(column(table.notes[0], "closes") == "1");
    CHECK(column(table.notes[0], "source") == "april.md:9");
    CHECK(column(made(completed, year, {.as_of = {2024, 4, 30}}), "outcome") == "done|done|closed by a statement");
}
