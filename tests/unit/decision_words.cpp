#include "decision_words.hpp"

#include <doctest/doctest.h>

using namespace minutes;

namespace {

Tells tells(std::string_view s) { return tells_decision(s, House::standard()); }

}  // namespace

TEST_CASE("sentences that decide") {
    for (const std::string s :
         {"It was resolved that the crane be sold.", "The Board agreed to sell the crane.",
          "We decided not to sell the crane.", "RESOLVED to sell the crane.", "Agreed to sell the crane.",
          "The minutes were approved.", "Budget approved.", "The Board unanimously agreed to sell the crane.",
          "After a long talk, the Board agreed to sell the crane.",
          "As agreed before, it was resolved to sell the crane."}) {
        CAPTURE(s);
        CHECK(tells(s) == Tells::decision);
    }
}

TEST_CASE("sentences that decide nothing") {
    for (const std::string s : {"", "The crane is old.", "The plan needs to be approved.",
                                "As agreed at the last meeting, the crane was sold.", "Karl agreed to sell the crane.",
                                "The plan was approved by the county.", "The Board noted the report."}) {
        CAPTURE(s);
        CHECK(tells(s) == Tells::nothing);
    }
}

TEST_CASE("what somebody would do is a task") {
    CHECK(tells("It was agreed that Karl would sell the crane.") == Tells::task);
    CHECK(tells("The Board agreed that Karl should sell the crane.") == Tells::task);
    CHECK(tells("It was agreed that the crane, which nobody has used for the last ten years, would be sold.") ==
          Tells::decision);
}

TEST_CASE("sentences that refer to the one before") {
    CHECK(refers_back("This was agreed by all."));
    CHECK(refers_back("It was lost by 11 votes to 14."));
    CHECK_FALSE(refers_back("The crane was sold."));
    CHECK_FALSE(refers_back(""));
}
