#include "series.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <fstream>

#include "dates.hpp"
#include "minutes_of.hpp"

using namespace minutes;

namespace {

Minutes meeting(const char* file, Date date, const char* state = "", std::vector<Action> actions = {}) {
    Minutes m;
    m.source.name = file;
    m.kind = Kind::minutes;
    m.meeting.body = "Harbour Board";
    m.meeting.date = date;
    m.meeting.state = state;
    m.actions = std::move(actions);
    return m;
}

Action action(const char* text) {
    Action a;
    a.text = text;
    return a;
}

// "a.md, b.md (also c.md)": the meetings of the one body, by their documents.
std::string meetings(const Series& series) {
    REQUIRE(series.bodies.size() == 1);
    std::string out;
    for (const SeriesMeeting& m : series.bodies[0].meetings) {
        out += (out.empty() ? "" : ", ") + m.document->source.name;
        for (const Minutes* other : m.others) out += " (also " + other->source.name + ")";
    }
    return out;
}

// The samples whose names begin so.
std::vector<Minutes> samples_named(std::string_view begin) {
    std::vector<Minutes> out;
    for (const auto& sample : minutes::test::samples())
        if (sample.name.starts_with(begin)) out.push_back(parse(*decode(sample.name, sample.bytes)));
    return out;
}

// "text: 2024-01-16 new, 2024-02-20 done": one line an action.
std::string lives(const Body& body) {
    std::string out;
    for (const Followed& followed : body.actions) {
        out += followed.first().text + '\n';
        for (std::size_t i = 0; i < followed.states.size(); ++i)
            out += "  " + iso(body.meetings[followed.states[i].meeting].date()) + ' ' + change(followed, i) +
                   " (line " + std::to_string(followed.states[i].at.line) + ")\n";
    }
    return out;
}

}  // namespace

TEST_CASE("meetings stand in order of date; what has none comes first") {
    const std::vector<Minutes> documents{meeting("b", {2024, 2, 1}, "", {action("x")}),
                                         meeting("c", {}, "", {action("y")}),
                                         meeting("a", {2024, 1, 1}, "", {action("z")})};
    CHECK(meetings(make_series(documents)) == "c, a, b");
}

TEST_CASE("a draft and the approved minutes are one meeting, in whatever order they are given") {
    const Minutes draft = meeting("draft", {2024, 2, 1}, "draft", {action("x")});
    const Minutes approved = meeting("approved", {2024, 2, 1}, "approved", {action("x"), action("y")});
    const Minutes plain = meeting("plain", {2024, 2, 1}, "", {action("x"), action("z")});
    for (const auto& documents : {std::vector{draft, approved}, std::vector{approved, draft}}) {
        const Series series = make_series(documents);
        CHECK(meetings(series) == "approved (also draft)");
        CHECK(series.diagnostics.empty());
    }
    const std::vector<Minutes> documents{plain, draft};
    CHECK(meetings(make_series(documents)) == "plain (also draft)");
}

TEST_CASE("copies are one; two documents that say different things of one meeting are reported") {
    const Minutes one = meeting("one", {2024, 2, 1}, "", {action("x")});
    Minutes copy = one, other = meeting("other", {2024, 2, 1}, "", {action("y")});
    copy.source.name = "copy";
    const std::vector<Minutes> copies{one, copy};
    CHECK(meetings(make_series(copies)) == "copy (also one)");
    CHECK(make_series(copies).diagnostics.empty());
    const std::vector<Minutes> two{one, other};
    const Series series = make_series(two);
    CHECK(meetings(series) == "other (also one)");
    REQUIRE(series.diagnostics.size() == 1);
    CHECK(series.diagnostics[0].file == "other");
    CHECK(series.diagnostics[0].severity == Severity::error);
    CHECK(series.diagnostics[0].message ==
          "tells of the same meeting as one (Harbour Board, 2024-02-01), and says something else; this one is used");
}

TEST_CASE("two meetings on one day begin at two times") {
    Minutes annual = meeting("annual", {2024, 5, 1}, "", {action("x")}),
            ordinary = meeting("ordinary", {2024, 5, 1}, "", {action("y")});
    annual.meeting.start = "19:00";
    ordinary.meeting.start = "19:45";
    const std::vector<Minutes> documents{ordinary, annual};
    CHECK(meetings(make_series(documents)) == "annual, ordinary");
}

