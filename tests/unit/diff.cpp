#include "diff.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "diff_table.hpp"
#include "minutes_of.hpp"

using namespace minutes;

namespace {

const std::string draft = R"(# Harbour Trust Board

Draft minutes of the meeting held on 7 March 2024

Present: Kay Bell (KB), Tom Ashe (TA), Rosa Crisp (RC, Clerk)

Apologies: Una Grey

## 1. Jetty

The Board walked along the jetty and found three planks loose.

Action (KB, by 29 March 2024): get two quotes for the jetty
Action (TA): ask the insurer about storms

## 2. Lamps

Action (KB): choose the new lamps

It was RESOLVED to buy six lamps. Proposed Kay Bell, seconded Tom Ashe.
)";

// The draft with some words put in the place of others.
Minutes with(const std::string& old, const std::string& now) {
    std::string text = draft;
    const std::size_t at = text.find(old);
    REQUIRE(at != text.npos);
    return test::minutes_of(text.replace(at, old.size(), now));
}

// "action re-owned: KB -> TA", one a line.
std::string shown(const std::vector<Difference>& all) {
    std::string out;
    for (const Difference& d : all)
        out += std::string(to_string(d.facet)) + ' ' + d.change + ": " + d.before + " -> " + d.after + '\n';
    return out;
}

std::string changed(const std::string& old, const std::string& now) {
    return shown(diff(test::minutes_of(draft), with(old, now)));
}

// What is left when the two states are changed round: new is gone, and a status is what it was.
std::vector<std::string> told(const std::vector<Difference>& all, bool round) {
    std::vector<std::string> out;
    for (const Difference& d : all) {
        std::string change = d.change;
        if (round && (change == "new" || change == "gone")) change = change == "new" ? "gone" : "new";
        for (const char* status : {"closed", "dropped", "carried", "reopened"})
            if (change == status) change = "status";
        const std::string &before = round ? d.after : d.before, &after = round ? d.before : d.after;
        std::string both = before + " -> " + after;
        for (const char* mark : {"[-", "-]", "{+", "+}"})
            for (std::size_t at = both.find(mark); at != both.npos; at = both.find(mark, at + 1))
                both.replace(at, 2, "||");
        const At &old_at = round ? d.new_at : d.old_at, &new_at = round ? d.old_at : d.new_at;
        out.push_back(std::string(to_string(d.facet)) + ' ' + change + ": " + both + ' ' + std::to_string(old_at.line) +
                      ' ' + std::to_string(new_at.line));
    }
    std::ranges::sort(out);
    return out;
}

void check_mirror(const Minutes& a, const Minutes& b) { CHECK(told(diff(a, b), false) == told(diff(b, a), true)); }

// A copy with a few lines lost, doubled, moved or cut short.
std::string damaged(const std::string& text, std::mt19937& random) {
    std::vector<std::string> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        lines.push_back(text.substr(begin, end - begin));
        begin = end + 1;
    }
    const auto any = [&] { return random() % lines.size(); };
    for (int i = 0; i < 6 && lines.size() > 2; ++i) {
        const std::size_t at = any();
        switch (random() % 4) {
            case 0: lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(at)); break;
            case 1: lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(any()), lines[at]); break;
            case 2: std::swap(lines[at], lines[any()]); break;
            default: lines[at].resize(lines[at].size() / 2); break;
        }
    }
    std::string out;
    for (const std::string& line : lines) out += line + '\n';
    return out;
}

Minutes parsed(const std::string& name, const std::string& bytes) {
    const Result<Text> text = decode(name, bytes);
    REQUIRE(text);
    return parse(*text);
}

}  // namespace

TEST_CASE("an action: new, gone, and each of its changes") {
    CHECK(changed("Action (TA): ask the insurer about storms\n", "") == "action gone: TA; open -> \n");
    CHECK(changed("## 2. Lamps\n", "## 2. Lamps\n\nAction (RC, by April 2024): oil the hinges\n") ==
          "action new:  -> RC; due 2024-04; open\n");
    CHECK(changed("choose the new lamps", "choose the new lamps (done)") == "action closed: open -> done\n");
    CHECK(changed("Action (KB): choose", "Action (TA): choose") == "action re-owned: KB -> TA\n");
    CHECK(changed("Action (KB): choose", "Action (KB, TA): choose") == "action re-owned: KB -> KB, TA\n");
    CHECK(changed("by 29 March 2024", "by 5 April 2024") == "action re-dated: 2024-03-29 -> 2024-04-05\n");
    CHECK(changed("by 29 March 2024", "by next meeting") == "action re-dated: 2024-03-29 -> next meeting\n");
    CHECK(changed("get two quotes", "get three quotes") ==
          "action reworded: get [-two-] quotes for the jetty -> get {+three+} quotes for the jetty\n");
}

