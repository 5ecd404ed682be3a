#include "text.hpp"

#include <doctest/doctest.h>

#include "minutes_of.hpp"

using namespace minutes;
using minutes::test::text_of;

TEST_CASE("an empty text has no line, and everything stands at its beginning") {
    const Text t = text_of("");
    CHECK(t.source().lines == 0);
    CHECK(t.at({0, 0}) == At{1, 1, 1, 1, 0, 0});
    CHECK(t.line(1).empty());
}

TEST_CASE("lines are counted with and without a final line end") {
    CHECK(text_of("a").source().lines == 1);
    CHECK(text_of("a\n").source().lines == 1);
    CHECK(text_of("a\nb").source().lines == 2);
    CHECK(text_of("a\nb\n").source().lines == 2);
    CHECK(text_of("\n\n\n").source().lines == 3);
}

TEST_CASE("a line comes without its line end") {
    const Text t = text_of("one\r\ntwo\n\nfour");
    CHECK(t.line(1) == "one");
    CHECK(t.line(2) == "two");
    CHECK(t.line(3).empty());
    CHECK(t.line(4) == "four");
    CHECK(t.line(0).empty());
    CHECK(t.line(5).empty());
}

TEST_CASE("columns count code points, offsets count bytes") {
    const Text t = text_of("Caf\u00e9 \u2013 \u20ac5\nna\u00efve \U0001F600 end\n");
    const std::uint32_t dash = 6;
    CHECK(t[{dash, dash + 3}] == "\u2013");
    CHECK(t.at({dash, dash + 3}) == At{1, 6, 1, 7, 6, 3});
    const auto smile = static_cast<std::uint32_t>(t.bytes().find("\U0001F600"));
    CHECK(t.at({smile, smile + 4}) == At{2, 7, 2, 8, smile, 4});
}

TEST_CASE("a span over lines ends where it ends") {
    const Text t = text_of("first\nsecond\nthird");
    CHECK(t.at({3, 9}) == At{1, 4, 2, 4, 3, 6});
    CHECK(t.at({6, 13}) == At{2, 1, 3, 1, 6, 7});  // with its line end: up to the next line's beginning
    CHECK(t.at({18, 18}) == At{3, 6, 3, 6, 18, 0});
}

TEST_CASE("a span beyond the text is clipped") {
    const Text t = text_of("abc");
    CHECK(t.at({1, 99}) == At{1, 2, 1, 4, 1, 2});
    CHECK(t.at({50, 99}) == At{1, 4, 1, 4, 3, 0});
}

TEST_CASE("every place agrees with counting by hand") {
    const std::string bytes = "\u00e9a\n\n\u20ac\r\nx\U0001F600y\n";
    const Text t = text_of(bytes);
    std::uint32_t line = 1, column = 1;
    for (std::uint32_t i = 0; i < bytes.size(); ++i) {
        if ((static_cast<unsigned char>(bytes[i]) & 0xC0U) == 0x80U) continue;  // inside a character
        const At at = t.at({i, i});
        CHECK(at.line == line);
        CHECK(at.column == column);
        if (bytes[i] == '\n') ++line, column = 1;
        else ++column;
    }
}
