#include "around_people.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

// The first block that begins with the words.
std::size_t at(const test::Passes& p, std::string_view words) {
    for (std::size_t i = 0; i < p.doc.outline.blocks.size(); ++i)
        if (p.doc.words(p.doc.outline.blocks[i]).starts_with(words)) return i;
    FAIL("no such block: ", words);
    return 0;
}

}  // namespace

TEST_CASE("a line over bullets announces them") {
    const test::Passes p("# Board\n\nOfficers elected:\n\n- Chair: Anna Lee\n- Clerk: Karl Berg\n");
    CHECK(announced_list(p.doc, at(p, "Clerk")));
    const test::Passes q("# Board\n\n5 March 2024\n\n- Chair: Anna Lee\n- Clerk: Karl Berg\n");
    CHECK_FALSE(announced_list(q.doc, at(q, "Clerk")));
}

TEST_CASE("a label is known by its neighbours and by the names below it") {
    const test::Passes p("Board\n\nMembers: Anna Lee, Karl Berg\n\nApologies:\n\nTom Ashe\n");
    CHECK(seen_with_others(p.doc, at(p, "Members")));
    CHECK(names_follow(p.doc, at(p, "Apologies")));
    CHECK_FALSE(names_follow(p.doc, at(p, "Tom Ashe")));
    CHECK(people_label(p.doc, at(p, "Apologies")) == false);
    CHECK_FALSE(next_is_entry(p.doc, at(p, "Members")));
}

TEST_CASE("where a label begins behind names, and what tells more than names") {
    const test::Passes p("Board\n");
    const auto next = next_people_label(p.doc, "Anna Lee, Tom Ashe Apologies: Karl Berg");
    REQUIRE(next);
    CHECK(next->begin == 19);
    CHECK(next->colon == 28);
    CHECK(next->group == Attendance::apologies);
    CHECK_FALSE(next_people_label(p.doc, "Anna Lee, Tom Ashe. Weather: rain"));
    CHECK(tells_something("The reasons were accepted."));
    CHECK_FALSE(tells_something("Anna Lee, Tom Ashe"));
}

TEST_CASE("full names below, persons in cells, offices in front") {
    const test::Passes p("Board\n\nMembers\nMr T Ashe\nKarl Berg\nclosing\n");
    CHECK(full_names_follow(p.doc, at(p, "Members")));
    CHECK_FALSE(full_names_follow(p.doc, at(p, "Mr T Ashe")));
    CHECK(is_person_cell(p.doc, "Bo Day (BD)"));
    CHECK_FALSE(is_person_cell(p.doc, "Vice Chair"));
    CHECK(office_in_front(p.doc, "Secretary: Anna Lee").rest == "Anna Lee");
    CHECK(office_in_front(p.doc, "Secretary \u2013 Anna Lee").text == "Secretary");
    CHECK(office_in_front(p.doc, "Anna Lee - Secretary").text.empty());
}

TEST_CASE("discussion below a list, a list announced at a paragraph's end, a vote above") {
    const test::Passes p(
        "Board\n\nAnna Lee\n\nThe meeting was recorded and the film is on the server of the college, where it will be "
        "kept "
        "for a year as was agreed in the spring by all.\n\nHello. Roll call:\n\n- Karl Berg\n\nFor: Tom\n\nAbsent:\n- "
        "Bo\n");
    CHECK(is_discussion(p.doc, at(p, "The meeting")));
    CHECK_FALSE(is_discussion(p.doc, at(p, "Anna Lee")));
    CHECK(announced_at_end(p.doc, at(p, "Hello")) == Attendance::present);
    CHECK_FALSE(announced_at_end(p.doc, at(p, "For")));
    CHECK(counts_votes(p.doc, at(p, "Absent")));
    CHECK_FALSE(counts_votes(p.doc, at(p, "Anna Lee")));
}
