#include "show_series.hpp"

#include <doctest/doctest.h>

using namespace minutes;

TEST_CASE("every match is said, with the place and how it was made") {
    Minutes one, two, plan;
    one.source.name = "one.md";
    one.kind = two.kind = Kind::minutes;
    one.meeting.body = "Board";
    one.meeting.date = {2024, 1, 9};
    Person kay;
    kay.name = "Kay Bell";
    kay.initials = "KB";
    one.attendees = {kay};
    Action a;
    a.id = "a-1";
    a.ref = "AP 1";
    a.text = "ring the\x1b bell";
    a.owners = {"KB"};
    a.at.line = 7;
    one.actions = {a};
    two = one;
    two.source.name = "two.md";
    two.meeting.body = "the board";
    two.meeting.date = {2024, 2, 6};
    two.actions[0].status = Status::done;
    two.actions[0].text = "ring the bell twice";
    plan.source.name = "plan.md";
    plan.kind = Kind::plan;
    const std::vector<Minutes> documents{one, two, plan};
    CHECK(show_series(make_series(documents)) ==
          "# Board\n"
          "also named | the board\n"
          "meeting | 2024-01-09 | one.md\n"
          "meeting | 2024-02-06 | two.md\n"
          "person | Kay Bell | KB | meetings: 2\n"
          "action | AP 1 | ring the\xEF\xBF\xBD bell | a-1\n"
          "  2024-01-09 | new | owners: Kay Bell | first mention | one.md:7\n"
          "  2024-02-06 | done | owners: Kay Bell | ring the bell twice | by reference, likeness 0.86 | two.md:7\n"
          "\n# no meeting\nplan | plan.md\n");
}

TEST_CASE("nothing to show") { CHECK(show_series(Series{}).empty()); }
