#include "diff_log.hpp"

#include <doctest/doctest.h>

using namespace minutes;

namespace {

const std::string head = "id,ref,body,action,owners,due,state,opened,last_mentioned,times_carried,status,note,Budget\n";
const std::string row = "a-1,,Board,oil the chain,KB,2024-03-29,open,2024-03-07,2024-03-07,0,,,12\n";
const std::string other = "a-2,,Board,mend the lamp,TA,,open,2024-03-07,2024-03-07,0,,,\n";

// "closed: open -> done", one a line.
std::string changes(const std::string& before, const std::string& after) {
    const Result<ActionLog> a = read_log("old.csv", head + before), b = read_log("new.csv", head + after);
    REQUIRE(a);
    REQUIRE(b);
    std::string out;
    for (const auto& cells : diff_logs(*a, *b, {}).rows)
        out += to_string(cells[3]) + ": " + to_string(cells[6]) + " -> " + to_string(cells[7]) + '\n';
    return out;
}

}  // namespace

TEST_CASE("a log differs in nothing from itself, nor from one in another order") {
    CHECK(changes(row + other, row + other).empty());
    CHECK(changes(row + other, other + row).empty());
    CHECK(changes(row, "a-1,,Board,oil the chain,KB,29/03/2024,Open,07/03/2024,2024-03-07,0,,,12\n").empty());
}

TEST_CASE("rows that are new and gone") {
    CHECK(changes(row, row + other) == "new:  -> TA; open\n");
    CHECK(changes(row + other, row) == "gone: TA; open -> \n");
}

TEST_CASE("what the minutes own") {
    CHECK(changes(row, "a-1,,Board,oil the chain,TA,2024-04-01,done,2024-03-07,2024-04-04,0,,,12\n") ==
          "re-owned: KB -> TA\nre-dated: 2024-03-29 -> 2024-04-01\nclosed: open -> done\n");
    CHECK(changes(row, "a-1,AP 1,Board,oil the long chain,KB,2024-03-29,open,2024-03-07,2024-03-07,0,,,12\n") ==
          "reference:  -> AP 1\nreworded: oil the chain -> oil the {+long+} chain\n");
    CHECK(changes(row, "a-1,,Board,oil the chain,KB,2024-03-29,open,2024-03-07,2024-04-04,2,,,12\n") ==
          "carried: 0 times -> 2 times\n");
    CHECK(changes(row, "a-1,,Board,oil the chain,KB,2024-03-29,open,2024-03-07,2024-04-04,0,,,12\n") ==
          "mentioned: 2024-03-07 -> 2024-04-04\n");
}

TEST_CASE("what people own") {
    CHECK(changes(row, "a-1,,Board,oil the chain,KB,2024-03-29,open,2024-03-07,2024-03-07,0,waiting,see file,14\n") ==
          "cell: status:  -> status: waiting\ncell: note:  -> note: see file\ncell: Budget: 12 -> Budget: 14\n");
}
