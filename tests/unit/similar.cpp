#include "similar.hpp"

#include <doctest/doctest.h>

using namespace minutes;

namespace {

double share(std::string_view a, std::string_view b) { return alike(bag(a), bag(b)); }

}  // namespace

TEST_CASE("a bag: words in small letters, sorted, repeated ones kept") {
    CHECK(bag("The jetty, THE new-jetty 2") == Bag{"2", "jetty", "jetty", "new", "the", "the"});
    CHECK(bag("Café") == Bag{"café"});
    CHECK(bag(" .,- ").empty());
}

TEST_CASE("twice the shared words over all words") {
    CHECK(share("paint the jetty", "the jetty: paint!") == 1);
    CHECK(share("paint the jetty", "mow a lawn") == 0);
    CHECK(share("paint the jetty", "paint the shed") == doctest::Approx(4.0 / 6));
    CHECK(share("the the the", "the") == doctest::Approx(2.0 / 4));  // a word counts as often as both have it
    CHECK(share("", "") == 0);
    CHECK(share("paint", "") == 0);
}

TEST_CASE("both sides of the threshold between two documents") {
    // 4 shared of 7 and 6 words, 8/13: the same
    CHECK(share("write to the council about mooring fees", "council mooring fees: letter to send") >= same_action);
    // 3 shared of 5 and 5 words, 6/10: just the same
    CHECK(share("mend the slipway gate soon", "the slipway gate was discussed") >= same_action);
    // 3 shared of 5 and 6 words, 6/11: another one, but the same where the owner is the same
    CHECK(share("mend the slipway gate soon", "the slipway gate was not discussed") < same_action);
    CHECK(share("mend the slipway gate soon", "the slipway gate was not discussed") >= same_owners);
    // 2 shared of 5 and 6 words, 4/11: another one, whoever owns it
    CHECK(share("mend the slipway gate soon", "the gate was not discussed again") < same_owners);
}

TEST_CASE("both sides of the threshold in one document") {
    // 4 shared of 5 and 5 words, 8/10
    CHECK(share("mend the slipway gate soon", "mend the slipway gate now") >= same_task);
    // 4 shared of 5 and 6 words, 8/11
    CHECK(share("mend the slipway gate soon", "paint and mend the slipway gate") < same_task);
}
