#include "repeats.hpp"

#include <doctest/doctest.h>

#include <string>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

// The lines in which each action stands: "5 9; 7" is one that stands again in line 9, and another.
std::string lines_of_actions(const std::string& bytes) {
    std::string out;
    for (const Action& a : test::minutes_of(bytes).actions) {
        out += (out.empty() ? "" : "; ") + std::to_string(a.at.line);
        for (const At& again : a.also_at) out += " " + std::to_string(again.line);
    }
    return out;
}

const std::string head = "# Harbour Board minutes\n\nPresent: Anna Lee (AL), Karl Berg (KB)\n\n## Moorings\n\n";

}  // namespace

TEST_CASE("a list at the end repeats what was minuted in place") {
    CHECK(lines_of_actions(head + "Action: KB to write to all the owners about the moorings\n\n"
                                  "Action: AL to mend the crane\n\n## Actions\n\n"
                                  "- KB to write to the owners about the moorings\n- AL to order paint\n") ==
          "7 13; 9; 14");
}

TEST_CASE("two like entries of one list are two actions") {
    CHECK(lines_of_actions(head + "## Actions\n\n- KB to ask about the north crane\n"
                                  "- KB to ask about the south crane\n") == "9; 10");
}

TEST_CASE("a decision is kept once where a list of decisions tells it again") {
    const Minutes m = test::minutes_of(head +
                                       "It was resolved to buy the old crane from the yard.\n\n## Decisions\n\n"
                                       "- Resolved to buy the old crane from the yard\n");
    REQUIRE(m.decisions.size() == 1);
    CHECK(m.decisions[0].also_at.size() == 1);
}

TEST_CASE("hundreds of actions, each told twice, are found again") {
    std::string in_place, list;
    for (int i = 0; i < 300; ++i) {
        const std::string n = std::to_string(i), task = "KB to paint" + n + " boat" + n + " tell" + n + " owner" + n;
        in_place += "Action: " + task + "\n\n";
        list += "- " + task + "\n";
    }
    const Minutes m = test::minutes_of(head + in_place + "## Actions\n\n" + list);
    CHECK(m.actions.size() == 300);
    for (const Action& a : m.actions) CHECK(a.also_at.size() == 1);
}
