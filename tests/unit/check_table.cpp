#include <doctest/doctest.h>

#include <set>
#include <string>

#include "check.hpp"

using namespace minutes;

TEST_CASE("codes and names are unique, in order, and every row tells the whole story") {
    std::set<std::string_view> codes, names;
    std::string_view last;
    for (const Check& c : checks()) {
        CAPTURE(c.code);
        CHECK(codes.insert(c.code).second);
        CHECK(names.insert(c.name).second);
        CHECK(c.code > last);
        last = c.code;
        CHECK(c.why.ends_with('.'));
        CHECK_FALSE(c.example.empty());
        CHECK_FALSE(c.hint.empty());
        CHECK((c.one == nullptr || c.across == nullptr));
        CHECK((c.needs == Needs::meetings) == (c.across != nullptr));
    }
}

TEST_CASE("checks are found by code and by name, in either case") {
    REQUIRE(find_check("m012") != nullptr);
    CHECK(find_check("m012")->name == "owner-unknown");
    CHECK(find_check("Owner-Unknown") == find_check("M012"));
    CHECK(find_check("M999") == nullptr);
    CHECK(find_check("") == nullptr);
}
