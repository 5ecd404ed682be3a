#include "hint.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

using namespace minutes;

TEST_CASE("each hint has a list, and its phrases are written as they are looked for") {
    std::set<Hint> told;
    for (const HintList& list : hint_lists()) {
        told.insert(list.hint);
        CHECK(!(list.words.empty() && list.beginnings.empty()));
        for (const std::string_view beginning : list.beginnings) {
            CAPTURE(beginning);
            REQUIRE(beginning.size() > 2);
            CHECK((beginning.front() >= 'a' && beginning.front() <= 'z'));
            CHECK(std::ranges::none_of(beginning, [](char c) { return c >= 'A' && c <= 'Z'; }));
        }
    }
    CHECK(told.size() == hint_count);
}
