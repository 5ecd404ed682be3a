#include "follow.hpp"

#include <doctest/doctest.h>

using namespace minutes;

namespace {

struct Task {
    std::string text = {}, owner = {}, ref = {};
    Status status = Status::open;
    bool earlier = false;
    std::string item = {};
};

Task back(Task task, Status status = Status::carried) {
    task.earlier = true;
    task.status = status;
    return task;
}

// Meetings a month apart, with an action for each task; an item is named by its title, and numbered "7/1", "7/2".
struct Year {
    std::vector<Minutes> documents;
    std::vector<SeriesMeeting> meetings;
    std::vector<SeriesPerson> people;
    std::vector<Followed> actions;

    // Of the tasks whose owner is "log ..." the records are a log's, last minuted in the words behind it.
    explicit Year(const std::vector<std::vector<Task>>& tasks, const std::vector<Statement>& statements = {}) {
        documents.resize(tasks.size());
        for (std::size_t i = 0; i < tasks.size(); ++i) {
            Minutes& m = documents[i];
            m.meeting.date = {2024, static_cast<std::uint8_t>(i + 1), 10};
            for (const Task& task : tasks[i]) {
                Action a;
                a.id = "a" + std::to_string(m.actions.size());
                a.text = task.text;
                if (!task.owner.empty()) a.owners = {task.owner};
                a.ref = task.ref;
                a.status = task.status;
                a.earlier = task.earlier;
                if (!task.item.empty()) a.item = item(m, task.item);
                m.actions.push_back(a);
            }
        }
        if (!statements.empty()) documents.back().statements = statements;
        for (const Minutes& m : documents) meetings.push_back({.document = &m, .others = {}});
        LogRecords log;
        for (const Minutes& m : documents)
            for (const Action& a : m.actions)
                if (!a.owners.empty() && a.owners[0].starts_with("log ")) log.emplace(&a, a.owners[0].substr(4));
        actions = follow_actions(meetings, Owners(people, meetings), log);
    }

    static std::string item(Minutes& m, const std::string& title) {
        for (const Item& i : m.items)
            if (i.title == title) return i.id;
        Item i;
        i.id = "i" + std::to_string(m.items.size());
        i.number = "7/" + std::to_string(m.items.size() + 1);
        i.title = title;
        m.items.push_back(i);
        return i.id;
    }

    // The meetings (counted from 1) in which each action has a state: "12 | 1 | 2".
    std::string shown() const {
        std::string out;
        for (const Followed& f : actions) {
            if (!out.empty()) out += " | ";
            for (const State& s : f.states) out += std::to_string(s.meeting + 1);
        }
        return out;
    }
};

const std::string jetty = "mend the steps of the jetty";

}  // namespace

TEST_CASE("the same reference is the same action, whatever the words") {
    const Year year(
        {{{.text = jetty, .owner = "KB", .ref = "AP 1"}}, {back({.text = "wait for the tide", .ref = "ap1"})}});
    CHECK(year.shown() == "12");
    CHECK(year.actions[0].states[1].match == Match::reference);
    CHECK(year.actions[0].states[1].owners == std::vector<std::string>{"KB"});  // what it doesn't say still holds
}

TEST_CASE("other references are other actions, whatever the words") {
    CHECK(Year({{{.text = jetty, .ref = "AP 1"}}, {back({.text = jetty, .ref = "AP 2"})}}).shown() == "1 | 2");
}

TEST_CASE("a reference that is only a number needs alike texts") {
    CHECK(Year({{{.text = jetty, .ref = "1"}}, {back({.text = "wait for the tide", .ref = "1"})}}).shown() == "1 | 2");
    CHECK(Year({{{.text = jetty, .ref = "1"}}, {back({.text = jetty, .ref = "3"})}}).shown() == "12");
}

