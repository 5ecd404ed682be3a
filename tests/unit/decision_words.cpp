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

TEST_CASE("verdicts at the end") {
    for (const std::string s : {"Subscription to stay at three pounds, agreed.", "Budget of 750 pounds agreed.",
                                "The gate needs a new lock (40 pounds, approved).", "Minutes of 3rd June approved.",
                                "The PCC adopted the policy.", "The Board unanimously approved minutes of June.",
                                "The Board noted the fall and agreed that it should ask the police."}) {
        CAPTURE(s);
        CHECK(tells(s) != Tells::nothing);
    }
    for (const std::string s : {"Karl agreed.", "The dates that we agreed.", "Both faults resolved.",
                                "31 plans received, 28 approved.", "The work was carried out."}) {
        CAPTURE(s);
        CHECK(tells(s) == Tells::nothing);
    }
}

TEST_CASE("sentences that are nothing but a verdict") {
    const auto verdict = [](std::string_view s) { return is_verdict(s, House::standard()); };
    for (const std::string s : {"Carried.", "Approved 5-0.", "Unanimous approval.", "The motion passed.", "All ayes.",
                                "No objections.", "Vote: Unanimous approval."}) {
        CAPTURE(s);
        CHECK(verdict(s));
    }
    for (const std::string s : {"Agreed to sell the crane.", "The crane is old.", ""}) {
        CAPTURE(s);
        CHECK_FALSE(verdict(s));
    }
}

TEST_CASE("counted votes") {
    CHECK(is_tally("4-1-0 (Lee opposed)"));
    CHECK(is_tally("Ayes: Lee, Berg; nays: none"));
    CHECK(is_tally("For 3, against 1"));
    CHECK_FALSE(is_tally("Some were in favour, some against."));
    CHECK_FALSE(is_tally("2024-03"));
}
