#include "pattern.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace minutes;

namespace {

std::size_t find(std::string_view expression, std::string_view text) {
    const Result<Pattern> pattern = Pattern::read(expression);
    REQUIRE_MESSAGE(pattern, std::string(expression));
    return pattern->find(text);
}

}  // namespace

TEST_CASE("the first match is found, in either case of letters") {
    CHECK(find("park(ing)?", "no PARKING here") == 3);
    CHECK(find("^the", "at the gate") == std::string_view::npos);
    CHECK(find("é.", "JÉRÔME") == 1);
    CHECK(find("(?-i)park", "PARK") == std::string_view::npos);
    CHECK(find("GBP\\/22", "ref GBP/22") == 4);
    CHECK(find("", "x") == 0);
}

TEST_CASE("a broken expression says what is wrong and where") {
    const Result<Pattern> open = Pattern::read("ab(c");
    REQUIRE_FALSE(open);
    CHECK(open.why().message == "this is no regular expression: missing ): ab(c");
    const Result<Pattern> range = Pattern::read("x[z-a]");
    REQUIRE_FALSE(range);
    CHECK(range.why().at.column == 3);
    CHECK(range.why().at.length == 3);
    CHECK_FALSE(Pattern::read("a{100000}"));
}

TEST_CASE("an expression that hurts other engines takes linear time") {
    CHECK(find("(a*)*b", std::string(200000, 'a')) == std::string_view::npos);
    CHECK(find("(a|aa)+$", std::string(200000, 'a') + "b") == std::string_view::npos);
}
