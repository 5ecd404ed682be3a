#include "nesting.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;
using minutes::test::Passes;

namespace {

// Sections of these raw depths behind a preamble; all are items.
std::vector<Section> sections(std::initializer_list<int> depths) {
    std::vector<Section> out(1);
    for (const int depth : depths) {
        Section s;
        s.item = true;
        s.depth = depth;
        out.push_back(s);
    }
    return out;
}

const Section& section(const Outline& outline, const Reading& reading, std::string_view title) {
    for (const Section& s : outline.sections)
        if (reading[s.title] == title) return s;
    return outline.sections.front();
}

}  // namespace

TEST_CASE("raw depths become levels") {
    auto list = sections({20, 30, 35, 30, 20, 10});
    nest(list);
    std::vector<int> depths, parents;
    for (const Section& s : list) depths.push_back(s.depth), parents.push_back(s.parent);
    CHECK(depths == std::vector<int>{0, 1, 2, 3, 2, 1, 1});
    CHECK(parents == std::vector<int>{-1, -1, 1, 2, 1, -1, -1});
}

TEST_CASE("what is no item is no level") {
    auto list = sections({20, 30, 40});
    list[1].item = false;
    nest(list);
    CHECK(list[2].depth == 1);
    CHECK(list[2].parent == 1);
    CHECK(list[3].depth == 2);
}

TEST_CASE("headings under attendance are groups of people") {
    const Passes p(
        "# Harbour Board\n\n## Attendance\n\n### Wardens\n\n- Anna Lee\n- Karl Berg\n\n## Finance\n\nThe year was "
        "good.\n");
    const Section& wardens = section(p.outline, p.lines.reading, "Wardens");
    CHECK(wardens.topic == Topic::attendance);
    CHECK_FALSE(wardens.item);
    CHECK(section(p.outline, p.lines.reading, "Finance").item);
}

TEST_CASE("a heading over check boxes with names, before the first topic, is of those present") {
    const Passes p(
        "# Harbour Board\n\n## Wardens\n\n- [x] Anna Lee\n- [x] Karl Berg\n\n## Finance\n\nThe year was good.\n");
    const Section& wardens = section(p.outline, p.lines.reading, "Wardens");
    CHECK(wardens.topic == Topic::attendance);
    CHECK(wardens.group == Attendance::present);
}

TEST_CASE("a list of actions that holds items is a part of the agenda") {
    const Passes p(
        "# Harbour Board\n\n## Action items\n\n### Quay walls\n\nThey were mended.\n\n### Crane\n\nIt was sold.\n");
    const Section& actions = section(p.outline, p.lines.reading, "Action items");
    CHECK(actions.topic == Topic::none);
    CHECK(actions.item);
}

TEST_CASE("apologies over names only announce them, over a sentence they are an item") {
    const Passes names("# Harbour Board\n\n## Apologies\n\n- Anna Lee\n- Karl Berg\n\n## Finance\n\ntext\n");
    CHECK_FALSE(section(names.outline, names.lines.reading, "Apologies").item);
    const Passes said("# Harbour Board\n\n## Apologies\n\nThe Clerk read them out.\n\n## Finance\n\ntext\n");
    CHECK(section(said.outline, said.lines.reading, "Apologies").item);
}
