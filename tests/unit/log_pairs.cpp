#include "log_pairs.hpp"

#include <doctest/doctest.h>

using namespace minutes;

namespace {

LogRow row(const char* id, const char* text, const char* ref = "", const char* body = "Harbour Board") {
    LogRow out;
    out.action.id = id;
    out.action.text = text;
    out.action.ref = ref;
    out.body = body;
    return out;
}

// A series of one body, with an action for each id; each has one record, with the id "r" before it.
struct Actions {
    Series series;
    std::vector<Action> records;
    std::vector<LogAction> list;

    Actions(const std::vector<Followed>& actions) {
        Body& body = series.bodies.emplace_back();
        body.name = "Harbour Board";
        body.names = {body.name};
        body.actions = actions;
        records.resize(actions.size());
        for (std::size_t i = 0; i < actions.size(); ++i) {
            records[i].id = "r" + actions[i].id;
            body.actions[i].states[0].action = &records[i];
            list.push_back({&body, &body.actions[i]});
        }
    }

    std::vector<std::size_t> pairs(const std::vector<LogRow>& rows) const {
        std::vector<const LogRow*> given;
        for (const LogRow& r : rows) given.push_back(&r);
        return pair_rows(series, given, list);
    }
};

Followed action(const char* id, const char* text, const char* ref = "") {
    Followed out;
    out.id = id;
    out.ref = ref;
    out.states.emplace_back();
    out.states[0].text = text;
    return out;
}

constexpr auto none = no_action;
using Indices = std::vector<std::size_t>;

}  // namespace

TEST_CASE("by id, by the id of a record, by reference, by likeness; within the body only") {
    const Actions actions(
        {action("a1", "mend the jetty"), action("a2", "oil the crane", "AP 2"), action("a3", "buy rope")});
    CHECK(actions.pairs({row("a2", "other words")}) == Indices{1});
    CHECK(actions.pairs({row("ra3", "other words")}) == Indices{2});
    CHECK(actions.pairs({row("x", "other words", "AP 2")}) == Indices{1});
    CHECK(actions.pairs({row("", "mend the old jetty")}) == Indices{0});
    CHECK(actions.pairs({row("", "see to a thing")}) == Indices{none});
    CHECK(actions.pairs({row("a1", "mend the jetty", "", "Finance Committee")}) == Indices{none});
    CHECK(actions.pairs({row("a1", "x", "", "Board of the Harbour")}) == Indices{0});
}

TEST_CASE("no action for two rows, and none between two that fit") {
    const Actions actions({action("a1", "mend the jetty"), action("a2", "mend the jetty")});
    CHECK(actions.pairs({row("a1", "x"), row("ra1", "y")}) == Indices{0, none});
    CHECK(actions.pairs({row("", "mend the jetty")}) == Indices{none});
}

TEST_CASE("as many rows as actions in the same words: in their order, with controls as a log shows them") {
    const Actions actions(
        {action("a1", "mend the \x1Djetty"), action("b1", "oil it"), action("a2", "mend the \x1Djetty")});
    CHECK(actions.pairs({row("a1-5", "mend the \uFFFDjetty"), row("", "mend the \uFFFDjetty")}) == Indices{0, 2});
}

TEST_CASE("both sides of the likeness that is needed: 0.6") {
    const Actions actions({action("a1", "mend the slipway gate soon")});
    CHECK(actions.pairs({row("", "mend our slipway gate tonight")}) == Indices{0});
    CHECK(actions.pairs({row("", "mend our slipway wall tonight")}) == Indices{none});
}
