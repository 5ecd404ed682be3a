#include "decision_drafts.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;

TEST_CASE("a decision is kept once") {
    const test::Passes p(test::header + "It was resolved to sell the crane. Carried 4-1.\n");
    DecisionDrafts drafts{p.doc};
    const std::size_t last = p.doc.outline.blocks.size() - 1;
    const std::string_view all = drafts.words(last), first = all.substr(0, all.find('.') + 1);
    CHECK(drafts.keep(last, first));
    CHECK_FALSE(drafts.keep(last, all));  // holds the same words
    CHECK(drafts.keep(last, all.substr(first.size() + 1)));
    REQUIRE(drafts.read.decisions.size() == 2);
    CHECK(drafts.read.decisions[0].decision.text == "It was resolved to sell the crane.");
    CHECK(drafts.read.decisions[0].decision.outcome == "resolved");
    CHECK(drafts.read.decisions[1].decision.outcome == "carried");
}

TEST_CASE("a line to be signed is no decision") {
    const test::Passes p(test::header + "Approved: ________ (Chair)\n");
    DecisionDrafts drafts{p.doc};
    const std::size_t last = p.doc.outline.blocks.size() - 1;
    CHECK_FALSE(drafts.keep(last, drafts.words(last)));
    CHECK_FALSE(drafts.keep(last, ""));
}

TEST_CASE("words joined") {
    const std::string_view all = "one two three";
    CHECK(joined(all.substr(0, 3), all.substr(4, 3)) == "one two");
}
