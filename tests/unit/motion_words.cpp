#include "motion_words.hpp"

#include <doctest/doctest.h>

using namespace minutes;

namespace {

Decision motion(std::string_view text) {
    Decision d;
    read_motion(d, text, House::standard());
    return d;
}

}  // namespace

TEST_CASE("lines that move something") {
    CHECK(moves_motion("motion to sell the crane by anna lee"));
    CHECK(moves_motion("anna moves to sell the crane"));
    CHECK(moves_motion("anna proposes the sale"));
    CHECK_FALSE(moves_motion("the crane was sold after somebody had made a motion to sell it"));
    CHECK(moves_motion("trustee lee moved to sell the crane. seconded by berg."));
    CHECK(moves_motion("a. lee moved, k. berg 2nd, to sell the crane"));
    CHECK_FALSE(moves_motion("karl moved to leeds in may"));
    CHECK_FALSE(moves_motion(""));
}

TEST_CASE("outcomes") {
    CHECK(tells_outcome("passed"));
    CHECK(tells_outcome("sell the crane: carried"));
    CHECK_FALSE(tells_outcome("the crane passed"));
    CHECK(was_voted_on("seconded by karl"));
    CHECK_FALSE(was_voted_on("sell the crane"));
}

TEST_CASE("outcomes in a cell") {
    CHECK(outcome_of_cell("Carried") == "carried");
    CHECK(outcome_of_cell("Approved 7-0") == "carried");
    CHECK(outcome_of_cell("DEFEATED") == "lost");
    CHECK(outcome_of_cell("to come").empty());
    CHECK(outcome_of_cell("").empty());
}

TEST_CASE("who proposed and who seconded") {
    const Decision d = motion("Proposed by Anna Lee, seconded by Cllr. Karl Berg. Carried.");
    CHECK(d.proposer == "Anna Lee");
    CHECK(d.seconder == "Cllr. Karl Berg");
    CHECK(d.outcome == "carried");
    CHECK(motion("Motion to sell the crane by Anna Lee. Second Karl Berg").proposer == "Anna Lee");
    CHECK(motion("proposed the sale").proposer.empty());
}

TEST_CASE("what became of it") {
    CHECK(motion("Motion failed.").outcome == "lost");
    CHECK(motion("It was resolved to sell.").outcome == "resolved");
    CHECK(motion("The minutes were approved.").outcome == "approved");
    CHECK(motion("It was agreed to sell.").outcome == "agreed");
    CHECK(motion("The crane is old.").outcome.empty());
    CHECK(motion("").outcome.empty());
}

TEST_CASE("who moved and who seconded") {
    CHECK(motion("Trustee Lee moved to sell the crane. Seconded by Trustee Berg. Carried.").proposer == "Trustee Lee");
    CHECK(motion("Anna made a motion to sell the crane. Karl seconded. Unanimous approval.").seconder == "Karl");
    CHECK(motion("Motion by Lee, support by Berg, to sell the crane. All ayes.").seconder == "Berg");
    CHECK(motion("The resolution to change rule 3 was approved.").outcome == "approved");
}
