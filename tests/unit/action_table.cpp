#include "action_table.hpp"

#include <doctest/doctest.h>

#include "crew.hpp"
#include "names.hpp"

using namespace minutes;

namespace {

const std::string log =
    "| No | Action | Owner | Due | Status |\n|---|---|---|---|---|\n| A1 | Write to the council | KB | 8 March 2024 | "
    "Done "
    "|\n| A2 | Mend the crane | RC | | |\n";

}  // namespace

TEST_CASE("what the columns of a table hold") {
    const test::Scene s(log);
    const ActionColumns c = action_columns(s.doc, s.block("No"));
    CHECK(c.log());
    CHECK(c.ref == 0);
    CHECK(c.text == 1);
    CHECK(c.owner == 2);
    CHECK(c.due == 3);
    CHECK(c.status == 4);
    CHECK_FALSE(action_columns(s.doc, s.block("A2")).log());
}

TEST_CASE("each row is kept once") {
    test::Scene s(log);
    ActionTable table;
    CHECK(table.section() == -1);
    for (std::size_t i = s.block("No"); i < s.doc.outline.blocks.size(); ++i) CHECK(table.read(s.drafts, i));
    REQUIRE(s.drafts.read.actions.size() == 2);
    const Action& first = s.drafts.read.actions[0].action;
    CHECK(first.text == "Write to the council");
    CHECK(first.ref == "A1");
    CHECK(first.due == Date{2024, 3, 8});
    CHECK(first.status == Status::done);
    CHECK(first.earlier);
    CHECK(s.last().owners == std::vector<std::string>{"RC"});
    CHECK(s.last().form == Form::column);
    CHECK_FALSE(s.last().earlier);
    CHECK(table.section() == s.doc.outline.section_of[s.block("A2")]);
}

TEST_CASE("other tables are left alone") {
    test::Scene s("| Fee | Now |\n|---|---|\n| Mooring | 5 |\n");
    ActionTable table;
    CHECK_FALSE(table.read(s.drafts, s.block("Fee")));
    CHECK_FALSE(table.read(s.drafts, s.block("Mooring")));
    CHECK(s.drafts.read.actions.empty());
}

TEST_CASE("a column of actions beside the discussion") {
    const test::Scene s(
        "| Item | Discussion | Action |\n|---|---|---|\n| Crane | Broken. | KB |\n\nWords.\n\n| Fee | "
        "Now |\n|---|---|\n| Action | Action |\n");
    const auto columns = columns_of_actions(s.doc);
    REQUIRE(columns.size() == 2);
    CHECK(columns.begin()->second == 2);
    CHECK(columns.rbegin()->second == -1);
}
