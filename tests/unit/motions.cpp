#include "motions.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

namespace {

// What is kept of a motion that begins in the first block behind the header; and how many lines it took.
std::string motion(const std::string& body) {
    const test::Passes p(test::header + body);
    DecisionDrafts drafts{p.doc};
    const auto& blocks = p.doc.outline.blocks;
    for (std::size_t i = 0; i < blocks.size(); ++i)
        if (const auto last = read_motion_lines(drafts, i))
            return std::to_string(*last - i + 1) + ": " +
                   (drafts.read.decisions.empty() ? "" : drafts.read.decisions[0].decision.text);
    return "none";
}

}  // namespace

TEST_CASE("a motion over several lines") {
    CHECK(motion("Motion to sell the crane by Anna Lee\n\nSeconded by Karl Berg\n\nPassed\n") ==
          "3: Motion to sell the crane by Anna Lee Seconded by Karl Berg Passed");
    CHECK(
        motion(
            "* Motion: To sell the crane.\n* Moved: Lee\n* Second: Berg\n* For: 5\n* Against: 0\n* Motion passes.\n") ==
        "6: To sell the crane. Moved: Lee Second: Berg For: 5 Against: 0 Motion passes.");
}

TEST_CASE("a motion without outcome") {
    CHECK(motion("Motion to sell the crane by Anna Lee\n\nThe crane is old.\n") == "none");
    CHECK(motion("The crane was sold.\n") == "none");
    CHECK(motion("Karl moved to Leeds in May. The budget was approved.\n") == "none");
}

TEST_CASE("a table of motions") {
    const test::Passes p(test::header +
                         "| Motion | Moved | Seconded | Outcome |\n|---|---|---|---|\n| Sell the crane | Lee | Berg | "
                         "Carried |\n| Buy a crane | Berg | Lee | |\n");
    DecisionDrafts drafts{p.doc};
    MotionTables tables;
    for (std::size_t i = 0; i < p.doc.outline.blocks.size(); ++i) tables.read(drafts, i);
    REQUIRE(drafts.read.decisions.size() == 1);  // the other is left open
    CHECK(drafts.read.decisions[0].decision.text == "Sell the crane");
    CHECK(drafts.read.decisions[0].decision.proposer == "Lee");
    CHECK(drafts.read.decisions[0].decision.outcome == "carried");
}