TEST_CASE("agendas and plans are no meetings; notes that hold an action are") {
    Minutes agenda = meeting("agenda", {2024, 2, 1}), plan = agenda, note = meeting("note", {}, "", {action("x")});
    agenda.kind = Kind::agenda;
    plan.kind = Kind::plan;
    note.kind = Kind::other;
    const std::vector<Minutes> documents{agenda, plan, note};
    const Series series = make_series(documents);
    CHECK(series.papers.size() == 2);
    CHECK(meetings(series) == "note");
}

TEST_CASE("the life of every action of a year, as a reader finds it in the samples") {
    const std::vector<Minutes> documents = samples_named("hall-trust-");
    REQUIRE(documents.size() == 7);
    const Series series = make_series(documents);
    REQUIRE(series.bodies.size() == 1);
    CHECK(series.diagnostics.empty());
    CHECK(series.bodies[0].names.size() == 3);
    CHECK(series.bodies[0].meetings.size() == 6);
    CHECK(series.bodies[0].people.size() == 8);
    std::ifstream file(test::source_dir() + "/tests/unit/hall-trust.txt");
    std::string expected;
    for (std::string line; std::getline(file, line);)
        if (!line.starts_with('#')) expected += line + '\n';
    CHECK(lives(series.bodies[0]) == expected);
}

TEST_CASE("the actions of the year live through every state") {
    const std::vector<Minutes> documents = samples_named("hall-trust-");
    const Series series = make_series(documents);
    const std::string all = lives(series.bodies.at(0));
    for (const char* word : {" new", " reviewed", " carried", "re-owned", "re-dated", " done", " dropped",
                             "closed by a statement", "noted"})
        CHECK_MESSAGE(all.find(word) != all.npos, word);
    // Vanished: open, and the last two meetings say nothing of them.
    CHECK(std::ranges::count_if(series.bodies[0].actions,
                                [](const Followed& f) { return f.open() && f.last().meeting + 2 < 6; }) == 4);
}

TEST_CASE("bodies that are one under two names, where that is said") {
    std::vector<Minutes> documents{meeting("a", {2023, 1, 1}, "", {action("mend the jetty")}),
                                   meeting("b", {2024, 1, 1}), meeting("c", {2024, 2, 1})};
    documents[0].meeting.body = "Delivery Board";
    documents[1].meeting.body = "Oversight Panel";
    documents[2].meeting.body = "Catering";
    CHECK(make_series(documents).bodies.size() == 3);
    const Series series =
        make_series(documents, {.until = {}, .log = nullptr, .one_body = {"delivery", "Oversight Panel"}});
    REQUIRE(series.bodies.size() == 2);
    CHECK(series.diagnostics.empty());
    CHECK(series.bodies[1].name == "Oversight Panel");  // as it is called now
    CHECK(series.bodies[1].meetings.size() == 2);
    const Series unknown = make_series(documents, {.until = {}, .log = nullptr, .one_body = {"delivery", "overseers"}});
    CHECK(unknown.bodies.size() == 3);
    REQUIRE(unknown.diagnostics.size() == 1);
    CHECK(unknown.diagnostics[0].message == "there is no 'overseers'");
}

TEST_CASE("the same words again are another action with another id") {
    std::vector<Minutes> documents{meeting("a", {2024, 1, 1}, "", {action("report back")}), meeting("b", {2024, 2, 1}),
                                   meeting("c", {2024, 3, 1}, "", {action("report back")})};
    documents[0].actions[0].id = documents[2].actions[0].id = "a-1";
    documents[1].statements = {{.kind = "all_closed", .text = "All are done.", .item = {}, .at = {}}};
    const Series series = make_series(documents);
    REQUIRE(series.bodies.at(0).actions.size() == 2);
    CHECK(series.bodies[0].actions[0].id == "a-1");
    CHECK(series.bodies[0].actions[1].id == "a-1-2");
}

TEST_CASE("what a state changes") {
    Followed f;
    State first;
    first.owners = {"KB"};
    first.people = {""};
    f.states = {first, first, first, first, first, first};
    f.states[1].status = Status::carried;
    f.states[2].owners = {"TA"};
    f.states[2].due = {2024, 3, 0};
    f.states[3] = f.states[2];
    f.states[3].note = true;
    f.states[4] = f.states[2];
    f.states[4].status = Status::done;
    f.states[5] = f.states[4];
    f.states[5].status = Status::open;
    const char* expected[] = {"new", "carried", "reviewed, re-owned, re-dated", "noted", "done", "reopened"};
    for (std::size_t i = 0; i < f.states.size(); ++i) CHECK(change(f, i) == expected[i]);
    CHECK(f.open());
    f.states.pop_back();
    CHECK_FALSE(f.open());
    f.states.pop_back();
    CHECK(f.last().due == Date{2024, 3, 0});  // the note is not what holds
}
