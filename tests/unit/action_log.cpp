#include "action_log.hpp"

#include <doctest/doctest.h>

#include "dates.hpp"

using namespace minutes;

namespace {

std::string day(std::string_view text, bool month_first = false) {
    const std::optional<Date> date = date_in_cell(text, month_first);
    return date ? iso(*date) : "none";
}

ActionLog log_of(std::string_view bytes) {
    Result<ActionLog> log = read_log("log.csv", bytes);
    REQUIRE(log);
    return std::move(*log);
}

}  // namespace

TEST_CASE("dates as spreadsheets show them") {
    CHECK(day("2024-03-08") == "2024-03-08");
    CHECK(day("08/03/2024") == "2024-03-08");
    CHECK(day("03/08/2024", true) == "2024-03-08");
    CHECK(day("08.03.2024") == "2024-03-08");
    CHECK(day("8 March 2024") == "2024-03-08");
    CHECK(day("08-Mar-24") == "2024-03-08");
    CHECK(day("2024-03-08 00:00:00") == "2024-03-08");
    CHECK(day("2024-03") == "2024-03");
    CHECK(day("Mar-24") == "2024-03");
    CHECK(day("next meeting") == "none");
    CHECK(day("by 8 March 2024") == "none");
    CHECK(day("8 March") == "none");
    CHECK(day("") == "none");
}

TEST_CASE("columns are found by their names, wherever they stand; the others are people's") {
    const ActionLog log =
        log_of("Budget;ID;Action;Owners;Last mentioned;Status\n12;a-1;oil the chain;KB, TA;01/02/2024;waiting\n");
    REQUIRE(log.rows.size() == 1);
    const LogRow& row = log.rows[0];
    CHECK(row.action.id == "a-1");
    CHECK(row.action.text == "oil the chain");
    CHECK(row.action.owners == std::vector<std::string>{"KB", "TA"});
    CHECK(row.last_mentioned == Date{2024, 2, 1});
    CHECK(row.own_status == "waiting");
    CHECK(row.others == std::vector<std::string>{"12"});
    CHECK(row.line == 2);
}

TEST_CASE("month first, where one date of the log can be nothing else") {
    const ActionLog log = log_of("id,action,due\na-1,x,02/03/2024\na-2,y,03/25/2024\n");
    CHECK(log.rows.at(0).action.due == Date{2024, 2, 3});
    CHECK(log.rows.at(1).action.due == Date{2024, 3, 25});
}

TEST_CASE("a due date that is no date stays words") {
    const ActionLog log = log_of("id,action,due\na-1,x,next meeting\n");
    CHECK(log.rows.at(0).action.due_text == "next meeting");
    CHECK_FALSE(log.rows.at(0).action.due);
}

TEST_CASE("every broken row is named by its line, the others are read") {
    const ActionLog log = log_of(
        "id,action,state\n"
        "a-1,x,open\n"
        "a-2,\"y,open\n"
        "a-3,z,opne\n"
        ",,open\n"
        "a-1,again,open\n"
        "a-4,u,open,too,many\n"
        "\n"
        "a-5,v\n");
    std::string lines;
    for (const Diagnostic& d : log.broken) lines += std::to_string(d.at.line) + ' ';
    CHECK(lines == "3 4 5 6 7 ");
    CHECK(log.broken.at(0).file == "log.csv");
    REQUIRE(log.rows.size() == 2);  // a row may be short: spreadsheets leave empty cells at the end out
    CHECK(log.rows[1].action.text == "v");
}

TEST_CASE("an apostrophe that keeps a spreadsheet from running a cell is none of its words") {
    CHECK(log_of("id,action\na-1,'- ring the plumber\n").rows.at(0).action.text == "- ring the plumber");
}

TEST_CASE("no log: other columns; an empty file is a log without rows") {
    CHECK_FALSE(read_log("x.csv", "name,age\nKay,40\n"));
    CHECK(log_of("").rows.empty());
    CHECK(is_log("\xEF\xBB\xBF\"Id\";\"Action\"\r\n"));
    CHECK_FALSE(is_log("# Minutes\n\nid, action\n"));
}

TEST_CASE("another encoding becomes UTF-8 with the mark that Excel wants") {
    const ActionLog log = log_of("id,action,owners\na-1,thank the caf\xE9 for its cakes,Zo\xEB Hall\n");
    CHECK(log.csv.mark);
    CHECK(log.rows.at(0).action.owners.at(0) == "Zoë Hall");
}