TEST_CASE("fewer words need be the same where the owners are") {
    // Four words of six and of nine are the same: 8 / 15, enough for one owner and not for two.
    CHECK(changed("get two quotes for the jetty", "get a price for the jetty wall, in May") ==
          "action reworded: get [-two quotes-] for the jetty -> get {+a price+} for the jetty {+wall, in May+}\n");
    Minutes a = test::minutes_of(draft), b = a;
    a.items.clear();
    b.items.clear();
    b.actions[0].text = "get a price for the jetty wall, in May";
    b.actions[0].owners = {"TA"};
    b.actions[0].people = {"Tom Ashe"};
    CHECK(shown(diff(a, b)) == "action new:  -> TA; due 2024-03-29; open\naction gone: KB; due 2024-03-29; open -> \n");
}

TEST_CASE("the states that an action can go to") {
    Minutes a = test::minutes_of(draft), b = a;
    REQUIRE(a.actions.size() == 3);
    b.actions[0].status = Status::carried;
    b.actions[1].status = Status::dropped;
    CHECK(shown(diff(a, b)) == "action carried: open -> carried\naction dropped: open -> dropped\n");
    CHECK(shown(diff(b, a)) == "action reopened: carried -> open\naction reopened: dropped -> open\n");
    a.actions[0].ref = "AP 1";
    b.actions[0] = a.actions[0];
    b.actions[0].ref = "AP 2";
    CHECK(shown(diff(a, b)).starts_with("action reference: AP 1 -> AP 2\n"));
}

TEST_CASE("an action with its own reference is found again in other words") {
    Minutes a = test::minutes_of(draft), b = a;
    a.actions[0].ref = b.actions[0].ref = "AP 1";
    b.actions[0].text = "nothing like it";
    a.items.clear();  // their discussion is not what is asked here
    b.items.clear();
    CHECK(shown(diff(a, b)) == "action reworded: [-get two quotes for the jetty-] -> {+nothing like it+}\n");
}

TEST_CASE("people") {
    CHECK(changed("Apologies: Una Grey", "Apologies: Una Grey, Ida Moss") == "person new:  -> apologies\n");
    CHECK(changed(", Rosa Crisp (RC, Clerk)", "") == "person gone: present; Clerk -> \n");
    CHECK(changed("RC, Clerk", "RC, Treasurer") == "person role: Clerk -> Treasurer\n");
    CHECK(changed("Tom Ashe (TA), ", "Thomas Ashe (TA), ").find("person renamed: Tom Ashe -> Thomas Ashe\n") !=
          std::string::npos);
    const Minutes a = test::minutes_of(draft);
    Minutes b = a;
    std::swap(b.attendees[1], b.attendees[2]);
    CHECK(diff(a, b).empty());
    b.attendees[0].attendance = Attendance::in_attendance;
    b.attendees[1].note = "until item 2";
    CHECK(shown(diff(a, b)) == "person attendance: present -> in attendance\nperson note:  -> {+until item 2+}\n");
}

TEST_CASE("items: number, title, discussion") {
    CHECK(changed("## 2. Lamps", "## 3. Lamps") == "item renumbered: 2 -> 3\n");
    CHECK(changed("## 2. Lamps", "## 2. Lamps on the quay") == "item renamed: Lamps -> Lamps {+on the quay+}\n");
    CHECK(changed("found three planks loose", "found four planks loose") ==
          "item discussion: ... the jetty and found [-three-] planks loose. -> ... the jetty and found {+four+} planks "
          "loose.\n");
    CHECK(changed("## 2. Lamps", "## 2. Chains\n\nNone.\n\n## 3. Lamps") ==
          "item new:  -> \nitem renumbered: 2 -> 3\n");
}

TEST_CASE("decisions") {
    CHECK(changed("to buy six lamps", "to buy eight lamps") ==
          "decision reworded: It was RESOLVED to buy [-six-] lamps. -> It was RESOLVED to buy {+eight+} lamps.\n");
    Minutes a = test::minutes_of(draft), b = a;
    REQUIRE(a.decisions.size() == 1);
    b.decisions[0].seconder = "Rosa Crisp";
    b.decisions[0].outcome = "lost";
    CHECK(shown(diff(a, b)).find("decision seconder: Tom Ashe -> Rosa Crisp\n") != std::string::npos);
    CHECK(shown(diff(a, b)).find("-> lost\n") != std::string::npos);
    b.decisions.clear();
    CHECK(shown(diff(a, b)).find("decision gone: ") != std::string::npos);
    CHECK(shown(diff(b, a)).find("decision new: ") != std::string::npos);
}

