#include "records.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

Minutes records(const std::string& body) { return test::minutes_of(test::header + body); }

}  // namespace

TEST_CASE("ids are distinct and stay while other lines change") {
    const Minutes a = records("Action: KB to write to the council.\n\nAction: AL to mend the crane.\n");
    const Minutes b = records(
        "More was said here.\n\nAction: KB to write to the council.\n\n## Roads\n\nAction: AL to mend the crane.\n");
    REQUIRE(a.actions.size() == 2);
    REQUIRE(b.actions.size() == 2);
    CHECK(a.actions[0].id != a.actions[1].id);
    CHECK(a.actions[0].id == b.actions[0].id);
    CHECK(a.actions[1].id == b.actions[1].id);
}

TEST_CASE("the same words twice get different ids") {
    const Minutes m = records("## Crane\n\ntext one\n\n## Slip\n\ntext two\n\n## Crane\n\ntext three\n");
    std::set<std::string> ids;
    for (const Item& i : m.items) CHECK(ids.insert(i.id).second);
    CHECK(ids.size() == m.items.size());
}

TEST_CASE("a task in place and again in a closing list is one action with two places") {
    const Minutes m = records(
        "The crane is broken. Action: KB to ask the insurer about the broken crane.\n\n## Roads\n\nNothing new.\n\n## "
        "Summary of actions\n\n- KB to ask the insurer about the broken crane\n- AL to read the report\n");
    REQUIRE(m.actions.size() == 2);
    CHECK(m.actions[0].also_at.size() == 1);
    CHECK(m.actions[0].at.line < m.actions[0].also_at[0].line);
    CHECK(m.actions[1].also_at.empty());
}

TEST_CASE("two tasks that only sound alike are two") {
    const Minutes m = records(
        "## Actions\n\n- KB: write to the council about the crane\n- KB: write to the council about the slip\n");
    CHECK(m.actions.size() == 2);
}

TEST_CASE("owners are resolved to people, never between two") {
    const Minutes m = test::minutes_of(
        "# Harbour Board minutes\n\n5 March 2024\n\nPresent: Anna Lee (AL), Karl Berg (KB), Karl Dunn\n\n## "
        "Crane\n\nAction: KB to write to the council.\n\nAction: Karl to mend the crane.\n\nAction: AL/Anna to read "
        "it.\n\nAction: XY to go.\n");
    REQUIRE(m.actions.size() == 4);
    CHECK(m.actions[0].people == std::vector<std::string>{"Karl Berg"});
    CHECK(m.actions[1].people.empty());
    CHECK(m.actions[2].people == std::vector<std::string>{"Anna Lee"});
    CHECK(m.actions[3].people.empty());
    CHECK(m.actions[3].owners == std::vector<std::string>{"XY"});
}

TEST_CASE("actions know the item they stand in") {
    const Minutes m = records(
        "text\n\n## Crane\n\ntext\n\n### Paint\n\nAction: KB to paint the crane.\n\n## Actions\n\n- AL: read the "
        "report\n");
    REQUIRE(m.actions.size() == 2);
    REQUIRE(m.items.size() >= 3);
    const auto paint = std::find_if(m.items.begin(), m.items.end(), [](const Item& i) { return i.title == "Paint"; });
    const auto crane = std::find_if(m.items.begin(), m.items.end(), [](const Item& i) { return i.title == "Crane"; });
    REQUIRE(paint != m.items.end());
    REQUIRE(crane != m.items.end());
    CHECK(m.actions[0].item == paint->id);
    CHECK(paint->parent == crane->id);
    CHECK(paint->depth == crane->depth + 1);
}

TEST_CASE("an item's text is the discussion under it, up to the next item") {
    const Minutes m = records("Karl reported.\n\nAnna asked.\n\n## Crane\n\nIt is old.\n");
    REQUIRE(m.items.size() == 2);
    CHECK(m.items[0].title == "Moorings");
    CHECK(m.items[0].text == "Karl reported.\nAnna asked.");
    CHECK(m.items[1].text == "It is old.");
    CHECK(m.items[0].extent.offset <= m.items[0].at.offset);
    CHECK(m.items[0].extent.end_line == 11);
}

TEST_CASE("an agenda has items and nobody, a plan has neither") {
    const Minutes agenda = test::minutes_of(
        "# Agenda of the Harbour Board\n\nMembers: Anna Lee, Karl Berg\n\n1. Apologies\n2. Finance\n3. Any other "
        "business\n");
    CHECK(agenda.kind == Kind::agenda);
    CHECK(agenda.attendees.empty());
    CHECK(agenda.actions.empty());
    CHECK(agenda.items.size() == 3);
}

TEST_CASE("what decoding lost is among the diagnostics") {
    Result<Text> t = decode("f.txt", std::string_view("Minutes of\0the Board\n\nPresent: Anna Lee\n", 41));
    REQUIRE(t);
    const Minutes m = parse(*t);
    REQUIRE_FALSE(m.diagnostics.empty());
    CHECK(m.diagnostics[0].code == "M002");
    CHECK(m.source.name == "f.txt");
}
