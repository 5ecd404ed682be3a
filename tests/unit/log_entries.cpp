#include "log_entries.hpp"

#include <doctest/doctest.h>

using namespace minutes;

namespace {

std::vector<Minutes> documents() {
    Minutes m;
    m.kind = Kind::minutes;
    m.meeting.body = "Harbour Board";
    m.meeting.date = {2024, 3, 7};
    Action& a = m.actions.emplace_back();
    a.id = "a-1";
    a.text = "mend the jetty";
    a.owners = {"KB"};
    a.due = {2024, 4, 1};
    return {m};
}

ActionLog log(const std::string& row) {
    return *read_log("log.csv", "id,action,body,opened,status,note\n" + row + "\n");
}

}  // namespace

TEST_CASE("people's status counts before what the minutes say, in the words that minutes use") {
    const std::vector<Minutes> given = documents();
    for (const auto& [word, status] : {std::pair{"Done", Status::done},
                                       {"completed 3 May", Status::done},
                                       {"no longer needed", Status::dropped},
                                       {"open", Status::open}}) {
        Series series = make_series(given);
        CHECK(add_log(series, log(std::string("a-1,x,Harbour Board,2024-03-07,") + word + ",")).empty());
        const Followed& action = series.bodies.at(0).actions.at(0);
        CHECK(action.status() == status);
        REQUIRE(action.states.size() == 2);
        CHECK(action.last().match == Match::log);
        CHECK(action.last().log == "log.csv");
        CHECK(action.last().at.line == 2);
        CHECK(action.last().owners == std::vector<std::string>{"KB"});
        CHECK(action.times_carried() == 0);
    }
}

TEST_CASE("other words, and a note, are noted and change nothing") {
    const std::vector<Minutes> given = documents();
    Series series = make_series(given);
    add_log(series, log("a-1,x,Harbour Board,2024-03-07,with the county,see letter"));
    const Followed& action = series.bodies.at(0).actions.at(0);
    CHECK(action.open());
    CHECK(action.states.back().note);
    CHECK(action.states.back().text == "with the county; see letter");
    CHECK(change(action, 1) == "noted in the log");
}

TEST_CASE("a row without an entry says nothing; an entry of an action that is not there is a warning") {
    const std::vector<Minutes> given = documents();
    Series series = make_series(given);
    CHECK(add_log(series, log("a-1,x,Harbour Board,2024-03-07,,")).empty());
    CHECK(series.bodies.at(0).actions.at(0).states.size() == 1);
    CHECK(add_log(series, log("a-9,oil the crane,Harbour Board,2024-05-02,,")).empty());
    const std::vector<Diagnostic> warned = add_log(series, log("a-9,oil the crane,Harbour Board,2024-05-02,done,"));
    REQUIRE(warned.size() == 1);
    CHECK(warned[0].severity == Severity::warning);
    CHECK(warned[0].at.line == 2);
    // On an earlier day the meeting has not taken place yet.
    CHECK(add_log(series, log("a-9,oil the crane,Harbour Board,2024-05-02,done,"), {2024, 4, 1}).empty());
}