TEST_CASE("the meeting's own facts, statements, commitments") {
    Minutes a = test::minutes_of(draft), b = a;
    b.meeting.state = "approved";
    b.meeting.chair = "Kay Bell";
    b.meeting.date = Date{2024, 3, 8};
    b.meeting.approves = {Date{2024, 2, 1}};
    const std::string told_of = shown(diff(a, b));
    CHECK(told_of ==
          "meeting date: 2024-03-07 -> 2024-03-08\nmeeting chair:  -> Kay Bell\n"
          "meeting state: draft -> approved\nmeeting approves:  -> 2024-02-01\n");
    b = a;
    b.statements.push_back({.kind = "all_closed", .text = "All actions are done.", .item = {}, .at = {}});
    CHECK(shown(diff(a, b)) == "statement new:  -> \n");
    a.commitments = {{.text = "plant fifty trees along the quay", .section = {"Green"}, .horizon = "2025", .at = {}}};
    b = a;
    b.commitments[0].horizon = "2026";
    b.commitments[0].text = "plant sixty trees along the quay";
    CHECK(shown(diff(a, b)) ==
          "commitment reworded: plant [-fifty-] trees along the quay -> plant {+sixty+} trees along the quay\n"
          "commitment re-dated: 2025 -> 2026\n");
}

TEST_CASE("what doesn't count") {
    Minutes a = test::minutes_of(draft);
    for (Item& item : a.items) item.text.clear();  // in a document, the words of an action stand there too
    Minutes b = a;
    std::ranges::reverse(b.actions);
    std::ranges::reverse(b.items);
    b.source.name = "another.txt";
    b.actions[0].at.line += 7;
    b.actions[0].form = Form::column;
    b.actions[0].item.clear();
    b.actions[1].text = "ask the  insurer\nabout storms";
    b.actions[1].owners = {"Tom Ashe"};
    CHECK(shown(diff(a, b)).empty());
}

TEST_CASE("two equal actions are two; one less is gone") {
    const Minutes a = with("Action (KB): choose the new lamps", "Action (KB): choose the new lamps");
    Minutes b = a;
    b.actions.push_back(b.actions[0]);
    CHECK(shown(diff(a, b)) == "action new:  -> KB; due 2024-03-29; open\n");
    CHECK(diff(b, b).empty());
}

TEST_CASE("law: a document differs in nothing from itself, in whatever order its records stand") {
    std::mt19937 random(7);
    for (const test::Sample& sample : test::samples()) {
        CAPTURE(sample.name);
        const Minutes a = parsed(sample.name, sample.bytes);
        CHECK(diff(a, a).empty());
        Minutes b = a;
        std::shuffle(b.actions.begin(), b.actions.end(), random);
        std::shuffle(b.items.begin(), b.items.end(), random);
        std::shuffle(b.decisions.begin(), b.decisions.end(), random);
        std::shuffle(b.attendees.begin(), b.attendees.end(), random);
        std::shuffle(b.commitments.begin(), b.commitments.end(), random);
        CHECK(shown(diff(a, b)).empty());
    }
}

TEST_CASE("law: changed round, the differences are the same, on all samples and damaged copies") {
    std::mt19937 random(11);
    std::size_t found = 0;
    for (const test::Sample& sample : test::samples()) {
        CAPTURE(sample.name);
        const Minutes a = parsed(sample.name, sample.bytes);
        for (int copy = 0; copy < 6; ++copy) {
            const Minutes b = parsed(sample.name, damaged(sample.bytes, random));
            found += diff(a, b).size();
            check_mirror(a, b);
            CHECK(diff(b, b).empty());
        }
        check_mirror(a, Minutes{});
    }
    CHECK(found > 100);  // the copies do differ
}

TEST_CASE("law: changed round, samples of one body too") {
    std::vector<Minutes> all;
    for (const test::Sample& sample : test::samples()) all.push_back(parsed(sample.name, sample.bytes));
    for (const Minutes& a : all)
        for (const Minutes& b : all)
            if (&a < &b) check_mirror(a, b);
}
