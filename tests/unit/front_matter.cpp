#include "front_matter.hpp"

#include <doctest/doctest.h>

using namespace minutes;

TEST_CASE("front matter reaches from the first line to the next of the same mark") {
    const auto lines = front_matter_lines("---\ntitle: A\n---\nwords\n");
    REQUIRE(lines.size() == 3);
    CHECK(lines[1] == Span{4, 13});
    CHECK(lines[2].end == 17);
    CHECK(front_matter_lines("+++\r\na = 1\r\n+++").size() == 3);
}

TEST_CASE("no front matter: none at the top, or none that ends") {
    CHECK(front_matter_lines("title\n---\na\n---\n").empty());
    CHECK(front_matter_lines("---\ntitle: A\n").empty());
    CHECK(front_matter_lines("---\ntitle: A\n+++\n").empty());
}