TEST_CASE("the number of its item is a reference to an action; several are told apart by their texts") {
    const Year year(
        {{{.text = "mend the steps", .item = "Jetty"}, {.text = "ask the diver", .item = "Jetty"}},
         {back({.text = "ask the diver again", .ref = "7/1"}), back({.text = "mend the steps", .ref = "7/1"})}});
    CHECK(year.shown() == "12 | 12");
    CHECK(year.actions[0].states[1].text == "mend the steps");
    CHECK(year.actions[0].states[1].match == Match::reference);
    CHECK(
        Year({{{.text = "mend the steps", .item = "Jetty"}}, {back({.text = "pay a diver", .ref = "7/1"})}}).shown() ==
        "1 | 2");
}

TEST_CASE("both sides of the likeness that is needed: 0.6, with a shared owner 0.5, with other owners 0.8") {
    // Of five words each: three shared are 0.6, four 0.8; of five and seven, three shared are 0.5.
    const Task five{.text = "mend the slipway gate soon"};
    const auto one = [](Task first, const std::string& text, const std::string& owner) {
        return Year({{first}, {back({.text = text, .owner = owner})}}).actions.size() == 1;
    };
    CHECK(one(five, "mend our slipway gate tonight", ""));
    CHECK_FALSE(one(five, "mend our slipway wall tonight", ""));
    Task owned = five;
    owned.owner = "KB";
    CHECK(one(owned, "mend our slipway gate again if dry", "KB"));
    CHECK_FALSE(one(owned, "mend our slipway gate again if it's dry", "KB"));
    CHECK(one(owned, "mend the slipway gate tonight", "TA"));
    CHECK_FALSE(one(owned, "mend our slipway gate tonight", "TA"));
}

TEST_CASE("both sides of the likeness that an item's number needs: 0.3") {
    // Of seven words each: two shared are 0.29; of six and seven, two shared are 0.31.
    const auto one = [](const std::string& text) {
        return Year({{{.text = "mend the slipway gate", .item = "Gate"},
                      {.text = "one two three four five six seven", .item = "Jetty"}},
                     {back({.text = text, .ref = "7/2"})}})
                   .actions.size() == 2;
    };
    CHECK(one("one two lamps rope buoys chains"));
    CHECK_FALSE(one("one two lamps rope buoys chains paint"));
}

TEST_CASE("both sides of what is said once more in its place: 0.8") {
    const Task first{.text = "mend the slipway gate soon", .owner = "KB"};
    const auto again = [&](const std::string& text) {
        return Year({{first}, {back(first), {.text = text, .owner = "KB"}}}).actions.size();
    };
    CHECK(again("mend the slipway gate tonight") == 1);
    CHECK(again("mend the slipway wall tonight") == 2);
}

TEST_CASE("rows of a log are known by their first and their last words, and never by one another") {
    const Task row{.text = "mend the gate", .owner = "log see to the hinges and the bolt"};
    CHECK(Year({{row}, {back({.text = "see to the hinges and the bolt"})}}).shown() == "12");
    CHECK(Year({{row}, {back({.text = "mend the gate"})}}).shown() == "12");
    Task done = row;
    done.status = Status::done;
    CHECK(Year({{row}, {done}}).shown() == "1 | 2");
    // The minutes that set it are given again.
    CHECK(Year({{{.text = "mend the gate"}}, {done}}).shown() == "12");
    CHECK(Year({{back({.text = "see to the hinges and the bolt"})}, {done}}).shown() == "12");
}

TEST_CASE("the best pair is taken first") {
    const Year year({{{.text = "mend the steps of the jetty"}, {.text = "mend the steps of the quay"}},
                     {back({.text = "mend the steps of the quay"}), back({.text = "mend the steps of the jetty"})}});
    CHECK(year.shown() == "12 | 12");
    CHECK(year.actions[0].states[1].text == "mend the steps of the jetty");
}

TEST_CASE("never between two equal candidates") {
    CHECK(Year({{{.text = jetty}, {.text = jetty}}, {back({.text = jetty})}}).shown() == "1 | 1 | 2");
    CHECK(Year({{{.text = jetty}}, {back({.text = jetty}), back({.text = jetty})}}).shown() == "1 | 2 | 2");
    // The owner tells them apart.
    const Year owned(
        {{{.text = jetty, .owner = "KB"}, {.text = jetty, .owner = "TA"}}, {back({.text = jetty, .owner = "TA"})}});
    CHECK(owned.shown() == "1 | 12");
}

