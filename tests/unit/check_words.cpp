#include "check_words.hpp"

#include <doctest/doctest.h>

#include "checked.hpp"
#include "directory.hpp"

using namespace minutes;

TEST_CASE("one slip: a letter changed, added, dropped, or two exchanged") {
    CHECK(one_slip("action", "acton"));
    CHECK(one_slip("action", "actions"));
    CHECK(one_slip("action", "actoin"));
    CHECK(one_slip("action", "axtion"));
    CHECK_FALSE(one_slip("action", "action"));
    CHECK_FALSE(one_slip("action", "atcoin"));
    CHECK_FALSE(one_slip("action", "actor"));
}

TEST_CASE("the nearest people, unless there are too many") {
    const Minutes m = test::minutes_of(test::header + "It stands.\n");
    CHECK(nearest_person(m, "AB") == "did you mean Anna Lee (AL) or Karl Berg (KB)?");
    CHECK(nearest_person(m, "BK") == "did you mean Karl Berg (KB)?");
    CHECK(nearest_person(m, "XY").empty());
}

TEST_CASE("initials are used where most in the lists have them") {
    CHECK(uses_initials(test::minutes_of("# Board\n\nPresent: Anna Lee (AL), Karl Berg (KB)\n")));
    CHECK_FALSE(
        uses_initials(test::minutes_of("# Board\n\nPresent: Anna Lee (AL), Karl Berg, Rosa Crisp, Tom Ashe\n")));
}

TEST_CASE("away: in the apologies and in no other list") {
    const Minutes m = test::minutes_of("# Board\n\nPresent: Anna Lee\n\nApologies: Karl Berg\n");
    CHECK(is_away(m, "Karl Berg"));
    CHECK_FALSE(is_away(m, "Anna Lee"));
    CHECK(everybody(m).size() == 2);
}

TEST_CASE("places: behind the given one first, then in front of it") {
    const Text text = test::text_of("KB asked KB.\n");
    const minutes::Passes passes = run_passes(text);
    const Document words = document_of(text, passes);
    const Minutes m = records_of(words);
    const Directory people(everybody(m), words.house);
    const Subject subject{m, words.house, people, &words};
    CHECK(place_of(subject, text.at(Span{3, 8}), "KB").column == 10);
    CHECK(place_of(subject, text.at(Span{9, 11}), "asked").column == 4);
    CHECK(place_of(subject, text.at(Span{3, 8}), "Kay") == text.at(Span{3, 8}));
    CHECK(block_at(words, text.at(Span{3, 8})) == 0);
}
