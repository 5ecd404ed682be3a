#include "surnames_first.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace minutes;

namespace {

std::string names(std::string_view list) {
    std::string out;
    for (const PersonRead& p : surnames_first(list, House::standard()))
        out += (out.empty() ? "" : "; ") + p.person.name + (p.person.role.empty() ? "" : " [" + p.person.role + "]");
    return out;
}

}  // namespace

TEST_CASE("surnames in capitals, and surnames before initials") {
    CHECK(names("LEE, Ann; BERG, Karl (Chair)") == "Ann LEE; Karl BERG [Chair]");
    CHECK(names("Lee, A.; Berg, K. L.") == "A. Lee; K. L. Berg");
    CHECK(names("Lee, A., Berg, K.") == "A. Lee; K. Berg");
    CHECK(names("ASHE, Tom") == "Tom ASHE");
}

TEST_CASE("other lists are left alone") {
    CHECK(names("Ann Lee, Chair; Karl Berg, Clerk").empty());
    CHECK(names("LEE, Ann; Karl Berg").empty());
    CHECK(names("Ann Lee, Karl Berg").empty());
    CHECK(names("Lee, Chair").empty());
}

TEST_CASE("a list is parted outside brackets") { CHECK(part_at("a, b (c, d), e", ',').size() == 3); }
