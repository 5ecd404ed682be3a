#include "show.hpp"

#include <doctest/doctest.h>

using namespace minutes;

namespace {

// The lines of one document without the first two, kind and meeting.
std::string shown(const Minutes& m) {
    std::string out = show_records({m});
    for (int i = 0; i < 2; ++i) out.erase(0, out.find('\n') + 1);
    return out;
}

}  // namespace

TEST_CASE("kind and meeting come first; what is not said is left out") {
    Minutes m;
    CHECK(show_records({m}) == "kind | other\nmeeting\n");
    m.kind = Kind::minutes;
    m.kind_reason = "has attendance and items";
    m.meeting.body = "Harbour Board";
    m.meeting.organisation = "Harbour Trust";
    m.meeting.title = "Minutes";
    m.meeting.date = {2024, 3, 8};
    m.meeting.start = "19:30";
    m.meeting.end = "21:00";
    m.meeting.location = "Hall";
    m.meeting.chair = "Kay Bell";
    m.meeting.minute_taker = "Tom Ashe";
    m.meeting.state = "draft";
    m.meeting.approves = {{2024, 2, 1}, {2024, 1, 0}};
    m.meeting.next_meeting = {.date = {2024, 4, 5}, .text = "5 April", .at = {}};
    CHECK(show_records({m}) ==
          "kind | minutes | has attendance and items\n"
          "meeting | body: Harbour Board | organisation: Harbour Trust | title: Minutes | date: 2024-03-08 | start: "
          "19:30 | "
          "end: 21:00 | location: Hall | chair: Kay Bell | minute taker: Tom Ashe | state: draft | "
          "approves: 2024-02-01, 2024-01 | next: 2024-04-05\n");
}

TEST_CASE("a quorum is met, not met, or said") {
    Minutes m;
    m.meeting.quorum = {.text = "quorum", .met = {}};
    CHECK(show_records({m}).ends_with("meeting | quorum: said\n"));
    m.meeting.quorum.met = false;
    CHECK(show_records({m}).ends_with("meeting | quorum: not met\n"));
    m.meeting.quorum.met = true;
    m.meeting.next_meeting.text = "in spring";
    CHECK(show_records({m}).ends_with("meeting | quorum: met | next: in spring\n"));
}

TEST_CASE("people by how they attended") {
    Minutes m;
    Person p;
    p.name = "Kay Bell";
    p.honorific = "Cllr";
    p.initials = "KB";
    p.role = "Chair";
    m.attendees = {p};
    p = {};
    p.name = "Una Grey";
    p.attendance = Attendance::in_attendance;
    p.organisation = "Port Office";
    p.note = "until item 4";
    m.attendees.push_back(p);
    p.attendance = Attendance::apologies;
    m.apologies = {p};
    p.attendance = Attendance::absent;
    m.absent = {p};
    CHECK(shown(m) ==
          "present | Kay Bell (KB) | role: Chair\n"
          "in attendance | Una Grey | organisation: Port Office | note: until item 4\n"
          "apologies | Una Grey | organisation: Port Office | note: until item 4\n"
          "absent | Una Grey | organisation: Port Office | note: until item 4\n");
}

TEST_CASE("items are indented by their depth") {
    Minutes m;
    m.items.resize(2);
    m.items[0].number = "2", m.items[0].title = "Jetty";
    m.items[1].title = "Lamps", m.items[1].depth = 3;
    CHECK(shown(m) == "item | 2 | Jetty\n    item | - | Lamps\n");
}

TEST_CASE("actions: due, or the words for it; open is not said") {
    Minutes m;
    m.actions.resize(2);
    m.actions[0].text = "write to\nthe council";
    m.actions[0].owners = {"KB", "TA"};
    m.actions[0].due = {2024, 3, 0};
    m.actions[0].due_text = "in March";
    m.actions[1].text = "ring";
    m.actions[1].due_text = "in spring";
    m.actions[1].status = Status::done;
    m.actions[1].ref = "AP 12";
    m.actions[1].form = Form::checkbox;
    m.actions[1].earlier = true;
    CHECK(shown(m) ==
          "action | write to the council | owners: KB, TA | due: 2024-03 | form: label\n"
          "action | ring | due text: in spring | status: done | ref: AP 12 | form: checkbox | earlier\n");
}

TEST_CASE("decisions, statements, commitments, diagnostics") {
    Minutes m;
    m.decisions = {{.id = {},
                    .text = "Approved",
                    .outcome = "carried",
                    .proposer = "KB",
                    .seconder = "TA",
                    .item = {},
                    .at = {},
                    .also_at = {}}};
    m.statements = {{.kind = "all_closed", .text = "All closed.", .item = {}, .at = {}}};
    m.commitments = {{.text = "Plant trees", .section = {"Parks", "Trees"}, .horizon = "by 2026", .at = {}}};
    m.diagnostics = {
        {.severity = Severity::warning, .code = "M001", .message = "lost", .hint = {}, .at = {.line = 4}, .file = {}},
        {.severity = Severity::info, .code = {}, .message = "whole", .hint = {}, .at = {}, .file = {}}};
    CHECK(shown(m) ==
          "decision | Approved | outcome: carried | proposer: KB | seconder: TA\n"
          "statement | all_closed | All closed.\n"
          "commitment | Plant trees | section: Parks > Trees | horizon: by 2026\n"
          "diagnostic | warning | M001 | lost | line 4\n"
          "diagnostic | info | whole\n");
}

TEST_CASE("several documents are told apart by their names") {
    Minutes m;
    m.source.name = "a.md";
    CHECK(show_records({m, m}) == "# a.md\nkind | other\nmeeting\n# a.md\nkind | other\nmeeting\n");
    CHECK(show_records({}).empty());
}

TEST_CASE("unclaimed lines with place and reason; nothing steers the terminal") {
    Minutes m;
    m.source.name = "a\x1b.md";
    m.unclaimed = {{.at = {.line = 3}, .text = "Actions were \x1b[31mreviewed", .reason = "a sentence"}};
    CHECK(show_unclaimed({m}) == "a�.md:3: Actions were �[31mreviewed -- a sentence\n");
}