TEST_CASE("by owner and item only what looks back, and only where one fits") {
    const Task gate{.text = "mend the gate", .owner = "KB", .item = "Slipway"};
    const Task other{.text = "timber is ordered", .owner = "KB", .item = "Slipway"};
    const Year year({{gate}, {back(other)}});
    CHECK(year.shown() == "12");
    CHECK(year.actions[0].states[1].match == Match::owner_item);
    CHECK(Year({{gate}, {other}}).shown() == "1 | 2");
    Task paint = gate;
    paint.text = "buy paint";
    CHECK(Year({{gate, paint}, {back(other)}}).shown() == "1 | 1 | 2");
    Task tom = other;
    tom.owner = "TA";
    CHECK(Year({{gate}, {back(tom)}}).shown() == "1 | 2");
}

TEST_CASE("a closed action: looked back at for two meetings, but what is new is new") {
    const Task task{.text = jetty};
    CHECK(Year({{task}, {back(task, Status::done)}, {back(task, Status::done)}}).shown() == "123");
    CHECK(Year({{task}, {back(task, Status::done)}, {task}}).shown() == "12 | 3");
    CHECK(Year({{task}, {back(task, Status::done)}, {}, {back(task, Status::done)}}).shown() == "124");
    CHECK(Year({{task}, {back(task, Status::done)}, {}, {}, {back(task, Status::done)}}).shown() == "12 | 5");
}

TEST_CASE("what is done is matched before what is minuted anew in the same words") {
    const Task task{.text = jetty};
    const Year year({{task}, {task, back(task, Status::done)}});
    CHECK(year.shown() == "12 | 2");
    CHECK(year.actions[0].status() == Status::done);
    CHECK(year.actions[1].open());
}

TEST_CASE("carried in the list and minuted once more in its place: one action") {
    const Task task{.text = jetty, .owner = "KB"};
    CHECK(Year({{task}, {back(task), task}}).shown() == "122");
}

TEST_CASE("all other actions are closed: what is open and of which the meeting says nothing else") {
    const Task done{.text = "ring the diver"}, carried{.text = jetty}, silent{.text = "paint a sign"};
    const Year year({{done, carried, silent}, {back(done, Status::done), back(carried), {.text = "buy rope"}}},
                    {{.kind = "others_closed", .text = "All other actions are done.", .item = {}, .at = {.line = 9}}});
    CHECK(year.shown() == "12 | 12 | 12 | 2");
    const State& closed = year.actions[2].states[1];
    CHECK(closed.match == Match::statement);
    CHECK(closed.status == Status::done);
    CHECK(closed.text == "All other actions are done.");
    CHECK(closed.at.line == 9);
    CHECK_FALSE(closed.note);
    CHECK(year.actions[1].status() == Status::carried);
    CHECK(year.actions[3].open());
}

TEST_CASE("all actions were reviewed: a note that changes nothing; all are carried: a state") {
    const Year noted({{{.text = jetty, .owner = "KB"}}, {}},
                     {{.kind = "all_reviewed", .text = "All actions were reviewed.", .item = {}, .at = {.line = 4}}});
    REQUIRE(noted.actions[0].states.size() == 2);
    CHECK(noted.actions[0].states[1].note);
    CHECK(noted.actions[0].last().meeting == 0);
    CHECK(noted.actions[0].times_carried() == 0);
    const Year carried({{{.text = jetty}}, {}},
                       {{.kind = "all_carried", .text = "All carried over.", .item = {}, .at = {}}});
    CHECK(carried.actions[0].status() == Status::carried);
    CHECK(carried.actions[0].times_carried() == 1);
}

TEST_CASE("a document without a date follows nothing and is followed by nothing") {
    Year year({{{.text = jetty}}, {back({.text = jetty})}});
    year.documents[0].meeting.date = {};
    CHECK(follow_actions(year.meetings, Owners(year.people, year.meetings), {}).size() == 2);
}
